package regimecollapse.scenario.record;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Names of the files of a fit that a scenario may name, and that results under it take over; how
 * results are told.
 */
public final class FitResults {
  /** The draws. */
  public static final String POSTERIOR = "posterior.csv";

  /** Columns of the draws: where a value stands in its prior, from 0 to 1. */
  public static final String QUANTILE = "quantile:";

  /**
   * Columns of the draws: seed of the fit and number of the draw, from which follow all uncertain
   * numbers of the simulation that were not inferred. Older fits have neither.
   */
  public static final String SEED = "seed";

  public static final String DRAW = "draw";

  /** Of what fit they are, in the folder of the fit. */
  public static final String ORIGIN = "fit.json";

  /** The same beside results, whose folder must not pass for that of a fit. */
  public static final String ORIGIN_COPY = "posterior-fit.json";

  /** What lies beside the scenario of a folder of results, and beside no other. */
  public static final String BESIDE_RESULTS = "environment.json";

  public static final String HYPOTHESES = "hypotheses.csv";
  public static final String BAYES_FACTORS = "bayes-factors.csv";
  public static final String OBSERVATIONS = "observations.csv";
  public static final String SCORES = "scores.csv";
  public static final String WEIGHTS_BY_OBSERVATION = "weights-by-observation.csv";
  public static final String WEIGHTS_BY_PRIOR = "weights-by-prior.csv";
  public static final String WEIGHTS_BY_TOLERANCE = "weights-by-tolerance.csv";
  public static final String MARGINALS = "marginals.csv";

  /** What a fit to several cases says of the readings, beside the fit to one of them. */
  public static final String POOLED_READINGS = "pooled-readings.csv";

  /** Small tables that a page shows beside the results; a fit may lack some. */
  public static final List<String> TABLES =
      List.of(
          HYPOTHESES,
          BAYES_FACTORS,
          OBSERVATIONS,
          SCORES,
          WEIGHTS_BY_OBSERVATION,
          WEIGHTS_BY_PRIOR,
          WEIGHTS_BY_TOLERANCE,
          MARGINALS,
          POOLED_READINGS);

  /** The folder within results that holds the same runs under a posterior. */
  public static final String WITHIN = "posterior";

  /** The greatest weight of a draw; sums of such stay finite. */
  public static final double MOST_WEIGHT = 1e12;

  private FitResults() {}

  /** A whole number of such a column; nothing where the text is none, or out of range. */
  public static OptionalLong whole(String text, long least, long most) {
    try {
      // Long.parseLong takes digits of other scripts and a plus sign; the program writes neither.
      return text.matches("-?[0-9]{1,19}")
          ? LongStream.of(Long.parseLong(text)).filter(n -> n >= least && n <= most).findFirst()
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
