package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import regimecollapse.ensemble.Design;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.folder.FitCheck;
import regimecollapse.results.folder.FitFolder;
import regimecollapse.results.folder.FolderCheck;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.StoredFit;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.folder.Verdict;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.Problem;
import regimecollapse.scenario.io.ScenarioException;
import regimecollapse.text.Counts;

/** The check of one result folder, and what the user is told of it. */
final class Verification {
  private final Workplace workplace;
  private final ResultFolder folder;
  private final boolean partial;
  private final CommandLine command;
  private final PrintWriter out;
  private final Verdict verdict = new Verdict();

  Verification(Workplace workplace, ResultFolder folder, boolean partial, CommandLine command) {
    this.workplace = workplace;
    this.folder = folder;
    this.partial = partial;
    this.command = command;
    this.out = command.getOut();
  }

  /**
   * Does it.
   *
   * @param sample most runs to make again
   * @return the exit code
   */
  int execute(int sample, int threads) throws IOException {
    out.println(workplace.show(folder.path()));
    try {
      check(StoredManifest.read(folder), sample, threads);
    } catch (RefusedException e) {
      verdict.problem(e.getMessage() + "; nothing else can be checked");
    }
    return tell("Tables of findings, charts and page were compared by hash, not made again.");
  }

  /** The same for the folder of a fit. */
  int executeFit() throws IOException {
    out.println(workplace.show(folder.path()));
    try {
      FitFolder fit = new FitFolder(folder.path());
      StoredFit stored = StoredFit.read(fit);
      begin(stored.title(), stored.program(), stored.fingerprint());
      Optional<Loaded> loaded = read();
      loaded.ifPresent(l -> compareData(l.hashes(), stored.inputs(), FitFolder.MANIFEST));
      new FitCheck(fit, stored, verdict)
          .run(Version.number(), loaded.map(Loaded::scenario), partial);
      tellFiles();
    } catch (RefusedException e) {
      verdict.problem(e.getMessage() + "; nothing else can be checked");
    }
    return tell(
        "Nothing was simulated again: a fit of the same inputs with --out elsewhere does that,"
            + " and must give the same files.");
  }

  /** Says what was found, and what was not looked for; gives the exit code. */
  private int tell(String limits) {
    verdict.notes().forEach(note -> out.println("Note: " + note + "."));
    verdict.problems().forEach(problem -> out.println("Differs: " + problem + "."));
    if (!verdict.missing().isEmpty()) {
      out.println(
          "If the folder is meant to hold only some of its files: "
              + workplace.program()
              + " verify --partial "
              + workplace.quoted(folder.path()));
    }
    int differ = verdict.problems().size();
    out.println(
        differ == 0
            ? "All is as the folder says. " + limits
            : Counts.of(differ, "thing differs.", "things differ."));
    out.flush();
    return differ == 0 ? ExitCode.DONE : ExitCode.RUNS_FAILED;
  }

  private void begin(String title, String madeBy, String fingerprint) throws IOException {
    out.println(
        "Title: %s (version %s, fingerprint %s)"
            .formatted(title, madeBy, fingerprint.substring(0, 12)));
    String program = Version.number();
    if (!program.equals(madeBy)) {
      verdict.note(
          "made by version %s of the program, checked by %s: results may differ between versions"
              .formatted(madeBy, program));
    }
  }

  private void check(StoredManifest manifest, int sample, int threads) throws IOException {
    begin(manifest.title(), manifest.program(), manifest.fingerprint());
    String program = Version.number();
    Optional<Loaded> loaded = read();
    Optional<Scenario> scenario = loaded.map(Loaded::scenario);
    loaded.ifPresent(l -> compareData(l.hashes(), manifest.inputs(), TableFile.MANIFEST));
    new FolderCheck(
            folder,
            manifest,
            new FolderCheck.Known(program, CitationFile.read(), scenario, partial),
            verdict)
        .run();
    tellFiles();
    if (sample > 0) {
      rerun(manifest, scenario, sample, threads);
    }
  }

  /** The scenario of the folder; why it cannot be read is told. */
  private Optional<Loaded> read() throws IOException {
    Path file = folder.file(TableFile.SCENARIO);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(workplace.parts().reading().read(file, List.of("posterior=none")));
    } catch (ScenarioException e) {
      Problem first = e.problems().get(0);
      String more = e.problems().size() == 1 ? "" : " (and more)";
      verdict.problem(TableFile.SCENARIO + " cannot be read: " + first.format() + more);
      return Optional.empty();
    }
  }

  /** Data files of now against those of then; scenario files are all in the resolved one. */
  private void compareData(Map<String, String> now, Map<String, String> then, String list) {
    now.forEach(
        (name, hash) -> {
          String before = then.get(name);
          if (before != null && !before.equals(hash)) {
            verdict.problem(
                "the data file %s is not the one of these results: its SHA-256 is %s, %s lists %s"
                    .formatted(name, hash, list, before));
          }
        });
  }

  private void tellFiles() {
    out.println(
        "Files: %s checked, %s"
            .formatted(
                verdict.checked().size(),
                verdict.problems().isEmpty()
                    ? "all as listed"
                    : Counts.of(verdict.problems().size(), "difference", "differences")));
    if (!verdict.leftOut().isEmpty()) {
      out.println("Left out: " + String.join(", ", verdict.leftOut()));
    }
    out.flush();
  }

  private void rerun(StoredManifest manifest, Optional<Scenario> scenario, int sample, int threads)
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
      return;
    }
    new Reruns(workplace, folder, command, verdict)
        .execute(manifest, scenario.orElseThrow(), sample, threads);
  }
}
