package regimecollapse.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.fit.FitFindings.Marginal;

/**
 * In which inferred parameters two hypotheses lie apart by what was put in: their prior 5 to 95 %
 * ranges do not meet. A measurement of such a parameter would tell them apart.
 *
 * @param first id of a hypothesis
 * @param second id of another
 * @param parameters keys of those that lie apart
 * @param narrowed of these, those that the record narrows under either by more than chance: a
 *     shrinkage beyond two standard errors, about 1/√n for n effective draws of an even range
 */
public record Apart(String first, String second, List<String> parameters, List<String> narrowed) {
  /** Copies the lists. */
  public Apart {
    parameters = List.copyOf(parameters);
    narrowed = List.copyOf(narrowed);
  }

  /** All pairs, in the order of the table. */
  public static List<Apart> of(List<Marginal> marginals) {
    List<String> hypotheses = marginals.stream().map(Marginal::hypothesis).distinct().toList();
    List<Apart> all = new ArrayList<>();
    for (int i = 0; i < hypotheses.size(); i++) {
      for (int j = i + 1; j < hypotheses.size(); j++) {
        all.add(of(marginals, hypotheses.get(i), hypotheses.get(j)));
      }
    }
    return all;
  }

  private static Apart of(List<Marginal> marginals, String first, String second) {
    List<String> apart = new ArrayList<>();
    List<String> narrowed = new ArrayList<>();
    for (Marginal a : marginals) {
      for (Marginal b : marginals) {
        if (a.hypothesis().equals(first)
            && b.hypothesis().equals(second)
            && a.parameter().equals(b.parameter())
            && (a.prior()[0] > b.prior()[2] || b.prior()[0] > a.prior()[2])) {
          apart.add(a.parameter());
          if (isNarrowed(a) || isNarrowed(b)) {
            narrowed.add(a.parameter());
          }
        }
      }
    }
    return new Apart(first, second, apart, narrowed);
  }

  /** Whether the record narrows a parameter by more than chance explains. */
  public static boolean isNarrowed(Marginal m) {
    return m.shrinkage() > 1 / Math.sqrt(m.ess());
  }
}
