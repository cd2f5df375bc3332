package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables that a hand or a spreadsheet has changed are not taken for results, and the command that
 * checks results survives whatever was done to them.
 */
class ChangedTablesTest {
  private static final String FOLDER = "results/three-hypotheses";
  private static final String ISO_DATE = "(\\d{4})-(\\d\\d)-(\\d\\d)";

  /** What readers do with results; none may show or draw what was changed. */
  private static final List<List<String>> READERS =
      List.of(
          List.of("compare", FOLDER, "results/copy"),
          List.of("report", FOLDER),
          List.of("run", "--resume"));

  private static final List<String> NO_TABLES =
      List.of("manifest.json", "scenario.yaml", "environment.json", "ro-crate-metadata.json");

  /** What may be done to a text: one row a kind. */
  private static final Map<String, UnaryOperator<String>> DAMAGE = new LinkedHashMap<>();

  static {
    DAMAGE.put("semicolons", text -> text.replace(',', ';'));
    DAMAGE.put("tabs", text -> text.replace(',', '\t'));
    DAMAGE.put("a line for spreadsheets", text -> "sep=,\n" + text);
    DAMAGE.put(
        "a mark of UTF-8 and other line ends", text -> "\uFEFF" + text.replace("\n", "\r\n"));
    DAMAGE.put("a column less", text -> text.replaceAll("(?m)^([^,\n]*,[^,\n]*),[^,\n]*,", "$1,"));
    DAMAGE.put("the first column gone", text -> text.replaceAll("(?m)^[^,\n]*,", ""));
    DAMAGE.put("a row less", text -> text.replaceFirst("\n[^\n]+\n", "\n"));
    DAMAGE.put("a row twice", text -> text.replaceFirst("\n([^\n]+)\n", "\n$1\n$1\n"));
    DAMAGE.put("all rows twice", text -> text + text.substring(text.indexOf('\n') + 1));
    DAMAGE.put("an empty line", text -> text.replaceFirst("\n", "\n\n"));
    DAMAGE.put("cut", text -> text.substring(0, text.length() / 2));
    DAMAGE.put("nothing in it", text -> "");
    DAMAGE.put("a header only", text -> text.substring(0, text.indexOf('\n') + 1));
    DAMAGE.put("an open quote", text -> text.replaceFirst("\n", "\n\""));
    DAMAGE.put("German dates", text -> text.replaceAll(ISO_DATE, "$3.$2.$1"));
    DAMAGE.put("TRUE and FALSE", text -> text.replace("true", "TRUE").replace("false", "FALSE"));
    DAMAGE.put("no numbers", text -> text.replaceAll(",-?\\d+(\\.\\d+)?(?=[,\n])", ",NaN"));
    DAMAGE.put("infinite numbers", text -> text.replaceAll(",-?\\d+(\\.\\d+)?(?=[,\n])", ",inf"));
    DAMAGE.put(
        "numbers far too long", text -> text.replaceAll(",\\d+,", "," + "9".repeat(500) + ","));
    DAMAGE.put("zeros", text -> text.replaceAll("[a-z]", "\0"));
    DAMAGE.put("other words", text -> "<html>\n<p>Sign in to the network</p>\n</html>\n");
  }

  /** Made once; each test works on a copy. */
  @TempDir private static Path original;

  @TempDir private Path home;
  private Shell shell;

  @BeforeAll
  static void runOnce() throws IOException {
    Shell first = new Shell(original);
    assertThat(first.collapse("run", "--quiet", "--tables", "csv"))
        .as(first.err)
        .isEqualTo(ExitCode.DONE);
  }

  @BeforeEach
  void copy() throws IOException {
    shell = new Shell(home);
    for (String to : List.of("three-hypotheses", "copy")) {
      Path folder = Files.createDirectories(home.resolve("results").resolve(to));
      for (String name : FolderFiles.names(original.resolve(FOLDER))) {
        Files.copy(original.resolve(FOLDER).resolve(name), folder.resolve(name));
      }
    }
  }

  private Path file(String name) {
    return home.resolve(FOLDER).resolve(name);
  }

  private void damage(String name, String kind) throws IOException {
    Files.writeString(file(name), DAMAGE.get(kind).apply(Files.readString(file(name))));
  }

