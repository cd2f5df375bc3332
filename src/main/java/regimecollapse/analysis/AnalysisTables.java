package regimecollapse.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.attribution.AttributionTable;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.contrast.ContrastsTable;
import regimecollapse.analysis.ledger.LedgerTable;
import regimecollapse.analysis.outcome.DateTable;
import regimecollapse.analysis.outcome.HazardTable;
import regimecollapse.analysis.outcome.SpeedTable;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.analysis.outcome.SurvivalTable;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.analysis.rests.SensitivityTables;
import regimecollapse.analysis.sweep.PointTables;
import regimecollapse.analysis.sweep.SweepTables;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** All tables that are computed from the stored records of a result folder. */
public final class AnalysisTables {
  private AnalysisTables() {}

  /**
   * Computes the tables and writes them into the folder.
   *
   * @param scenario what was run
   * @return the names of the files written, in order
   */
  public static List<String> write(Path folder, Scenario scenario) throws IOException {
    RunTable runs = RunTable.read(folder);
    SummaryTable.write(folder, runs);
    DateTable.write(folder, scenario);
    SurvivalTable.write(folder, runs);
    HazardTable.write(folder, runs);
    ContrastsTable.write(folder, Contrasts.of(scenario, runs));
    SpeedTable.write(folder, scenario.seed());
    List<String> files =
        new ArrayList<>(
            List.of(
                TableFile.SUMMARY,
                TableFile.DATES,
                TableFile.SURVIVAL,
                TableFile.HAZARD,
                TableFile.CONTRASTS,
                TableFile.SPEED));
    files.addAll(SensitivityTables.write(folder, Honesty.of(folder, runs, scenario)));
    if (scenario.attribution().isPresent()) {
      AttributionTable.write(folder, scenario.attribution().get());
      files.add(TableFile.ATTRIBUTION);
    }
    files.addAll(SweepTables.write(folder, scenario, runs));
    files.addAll(PointTables.write(folder, scenario, runs));
    files.add(LedgerTable.write(folder, scenario, runs));
    return List.copyOf(files);
  }
}
