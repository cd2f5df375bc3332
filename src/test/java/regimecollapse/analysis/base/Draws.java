package regimecollapse.analysis.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.survival.Lifetime;

/**
 * Invented draws of all parameters, even from 0 to 1 and shared by two arms, and runs whose days
 * are told by a function of them.
 */
public final class Draws {
  public static final String HYPOTHESIS = "H1-gamble";
  public static final String BASE = "documented";
  static final String ARM = "everything";
  public static final Cell BASE_CELL = new Cell(HYPOTHESIS, BASE);
  public static final Cell ARM_CELL = new Cell(HYPOTHESIS, ARM);
  public static final double HORIZON = 400;

  private final double[][] values;

  private Draws(double[][] values) {
    this.values = values;
  }

  /** Tells on what day the government falls; from the horizon on it lives. */
  public interface Days {
    public double of(int replication);
  }

  /**
   * Writes {@code parameters.csv}; the last parameter is no range but always 0.5. Each parameter
   * has draws of its own, which another one in the list does not change.
   */
  public static Draws write(Path folder, int n, long seed) throws IOException {
    Parameter[] all = Parameter.values();
    double[][] values = new double[n][all.length];
    for (int p = 0; p < all.length; p++) {
      SplittableRandom random = new SplittableRandom(seed + 31L * all[p].key().hashCode());
      for (int r = 0; r < n; r++) {
        values[r][p] = p == all.length - 1 ? 0.5 : random.nextDouble();
      }
    }
    List<String> rows = new ArrayList<>();
    StringBuilder header = new StringBuilder("hypothesis,arm,replication");
    for (Parameter p : all) {
      header.append(',').append(p.key());
    }
    rows.add(header.toString());
    for (String arm : List.of(BASE, ARM)) {
      for (int r = 0; r < n; r++) {
        StringBuilder row = new StringBuilder(HYPOTHESIS + "," + arm + "," + r);
        for (int p = 0; p < all.length; p++) {
          row.append(',').append(values[r][p]);
        }
        rows.add(row.toString());
      }
    }
    Files.write(folder.resolve("parameters.csv"), rows);
    return new Draws(values);
  }

  public double of(Parameter parameter, int replication) {
    return values[replication][parameter.ordinal()];
  }

  /** The runs of both arms, but for those that failed. */
  public RunTable runs(Days base, List<Integer> baseFailed, Days arm, List<Integer> armFailed) {
    Map<Cell, List<RunRow>> finished = new LinkedHashMap<>();
    finished.put(BASE_CELL, rows(base, baseFailed));
    finished.put(ARM_CELL, rows(arm, armFailed));
    return new RunTable(finished, Map.of(BASE_CELL, baseFailed.size(), ARM_CELL, armFailed.size()));
  }

  public RunTable runs(Days base, Days arm) {
    return runs(base, List.of(), arm, List.of());
  }

  private List<RunRow> rows(Days days, List<Integer> failed) {
    List<RunRow> rows = new ArrayList<>();
    RunRow.Service none = new RunRow.Service(0, 0, 0, 0);
    for (int r = 0; r < values.length; r++) {
      if (!failed.contains(r)) {
        double day = days.of(r);
        Lifetime life = new Lifetime(Math.min(day, HORIZON), day < HORIZON);
        rows.add(MadeUpRuns.row(r, life, OptionalInt.empty(), 0, 0, none));
      }
    }
    return rows;
  }
}
