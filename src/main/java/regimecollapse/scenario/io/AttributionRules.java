package regimecollapse.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;

/** What must hold in the section on attribution. */
final class AttributionRules {
  private AttributionRules() {}

  static void evenPermutations(Node.Mapping section, At at) {
    section
        .scalar("permutations")
        .filter(n -> Plain.isWhole(n.text()) && n.text().matches(".*[13579]"))
        .ifPresent(
            n ->
                at.key("permutations", n.place())
                    .problem(n, "every order needs its mirror image", "an even number"));
  }

  /** Shares of factors that have a switch in common would count it twice. */
  static void eachSwitchOnce(Node.Mapping factors, At at) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (String name : factors.entries().keySet()) {
      Node.Mapping factor = factors.map(name).orElse(Node.emptyMap());
      int i = 0;
      for (Node item : factor.items("off")) {
        At below = at.key(name + ".off[" + i++ + "]", item.place());
        if (item instanceof Node.Scalar s) {
          String owner = owners.putIfAbsent(s.text(), name);
          if (owner != null && !owner.equals(name)) {
            below.problem(s, "the switch belongs to " + owner + " already", "each switch once");
          }
        }
      }
    }
  }

  /** A switch that the base arm has off cannot be turned off. */
  static void onInBase(Node.Mapping file, At at) {
    Node.Mapping section = file.map(AttributionFormat.KEY).orElse(Node.emptyMap());
    Node.Mapping factors = section.map("factors").orElse(Node.emptyMap());
    for (String name : factors.entries().keySet()) {
      int i = 0;
      for (Node item : factors.map(name).orElse(Node.emptyMap()).items("off")) {
        String path = AttributionFormat.KEY + ".factors." + name + ".off[" + i++ + "]";
        if (item instanceof Node.Scalar s && isOff(file, section.text("base"), s.text())) {
          at.key(path, s.place())
              .problem(s, "the base arm has this switch off already", "a switch that is on");
        }
      }
    }
  }

  private static boolean isOff(Node.Mapping file, String base, String factor) {
    String on = file.map("switches").map(s -> s.text(factor)).orElse("");
    Node.Mapping arm = file.map("arms").flatMap(a -> a.map(base)).orElse(Node.emptyMap());
    for (Node change : arm.items("changes")) {
      if (change instanceof Node.Mapping c && c.text("switch").equals(factor)) {
        on = c.text("on");
      }
    }
    return on.equals("false");
  }
}
