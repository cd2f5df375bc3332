package regimecollapse.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import regimecollapse.analysis.attribution.AttributionTable;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.ledger.SpendingVersusMonths;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.FormationStates;
import regimecollapse.analysis.outcome.SeriesMeans;
import regimecollapse.analysis.outcome.SoldiersByStatus;
import regimecollapse.analysis.outcome.SpeedOfCollapse;
import regimecollapse.analysis.outcome.SpeedTable;
import regimecollapse.analysis.outcome.SurvivalCurves;

/**
 * All findings from one result folder.
 *
 * @param runs the runs
 * @param control share of the population under the government's control
 * @param survival survival curves
 * @param collapse chances of collapse
 * @param falls when places fell
 * @param soldiers where the soldiers are
 * @param morale morale of the formations
 * @param belief belief of the formations that the government survives
 * @param spending spending against months lived
 * @param speed how fast control goes
 * @param attribution what each factor did; empty if that was not asked
 */
public record Findings(
    RunTable runs,
    ControlCurves control,
    SurvivalCurves survival,
    CollapseProbability collapse,
    FallDays falls,
    SoldiersByStatus soldiers,
    FormationStates morale,
    FormationStates belief,
    SpendingVersusMonths spending,
    SpeedOfCollapse speed,
    List<FactorEffects> attribution) {
  /**
   * Reads the rest of a result folder.
   *
   * @param runs its runs, read before
   * @param armsInDetail arms whose sampled series are kept; they are most of the memory
   */
  public static Findings read(Path folder, RunTable runs, Set<String> armsInDetail) {
    SeriesMeans series = SeriesMeans.read(folder, armsInDetail);
    return new Findings(
        runs,
        ControlCurves.read(folder, "population"),
        SurvivalCurves.of(runs),
        CollapseProbability.of(runs),
        FallDays.read(folder, runs),
        SoldiersByStatus.of(series),
        FormationStates.of(series, "morale"),
        FormationStates.of(series, "belief"),
        SpendingVersusMonths.of(runs),
        SpeedTable.read(folder),
        AttributionTable.read(folder));
  }
}
