package regimecollapse.scenario.change;

import java.util.List;
import regimecollapse.text.Numbers;

/**
 * Fewer men, or more, who are paid and not there.
 *
 * @param formations ids of the formations, at least one
 * @param factor times their share of such men
 */
public record GhostChange(List<String> formations, double factor) implements Change {
  @Override
  public void actOn(ArmInputs inputs) {
    formations.forEach(it -> inputs.ghosts(it, factor));
  }

  @Override
  public List<String> inputs() {
    return formations.stream().map(id -> "formations." + id).toList();
  }

  @Override
  public Words words(CaseNames names) {
    return new Words(
        "Men who are paid and not there, times "
            + Numbers.input(factor)
            + ": "
            + names.formations(formations)
            + ".",
        "ghosts times " + Numbers.significant(factor, 3),
        "ghosts of " + String.join(", ", formations) + " x " + Numbers.exact(factor));
  }
}
