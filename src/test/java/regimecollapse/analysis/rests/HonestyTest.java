package regimecollapse.analysis.rests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.analysis.base.Draws.HORIZON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Draws;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.base.PairedOutcomes;
import regimecollapse.analysis.base.ParameterDraws;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.Inventory;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.TinyCase;
import regimecollapse.stats.Binomial;
import regimecollapse.stats.RankCorrelation;
import regimecollapse.text.Numbers;

class HonestyTest {
  private static final int N = 60;
  private static final int RANGED = Parameter.values().length - 1;

  @TempDir Path folder;
  private Scenario scenario;
  private Draws draws;

  @BeforeEach
  void read() throws IOException {
    TinyCase tiny = TinyCase.in(folder.resolve("tiny"));
    scenario = ScenarioReader.read(tiny.file(), List.of(), Optional.of(tiny.folder())).scenario();
    draws = Draws.write(folder, N, 20241127);
  }

  private HonestyBlock contrast(RunTable runs) {
    List<HonestyBlock> blocks = Honesty.of(folder, runs, scenario);
    assertThat(blocks).extracting(HonestyBlock::cell).startsWith(Draws.BASE_CELL);
    return blocks.get(1);
  }

  private double u(Parameter parameter, int replication) {
    return draws.of(parameter, replication);
  }

  @Test
  void theParameterThatDrivesTheContrastIsFound() {
    SplittableRandom random = new SplittableRandom(1);
    RunTable runs =
        draws.runs(
            r -> 10 + random.nextDouble(),
            r -> 100 + 200 * u(Parameter.MORALE_PAY, r) + 50 * random.nextDouble());
    HonestyBlock block = contrast(runs);
    Influence leader = block.survival().leader().orElseThrow();
    assertThat(leader.parameter()).isEqualTo(Parameter.MORALE_PAY);
    assertThat(leader.rank()).isEqualTo(1);
    assertThat(leader.correlation().rho()).isGreaterThan(0.9);
    // From the middle of the lowest fifth to that of the highest are four fifths of 200 days.
    assertThat(leader.curve().change()).isCloseTo(160, within(25.0));
    assertThat(leader.flips()).isFalse();
    assertThat(block.survival().strongest()).hasSize(SensitivityScan.KEPT);
    assertThat(block.collapse().varies()).isFalse();
    assertThat(String.join(" ", block.sentences()))
        .contains("everything against documented under H1-gamble, 60 pairs of runs")
        .contains("morale.pay (0.0")
        .contains("moves the difference in days survived most: rank correlation +0.9")
        .contains("No parameter is shown to flip the sign");
  }

  @Test
  void theBaseHasItsOwnNumbersAndNoSign() {
    RunTable runs = draws.runs(r -> 300 * u(Parameter.AIR_EFFECT, r), r -> HORIZON);
    HonestyBlock base = Honesty.of(folder, runs, scenario).get(0);
    assertThat(base.base()).isEmpty();
    assertThat(base.survival().leader().orElseThrow().parameter()).isEqualTo(Parameter.AIR_EFFECT);
    assertThat(base.headline().collapse().value()).isEqualTo(1);
    assertThat(base.survival().tested()).isEqualTo(RANGED);
    assertThat(String.join(" ", base.sentences()))
        .contains("the share of runs that collapse is 1.00 (95 % interval 0.94 to 1.00)")
        .doesNotContain("flip");
  }

  /**
   * 300 samples in which no parameter matters. By Holm some parameter may pass in at most 5 % of
   * them, and some may seem to flip the sign in at most 5 %; more than 27 then happen with a chance
   * below 0.002 (checked in the test).
   */
  @Test
  void noParameterPassesWhereNoneMatters() {
    SplittableRandom random = new SplittableRandom(3);
    SensitivityScan scan =
        new SensitivityScan(ParameterDraws.read(folder, Draws.BASE), Draws.HYPOTHESIS);
    int passed = 0;
    int led = 0;
    int flipped = 0;
    for (int sample = 0; sample < 300; sample++) {
      RunTable runs = draws.runs(r -> 300 * random.nextDouble(), r -> 300 * random.nextDouble());
      PairedOutcomes pairs =
          PairedOutcomes.of(
              runs.of(Draws.ARM_CELL), Optional.of(runs.of(Draws.BASE_CELL)), HORIZON);
      Sensitivity found = scan.of(pairs, OutcomeMeasure.SURVIVAL, Set.of());
      passed += found.strongest().get(0).passes() ? 1 : 0;
      led += found.leader().isPresent() ? 1 : 0;
      flipped += found.flipping().isEmpty() ? 0 : 1;
    }
    assertThat(Binomial.atLeast(28, 300, 0.05)).isLessThan(2e-3);
    assertThat(passed).isLessThanOrEqualTo(27);
    assertThat(led).isLessThanOrEqualTo(passed);
    assertThat(flipped).isLessThanOrEqualTo(27);
  }

