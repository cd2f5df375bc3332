package regimecollapse.inference.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Binomial;

class CloudTest {
  private static final double[] EXACT = {0, 0};

  /** A ring of radius 1, and a little beside it. */
  private static List<double[]> ring(int rows, long seed) {
    Stream stream = new Seed(seed, 0).stream("ring");
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      double angle = 2 * Math.PI * stream.uniform(i, 0);
      double radius = 1 + 0.05 * stream.normal(i, 1);
      all.add(new double[] {radius * Math.cos(angle), radius * Math.sin(angle)});
    }
    return all;
  }

  private static Cloud cloud(List<double[]> draws, double[] lengths) {
    return new Cloud(draws, new Filled(draws.toArray(double[][]::new)), lengths);
  }

  /** The middle of a ring is nobody's record, though it is the mean of all draws. */
  @Test
  void aRecordBetweenTheDrawsIsNotInTheCloud() {
    Cloud cloud = cloud(ring(1000, 1), EXACT);
    List<double[]> others = ring(300, 2);
    assertThat(cloud.place(new double[] {0, 0}, others).isInside()).isFalse();
    assertThat(cloud.place(new double[] {3, 0}, others).isInside()).isFalse();
    assertThat(cloud.place(new double[] {0, 1}, others).isInside()).isTrue();
    Cloud.Place place = cloud.place(new double[] {0, 0}, others);
    // A cosine is off by 2/pi on average: radius 1 is between asinh(pi/2) = 1.23, on an axis, and
    // 1.35; the nearest draws lie a little within the ring.
    assertThat(place.distance()).isCloseTo(1.2, within(0.1));
    assertThat(place.median()).isLessThan(place.limit()).isLessThan(0.4);
    assertThat(place.farther()).isCloseTo(1.0 / 301, within(1e-12));
  }

  /** Binomial: of 500 draws of the same cloud so many lie outside with a chance below 0.001. */
  @Test
  void oneInAHundredOfItsOwnDrawsLiesOutside() {
    Cloud cloud = cloud(ring(1000, 1), EXACT);
    List<double[]> others = ring(1000, 2);
    int outside = 0;
    for (double[] record : ring(500, 3)) {
      outside +=
          cloud.place(record, others.subList(0, 1)).distance() > limit(cloud, others) ? 1 : 0;
    }
    // The limit itself is one of a sample: a share of 0.02 beyond it is as rare.
    assertThat(Binomial.atLeast(outside, 500, 0.02)).isGreaterThan(0.001);
    assertThat(outside).isPositive();
  }

  private double limit = Double.NaN;

  private double limit(Cloud cloud, List<double[]> others) {
    if (Double.isNaN(limit)) {
      limit = cloud.place(new double[] {0, 0}, others).limit();
    }
    return limit;
  }

  /** In a window a distance costs nothing, and held-back draws have windows as wide. */
  @Test
  void aWideWindowBringsARecordNear() {
    List<double[]> others = ring(300, 2);
    double[] beside = {1.4, 0};
    assertThat(cloud(ring(1000, 1), EXACT).place(beside, others).isInside()).isFalse();
    Cloud.Place place = cloud(ring(1000, 1), new double[] {1, 1}).place(beside, others);
    assertThat(place.distance()).isZero();
    assertThat(place.isInside()).isTrue();
  }

  @Test
  void wherePredictionsLieIsCounted() {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(new double[] {i, i < 5 ? Double.NaN : i});
    }
    Predictive first = Predictive.of(rows, 0, 7, 8);
    assertThat(first).isEqualTo(new Predictive(0.7, 0.2, 0.1, 0, 10));
    assertThat(first.p()).isCloseTo(2 * (0.1 + 0.1), within(1e-12));
    assertThat(first.isOutOfReach()).isFalse();
    assertThat(Predictive.of(rows, 0, 20, 30).isOutOfReach()).isTrue();
    assertThat(Predictive.of(rows, 0, 20, 30).p()).isZero();
    // Between draws, but none there: around.
    assertThat(Predictive.of(rows, 0, 2.3, 2.4).isOutOfReach()).isFalse();
    Predictive second = Predictive.of(rows, 1, 7, 7);
    assertThat(second.missing()).isEqualTo(0.5);
    assertThat(second.p()).isCloseTo(1, within(1e-12));
  }

  /** Draws without a number lie beside each other, and a step away from those that have one. */
  @Test
  void missingNumbersAreFilledAndMarked() {
    double[][] rows = {{1, Double.NaN}, {2, 5}, {3, 7}, {4, Double.NaN}};
    Filled filled = new Filled(rows);
    double[] first = filled.scaled(rows[0]);
    double[] last = filled.scaled(rows[3]);
    assertThat(first).hasSize(3);
    assertThat(first[1]).isEqualTo(last[1]);
    // Half are missing: two mean deviations apart, asinh(2).
    assertThat(first[2] - filled.scaled(rows[1])[2]).isCloseTo(1.443635, within(1e-6));
  }
}
