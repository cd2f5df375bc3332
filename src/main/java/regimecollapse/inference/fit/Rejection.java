package regimecollapse.inference.fit;

import java.io.IOException;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/**
 * Rejection ABC: draws from the prior, keeps the given share that lies nearest to the record
 * (Pritchard et al. 1999, https://doi.org/10.1093/oxfordjournals.molbev.a026091). The baseline with
 * which better methods must agree.
 *
 * @param draws number of simulations
 * @param kept how many of them are kept
 * @param seed fixes all chance
 */
public record Rejection(int draws, int kept, long seed) {
  /** Name of its simulations. */
  static final String STAGE = "rejection";

  /** Refuses a share that is none. */
  public Rejection {
    if (kept < 1 || kept > draws) {
      throw new IllegalArgumentException(kept + " of " + draws + " draws cannot be kept");
    }
  }

  /** Does it; hypotheses are drawn evenly. The last particle has the greatest distance. */
  public Posterior run(Evaluations evaluations) throws IOException {
    return ReferenceTable.of(evaluations, STAGE, draws, seed).nearest(s -> s, kept);
  }

  /** A draw of the prior. */
  public static Candidate draw(Problem problem, long seed, String purpose, int index) {
    Stream stream = new Seed(seed, 0).stream(purpose);
    int hypothesis = (int) (stream.uniform(index, 0) * problem.hypotheses());
    double[] quantiles = new double[problem.dimension()];
    for (int k = 0; k < quantiles.length; k++) {
      quantiles[k] = stream.uniform(index, k + 1);
    }
    return new Candidate(hypothesis, quantiles, index);
  }
}
