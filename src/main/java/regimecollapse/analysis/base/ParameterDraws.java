package regimecollapse.analysis.base;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The drawn value of every parameter in the runs of one arm, by hypothesis and replication. Draws
 * are keyed by parameter and replication, so other arms have the same, save for parameters that
 * they set. Of many runs the values lie in a file for the time being, until they are closed.
 */
public final class ParameterDraws implements Closeable {
  private static final String[] KEYS =
      Stream.of(Parameter.values()).map(Parameter::key).toArray(String[]::new);

  /** Of a hypothesis: the row of each replication, and the rows. */
  private record Draws(Map<Integer, Integer> places, ColumnStore values) {
    void add(int replication, double[] row) throws IOException {
      places.put(replication, values.rows());
      values.add(row);
    }
  }

  private final Map<String, Draws> byHypothesis = new HashMap<>();

  private ParameterDraws() {}

  /** Reads the draws of an arm; none where the folder has no parameters. */
  public static ParameterDraws read(Path folder, String arm) {
    ParameterDraws draws = new ParameterDraws();
    Table.of(folder, TableFile.PARAMETERS)
        .forEach(
            row -> {
              if (row.text("arm").equals(arm)) {
                draws.add(row);
              }
            });
    return draws;
  }

  private void add(Table.Row row) {
    Draws of =
        byHypothesis.computeIfAbsent(
            row.text("hypothesis"), h -> new Draws(new HashMap<>(), new ColumnStore(KEYS.length)));
    try {
      of.add(row.whole("replication"), row.numbers(KEYS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there are draws for all of these replications. */
  public boolean has(String hypothesis, int[] replications) {
    Draws draws = byHypothesis.get(hypothesis);
    return IntStream.of(replications).allMatch(r -> draws != null && draws.places.containsKey(r));
  }

  /** The draws of a parameter in the order of the replications. */
  public double[] of(String hypothesis, Parameter parameter, int[] replications) {
    Draws draws = byHypothesis.get(hypothesis);
    try {
      double[] column = draws.values.column(parameter.ordinal());
      return IntStream.of(replications).mapToDouble(r -> column[draws.places.get(r)]).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what lies in files. */
  @Override
  public void close() throws IOException {
    for (Draws draws : byHypothesis.values()) {
      draws.values.close();
    }
  }
}
