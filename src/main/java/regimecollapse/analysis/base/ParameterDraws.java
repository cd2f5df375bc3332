package regimecollapse.analysis.base;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The drawn value of every parameter in the runs of one arm, by hypothesis and replication. Draws
 * are keyed by parameter and replication, so other arms have the same, save for parameters that
 * they set.
 */
public final class ParameterDraws {
  private static final Parameter[] ALL = Parameter.values();
  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int REPLICATION = 2;
  private static final int FIRST = 3;

  private final Map<String, Map<Integer, double[]>> byHypothesis = new HashMap<>();

  private ParameterDraws() {}

  /** Reads the draws of an arm; none where the folder has no {@code parameters.csv}. */
  public static ParameterDraws read(Path folder, String arm) {
    List<String> columns = new ArrayList<>(List.of("hypothesis", "arm", "replication"));
    Stream.of(ALL).map(Parameter::key).forEach(columns::add);
    ParameterDraws draws = new ParameterDraws();
    Table.of(folder, "parameters.csv", columns)
        .forEach(
            row -> {
              if (row.text(ARM).equals(arm)) {
                draws
                    .byHypothesis
                    .computeIfAbsent(row.text(HYPOTHESIS), h -> new HashMap<>())
                    .put((int) row.number(REPLICATION), values(row));
              }
            });
    return draws;
  }

  private static double[] values(Table.Row row) {
    double[] values = new double[ALL.length];
    for (int p = 0; p < values.length; p++) {
      values[p] = row.number(FIRST + p);
    }
    return values;
  }

  /** Whether there are draws for all of these replications. */
  public boolean has(String hypothesis, int[] replications) {
    Map<Integer, double[]> draws = byHypothesis.getOrDefault(hypothesis, Map.of());
    for (int replication : replications) {
      if (!draws.containsKey(replication)) {
        return false;
      }
    }
    return true;
  }

  /** The draws of a parameter in the order of the replications. */
  public double[] of(String hypothesis, Parameter parameter, int[] replications) {
    Map<Integer, double[]> draws = byHypothesis.get(hypothesis);
    double[] values = new double[replications.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = draws.get(replications[i])[parameter.ordinal()];
    }
    return values;
  }
}
