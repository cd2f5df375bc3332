package regimecollapse.results.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.scenario.Scenario;

class JournalTest {
  private static final String INPUTS = "a1".repeat(32);
  private static final String OTHERS = "b2".repeat(32);

  private final Scenario scenario = SyntheticCase.scenario(4);
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("runs.journal");
  }

  private List<RunKey> write(int runs) throws IOException {
    Files.deleteIfExists(file());
    List<RunKey> keys = SyntheticCase.keys(scenario).subList(0, runs);
    try (Journal journal = Journal.create(file(), INPUTS)) {
      for (RunKey key : keys) {
        journal.append(Journal.Entry.of(SyntheticCase.result(scenario, key)));
      }
    }
    return keys;
  }

  @Test
  void givesBackWhatWasAppended() throws IOException {
    List<RunKey> keys = write(8);
    try (Journal journal = Journal.resume(file(), INPUTS)) {
      assertThat(journal.size()).isEqualTo(8);
      assertThat(keys.stream().filter(journal::failed)).hasSize(1);
      for (RunKey key : keys) {
        assertThat(journal.get(key).key()).isEqualTo(key);
        assertSame(journal.get(key));
      }
    }
  }

  @Test
  void truncatedAnywhereItOpensWithAPrefixOfTheRuns() throws IOException {
    RunKey failing = new RunKey("H1-first", "documented", SyntheticCase.FAILING);
    List<RunKey> keys = List.of(failing, new RunKey("h", "a", 0), new RunKey("h", "b", 0));
    List<Integer> ends = new ArrayList<>();
    try (Journal journal = Journal.create(file(), INPUTS)) {
      for (RunKey key : keys) {
        journal.append(Journal.Entry.of(new RunFailure(key, 5, "boom")));
        ends.add((int) Files.size(file()));
      }
    }
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length <= whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      int cut = length;
      int expected = (int) ends.stream().filter(end -> end <= cut).count();
      try (Journal journal = Journal.resume(file(), INPUTS)) {
        assertThat(journal.size()).as("cut at byte %d", length).isEqualTo(expected);
        for (int i = expected; i < keys.size(); i++) {
          journal.append(Journal.Entry.of(new RunFailure(keys.get(i), 5, "boom")));
        }
      }
      assertThat(Files.readAllBytes(file())).as("mended from byte %d", length).isEqualTo(whole);
    }
  }

  /** Wherever the bit is, it costs one run, and the file is mended. */
  @Test
  void aFlippedBitCostsTheRunInWhichItIsAndIsTold() throws IOException {
    List<RunKey> keys = write(4);
    byte[] whole = Files.readAllBytes(file());
    SplittableRandom draws = new SplittableRandom(1);
    for (int i = 0; i < 25; i++) {
      byte[] bytes = whole.clone();
      int place = draws.nextInt(JournalHeader.LENGTH, bytes.length);
      bytes[place] ^= (byte) (1 << draws.nextInt(8));
      Files.write(file(), bytes);
      try (Journal journal = Journal.resume(file(), INPUTS)) {
        assertThat(journal.lost()).as("byte %d", place).isEqualTo(1);
        assertThat(journal.size()).isEqualTo(3);
        for (RunKey key : keys) {
          if (journal.contains(key)) {
            assertSame(journal.get(key));
          } else {
            journal.append(Journal.Entry.of(SyntheticCase.result(scenario, key)));
          }
        }
      }
      assertThat(Files.size(file())).isEqualTo(whole.length);
      try (Journal journal = Journal.resume(file(), INPUTS)) {
        assertThat(journal.lost()).isZero();
        assertThat(journal.size()).isEqualTo(4);
      }
    }
  }

  private void assertSame(RunResult stored) {
    assertThat(stored)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
        .isEqualTo(SyntheticCase.result(scenario, stored.key()));
  }

  /** As after cat of a file to itself: all runs are there, so none is lost. */
  @Test
  void aJournalThatIsThereTwiceCostsNoRun() throws IOException {
    write(4);
    byte[] once = Files.readAllBytes(file());
    byte[] twice = Arrays.copyOf(once, 2 * once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);
    Files.write(file(), twice);
    try (Journal journal = Journal.resume(file(), INPUTS)) {
      assertThat(journal.lost()).isZero();
      assertThat(journal.size()).isEqualTo(4);
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(once);
  }

  @Test
  void aStretchThatIsOverwrittenCostsTheRunsInIt() throws IOException {
    write(2);
    int from = (int) Files.size(file()) + 10;
    write(4);
    int to = (int) Files.size(file()) + 10;
    write(8);
    byte[] bytes = Files.readAllBytes(file());
    // The third, the fourth and the fifth run.
    Arrays.fill(bytes, from, to, (byte) 0);
    Files.write(file(), bytes);
    try (Journal journal = Journal.resume(file(), INPUTS)) {
      assertThat(journal.lost()).isEqualTo(3);
      assertThat(journal.size()).isEqualTo(5);
    }
  }

  @Test
  void aCutIsTold() throws IOException {
    write(4);
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 1));
    try (Journal journal = Journal.resume(file(), INPUTS)) {
      assertThat(journal.lost()).isEqualTo(1);
      assertThat(journal.size()).isEqualTo(3);
    }
  }

  /** As a copy of half of another file would be: the header of these, runs of other inputs. */
  @Test
  void runsOfOtherInputsAreNotTakenUnderThisHeader() throws IOException {
    write(4);
    byte[] ours = Files.readAllBytes(file());
    Files.delete(file());
    Journal.create(file(), OTHERS).close();
    byte[] bytes = ours.clone();
    System.arraycopy(Files.readAllBytes(file()), 0, bytes, 0, JournalHeader.LENGTH);
    Files.write(file(), bytes);
    try (Journal journal = Journal.resume(file(), OTHERS)) {
      assertThat(journal.size()).isZero();
      assertThat(journal.lost()).isEqualTo(4);
    }
  }

  @Test
  void refusesRunsOfOtherInputs() throws IOException {
    write(1);
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> Journal.resume(file(), OTHERS))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("other inputs");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    assertThat(Journal.fingerprint(file())).contains(INPUTS);
  }

  @Test
  void refusesAFileThatIsNoJournal() throws IOException {
    Files.writeString(file(), "hypothesis,arm");
    assertThatThrownBy(() -> Journal.resume(file(), INPUTS))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not a journal");
    assertThat(Files.readString(file())).isEqualTo("hypothesis,arm");
  }

  @Test
  void refusesTheJournalOfAnotherVersion() throws IOException {
    write(1);
    byte[] bytes = Files.readAllBytes(file());
    bytes["COLLAPSE".length()]++;
    Files.write(file(), bytes);
    assertThatThrownBy(() -> Journal.fingerprint(file()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("another version");
  }

  @Test
  void neverOverwritesAFile() throws IOException {
    write(1);
    assertThatThrownBy(() -> Journal.create(file(), INPUTS))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aRunThatIsMissingIsAnError() throws IOException {
    write(1);
    try (Journal journal = Journal.resume(file(), INPUTS)) {
      assertThatThrownBy(() -> journal.get(new RunKey("x", "y", 0)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("lacks");
    }
  }

  @Test
  void infiniteNumbersAndRaggedSeriesAreRefused() {
    RunKey key = SyntheticCase.keys(scenario).get(0);
    RunRecord record = SyntheticCase.record(scenario, key);
    record.parameters()[3] = Double.POSITIVE_INFINITY;
    assertRefused(record, "Infinity");
    short[][] ragged = {new short[2], new short[3]};
    RunRecord good = SyntheticCase.record(scenario, key);
    assertRefused(
        new RunRecord(
            key,
            good.seed(),
            good.outcome(),
            good.falls(),
            good.parameters(),
            new SeriesBlock(ragged),
            good.zeroDay(),
            good.fighting(),
            good.muster()),
        "3 and of 2 days");
  }

  private static void assertRefused(RunResult result, String message) {
    assertThatThrownBy(() -> Journal.Entry.of(result))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aWholeJournalIsReadWithoutBeingWrittenTo() throws IOException {
    List<RunKey> keys = write(8);
    byte[] whole = Files.readAllBytes(file());
    try (Journal journal = Journal.read(file(), INPUTS);
        Journal copy = Journal.create(folder.resolve("copy"), INPUTS)) {
      for (RunKey key : keys) {
        copy.append(journal.entry(key));
      }
    }
    assertThat(folder.resolve("copy")).hasBinaryContent(whole);
    assertThat(file()).hasBinaryContent(whole);
    assertThatThrownBy(() -> Journal.read(file(), OTHERS))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("other inputs");
    for (int length : new int[] {10, whole.length - 1}) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Journal.read(file(), INPUTS)).isInstanceOf(RefusedException.class);
      assertThat(Files.size(file())).isEqualTo(length);
    }
    whole[whole.length / 2]++;
    Files.write(file(), whole);
    assertThatThrownBy(() -> Journal.read(file(), INPUTS)).hasMessageContaining("damaged");
  }

  /** Keys far apart and close together, and one that is entered again. */
  @Test
  void findsEachRunWhereItLies() throws IOException {
    List<RunKey> keys = new ArrayList<>();
    for (int i : new int[] {0, 1, 63, 64, 65, 1000, 99_999, 100_000}) {
      keys.add(new RunKey("h", "a", i));
      keys.add(new RunKey("h", "b", i));
      keys.add(new RunKey("g", "a", i));
    }
    Files.deleteIfExists(file());
    try (Journal journal = Journal.create(file(), INPUTS)) {
      for (RunKey key : keys) {
        assertThat(journal.contains(key)).isFalse();
        journal.append(Journal.Entry.of(new RunFailure(key, key.replication(), "boom")));
      }
      journal.append(Journal.Entry.of(new RunFailure(keys.get(0), 7, "again")));
      assertThat(journal.size()).isEqualTo(keys.size());
      for (RunKey key : keys.subList(1, keys.size())) {
        assertThat(journal.get(key)).isEqualTo(new RunFailure(key, key.replication(), "boom"));
      }
      assertThat(journal.get(keys.get(0))).isEqualTo(new RunFailure(keys.get(0), 7, "again"));
      assertThat(journal.contains(new RunKey("h", "a", 2))).isFalse();
      assertThat(journal.failed(new RunKey("h", "c", 0))).isFalse();
    }
  }
}
