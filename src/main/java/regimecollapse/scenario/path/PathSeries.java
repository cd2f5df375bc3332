package regimecollapse.scenario.path;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A path with numbers: values at ascending days, immutable. The operations of arms are methods that
 * give a new series.
 */
public final class PathSeries {
  private static final double ROUNDING = 1e-12;

  /** No run looks at a path more often than every six hours. */
  private static final double FINEST = 0.25;

  private final double[] days;
  private final double[] values;
  private final boolean step;

  /**
   * Makes a series.
   *
   * @param days ascending, in days from the start of the run
   * @param values one for each day
   * @param interpolation what holds between them
   */
  public PathSeries(double[] days, double[] values, Interpolation interpolation) {
    if (days.length == 0 || days.length != values.length) {
      throw new IllegalArgumentException("as many days as values are needed, at least one");
    }
    this.days = days.clone();
    this.values = values.clone();
    this.step = interpolation == Interpolation.STEP;
  }

  /** The value at a day; constant before the first and after the last point. */
  public double at(double day) {
    int i = lastAtOrBefore(day);
    if (i < 0) {
      return values[0];
    }
    if (step || i == days.length - 1) {
      return values[i];
    }
    double part = (day - days[i]) / (days[i + 1] - days[i]);
    return values[i] + part * (values[i + 1] - values[i]);
  }

  private int lastAtOrBefore(double day) {
    int i = days.length - 1;
    while (i >= 0 && days[i] > day) {
      i--;
    }
    return i;
  }

  /** Whether another series has the same values from day 0 to a last day, all rounding apart. */
  public boolean sameUntil(PathSeries other, double last) {
    return agrees(other, 0)
        && agrees(other, last)
        && corners(last).allMatch(day -> agrees(other, day))
        && other.corners(last).allMatch(day -> agrees(other, day));
  }

  /** The least value from day 0 to a last day. */
  public double leastUntil(double last) {
    DoubleStream ends = DoubleStream.of(at(0), at(last));
    return DoubleStream.concat(ends, corners(last).map(this::at)).min().orElseThrow();
  }

  /** The greatest value on any day. */
  public double greatest() {
    return Arrays.stream(values).max().orElseThrow();
  }

  /**
   * Moments of a run between 0 and a last day at which the course has just bent, and those before.
   */
  private DoubleStream corners(double last) {
    return Arrays.stream(days)
        .map(day -> Math.ceil(day / FINEST) * FINEST)
        .filter(day -> day > 0 && day <= last)
        .flatMap(day -> DoubleStream.of(day - FINEST, day));
  }

  private boolean agrees(PathSeries other, double day) {
    double here = at(day);
    return Math.abs(here - other.at(day)) <= ROUNDING * Math.max(1, Math.abs(here));
  }

  /** Keeps the value given from a day on. */
  public PathSeries holdFrom(double day, double value) {
    return spliced(day, new double[] {day}, new double[] {value});
  }

  /** Keeps only a share of the change after a day: 0 holds the value, 1 changes nothing. */
  public PathSeries softenFrom(double day, double keep) {
    if (keep == 1) {
      // A further point would change the last bit of what lies between its neighbours.
      return this;
    }
    double base = at(day);
    return mappedFrom(day, v -> base + keep * (v - base));
  }

  /** Multiplies the values from one day until another. */
  public PathSeries scale(double from, double until, double by) {
    if (by == 1) {
      return this;
    }
    PathSeries scaled = mappedFrom(from, v -> v * by);
    return until == Double.POSITIVE_INFINITY ? scaled : scaled.resumed(this, until);
  }

  /** Falls (or rises) in a straight line to a value within a number of days, then stays. */
  public PathSeries cutFrom(double day, double to, double overDays) {
    return overDays == 0
        ? holdFrom(day, to)
        : spliced(day, new double[] {day, day + overDays}, new double[] {at(day), to});
  }

  /**
   * What happened after a day happens later; earlier where the delay is below 0: then what happened
   * in the days that are skipped never does.
   */
  public PathSeries delayFrom(double day, double delay) {
    if (delay == 0) {
      return this;
    }
    if (delay < 0) {
      return broughtForward(day, -delay);
    }
    int i = lastAtOrBefore(day) + 1;
    double[] d = new double[days.length - i + 2];
    double[] v = new double[d.length];
    d[0] = day;
    v[0] = at(day);
    d[1] = day + delay;
    v[1] = v[0];
    for (int k = i; k < days.length; k++) {
      d[k - i + 2] = days[k] + delay;
      v[k - i + 2] = values[k];
    }
    return spliced(day, d, v);
  }

  /** From so many days before a day on, what follows that day. */
  private PathSeries broughtForward(double day, double by) {
    int i = lastAtOrBefore(day) + 1;
    double[] d = new double[days.length - i + 1];
    double[] v = new double[d.length];
    d[0] = day - by;
    v[0] = at(day);
    for (int k = i; k < days.length; k++) {
      d[k - i + 1] = days[k] - by;
      v[k - i + 1] = values[k];
    }
    return spliced(day - by, d, v);
  }

  private PathSeries mappedFrom(double day, java.util.function.DoubleUnaryOperator f) {
    int i = lastAtOrBefore(day) + 1;
    double[] d = new double[days.length - i + 1];
    double[] v = new double[d.length];
    d[0] = day;
    v[0] = f.applyAsDouble(at(day));
    for (int k = i; k < days.length; k++) {
      d[k - i + 1] = days[k];
      v[k - i + 1] = f.applyAsDouble(values[k]);
    }
    return spliced(day, d, v);
  }

  private PathSeries resumed(PathSeries original, double day) {
    int i = original.lastAtOrBefore(day) + 1;
    int rest = original.days.length - i;
    double[] d = new double[rest + 1];
    double[] v = new double[rest + 1];
    d[0] = day;
    v[0] = original.at(day);
    System.arraycopy(original.days, i, d, 1, rest);
    System.arraycopy(original.values, i, v, 1, rest);
    return spliced(day, d, v);
  }

  /** The old course before a day, a jump if need be, then the new points. */
  private PathSeries spliced(double day, double[] d, double[] v) {
    int keep = 0;
    while (keep < days.length && days[keep] < day) {
      keep++;
    }
    double[] allDays = Arrays.copyOf(days, keep + d.length + (step ? 0 : 1));
    double[] allValues = Arrays.copyOf(values, allDays.length);
    int at = keep;
    if (!step) {
      allDays[at] = Math.nextDown(day);
      allValues[at++] = at(day);
    }
    System.arraycopy(d, 0, allDays, at, d.length);
    System.arraycopy(v, 0, allValues, at, v.length);
    return new PathSeries(allDays, allValues, step ? Interpolation.STEP : Interpolation.LINEAR);
  }
}
