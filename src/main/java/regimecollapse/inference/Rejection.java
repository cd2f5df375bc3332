package regimecollapse.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private static final int BLOCK = 1024;

  /** Refuses a share that is none. */
  public Rejection {
    if (kept < 1 || kept > draws) {
      throw new IllegalArgumentException(kept + " of " + draws + " draws cannot be kept");
    }
  }

  /** Does it; hypotheses are drawn evenly. The last particle has the greatest distance. */
  public Posterior run(Evaluations evaluations) throws IOException {
    List<Particle> all = new ArrayList<>();
    for (int from = 0; from < draws; from += BLOCK) {
      List<Candidate> block = new ArrayList<>();
      for (int i = from; i < Math.min(draws, from + BLOCK); i++) {
        block.add(draw(evaluations.problem(), seed, "rejection", i));
      }
      List<Simulation> results = evaluations.simulate("rejection", from, block);
      for (int i = 0; i < results.size(); i++) {
        all.add(new Particle(block.get(i), results.get(i), 1));
      }
    }
    // The sort is stable: ties keep the order of the draws.
    all.sort(Comparator.comparingDouble(Particle::distance));
    return new Posterior(evaluations.problem().hypotheses(), all.subList(0, kept));
  }

  /** A draw of the prior. */
  static Candidate draw(Problem problem, long seed, String purpose, int index) {
    Stream stream = new Seed(seed, 0).stream(purpose);
    int hypothesis = (int) (stream.uniform(index, 0) * problem.hypotheses());
    double[] quantiles = new double[problem.dimension()];
    for (int k = 0; k < quantiles.length; k++) {
      quantiles[k] = stream.uniform(index, k + 1);
    }
    return new Candidate(hypothesis, quantiles, index);
  }
}
