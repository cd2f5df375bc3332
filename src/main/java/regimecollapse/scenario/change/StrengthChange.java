package regimecollapse.scenario.change;

import java.util.List;
import regimecollapse.text.Numbers;

/**
 * Stronger or weaker forces: times the strength of formations of the government, or of groups of
 * the opposition with those who join them.
 *
 * @param forces ids of formations and groups, at least one
 * @param factor times their strength
 */
public record StrengthChange(List<String> forces, double factor) implements Change {
  /** Copies the list. */
  public StrengthChange {
    forces = List.copyOf(forces);
  }

  @Override
  public void actOn(ArmInputs inputs) {
    forces.forEach(it -> inputs.strength(it, factor));
  }

  @Override
  public List<String> inputs() {
    return forces.stream().map(id -> "forces." + id).toList();
  }

  @Override
  public Words words(CaseNames names) {
    return new Words(
        "Strength times " + Numbers.input(factor) + ": " + names.forces(forces) + ".",
        "strength times " + Numbers.significant(factor, 3),
        "strength of " + String.join(", ", forces) + " x " + Numbers.exact(factor));
  }
}
