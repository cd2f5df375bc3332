package regimecollapse.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.ResultFolder;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.sweep.SweepGridTest;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Runs and weights of a fit written by hand. */
class RecordChangeTest {
  private static final Scenario SCENARIO = SweepGridTest.shipped("three-hypotheses");
  private static final int RUNS = 20;

  @TempDir private Path folder;

  /** Under the first hypothesis nobody falls, under the second all do; the third is not run. */
  private static void runs(Path folder) throws IOException {
    Files.createDirectories(folder);
    ResultFolder.write(folder);
    Path table = folder.resolve("runs.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(table).subList(0, 1));
    for (int r = 0; r < RUNS; r++) {
      lines.add(
          "H1-coercion-gamble,documented,false,2025-03-07,2024-11-27,6,,ok,98,"
              + r
              + ",0,1,0,2,2,1,");
      lines.add(
          "H2-doomed-anyway,documented,true,2024-12-07,2024-11-27,1,10,ok,90,"
              + r
              + ",0.1,0.5,0,0,2,1,1");
    }
    Files.write(table, lines);
  }

  private RecordChange.ArmMean mean() throws IOException {
    Path inner = folder.resolve(TableFile.WITHIN);
    runs(folder);
    runs(inner);
    ResultFolder.lines(inner, "manifest.json", "{}");
    ResultFolder.lines(
        inner,
        "hypotheses.csv",
        "method,hypothesis,prior,posterior,low,high,ess,tolerance",
        "sequential,H1-coercion-gamble,0.333,0.2,0.1,0.3,40,1",
        "sequential,H2-doomed-anyway,0.333,0.6,0.5,0.7,40,1",
        "sequential,H3-survivable-drain,0.333,0.2,0.1,0.3,40,1",
        "rejection,H1-coercion-gamble,0.333,0.9,0.8,1,900,1");
    RunTable prior = RunTable.read(folder);
    return RecordChange.read(folder, SCENARIO, prior).orElseThrow().means().get(0);
  }

  /**
   * 40 effective draws in all, 0.2 and 0.6 of them of the two hypotheses that were run: 8 and 24.
   * Wilson's intervals by R's prop.test without correction: 24 of 32 draws 0.5789344 to 0.8674760;
   * 0 of 20 runs up to 0.1611252, 20 of 20 from 0.8388748. The mean 0.75 so reaches down by √((0.75
   * x 0.1611252)² + 0.1710656²), up by √((0.25 x 0.1611252)² + 0.1174760²).
   */
  @Test
  void anArmMeanIsAsUnsureAsTheDrawsOfItsHypothesesAreFew() throws IOException {
    Summary.Estimated mean = mean().posterior().orElseThrow();
    assertThat(mean.value()).isCloseTo(0.75, within(1e-12));
    assertThat(mean.low()).isCloseTo(0.5405563, within(1e-6));
    assertThat(mean.high()).isCloseTo(0.8741901, within(1e-6));
  }
}
