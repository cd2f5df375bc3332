package regimecollapse.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.app.study.StudyListener;
import regimecollapse.ensemble.Design;
import regimecollapse.ensemble.LocalComputer;
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
public final class Reruns {
  /**
   * How many are the same.
   *
   * @param all runs of the folder
   * @param made again
   * @param same those that are as stored
   * @param tables to which they were compared
   */
  public record Count(int all, int made, int same, List<String> tables) {}

  private final Parts parts;
  private final ResultFolder folder;
  private final Verdict verdict;
  private final StudyListener listener;
  private int done;
  private int same;
  private String first = "";

  Reruns(Parts parts, ResultFolder folder, Verdict verdict, StudyListener listener) {
    this.parts = parts;
    this.folder = folder;
    this.verdict = verdict;
    this.listener = listener;
  }

  Optional<Count> execute(StoredManifest manifest, Scenario scenario, Verification.Request request)
      throws IOException {
    if (lacksPosterior(manifest)) {
      verdict.note("no run was made again: " + TableFile.POSTERIOR + " is left out");
      return Optional.empty();
    }
    Design design = Design.of(scenario);
    List<RunKey> keys = Sample.of(design, manifest.fingerprint(), request.runs());
    Rerun rerun =
        new Rerun(design, function(manifest, scenario), new LocalComputer(request.threads()));
    try (StoredRuns stored = new StoredRuns(folder, manifest, scenario)) {
      if (stored.tables().isEmpty()) {
        verdict.note("no run was made again: there is no table of runs to compare it with");
        return Optional.empty();
      }
      listener.progress(new Progress(keys.size(), 0, 0, 0));
      rerun.run(
          keys,
          entry -> {
            take(stored.firstDifference(entry));
            listener.progress(new Progress(keys.size(), 0, done, 0));
          });
      tell(design);
      return Optional.of(new Count(design.armRuns(), done, same, stored.tables()));
    } finally {
      listener.ends();
    }
  }

  private boolean lacksPosterior(StoredManifest manifest) {
    return manifest.file(TableFile.POSTERIOR).isPresent()
        && Files.notExists(folder.file(TableFile.POSTERIOR));
  }

  /** Runs of a posterior take their parameters from the copy in the folder. */
  private RunFunction function(StoredManifest manifest, Scenario scenario) throws IOException {
    RunFunction model = parts.runner().apply(scenario);
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

  private void tell(Design design) {
    if (same < done) {
      verdict.problem(
          "%s made again; the first: %s"
              .formatted(Counts.of(done - same, "run differs when", "runs differ when"), first));
    }
    if (design.coalitionRuns() > 0) {
      verdict.note(
          "no run of a coalition was made again; only the hash of their table was checked");
    }
  }
}
