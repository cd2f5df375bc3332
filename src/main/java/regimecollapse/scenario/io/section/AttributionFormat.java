package regimecollapse.scenario.io.section;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Player;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Factor;

/** The section that asks which factor did how much. */
public final class AttributionFormat {
  /** Name of the section. */
  public static final String KEY = "attribution";

  /** More orders than this in one replication say less than more replications would. */
  private static final int MOST = 1000;

  private AttributionFormat() {}

  /** What the section may be. */
  public static GroupShape attribution() {
    return GroupShape.of(
            Key.required("base", new RefShape(Kind.ARM), "arm in which all factors are on"),
            Key.withDefault(
                "permutations",
                new WholeShape(2, MOST),
                "2",
                "orders tried in each replication; even: every second one is a mirror image"),
            Key.required("factors", factors(), "the factors, by name"))
        .with(AttributionFormat::evenPermutations);
  }

  private static NamedShape factors() {
    // A factor that is off unless a scenario says otherwise is a what-if, not a documented cause.
    Factor[] documented =
        Arrays.stream(Factor.values()).filter(Factor::onByDefault).toArray(Factor[]::new);
    ListShape off =
        new ListShape(
            ChoiceShape.of(documented), 1, Integer.MAX_VALUE, false, ListShape.Order.DISTINCT);
    GroupShape factor =
        GroupShape.of(
            Key.required("title", new LineShape(), "name for people"),
            Key.required("off", off, "switches that are turned off together"));
    return new NamedShape(factor, Optional.empty(), 2, AttributionFormat::eachSwitchOnce);
  }

  /** The attribution made of its section, with the changes of the arms that it names. */
  public static Attribution bind(View view, View arms, Timeline timeline) {
    String base = view.text("base");
    Arm arm = ArmFormat.arm(base, new View(arms.map().map(base).orElseThrow()), timeline);
    return new Attribution(
        arm, view.whole("permutations"), view.each("factors", AttributionFormat::player));
  }

  private static Player player(String id, View view) {
    List<String> off = view.texts("off");
    Stream<Factor> factors = Stream.of(Factor.values()).filter(f -> off.contains(f.key()));
    return new Player(id, view.text("title"), factors.collect(Collectors.toSet()));
  }

  private static void evenPermutations(Node.Mapping section, At at) {
    String orders = section.text("permutations");
    if (Plain.isWhole(orders) && orders.matches(".*[13579]")) {
      String message = "every order needs its mirror image";
      at.problemOf(section, "permutations", message, "an even number");
    }
  }

  /** Shares of factors that have a switch in common would count it twice. */
  private static void eachSwitchOnce(Node.Mapping factors, At at) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (String name : factors.entries().keySet()) {
      Node.Mapping factor = factors.section(name);
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
  public static void onInBase(Node.Mapping file, At at) {
    Node.Mapping section = file.section(KEY);
    Node.Mapping factors = section.section("factors");
    for (String name : factors.entries().keySet()) {
      int i = 0;
      for (Node item : factors.section(name).items("off")) {
        String path = KEY + ".factors." + name + ".off[" + i++ + "]";
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
