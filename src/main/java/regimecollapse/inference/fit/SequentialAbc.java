package regimecollapse.inference.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Limits;

/**
 * Sequential Monte Carlo ABC over hypothesis and parameters together (Toni et al. 2009, J. R. Soc.
 * Interface 6, 187-202, https://doi.org/10.1098/rsif.2008.0172), with each tolerance a quantile of
 * the distances of the generation before (Del Moral, Doucet and Jasra 2012,
 * https://doi.org/10.1007/s11222-011-9271-y). Candidates are numbered; acceptance goes by their
 * number, whichever thread is faster.
 *
 * @param space the part of the prior that is not ruled out
 */
public record SequentialAbc(Settings settings, Space space, Evaluations evaluations) {
  /** Candidates that are simulated before any of them is judged; part of the definition. */
  private static final int BLOCK = 256;

  /**
   * How to go on.
   *
   * @param particles accepted in each generation
   * @param generations at most so many after the first
   * @param quantile of the distances that is the next tolerance, in (0, 1)
   * @param stay chance that a move keeps the hypothesis
   * @param leastAcceptance below it no further generation begins
   * @param leastTolerance once this is reached no further generation begins, and none asks for less
   * @param mostSimulations in all; the generation that would go beyond is given up
   * @param seed fixes all chance
   */
  public record Settings(
      int particles,
      int generations,
      double quantile,
      double stay,
      double leastAcceptance,
      double leastTolerance,
      long mostSimulations,
      long seed) {}

  /** Why no further generation was made. */
  public enum Stop {
    /** The tolerance is as small as is asked for. */
    TOLERANCE("the tolerance is reached"),
    /** Another generation would cost more than it tells. */
    ACCEPTANCE("too few of the simulations are accepted to go on"),
    /** So many were asked for. */
    GENERATIONS("all generations allowed are made"),
    /** Another generation would need more than are allowed. */
    SIMULATIONS("the simulations allowed do not suffice for another generation");

    private final String words;

    Stop(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  /** Tells whether a point of a hypothesis is not ruled out yet. */
  @FunctionalInterface
  public interface Space {
    /** All of the prior. */
    Space ALL = (hypothesis, quantiles) -> true;

    boolean holds(int hypothesis, double[] quantiles);
  }

  /**
   * Runs all generations.
   *
   * @param listener hears of each
   * @return the generations, at least the first
   */
  public List<Generation> run(Consumer<Generation> listener) throws IOException {
    List<Generation> done = new ArrayList<>();
    Generation last = generation(0, Double.POSITIVE_INFINITY, null);
    while (last != null) {
      done.add(last);
      listener.accept(last);
      last =
          stop(last) != Stop.SIMULATIONS || isOutOfReach(last)
              ? null
              : generation(last.number() + 1, next(last), last.posterior());
    }
    return done;
  }

  /**
   * Why there is no generation after the last that was made: if nothing else ends it, then what may
   * be simulated.
   */
  public Stop stop(Generation last) {
    if (Limits.atLeast(settings.leastTolerance(), last.tolerance())) {
      return Stop.TOLERANCE;
    } else if (last.acceptance() < settings.leastAcceptance()) {
      return Stop.ACCEPTANCE;
    }
    return last.number() == settings.generations() ? Stop.GENERATIONS : Stop.SIMULATIONS;
  }

  /**
   * Whether the simulations left can hardly suffice for another generation: its tolerance is a
   * quantile of the distances just accepted, so that about so much of the last acceptance is left.
   * To begin it would be to throw its simulations away.
   */
  private boolean isOutOfReach(Generation last) {
    double needed = settings.particles() / (last.acceptance() * settings.quantile());
    return Limits.above(needed, settings.mostSimulations() - evaluations.made());
  }

  private double next(Generation last) {
    double[] distances =
        last.posterior().particles().stream().mapToDouble(Particle::distance).sorted().toArray();
    int at = (int) Limits.ceil(settings.quantile() * distances.length) - 1;
    return Math.max(settings.leastTolerance(), distances[Math.max(0, at)]);
  }

  /** Null when it would need more simulations than are allowed. */
  private Generation generation(int number, double tolerance, Posterior before) throws IOException {
    Problem problem = evaluations.problem();
    String stage = "generation " + number;
    Stream stream = new Seed(settings.seed(), 0).stream(stage);
    Kernel kernel =
        before == null ? null : new Kernel(before, problem.dimension(), settings.stay());
    List<Particle> accepted = new ArrayList<>();
    int attempt = 0;
    long simulations = 0;
    long allowed = settings.mostSimulations() - evaluations.made();
    while (accepted.size() < settings.particles()) {
      List<Candidate> block = new ArrayList<>();
      int tries = 0;
      // A space that leaves nothing must not make this endless.
      while (block.size() < BLOCK && tries++ < BLOCK * 1000) {
        Candidate candidate =
            kernel == null
                ? Rejection.draw(problem, settings.seed(), stage, attempt)
                : kernel.propose(stream, attempt);
        attempt++;
        if (space.holds(candidate.hypothesis(), candidate.quantiles())) {
          block.add(candidate);
        }
      }
      if (block.isEmpty() || simulations + block.size() > allowed) {
        return null;
      }
      List<Simulation> results = evaluations.simulate(stage, simulations, block);
      for (int i = 0; i < block.size() && accepted.size() < settings.particles(); i++) {
        simulations++;
        if (Limits.atLeast(tolerance, results.get(i).distance())) {
          accepted.add(new Particle(block.get(i), results.get(i), 0));
        }
      }
    }
    List<Particle> weighted = weighted(accepted, kernel);
    double farthest = weighted.stream().mapToDouble(Particle::distance).max().orElse(0);
    return new Generation(
        number, farthest, simulations, attempt, new Posterior(problem.hypotheses(), weighted));
  }

  /** Even weights for draws of the prior; else prior over the density of the proposal. */
  private static List<Particle> weighted(List<Particle> accepted, Kernel kernel) {
    return accepted.stream()
        .map(p -> p.withWeight(kernel == null ? 1 : 1 / kernel.density(p.candidate())))
        .toList();
  }
}
