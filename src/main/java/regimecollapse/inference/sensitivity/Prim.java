package regimecollapse.inference.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import regimecollapse.stats.Limits;

/**
 * The patient rule induction method: boxes of parameter space in which cases of interest are dense,
 * by peeling a small share off the side where that leaves the highest density, and by pasting back
 * what was cut off too much (Friedman and Fisher 1999, https://doi.org/10.1023/A:1008894516817;
 * Bryant and Lempert 2010, https://doi.org/10.1016/j.techfore.2009.08.002).
 */
public final class Prim {
  /**
   * A box.
   *
   * @param low lower limit of each parameter, 0 where it has none
   * @param high upper limit, 1 where it has none
   * @param coverage share of all cases of interest that lie in it
   * @param density share of the points in it that are of interest
   * @param mass share of all points that lie in it
   */
  public record Box(double[] low, double[] high, double coverage, double density, double mass) {
    /** Whether a parameter is limited. */
    public boolean restricts(int parameter) {
      return low[parameter] > 0 || high[parameter] < 1;
    }

    boolean holds(double[] point) {
      for (int k = 0; k < point.length; k++) {
        if (point[k] < low[k] || point[k] > high[k]) {
          return false;
        }
      }
      return true;
    }
  }

  private final double[][] points;
  private final boolean[] interest;
  private final double peel;
  private final double leastMass;

  /**
   * Points in the unit cube.
   *
   * @param interest whether each is a case of interest
   * @param peel share of the box that is peeled off at a time, in (0, 0.5)
   * @param leastMass share of all points below which no box goes
   */
  public Prim(double[][] points, boolean[] interest, double peel, double leastMass) {
    if (points.length != interest.length || !(peel > 0 && peel < 0.5)) {
      throw new IllegalArgumentException("each point needs a case, and the peel lies below 0.5");
    }
    this.points = points;
    this.interest = interest;
    this.peel = peel;
    this.leastMass = leastMass;
  }

  /** The boxes of the peeling, from the whole cube to the last; density never falls. */
  public List<Box> trajectory() {
    int k = points[0].length;
    double[] low = new double[k];
    double[] high = new double[k];
    Arrays.fill(high, 1);
    List<Box> boxes = new ArrayList<>();
    Box box = measured(low, high);
    while (box != null) {
      boxes.add(box);
      box = peeled(box);
    }
    return boxes;
  }

