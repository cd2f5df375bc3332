package regimecollapse.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.parameter.Factors;

/** Runs of two factors, a and b, of which the outcome of each coalition is made up. */
class AttributionEstimateTest {
  private static final Attribution TWO = Factors.among(2, 2);
  private static final double EXACT = 1e-9;
  private static final String ALIVE = "false,,489,ok,";

  @TempDir Path folder;
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void begin() {
    lines.add(
        "hypothesis,replication,kind,walk,position,factor,coalition,collapsed,days_to_collapse,"
            + "days_observed,status,cause");
  }

  private static String falls(double day) {
    return "true," + day + "," + day + ",ok,";
  }

  /** A replication in which coalitions (0, 1 = a, 2 = b, 3 = both) end as given. */
  private void add(String hypothesis, int replication, IntFunction<String> end) {
    String[][] rows = {
      {"walk,1,0,,", "0"},
      {"walk,1,1,a,", "1"},
      {"walk,1,2,b,", "3"},
      {"walk,2,0,,", "0"},
      {"walk,2,1,b,", "2"},
      {"walk,2,2,a,", "3"},
      {"add-one,,1,a,", "1"},
      {"add-one,,1,b,", "2"},
      {"leave-one-out,,1,a,", "2"},
      {"leave-one-out,,1,b,", "1"}
    };
    for (String[] row : rows) {
      int members = Integer.parseInt(row[1]);
      lines.add(
          hypothesis
              + ","
              + replication
              + ","
              + row[0]
              + "on:"
              + members
              + ","
              + end.apply(members));
    }
  }

  private List<FactorEffects> effects() throws IOException {
    Files.write(folder.resolve("attribution-runs.csv"), lines);
    return AttributionEstimate.of(folder, TWO);
  }

  private static FactorEffects find(List<FactorEffects> all, AttributionMeasure measure, String h) {
    return all.stream()
        .filter(e -> e.measure() == measure && e.hypothesis().equals(h))
        .findFirst()
        .orElseThrow();
  }

  /** Each of two factors is enough: left out alone each looks idle, by shares each did half. */
  @Test
  void twoCausesEachEnoughShareEqually() throws IOException {
    for (int r = 0; r < 4; r++) {
      add("H", r, members -> members == 0 ? ALIVE : falls(10));
    }
    FactorEffects p = find(effects(), AttributionMeasure.COLLAPSE, "H");
    for (FactorEffect factor : p.factors()) {
      assertThat(factor.shapley().value()).isEqualTo(0.5);
      assertThat(factor.addOne().value()).isEqualTo(1);
      assertThat(factor.leaveOneOut().value()).isZero();
    }
    assertThat(p.ends()).isEqualTo(new FactorEffects.Ends(0, 1));
    assertThat(p.n()).isEqualTo(4);
  }

  /** Neither is enough alone: added alone each looks idle. */
  @Test
  void twoCausesThatNeedEachOtherShareEqually() throws IOException {
    for (int r = 0; r < 4; r++) {
      add("H", r, members -> members < 3 ? ALIVE : falls(10));
    }
    FactorEffects p = find(effects(), AttributionMeasure.COLLAPSE, "H");
    for (FactorEffect factor : p.factors()) {
      assertThat(factor.shapley().value()).isEqualTo(0.5);
      assertThat(factor.addOne().value()).isZero();
      assertThat(factor.leaveOneOut().value()).isEqualTo(1);
    }
    FactorEffects days = find(effects(), AttributionMeasure.DAYS_LIVED, "H");
    assertThat(days.total().value()).isEqualTo(-479);
    assertThat(days.factors().get(0).shapley().value()).isEqualTo(-239.5);
    assertThat(days.horizonDays()).isEqualTo(489);
  }

