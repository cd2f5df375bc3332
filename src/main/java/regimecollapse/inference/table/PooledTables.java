package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import regimecollapse.inference.check.PooledCase;
import regimecollapse.inference.check.PooledDraws;
import regimecollapse.inference.check.PooledForecasts;
import regimecollapse.inference.check.Scores;
import regimecollapse.inference.fit.FittedPriors;
import regimecollapse.inference.fit.JointWeights;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Pooling;
import regimecollapse.stats.Interval;

/** The results of a fit to several cases as tables, one spread after the other. */
public final class PooledTables {
  private static final String NONE = "none";
  private static final String ALL = "all";
  private static final double[] LEVELS = {0.05, 0.5, 0.95};

  private final Pooling pooling;
  private final long seed;
  private final List<PooledCase> cases;
  private final ResultTable weights = table(TableFile.POOLED_WEIGHTS);
  private final ResultTable predictions = table(TableFile.POOLED_PREDICTIONS);
  private final ResultTable marginals = table(TableFile.POOLED_MARGINALS);
  private Optional<ResultTable> posterior = Optional.empty();

  /**
   * Tables without rows.
   *
   * @param seed that fixes what is shared
   * @param cases in the order of the draws
   */
  public PooledTables(Pooling pooling, long seed, List<PooledCase> cases) {
    this.pooling = pooling;
    this.seed = seed;
    this.cases = List.copyOf(cases);
  }

  private static ResultTable table(String name) {
    return new ResultTable(FolderKind.POOL.file(name), ResultTable::tenDigits);
  }

  /** Adds what draws with a spread say; the posterior is that of the first that is added. */
  public void add(PooledDraws draws) {
    for (int left = PooledDraws.NONE; left < cases.size(); left++) {
      double[] of = draws.weights(left, pooling.accepted());
      addWeights(draws, left, of);
      addMarginals(draws, left, of);
      for (int c = 0; c < cases.size(); c++) {
        if (left == PooledDraws.NONE || c == left) {
          addPredictions(draws, left, c, of);
        }
      }
      if (posterior.isEmpty()) {
        posterior = Optional.of(posterior(draws, of));
      }
    }
  }

  /** All of them. */
  public List<ResultTable> tables() {
    return List.of(weights, predictions, marginals, posterior.orElseThrow());
  }

  private String name(int leftOut) {
    return leftOut == PooledDraws.NONE ? NONE : cases.get(leftOut).name();
  }

  private void addWeights(PooledDraws draws, int left, double[] all) {
    double size = JointWeights.effectiveSize(all);
    for (int m = PooledDraws.NONE; m < draws.mechanisms().size(); m++) {
      double[] own = draws.of(all, m);
      double share = m == PooledDraws.NONE ? 1 : Arrays.stream(own).sum();
      double[] interval = HypothesisWeights.interval(share, size);
      int mechanism = m;
      weights.add(
          draws.tau(),
          name(left),
          m == PooledDraws.NONE ? ALL : draws.mechanisms().get(m),
          m == PooledDraws.NONE ? 1.0 : 1.0 / draws.mechanisms().size(),
          share,
          interval[0],
          interval[1],
          Arrays.stream(draws.mechanism())
              .filter(g -> mechanism == PooledDraws.NONE || g == mechanism)
              .count(),
          Arrays.stream(own).filter(w -> w > 0).count(),
          JointWeights.effectiveSize(own),
          distance(draws, left, own));
    }
  }

