package regimecollapse.analysis.sensitivity;

import java.util.List;
import java.util.Optional;
import regimecollapse.stats.Limits;

/**
 * What drives the outcomes of a scenario in one arm, hypothesis by hypothesis.
 *
 * @param arm its id
 * @param effects of the screening, strongest first within hypothesis and output
 * @param linear effects by regression, strongest first likewise; empty where runs were too few
 * @param shares of the variance, in the order of the screening
 * @param noise share of the variance that is chance
 * @param boxes in which the regime survives, one for each hypothesis at most
 */
public record Drivers(
    String arm,
    List<Effect> effects,
    List<Linear> linear,
    List<Share> shares,
    List<Noise> noise,
    List<SurvivalBox> boxes) {
  /** Copies the lists. */
  public Drivers {
    effects = List.copyOf(effects);
    linear = List.copyOf(linear);
    shares = List.copyOf(shares);
    noise = List.copyOf(noise);
    boxes = List.copyOf(boxes);
  }

  /**
   * What an estimate is of.
   *
   * @param hypothesis its id
   * @param output of the runs
   */
  public record Place(String hypothesis, DriverOutput output) {}

  /**
   * An estimate with its 95 % interval.
   *
   * @param value the estimate; shares of variance can lie below 0 or above 1 by chance
   * @param low lower end; NaN where too few runs changed for an interval
   * @param high upper end; NaN where too few runs changed for an interval
   */
  public record Estimate(double value, double low, double high) {}

  /**
   * Effect of a parameter in the screening, over its whole prior range.
   *
   * @param place of which hypothesis and output
   * @param parameter its key
   * @param trajectories independent effects of which it is the mean
   * @param mu mean of the elementary effects with Student's interval, in the unit of the output
   * @param holm two-sided p of a mean of 0, adjusted over all parameters of the place
   * @param muStar mean of their absolute values
   * @param sigma their standard deviation
   * @param strength by which parameters are ranked: of mu, or of muStar above the usual
   * @param rank by strength, from 1
   * @param kept whether the next step took it
   */
  public record Effect(
      Place place,
      String parameter,
      int trajectories,
      Estimate mu,
      double holm,
      double muStar,
      double sigma,
      double strength,
      int rank,
      boolean kept) {
    /** Adjusted p below which a mean effect is told from nothing. A convention. */
    private static final double ALPHA = 0.05;

    /** Whether the mean effect is told from nothing, allowing for the number of parameters. */
    public boolean told() {
      return holm < ALPHA;
    }
  }

  /**
   * Linear effect of a parameter, all of them fitted at once.
   *
   * @param place of which hypothesis and output
   * @param parameter its key
   * @param runs of the regression
   * @param change of the output over the whole prior range
   * @param holm two-sided p of no change, adjusted over all parameters of the place
   * @param share of the variance that it explains
   * @param explained by all parameters together, adjusted for their number
   * @param rank by size of the change, from 1
   * @param kept whether the next step took it
   */
  public record Linear(
      Place place,
      String parameter,
      int runs,
      Estimate change,
      double holm,
      Estimate share,
      double explained,
      int rank,
      boolean kept) {
    /** Whether the change is told from nothing, allowing for the number of parameters. */
    public boolean told() {
      return holm < Effect.ALPHA;
    }
  }

  /**
   * Shares of the variance that a parameter has.
   *
   * @param place of which hypothesis and output
   * @param parameter its key
   * @param first by itself
   * @param total and together with the other parameters
   * @param withChance and together with chance
   */
  public record Share(
      Place place, String parameter, Estimate first, Estimate total, Estimate withChance) {
    /** Half the width of an interval from which on it is called wide. An assumption. */
    private static final double WIDE = 0.1;

    /** What first order and total are worth, in plain words; empty when there is nothing to say. */
    public String note() {
      if (withChance.value() == 0) {
        return "no run changes with it";
      }
      String one = verdict(first);
      String all = verdict(total);
      if (one.equals(all)) {
        return one;
      }
      String firstNote = one.isEmpty() ? "" : "first: " + one;
      String totalNote = all.isEmpty() ? "" : "total: " + all;
      return firstNote + (one.isEmpty() || all.isEmpty() ? "" : "; ") + totalNote;
    }

    private static String verdict(Estimate it) {
      if (Double.isNaN(it.low())) {
        return "too few runs change to tell";
      }
      boolean wide = Limits.above(it.high() - it.low(), 2 * WIDE);
      if (it.low() > 0) {
        return wide ? "wide: more runs would narrow it" : "";
      }
      String least = it.value() < 0 ? "negative by chance: " : "";
      long most = Math.round(100 * it.high());
      return least + "not told from nothing" + (wide ? ", but may be up to " + most + " %" : "");
    }
  }

  /**
   * How much of the variance of an output is chance.
   *
   * @param place of which hypothesis and output
   * @param fixed which parameters are fixed
   * @param mean of the output
   * @param deviation its standard deviation
   * @param share of the variance that is left
   * @param points of parameter space
   * @param draws of chance at each point, 2 or more
   */
  public record Noise(
      Place place,
      String fixed,
      double mean,
      double deviation,
      Estimate share,
      int points,
      int draws) {
    /**
     * The parameters that the screening kept are fixed; all others are drawn and count as chance.
     */
    public static final String KEPT = "kept";

    /** All parameters are fixed; paths, forces and the model's own chance are drawn. */
    public static final String ALL = "all";
  }

  /**
   * A limit of a box.
   *
   * @param parameter its key
   * @param low lower limit in the parameter's unit
   * @param high upper limit
   * @param lowQuantile lower limit as a prior quantile, 0 where there is none
   * @param highQuantile upper limit as a prior quantile, 1 where there is none
   * @param quasiP chance of a density as high without the limit
   */
  public record Limit(
      String parameter,
      double low,
      double high,
      double lowQuantile,
      double highQuantile,
      double quasiP) {}

  /**
   * A box of the peeling.
   *
   * @param coverage share of all surviving runs in it
   * @param density share of its runs that survive
   * @param mass share of all runs in it
   * @param limits number of parameters that it limits
   */
  public record Peel(double coverage, double density, double mass, int limits) {}

  /**
   * Where the regime survives.
   *
   * @param hypothesis its id
   * @param peeling from all of the space to the smallest box; empty when there are too few cases
   * @param chosen the box that is reported, on the runs of the search
   * @param limits of the chosen box
   * @param coverage of the chosen box on the runs of the test
   * @param density of the chosen box on the runs of the test
   * @param base share of runs of the test that survive
   * @param fisher p of Fisher's exact test that runs of the test survive as often inside the box as
   *     outside; NaN without a box or where it is the whole space
   * @param search runs of the search
   * @param test runs of the test
   */
  public record SurvivalBox(
      String hypothesis,
      List<Peel> peeling,
      Optional<Peel> chosen,
      List<Limit> limits,
      Estimate coverage,
      Estimate density,
      Estimate base,
      double fisher,
      int search,
      int test) {
    /** p below which the test confirms the box. A convention. */
    private static final double ALPHA = 0.05;

    /** Copies the lists. */
    public SurvivalBox {
      peeling = List.copyOf(peeling);
      limits = List.copyOf(limits);
    }

    /** What came of the search, in plain words. */
    public String verdict() {
      if (chosen.isEmpty()) {
        return "no search: too few runs " + (base.value() < 0.5 ? "survive" : "collapse");
      }
      if (limits.isEmpty()) {
        return "no box: every limit could be chance";
      }
      if (Limits.above(ALPHA, fisher)) {
        return density.value() > base.value()
            ? "a box that holds on new runs"
            : "a box that new runs contradict";
      }
      return "a box that new runs do not confirm";
    }
  }
}
