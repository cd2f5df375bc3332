package regimecollapse.inference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import regimecollapse.inference.fit.JointWeights;
import regimecollapse.inference.simulate.CaseFigures;
import regimecollapse.stats.Interval;

/**
 * What is foretold of a case by draws that were weighted elsewhere, and by people without a model.
 *
 * @param cases all cases; the others serve as a forecast of one
 * @param of which of them is foretold
 */
public record PooledForecasts(List<PooledCase> cases, int of) {
  /** Draws of a forecast without a model. */
  private static final int NAIVE = 200;

  /**
   * A forecast and its scores; less is better.
   *
   * @param median of the forecast
   * @param crps continuous ranked probability score at the middle of what the record says; NaN
   *     where it says nothing
   * @param logScore -ln of the probability of what the record says, with half a draw of so many as
   *     the effective size added on both sides
   */
  public record Score(double median, double crps, double logScore) {
    /** Of nobody. */
    public static final Score NONE = new Score(Double.NaN, Double.NaN, Double.NaN);

    /** Of weighted draws against a window. */
    static Score of(double[] draws, double[] weights, Interval seen) {
      Scores scores = new Scores(draws, weights);
      double n = JointWeights.effectiveSize(weights);
      double inside = scores.probability(seen.low(), seen.high());
      return new Score(
          scores.quantile(0.5),
          scores.crps((seen.low() + seen.high()) / 2),
          -StrictMath.log((inside * n + 0.5) / (n + 1)));
    }

    private static Score even(double[] draws, Interval seen) {
      double[] weights = new double[draws.length];
      Arrays.fill(weights, 1);
      return of(draws, weights, seen);
    }
  }

  private PooledCase it() {
    return cases.get(of);
  }

  /** The score of weighted draws of a statistic; none where the record says nothing of it. */
  public Score score(String statistic, double[] draws, double[] weights) {
    Interval seen = it().observed().get(statistic);
    return seen == null ? Score.NONE : Score.of(draws, weights, seen);
  }

  /**
   * {@link NaiveForecasts#roadDistance}: days of falls, what follows from them, and their order.
   */
  public Score road(String statistic) {
    NaiveForecasts naive = new NaiveForecasts(it().scenario(), NAIVE);
    if (statistic.equals(CaseFigures.ORDER)) {
      double[] days =
          it().figures().fallen().stream()
              .mapToDouble(place -> naive.roadDistance(place).quantile(0.5))
              .toArray();
      return seen(statistic)
          .map(seen -> Score.even(new double[] {it().figures().order(days)}, seen))
          .orElse(Score.NONE);
    }
    return days(statistic, naive::roadDistance);
  }

  /** {@link NaiveForecasts#constantSpeed}: days of falls, and what follows from them. */
  public Score speed(String statistic) {
    return days(statistic, place -> new NaiveForecasts(it().scenario(), NAIVE).constantSpeed());
  }

  private Score days(String statistic, Function<String, Scores> forecast) {
    Optional<Interval> seen = seen(statistic);
    Optional<String> place =
        isOfCollapse(statistic) ? it().place(CaseFigures.DAY) : it().place(statistic);
    if (seen.isEmpty() || place.isEmpty()) {
      return Score.NONE;
    }
    Scores days = forecast.apply(place.get());
    double[] draws = new double[NAIVE];
    for (int i = 0; i < NAIVE; i++) {
      draws[i] = of(statistic, days.quantile((i + 0.5) / NAIVE));
    }
    return Score.even(draws, seen.get());
  }

  /** As in the other cases: what their records say, each one draw. */
  public Score others(String statistic) {
    boolean known = isOfCollapse(statistic) || statistic.equals(CaseFigures.DEALS);
    Optional<Interval> seen = seen(statistic);
    if (!known || seen.isEmpty()) {
      return Score.NONE;
    }
    String like = statistic.equals(CaseFigures.DEALS) ? statistic : CaseFigures.DAY;
    List<Double> there = new ArrayList<>();
    for (int c = 0; c < cases.size(); c++) {
      Interval other = cases.get(c).observed().get(like);
      if (c != of && other != null) {
        there.add(of(statistic, (other.low() + other.high()) / 2));
      }
    }
    return there.isEmpty()
        ? Score.NONE
        : Score.even(there.stream().mapToDouble(d -> d).toArray(), seen.get());
  }

  private Optional<Interval> seen(String statistic) {
    return Optional.ofNullable(it().observed().get(statistic));
  }

  private static boolean isOfCollapse(String statistic) {
    return List.of(CaseFigures.SOON, CaseFigures.SEASON, CaseFigures.DAY).contains(statistic);
  }

  /** A statistic of the collapse by the day of it; any other is that day. */
  private double of(String statistic, double day) {
    var windows = it().scenario().outputs().windows();
    return switch (statistic) {
      case CaseFigures.SOON -> day < windows.soon() ? 1 : 0;
      case CaseFigures.SEASON -> day < windows.season() ? 1 : 0;
      default -> day;
    };
  }
}
