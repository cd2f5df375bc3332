package regimecollapse.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.ResultFolder;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

class DateTableTest {
  @TempDir Path folder;
  private List<String> rows;
  private Scenario scenario;

  @BeforeEach
  void write() throws IOException {
    scenario = SyntheticCase.scenario(4);
    String start = scenario.timeline().start().plusDays(1).toString();
    String end = scenario.timeline().end().toString();
    ResultFolder.lines(
        folder,
        "runs.csv",
        "hypothesis,arm,replication,collapse_date,status",
        "H,a,0," + start + ",ok",
        "H,a,1," + end + ",ok",
        "H,a,2,,ok",
        "H,a,3,,failed",
        "H,b,0,,failed");
    DateTable.write(folder, scenario);
    rows = Files.readAllLines(folder.resolve(TableFile.DATES));
  }

  private List<String> of(String arm) {
    return rows.stream().filter(row -> row.startsWith("H," + arm + ",")).toList();
  }

  /** Wilson's interval of 1 of 3 is 0.0615 to 0.7923, of 2 of 3 its mirror image. */
  @Test
  void aRunCountsFromTheEndOfItsDayOn() {
    String end = scenario.timeline().end().toString();
    assertThat(of("a")).last().isEqualTo("H,a," + end + ",3,2,0.6667,0.2077,0.9385,");
    assertThat(of("a").get(0)).endsWith(",3,1,0.3333,0.0615,0.7923,");
  }

  @Test
  void theShareNeverFallsAndDatesRise() {
    assertThat(of("a")).extracting(row -> row.split(",")[2]).isSorted().doesNotHaveDuplicates();
    assertThat(of("a")).extracting(row -> Integer.parseInt(row.split(",")[4])).isSorted();
  }

  @Test
  void aCellWithoutFinishedRunsHasNoShare() {
    assertThat(of("b")).isNotEmpty().allMatch(row -> row.endsWith(",0,0,,,,"));
  }
}
