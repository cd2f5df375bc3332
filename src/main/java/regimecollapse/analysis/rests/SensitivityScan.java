package regimecollapse.analysis.rests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.base.PairedOutcomes;
import regimecollapse.analysis.base.ParameterDraws;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.RankCorrelation;
import regimecollapse.stats.Ranks;
import regimecollapse.stats.contrast.Holm;

/**
 * Goes through the parameters of one hypothesis. Their values are ranked once for each set of
 * replications, as most arms finish the same ones.
 */
final class SensitivityScan {
  /** How many of the strongest parameters are kept. */
  static final int KEPT = 5;

  /** Groups of the conditional mean: fifths, so that at the least number of runs each has two. */
  static final int GROUPS = 5;

  private final ParameterDraws draws;
  private final String hypothesis;
  private int[] replications = new int[0];
  private List<Column> columns = List.of();

  /** A parameter with a range, its values and their ranks. */
  private record Column(Parameter parameter, double[] values, Ranks ranks) {}

  SensitivityScan(ParameterDraws draws, String hypothesis) {
    this.draws = draws;
    this.hypothesis = hypothesis;
  }

  /**
   * Tests every parameter that was drawn from a range.
   *
   * @param set parameters that the arm sets differently from the base, which are left out
   */
  Sensitivity of(PairedOutcomes outcomes, OutcomeMeasure measure, Set<Parameter> set) {
    int n = outcomes.n();
    if (n < Sensitivity.LEAST || !draws.has(hypothesis, outcomes.replications())) {
      return new Sensitivity(measure, n, false, 0, List.of());
    }
    rank(outcomes.replications());
    List<Column> tested = columns.stream().filter(c -> !set.contains(c.parameter)).toList();
    double[] values = outcomes.values(measure);
    Ranks ranks = Ranks.of(values);
    boolean varies = !ranks.constant();
    List<Influence> found = varies ? influences(tested, values, ranks) : List.of();
    return new Sensitivity(measure, n, varies, tested.size(), found);
  }

  private void rank(int[] wanted) {
    if (Arrays.equals(wanted, replications)) {
      return;
    }
    replications = wanted;
    columns = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      double[] values = draws.of(hypothesis, parameter, wanted);
      Ranks ranks = Ranks.of(values);
      if (!ranks.constant()) {
        columns.add(new Column(parameter, values, ranks));
      }
    }
  }

  private static List<Influence> influences(List<Column> tested, double[] values, Ranks ranks) {
    int m = tested.size();
    List<RankCorrelation> correlations =
        tested.stream().map(c -> RankCorrelation.of(c.ranks, ranks)).toList();
    List<ConditionalMean> curves =
        tested.stream().map(c -> ConditionalMean.of(c.values, c.ranks, values, GROUPS)).toList();
    double[] moves = Holm.adjust(correlations.stream().mapToDouble(r -> r.pValue()).toArray());
    double[] flips = Holm.adjust(curves.stream().mapToDouble(c -> c.crossover()).toArray());
    List<Integer> order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.abs(correlations.get(i).rho())))
            .toList();
    List<Influence> found = new ArrayList<>();
    boolean led = false;
    for (int place = 0; place < m; place++) {
      int i = order.get(place);
      Influence influence =
          new Influence(
              tested.get(i).parameter,
              place + 1,
              correlations.get(i),
              moves[i],
              curves.get(i),
              flips[i]);
      boolean leads = !led && influence.moves();
      led |= leads;
      if (place < KEPT || leads || influence.flips()) {
        found.add(influence);
      }
    }
    return found;
  }
}
