package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.results.table.DeclaredTables;
import regimecollapse.results.table.FolderKind;

/** Runs an invented country and compares its results, as a user would. */
class CompareCommandTest extends CompareShell {
  private static final List<String> FILES =
      List.of(
          "charts",
          "collapse.R",
          "collapse.py",
          "comparison.csv",
          "comparison.json",
          "comparison.txt",
          "datapackage.json",
          "environment.json",
          "falls-order.csv",
          "falls-tau.csv",
          "inputs.csv",
          "report.html",
          "ro-crate-metadata.json");

  /** Charts as SVG. */
  private static final List<String> CHARTS =
      List.of("compare-control.svg", "compare-survival-horizon.svg", "compare-survival.svg");

  @Test
  void twoFoldersAreCompared() throws IOException {
    run("results/base");
    run("results/quiet", "--set", "parameters.morale.base=0.5");
    assertThat(collapse("compare", "results/base", "results/quiet")).as(err).isZero();
    Path folder = home.resolve("results/compare-base-quiet");
    assertThat(FolderFiles.names(folder)).isEqualTo(FILES);
    assertThat(FolderFiles.names(folder.resolve("charts"))).isEqualTo(CHARTS);
    DeclaredTables.require(FolderKind.COMPARISON, folder);
    assertThat(FolderFiles.names(home.resolve("results")))
        .containsExactly("base", "compare-base-quiet", "quiet");
    assertThat(out)
        .contains("One input differs: parameters.morale.base.")
        .contains("The runs are paired", "RMST: mean days until", "Holm: p is raised")
        .contains("Comparison: results/compare-base-quiet")
        .startsWith(Files.readString(folder.resolve("comparison.txt")));
    assertThat(table("results/compare-base-quiet/inputs.csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("b")).isEqualTo("0.5"));
    assertThat(table("results/compare-base-quiet/comparison.csv"))
        .hasSize(2 * 2 * 11)
        .allSatisfy(row -> assertThat(row.getField("paired")).isEqualTo("true"));
    assertThat(collapse("verify", "results/compare-base-quiet")).as(() -> out).isZero();
    FolderFiles.replace(folder.resolve("comparison.csv"), "documented", "Documented");
    assertThat(collapse("verify", "results/compare-base-quiet")).isEqualTo(ExitCode.RUNS_FAILED);
    assertThat(out).contains("Differs: comparison.csv is not as comparison.json lists it");
  }

  /** What README has every student do: one line of a copy. The name of the copy is no input. */
  @Test
  void aChangedLineOfACopyIsOneInput() throws IOException {
    tiny.write("mine.yaml", "# My copy.\n" + tiny.text("tiny.yaml"));
    run("a");
    String[] mine = {"run", "scenarios/mine.yaml", "--quiet", "--no-charts", "--replications", "5"};
    assertThat(collapse(with(mine, "--set", "soldiers-per-agent=1000", "--out", "same")))
        .isEqualTo(ExitCode.DONE);
    assertThat(compare("a", "same", "--out", "c")).isZero();
    assertThat(out).contains("No input differs.").doesNotContain("inputs differ");
    tiny.replace(
        "mine.yaml",
        "corruption.start: {uniform: [0.1, 0.3]",
        "corruption.start: {uniform: [0.4, 0.5]");
    assertThat(collapse(with(mine, "--set", "soldiers-per-agent=1000", "--out", "b"))).isZero();
    assertThat(compare("a", "b", "--out", "d")).isZero();
    assertThat(out).contains("One input differs: parameters.corruption.start.");
    assertThat(table("d/inputs.csv"))
        .extracting(row -> row.getField("part"), row -> row.getField("key"))
        .containsExactlyInAnyOrder(
            tuple("scenario", "parameters.corruption.start"),
            tuple("file", "mine.yaml"),
            tuple("file", "tiny.yaml"));
  }

  private static String[] with(String[] args, String... more) {
    return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void titlesAreWordsAndACellOfATableIsOneInput() throws IOException {
    run("a");
    tiny.replace("tiny.yaml", "title: Gamble", "title: Another name");
    String evidence = tiny.text("evidence.csv");
    tiny.write("evidence-2.csv", evidence.replaceFirst("T001,([^,]*),", "T001,Another subject,"));
    run("b", "--set", "data.evidence=evidence-2.csv");
    assertThat(compare("a", "b", "--out", "c")).as(err).isZero();
    assertThat(out)
        .contains("One input differs: data.evidence[T001].")
        .contains("Words that no result is made from differ: hypotheses.H1-gamble.title.");
    assertThat(table("c/inputs.csv"))
        .extracting(row -> row.getField("part"))
        .containsExactlyInAnyOrder("words", "file", "file", "file", "data");
  }

  @Test
  void theSameInputsGiveTheSameBytes() throws IOException {
    run("a");
    run("b", "--seed", "5");
    compare("a", "b", "--out", "one");
    compare("a", "b", "--out", "two");
    List<String> files = new ArrayList<>(FolderFiles.names(home.resolve("one")));
    files.removeAll(FolderFiles.OF_THE_DAY);
    for (String file : files) {
      assertThat(Files.mismatch(home.resolve("one/" + file), home.resolve("two/" + file)))
          .as(file)
          .isNegative();
    }
  }

  @Test
  void aFolderAgainstItselfHasTheSameResultsByteForByte() throws IOException {
    run("a");
    assertThat(compare("a", "a", "--out", "c")).isZero();
    assertThat(out).contains("No input differs.").contains("the same results, byte for byte");
    for (NamedCsvRecord row : table("c/comparison.csv")) {
      assertThat(row.getField("difference")).isIn("", "0");
    }
    for (NamedCsvRecord row : table("c/falls-tau.csv")) {
      assertThat(row.getField("tau_b")).isIn("", "1");
    }
    assertThat(table("c/inputs.csv")).isEmpty();
  }

  @Test
  void anotherSeedIsComparedUnpaired() throws IOException {
    run("a");
    run("b", "--seed", "99");
    assertThat(compare("a", "b", "--out", "c")).isZero();
    assertThat(out).contains("One input differs: seed.").contains("the samples are independent");
    assertThat(table("c/comparison.csv"))
        .allSatisfy(row -> assertThat(row.getField("paired")).isEqualTo("false"));
  }

  @Test
  void severalFoldersAreEachComparedWithTheFirst() throws IOException {
    run("a");
    run("b", "--seed", "99");
    run("c", "--arm", "documented");
    assertThat(compare("a", "b", "c", "--out", "d", "--quiet")).isZero();
    assertThat(out + err).isEmpty();
    assertThat(table("d/comparison.csv").stream().map(row -> row.getField("folder")).distinct())
        .containsExactly("B", "C");
    assertThat(Files.readString(home.resolve("d/comparison.txt")))
        .contains("B against A", "C against A", "Only A (a) has H1-gamble / everything");
  }

  @Test
  void aFolderOfAnOlderVersionIsComparedAsFarAsItGoes() throws IOException {
    run("a");
    Path old = run("old");
    List<String> aged = new ArrayList<>();
    for (String line : Files.readAllLines(old.resolve("runs.csv"))) {
      // Without all columns that came after days_to_collapse.
      aged.add(String.join(",", Arrays.asList(line.split(",", -1)).subList(0, 25)));
    }
    Files.write(old.resolve("runs.csv"), aged);
    FolderFiles.replace(
        old.resolve("manifest.json"), "\"program\" : \"0.", "\"program\" : \"0.0.9-0.");
    FolderFiles.replace(old.resolve("manifest.json"), "\"fingerprint\"", "\"digest\"");
    FolderFiles.replace(old.resolve("manifest.json"), "\"format\" : 1", "\"format\" : 0");
    FolderFiles.replace(old.resolve("scenario.yaml"), "soldiers-per-agent", "men-per-agent");
    Files.delete(old.resolve("falls.csv"));
    Files.delete(old.resolve("environment.json"));
    FolderFiles.list(old);
    assertThat(compare("a", "old", "--out", "c")).as(err).isZero();
    assertThat(out)
        .contains("runs.csv of B (old) has no columns fell_in_offensive, offensives, status.")
        .contains("B (old) has no falls.csv.")
        .contains("environment.json")
        .contains("another format (0 instead of 1)")
        .contains("5 inputs differ: soldiers-per-agent, men-per-agent, format, program, digest.");
    assertThat(table("c/comparison.csv")).hasSize(2 * 2 * 8);
    assertThat(table("c/inputs.csv"))
        .anySatisfy(
            row -> {
              assertThat(row.getField("key")).isEqualTo("program");
              assertThat(row.getField("b")).startsWith("0.0.9-");
            });
  }

  @Test
  void whatDoesNotMeasureTheSameIsRefusedAllAtOnce() throws IOException {
    run("a");
    run("later", "--set", "end=2023-03-31");
    Path moved = run("moved");
    FolderFiles.replace(moved.resolve("scenario.yaml"), "capital: kell", "capital: dorn");
    FolderFiles.list(moved);
    assertThat(compare("a", "later", "moved", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("There is no folder nowhere.")
        .contains("the end of observation is 2022-12-31 in A (a) and 2023-03-31 in B (later)")
        .contains("the capital, whose loss is the collapse is kell in A (a) and dorn in C (moved)");
    assertThat(out).isEmpty();
    assertThat(home.resolve("results")).doesNotExist();
  }

  /** Another end is no error where each folder keeps its own days; nothing is tested then. */
  @Test
  void foldersStandSideBySideOnRequest() throws IOException {
    run("a");
    run("later", "--set", "end=2023-03-31");
    assertThat(collapse("compare", "a", "later", "--side-by-side", "--out", "c")).as(err).isZero();
    assertThat(out)
        .contains("Day 0 of A: ", "Day 0 of B: ", "windows of 30 and 90 days")
        .contains("Left out, as the folders are of different cases: places")
        .startsWith(Files.readString(home.resolve("c/comparison.txt")));
    assertThat(FolderFiles.names(home.resolve("c")))
        .contains("cases.csv", "report.html")
        .doesNotContain("comparison.csv", "inputs.csv");
    assertThat(FolderFiles.names(home.resolve("c/charts")))
        .containsExactly("cases-control.svg", "cases-survival.svg");
    DeclaredTables.require(FolderKind.COMPARISON, home.resolve("c"));
    assertThat(table("c/cases.csv"))
        .hasSize(2 * 4)
        .allSatisfy(row -> assertThat(row.getField("soon_days")).isEqualTo("30"));
    assertThat(Files.readString(home.resolve("c/report.html")))
        .contains("<bdi>a</bdi> side by side with <bdi>later</bdi>", "Windows of the case: 30 and");
    assertThat(collapse("verify", "c")).as(() -> out).isZero();
  }

  @Test
  void foldersWithoutCompleteResultsAreRefused() throws IOException {
    run("a");
    Files.createDirectories(home.resolve("empty"));
    Path begun = Files.createDirectories(home.resolve("begun"));
    Files.writeString(begun.resolve("runs.journal"), "");
    Path web = Files.createDirectories(home.resolve("web"));
    Files.writeString(web.resolve("manifest.json"), "{\"name\": \"an app\"}");
    Path broken = Files.createDirectories(home.resolve("broken"));
    Files.writeString(broken.resolve("manifest.json"), "{\"format\" : 1,");
    assertThat(compare("a", "empty", "begun", "web", "broken")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err)
        .contains("empty holds no complete results: it has no manifest.json.")
        .contains("begun holds the runs of an unfinished ensemble")
        .contains("web: manifest.json is not one of this program.")
        .contains("broken/manifest.json:1");
  }

  @Test
  void aTableThatIsDamagedIsToldWithItsLine() throws IOException {
    Path a = run("a");
    run("b");
    FolderFiles.replace(a.resolve("control.csv"), "population,5,0.4", "population,five,0.4");
    // As it is read where no hash tells that it has been changed.
    FolderFiles.list(a);
    assertThat(compare("a", "b")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("control.csv line ", "column n: five (legal: a number");
  }

  @ParameterizedTest
  @CsvSource({
    "'compare', DIR",
    "'compare a', 'two or more result folders, not 1'",
    "'compare a b --out', --out"
  })
  void wrongUseIsTold(String line, String message) {
    assertThat(collapse(line.split(" "))).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains(message);
  }

  @Test
  void aComparisonIsReplacedOnlyWhenAskedForAndOtherFilesStay() throws IOException {
    run("a");
    run("b", "--seed", "99");
    compare("a", "b", "--out", "c");
    Map<String, String> before = FolderFiles.contents(home.resolve("c"));
    assertThat(compare("b", "a", "--out", "c")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("c holds a comparison.");
    assertThat(FolderFiles.contents(home.resolve("c"))).isEqualTo(before);
    Files.writeString(home.resolve("c/notes.txt"), "mine");
    Path charts = Files.createDirectories(home.resolve("c/charts"));
    Files.writeString(charts.resolve("compare-control-p9.png"), "of more arms");
    assertThat(compare("a", "b", "--out", "c", "--overwrite")).isZero();
    before.put("notes.txt", "mine");
    assertThat(FolderFiles.contents(home.resolve("c"))).isEqualTo(before);
    assertThat(charts).doesNotExist();
  }

  @Test
  void otherFilesAreNeverOverwritten() throws IOException {
    Path a = run("a");
    run("b");
    Map<String, String> before = FolderFiles.contents(a);
    assertThat(compare("a", "b", "--out", "a", "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("a holds files that are not those of a comparison.");
    Path thesis = Files.createDirectories(home.resolve("thesis"));
    Files.writeString(thesis.resolve("inputs.csv"), "mine");
    assertThat(compare("a", "b", "--out", "thesis", "--overwrite")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(compare("a", "b", "--out", "thesis/inputs.csv")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(FolderFiles.contents(a)).isEqualTo(before);
    assertThat(FolderFiles.contents(thesis)).containsExactly(Map.entry("inputs.csv", "mine"));
    assertThat(FolderFiles.names(home)).containsExactly("a", "b", "scenarios", "thesis");
  }

  @Test
  void hostileTextStaysText() throws IOException {
    run("a");
    tiny.replace("tiny.yaml", "title: Gamble", "title: \"=cmd|' /C calc'!A0, \\\"x\\\"\"");
    tiny.replace(
        "tiny.yaml", "claim: Cuts backfire.", "claim: \"+1-1, <script>alert(1)</script>\"");
    run("b");
    assertThat(compare("a", "b", "--out", "c")).as(err).isZero();
    List<NamedCsvRecord> rows = table("c/inputs.csv");
    assertThat(rows)
        .anySatisfy(row -> assertThat(row.getField("b")).isEqualTo("'=cmd|' /C calc'!A0, \"x\""))
        .anySatisfy(
            row -> assertThat(row.getField("b")).isEqualTo("'+1-1, <script>alert(1)</script>"));
    assertThat(rows).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(11));
  }

  @Test
  void rowsOfADataTableThatIsGoneAreNotListedAndThatIsSaid() throws IOException {
    run("a");
    String control = tiny.text("evidence.csv");
    tiny.write("evidence.csv", control.replaceFirst("T001,([^,]*),", "T001,Another subject,"));
    run("b");
    assertThat(compare("a", "b", "--out", "c")).isZero();
    assertThat(out)
        .contains("One input differs: data.evidence.")
        .contains("data.evidence differs; the file that A read is no longer with the program");
  }
}
