package regimecollapse.cli.console;

import java.io.PrintWriter;
import regimecollapse.app.check.Verification;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.folder.StoredManifest;
import regimecollapse.results.folder.Verdict;
import regimecollapse.text.Counts;

/** What the check of a folder has found. */
public final class CheckView {
  private final Workplace workplace;
  private final Verification.Report report;
  private final Verdict verdict;

  /** A view of a report. */
  public CheckView(Workplace workplace, Verification.Report report) {
    this.workplace = workplace;
    this.report = report;
    this.verdict = report.verdict();
  }

  /** Prints it. */
  public void print(PrintWriter out) {
    out.println(workplace.show(report.folder().path()));
    report.manifest().ifPresent(it -> begin(it, out));
    report
        .reruns()
        .ifPresent(
            it ->
                out.println(
                    "Runs: %d of %d made again, %d the same in %s"
                        .formatted(
                            it.made(), it.all(), it.same(), String.join(", ", it.tables()))));
    verdict.notes().forEach(note -> out.println("Note: " + note + "."));
    verdict.problems().forEach(problem -> out.println("Differs: " + problem + "."));
    if (!verdict.missing().isEmpty()) {
      out.println(
          "If the folder is meant to hold only some of its files: "
              + workplace.program()
              + " verify --partial "
              + workplace.quoted(report.folder().path()));
    }
    int differ = verdict.problems().size();
    out.println(
        differ == 0
            ? "All is as the folder says. " + limits()
            : Counts.of(differ, "thing differs.", "things differ."));
  }

  private void begin(StoredManifest it, PrintWriter out) {
    out.println(
        "Title: %s (version %s, fingerprint %s)"
            .formatted(it.title(), it.program(), it.fingerprint().substring(0, 12)));
    int differ = verdict.problems().size();
    out.println(
        "Files: %s checked, %s"
            .formatted(
                verdict.checked().size(),
                differ == 0 ? "all as listed" : Counts.of(differ, "difference", "differences")));
    if (!verdict.leftOut().isEmpty()) {
      out.println("Left out: " + String.join(", ", verdict.leftOut()));
    }
  }

  /** What was not looked for. */
  private String limits() {
    return switch (report.folder().kind()) {
      case RUN -> "Tables of findings, charts and page were compared by hash, not made again.";
      case COMPARISON -> "Nothing was compared again.";
      case CHOICE -> "No forest was grown again.";
      default ->
          "Nothing was simulated again: the same command with --out elsewhere does that, and must"
              + " give the same files.";
    };
  }
}
