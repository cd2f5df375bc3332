package regimecollapse.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import regimecollapse.TwoThreads;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.inference.fit.PosteriorDraws;
import regimecollapse.model.Drive;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;

/**
 * Runs of the shipped default scenario under the shipped fit that the tests of this package share:
 * each hypothesis and arm is run once in a JVM, when first asked for.
 */
final class PatternEnsemble {
  static final Path FILE = Path.of("scenarios/three-hypotheses.yaml");

  /** Replications of documented, no-cuts and no-reinstatement. */
  static final int RUNS = 100;

  /** Replications of no-offensive, and of runs that are watched from inside. */
  static final int FEW = 30;

  static final String DOCUMENTED = "documented";
  static final String NO_CUTS = "no-cuts";
  static final String NO_OFFENSIVE = "no-offensive";

  /** As documented, but the old commander of the 25th Division does not return. */
  static final String NO_REINSTATEMENT = "no-reinstatement";

  static final Loaded LOADED = ScenarioReader.read(FILE);
  static final Scenario SCENARIO = withoutReinstatement(LOADED.scenario());

  private static final PosteriorDraws FIT = fit();
  private static final Runner RUNNER = new Runner(SCENARIO);
  private static final Map<String, List<RunRecord>> RECORDS = new ConcurrentHashMap<>();
  private static final Map<String, List<Inside>> INSIDES = new ConcurrentHashMap<>();

  private PatternEnsemble() {}

  static List<String> hypotheses() {
    return SCENARIO.hypotheses().stream().map(h -> h.id()).toList();
  }

  static List<RunRecord> records(String hypothesis, String arm) {
    return RECORDS.computeIfAbsent(hypothesis + " " + arm, k -> run(hypothesis, arm));
  }

  private static List<RunRecord> run(String hypothesis, String arm) {
    int runs = arm.equals(NO_OFFENSIVE) ? FEW : RUNS;
    return TwoThreads.map(0, runs, i -> run(RUNNER, new RunKey(hypothesis, arm, i)));
  }

  /** Documented runs looked into. */
  static List<Inside> insides(String hypothesis) {
    return INSIDES.computeIfAbsent(
        hypothesis,
        k -> TwoThreads.map(0, FEW, i -> Inside.of(drive(new RunKey(hypothesis, DOCUMENTED, i)))));
  }

  private static Drive drive(RunKey key) {
    return Drive.of(RUNNER, key, FIT.given(key, SCENARIO.seed()));
  }

  /** A run of a copy of the scenario, with numbers from the fit. */
  static RunRecord run(Runner runner, RunKey key) {
    return runner.run(key, FIT.given(key, SCENARIO.seed()));
  }

  private static PosteriorDraws fit() {
    try {
      Path folder = LOADED.posterior().orElseThrow().folder();
      return PosteriorFile.read(folder, folder).draws();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario withoutReinstatement(Scenario s) {
    List<Arm> arms = new ArrayList<>(s.arms());
    Change removed = new Change.RemoveEvent("reinstatement-25th");
    arms.add(new Arm(NO_REINSTATEMENT, NO_REINSTATEMENT, List.of(removed)));
    return Scenarios.with(s, arms, s.soldiersPerAgent());
  }
}