  /** Means over replications by hand: a alone fells 1 of 4, both together 3 of 4. */
  @Test
  void sharesAddUpToTheWholeEffectInEveryMeasureAndHypothesis() throws IOException {
    for (String hypothesis : List.of("H1", "H2")) {
      add(hypothesis, 0, members -> members == 0 ? ALIVE : members == 2 ? ALIVE : falls(20));
      add(hypothesis, 1, members -> members == 3 ? falls(40) : ALIVE);
      add(hypothesis, 2, members -> members == 3 ? falls(12.25) : falls(400));
      add(hypothesis, 3, members -> ALIVE);
    }
    List<FactorEffects> all = effects();
    assertThat(all).hasSize(8);
    for (FactorEffects effects : all) {
      double sum = effects.factors().stream().mapToDouble(f -> f.shapley().value()).sum();
      assertThat(effects.sum()).isCloseTo(effects.total().value(), within(EXACT));
      assertThat(sum).isCloseTo(effects.total().value(), within(EXACT));
    }
    FactorEffects p = find(all, AttributionMeasure.COLLAPSE, "H2");
    // Replication 0: a alone does it. 1: half each. 2 and 3: nothing changes.
    assertThat(p.factors().get(0).shapley().value()).isEqualTo((1 + 0.5) / 4);
    assertThat(p.factors().get(1).shapley().value()).isEqualTo(0.5 / 4);
    FactorEffects soon = find(all, AttributionMeasure.COLLAPSE_SOON, "H2");
    // The collapse on day 40 or 400 is none within 30 days.
    assertThat(soon.total().value()).isEqualTo(0.5);
    assertThat(soon.factors().get(0).shapley().value()).isEqualTo((1 + 0.5) / 4);
  }

  @Test
  void aCollapseBeforeTheOffensiveIsDayZeroAndNotSoon() throws IOException {
    add("H", 0, members -> members == 3 ? falls(-30) : ALIVE);
    add("H", 1, members -> members == 3 ? falls(-3) : ALIVE);
    List<FactorEffects> all = effects();
    assertThat(find(all, AttributionMeasure.DAYS_LIVED, "H").ends().allOn()).isZero();
    assertThat(find(all, AttributionMeasure.COLLAPSE, "H").total().value()).isEqualTo(1);
    assertThat(find(all, AttributionMeasure.COLLAPSE_SOON, "H").total().value()).isZero();
  }

  @Test
  void aReplicationWithAFailedRunIsLeftOutAndCounted() throws IOException {
    add("H", 0, members -> members == 3 ? falls(10) : ALIVE);
    add("H", 1, members -> members == 2 ? ",,,failed,IllegalStateException" : falls(10));
    add("H", 2, members -> members == 3 ? falls(10) : ALIVE);
    FactorEffects p = find(effects(), AttributionMeasure.COLLAPSE, "H");
    assertThat(p.n()).isEqualTo(2);
    assertThat(p.dropped()).isEqualTo(1);
    assertThat(p.total().value()).isEqualTo(1);
  }

  @Test
  void runsThatDoNotFitTogetherAreNotSharedOut() throws IOException {
    add("H", 0, members -> members == 3 ? falls(10) : ALIVE);
    lines.set(6, lines.get(6).replace("true,10.0,10.0", "false,,489"));
    assertThatThrownBy(this::effects).hasMessageContaining("one game");
    lines.set(6, lines.get(6).replace(",a,", ",x,"));
    assertThatThrownBy(this::effects)
        .hasMessageContaining("column factor: x (legal: one of [a, b])");
  }

  @Test
  void whatIsWrittenIsReadAgainRoundedToFourDecimals() throws IOException {
    for (int r = 0; r < 7; r++) {
      int number = r;
      add("H", r, members -> members > number % 3 ? falls(10.0 / 3 + number) : ALIVE);
    }
    List<FactorEffects> all = effects();
    AttributionTable.write(folder, TWO);
    List<FactorEffects> read = AttributionTable.read(folder);
    assertThat(read).hasSameSizeAs(all);
    for (int i = 0; i < all.size(); i++) {
      assertThat(read.get(i))
          .usingRecursiveComparison()
          .withComparatorForType((x, y) -> Math.abs(x - y) < 6e-5 ? 0 : 1, Double.class)
          .isEqualTo(all.get(i));
    }
    assertThat(Files.readString(folder.resolve("attribution.csv")))
        .contains("p_collapse,H,sum,,7,0");
  }
}
