package regimecollapse.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.ResultTables;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

class EnsembleTest {
  private static final String INPUTS = "c3".repeat(32);
  private static final RunKey FAILING = new RunKey("H2-second", "documented", 3);

  private final Scenario scenario = SyntheticCase.scenario(10);
  private final Design design = Design.of(scenario);
  private final Set<RunKey> made = ConcurrentHashMap.newKeySet();
  @TempDir private Path path;

  private RunRecord make(RunKey key) {
    assertThat(made.add(key)).as("made once").isTrue();
    if (key.equals(FAILING)) {
      throw new IllegalStateException("no army left");
    }
    return SyntheticCase.record(scenario, key);
  }

  private ResultFolder folder(String name) throws IOException {
    return new ResultFolder(Files.createDirectories(path.resolve(name)));
  }

  private Map<String, String> tables(ResultFolder folder, Journal journal) throws IOException {
    ResultTables.write(folder.path(), scenario, journal);
    journal.discard(folder.file(TableFile.JOURNAL));
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private Map<String, String> uninterrupted(int threads) throws IOException {
    made.clear();
    ResultFolder folder = folder("threads-" + threads);
    try (Journal journal = Journal.create(folder.file(TableFile.JOURNAL), INPUTS)) {
      Progress end =
          new Ensemble(design, this::make, new LocalComputer(threads)).run(journal, p -> {});
      assertThat(end).isEqualTo(new Progress(40, 0, 40, 1));
      assertThat(end.complete()).isTrue();
      return tables(folder, journal);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void theNumberOfThreadsLeavesNoTrace(int threads) throws IOException {
    assertThat(uninterrupted(threads)).isEqualTo(uninterrupted(1)).hasSize(7);
  }

  @Test
  void aRunThatThrowsIsAResult() throws IOException {
    try (Journal journal = Journal.create(path.resolve("j"), INPUTS)) {
      new Ensemble(design, this::make, new LocalComputer(2)).run(journal, p -> {});
      RunFailure failure = (RunFailure) journal.get(FAILING);
      assertThat(failure.cause()).startsWith("IllegalStateException: no army left at regimecollap");
      assertThat(failure.seed()).isEqualTo(design.fingerprint(FAILING));
    }
  }

  @Test
  void aRunThatOverflowsTheStackIsAResultToo() throws IOException {
    try (Journal journal = Journal.create(path.resolve("j"), INPUTS)) {
      Progress end =
          new Ensemble(
                  design,
                  key -> {
                    throw new StackOverflowError();
                  },
                  new LocalComputer(2))
              .run(journal, p -> {});
      assertThat(end).isEqualTo(new Progress(40, 0, 40, 40));
    }
  }

  @Test
  void aRecordThatCannotBeStoredIsAFailedRun() throws IOException {
    RunFunction infinite =
        key -> {
          RunRecord record = SyntheticCase.record(scenario, key);
          record.parameters()[0] = Double.NEGATIVE_INFINITY;
          return record;
        };
    try (Journal journal = Journal.create(path.resolve("j"), INPUTS)) {
      new Ensemble(design, infinite, new LocalComputer(2)).run(journal, p -> {});
      assertThat(((RunFailure) journal.get(design.key(0))).cause()).contains("-Infinity");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void stoppedAndResumedItGivesTheSameBytes(int threads) throws IOException {
    Map<String, String> whole = uninterrupted(2);
    made.clear();
    ResultFolder folder = folder("resumed-" + threads);
    Path file = folder.file(TableFile.JOURNAL);
    try (Journal journal = Journal.create(file, INPUTS)) {
      Ensemble ensemble = new Ensemble(design, this::make, new LocalComputer(threads));
      Progress end =
          ensemble.run(
              journal,
              p -> {
                if (p.done() == 7) {
                  ensemble.stop();
                }
              });
      assertThat(end.complete()).isFalse();
      assertThat(end.done()).isGreaterThanOrEqualTo(7).isEqualTo(made.size());
    }
    try (Journal journal = Journal.resume(file, INPUTS)) {
      int resumed = journal.size();
      Progress end =
          new Ensemble(design, this::make, new LocalComputer(threads)).run(journal, p -> {});
      assertThat(end).isEqualTo(new Progress(40, resumed, 40, 1));
      assertThat(tables(folder, journal)).isEqualTo(whole);
    }
  }

  @Test
  void killedInTheMiddleOfARunAndResumedItGivesTheSameBytes() throws IOException {
    Map<String, String> whole = uninterrupted(2);
    made.clear();
    ResultFolder folder = folder("killed");
    Path file = folder.file(TableFile.JOURNAL);
    try (Journal journal = Journal.create(file, INPUTS)) {
      new Ensemble(design, this::make, new LocalComputer(2)).run(journal, p -> {});
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    made.clear();
    try (Journal journal = Journal.resume(file, INPUTS)) {
      assertThat(journal.size()).isBetween(10, 39);
      new Ensemble(design, this::make, new LocalComputer(2)).run(journal, p -> {});
      assertThat(tables(folder, journal)).isEqualTo(whole);
    }
  }

  @Test
  void theListenerHearsOfEachRunInOrder() throws IOException {
    List<Progress> heard = new ArrayList<>();
    try (Journal journal = Journal.create(path.resolve("j"), INPUTS)) {
      new Ensemble(design, this::make, new LocalComputer(4)).run(journal, heard::add);
    }
    assertThat(heard).hasSize(41).extracting(Progress::done).isSorted();
    assertThat(heard.get(0)).isEqualTo(new Progress(40, 0, 0, 0));
    assertThat(heard.get(40).complete()).isTrue();
  }

  @Test
  void withoutMemoryItEndsAndKeepsItsRuns() throws IOException {
    AtomicInteger runs = new AtomicInteger();
    RunFunction function =
        key -> {
          if (runs.incrementAndGet() > 5) {
            throw new OutOfMemoryError("made up");
          }
          return SyntheticCase.record(scenario, key);
        };
    try (Journal journal = Journal.create(path.resolve("j"), INPUTS)) {
      assertThatThrownBy(
              () -> new Ensemble(design, function, new LocalComputer(2)).run(journal, p -> {}))
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(journal.size()).isEqualTo(5);
      assertThat(IntStream.range(0, design.size()).mapToObj(design::key))
          .noneMatch(journal::failed);
    }
  }

  @Test
  void stoppedBeforeItBeginsItMakesNothing() throws IOException {
    try (Journal journal = Journal.create(path.resolve("j"), INPUTS)) {
      Ensemble ensemble = new Ensemble(design, this::make, new LocalComputer(2));
      ensemble.stop();
      assertThat(ensemble.run(journal, p -> {})).isEqualTo(new Progress(40, 0, 0, 0));
    }
    assertThat(made).isEmpty();
  }

  @Test
  void anErrorOfTheJournalEndsIt() throws IOException {
    Journal journal = Journal.create(path.resolve("j"), INPUTS);
    journal.close();
    assertThatThrownBy(
            () -> new Ensemble(design, this::make, new LocalComputer(8)).run(journal, p -> {}))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aThreadIsTheLeast() {
    assertThatThrownBy(() -> new Ensemble(design, this::make, new LocalComputer(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1 thread");
  }

  /** Every run is in one shard, and each shard has as many of each hypothesis and arm, but one. */
  @Test
  void shardsShareTheRunsOfEachCellOut() throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Shard shard = new Shard(i, 3);
      Path log = path.resolve("shard" + i);
      try (Journal journal = Journal.create(log, INPUTS)) {
        Progress end =
            new Ensemble(design, shard, this::make, new LocalComputer(2))
                .run(journal, progress -> {});
        assertThat(end.complete()).isTrue();
        assertThat(end.done()).isEqualTo(journal.size());
        sizes.add(journal.size());
        for (String hypothesis : design.hypotheses()) {
          for (String arm : design.arms()) {
            assertThat(
                    IntStream.range(0, 10)
                        .filter(r -> journal.contains(new RunKey(hypothesis, arm, r))))
                .hasSizeBetween(3, 4);
          }
        }
      }
    }
    assertThat(made).hasSize(design.size());
    assertThat(sizes.stream().mapToInt(n -> n).sum()).isEqualTo(design.size());
  }
}