  @Test
  void whereNoneDoesTheTextSaysSoAndWhatCouldHaveBeenSeen() {
    SplittableRandom random = new SplittableRandom(5);
    HonestyBlock block =
        contrast(draws.runs(r -> 300 * random.nextDouble(), r -> 300 * random.nextDouble()));
    double detectable = RankCorrelation.detectable(N, 0.05 / (RANGED - 1), 0.8);
    assertThat(block.survival().leader()).isEmpty();
    assertThat(block.survival().detectable()).isEqualTo(detectable).isGreaterThan(0.5);
    assertThat(String.join(" ", block.sentences()))
        .contains("None of " + (RANGED - 1) + " parameters with a range is shown to move")
        .contains(
            "a rank correlation of " + Numbers.fixed(detectable, 2) + " is found with a chance");
  }

  @Test
  void aParameterThatFlipsTheSignIsFound() {
    SplittableRandom random = new SplittableRandom(9);
    HonestyBlock block =
        contrast(
            draws.runs(
                r -> 200,
                r -> 100 + 200 * u(Parameter.NEWS_WEIGHT, r) + 40 * (random.nextDouble() - 0.5)));
    assertThat(block.survival().flipping())
        .extracting(Influence::parameter)
        .containsExactly(Parameter.NEWS_WEIGHT);
    assertThat(String.join(" ", block.sentences()))
        .contains("The sign flips within the range of news.weight (days survived).");
  }

  @Test
  void aFlipThatRisesAndFallsAgainIsFoundWithoutACorrelation() {
    HonestyBlock block =
        contrast(
            draws.runs(r -> 200, r -> 200 + 300 * Math.abs(u(Parameter.NEWS_TIE, r) - 0.5) - 75));
    Influence flip = block.survival().flipping().get(0);
    assertThat(flip.parameter()).isEqualTo(Parameter.NEWS_TIE);
    assertThat(flip.moves()).isFalse();
  }

  @Test
  void failedRunsOnEitherSideLeaveTheOtherPairsTogether() {
    double[] noise = new SplittableRandom(2).doubles(N, 0, 300).toArray();
    RunTable runs =
        draws.runs(
            r -> noise[r],
            List.of(0, 7),
            r -> noise[r] + 90 * u(Parameter.COMBAT_NOISE, r),
            List.of(3, 7, 30));
    HonestyBlock block = contrast(runs);
    assertThat(block.headline().n()).isEqualTo(N - 4);
    // Pairs that were out of step would hardly correlate at all.
    Influence leader = block.survival().leader().orElseThrow();
    assertThat(leader.parameter()).isEqualTo(Parameter.COMBAT_NOISE);
    assertThat(leader.correlation().rho()).isCloseTo(1, within(1e-12));
    assertThat(block.survival().n()).isEqualTo(N - 4);
  }

  @Test
  void whatTheArmSetsIsNotTested() {
    RunTable runs = draws.runs(r -> 10, r -> 300 * u(Parameter.LEADER_THRESHOLD, r));
    HonestyBlock block = contrast(runs);
    assertThat(block.survival().tested()).isEqualTo(RANGED - 1);
    assertThat(block.survival().strongest())
        .extracting(Influence::parameter)
        .doesNotContain(Parameter.LEADER_THRESHOLD);
  }

  @Test
  void aCorrelationThatTheMeanContradictsIsNoMover() {
    RunTable runs =
        draws.runs(
            // A day's shift in all runs but one, in which most of a year is lost.
            r ->
                u(Parameter.NEWS_DISTANCE, r) > lowest() ? 10 - u(Parameter.NEWS_DISTANCE, r) : 390,
            r -> HORIZON);
    HonestyBlock block = contrast(runs);
    Influence first = block.survival().strongest().get(0);
    assertThat(first.parameter()).isEqualTo(Parameter.NEWS_DISTANCE);
    assertThat(first.passes()).isTrue();
    assertThat(first.moves()).isFalse();
    assertThat(block.survival().leader()).isEmpty();
    assertThat(String.join(" ", block.sentences()))
        .contains("goes with it in rank, but the mean does not confirm it");
  }

