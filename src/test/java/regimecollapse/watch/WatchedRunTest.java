package regimecollapse.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.table.ResultTables;
import regimecollapse.run.Runner;
import regimecollapse.run.Watched;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/** The run that is watched is that of the ensemble, and who looks at it changes nothing. */
class WatchedRunTest {
  private static final int LOOK_UP_EVERY = 40;

  @TempDir private Path folder;

  static Scenario scenario(String hypothesis, String arm, int replications) {
    return ScenarioReader.read(
            Path.of("scenarios/three-hypotheses.yaml"),
            List.of(
                "posterior=none",
                "run.hypotheses=[" + hypothesis + "]",
                "run.arms=[" + arm + "]",
                "replications=" + replications))
        .scenario();
  }

  /** Steps it to the end, looks after each step, and looks up all kinds now and then. */
  private static Watched watch(Scenario scenario, RunKey key) {
    Watched run = new Runner(scenario).watch(key);
    Lookout lookout = new Lookout(run);
    Curves curves = new Curves(scenario);
    run.start();
    for (int step = 0; run.step(); step++) {
      curves.add(lookout.look());
      for (Kind kind : Kind.values()) {
        if (step % LOOK_UP_EVERY == 0) {
          assertThat(kind.rows(run, 0)).isNotEmpty();
        }
      }
    }
    assertThat(curves.size()).isGreaterThan(100);
    return run;
  }

  private Path tables(String name, Scenario scenario, RunRecord record) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    try (Journal journal = Journal.create(to.resolve("journal"), "a1".repeat(32))) {
      journal.append(Journal.Entry.of(record));
      ResultTables.write(to, scenario, journal);
    }
    return to;
  }

  @ParameterizedTest
  @CsvSource({"H2-doomed-anyway, documented", "H1-coercion-gamble, no-cuts"})
  void itsTablesAreThoseOfTheEnsembleToTheByte(String hypothesis, String arm) throws IOException {
    Scenario scenario = scenario(hypothesis, arm, 1);
    RunKey key = new RunKey(hypothesis, arm, 0);
    RunRecord made = new Runner(scenario).run(key);
    RunRecord watched = watch(scenario, key).record().with(made.series()).with(made.muster());
    assertThat(made.falls()).isNotEmpty();
    Path looked = tables("watched", scenario, watched);
    Path ran = tables("made", scenario, made);
    for (String table : List.of("falls.csv", "runs.csv", "casualties.csv", "retaken.csv")) {
      assertThat(looked.resolve(table)).hasSameBinaryContentAs(ran.resolve(table));
    }
  }

  @Test
  void aRecordIsThatOfAWholeRun() {
    Scenario scenario = scenario("H2-doomed-anyway", "documented", 1);
    Watched run = new Runner(scenario).watch(new RunKey("H2-doomed-anyway", "documented", 0));
    run.start();
    run.step();
    assertThat(run.over()).isFalse();
    assertThatThrownBy(run::record).isInstanceOf(IllegalStateException.class);
  }
}
