package regimecollapse.scenario.io.warn;

import java.util.List;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.ScenarioException;

/**
 * What is legal key by key but cannot be run as a whole: it is refused before the first run. A
 * further kind is a further check in the list.
 */
public final class Refusals {
  private static final List<Warnings.Check> CHECKS =
      List.of(
          (document, scenario, found) -> RunCounts.check(scenario, document.tree(), found),
          (document, scenario, found) -> Overflows.check(scenario, document.expanded(), found));

  private Refusals() {}

  /**
   * Ends the reading of a scenario that cannot be run.
   *
   * @throws ScenarioException with all that is wrong
   */
  public static void check(Document document, Scenario scenario) {
    Problems found = new Problems();
    document.sources().files().forEach(file -> found.file(file.toString()));
    CHECKS.forEach(check -> check.check(document, scenario, found));
    found.throwIfAny();
  }
}
