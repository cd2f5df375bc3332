package regimecollapse.inference.fit;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;
import regimecollapse.stats.MultinomialLogistic;

/**
 * Weights of hypotheses by local multinomial logistic regression on the summaries (Beaumont 2008,
 * in Matsumura, Forster and Renfrew, Simulations, Genetics and Human Prehistory, 134-154; Csilléry
 * et al. 2012, https://doi.org/10.1111/j.2041-210X.2011.00179.x, method "mnlogistic"): draws near
 * the record count more (Epanechnikov), and the answer is what the regression expects at the record
 * itself. Rejection instead takes the mean over all draws that it keeps, so that its weights are
 * drawn towards the prior's.
 *
 * <p>Summaries are counted in their weighted standard deviations from the record. The slopes have a
 * ridge penalty of {@value #RIDGE} / 2 times the sum of their squares, each slope taken from the
 * mean over hypotheses so that the order of these leaves no trace: without one, a summary that
 * separates the draws would have no finite slope. The size is an assumption; with hundreds of draws
 * it hardly counts. Constants are not penalised. The prior of the hypotheses is that of the draws.
 */
public final class HypothesisRegression {
  /** An assumption: see the class. */
  private static final double RIDGE = 1;

  /** The farthest draw has an Epanechnikov weight of 0; so little it keeps. */
  private static final double LEAST = 1e-6;

  private static final double NOT_VARIED = 1e-12;

  /** Share of the draws of the prior that the regression uses: see {@link #draws}. */
  private static final double SHARE = 0.5;

  private final int hypotheses;
  private final int[] label;
  private final double[] weight;
  private final double[][] off;

  private HypothesisRegression(List<Particle> draws, int hypotheses, double[] observed) {
    this.hypotheses = hypotheses;
    this.label = draws.stream().mapToInt(Particle::hypothesis).toArray();
    this.weight = kernel(draws);
    this.off = standardised(draws, observed, weight);
  }

  /**
   * How many of the draws of the prior, the nearest first, the regression should use: half of them.
   * Of a tenth, a quarter, a half, three quarters and all of 6,000 simulations of the shipped case,
   * every third of them taken for the record in turn, the half gave the truth the best logarithmic
   * score. With a few hundred draws it was worse than that of rejection: some 30 coefficients are
   * too many for them.
   */
  public static int draws(int all) {
    return Math.max(1, (int) (SHARE * all));
  }

  /**
   * The weights.
   *
   * @param draws of hypothesis and parameters, such as the nearest half of those of rejection; many
   *     more than summaries
   * @param hypotheses number of them
   * @param observed observed value of each summary
   * @return a probability for each hypothesis, adding up to 1; 0 where there is no draw
   */
  public static double[] weights(List<Particle> draws, int hypotheses, double[] observed) {
    HypothesisRegression it = new HypothesisRegression(draws, hypotheses, observed);
    return it.at(it.weight);
  }

  /**
   * Percentile bootstrap intervals of the weights: their Monte Carlo error with as many draws. What
   * a wider or narrower choice of draws would change is not in them. They are those of hypotheses
   * drawn by chance: where hypotheses take turns, they are somewhat too long.
   *
   * @param seed fixes all chance
   */
  public static List<Interval> intervals(
      List<Particle> draws, int hypotheses, double[] observed, Bootstrap.Plan plan, long seed) {
    List<ToDoubleFunction<double[]>> each =
        IntStream.range(0, hypotheses)
            .<ToDoubleFunction<double[]>>mapToObj(h -> w -> w[h])
            .toList();
    return intervals(draws, hypotheses, observed, each, plan, seed);
  }

  /** The same for functions of the weights, such as their ratios. */
  static List<Interval> intervals(
      List<Particle> draws,
      int hypotheses,
      double[] observed,
      List<ToDoubleFunction<double[]>> of,
      Bootstrap.Plan plan,
      long seed) {
    HypothesisRegression it = new HypothesisRegression(draws, hypotheses, observed);
    Stream stream = new Seed(seed, 0).stream("bootstrap of hypotheses");
    double[][] last = new double[1][];
    List<Bootstrap.Statistic> statistics =
        IntStream.range(0, of.size())
            .<Bootstrap.Statistic>mapToObj(
                h ->
                    times -> {
                      // All are of the same resample: the first fits for all.
                      if (h == 0) {
                        last[0] = it.at(it.resampled(times));
                      }
                      return of.get(h).applyAsDouble(last[0]);
                    })
            .toList();
    return Bootstrap.intervals(draws.size(), statistics, stream::bits, plan);
  }

  private double[] resampled(int[] times) {
    return IntStream.range(0, times.length).mapToDouble(i -> weight[i] * times[i]).toArray();
  }

  /**
   * Epanechnikov's weight of the distance times that of the draw; so many in all as draws count.
   */
  private static double[] kernel(List<Particle> draws) {
    double farthest = draws.stream().mapToDouble(Particle::distance).max().orElse(0);
    double sum = draws.stream().mapToDouble(Particle::weight).sum();
    return draws.stream()
        .mapToDouble(
            p -> {
              double near = farthest > 0 ? 1 - StrictMath.pow(p.distance() / farthest, 2) : 1;
              return Math.max(near, LEAST) * p.weight() / sum * draws.size();
            })
        .toArray();
  }

  /** A one, then the summaries that vary, from the record in standard deviations. */
  private static double[][] standardised(
      List<Particle> draws, double[] observed, double[] weights) {
    double[][] rows = new double[draws.size()][];
    double[] deviation = new double[observed.length];
    for (int s = 0; s < observed.length; s++) {
      int summary = s;
      double[] x = draws.stream().mapToDouble(p -> p.simulation().summaries()[summary]).toArray();
      deviation[s] = deviation(x, weights);
    }
    int[] kept =
        IntStream.range(0, observed.length).filter(s -> deviation[s] > NOT_VARIED).toArray();
    for (int i = 0; i < rows.length; i++) {
      double[] summaries = draws.get(i).simulation().summaries();
      rows[i] = new double[kept.length + 1];
      rows[i][0] = 1;
      for (int k = 0; k < kept.length; k++) {
        rows[i][k + 1] = (summaries[kept[k]] - observed[kept[k]]) / deviation[kept[k]];
      }
    }
    return rows;
  }

  private static double deviation(double[] x, double[] weights) {
    double sum = 0;
    double mean = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i];
      mean += weights[i] * x[i];
    }
    mean /= sum;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      squares += weights[i] * (x[i] - mean) * (x[i] - mean);
    }
    return Math.sqrt(squares / sum);
  }

  /** Probabilities at the record, where all summaries are off by nothing. */
  private double[] at(double[] weights) {
    // A resample may lack a hypothesis that has few draws: it has no weight there.
    int[] there =
        IntStream.range(0, hypotheses)
            .filter(
                h ->
                    IntStream.range(0, label.length).anyMatch(i -> label[i] == h && weights[i] > 0))
            .toArray();
    int[] renamed = Arrays.stream(label).map(h -> Arrays.binarySearch(there, h)).toArray();
    double[][] b = new MultinomialLogistic(off, renamed, there.length, RIDGE).fit(weights);
    double[] record = new double[off[0].length];
    record[0] = 1;
    double[] chances = MultinomialLogistic.chances(b, record);
    double[] all = new double[hypotheses];
    for (int g = 0; g < there.length; g++) {
      all[there[g]] = chances[g];
    }
    return all;
  }
}
