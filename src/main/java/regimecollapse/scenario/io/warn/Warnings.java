package regimecollapse.scenario.io.warn;

import java.util.List;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.warn.data.CaseWarnings;
import regimecollapse.scenario.io.warn.data.CommentWarnings;
import regimecollapse.scenario.io.warn.data.CompareWarnings;
import regimecollapse.scenario.io.warn.data.FitRowWarnings;
import regimecollapse.scenario.io.warn.data.HeaderWarnings;
import regimecollapse.scenario.io.warn.data.NameWarnings;
import regimecollapse.scenario.io.warn.data.NumberWarnings;
import regimecollapse.scenario.io.warn.data.PlaceWarnings;
import regimecollapse.scenario.io.warn.data.RangeWarnings;
import regimecollapse.scenario.io.warn.data.RecordOrderWarnings;
import regimecollapse.scenario.io.warn.data.RecordWarnings;
import regimecollapse.scenario.io.warn.data.WordsWarnings;
import regimecollapse.scenario.io.warn.data.YearWarnings;
import regimecollapse.scenario.io.warn.force.ArmWarnings;
import regimecollapse.scenario.io.warn.force.EventWarnings;
import regimecollapse.scenario.io.warn.force.ForceWarnings;
import regimecollapse.scenario.io.warn.force.HoldWarnings;
import regimecollapse.scenario.io.warn.force.OffensiveWarnings;
import regimecollapse.scenario.io.warn.force.PatronWarnings;
import regimecollapse.scenario.io.warn.force.PlanDayWarnings;
import regimecollapse.scenario.io.warn.force.PlanWarnings;
import regimecollapse.scenario.io.warn.force.RoleWarnings;
import regimecollapse.scenario.io.warn.force.SwitchWarnings;

/**
 * What is legal in a scenario but surely not meant. It is told, and the scenario runs all the same.
 * A further kind of warning is a further check in the list.
 */
public final class Warnings {
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
  public static List<Problem> of(Document document, Scenario scenario) {
    Problems found = new Problems();
    document.sources().files().forEach(file -> found.file(file.toString()));
    Scenario stated = scenario.with(scenario.arms().stream().filter(a -> !a.isPoint()).toList());
    CHECKS.forEach(check -> check.check(document, stated, found));
    ExperimentWarnings.check(document, scenario, found);
    return found.sorted();
  }
}
