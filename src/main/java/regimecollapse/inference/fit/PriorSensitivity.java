package regimecollapse.inference.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.PriorChange;
import regimecollapse.inference.simulate.ScenarioProblem;

/**
 * What rejection finds under narrower and wider priors. Each change of the priors takes the same
 * draws of the baseline: the same hypothesis, prior quantiles and chance of the model, draw for
 * draw, so that what differs comes from the priors.
 *
 * @param changes of the priors
 * @param asGiven the draws under the priors as they are
 * @param changed the same draws under each change
 */
public record PriorSensitivity(
    List<PriorChange> changes, ReferenceTable asGiven, List<ReferenceTable> changed) {
  /** Copies the lists. */
  public PriorSensitivity {
    changes = List.copyOf(changes);
    changed = List.copyOf(changed);
  }

  /**
   * Simulates.
   *
   * @param table the baseline
   * @param size how many of its draws are used; 0 for no change at all
   * @param listener hears of each part in a line
   */
  public static PriorSensitivity of(
      ScenarioProblem problem,
      Evaluations evaluations,
      ReferenceTable table,
      int size,
      Consumer<String> listener)
      throws IOException {
    List<PriorChange> changes = size == 0 ? List.of() : PriorChange.all(problem.parameters());
    List<ReferenceTable> changed = new ArrayList<>();
    for (PriorChange change : changes) {
      String stage = ("prior " + change.width().key() + " " + change.parameter()).strip();
      changed.add(table.under(problem.with(change), evaluations, stage, size));
    }
    if (size > 0) {
      listener.accept("changed priors: " + changes.size() + ", " + size + " simulations each");
    }
    return new PriorSensitivity(changes, table.first(size), changed);
  }
}
