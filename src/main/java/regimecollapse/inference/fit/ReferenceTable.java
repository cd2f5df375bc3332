package regimecollapse.inference.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.Simulation;

/**
 * Simulations of draws from the prior that serve many fits by rejection. What rejection ABC
 * simulates does not depend on the record, only what it keeps does; so each fit from the table is
 * rejection ABC as it would be with simulations of its own (Cornuet et al. 2008,
 * https://doi.org/10.1093/bioinformatics/btn514, name it so). Fits of several records share the
 * chance of the table: given the table they are independent.
 *
 * @param hypotheses number of hypotheses
 * @param simulations draws of even weight
 */
public record ReferenceTable(int hypotheses, List<Particle> simulations) {
  private static final int BLOCK = 1024;

  /** Copies the list. */
  public ReferenceTable {
    simulations = List.copyOf(simulations);
  }

  /**
   * Simulates a table; hypotheses are drawn evenly.
   *
   * @param stage name of the simulations; others have other draws
   * @param size number of simulations
   * @param seed fixes all chance
   */
  public static ReferenceTable of(Evaluations evaluations, String stage, int size, long seed)
      throws IOException {
    List<Candidate> draws = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      draws.add(Rejection.draw(evaluations.problem(), seed, stage, i));
    }
    return of(evaluations, evaluations.problem(), stage, draws);
  }

  /**
   * Simulates a table in which the hypotheses take turns, so that the prior is even to the last
   * draw. Drawn by chance, their shares alone can shift the weights of hypotheses that are hard to
   * tell apart by more than the record does.
   *
   * @param stage name of the simulations; others have other draws
   * @param size number of simulations
   * @param seed fixes all chance
   */
  public static ReferenceTable inTurn(Evaluations evaluations, String stage, int size, long seed)
      throws IOException {
    Problem problem = evaluations.problem();
    List<Candidate> draws = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double[] quantiles = Rejection.draw(problem, seed, stage, i).quantiles();
      draws.add(new Candidate(i % problem.hypotheses(), quantiles, i));
    }
    return of(evaluations, problem, stage, draws);
  }

  /**
   * The first draws of this table, simulated under another problem of the same shape: draw for draw
   * the same hypothesis, prior quantiles and chance of the model, so that differences are paired.
   *
   * @param stage name of the simulations
   * @param size how many, at most as many as there are
   */
  ReferenceTable under(Problem other, Evaluations evaluations, String stage, int size)
      throws IOException {
    List<Candidate> draws = first(size).simulations.stream().map(Particle::candidate).toList();
    return of(evaluations, other, stage, draws);
  }

  /** The same in which some statistics do not count. */
  public ReferenceTable leavingOut(Set<Integer> statistics) {
    UnaryOperator<Simulation> without =
        s -> {
          Simulation left = s;
          for (int statistic : statistics) {
            left = left.with(statistic, Double.NaN);
          }
          return left;
        };
    return new ReferenceTable(
        hypotheses,
        simulations.stream()
            .map(p -> new Particle(p.candidate(), without.apply(p.simulation()), p.weight()))
            .toList());
  }

  /** The first draws only. */
  public ReferenceTable first(int size) {
    return new ReferenceTable(hypotheses, simulations.subList(0, size));
  }

  private static ReferenceTable of(
      Evaluations evaluations, Problem problem, String stage, List<Candidate> draws)
      throws IOException {
    List<Particle> all = new ArrayList<>();
    // In blocks, so that the log gets them while it goes on.
    for (int from = 0; from < draws.size(); from += BLOCK) {
      List<Candidate> block = draws.subList(from, Math.min(draws.size(), from + BLOCK));
      List<Simulation> results = evaluations.simulate(problem, stage, from, block);
      for (int i = 0; i < results.size(); i++) {
        all.add(new Particle(block.get(i), results.get(i), 1));
      }
    }
    return new ReferenceTable(problem.hypotheses(), all);
  }

  /** All draws: the prior. */
  public Posterior prior() {
    return new Posterior(hypotheses, simulations);
  }

  /**
   * Rejection: the nearest draws, of even weight, the nearest first.
   *
   * @param measure gives each simulation its discrepancies
   * @param kept how many
   */
  public Posterior nearest(UnaryOperator<Simulation> measure, int kept) {
    if (kept < 1 || kept > simulations.size()) {
      throw new IllegalArgumentException(
          kept + " of " + simulations.size() + " draws cannot be kept");
    }
    List<Particle> measured = new ArrayList<>();
    for (Particle p : simulations) {
      measured.add(new Particle(p.candidate(), measure.apply(p.simulation()), 1));
    }
    // The sort is stable: ties keep the order of the draws.
    measured.sort(Comparator.comparingDouble(Particle::distance));
    return new Posterior(hypotheses, measured.subList(0, kept));
  }
}
