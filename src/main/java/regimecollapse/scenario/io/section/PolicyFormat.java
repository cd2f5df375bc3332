package regimecollapse.scenario.io.section;

import java.util.List;
import java.util.Map;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.path.PathRole;

/** How a patron decides on its support. */
public final class PolicyFormat {
  /** Name of the key of a patron that names the paths of which it can withhold something. */
  static final String WITHHOLDS = "withholds";

  private static final RealShape INDEX = new RealShape(0, 10);
  private static final RealShape DAYS = new RealShape(0, 3650);

  /** The keys of a policy, with their defaults. */
  static final List<Key> KEYS =
      List.of(
          Key.withDefault(
              "mode",
              ChoiceShape.of(PolicyMode.values()),
              Policy.DEFAULT_MODE.key(),
              "how it decides"),
          Key.optional(
              "from", new DayShape(), "from when; until then the paths hold; left out: the start"),
          Key.withDefault(
              "level",
              INDEX,
              Plain.text(Policy.DEFAULT_LEVEL),
              "index that is promised (coerce, sustain) or reached in a surge"),
          Key.withDefault(
              "floor",
              INDEX,
              Plain.text(Policy.DEFAULT_FLOOR),
              "lowest index that it goes down to (coerce, exit)"),
          Key.withDefault(
              "delay-days",
              DAYS,
              Plain.text(Policy.DEFAULT_DELAY_DAYS),
              "days between a decision and its effect"),
          Key.withDefault(
              "cap", INDEX, Plain.text(Policy.DEFAULT_CAP), "highest index that it can give"));

  private PolicyFormat() {}

  static GroupShape policy() {
    return GroupShape.of(KEYS, PolicyFormat::order);
  }

  static void order(Node.Mapping map, At at) {
    double cap = Plain.number(map, "cap").orElse(Double.MAX_VALUE);
    for (String key : List.of("floor", "level")) {
      if (Plain.number(map, key).orElse(-Double.MAX_VALUE) > cap) {
        at.problemOf(map, key, "the " + key + " is above the cap", key + " <= cap");
      }
    }
  }

  /** A patron can withhold what it gives itself and what follows its policy, and nothing else. */
  public static void withheld(Node.Mapping file, At at) {
    Map<String, Node.Mapping> paths = file.section("paths").maps();
    file.section("patrons")
        .maps()
        .forEach(
            (patron, map) -> {
              List<Node> named = map.items(WITHHOLDS);
              for (int i = 0; i < named.size(); i++) {
                if (named.get(i) instanceof Node.Scalar name && paths.containsKey(name.text())) {
                  Node.Mapping path = paths.get(name.text());
                  At here = at.key("patrons." + patron + "." + WITHHOLDS, name.place());
                  check(name, patron, path, here.item(i, name.place()));
                }
              }
            });
  }

  private static void check(Node.Scalar name, String patron, Node.Mapping path, At at) {
    String legal = "paths of the patron " + patron + ", but for air-defence";
    if (!path.text("patron").equals(patron)) {
      at.problem(name, "this path is not one of its own", legal);
    } else if (path.text("role").equals(PathRole.AIR_DEFENCE.key())) {
      at.problem(name, "air defence is a share of strikes, which no policy sets", legal);
    }
  }

  static Policy policy(View view, Timeline timeline) {
    return new Policy(
        view.constant("mode", PolicyMode.values()),
        view.optionalDay("from").orElse(timeline.start()),
        view.real("level"),
        view.real("floor"),
        view.real("delay-days"),
        view.real("cap"));
  }
}
