package regimecollapse.analysis.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunFigures;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.record.Observation;

/** What the finished runs of one hypothesis give for each observation of the record. */
final class RecordRuns implements RunFalls {
  /**
   * One observation over the runs.
   *
   * @param values its figure in each run; a day of fall is infinite where the place did not fall
   * @param by in how many runs the faction of the record took the place
   * @param how in how many it was lost in the manner of the record
   */
  record Figures(double[] values, int by, int how) {
    /** Whether the runs have the figure at all. */
    boolean known() {
      return Arrays.stream(values).noneMatch(Double::isNaN);
    }

    /** The values; none where they are not known. */
    double[] told() {
      return known() ? values : new double[0];
    }
  }

  private final Map<String, double[]> days = new HashMap<>();
  private final Map<String, Figures> figures = new HashMap<>();
  private final int runs;

  private RecordRuns(int runs) {
    this.runs = runs;
  }

  /** The arm that changes nothing: what happened. */
  static Optional<String> arm(Scenario scenario) {
    return scenario.arms().stream().filter(a -> a.changes().isEmpty()).map(Arm::id).findFirst();
  }

  /** Whether each run has a figure for it: the day of a fall, or what it is compared by. */
  static boolean hasFigure(Observation it) {
    return it.place().isPresent() || it.isCompared();
  }

  /** Reads the runs one after the other; only their figures are kept. */
  static RecordRuns read(Scenario scenario, String hypothesis, String arm, Journal journal)
      throws IOException {
    List<Observation> record =
        scenario.observations().stream().filter(RecordRuns::hasFigure).toList();
    RunFigures of = new RunFigures(scenario);
    List<double[]> rows = new ArrayList<>();
    List<double[]> falls = new ArrayList<>();
    int[][] agree = new int[2][record.size()];
    for (int i = 0; i < scenario.replications(); i++) {
      if (journal.get(new RunKey(hypothesis, arm, i)) instanceof RunRecord run) {
        rows.add(record.stream().mapToDouble(it -> figure(of, it, run)).toArray());
        falls.add(record.stream().mapToDouble(it -> day(of, it, run)).toArray());
        for (int k = 0; k < record.size(); k++) {
          agree[0][k] += isTakenBy(of, record.get(k), run) ? 1 : 0;
          agree[1][k] += isLostBy(of, record.get(k), run) ? 1 : 0;
        }
      }
    }
    RecordRuns all = new RecordRuns(rows.size());
    for (int k = 0; k < record.size(); k++) {
      double[] values = column(rows, k);
      double[] days = column(falls, k);
      all.figures.put(record.get(k).id(), new Figures(values, agree[0][k], agree[1][k]));
      record.get(k).place().ifPresent(place -> all.days.put(place, days));
    }
    return all;
  }

  private static double[] column(List<double[]> rows, int k) {
    return rows.stream().mapToDouble(row -> row[k]).toArray();
  }

  /** A fall has its day, unless it is compared by something else. */
  private static double figure(RunFigures of, Observation it, RunRecord run) {
    boolean other = it.isCompared() && it.comparison().filter(c -> c.statistic().isDay()).isEmpty();
    return other ? of.of(it.comparison().orElseThrow(), run) : day(of, it, run);
  }

  private static double day(RunFigures of, Observation it, RunRecord run) {
    boolean many =
        it.comparison().filter(c -> c.statistic().isDay() && c.about().nth() > 0).isPresent();
    return many
        ? of.dayOfSpell(it.comparison().orElseThrow(), run)
        : it.place().map(place -> of.dayOfFall(place, run)).orElse(Double.NaN);
  }

  private static boolean isTakenBy(RunFigures of, Observation it, RunRecord run) {
    return it.by()
        .filter(by -> it.place().filter(place -> of.isTakenBy(place, by, run)).isPresent())
        .isPresent();
  }

  private static boolean isLostBy(RunFigures of, Observation it, RunRecord run) {
    return it.how()
        .filter(how -> it.place().filter(place -> of.isLostBy(place, how, run)).isPresent())
        .isPresent();
  }

  Figures of(Observation it) {
    return figures.get(it.id());
  }

  @Override
  public int runs() {
    return runs;
  }

  @Override
  public double[] days(String place) {
    return days.get(place).clone();
  }

  /** How many runs lie in a window. */
  static long inside(double[] values, double low, double high) {
    return IntStream.range(0, values.length)
        .filter(i -> low <= values[i] && values[i] <= high)
        .count();
  }
}
