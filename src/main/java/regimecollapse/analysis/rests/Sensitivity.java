package regimecollapse.analysis.rests;

import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.stats.RankCorrelation;

/**
 * Which parameter's range moves an outcome most.
 *
 * @param measure the outcome, or its difference from the base arm
 * @param n runs, or pairs of runs
 * @param varies whether the outcome differs at all between them
 * @param tested parameters that were drawn from a range and that the arm does not set
 * @param strongest the parameters with the strongest rank correlations, strongest first, then those
 *     further ones that flip the sign, and the leader if it is none of them; empty where the
 *     outcome does not vary or too few runs finished
 */
public record Sensitivity(
    OutcomeMeasure measure, int n, boolean varies, int tested, List<Influence> strongest) {
  /** Fewer runs are not tested: a fifth of them would be a single run. */
  public static final int LEAST = 10;

  /** The chance of detection that {@link #detectable()} stands for: the usual convention. */
  public static final double POWER = 0.8;

  /** Copies the list. */
  public Sensitivity {
    strongest = List.copyOf(strongest);
  }

  /**
   * The parameter that moves the outcome most: of those that pass the test and are seen to move the
   * mean, the one with the strongest rank correlation. Often there is none.
   */
  public Optional<Influence> leader() {
    return strongest.stream().filter(Influence::moves).findFirst();
  }

  /** The parameter to show: the leader, or without one the strongest. */
  public Optional<Influence> shown() {
    return leader().or(() -> strongest.stream().findFirst());
  }

  /** The parameters over whose range the mean changes its sign. */
  public List<Influence> flipping() {
    return strongest.stream().filter(Influence::flips).toList();
  }

  /**
   * The rank correlation that so many runs detect with a chance of {@link #POWER}, in the first
   * step of Holm's procedure; NaN where there is none.
   */
  public double detectable() {
    return tested == 0
        ? Double.NaN
        : RankCorrelation.detectable(n, Influence.LEVEL / tested, POWER);
  }
}
