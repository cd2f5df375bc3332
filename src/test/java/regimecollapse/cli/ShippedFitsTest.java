package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.Shipped;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Pooling;

/** The fits that are shipped work on all cases, alone and together. */
class ShippedFitsTest {
  private static final List<String> CASES =
      List.of("syria-2024", "afghanistan-1992", "afghanistan-2021");

  @TempDir private Path home;

  /** With large units and next to no effort. */
  @ParameterizedTest
  @ValueSource(strings = {"afghanistan-1992", "afghanistan-2021"})
  void anotherCountryIsFitted(String name) throws IOException {
    Shipped.copyTo(home);
    String effort =
        "{waves: 1, wave-points: 6, particles: 5, generations: 0, simulations: 261, rejection: 10}";
    collapse(
        "fit",
        "scenarios/fit-" + name + ".yaml",
        "--quick",
        "--quiet",
        "--no-charts",
        "--out",
        "fitted",
        "--set",
        "soldiers-per-agent=1000",
        "--set",
        "fit.parameters=[morale.base, deal.rate]",
        "--set",
        "fit.quick=" + effort);
    assertThat(Files.readAllLines(home.resolve("fitted/observations.csv"))).hasSizeGreaterThan(15);
    collapse("verify", "fitted");
  }

  /** The real cases in one table; six draws of one mechanism. */
  @Test
  void allCasesAreFittedTogether() throws IOException {
    Shipped.copyTo(home);
    for (String name : CASES) {
      collapse(
          "bank",
          "scenarios/fit-" + name + ".yaml",
          "--pooled",
          "scenarios/fit-pooled.yaml",
          "--mechanism",
          "news",
          "--draws",
          "6",
          "--quiet",
          "--out",
          "banks/" + name);
    }
    collapse(
        "fit",
        "scenarios/fit-pooled.yaml",
        "--banks",
        "banks",
        "--set",
        "run.mechanisms=[news]",
        "--set",
        "fit.pooled.tau=[0]",
        "--set",
        "fit.pooled.accepted=0.5",
        "--format",
        "svg",
        "--out",
        "pooled");
    List<String> foretold = Files.readAllLines(home.resolve("pooled/pooled-predictions.csv"));
    for (String name : CASES) {
      assertThat(foretold)
          .anyMatch(l -> l.startsWith("0," + name + "," + name + ",all,case-order,"));
      assertThat(Files.readString(home.resolve("pooled/charts/pooled-" + name + ".svg")))
          .contains("What the other cases foretell of " + name);
    }
    collapse("verify", "pooled");
  }

  /** What each fit infers of the mechanisms is shared, and all that is shared is a mechanism's. */
  @Test
  void whatIsSharedIsOfTheMechanismsAlone() {
    Pooling pooling =
        ScenarioReader.read(Shipped.FOLDER.resolve("fit-pooled.yaml"))
            .scenario()
            .fit()
            .flatMap(it -> it.pooled())
            .orElseThrow();
    assertThat(pooling.cases()).isEqualTo(CASES.stream().map(c -> "fit-" + c + ".yaml").toList());
    assertThat(pooling.tau()).containsExactly(0.0, 0.3, 1.0);
    for (String file : pooling.cases()) {
      ScenarioReader.read(Shipped.FOLDER.resolve(file)).stated().stream()
          .filter(it -> pooling.shared().contains(it.parameter()))
          .forEach(it -> assertThat(it.file()).isIn("mechanism.yaml", "concepts.yaml"));
    }
  }

  private void collapse(String... args) {
    Workplace workplace =
        new Workplace(
            home, home, false, Parts.real(home.resolve("scenarios"), Interrupts.ofSystem()));
    StringWriter told = new StringWriter();
    PrintWriter to = new PrintWriter(told, true);
    int code = Collapse.commandLine(workplace).setOut(to).setErr(to).execute(args);
    assertThat(code).as(told::toString).isEqualTo(ExitCode.DONE);
  }
}
