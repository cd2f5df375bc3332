package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String FOLDER = "results/three-hypotheses";

  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(home);
  }

  @Test
  void drawsStoredResultsAnewWithoutRunningAnything() {
    shell.collapse("run", "--no-charts");
    shell.runner =
        scenario -> {
          throw new AssertionError("nothing is to be run");
        };
    assertThat(shell.collapse("report", FOLDER)).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.drawn).isEqualTo(1);
    assertThat(shell.out).contains("Report:  " + FOLDER + "/report.html");
  }

  @Test
  void saysWhenTheInputsAreNoLongerThoseOfTheRuns() throws IOException {
    shell.collapse("run", "--no-charts");
    shell.collapse("report", FOLDER);
    assertThat(shell.err).isEmpty();
    Path manifest = home.resolve(FOLDER).resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("a1".repeat(32), "other"));
    Files.delete(home.resolve(FOLDER).resolve("ro-crate-metadata.json"));
    assertThat(shell.collapse("report", FOLDER)).isEqualTo(ExitCode.DONE);
    assertThat(shell.err).contains("have changed since these runs");
  }

  @Test
  void saysWhatATableOfAnEarlierVersionDoesNotTell() throws IOException {
    shell.collapse("run", "--no-charts");
    Path summary = home.resolve(FOLDER).resolve("summary.csv");
    List<String> older = new ArrayList<>();
    for (String line : Files.readAllLines(summary)) {
      older.add(String.join(",", Arrays.asList(line.split(",", -1)).subList(0, 24)));
    }
    Files.write(summary, older);
    FolderFiles.list(home.resolve(FOLDER));
    assertThat(shell.collapse("report", FOLDER)).as(shell.err).isEqualTo(ExitCode.DONE);
    assertThat(shell.err)
        .contains("summary.csv was made by an earlier version", "fallen_by_30d", "leave out");
  }

  @Test
  void drawsChartsForAPaperBesideTheResultsAndLeavesThoseAlone() throws IOException {
    shell.collapse("run", "--no-charts");
    var before = Shell.contents(home.resolve(FOLDER));
    assertThat(shell.collapse("report", FOLDER, "--format", "svg,eps", "--width", "120", "--grey"))
        .as(shell.err)
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains("Charts:   " + FOLDER + "-paper", "/captions.md");
    Path paper = home.resolve(FOLDER + "-paper");
    assertThat(paper.resolve("survival.svg")).exists();
    assertThat(paper.resolve("survival.eps")).exists();
    assertThat(Shell.contents(home.resolve(FOLDER))).isEqualTo(before);
    assertThat(shell.drawn).isZero();
    // The next call leaves none of the old ones beside its own.
    assertThat(shell.collapse("report", FOLDER, "--format", "svg", "--width", "90")).isZero();
    assertThat(paper.resolve("survival.svg")).exists();
    assertThat(paper.resolve("survival.eps")).doesNotExist();
  }

  @Test
  void saysAllThatIsWrongWithChartsForAPaperAtOnce() throws IOException {
    shell.collapse("run", "--no-charts");
    int code =
        shell.collapse(
            "report", FOLDER, "--format", "tiff", "--width", "9000", "--font", "No Such Font Here");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains(
            "--format is svg, png, pdf or eps, not 'tiff'.",
            "--width is a number of mm from 30 to 1200, such as 90, not '9000'.",
            "This machine has no font 'No Such Font Here'");
    assertThat(shell.collapse("report", FOLDER, "--arms", "bse,nobody", "--width", "9"))
        .isEqualTo(2);
    assertThat(shell.err)
        .contains("No arm 'bse' was run", "No arm 'nobody' was run", "Arms with", "--width is a");
    assertThat(shell.collapse("report", FOLDER, "--grey", "--out", FOLDER)).isEqualTo(2);
    assertThat(shell.err).contains("holds results: charts for a paper go into a folder");
    for (String within : List.of("charts", "paper/deep", "posterior")) {
      assertThat(shell.collapse("report", FOLDER, "--grey", "--out", FOLDER + "/" + within))
          .isEqualTo(2);
    }
    assertThat(shell.collapse("report", FOLDER, "--grey", "--out", "")).isEqualTo(2);
    assertThat(shell.err).contains("--out is a folder, not ''.");
    Files.writeString(Files.createDirectories(home.resolve("mine")).resolve("captions.md"), "Mine");
    assertThat(shell.collapse("report", FOLDER, "--grey", "--out", "mine")).isEqualTo(2);
    assertThat(shell.err).contains("mine holds other files");
    assertThat(home.resolve("mine/captions.md")).hasContent("Mine");
    assertThat(home.resolve(FOLDER + "-paper")).doesNotExist();
  }

  @Test
  void refusesFoldersWithoutCompleteResults() throws IOException {
    assertThat(shell.collapse("report", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("There is no folder nowhere.");
    Files.createDirectories(home.resolve("empty"));
    assertThat(shell.collapse("report", "empty")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("empty is empty.");
    Files.createFile(Files.createDirectories(home.resolve("half")).resolve("runs.journal"));
    assertThat(shell.collapse("report", "half")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("half holds the runs of an unfinished ensemble; finish it with --resume.");
    Files.writeString(Files.createDirectories(home.resolve("a-fit")).resolve("fit.json"), "{}");
    assertThat(shell.collapse("report", "a-fit")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("a-fit holds a fit, no runs", " fit draws it when it makes it");
    assertThat(shell.drawn).isZero();
  }
}
