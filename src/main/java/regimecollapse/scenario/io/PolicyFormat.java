package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;

/** How a patron decides on its support. */
final class PolicyFormat {
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
    map.get("floor")
        .filter(f -> above(f, map, "cap"))
        .ifPresent(
            f ->
                at.key("floor", f.place())
                    .problem(f, "the floor is above the cap", "floor <= cap"));
    map.get("level")
        .filter(f -> above(f, map, "cap"))
        .ifPresent(
            f ->
                at.key("level", f.place())
                    .problem(f, "the level is above the cap", "level <= cap"));
  }

  private static boolean above(Node node, Node.Mapping map, String key) {
    double cap = map.get(key).flatMap(Plain::number).orElse(Double.MAX_VALUE);
    return Plain.number(node).orElse(-Double.MAX_VALUE) > cap;
  }
}
