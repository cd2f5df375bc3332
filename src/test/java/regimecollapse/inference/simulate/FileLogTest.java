package regimecollapse.inference.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.RefusedException;

class FileLogTest {
  private static final Simulation FIRST =
      new Simulation(new double[] {1, -0.1}, new double[] {0, 2.5});

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("log");
  }

  private void write() throws IOException {
    try (FileLog log = FileLog.open(file(), "inputs")) {
      log.add("wave 1", 0, FIRST);
      log.add("wave 1", 1, new Simulation(new double[0], new double[0]));
    }
  }

  @Test
  void whatWasKeptIsFound() throws IOException {
    write();
    try (FileLog log = FileLog.open(file(), "inputs")) {
      assertThat(log.find("wave 1", 0).summaries()).isEqualTo(FIRST.summaries());
      assertThat(log.find("wave 1", 0).discrepancies()).isEqualTo(FIRST.discrepancies());
      assertThat(log.find("wave 2", 0)).isNull();
    }
  }

  @Test
  void cutAnywhereItOpensWithWhatIsWholeAndTakesMore() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      try (FileLog log = FileLog.open(file(), "inputs")) {
        assertThat(log.find("wave 1", 1)).isNull();
        log.add("wave 1", 1, FIRST);
      }
      try (FileLog log = FileLog.open(file(), "inputs")) {
        assertThat(log.find("wave 1", 1)).isNotNull();
      }
    }
  }

  @Test
  void aFlippedBitCostsOneSimulationAndIsTold() throws IOException {
    write();
    byte[] whole = Files.readAllBytes(file());
    // Behind the header: length, check sum and the word "inputs".
    for (int place = 14; place < whole.length; place++) {
      byte[] bytes = whole.clone();
      bytes[place] ^= 16;
      Files.write(file(), bytes);
      try (FileLog log = FileLog.open(file(), "inputs")) {
        assertThat(log.lost()).as("byte %d", place).isEqualTo(1);
        assertThat(log.size()).isEqualTo(1);
      }
    }
  }

  @Test
  void aDamagedHeaderDoesNotThrowTheSimulationsAway() throws IOException {
    write();
    byte[] bytes = Files.readAllBytes(file());
    bytes[9] ^= 1;
    Files.write(file(), bytes);
    assertThatThrownBy(() -> FileLog.open(file(), "inputs"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is damaged");
    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  @Test
  void otherInputsAreRefused() throws IOException {
    write();
    assertThatThrownBy(() -> FileLog.open(file(), "others"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
