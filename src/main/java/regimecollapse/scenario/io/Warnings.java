package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.scenario.Scenario;

/**
 * What is legal in a scenario but surely not meant. It is told, and the scenario runs all the same.
 * A further kind of warning is a further check in the list.
 */
final class Warnings {
  private static final List<Check> CHECKS =
      List.of(
          (document, scenario, found) -> ArmWarnings.check(scenario, document.tree(), found),
          (document, scenario, found) -> SwitchWarnings.check(scenario, document.tree(), found),
          (document, scenario, found) -> EventWarnings.check(scenario, document.tree(), found),
          HoldWarnings::check,
          ForceWarnings::check,
          RoleWarnings::check,
          PlanWarnings::check,
          OffensiveWarnings::check,
          PlanDayWarnings::check,
          OutputWarnings::check,
          RecordOrderWarnings::check,
          FitRowWarnings::check,
          RecordWarnings::check,
          CompareWarnings::check,
          HeaderWarnings::check,
          YearWarnings::check,
          RangeWarnings::check,
          NumberWarnings::check,
          NameWarnings::check,
          PlaceWarnings::check,
          PatronWarnings::check,
          WordsWarnings::check,
          CaseWarnings::check,
          ParameterWarnings::check,
          SelectionWarnings::check,
          CommentWarnings::check);

  private Warnings() {}

  /** One kind of warning; it meets scenarios only in which nothing is wrong. */
  interface Check {
    /**
     * Looks for what it knows.
     *
     * @param document what the scenario was made of, which knows where things stand
     * @param scenario what is run
     * @param found where warnings go
     */
    void check(Document document, Scenario scenario, Problems found);
  }

  /** All warnings, in the order of files and positions. */
  static List<Problem> of(Document document, Scenario scenario) {
    Problems found = new Problems();
    document.sources().files().forEach(file -> found.file(file.toString()));
    Scenario stated = scenario.with(scenario.arms().stream().filter(a -> !a.isPoint()).toList());
    CHECKS.forEach(check -> check.check(document, stated, found));
    ExperimentWarnings.check(document, scenario, found);
    return found.sorted();
  }
}
