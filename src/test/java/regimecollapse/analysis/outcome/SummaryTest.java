package regimecollapse.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.ResultFolder;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.StoredTable;

class SummaryTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    ResultFolder.write(folder);
    SummaryTable.write(folder, RunTable.read(folder));
    Summary summary = Summary.read(folder);
    assertThat(summary.rows()).extracting(Summary.Row::n).containsExactly(4, 2, 0);
    Summary.Row losing = summary.find("H", "losing").orElseThrow();
    // Three of four runs collapse, on days 10, 20 and 20.
    assertThat(losing.collapse().value()).isEqualTo(0.75);
    assertThat(losing.median().value()).isEqualTo(20);
    assertThat(summary.find("H", "quiet").orElseThrow().median().isKnown()).isFalse();
    assertThat(summary.find("H", "broken")).as("no finished runs").isEmpty();
  }

  @Test
  void aTableIsReadAsFarAsAskedAndCountedWhole() throws IOException {
    ResultFolder.lines(folder, "any.csv", "a,b", "1,\"x, y\"", "2,", "3,z");
    StoredTable table = StoredTable.read(folder, "any.csv", 2).orElseThrow();
    assertThat(table.header()).containsExactly("a", "b");
    assertThat(table.first()).containsExactly(List.of("1", "x, y"), List.of("2", ""));
    assertThat(table.rows()).isEqualTo(3);
    ResultFolder.lines(folder, "ragged.csv", "a,b", "1");
    assertThatThrownBy(() -> StoredTable.read(folder, "ragged.csv", 2))
        .hasMessageContaining("ragged");
    ResultFolder.lines(folder, "empty.csv", "a,b");
    assertThat(StoredTable.read(folder, "empty.csv", 2)).isEmpty();
    assertThat(StoredTable.read(folder, "none.csv", 2)).isEmpty();
  }
}
