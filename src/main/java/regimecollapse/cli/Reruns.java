package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import regimecollapse.ensemble.Design;
import regimecollapse.ensemble.Progress;
import regimecollapse.ensemble.Rerun;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.folder.StoredRuns;
import regimecollapse.results.folder.Verdict;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;

/** Makes runs of a folder again and counts those that are the same. */
final class Reruns {
  /** Fewer runs are over before anybody wants to know how far they are. */
  private static final int WORTH_SHOWING = 50;

  private final Workplace workplace;
  private final ResultFolder folder;
  private final CommandLine command;
  private final Verdict verdict;
  private int done;
  private int same;
  private String first = "";

  Reruns(Workplace workplace, ResultFolder folder, CommandLine command, Verdict verdict) {
    this.workplace = workplace;
    this.folder = folder;
    this.command = command;
    this.verdict = verdict;
  }

  void execute(StoredManifest manifest, Scenario scenario, int sample, int threads)
      throws IOException {
    if (lacksPosterior(manifest)) {
      verdict.note("no run was made again: " + TableFile.POSTERIOR + " is left out");
      return;
    }
    Design design = Design.of(scenario);
    List<RunKey> keys = Sample.of(design, manifest.fingerprint(), sample);
    Rerun rerun = new Rerun(design, function(manifest, scenario), threads);
    try (StoredRuns stored = new StoredRuns(folder, manifest, scenario);
        ProgressDisplay display = display(keys.size())) {
      if (stored.tables().isEmpty()) {
        verdict.note("no run was made again: there is no table of runs to compare it with");
        return;
      }
      display.progress(new Progress(keys.size(), 0, 0, 0));
      rerun.run(
          keys,
          entry -> {
            take(stored.firstDifference(entry));
            display.progress(new Progress(keys.size(), 0, done, 0));
          });
      tell(design.armRuns(), stored.tables());
      if (design.coalitionRuns() > 0) {
        verdict.note(
            "no run of a coalition was made again; only the hash of their table was checked");
      }
    }
  }

  private boolean lacksPosterior(StoredManifest manifest) {
    return manifest.file(TableFile.POSTERIOR).isPresent()
        && Files.notExists(folder.file(TableFile.POSTERIOR));
  }

  /** Runs of a posterior take their parameters from the copy in the folder. */
  private RunFunction function(StoredManifest manifest, Scenario scenario) throws IOException {
    RunFunction model = workplace.parts().runner().apply(scenario);
    return manifest.file(TableFile.POSTERIOR).isEmpty()
        ? model
        : PosteriorFile.readCopy(folder.path(), folder.path()).draws().runs(model, scenario.seed());
  }

  private void take(Optional<String> difference) {
    done++;
    if (difference.isEmpty()) {
      same++;
    } else if (first.isEmpty()) {
      first = difference.get();
    }
  }

  private void tell(int all, List<String> tables) {
    PrintWriter out = command.getOut();
    out.println(
        "Runs: %d of %d made again, %d the same in %s"
            .formatted(done, all, same, String.join(", ", tables)));
    out.flush();
    if (same < done) {
      verdict.problem(
          "%s made again; the first: %s"
              .formatted(Counts.of(done - same, "run differs when", "runs differ when"), first));
    }
  }

  private ProgressDisplay display(int runs) {
    if (runs < WORTH_SHOWING) {
      return ProgressDisplay.NONE;
    }
    return workplace.terminal()
        ? new ProgressBarDisplay(command.getErr())
        : new ProgressLines(command.getErr(), System::nanoTime);
  }
}
