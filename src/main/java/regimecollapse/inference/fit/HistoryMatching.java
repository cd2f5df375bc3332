package regimecollapse.inference.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.LatinHypercube;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.inference.simulate.Targets;

/**
 * Rules out parts of parameter space in waves: Latin hypercube, emulators, implausibility; what no
 * emulator rules out goes on. For hypothesis h the implausibility of a point is the greatest over
 * the statistics of |z - E| / √(V_obs + V_disc + V_em); beyond the cutoff the point is ruled out. A
 * cutoff of 3 follows Pukelsheim (1994, https://doi.org/10.1080/00031305.1994.10476030).
 *
 * @see <a href="https://doi.org/10.1214/10-BA524">Vernon, Goldstein and Bower (2010)</a>
 */
public final class HistoryMatching {
  /** Points by which the volume of what is left is measured. */
  private static final int VOLUME_POINTS = 20_000;

  /**
   * How to go on.
   *
   * @param waves number of waves, at least 1
   * @param points simulated in each wave under each hypothesis
   * @param cutoff implausibility beyond which a point is ruled out
   * @param seed fixes all chance
   */
  public record Settings(int waves, int points, double cutoff, long seed) {}

  /**
   * What a wave left.
   *
   * @param number from 1
   * @param left share of each hypothesis' prior that is not ruled out yet; NaN where the wave could
   *     not be made any more because too little was left
   */
  public record Wave(int number, double[] left) {}

  /**
   * The outcome.
   *
   * @param waves what each wave left
   * @param space what is not ruled out yet
   */
  public record Result(List<Wave> waves, SequentialAbc.Space space) {
    /** Copies the list. */
    public Result {
      waves = List.copyOf(waves);
    }
  }

  private final Settings settings;
  private final Evaluations evaluations;
  private final List<List<Emulator[]>> emulators = new ArrayList<>();
  private final List<List<Particle>> first = new ArrayList<>();
  private Targets targets;

  /** A matching of a record. */
  public HistoryMatching(Settings settings, Targets targets, Evaluations evaluations) {
    this.settings = settings;
    this.targets = targets;
    this.evaluations = evaluations;
    for (int h = 0; h < evaluations.problem().hypotheses(); h++) {
      emulators.add(new ArrayList<>());
    }
  }

  /** The draws of the first wave of each hypothesis; they know nothing of the record. */
  public List<List<Particle>> first() throws IOException {
    for (int h = first.size(); h < emulators.size(); h++) {
      String stage = stage(1, h);
      first.add(simulated(stage, h, design(h, stage)));
    }
    return List.copyOf(first);
  }

  /** Lets statistics count no more. */
  public void leaveOut(Set<Integer> statistics) {
    targets = targets.without(statistics);
  }

  private static String stage(int wave, int hypothesis) {
    return "wave " + wave + " hypothesis " + hypothesis;
  }

  private List<Particle> simulated(String stage, int hypothesis, double[][] design)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < design.length; i++) {
      candidates.add(new Candidate(hypothesis, design[i], i));
    }
    List<Simulation> results = evaluations.simulate(stage, 0, candidates);
    List<Particle> all = new ArrayList<>();
    for (int i = 0; i < design.length; i++) {
      all.add(new Particle(candidates.get(i), results.get(i), 1));
    }
    return all;
  }

  /** Makes all waves. */
  public Result run() throws IOException {
    List<Wave> waves = new ArrayList<>();
    for (int wave = 1; wave <= settings.waves(); wave++) {
      double[] left = new double[emulators.size()];
      for (int h = 0; h < left.length; h++) {
        left[h] = wave(wave, h) ? left(h) : Double.NaN;
      }
      waves.add(new Wave(wave, left));
    }
    return new Result(waves, this::holds);
  }

  private boolean wave(int wave, int hypothesis) throws IOException {
    List<Particle> results = wave == 1 ? first().get(hypothesis) : later(wave, hypothesis);
    if (results.size() < settings.points()) {
      return false;
    }
    double[][] design =
        results.stream().map(p -> p.candidate().quantiles()).toArray(double[][]::new);
    Emulator[] fitted = new Emulator[targets.centre().length];
    for (int s = 0; s < fitted.length; s++) {
      int statistic = targets.statistics()[s];
      double[] values =
          results.stream().mapToDouble(r -> r.simulation().summaries()[statistic]).toArray();
      fitted[s] = new Emulator(design, values);
    }
    emulators.get(hypothesis).add(fitted);
    return true;
  }

  /** None where too little is left. */
  private List<Particle> later(int wave, int hypothesis) throws IOException {
    String stage = stage(wave, hypothesis);
    double[][] design = design(hypothesis, stage);
    return design.length < settings.points() ? List.of() : simulated(stage, hypothesis, design);
  }

  /** As many points of what is left as a wave needs; the first wave is a Latin hypercube itself. */
  private double[][] design(int hypothesis, String stage) {
    int dimension = evaluations.problem().dimension();
    int wanted = settings.points();
    for (int size = wanted; size <= 1024L * wanted; size *= 4) {
      double[][] all = LatinHypercube.design(size, dimension, settings.seed(), stage + " " + size);
      List<double[]> held = new ArrayList<>();
      for (double[] point : all) {
        if (held.size() < wanted && holds(hypothesis, point)) {
          held.add(point);
        }
      }
      if (held.size() == wanted) {
        return held.toArray(double[][]::new);
      }
    }
    return new double[0][];
  }

  private double left(int hypothesis) {
    double[][] all =
        LatinHypercube.design(
            VOLUME_POINTS, evaluations.problem().dimension(), settings.seed(), "volume");
    int held = 0;
    for (double[] point : all) {
      held += holds(hypothesis, point) ? 1 : 0;
    }
    return (double) held / VOLUME_POINTS;
  }

  /** Whether a point is not ruled out yet. */
  boolean holds(int hypothesis, double[] point) {
    for (Emulator[] wave : emulators.get(hypothesis)) {
      if (implausibility(wave, point) > settings.cutoff()) {
        return false;
      }
    }
    return true;
  }

  private double implausibility(Emulator[] wave, double[] point) {
    double worst = 0;
    for (int s = 0; s < wave.length; s++) {
      double observation = targets.observation()[s];
      double discrepancy = targets.discrepancy()[s];
      double variance =
          observation * observation + discrepancy * discrepancy + wave[s].variance(point);
      double off = Math.abs(targets.centre()[s] - wave[s].mean(point));
      worst = Math.max(worst, off / Math.sqrt(variance));
    }
    return worst;
  }
}
