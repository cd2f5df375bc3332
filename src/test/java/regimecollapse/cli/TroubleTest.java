package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.app.input.MemoryException;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.canvas.Sheet;

/** What the machine lacks, or the user mistypes, is told in words and leaves nothing half made. */
class TroubleTest {
  @TempDir private Path home;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(home);
  }

  /** Wherever memory ends, and however it was wrapped on the way. */
  @Test
  void aLackOfMemoryNamesNoClass() {
    for (Throwable cause : List.of(new OutOfMemoryError("x"), new OutOfMemoryError())) {
      shell.drawing =
          (folder, scenario, options) -> {
            throw new IllegalArgumentException("Self-suppression not permitted", cause);
          };
      assertThat(shell.collapse("run", "--overwrite")).isEqualTo(ExitCode.RUNS_FAILED);
      assertThat(shell.err)
          .contains("There is not enough memory: Java may use ")
          .contains("-Xmx4g")
          .doesNotContain("OutOfMemory", "suppression");
    }
    shell.runner =
        s -> {
          throw new OutOfMemoryError("while it is read");
        };
    assertThat(shell.collapse("validate", "scenarios/three-hypotheses.yaml"))
        .isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.err).contains("There is not enough memory").doesNotContain("OutOfMemory");
  }

  @Test
  void tooLittleMemoryIsToldBeforeAnythingBegins() {
    assertThatThrownBy(() -> MemoryException.refuseLessThanLeast(24_000_000))
        .isInstanceOfSatisfying(
            MemoryException.class,
            e -> assertThat(e.lines().get(1)).contains("COLLAPSE_JAVA_FLAGS=-Xmx"));
    assertThatNoException().isThrownBy(() -> MemoryException.refuseLessThanLeast(100_000_000));
  }

  @Test
  void aPictureThatFailsIsToldAndTheFolderIsComplete() {
    shell.drawing =
        (folder, scenario, options) ->
            FigureWriter.write(
                    List.of(
                        new Sheet("Map", "")
                            .figure(
                                "map",
                                9,
                                9,
                                (g, area) -> {
                                  throw new OutOfMemoryError("made up");
                                })),
                    folder,
                    options)
                .requireAll();
    for (String how : List.of("--overwrite", "--resume")) {
      assertThat(shell.collapse("run", how)).isEqualTo(ExitCode.RUNS_FAILED);
      assertThat(shell.out).contains("Results: ");
      assertThat(shell.err)
          .contains("One picture could not be drawn; all else is there:")
          .contains("  map: there is not enough memory");
      assertThat(home.resolve("results/three-hypotheses/ro-crate-metadata.json")).exists();
    }
    assertThat(shell.collapse("report", "results/three-hypotheses"))
        .isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.err).contains("  map: there is not enough memory");
  }

  @Test
  void aFullDiskNamesTheFile() {
    shell.drawing =
        (folder, scenario, options) -> {
          throw new FileSystemException("charts/map.png", null, "No space left on device");
        };
    assertThat(shell.collapse("run")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("Cannot write charts/map.png: the disk is full");
  }

  @Test
  void aFolderBehindASymbolicLinkIsDescribedWhole() throws IOException {
    Path real = Files.createDirectories(home.resolve("elsewhere"));
    Files.createSymbolicLink(home.resolve("link"), real);
    assertThat(shell.collapse("run", "--out", "link")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(real.resolve("ro-crate-metadata.json")))
        .contains("\"@id\" : \"runs.csv\"", "\"@id\" : \"manifest.json\"");
    assertThat(shell.collapse("verify", "link", "--runs", "0")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void anUnknownWordIsNotAFolder() {
    for (String command : List.of("run", "fit", "sensitivity")) {
      assertThat(shell.collapse(command, "--out", "--charts")).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).contains("Unknown option: '--charts'");
      assertThat(shell.collapse(command, "--out", "-x")).isEqualTo(ExitCode.BAD_INPUT);
    }
    assertThat(home.resolve("--charts")).doesNotExist();
    assertThat(home.resolve("-x")).doesNotExist();
    assertThat(home.resolve("results")).doesNotExist();
  }

  /** 250 letters are a legal name of a file, and with a word behind them are not. */
  @Test
  void aFolderThatCannotHaveItsNameIsRefused() throws IOException {
    String name = "x".repeat(250);
    shell.scenario(name, 1);
    assertThat(shell.collapse("sensitivity", "scenarios/" + name + ".yaml"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("more than 255 bytes. Name another with --out.");
  }
}
