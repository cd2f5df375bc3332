package regimecollapse.app.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.record.Observation;

/** The observations that a fit is asked to leave out. */
public final class HeldOut {
  private HeldOut() {}

  /**
   * Refuses a record in which nothing is for a fit.
   *
   * @throws InputException which says what is lacking
   */
  public static void requireFitted(Scenario scenario) {
    if (scenario.observations().stream().noneMatch(Observation::isFitted)) {
      throw new InputException(
          "There is nothing to fit: the record (data.record, such as record.yaml) has no row with"
              + " use: fit that is compared with runs.");
    }
  }

  /**
   * Refuses those with which the fit compares nothing anyway.
   *
   * @throws InputException which names them, those that there are, and what was probably meant
   */
  public static void require(Scenario scenario, Set<String> heldOut) {
    List<String> legal =
        scenario.observations().stream()
            .filter(Observation::isFitted)
            .map(Observation::id)
            .toList();
    List<String> unknown = heldOut.stream().filter(id -> !legal.contains(id)).sorted().toList();
    if (unknown.isEmpty()) {
      return;
    }
    List<String> meant = new ArrayList<>();
    for (String id : unknown) {
      String near = Spelling.nearest(id, legal);
      if (!near.isEmpty()) {
        meant.add(near);
      }
    }
    throw new InputException(
        "--hold-out: the fit is compared with no observation "
            + String.join(", ", unknown)
            + " (legal: "
            + String.join(", ", legal)
            + ")."
            + (meant.isEmpty() ? "" : " Did you mean " + String.join(", ", meant) + "?"));
  }
}