  private void assertRefused(String... words) {
    for (List<String> reader : READERS) {
      assertThat(shell.collapse(reader.toArray(String[]::new)))
          .as(reader + ": " + shell.out + shell.err)
          .isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).as(reader.get(0)).contains(words);
      assertThat(shell.out).isEmpty();
    }
    assertThat(shell.drawn).isZero();
  }

  private String firstCell(String name, String column) throws IOException {
    List<String> lines = Files.readAllLines(file(name));
    return lines.get(1).split(",", -1)[Arrays.asList(lines.get(0).split(",")).indexOf(column)];
  }

  /** As in the input results-TRUE-FALSE. */
  @Test
  void trueInCapitalsIsNotTakenForFalse() throws IOException {
    damage("runs.csv", "TRUE and FALSE");
    assertRefused(
        FOLDER + "/runs.csv has been changed",
        "runs.csv line 2, column collapsed: " + firstCell("runs.csv", "collapsed"),
        "(legal: true or false), and 15 more like it.",
        "./collapse verify " + FOLDER);
  }

  /** As in the input results-german-dates. */
  @Test
  void datesOfAnotherCountryAreNamedWithTheirCell() throws IOException {
    damage("runs.csv", "German dates");
    assertThat(firstCell("runs.csv", "end_date")).matches("\\d\\d\\.\\d\\d\\.\\d{4}");
    assertRefused("runs.csv line ", "_date: ", "(legal: a date such as 2024-12-08)");
  }

  /** As in the input results-semicolons. */
  @Test
  void semicolonsAreNamedAsTheOneCause() throws IOException {
    damage("runs.csv", "semicolons");
    assertRefused("runs.csv line 1: semicolons where commas are needed");
    assertThat(shell.err.lines()).hasSize(3);
  }

  @Test
  void anotherProbabilityIsNotShownAsTheAnswer() throws IOException {
    String cell = firstCell("summary.csv", "p_collapse");
    FolderFiles.replace(file("summary.csv"), "," + cell + ",", ",0.99,");
    assertRefused(FOLDER + "/summary.csv has been changed");
  }

  @Test
  void runsThatAreThereTwiceAreCounted() throws IOException {
    damage("runs.csv", "all rows twice");
    assertRefused("runs.csv has 32 rows; listed are 16.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"falls.csv", "control.csv", "contrasts.csv", "parameters.csv"})
  void everyTableIsHeldAgainstTheManifest(String name) throws IOException {
    damage(name, "a row less");
    assertRefused(FOLDER + "/" + name + " has been changed");
  }

  @Test
  void aTableThatIsGoneIsNotTakenForAnEmptyOne() throws IOException {
    Files.delete(file("summary.csv"));
    for (List<String> reader : READERS.subList(1, 3)) {
      assertThat(shell.collapse(reader.toArray(String[]::new))).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err).contains(FOLDER + " lacks summary.csv");
    }
    assertThat(shell.drawn).isZero();
  }

  /**
   * The crate lists the manifest, which lists the tables; a report must not make it anew over that.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "manifest.json | \"replications\" : 4 | \"replications\" : 1000000000",
        "manifest.json | \"replications\" : 4 | \"replications\" : \"three\"",
        "manifest.json | \"summary.csv\" | \"summary.bak\"",
        "manifest.json | \"format\" : 1 | \"format\" : 2",
        "environment.json | { | [1"
      })
  void aManifestThatIsNotAsItWasIsRefused(String name, String from, String to) throws IOException {
    FolderFiles.replace(file(name), from, to);
    String crate = Files.readString(file("ro-crate-metadata.json"));
    for (List<String> reader : READERS) {
      assertThat(shell.collapse(reader.toArray(String[]::new))).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(shell.err)
          .startsWith(FOLDER + "/" + name + " has been changed: it is not the file that ")
          .contains("ro-crate-metadata.json lists (SHA-256)");
    }
    assertThat(shell.drawn).isZero();
    assertThat(file("ro-crate-metadata.json")).hasContent(crate);
  }

  /** Where the manifest has no hash that tells, the reader itself is strict. */
  @Test
  void withoutAHashTheCellIsRefusedWhereItIsRead() throws IOException {
    damage("runs.csv", "TRUE and FALSE");
    FolderFiles.list(home.resolve(FOLDER));
    assertThat(shell.collapse("compare", FOLDER, "results/copy")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("runs.csv line 2, column collapsed: ", "(legal: true or false)");
    damage("runs.csv", "all rows twice");
    FolderFiles.replace(file("runs.csv"), "TRUE", "true");
    FolderFiles.replace(file("runs.csv"), "FALSE", "false");
    FolderFiles.list(home.resolve(FOLDER));
    assertThat(shell.collapse("compare", FOLDER, "results/copy")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("runs.csv line 18, column replication: 0 (legal: each run once)");
  }

  @Test
  void anUnreadableSummaryIsNoErrorInTheProgram() throws IOException {
    FolderFiles.replace(
        file("summary.csv"), "," + firstCell("summary.csv", "p_low") + ",", ",NaN,");
    FolderFiles.list(home.resolve(FOLDER));
    assertThat(shell.collapse("run", "--resume")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("summary.csv line 2, column p_low: NaN (legal: a number");
  }

  static Stream<String> kindsOfDamage() {
    return DAMAGE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("kindsOfDamage")
  void verifySurvivesEveryDamage(String kind) throws IOException {
    for (String name : List.of("runs.csv", "falls.csv", "manifest.json")) {
      String whole = Files.readString(file(name));
      damage(name, kind);
      if (!Files.readString(file(name)).equals(whole)) {
        assertVerified(kind + " in " + name, name, "1");
      }
      Files.writeString(file(name), whole);
    }
    for (String name : FolderFiles.names(home.resolve(FOLDER))) {
      if (!name.equals("manifest.json")) {
        damage(name, kind);
      }
    }
    assertVerified(kind + " everywhere", ".csv", "16");
  }

  /** The hash in both lists, and the cause; not each run that can no longer be found in it. */
  @Test
  void verifyNamesSemicolonsAsTheOneCause() throws IOException {
    damage("runs.csv", "semicolons");
    assertVerified("semicolons", "runs.csv", "16");
    assertThat(shell.out)
        .contains("runs.csv line 1: semicolons where commas are needed")
        .contains(
            "16 the same in falls.csv, casualties.csv, retaken.csv, parameters.csv",
            "3 things differ.");
  }

  private void assertVerified(String as, String name, String runs) {
    assertThat(shell.collapse("verify", FOLDER, "--runs", runs))
        .as(as + ": " + shell.out + shell.err)
        .isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(shell.out.lines().filter(line -> line.startsWith("Differs: ")))
        .as(as)
        .anySatisfy(line -> assertThat(line).contains(name));
    assertThat(shell.out + shell.err).as(as).doesNotContain("Exception", "broke off");
    assertThat(shell.err).as(as).isEmpty();
  }

  @Test
  void verifySurvivesBytesThatAreNoText() throws IOException {
    for (String name : NO_TABLES) {
      byte[] whole = Files.readAllBytes(file(name));
      Files.write(file(name), Files.readString(file(name)).getBytes(StandardCharsets.UTF_16));
      assertVerified("UTF-16 in " + name, name, "0");
      Files.write(file(name), whole);
    }
    for (String name : FolderFiles.names(home.resolve(FOLDER))) {
      byte[] broken = Files.readAllBytes(file(name));
      broken[broken.length / 2] = (byte) 0xff;
      if (!name.equals("manifest.json")) {
        Files.write(file(name), broken);
      }
    }
    assertVerified("a byte 0xFF everywhere", "runs.csv", "16");
    assertThat(shell.out).contains("(legal: text in UTF-8)");
  }

  @Test
  void verifySurvivesFilesThatAreGoneOrAreFolders() throws IOException {
    for (String name : Stream.concat(NO_TABLES.stream(), Stream.of("runs.csv")).toList()) {
      byte[] whole = Files.readAllBytes(file(name));
      Files.delete(file(name));
      assertVerified(name + " gone", name, "1");
      Files.createDirectory(file(name));
      assertVerified(name + " a folder", name, "1");
      Files.delete(file(name));
      Files.write(file(name), whole);
    }
  }
}
