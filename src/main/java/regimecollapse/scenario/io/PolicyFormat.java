package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.quantity.Timeline;
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
    double cap = Plain.number(map, "cap").orElse(Double.MAX_VALUE);
    for (String key : List.of("floor", "level")) {
      if (Plain.number(map, key).orElse(-Double.MAX_VALUE) > cap) {
        at.problemOf(map, key, "the " + key + " is above the cap", key + " <= cap");
      }
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
