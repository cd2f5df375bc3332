package regimecollapse.analysis.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.MadeUpRuns;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.ledger.Ledger.Verdict;
import regimecollapse.analysis.sweep.SweepGridTest;
import regimecollapse.model.TinyWorld;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.stats.survival.Lifetime;

class LedgerTest {
  private static final Scenario DEFAULT = SweepGridTest.shipped("three-hypotheses");
  private static final String H = "H2-doomed-anyway";
  private static final Lifetime LIFE = new Lifetime(400, false);

  @TempDir Path folder;

  /** Money and months of four replications in each arm; full-stop is the cheapest. */
  private static RunTable runs() {
    MadeUpRuns runs = new MadeUpRuns();
    for (int r = 0; r < 4; r++) {
      runs.run(H, "documented", LIFE, 7 + 0.1 * r, 56 + (r % 2 == 0 ? 1 : -1));
      runs.run(H, "no-cuts", LIFE, 9 + 0.1 * r, 66 + 0.5 * r);
      runs.run(H, "half-cuts", LIFE, 8 + 0.1 * r, 50 - 0.5 * r);
      runs.run(H, "full-stop", LIFE, 6, 56);
      runs.run(H, "no-offensive", LIFE, 5, 72);
    }
    return runs.table();
  }

  private static Ledger.Entry entry(String arm) {
    return Ledger.of(DEFAULT, runs()).entries().get(new Cell(H, arm));
  }

  @Test
  void theBaseIsTheCheapestArmWithTheSameOffensive() {
    Ledger ledger = Ledger.of(DEFAULT, runs());
    assertThat(ledger.base()).isEqualTo("full-stop");
    assertThat(ledger.otherwise()).containsExactly("no-offensive");
    assertThat(entry("full-stop").verdict()).isEqualTo(Verdict.BASE);
  }

  /**
   * No support from the first day on is cheapest of all, and tells nothing of what support buys.
   */
  @Test
  void anArmWithoutSupportBeforeIsNotTheBase() {
    LocalDate start = TinyWorld.START;
    List<String> money = List.of("finance");
    Policy exit = new Policy(PolicyMode.EXIT, start, 1, 0, 0, 1);
    Scenario scenario =
        TinyWorld.line(3)
            .arm("cut-at-once", new PathChange.Cut(money, 0, start, 0))
            .arm("exit-at-once", new Change.SetPolicy("patron", exit))
            .arm("switch", new Change.Switch(Factor.FINANCE, false))
            .arm("cut-later", new PathChange.Cut(money, 0, start.plusDays(7), 0))
            .build();
    MadeUpRuns runs = new MadeUpRuns();
    List<String> arms = List.of("base", "cut-at-once", "exit-at-once", "switch", "cut-later");
    double[] spend = {9, 0, 1, 2, 3};
    for (int a = 0; a < spend.length; a++) {
      runs.run("any", arms.get(a), LIFE, spend[a], 50);
    }
    assertThat(Ledger.of(scenario, runs.table()).base()).isEqualTo("cut-later");
  }

  /** (9 + 0.15 - 6) bn for (66 + 0.75 - 56) months. */
  @Test
  void aMonthCostsTheMoneyAddedOverTheMonthsGained() {
    Ledger.Entry found = entry("no-cuts");
    assertThat(found.verdict()).isEqualTo(Verdict.PRICED);
    assertThat(found.price().ratio()).isCloseTo(3.15 / 10.75, within(1e-12));
    assertThat(found.price().interval().low()).isLessThan(3.15 / 10.75).isPositive();
    assertThat(found.pairs()).isEqualTo(4);
  }

  @Test
  void withoutMonthsGainedThereIsNoPrice() {
    assertThat(entry("documented").verdict()).isEqualTo(Verdict.NOT_TOLD);
    assertThat(entry("half-cuts").verdict()).isEqualTo(Verdict.DOMINATED);
    assertThat(entry("no-offensive").verdict()).isEqualTo(Verdict.DOMINATES);
    assertThat(Ledger.interval(entry("half-cuts")).low()).isNaN();
  }

  @Test
  void theTableLeavesAPriceEmptyThatThereIsNot() throws IOException {
    LedgerTable.write(folder, DEFAULT, runs());
    assertThat(Files.readAllLines(folder.resolve("ledger.csv")))
        .hasSize(6)
        .contains(
            H
                + ",half-cuts,4,8.15,8.15,49.25,49.25,0.1655,full-stop,4,2.15,-6.75,,,,dominated,true,"
                + "0,0,0,0.5,0.5,0.5,0,0,0,0,0,0,");
  }
}
