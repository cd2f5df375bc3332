package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Games whose Shapley values are known, with all orders walked, so that nothing is sampled. */
class ShapleySampleTest {
  private static final double EXACT = 1e-12;

  /** All orders of the numbers below n. */
  private static List<int[]> orders(int n) {
    List<int[]> orders = new ArrayList<>();
    fill(new int[n], 0, 0, orders);
    return orders;
  }

  private static void fill(int[] order, int place, int used, List<int[]> orders) {
    if (place == order.length) {
      orders.add(order.clone());
      return;
    }
    for (int i = 0; i < order.length; i++) {
      if ((used >> i & 1) == 0) {
        order[place] = i;
        fill(order, place + 1, used | 1 << i, orders);
      }
    }
  }

  private static ShapleySample.Walk walk(int[] order, ToDoubleFunction<Integer> game) {
    double[] values = new double[order.length + 1];
    int members = 0;
    values[0] = game.applyAsDouble(0);
    for (int i = 0; i < order.length; i++) {
      members |= 1 << order[i];
      values[i + 1] = game.applyAsDouble(members);
    }
    return new ShapleySample.Walk(order, values);
  }

  /** The Shapley values of a game on coalitions, a bit a player. */
  private static double[] values(int players, ToDoubleFunction<Integer> game) {
    ShapleySample sample = new ShapleySample(players, 100);
    sample.add(orders(players).stream().map(order -> walk(order, game)).toList());
    double[] values = new double[players];
    for (int i = 0; i < players; i++) {
      values[i] = sample.value(i, Confidence.NINETY_FIVE).value();
    }
    assertThat(sample.sum()).isCloseTo(sample.total(Confidence.NINETY_FIVE).value(), within(1e-9));
    return values;
  }

  private static boolean has(int members, int player) {
    return (members >> player & 1) == 1;
  }

  /** One left glove, two right ones; a pair is worth 1: 2/3, 1/6, 1/6 (Shapley and Shubik 1969). */
  @Test
  void gloves() {
    double[] values = values(3, s -> has(s, 0) && (has(s, 1) || has(s, 2)) ? 1 : 0);
    assertThat(values).containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, within(EXACT));
  }

  /**
   * A runway is as dear as the longest that is needed. Each stretch is paid by those who need it,
   * in equal parts: Littlechild and Owen (1973), Management Science 20, 370-372.
   */
  @Test
  void aRunwayForFourAirplanes() {
    double[] cost = {8, 11, 13, 18};
    double[] values =
        values(
            4,
            s -> {
              double most = 0;
              for (int i = 0; i < 4; i++) {
                most = has(s, i) ? Math.max(most, cost[i]) : most;
              }
              return most;
            });
    assertThat(values).containsExactly(new double[] {2, 3, 4, 9}, within(EXACT));
  }

  /**
   * Shareholders with 3, 2, 1 and 1 of 7 votes, majority 4: Shapley and Shubik (1954): 1/2, 1/6.
   */
  @Test
  void votes() {
    int[] votes = {3, 2, 1, 1};
    double[] values =
        values(
            4,
            s -> {
              int sum = 0;
              for (int i = 0; i < 4; i++) {
                sum += has(s, i) ? votes[i] : 0;
              }
              return sum >= 4 ? 1 : 0;
            });
    assertThat(values)
        .containsExactly(new double[] {0.5, 1 / 6.0, 1 / 6.0, 1 / 6.0}, within(EXACT));
  }

  /** Axioms of Shapley (1953): what never adds has 0, equals have equal shares. */
  @Test
  void aDummyHasNothingAndTwinsHaveTheSame() {
    double[] values = values(4, s -> (has(s, 0) && has(s, 1) ? 10 : 0) + (has(s, 3) ? 2.5 : 0));
    assertThat(values).containsExactly(new double[] {5, 5, 0, 2.5}, within(EXACT));
  }

  /** Where factors only add up, every order says the same: one walk is enough. */
  @Test
  void additiveFactorsHaveNoSamplingError() {
    ShapleySample sample = new ShapleySample(3, 1);
    ToDoubleFunction<Integer> game = s -> (has(s, 0) ? 0.5 : 0) + (has(s, 2) ? 0.25 : 0);
    sample.add(List.of(walk(new int[] {2, 0, 1}, game)));
    sample.add(List.of(walk(new int[] {0, 1, 2}, game)));
    assertThat(sample.value(0, Confidence.NINETY_FIVE).value()).isEqualTo(0.5);
    assertThat(sample.value(0, Confidence.NINETY_FIVE).standardError()).isZero();
    assertThat(sample.value(2, Confidence.NINETY_FIVE).value()).isEqualTo(0.25);
  }

  @Test
  void walksThatAreNotOnOneGameAreRefused() {
    ShapleySample sample = new ShapleySample(2, 1);
    ShapleySample.Walk whole = new ShapleySample.Walk(new int[] {0, 1}, new double[] {0, 0, 1});
    ShapleySample.Walk other = new ShapleySample.Walk(new int[] {1, 0}, new double[] {0, 1, 0.5});
    ShapleySample.Walk twice = new ShapleySample.Walk(new int[] {1, 1}, new double[] {0, 1, 1});
    assertThatThrownBy(() -> sample.add(List.of(whole, other))).hasMessageContaining("one game");
    assertThatThrownBy(() -> sample.add(List.of(whole, twice))).hasMessageContaining("one game");
    assertThatThrownBy(() -> new ShapleySample.Walk(new int[] {0, 1}, new double[] {0, 1}))
        .hasMessageContaining("2 steps have 3 values, not 2");
  }
}
