package regimecollapse.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Coalition;
import regimecollapse.scenario.change.CoalitionUse;
import regimecollapse.scenario.change.CoalitionUse.Kind;
import regimecollapse.scenario.parameter.Factors;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ReplicationMean;
import regimecollapse.stats.ShapleySample;

class CoalitionPlanTest {
  private static CoalitionPlan plan(int players, int permutations, int replications) {
    return CoalitionPlan.of(
        Optional.of(Factors.among(players, permutations)), replications, 20241127);
  }

  private static int[] order(List<CoalitionUse> uses, int walk) {
    return uses.stream()
        .filter(u -> u.kind() == Kind.WALK && u.walk() == walk && u.position() > 0)
        .mapToInt(CoalitionUse::player)
        .toArray();
  }

  @Test
  void everySecondWalkIsTheMirrorImageOfTheOneBefore() {
    List<CoalitionUse> uses = plan(6, 4, 1).uses(0);
    int[] first = order(uses, 1);
    int[] second = order(uses, 2);
    assertThat(first).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThat(IntStream.range(0, 6).map(i -> second[5 - i]).toArray()).isEqualTo(first);
    assertThat(order(uses, 3)).isNotEqualTo(first);
  }

  @Test
  void allHypothesesRunTheSameCoalitionsAfterTheArmsEachOnce() {
    int replications = 3;
    Design design =
        Design.of(Factors.in(SyntheticCase.scenario(replications), Factors.among(5, 4)));
    assertThat(design.armRuns()).isEqualTo(2 * 2 * replications);
    List<RunKey> keys = IntStream.range(0, design.size()).mapToObj(design::key).toList();
    assertThat(new HashSet<>(keys)).hasSize(design.size());
    List<RunKey> coalitions = keys.subList(design.armRuns(), design.size());
    assertThat(coalitions).allMatch(k -> Coalition.isNameOf(k.arm()));
    int half = design.coalitions().size();
    for (int i = 0; i < half; i++) {
      RunKey one = coalitions.get(i);
      assertThat(coalitions.get(half + i))
          .isEqualTo(new RunKey("H2-second", one.arm(), one.replication()));
    }
    int most = Factors.among(5, 4).mostRuns();
    assertThat(half).isBetween(replications * (most - 4), replications * most);
  }

  @Test
  void everyUseHasItsRun() {
    Attribution attribution = Factors.among(4, 6);
    CoalitionPlan plan = plan(4, 6, 2);
    Set<RunKey> keys = new HashSet<>();
    IntStream.range(0, plan.size()).forEach(i -> keys.add(plan.key("H", i)));
    for (int r = 0; r < 2; r++) {
      for (CoalitionUse use : plan.uses(r)) {
        assertThat(keys).contains(new RunKey("H", use.coalition().name(attribution), r));
      }
    }
  }

  @Test
  void moreReplicationsLeaveTheFirstOnesAsTheyAre() {
    assertThat(plan(7, 2, 9).uses(4)).isEqualTo(plan(7, 2, 5).uses(4));
    assertThat(plan(7, 2, 9).uses(4)).isNotEqualTo(plan(7, 2, 9).uses(5));
  }

  /** Chi-square over the 24 orders of 4 factors, 23 degrees of freedom; false alarm 1 in 10,000. */
  @Test
  void allOrdersHaveTheSameChance() {
    int replications = 4800;
    CoalitionPlan plan = plan(4, 2, replications);
    int[] counts = new int[4 * 4 * 4];
    for (int r = 0; r < replications; r++) {
      int[] order = order(plan.uses(r), 1);
      counts[order[0] * 16 + order[1] * 4 + order[2]]++;
    }
    double expected = replications / 24.0;
    double distance = 0;
    for (int count : counts) {
      distance += count > 0 ? (count - expected) * (count - expected) / expected : 0;
    }
    assertThat(IntStream.of(counts).filter(c -> c > 0).count()).isEqualTo(24);
    assertThat(distance)
        .isLessThan(new ChiSquaredDistribution(null, 23).inverseCumulativeProbability(0.9999));
  }

  /**
   * The airport game of Castro, Gómez and Tejada (2009) in small: 8 airplanes, values known in
   * closed form (Littlechild and Owen 1973). Eight intervals at 99.99 %: false alarm 1 in 1,250.
   */
  @Test
  void sampledSharesOfARunwayAreNearTheKnownOnes() {
    double[] cost = {1, 1, 2, 3, 3, 3, 5, 9};
    double[] known = new double[8];
    double paid = 0;
    for (int i = 0; i < 8; i++) {
      paid += (cost[i] - (i == 0 ? 0 : cost[i - 1])) / (8 - i);
      known[i] = paid;
    }
    ToDoubleFunction<Coalition> runway =
        s -> IntStream.range(0, 8).filter(s::has).mapToDouble(i -> cost[i]).max().orElse(0);
    ShapleySample sample = sample(plan(8, 4, 300), 300, runway);
    for (int i = 0; i < 8; i++) {
      ReplicationMean share = sample.value(i, new Confidence(0.9999));
      assertThat(known[i]).isBetween(share.interval().low(), share.interval().high());
      assertThat(share.standardError()).as("precision of %d", i).isLessThan(0.15);
    }
    assertThat(sample.sum()).isEqualTo(9);
  }

  private static ShapleySample sample(
      CoalitionPlan plan, int replications, ToDoubleFunction<Coalition> game) {
    ShapleySample sample = new ShapleySample(8, 9);
    for (int r = 0; r < replications; r++) {
      List<CoalitionUse> uses = plan.uses(r);
      List<ShapleySample.Walk> walks = new ArrayList<>();
      for (int walk = 1; walk <= 4; walk++) {
        int number = walk;
        double[] values =
            uses.stream()
                .filter(u -> u.walk() == number)
                .mapToDouble(u -> game.applyAsDouble(u.coalition()))
                .toArray();
        walks.add(new ShapleySample.Walk(order(uses, walk), values));
      }
      sample.add(walks);
    }
    return sample;
  }
}