  private static double distance(PooledDraws draws, int left, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      all += weights[i];
      double squares = 0;
      int counted = 0;
      for (int c = 0; c < draws.distances().length; c++) {
        double d = draws.distances()[c][i];
        squares += c == left ? 0 : d * d;
        counted += c == left ? 0 : 1;
      }
      sum += weights[i] * squares / counted;
    }
    return Math.sqrt(sum / all);
  }

  private void addPredictions(PooledDraws draws, int left, int c, double[] all) {
    PooledForecasts forecasts = new PooledForecasts(cases, c);
    Map<String, Interval> seen = cases.get(c).observed();
    List<String> statistics = cases.get(c).statistics();
    for (int k = 0; k < statistics.size(); k++) {
      String it = statistics.get(k);
      // The same whatever the mechanism.
      List<Object> others = new ArrayList<>();
      others.add(scores(forecasts.road(it)));
      others.add(scores(forecasts.speed(it)));
      others.add(scores(forecasts.others(it)));
      for (int m = PooledDraws.NONE; m < draws.mechanisms().size(); m++) {
        double[] weight = known(draws.of(all, m), draws.values()[c][k]);
        if (Arrays.stream(weight).anyMatch(w -> w > 0)) {
          predictions.add(
              draws.tau(),
              name(left),
              cases.get(c).name(),
              m == PooledDraws.NONE ? ALL : draws.mechanisms().get(m),
              it,
              k < cases.get(c).record().observations().size() ? "fit" : "check",
              cases.get(c).kind(it),
              seen.getOrDefault(it, Interval.NONE),
              levels(draws.values()[c][k], weight),
              JointWeights.effectiveSize(weight),
              twoScores(forecasts.score(it, draws.values()[c][k], weight)),
              prior(forecasts, it, draws, m, draws.values()[c][k]),
              others);
        }
      }
    }
  }

  /** The draws before any record, of even weight. */
  private static List<Double> prior(
      PooledForecasts forecasts, String statistic, PooledDraws draws, int mechanism, double[] x) {
    double[] even = new double[x.length];
    Arrays.fill(even, 1);
    double[] weight = known(draws.of(even, mechanism), x);
    List<Double> cells = new ArrayList<>(levels(x, weight));
    cells.addAll(twoScores(forecasts.score(statistic, x, weight)));
    return cells;
  }

  /** What is no number has no weight. */
  private static double[] known(double[] weights, double[] values) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Double.isNaN(values[i]) ? 0 : weights[i];
    }
    return weights;
  }

  private static List<Double> levels(double[] values, double[] weights) {
    Scores scores = weighty(values, weights);
    return DoubleStream.of(LEVELS).mapToObj(scores::quantile).toList();
  }

  private static Scores weighty(double[] values, double[] weights) {
    int[] with = IntStream.range(0, values.length).filter(i -> weights[i] > 0).toArray();
    return new Scores(
        IntStream.of(with).mapToDouble(i -> values[i]).toArray(),
        IntStream.of(with).mapToDouble(i -> weights[i]).toArray());
  }

  private static List<Double> twoScores(PooledForecasts.Score it) {
    return List.of(it.crps(), it.logScore());
  }

  private static List<Double> scores(PooledForecasts.Score it) {
    return List.of(it.median(), it.crps(), it.logScore());
  }

  private void addMarginals(PooledDraws draws, int left, double[] all) {
    for (Parameter p : pooling.shared()) {
      Optional<Scenario> of =
          cases.stream().map(PooledCase::scenario).filter(s -> hasRange(s, p)).findFirst();
      if (of.isPresent()) {
        FittedPriors priors = new FittedPriors(of.get(), List.of(p));
        double[] quantiles =
            Arrays.stream(draws.draw())
                .mapToDouble(d -> cases.get(0).sharing(seed, 0, List.of(p)).shared(p, d))
                .toArray();
        marginals.add(
            draws.tau(),
            name(left),
            p.key(),
            p.unit(),
            DoubleStream.of(LEVELS).mapToObj(q -> priors.value(0, 0, q)).toList(),
            levels(quantiles, all).stream().map(q -> priors.value(0, 0, q)).toList());
      }
    }
  }

  private static boolean hasRange(Scenario scenario, Parameter p) {
    Hypothesis first = scenario.hypotheses().get(0);
    return scenario.belief(first, p).prior().low() < scenario.belief(first, p).prior().high();
  }

  /** Draws of the first case, for its runs. */
  private ResultTable posterior(PooledDraws draws, double[] all) {
    Scenario first = cases.get(0).scenario();
    List<Parameter> shared = pooling.shared().stream().filter(p -> hasRange(first, p)).toList();
    ResultTable table =
        new ResultTable(
            FolderKind.POOL.file(TableFile.POSTERIOR),
            Map.of("parameter", shared.stream().map(Parameter::key).toList()),
            ResultTable::tenDigits);
    FittedPriors priors = new FittedPriors(first, shared);
    var sharing = cases.get(0).sharing(seed, draws.tau(), shared);
    for (int i = 0; i < all.length; i++) {
      if (all[i] > 0) {
        int reading = draws.reading()[i];
        int draw = draws.draw()[i];
        table.add(
            first.hypotheses().get(reading).id(),
            all[i],
            IntStream.range(0, shared.size())
                .mapToObj(k -> priors.value(reading, k, sharing.quantile(shared.get(k), draw)))
                .toList());
      }
    }
    return table;
  }
}
