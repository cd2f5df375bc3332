package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Table;

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
    List<Weight> all = new ArrayList<>();
    Table.of(
            folder,
            "hypotheses.csv",
            List.of(
                "method", "hypothesis", "prior", "posterior", "low", "high", "ess", "tolerance"))
        .forEach(
            r ->
                all.add(
                    new Weight(
                        r.text(0),
                        r.text(1),
                        r.number(2),
                        r.number(3),
                        r.number(4),
                        r.number(5),
                        r.number(6),
                        r.number(7))));
    return all;
  }

  private static List<Marginal> marginals(Path folder) {
    List<Marginal> all = new ArrayList<>();
    Table.of(
            folder,
            "marginals.csv",
            List.of(
                "hypothesis",
                "parameter",
                "unit",
                "prior_p05",
                "prior_p50",
                "prior_p95",
                "p05",
                "p25",
                "p50",
                "p75",
                "p95",
                "shrinkage",
                "ess"))
        .forEach(
            r ->
                all.add(
                    new Marginal(
                        r.text(0),
                        r.text(1),
                        r.text(2),
                        numbers(r, 3, 3),
                        numbers(r, 6, 5),
                        r.number(11),
                        r.number(12))));
    return all;
  }

  private static double[] numbers(Table.Row row, int from, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = row.number(from + i);
    }
    return numbers;
  }

  private static List<Step> generations(Path folder) {
    List<Step> all = new ArrayList<>();
    Table.of(folder, "generations.csv", List.of("number", "tolerance", "acceptance", "ess"))
        .forEach(r -> all.add(new Step((int) r.number(0), r.number(1), r.number(2), r.number(3))));
    return all;
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
    List<String> columns = new ArrayList<>(List.of("hypothesis", "weight"));
    columns.addAll(parameters);
    List<Draw> all = new ArrayList<>();
    Table.of(folder, "posterior.csv", columns)
        .forEach(r -> all.add(new Draw(r.text(0), r.number(1), numbers(r, 2, parameters.size()))));
    return all;
  }
}
