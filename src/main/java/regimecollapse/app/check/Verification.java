package regimecollapse.app.check;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import regimecollapse.app.input.CitationFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.StudyListener;
import regimecollapse.ensemble.Design;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.folder.FolderCheck;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.folder.Verdict;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableException;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;

/** The check of a folder of any kind: every file, every count, and some runs made again. */
public final class Verification {
  /**
   * What is asked.
   *
   * @param runs most runs to make again, of a folder that holds runs
   * @param threads number of workers, at least 1
   * @param partial whether the folder may lack files that it lists
   */
  public record Request(int runs, int threads, boolean partial) {}

  /**
   * What was found.
   *
   * @param folder that was checked
   * @param manifest what the folder says of itself; empty when it cannot be read
   * @param verdict what differs, and what else there is to know
   * @param reruns the runs made again; empty when none was
   */
  public record Report(
      ResultFolder folder,
      Optional<StoredManifest> manifest,
      Verdict verdict,
      Optional<Reruns.Count> reruns) {
    /** Whether all is as the folder says. */
    public boolean sound() {
      return verdict.problems().isEmpty();
    }
  }

  private final Workplace workplace;
  private final Request request;
  private final StudyListener listener;

  /** A check with real parts. */
  public Verification(Workplace workplace, Request request, StudyListener listener) {
    this.workplace = workplace;
    this.request = request;
    this.listener = listener;
  }

  /**
   * Checks a folder, and that within it, if there is one. Nothing is written.
   *
   * @return a report for each; none when the folder holds no complete results
   */
  public List<Report> check(Path path) throws IOException {
    Optional<ResultFolder> found = ResultFolder.find(path);
    List<Report> reports = new ArrayList<>();
    if (found.isPresent()) {
      reports.add(one(found.get()));
      // Where it should be there and is not, the folder around has told.
      FolderKind kind = found.get().kind();
      boolean more = kind == FolderKind.RUN || kind == FolderKind.SHARD;
      if (more && found.get().within().state() == ResultFolder.State.COMPLETE) {
        reports.add(one(found.get().within()));
      }
    }
    return reports;
  }

  private Report one(ResultFolder folder) throws IOException {
    Verdict verdict = new Verdict();
    Optional<StoredManifest> manifest = step(verdict, () -> Optional.of(manifest(folder)));
    Optional<Reruns.Count> reruns =
        manifest.isEmpty() ? Optional.empty() : check(folder, manifest.get(), verdict);
    return new Report(folder, manifest, verdict, reruns);
  }

  private static StoredManifest manifest(ResultFolder folder) throws IOException {
    try {
      return StoredManifest.read(folder);
    } catch (RefusedException e) {
      throw new RefusedException(e.getMessage() + "; nothing else can be checked");
    }
  }

  /** One step of the check; what breaks it off is told, and the others are made all the same. */
  private static <T> Optional<T> step(Verdict verdict, Callable<Optional<T>> step) {
    try {
      return step.call();
    } catch (InputException e) {
      verdict.problem(String.join(" ", e.lines()).replaceFirst("\\.$", ""));
    } catch (RefusedException | TableException e) {
      verdict.problem(e.getMessage());
    } catch (FileSystemException e) {
      verdict.problem(e.getFile() + " cannot be read");
    } catch (Exception e) {
      // Damage of a kind that nobody thought of is told as well.
      verdict.problem("a part of the check broke off: " + e);
    }
    return Optional.empty();
  }

  private Optional<Reruns.Count> check(
      ResultFolder folder, StoredManifest manifest, Verdict verdict) throws IOException {
    String program = Program.version();
    if (!program.equals(manifest.program())) {
      verdict.note(
          "made by version %s of the program, checked by %s: results may differ between versions"
              .formatted(manifest.program(), program));
    }
    Optional<Loaded> loaded = step(verdict, () -> read(folder, manifest, verdict));
    Optional<Scenario> scenario = loaded.map(Loaded::scenario);
    loaded.ifPresent(l -> compareData(l.hashes(), manifest, verdict));
    step(
        verdict,
        () -> {
          FolderCheck.Known known =
              new FolderCheck.Known(program, CitationFile.read(), scenario, request.partial());
          new FolderCheck(folder, manifest, known, verdict).run();
          return Optional.empty();
        });
    return manifest.kind() == FolderKind.RUN && request.runs() > 0
        ? step(verdict, () -> rerun(folder, manifest, scenario, verdict))
        : Optional.empty();
  }

  /** The scenario of the folder; why it cannot be read is told. */
  private Optional<Loaded> read(ResultFolder folder, StoredManifest manifest, Verdict verdict)
      throws IOException {
    Path file = folder.file(TableFile.SCENARIO);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(workplace.parts().reading().read(file, List.of("posterior=none")));
    } catch (ScenarioException e) {
      Problem first = e.problems().get(0);
      String more = e.problems().size() == 1 ? "" : " (and more)";
      if (Program.version().equals(manifest.program())) {
        verdict.problem(TableFile.SCENARIO + " cannot be read: " + first.format() + more);
      } else {
        // Another version may ask for more. The SHA-256 is checked like that of any other file.
        verdict.note(
            "%s of version %s cannot be read by %s, so that files and tables alone are checked: %s%s"
                .formatted(
                    TableFile.SCENARIO,
                    manifest.program(),
                    Program.version(),
                    first.format().replaceFirst("\\.$", ""),
                    more));
      }
      return Optional.empty();
    }
  }

  /** Data files of now against those of then; scenario files are all in the resolved one. */
  private static void compareData(
      Map<String, String> now, StoredManifest manifest, Verdict verdict) {
    now.forEach(
        (name, hash) -> {
          String before = manifest.inputs().get(name);
          if (before != null && !before.equals(hash)) {
            verdict.problem(
                "the data file %s is not the one of these results: its SHA-256 is %s, %s lists %s"
                    .formatted(name, hash, manifest.kind().manifest(), before));
          }
        });
  }

  private Optional<Reruns.Count> rerun(
      ResultFolder folder, StoredManifest manifest, Optional<Scenario> scenario, Verdict verdict)
      throws IOException {
    boolean same =
        scenario
            .map(Design::of)
            .filter(d -> d.hypotheses().equals(manifest.hypotheses()))
            .filter(d -> d.arms().equals(manifest.arms()))
            .filter(d -> d.replications() == manifest.replications())
            .isPresent();
    if (!same) {
      verdict.note(
          "no run could be made again: that needs a %s that can be read and is that of %s"
              .formatted(TableFile.SCENARIO, TableFile.MANIFEST));
      return Optional.empty();
    }
    return new Reruns(workplace.parts(), folder, verdict, listener)
        .execute(manifest, scenario.orElseThrow(), request);
  }
}
