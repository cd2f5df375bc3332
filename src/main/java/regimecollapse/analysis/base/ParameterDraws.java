package regimecollapse.analysis.base;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The drawn value of every parameter in the runs of one arm, by hypothesis and replication. Draws
 * are keyed by parameter and replication, so other arms have the same, save for parameters that
 * they set.
 */
public final class ParameterDraws {
  private static final String[] KEYS =
      Stream.of(Parameter.values()).map(Parameter::key).toArray(String[]::new);
  private final Map<String, Map<Integer, double[]>> byHypothesis = new HashMap<>();

  private ParameterDraws() {}

  /** Reads the draws of an arm; none where the folder has no parameters. */
  public static ParameterDraws read(Path folder, String arm) {
    ParameterDraws draws = new ParameterDraws();
    Table.of(folder, TableFile.PARAMETERS)
        .forEach(
            row -> {
              if (row.text("arm").equals(arm)) {
                draws
                    .byHypothesis
                    .computeIfAbsent(row.text("hypothesis"), h -> new HashMap<>())
                    .put(row.whole("replication"), row.numbers(KEYS));
              }
            });
    return draws;
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
