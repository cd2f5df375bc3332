package regimecollapse.analysis.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.Worlds;
import regimecollapse.results.table.TableException;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.survival.Lifetime;

/** What is kept of a run while tables and charts are made. */
class RunTableTest {
  @TempDir Path folder;

  /** Rows are packed as they are read; they come out as they went in, also where none differ. */
  @Test
  void whatIsPackedComesOutAgain() {
    List<RunRow> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double odd = i % 7 == 0 ? Double.NaN : i * 0.1;
      RunRow.Service service = new RunRow.Service(odd, 0.5, -0.0, i < 99 ? 0.0 : -0.0);
      OptionalInt fell = i < 50 ? OptionalInt.empty() : OptionalInt.of(i % 3);
      Lifetime life = new Lifetime(i % 2 == 0 ? 12.5 : -i, i % 5 == 0);
      rows.add(new RunRow(3 * i, life, fell, i / 3.0, 70, service, Long.MIN_VALUE + i));
    }
    CompactRows packed = new CompactRows();
    packed.addAll(rows);
    assertThat(packed).isEqualTo(rows);
    assertThatThrownBy(() -> packed.get(100)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(new RunTable(Map.of(new Cell("h", "a"), packed), Map.of()).finished().values())
        .first()
        .isSameAs(packed);
  }

  /** Two runs differ where a cell moved into the next, though the letters are the same. */
  @Test
  void whatIsToldOfARunKeepsItsCellsApart() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 1, 1));
    SyntheticResults.write(folder, scenario, 1);
    Path runs = folder.resolve("runs.csv");
    long mark = mark();
    assertThat(mark()).isEqualTo(mark);
    List<String> lines = Files.readAllLines(runs);
    List<String> cells = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
    int empty = cells.indexOf("");
    int other = cells.get(empty + 1).isEmpty() ? empty - 1 : empty + 1;
    cells.set(empty, cells.get(other));
    cells.set(other, "");
    Files.write(runs, List.of(lines.get(0), String.join(",", cells)));
    assertThat(Table.of(folder, "runs.csv").map(row -> row.mark("arm"))).doesNotContain(mark);
    cells = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
    cells.set(1, "another-arm");
    Files.write(runs, List.of(lines.get(0), String.join(",", cells)));
    assertThat(mark()).as("the arm does not count").isEqualTo(mark);
  }

  private long mark() {
    return Table.of(folder, "runs.csv").map(row -> row.mark("arm")).get(0);
  }

  /** Also where the number is one that no scenario has. */
  @Test
  void aRunThatIsThereTwiceIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("runs.csv"),
        "hypothesis,arm,replication\nh,a,0\nh,b,0\nh,a,2000000000\nh,a,1\nh,a,2000000000\n");
    List<String> taken = new ArrayList<>();
    Once once = new Once();
    assertThatThrownBy(
            () ->
                Table.of(folder, "runs.csv")
                    .forEach(
                        row -> {
                          once.require(row);
                          taken.add(row.text("replication"));
                        }))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("each run once");
    assertThat(taken).hasSize(4);
  }
}
