package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.docs.CountryWordsTest;
import regimecollapse.scenario.path.TinyCase;

/** An invented country has its own words in page, charts, console and citation, and no others. */
class CaseWordsTest {
  private static final String WORDS =
      """
      citation:
        - type: book
          title: 'The "quiet" year'
          authors: [{name: Marchbanks, given-names: Ida}, {name: Hill press}]
          journal: Annals of Northland
          date: 2022-05-01
          doi: 10.1000/182
      also-called:
        northland: [boreas]
      """;

  @TempDir Path home;
  private StudyShell shell;
  private Path folder;

  @BeforeEach
  void makeTheCountry() throws IOException {
    shell = new StudyShell(home, UnaryOperator.identity());
    folder = home.resolve("scenarios/cases/tiny");
    TinyCase.in(folder);
    Files.writeString(
        home.resolve("scenarios/mine.yaml"),
        "extends: cases/tiny/tiny.yaml\nreplications: 2\n" + "run: {arms: [documented]}\n");
  }

  /** No default is named in the folder: the only scenario is taken. */
  @Test
  void nothingThatIsWrittenNamesAnotherCountry() throws IOException {
    Files.writeString(folder.resolve("words.yaml"), WORDS);
    assertThat(shell.collapse("run", "--out", "results/mine")).as(shell.err).isZero();
    Pattern country = CountryWordsTest.words();
    assertThat(named(country, shell.out + shell.err)).isEmpty();
    Path results = home.resolve("results/mine");
    for (Path file : texts(results)) {
      assertThat(named(country, Files.readString(file))).as(file.toString()).isEmpty();
    }
    assertThat(Files.readString(results.resolve("report-details.html")))
        .contains("The \\&quot;quiet\\&quot; year", "family-names: Marchbanks", "doi: 10.1000/182")
        .contains("A Multiagent Simulation Environment");
    assertThat(Files.readString(results.resolve("ro-crate-metadata.json")))
        .contains("Ida Marchbanks", "https://doi.org/10.1000/182", "Annals of Northland");
    assertThat(Files.readString(results.resolve("manifest.json"))).doesNotContain("words.yaml");
    assertThat(shell.collapse("verify", "results/mine")).as(shell.out + shell.err).isZero();
  }

  @Test
  void aCaseSaysByWhatWordsItsThingsAreFound() throws IOException {
    assertThat(shell.collapse("find", "boreas")).isEqualTo(ExitCode.BAD_INPUT);
    Files.writeString(folder.resolve("words.yaml"), WORDS);
    assertThat(shell.collapse("find", "Boreas")).as(shell.err).isZero();
    assertThat(shell.out)
        .contains("boreas is searched for as northland too.", "Money of Northland");
  }

  @Test
  void faultsInTheWordsAreTold() throws IOException {
    Files.writeString(folder.resolve("words.yaml"), WORDS.replace("  title:", "  titel:"));
    assertThat(shell.collapse("validate", "mine")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err + shell.out).contains("words.yaml:3:", "citation[0]", "title");
  }

  @Test
  void theFolderSaysWhatACommandTakes() throws IOException {
    Files.writeString(
        home.resolve("scenarios/aside.yaml"), "extends: cases/tiny/tiny.yaml\nreplications: 3\n");
    Files.writeString(home.resolve("scenarios/defaults.properties"), "run = mine.yaml\n");
    assertThat(shell.collapse("find", "stores")).isZero();
    assertThat(shell.out).startsWith("In scenarios/mine.yaml:");
    assertThat(shell.collapse("fit")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("enter it under fit in scenarios/defaults.properties");
  }

  private static List<Path> texts(Path results) throws IOException {
    try (Stream<Path> all = Files.walk(results)) {
      return all.filter(f -> f.toString().matches(".*\\.(csv|json|svg|html|yaml|txt|md)")).toList();
    }
  }

  /** What is not of the program: pictures as letters and digits hold any word. */
  private static Optional<String> named(Pattern country, String text) {
    return text.lines()
        .map(line -> line.replaceAll("[A-Za-z0-9+/=]{80,}", ""))
        .filter(line -> country.matcher(line).find())
        .map(line -> line.substring(0, Math.min(200, line.length())))
        .findFirst();
  }
}
