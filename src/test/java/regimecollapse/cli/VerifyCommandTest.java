package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.record.RunKey;

/** What a folder says of itself is checked, and what differs is named. */
class VerifyCommandTest {
  private static final RunKey FAILING = new RunKey("H2-second", "documented", 1);

  /** Made once; each test works on a copy. */
  @TempDir private static Path original;

  @TempDir private Path home;
  private Shell shell;

  @BeforeAll
  static void runOnce() throws IOException {
    Shell shell = shell(original);
    assertThat(shell.collapse("run", "--quiet", "--tables", "csv")).isEqualTo(ExitCode.RUNS_FAILED);
  }

  private static Shell shell(Path home) throws IOException {
    Shell shell = new Shell(home);
    shell.data = Map.of("cases/roads.csv", "b2".repeat(32));
    shell.drawing =
        (folder, scenario, options) -> {
          Files.createDirectories(folder.resolve("charts"));
          Files.writeString(folder.resolve("charts/a.svg"), "<svg>many lines</svg>\n");
          Files.writeString(folder.resolve("report.html"), "<p>all is well</p>\n");
        };
    shell.runner =
        scenario ->
            key -> {
              if (key.equals(FAILING)) {
                throw new IllegalStateException("no army left");
              }
              return SyntheticCase.record(scenario, key);
            };
    return shell;
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(original.resolve("results"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(original.relativize(file).toString()));
      }
    }
    shell = shell(home);
  }

  private Path file(String name) {
    return home.resolve("results/three-hypotheses").resolve(name);
  }

  private int verify(String... options) {
    List<String> args = new ArrayList<>(List.of("verify", "results/three-hypotheses"));
    args.addAll(List.of(options));
    return shell.collapse(args.toArray(String[]::new));
  }

  private List<String> differences() {
    return shell.out.lines().filter(line -> line.startsWith("Differs: ")).toList();
  }

  private void assertFound(String... words) {
    assertThat(verify("--runs", "0")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(differences()).as(shell.out).anySatisfy(line -> assertThat(line).contains(words));
  }

  private List<String> lines(String name) throws IOException {
    return new ArrayList<>(Files.readAllLines(file(name)));
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.writeString(file(name), String.join("\n", lines) + "\n");
  }

  @Test
  void anUntouchedFolderIsAsItSays() throws IOException {
    long files;
    try (Stream<Path> tree = Files.walk(file(""))) {
      files = tree.filter(Files::isRegularFile).count();
    }
    assertThat(verify("--runs", "all")).as(shell.out).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .contains("results/three-hypotheses\n", "Files: " + files + " checked, all as listed")
        .contains(
            "Runs: 16 of 16 made again, 16 the same in runs.csv, falls.csv, casualties.csv, retaken.csv, parameters.csv")
        .contains("All is as the folder says.");
    assertThat(differences()).isEmpty();
  }

  @Test
  void nothingIsWritten() throws IOException {
    Map<String, FileTime> before = times();
    verify("--runs", "all");
    assertThat(times()).isEqualTo(before);
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        times.put(file.toString(), Files.getLastModifiedTime(file));
      }
    }
    return times;
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    verify("--runs", "7", "--threads", "1");
    String one = shell.out;
    verify("--runs", "7", "--threads", "5");
    assertThat(shell.out).isEqualTo(one).contains("Runs: 7 of 16 made again, 7 the same");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs.csv",
        "scenario.yaml",
        "manifest.json",
        "environment.json",
        "charts/a.svg",
        "ro-crate-metadata.json"
      })
  void aFileCutShortIsFound(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file(name));
    Files.write(file(name), Arrays.copyOf(bytes, bytes.length - 1));
    assertFound(name);
    Files.write(file(name), new byte[0]);
    assertFound(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs.csv",
        "scenario.yaml",
        "manifest.json",
        "environment.json",
        "charts/a.svg",
        "ro-crate-metadata.json"
      })
  void aFileTakenAwayIsFound(String name) throws IOException {
    Files.delete(file(name));
    assertFound(name);
  }

  @Test
  void aFileTooManyIsFound() throws IOException {
    Files.writeString(file("charts/b.svg"), "<svg/>");
    assertFound("charts/b.svg", "one file too many");
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", "Thumbs.db", "desktop.ini", "charts/Desktop.ini"})
  void aDesktopMayLeaveItsHiddenFiles(String name) throws IOException {
    Files.writeString(file(name), "");
    assertThat(verify("--runs", "0")).as(shell.out).isEqualTo(ExitCode.DONE);
  }

  @Test
  void anotherOrderOfRowsIsFound() throws IOException {
    List<String> lines = lines("runs.csv");
    Collections.swap(lines, 3, 4);
    write("runs.csv", lines);
    assertFound("runs.csv, line 5 is out of order");
    assertFound("runs.csv is not as manifest.json lists it: its SHA-256 is");
  }

  @Test
  void aRowTooFewIsFound() throws IOException {
    List<String> lines = lines("runs.csv");
    lines.remove(lines.size() - 1);
    write("runs.csv", lines);
    assertFound("runs.csv has 15 rows, manifest.json says 16");
    assertFound("runs.csv has 15 runs, 14 finished, 1 failed; manifest.json says 16, 15, 1");
  }

  @Test
  void aRowTooManyIsFound() throws IOException {
    List<String> lines = lines("parameters.csv");
    lines.add(lines.get(lines.size() - 1));
    write("parameters.csv", lines);
    assertFound("parameters.csv has 16 rows, manifest.json says 15");
    assertFound("parameters.csv, line 17 is out of order");
  }

  @Test
  void aRunOfNoSuchArmIsFound() throws IOException {
    List<String> lines = lines("falls.csv");
    lines.set(1, lines.get(1).replace("documented", "nonsense"));
    write("falls.csv", lines);
    assertFound("falls.csv, line 2: no such run: H1-first, nonsense");
  }

  @Test
  void anArmWithoutRowsIsFound() throws IOException {
    List<String> lines = lines("summary.csv");
    lines.remove(2);
    write("summary.csv", lines);
    assertFound("summary.csv has no rows of H1-first, no-offensive");
  }

  @Test
  void aRowWithACellTooFewAndAnUnknownColumnAreFound() throws IOException {
    List<String> lines = lines("control.csv");
    lines.set(0, lines.get(0).replace("p95", "p96"));
    lines.set(2, lines.get(2).substring(0, lines.get(2).lastIndexOf(',')));
    write("control.csv", lines);
    assertFound("control.csv has no column p95");
    assertFound("control.csv line 3 has not 13 cells");
  }

  @Test
  void allDifferencesAreToldAtOnce() throws IOException {
    Files.delete(file("series.csv"));
    Files.writeString(file("report.html"), "<p>all is lost</p>\n");
    Files.writeString(file("notes.txt"), "mine");
    assertThat(verify()).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(differences())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("series.csv is not there"))
        .anySatisfy(line -> assertThat(line).contains("report.html is not as ro-crate"))
        .anySatisfy(line -> assertThat(line).contains("notes.txt is one file too many"));
    assertThat(shell.out)
        .contains(
            "files: ./collapse verify --partial results/three-hypotheses", "3 things differ.");
  }

  /** The hash in the crate is then wrong, and the manifest tells which of the two. */
  @Test
  void aHashChangedInTheCrateIsFound() throws IOException {
    String crate = Files.readString(file("ro-crate-metadata.json"));
    int hash = crate.indexOf("\"sha256\" : \"", crate.indexOf("\"@id\" : \"runs.csv\",")) + 12;
    char other = crate.charAt(hash) == '0' ? '1' : '0';
    Files.writeString(
        file("ro-crate-metadata.json"),
        crate.substring(0, hash) + other + crate.substring(hash + 1));
    assertFound("runs.csv is not as ro-crate-metadata.json lists it");
    assertThat(differences()).hasSize(1);
  }

  @Test
  void aWordChangedInTheManifestIsFound() throws IOException {
    String text = Files.readString(file("manifest.json"));
    Files.writeString(file("manifest.json"), text.replace("\"seed\" : 7", "\"seed\" : 8"));
    assertFound("manifest.json is not what these inputs give: line", "\"seed\" : 8");
  }

  @Test
  void filesMayBeLeftOutOfAPartOfResultsWhenItIsSaidSo() throws IOException {
    for (String name : List.of("series.csv", "falls.csv", "ro-crate-metadata.json")) {
      Files.delete(file(name));
    }
    assertThat(verify()).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(verify("--partial")).as(shell.out).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .contains("Left out: falls.csv, series.csv")
        .contains("Note: ro-crate-metadata.json is not there, so nothing tells whether")
        .contains(": charts/a.svg, collapse.R, collapse.py, datapackage.json, environment.json")
        .contains("10 the same in runs.csv, casualties.csv, retaken.csv, parameters.csv");
  }

  @Test
  void aPartOfResultsWithItsCrateIsStillCheckedByteForByte() throws IOException {
    Files.delete(file("series.csv"));
    Files.delete(file("charts/a.svg"));
    assertThat(verify("--partial")).as(shell.out).isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains("Left out: series.csv, charts/a.svg");
    Files.writeString(file("report.html"), "<p>all is lost</p>\n");
    assertThat(verify("--partial")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(differences()).singleElement().asString().contains("report.html");
  }

  /** One hypothesis in one arm gets a number that is off by one. */
  @Test
  void runsThatComeOutOtherwiseAreToldWithTheFirstCellThatDiffers() throws IOException {
    List<String> lines = lines("parameters.csv");
    String row = lines.get(3);
    int end = row.lastIndexOf(',');
    int last = row.lastIndexOf(',', end - 1) + 1;
    write("parameters.csv", replaced(lines, 3, row.substring(0, last) + "-1" + row.substring(end)));
    assertThat(verify("--runs", "all")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out).contains("Runs: 16 of 16 made again, 15 the same");
    assertThat(differences())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Differs: 1 run differs when made again; the first: H1-first, ")
                    .contains(
                        "documented, replication 2: parameters.csv, column coordination.cost: ")
                    .contains("stored is -1, got " + row.substring(last, end)));
  }

  private static List<String> replaced(List<String> lines, int place, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(place, line);
    return changed;
  }

  @Test
  void aFallThatIsNotMadeAgainIsTold() throws IOException {
    List<String> lines = lines("falls.csv");
    lines.add(2, lines.get(1));
    write("falls.csv", lines);
    verify("--runs", "all");
    assertThat(shell.out)
        .contains("documented, replication 0: falls.csv: stored are 2 rows, got 1");
  }

  @Test
  void aRunThatFailsNowAndDidNotIsTold() {
    shell.runner =
        scenario ->
            key -> {
              throw new IllegalStateException("no army left");
            };
    assertThat(verify("--runs", "1")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out).contains("1 run differs when made again", "got nothing");
  }

  @Test
  void changedDataFilesAreNamed() {
    shell.data = Map.of("cases/roads.csv", "c3".repeat(32));
    assertThat(verify()).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(differences())
        .singleElement()
        .asString()
        .contains("the data file cases/roads.csv is not the one of these results", "c3c3", "b2b2");
  }

  @Test
  void resultsOfAnotherVersionAreComparedAsFarAsThatGoes() throws IOException {
    String manifest = Files.readString(file("manifest.json"));
    Files.writeString(
        file("manifest.json"),
        manifest.replaceFirst("\"program\" : \"[^\"]*\"", "\"program\" : \"0.0.1\""));
    Files.delete(file("ro-crate-metadata.json"));
    assertThat(verify("--partial", "--runs", "all")).as(shell.out).isEqualTo(ExitCode.DONE);
    assertThat(shell.out)
        .contains("Note: made by version 0.0.1 of the program, checked by")
        .contains("Note: manifest.json could not be made again")
        .contains("16 the same");
  }

  @Test
  void theSampleIsTheSameEachTime() {
    verify("--runs", "5");
    String first = shell.out;
    verify("--runs", "5");
    assertThat(shell.out).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "'verify nowhere', There is no folder nowhere",
    "'verify scenarios', scenarios does not hold results",
    "'verify empty', empty is empty",
    "'verify results/three-hypotheses --runs some', --runs is a number of runs or 'all'",
    "'verify results/three-hypotheses --threads 0', --threads is from 1"
  })
  void badInputIsTold(String line, String message) throws IOException {
    Files.createDirectories(home.resolve("empty"));
    assertThat(shell.collapse(line.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains(message);
  }

  @Test
  void bytesThatAreNoTextAreFound() throws IOException {
    byte[] text = Files.readString(file("manifest.json")).getBytes(StandardCharsets.UTF_8);
    text[text.length / 2] = (byte) 0xff;
    Files.write(file("manifest.json"), text);
    assertFound("manifest.json");
  }
}
