package regimecollapse.analysis.rests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * replications, as most arms finish the same ones; of very many runs they are ranked anew each
 * time, as there is no room for all.
 */
final class SensitivityScan {
  /** How many of the strongest parameters are kept. */
  static final int KEPT = 5;

  /** Groups of the conditional mean: fifths, so that at the least number of runs each has two. */
  static final int GROUPS = 5;

  /** Runs of which the ranks of all parameters are held: some 10 MB. */
  private static final int MOST_HELD = 4096;

  private final ParameterDraws draws;
  private final String hypothesis;
  private int[] replications = new int[0];
  private List<Column> columns = List.of();

  /** A parameter with a range, its values and their ranks. */
  private record Column(Parameter parameter, double[] values, Ranks ranks) {}

  /** What came of a parameter. */
  private record Tested(Parameter parameter, RankCorrelation correlation, ConditionalMean curve) {}

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
    double[] values = outcomes.values(measure);
    Ranks ranks = Ranks.of(values);
    boolean varies = !ranks.constant();
    List<Tested> tested = new ArrayList<>();
    int[] count = new int[1];
    columns(outcomes.replications())
        .filter(c -> !set.contains(c.parameter))
        .forEach(
            c -> {
              count[0]++;
              if (varies) {
                tested.add(tested(c, values, ranks));
              }
            });
    List<Influence> found = varies ? influences(tested) : List.of();
    return new Sensitivity(measure, n, varies, count[0], found);
  }

  private static Tested tested(Column c, double[] values, Ranks ranks) {
    return new Tested(
        c.parameter,
        RankCorrelation.of(c.ranks, ranks),
        ConditionalMean.of(c.values, c.ranks, values, GROUPS));
  }

  /** The parameters that were drawn from a range, in their order. */
  private Stream<Column> columns(int[] wanted) {
    if (wanted.length > MOST_HELD) {
      return ranked(wanted);
    }
    if (!Arrays.equals(wanted, replications)) {
      replications = wanted;
      columns = ranked(wanted).toList();
    }
    return columns.stream();
  }

  private Stream<Column> ranked(int[] wanted) {
    return Stream.of(Parameter.values())
        .map(
            parameter -> {
              double[] values = draws.of(hypothesis, parameter, wanted);
              return new Column(parameter, values, Ranks.of(values));
            })
        .filter(column -> !column.ranks.constant());
  }

  private static List<Influence> influences(List<Tested> tested) {
    int m = tested.size();
    List<RankCorrelation> correlations = tested.stream().map(Tested::correlation).toList();
    List<ConditionalMean> curves = tested.stream().map(Tested::curve).toList();
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
              tested.get(i).parameter(),
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
