package regimecollapse.scenario.change;

import java.util.List;
import regimecollapse.text.Counts;

/** A change to the plan of attacks. */
public sealed interface PlanChange extends Change {
  /** Ids of the attacks, at least one. */
  List<String> attacks();

  @Override
  default List<String> inputs() {
    return attacks().stream().map(id -> "campaign." + id).toList();
  }

  /** Its attacks in a row, by id. */
  default String ids() {
    return String.join(", ", attacks());
  }

  /** So many days later, or earlier, in words. */
  static String by(long days) {
    String word = days < 0 ? " earlier" : " later";
    return Counts.of(Math.abs(days), "day", "days") + word;
  }

  /** Attacks that are made, or not. */
  record Turn(List<String> attacks, boolean on) implements PlanChange {
    @Override
    public void actOn(ArmInputs inputs) {
      attacks.forEach(it -> inputs.attack(it, on));
    }

    @Override
    public Words words(CaseNames names) {
      return new Words(
          (on ? "Attacked: " : "Not attacked: ") + names.attacks(attacks) + ".",
          on ? "made" : "not made",
          (on ? "attack " : "no attack ") + ids());
    }
  }

  /** Attacks on other days. */
  record Shift(List<String> attacks, long days) implements PlanChange {
    @Override
    public void actOn(ArmInputs inputs) {
      attacks.forEach(it -> inputs.attackLater(it, days));
    }

    @Override
    public Words words(CaseNames names) {
      String by = PlanChange.by(days);
      return new Words(
          "Attacked " + by + ": " + names.attacks(attacks) + ".", "moved " + by, ids() + " " + by);
    }
  }
}
