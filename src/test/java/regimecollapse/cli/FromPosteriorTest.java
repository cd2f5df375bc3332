package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that take their parameters from the draws of a fit. */
class FromPosteriorTest {
  @TempDir Path home;
  private FitShell shell;

  @BeforeEach
  void makeTheScenario() throws IOException {
    shell = new FitShell(home);
  }

  @Test
  void runsTakeTheirParametersFromThePosterior() throws IOException {
    shell.around = run -> run;
    Path posterior = home.resolve("one/posterior.csv");
    Files.createDirectories(posterior.getParent());
    Files.writeString(
        posterior,
        """
        hypothesis,weight,distance,news.weight,quantile:news.weight
        H1-coercion-gamble,0.25,1,1.5,0.2
        H1-coercion-gamble,0.25,1,1.6,0.4
        H1-coercion-gamble,0,1,1.7,0.6
        H2-doomed-anyway,0.5,1,1.8,0.8
        """);
    String[] run = {
      "run",
      "scenarios/small.yaml",
      "--no-charts",
      "--replications",
      "6",
      "--set",
      "run.arms=[documented, no-cuts]",
      "--from-posterior",
      "one",
      "--out",
      "two"
    };
    assertThat(shell.collapse(run)).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    requireDraws(shell.table("two/parameters.csv"));
    assertThat(home.resolve("two/posterior.csv")).hasSameTextualContentAs(posterior);
    assertThat(shell.collapse("verify", "two", "--runs", "all"))
        .as(() -> shell.out)
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.out).contains("24 of 24 made again, 24 the same");
    // Other draws are other inputs.
    Files.writeString(posterior, Files.readString(posterior).replace("1.8,0.8", "1.81,0.8"));
    String[] again = Arrays.copyOf(run, run.length + 1);
    again[run.length] = "--resume";
    assertThat(shell.collapse(again)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("of other inputs");
  }

  /** Each run has a value of its hypothesis with a weight, the same in all arms. */
  private static void requireDraws(List<NamedCsvRecord> parameters) {
    assertThat(parameters).hasSize(2 * 2 * 6);
    for (NamedCsvRecord row : parameters) {
      boolean first = row.getField("hypothesis").startsWith("H1");
      assertThat(row.getField("news.weight")).isIn(first ? List.of("1.5", "1.6") : List.of("1.8"));
      // The same draw in all arms.
      assertThat(row.getField("news.weight"))
          .isEqualTo(
              parameters.stream()
                  .filter(
                      r ->
                          r.getField("hypothesis").equals(row.getField("hypothesis"))
                              && r.getField("replication").equals(row.getField("replication")))
                  .findFirst()
                  .orElseThrow()
                  .getField("news.weight"));
    }
    // Both draws of H1 are used: all 6 the same has a chance of 2 in 64, and the seed is fixed.
    assertThat(parameters.stream().map(r -> r.getField("news.weight")).distinct()).hasSize(3);
  }

  /** H2's fit has not inferred the weight of news: its simulation drew it, once for all runs. */
  @Test
  void aNumberThatWasNotInferredIsThatOfTheSimulation() throws IOException {
    shell.around = run -> run;
    Files.createDirectories(home.resolve("one"));
    Files.writeString(
        home.resolve("one/posterior.csv"),
        """
        hypothesis,weight,seed,draw,news.weight,morale.base
        H1-coercion-gamble,0.5,5,7,1.5,
        H2-doomed-anyway,0.5,5,7,,0.6
        """);
    String[] run = {
      "run",
      "scenarios/small.yaml",
      "--no-charts",
      "--replications",
      "3",
      "--arm",
      "documented",
      "--from-posterior",
      "one",
      "--out",
      "two"
    };
    assertThat(shell.collapse(run)).as(() -> shell.err).isEqualTo(ExitCode.DONE);
    List<String> news = new ArrayList<>();
    List<String> morale = new ArrayList<>();
    for (NamedCsvRecord row : shell.table("two/parameters.csv")) {
      boolean first = row.getField("hypothesis").startsWith("H1");
      (first ? morale : news).add(row.getField(first ? "morale.base" : "news.weight"));
      assertThat(row.getField(first ? "news.weight" : "morale.base")).isIn("1.5", "0.6");
    }
    assertThat(news).hasSize(3).containsOnly(news.get(0)).doesNotContain("1.5");
    assertThat(morale).hasSize(3).containsOnly(morale.get(0)).doesNotContain("0.6");
    assertThat(shell.collapse("verify", "two", "--runs", "all"))
        .as(() -> shell.out)
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void aQuantileThatIsNoShareIsRefused() throws IOException {
    Files.createDirectories(home.resolve("one"));
    Files.writeString(
        home.resolve("one/posterior.csv"),
        "hypothesis,weight,news.weight,quantile:news.weight\nH1,1,1.5,7\n");
    assertThat(
            shell.collapse(
                "run", "scenarios/small.yaml", "--from-posterior", "one", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("quantile:news.weight: the number is out of range (value: 7; legal: 0 to 1)");
  }

  @Test
  void aDrawThatIsNoWholeNumberIsRefused() throws IOException {
    Files.createDirectories(home.resolve("one"));
    Path draws = home.resolve("one/posterior.csv");
    Files.writeString(draws, "hypothesis,weight,seed,draw,news.weight\nH1,1,5,7.5,1.5\n");
    String[] run = {"run", "scenarios/small.yaml", "--from-posterior", "one", "--out", "two"};
    assertThat(shell.collapse(run)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("line 2, draw: not such a whole number (value: 7.5; legal: 0 to 2147483647)");
    Files.writeString(draws, "hypothesis,weight,draw,news.weight\nH1,1,7,1.5\n");
    assertThat(shell.collapse(run)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("line 2 has no seed");
  }

  @Test
  void aHypothesisWithoutDrawsIsRefused() throws IOException {
    Files.createDirectories(home.resolve("one"));
    Files.writeString(
        home.resolve("one/posterior.csv"),
        "hypothesis,weight,news.weight\nH1-coercion-gamble,1,1.5\nH2-doomed-anyway,0,1.5\n");
    assertThat(
            shell.collapse(
                "run", "scenarios/small.yaml", "--from-posterior", "one", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err)
        .contains("no draw of H2-doomed-anyway", "add --hypothesis H1-coercion-gamble.");
    assertThat(
            shell.collapse(
                "run",
                "scenarios/small.yaml",
                "--from-posterior",
                "one",
                "--out",
                "two",
                "--hypothesis",
                "H2-doomed-anyway"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("None of these is in the scenario");
    Files.writeString(home.resolve("one/posterior.csv"), "hypothesis,weight,news.weight\nH1,1,x\n");
    assertThat(
            shell.collapse(
                "run", "scenarios/small.yaml", "--from-posterior", "one", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("line 2, news.weight: not a number (value: x; legal: 0 to 10)");
    assertThat(
            shell.collapse("run", "scenarios/small.yaml", "--from-posterior", ".", "--out", "two"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(shell.err).contains("holds no posterior.csv");
  }
}
