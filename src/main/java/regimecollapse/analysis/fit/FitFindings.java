package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * What a fit found, read from the tables in its folder.
 *
 * @param weights of the hypotheses, by method
 * @param marginals of the parameters, by hypothesis
 * @param generations of sequential ABC
 */
public record FitFindings(List<Weight> weights, List<Marginal> marginals, List<Step> generations) {
  /** The method whose draws are the posterior. */
  public static final String SEQUENTIAL = "sequential";

  /**
   * Posterior probability of a hypothesis.
   *
   * @param method sequential or rejection
   * @param low end of the 95 % Monte Carlo interval
   * @param high its other end
   * @param ess effective sample size of all draws of the method
   * @param tolerance greatest distance of its draws
   */
  public record Weight(
      String method,
      String hypothesis,
      double prior,
      double posterior,
      double low,
      double high,
      double ess,
      double tolerance) {}

  /**
   * Prior and posterior of a parameter under a hypothesis, in its unit.
   *
   * @param prior its 5, 50 and 95 % points
   * @param posterior its 5, 25, 50, 75 and 95 % points; NaN without draws
   * @param shrinkage 1 less the ratio of standard deviations; NaN where the prior is one value
   * @param ess effective sample size under this hypothesis
   */
  public record Marginal(
      String hypothesis,
      String parameter,
      String unit,
      double[] prior,
      double[] posterior,
      double shrinkage,
      double ess) {}

  /**
   * A generation.
   *
   * @param number from 0
   * @param acceptance accepted share of its simulations
   */
  public record Step(int number, double tolerance, double acceptance, double ess) {}

  /**
   * A draw of the posterior.
   *
   * @param values of the parameters asked for
   */
  public record Draw(String hypothesis, double weight, double[] values) {}

  /** Copies the lists. */
  public FitFindings {
    weights = List.copyOf(weights);
    marginals = List.copyOf(marginals);
    generations = List.copyOf(generations);
  }

  /** Reads a folder. */
  public static FitFindings read(Path folder) {
    return new FitFindings(weights(folder), marginals(folder), generations(folder));
  }

  static List<Weight> weights(Path folder) {
    return Table.of(folder, TableFile.HYPOTHESES)
        .map(
            r ->
                new Weight(
                    r.text("method"),
                    r.text("hypothesis"),
                    r.number("prior"),
                    r.number("posterior"),
                    r.number("low"),
                    r.number("high"),
                    r.number("ess"),
                    r.number("tolerance")));
  }

  private static List<Marginal> marginals(Path folder) {
    return Table.of(folder, TableFile.MARGINALS)
        .map(
            r ->
                new Marginal(
                    r.text("hypothesis"),
                    r.text("parameter"),
                    r.text("unit"),
                    r.numbers("prior_p05", "prior_p50", "prior_p95"),
                    r.numbers("p05", "p25", "p50", "p75", "p95"),
                    r.number("shrinkage"),
                    r.number("ess")));
  }

  private static List<Step> generations(Path folder) {
    return Table.ofAnyVersion(folder, TableFile.GENERATIONS)
        .map(
            r ->
                new Step(
                    r.whole("number"),
                    r.number("tolerance"),
                    r.number("acceptance"),
                    r.number("ess")));
  }

  /** The parameters that shrank most on average over the hypotheses, most first. */
  public List<String> narrowed(int count) {
    Map<String, List<Double>> shrinkage = new LinkedHashMap<>();
    for (Marginal m : marginals) {
      if (!Double.isNaN(m.shrinkage())) {
        shrinkage.computeIfAbsent(m.parameter(), p -> new ArrayList<>()).add(m.shrinkage());
      }
    }
    Comparator<Map.Entry<String, List<Double>>> most =
        Comparator.comparingDouble(
            e -> -e.getValue().stream().mapToDouble(x -> x).average().orElse(0));
    return shrinkage.entrySet().stream().sorted(most).limit(count).map(Map.Entry::getKey).toList();
  }

  /** The draws of the posterior, with the values of some parameters. */
  public static List<Draw> draws(Path folder, List<String> parameters) {
    String[] columns = parameters.toArray(String[]::new);
    return Table.of(folder, TableFile.POSTERIOR)
        .map(r -> new Draw(r.text("hypothesis"), r.number("weight"), r.numbers(columns)));
  }
}