  /**
   * The box that is reported of a peeling: the densest of those that hold at least a share of all
   * cases of interest; of equally dense ones the largest. Empty where none holds so many.
   */
  public static Optional<Box> densest(List<Box> boxes, double leastCoverage) {
    Box best = null;
    for (Box box : boxes) {
      boolean denser = best == null || box.density() > best.density();
      boolean larger = best != null && box.density() == best.density() && box.mass() > best.mass();
      if (box.coverage() >= leastCoverage && (denser || larger)) {
        best = box;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Quasi-p-value of a parameter's limits (Bryant and Lempert 2010): the binomial chance of so many
   * cases of interest among the points of the box if its density were that of the box without these
   * limits. It is "quasi" because the limits were chosen on the same points.
   *
   * @return from 0 to 1; 1 where the parameter has no limit
   */
  public double quasiP(Box box, int parameter) {
    if (!box.restricts(parameter)) {
      return 1;
    }
    Box without = freed(box, parameter);
    int in = (int) Math.rint(box.mass() * points.length);
    int hits = (int) Math.rint(box.density() * in);
    if (hits == 0 || in == 0) {
      return 1;
    }
    BinomialDistribution chance = BinomialDistribution.of(in, without.density());
    return Math.min(1, chance.survivalProbability(hits - 1));
  }

  /** The box without the limits, weakest first, whose quasi-p-value is above alpha. */
  public Box pruned(Box box, double alpha) {
    Box left = box;
    while (true) {
      int weakest = -1;
      double highest = alpha;
      for (int k = 0; k < left.low().length; k++) {
        double p = left.restricts(k) ? quasiP(left, k) : 0;
        if (p > highest) {
          highest = p;
          weakest = k;
        }
      }
      if (weakest < 0) {
        return left;
      }
      left = freed(left, weakest);
    }
  }

  /**
   * The box grown again: a limit moves out by as many points as a peel takes, where that leaves the
   * highest density, as long as the density does not fall. A limit that was chosen early, when the
   * others were not yet there, can have become needless.
   */
  public Box pasted(Box box) {
    Box grown = box;
    for (Box next = grown; next != null; next = grownOnce(grown)) {
      grown = next;
    }
    return grown;
  }

  private Box grownOnce(Box box) {
    int count = Math.max(1, (int) Limits.floor(peel * Math.rint(box.mass() * points.length)));
    Box best = null;
    for (int k = 0; k < box.low().length; k++) {
      for (boolean up : new boolean[] {false, true}) {
        Box wider = wider(box, k, up, count);
        boolean allowed = wider.mass() > box.mass() && wider.density() >= box.density();
        if (allowed && (best == null || wider.density() > best.density())) {
          best = wider;
        }
      }
    }
    return best;
  }

  /** One limit moved out to hold so many points more, or dropped where there are fewer. */
  private Box wider(Box box, int parameter, boolean up, int count) {
    double[] low = box.low().clone();
    double[] high = box.high().clone();
    low[parameter] = up ? low[parameter] : 0;
    high[parameter] = up ? 1 : high[parameter];
    Box open = new Box(low, high, 0, 0, 0);
    double[] beyond =
        Arrays.stream(points)
            .filter(p -> open.holds(p) && !box.holds(p))
            .mapToDouble(p -> p[parameter])
            .sorted()
            .toArray();
    if (beyond.length > count) {
      low[parameter] = up ? low[parameter] : beyond[beyond.length - count];
      high[parameter] = up ? beyond[count - 1] : high[parameter];
    }
    return measured(low, high);
  }

  private Box freed(Box box, int parameter) {
    double[] low = box.low().clone();
    double[] high = box.high().clone();
    low[parameter] = 0;
    high[parameter] = 1;
    return measured(low, high);
  }

  /** The same limits measured on these points, which may be others than those of the peeling. */
  public Box measured(Box box) {
    return measured(box.low(), box.high());
  }

  private Box peeled(Box from) {
    double[][] inside = Arrays.stream(points).filter(from::holds).toArray(double[][]::new);
    Box best = null;
    for (int k = 0; k < from.low().length; k++) {
      int column = k;
      double[] sorted = Arrays.stream(inside).mapToDouble(p -> p[column]).sorted().toArray();
      int cut = Math.max(1, (int) Limits.floor(peel * sorted.length));
      if (cut >= sorted.length) {
        continue;
      }
      double[] low = from.low().clone();
      low[k] = sorted[cut];
      double[] high = from.high().clone();
      high[k] = sorted[sorted.length - 1 - cut];
      for (Box candidate : List.of(measured(low, from.high()), measured(from.low(), high))) {
        boolean allowed = candidate.mass() >= leastMass && candidate.mass() < from.mass();
        if (allowed && (best == null || candidate.density() > best.density())) {
          best = candidate;
        }
      }
    }
    return best != null && best.density() >= from.density() && from.density() < 1 ? best : null;
  }

  private Box measured(double[] low, double[] high) {
    Box box = new Box(low, high, 0, 0, 0);
    int all = 0;
    int in = 0;
    int hits = 0;
    for (int i = 0; i < points.length; i++) {
      all += interest[i] ? 1 : 0;
      if (box.holds(points[i])) {
        in++;
        hits += interest[i] ? 1 : 0;
      }
    }
    return new Box(
        low,
        high,
        all == 0 ? 0 : (double) hits / all,
        in == 0 ? 0 : (double) hits / in,
        (double) in / points.length);
  }
}