  private double lowest() {
    double lowest = 1;
    for (int r = 0; r < N; r++) {
      lowest = Math.min(lowest, u(Parameter.NEWS_DISTANCE, r));
    }
    return lowest;
  }

  @Test
  void pairsThatAllAgreeLeaveNothingToMove() {
    HonestyBlock block = contrast(draws.runs(r -> 10, r -> HORIZON));
    assertThat(block.survival().varies()).isFalse();
    assertThat(block.survival().strongest()).isEmpty();
    assertThat(String.join(" ", block.sentences()))
        .contains("changes by +390 in every pair")
        .contains("All 60 pairs of runs agree on days survived: no parameter moves it.");
  }

  @Test
  void fewRunsAndMissingDrawsAreSaid() throws IOException {
    Draws few = Draws.write(folder, 9, 1);
    SplittableRandom random = new SplittableRandom(4);
    RunTable runs = few.runs(r -> random.nextDouble(), r -> random.nextDouble());
    assertThat(contrast(runs).sentences())
        .contains("With fewer than 10 pairs of runs no parameter was tested.");
    Files.delete(folder.resolve("parameters.csv"));
    HonestyBlock none = contrast(draws.runs(r -> random.nextDouble(), r -> random.nextDouble()));
    assertThat(none.survival().tested()).isZero();
    assertThat(none.sentences())
        .contains("No parameter with stored draws has a range, so none was tested.");
  }

  @Test
  void assumptionsAreCountedAndTheArmsOwnChoicesNamed() {
    RunTable runs = draws.runs(r -> 10, r -> HORIZON);
    List<HonestyBlock> blocks = Honesty.of(folder, runs, scenario);
    Assumptions arm = blocks.get(1).assumptions();
    int all = Inventory.of(scenario, scenario.hypotheses().get(0)).size();
    assertThat(arm.total()).isEqualTo(all).isGreaterThan(Parameter.values().length);
    assertThat(arm.byStatus().keySet())
        .containsExactly(
            Status.DOCUMENTED, Status.DERIVED, Status.ASSUMPTION, Status.AUTHORS_CHOICE);
    assertThat(arm.own())
        .contains(new Assumptions.OwnRange("reform.pressure", -2, -1, "assumption"));
    assertThat(blocks.get(0).assumptions().changes()).isEmpty();
    assertThat(arm.changes()).hasSameSizeAs(scenario.arms().get(1).changes());
    assertThat(arm.changes().get(8).inputs()).containsExactly("parameters.leader.threshold");
    assertThat(arm.changes().get(8).words())
        .isEqualTo("set to 0.1 to 0.3 (of the author's choice)");
    // The hypothesis has replaced the assumption of the case by a bare number.
    assertThat(arm.changes().get(8).statuses()).containsOnlyKeys(Status.AUTHORS_CHOICE);
    assertThat(arm.changes().get(1).words())
        .isEqualTo("times 0.5 from 2021-03-01 until 2021-09-01");
    assertThat(arm.changes().get(7).statuses()).isEmpty();
    assertThat(arm.changes().get(10).words()).isEqualTo("left out");
  }

  @Test
  void tablesHaveARowForEachOfTheStrongestAndAnEmptyOneWhereNoneMoves() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    RunTable runs =
        draws.runs(r -> 10 + random.nextDouble(), r -> 100 + 200 * u(Parameter.MORALE_PAY, r));
    List<String> names = SensitivityTables.write(folder, Honesty.of(folder, runs, scenario));
    assertThat(names).containsExactly("sensitivity.csv", "sensitivity-curves.csv");
    List<String> rows = Files.readAllLines(folder.resolve("sensitivity.csv"));
    assertThat(rows).allMatch(row -> row.split(",", -1).length == 25);
    String key = "H1-gamble,everything,documented,";
    assertThat(rows.stream().filter(r -> r.startsWith(key + "survival,"))).hasSize(5);
    assertThat(rows)
        .filteredOn(r -> r.startsWith(key + "survival,60," + (RANGED - 1) + ",0.5"))
        .first()
        .asString()
        .contains(",morale.pay,log-odds per unit,0.0");
    // Every pair has the same collapses: nothing to list.
    assertThat(rows.stream().filter(r -> r.startsWith(key + "collapse,")))
        .singleElement()
        .asString()
        .endsWith(",".repeat(18));
    List<String> curves = Files.readAllLines(folder.resolve("sensitivity-curves.csv"));
    assertThat(curves.stream().filter(r -> r.startsWith(key + "survival,morale.pay,")))
        .hasSize(5)
        .allMatch(row -> row.contains(",true,") && row.split(",", -1)[8].equals("12"));
  }
}
