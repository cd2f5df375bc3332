package regimecollapse.scenario.record;

import java.util.List;

/** Names of the files of a fit that results under its posterior take over. */
public final class FitResults {
  /** The draws. */
  public static final String POSTERIOR = "posterior.csv";

  /** The weight of each hypothesis. */
  public static final String HYPOTHESES = "hypotheses.csv";

  /** Of what fit they are, in the folder of the fit. */
  public static final String ORIGIN = "fit.json";

  /** The same beside results, whose folder must not pass for that of a fit. */
  public static final String ORIGIN_COPY = "posterior-fit.json";

  /** Small tables that a page shows beside the results; a fit may lack some. */
  public static final List<String> TABLES =
      List.of(
          HYPOTHESES,
          "bayes-factors.csv",
          "observations.csv",
          "scores.csv",
          "weights-by-observation.csv",
          "weights-by-prior.csv",
          "weights-by-tolerance.csv",
          "marginals.csv");

  /** The folder within results that holds the same runs under a posterior. */
  public static final String WITHIN = "posterior";

  private FitResults() {}
}
