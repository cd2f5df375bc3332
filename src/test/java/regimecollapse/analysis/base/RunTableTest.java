package regimecollapse.analysis.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.Worlds;
import regimecollapse.scenario.Scenario;

/** What is kept of a run while tables and charts are made. */
class RunTableTest {
  /** Of an object before its fields, in a 64-bit Java with compressed references. */
  private static final int HEADER = 16;

  @TempDir Path folder;

  /**
   * 5,000 runs shall pass where 1,000 do, in 160 MB, twice over where there is a posterior: 10,000
   * of 1 kB are 10 MB. As a list of 50 cells of 56 bytes or more a run took 3 kB.
   */
  @Test
  void aRunIsKeptInLessThanAKilobyte() throws Exception {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 2, 1));
    SyntheticResults.write(folder, scenario, 3);
    for (var rows : RunTable.read(folder).finished().values()) {
      assertThat(rows).hasSize(3);
      for (RunRow row : rows) {
        assertThat(bytes(row)).isBetween(200L, 1000L);
      }
    }
  }

  /** Two runs differ where a cell moved into the next, though the letters are the same. */
  @Test
  void whatIsToldOfARunKeepsItsCellsApart() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 1, 1));
    SyntheticResults.write(folder, scenario, 1);
    RunRow row = RunTable.read(folder).finished().values().iterator().next().get(0);
    assertThat(row.told().split("\u0000", -1)).hasSizeGreaterThan(40).contains("0", "ok");
  }

  /** Bytes of a record and of all that it holds. */
  private static long bytes(Object it) throws ReflectiveOperationException {
    if (it instanceof String text) {
      return 2 * HEADER + HEADER + text.length();
    }
    if (it instanceof OptionalInt) {
      return HEADER + Integer.BYTES;
    }
    assertThat(it).isInstanceOf(Record.class);
    long sum = HEADER;
    for (RecordComponent part : it.getClass().getRecordComponents()) {
      part.getAccessor().setAccessible(true);
      sum += Double.BYTES;
      sum += part.getType().isPrimitive() ? 0 : bytes(part.getAccessor().invoke(it));
    }
    return sum;
  }
}
