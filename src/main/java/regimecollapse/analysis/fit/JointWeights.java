package regimecollapse.analysis.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Crossing;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.text.Numbers;

/**
 * The weights of readings crossed with mechanisms, added up over either.
 *
 * @param tables of a fit of the crossed hypotheses; without its weights nothing is said
 */
public record JointWeights(WeightTables tables) {
  /** Kass and Raftery (1995): a lower factor is not worth more than a bare mention. */
  private static final double MENTION = 3;

  private static final List<String> METHODS =
      List.of(FitFindings.SEQUENTIAL, "rejection", "regression");

  /**
   * A weight.
   *
   * @param name of a reading or of a mechanism
   * @param value 0 to 1
   */
  public record Sum(String name, double value) {}

  /** The weights of the mechanisms by one method, over all readings; none without a fit of them. */
  public List<Sum> mechanisms(Crossing crossing, String method) {
    Map<String, Double> cells = cells(method);
    List<Sum> sums = new ArrayList<>();
    for (MechanismKind m : crossing.mechanisms()) {
      sums.add(
          new Sum(
              m.key(),
              crossing.readings().stream()
                  .mapToDouble(r -> cells.getOrDefault(Crossing.cell(r, m), Double.NaN))
                  .sum()));
    }
    return known(sums);
  }

  /** The weights of the readings by one method, over all mechanisms. */
  public List<Sum> readings(Crossing crossing, String method) {
    Map<String, Double> cells = cells(method);
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i < crossing.readings().size(); i++) {
      String reading = crossing.readings().get(i);
      sums.add(
          new Sum(
              crossing.titles().get(i),
              crossing.mechanisms().stream()
                  .mapToDouble(m -> cells.getOrDefault(Crossing.cell(reading, m), Double.NaN))
                  .sum()));
    }
    return known(sums);
  }

  private static List<Sum> known(List<Sum> sums) {
    return sums.stream().anyMatch(s -> Double.isNaN(s.value())) ? List.of() : sums;
  }

  /** The weight of each cell by one method. */
  public Map<String, Double> cells(String method) {
    Map<String, Double> cells = new TreeMap<>();
    tables.weights(method).forEach(w -> cells.put(w.hypothesis(), w.posterior()));
    return cells;
  }

  /** Those that no factor worth a mention tells from the one of greatest weight, itself first. */
  static List<String> untold(List<Sum> sums) {
    double most = sums.stream().mapToDouble(Sum::value).max().orElse(0);
    return sums.stream()
        .sorted(Comparator.comparingDouble(Sum::value).reversed())
        .filter(s -> s.value() * MENTION > most)
        .map(Sum::name)
        .toList();
  }

  /** What the record says of mechanisms and readings, by each method. */
  public List<String> sentences(Crossing crossing) {
    List<String> all = new ArrayList<>();
    for (String method : METHODS) {
      List<Sum> mechanisms = mechanisms(crossing, method);
      if (!mechanisms.isEmpty()) {
        all.add(sentence("mechanisms", method, mechanisms));
        all.add(sentence("readings, over all mechanisms,", method, readings(crossing, method)));
      }
    }
    return all;
  }

  private static String sentence(String what, String method, List<Sum> sums) {
    List<String> alike = untold(sums);
    String weights =
        sums.stream()
            .map(s -> s.name() + " " + Numbers.fixed(s.value(), 2))
            .collect(Collectors.joining(", "));
    String apart =
        alike.size() > 1
            ? "not told apart (factors below 3): " + String.join(", ", alike)
            : alike.get(0) + " has at least three times the weight of any other";
    return "Weights of %s by %s: %s; %s."
        .formatted(
            what,
            method.equals(FitFindings.SEQUENTIAL) ? "sequential ABC" : method,
            weights,
            apart);
  }
}
