package regimecollapse.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.stats.survival.KnownAnswers.Row;

/** Medians where survival is exactly one half, against fractions of whole numbers. */
class ExactHalvesTest {
  private static final String FOLDER = "exact-medians";

  static List<Row> medians() {
    return KnownAnswers.rows(FOLDER, "medians.csv");
  }

  @ParameterizedTest
  @MethodSource("medians")
  void mediansAreThoseByFractions(Row row) {
    KaplanMeier curve = KaplanMeier.of(stored().get(row.text("case")));
    assertThat(curve.n()).isEqualTo(row.whole("n"));
    assertThat(row.number("running_product_gives")).isGreaterThan(row.number("exact_median"));
    assertThat(curve.median()).hasValue(row.number("exact_median"));
  }

  private static Map<String, List<Lifetime>> stored() {
    Map<String, List<Lifetime>> all = new LinkedHashMap<>();
    for (Row row : KnownAnswers.rows(FOLDER, "lifetimes.csv")) {
      all.computeIfAbsent(row.text("case"), c -> new ArrayList<>())
          .add(new Lifetime(row.number("time"), row.whole("event") == 1));
    }
    return all;
  }

  /** Without ties the n / 2-th lifetime of an even number, the middle one of an odd. */
  @Test
  void withoutCensoringTheMedianIsACount() {
    for (int n = 1; n <= 200; n++) {
      List<Lifetime> distinct =
          IntStream.rangeClosed(1, n).mapToObj(i -> new Lifetime(i / 4.0, true)).toList();
      KaplanMeier curve = KaplanMeier.of(distinct);
      assertThat(curve.median()).as("n = %d", n).hasValue((n + 1) / 2 / 4.0);
      for (KaplanMeier.Step step : curve.steps()) {
        double left = n - 4 * step.time();
        assertThat(step.survival()).as("n = %d, %s", n, step).isEqualTo(left / n);
      }
    }
  }

  /** Censored first, at the same times, in between, last; ties of many sizes. */
  @Test
  void withTiesAndCensoringTheMedianIsTheFirstTimeOfAtMostOneHalf() {
    SplittableRandom random = new SplittableRandom(20241208);
    int halves = 0;
    for (int n = 1; n <= 200; n++) {
      for (int sample = 0; sample < 20; sample++) {
        List<Lifetime> lifetimes = new ArrayList<>();
        int times = 1 + random.nextInt(1 + n / (1 + sample % 8));
        int censored = sample % 4;
        for (int i = 0; i < n; i++) {
          boolean event = random.nextInt(8) >= censored;
          lifetimes.add(new Lifetime((1 + random.nextInt(times)) / 4.0, event));
        }
        Exact exact = Exact.of(lifetimes);
        KaplanMeier curve = KaplanMeier.of(lifetimes);
        assertThat(curve.median()).as("%s", lifetimes).isEqualTo(exact.median);
        for (int i = 0; i < exact.survival.size(); i++) {
          double survival = exact.survival.get(i);
          assertThat(curve.steps().get(i).survival()).isCloseTo(survival, within(1e-14));
        }
        halves += exact.half ? 1 : 0;
      }
    }
    assertThat(halves).as("samples with S = 1/2").isGreaterThan(150);
  }

  /** The estimate by fractions, one time after the other. */
  private record Exact(OptionalDouble median, boolean half, List<Double> survival) {
    static Exact of(List<Lifetime> lifetimes) {
      BigInteger left = BigInteger.ONE;
      BigInteger all = BigInteger.ONE;
      OptionalDouble median = OptionalDouble.empty();
      boolean half = false;
      List<Double> survival = new ArrayList<>();
      List<Double> times = new ArrayList<>(lifetimes.stream().map(Lifetime::time).toList());
      Collections.sort(times);
      for (double time : times.stream().distinct().toList()) {
        long atRisk = lifetimes.stream().filter(l -> l.time() >= time).count();
        long events = lifetimes.stream().filter(l -> l.event() && l.time() == time).count();
        if (events == 0) {
          continue;
        }
        left = left.multiply(BigInteger.valueOf(atRisk - events));
        all = all.multiply(BigInteger.valueOf(atRisk));
        BigInteger common = left.gcd(all);
        left = left.divide(common);
        all = all.divide(common);
        int side = left.add(left).compareTo(all);
        half |= side == 0;
        median = median.isEmpty() && side <= 0 ? OptionalDouble.of(time) : median;
        survival.add(
            new BigDecimal(left).divide(new BigDecimal(all), MathContext.DECIMAL128).doubleValue());
      }
      return new Exact(median, half, survival);
    }
  }
}
