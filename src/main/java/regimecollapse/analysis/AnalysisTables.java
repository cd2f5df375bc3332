package regimecollapse.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> files = new ArrayList<>();
    SummaryTable.write(folder);
    files.add("summary.csv");
    SpeedTable.write(folder, scenario.seed());
    files.add("speed.csv");
    return List.copyOf(files);
  }
}
