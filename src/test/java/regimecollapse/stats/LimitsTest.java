package regimecollapse.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.stats.survival.Hazard;
import regimecollapse.stats.survival.Lifetime;

/** Whole numbers and limits that products, sums and differences of decimals meet. */
class LimitsTest {
  @Test
  void aPartOfACountIsAWholeNumberWhereItIsOne() {
    int missed = 0;
    for (int percent = 0; percent <= 100; percent++) {
      for (int n = 0; n <= 2000; n++) {
        double product = percent / 100.0 * n;
        long floor = (long) percent * n / 100;
        long ceil = ((long) percent * n + 99) / 100;
        assertThat(Limits.floor(product)).as("%d %% of %d", percent, n).isEqualTo(floor);
        assertThat(Limits.ceil(product)).as("%d %% of %d", percent, n).isEqualTo(ceil);
        missed += Math.floor(product) != floor || Math.ceil(product) != ceil ? 1 : 0;
      }
    }
    assertThat(missed).as("products that round to the other side").isGreaterThan(100);
  }

  @Test
  void negativeNumbersGoTheSameWay() {
    assertThat(Limits.floor(-0.3 / 0.1)).isEqualTo(-3);
    assertThat(Limits.ceil(-0.3 / 0.1)).isEqualTo(-3);
    assertThat(Limits.floor(-2.5)).isEqualTo(-3);
    assertThat(Limits.ceil(-2.5)).isEqualTo(-2);
  }

  @Test
  void aLimitIsReachedButNotPassedByWhatIsEqualToIt() {
    double sum = 0;
    for (int i = 1; i <= 10; i++) {
      sum += 0.1;
      assertThat(Limits.atLeast(sum, i / 10.0)).isTrue();
      assertThat(Limits.above(sum, i / 10.0)).isFalse();
    }
    assertThat(Limits.atLeast(0.6 - 0.5, 0.1)).isTrue();
    assertThat(Limits.above(0.100001, 0.1)).isTrue();
    assertThat(Limits.atLeast(0.099999, 0.1)).isFalse();
    assertThat(Limits.above(Double.POSITIVE_INFINITY, 1e300)).isTrue();
    assertThat(Limits.atLeast(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)).isTrue();
    assertThat(Limits.atLeast(Double.NaN, 0)).isFalse();
    assertThat(Limits.above(Double.NaN, 0)).isFalse();
  }

  /** Values 0, 1, 2, ... and all above the place never reached. */
  @Test
  void aQuantileAtAPlaceIsTheValueThereAlsoBelowWhatIsNeverReached() {
    for (int n = 2; n <= 201; n++) {
      for (int percent = 1; percent < 100; percent++) {
        if ((n - 1) * percent % 100 == 0) {
          int place = (n - 1) * percent / 100;
          double[] values = new double[n];
          Arrays.setAll(values, i -> i <= place ? i : Double.POSITIVE_INFINITY);
          assertThat(Quantiles.of(values).at(percent / 100.0))
              .as("%d %% of %d", percent, n)
              .isEqualTo(place);
        }
      }
    }
  }

  /** Borders of intervals of a tenth belong to the interval that ends there. */
  @Test
  void anEventOnTheBorderOfAnIntervalBelongsToTheOneThatEndsThere() {
    for (int tenths = 1; tenths <= 100; tenths++) {
      List<Hazard> all = Hazard.byInterval(List.of(new Lifetime(tenths / 10.0, true)), 0.1);
      assertThat(all).as("%d tenths", tenths).hasSize(tenths);
      assertThat(all.get(tenths - 1).events()).isEqualTo(1);
    }
  }
}
