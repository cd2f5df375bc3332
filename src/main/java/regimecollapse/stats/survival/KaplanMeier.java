package regimecollapse.stats.survival;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;

/**
 * The product-limit estimate of survival, S(t) = Π (1 - dᵢ/nᵢ) over the event times tᵢ ≤ t, with dᵢ
 * events among nᵢ at risk. What is censored at tᵢ is still at risk at tᵢ.
 *
 * <p>Intervals are log-log unless the plain ones are asked for ({@link Scale}). Both are undefined,
 * or of no width, where S is 1 or 0. There the Wilson interval of the number at risk is used; at 0
 * it is no higher than the end of the step before.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958), JASA 53,
 *     457-481</a>
 * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch and Prentice (2002), The
 *     Statistical Analysis of Failure Time Data, 2nd ed., section 1.4 (intervals)</a>
 * @see <a href="https://doi.org/10.2307/2530286">Brookmeyer and Crowley (1982), Biometrics 38,
 *     29-41</a>
 */
public final class KaplanMeier {
  /** On what scale the error of S is taken to be normal; G = Σ dᵢ/(nᵢ(nᵢ-dᵢ)), Greenwood's sum. */
  public enum Scale {
    /** S^exp(±z √G / |ln S|): stays within 0 and 1, and is the better one at their ends. */
    LOG_LOG,
    /** S ± z S √G, cut off at 0 and 1. */
    PLAIN
  }

  /**
   * One event time.
   *
   * @param time when
   * @param atRisk observed until then, n
   * @param events that happened then, d
   * @param survival S just after it
   * @param greenwood Σ d/(n(n-d)) up to it; infinite once S is 0
   */
  public record Step(double time, int atRisk, int events, double survival, double greenwood) {
    /** Standard error of S by Greenwood's formula; 0 once S is 0. */
    public double standardError() {
      return survival == 0 ? 0 : survival * Math.sqrt(greenwood);
    }
  }

  private static final double HALF = 0.5;

  /** More than rounding can do to S. */
  private static final double NEAR = 1e-9;

  private final double[] times;
  private final List<Step> steps;

  private KaplanMeier(double[] times, List<Step> steps) {
    this.times = times;
    this.steps = List.copyOf(steps);
  }

  /** The estimate from lifetimes; with none, S is 1 and nothing is at risk. */
  public static KaplanMeier of(List<Lifetime> lifetimes) {
    List<Lifetime> sorted = new ArrayList<>(lifetimes);
    sorted.sort(Comparator.comparingDouble(Lifetime::time));
    List<Step> steps = new ArrayList<>();
    int n = sorted.size();
    double survival = 1;
    double greenwood = 0;
    // Between two censored times the product is one fraction: so many are left of so many.
    double lead = 1;
    int of = n;
    for (int i = 0; i < n; ) {
      double time = sorted.get(i).time();
      int next = i;
      int events = 0;
      while (next < n && sorted.get(next).time() == time) {
        events += sorted.get(next++).event() ? 1 : 0;
      }
      if (events > 0) {
        int atRisk = n - i;
        survival = lead * (atRisk - events) / of;
        greenwood += events / ((double) atRisk * (atRisk - events));
        steps.add(new Step(time, atRisk, events, survival, greenwood));
      }
      if (next - i > events) {
        lead = survival;
        of = n - next;
      }
      i = next;
    }
    return new KaplanMeier(sorted.stream().mapToDouble(Lifetime::time).toArray(), steps);
  }

  /** The event times in order. */
  public List<Step> steps() {
    return steps;
  }

  /** Number of lifetimes. */
  public int n() {
    return times.length;
  }

  /** The longest lifetime; 0 without any. */
  public double longest() {
    return times.length == 0 ? 0 : times[times.length - 1];
  }

  /** Lifetimes not shorter than a time. */
  public int atRisk(double time) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return times.length - low;
  }

  /** S at a time; from there on it is constant until the next step. */
  public double survival(double time) {
    int i = lastStep(time);
    return i < 0 ? 1 : steps.get(i).survival();
  }

  /** Log-log interval of S at a time. */
  public Interval interval(double time, Confidence confidence) {
    return interval(time, confidence, Scale.LOG_LOG);
  }

  /** Interval of S at a time. */
  public Interval interval(double time, Confidence confidence, Scale scale) {
    int i = lastStep(time);
    if (i < 0) {
      int n = atRisk(time);
      return Wilson.interval(n, n, confidence);
    }
    return intervalAfter(i, confidence, scale);
  }

  /** The first time at which S is at most one half. */
  public OptionalDouble median() {
    return IntStream.range(0, steps.size())
        .filter(this::isAtMostHalf)
        .mapToDouble(i -> steps.get(i).time())
        .findFirst();
  }

  /** In whole numbers where rounding might decide: 2 Π (nᵢ - dᵢ) ≤ Π nᵢ. */
  private boolean isAtMostHalf(int index) {
    double survival = steps.get(index).survival();
    if (Math.abs(survival - HALF) > NEAR) {
      return survival < HALF;
    }
    BigInteger left = BigInteger.TWO;
    BigInteger all = BigInteger.ONE;
    for (Step step : steps.subList(0, index + 1)) {
      left = left.multiply(BigInteger.valueOf(step.atRisk() - step.events()));
      all = all.multiply(BigInteger.valueOf(step.atRisk()));
    }
    return left.compareTo(all) <= 0;
  }

  /**
   * All times at which the interval of S holds one half. Its ends are never exactly one half, as
   * the normal quantile is no fraction.
   *
   * @return an end that is not reached is NaN
   */
  public Interval medianInterval(Confidence confidence) {
    double low = Double.NaN;
    double high = Double.NaN;
    for (int i = 0; i < steps.size() && Double.isNaN(high); i++) {
      Interval around = intervalAfter(i, confidence, Scale.LOG_LOG);
      if (Double.isNaN(low) && around.low() <= HALF) {
        low = steps.get(i).time();
      }
      if (around.high() <= HALF) {
        high = steps.get(i).time();
      }
    }
    return new Interval(low, high);
  }

  private Interval intervalAfter(int index, Confidence confidence, Scale scale) {
    Step step = steps.get(index);
    double s = step.survival();
    if (s == 0) {
      double wilson = Wilson.interval(0, step.atRisk(), confidence).high();
      double before = index == 0 ? 1 : intervalAfter(index - 1, confidence, scale).high();
      return new Interval(0, Math.min(wilson, before));
    }
    if (scale == Scale.PLAIN) {
      double half = confidence.z() * step.standardError();
      return new Interval(Math.max(0, s - half), Math.min(1, s + half));
    }
    double log = StrictMath.log(s);
    double width = StrictMath.exp(confidence.z() * Math.sqrt(step.greenwood()) / Math.abs(log));
    return new Interval(StrictMath.exp(log * width), StrictMath.exp(log / width));
  }

  private int lastStep(double time) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (steps.get(middle).time() <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
