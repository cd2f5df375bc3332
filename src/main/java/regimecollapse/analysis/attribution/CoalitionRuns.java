package regimecollapse.analysis.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.ShapleySample;
import regimecollapse.stats.survival.Lifetime;

/** Reads the runs of coalitions, one replication after the other. */
record CoalitionRuns(Path folder, List<String> factors) {
  /**
   * How long runs were observed.
   *
   * @param leastCensored shortest observation without a collapse; infinite if all collapsed
   * @param latest longest observation; 0 without runs
   */
  record Observation(double leastCensored, double latest) {
    /** The longest time up to which every run is known. */
    double horizon() {
      return Math.max(0, Math.min(leastCensored, latest));
    }
  }

  /** A walk as it is read: the factor of each step, and how the run before and after each ended. */
  private record Steps(List<Integer> order, List<Lifetime> lives) {}

  /** The runs of one hypothesis and replication. */
  static final class Replication {
    private final String hypothesis;
    private final String number;
    private final List<Steps> walks = new ArrayList<>();
    private final Lifetime[] addOne;
    private final Lifetime[] leaveOneOut;
    private boolean failed;

    private Replication(String hypothesis, String number, int factors) {
      this.hypothesis = hypothesis;
      this.number = number;
      addOne = new Lifetime[factors];
      leaveOneOut = new Lifetime[factors];
    }

    String hypothesis() {
      return hypothesis;
    }

    /** Whether one of the runs failed, so that nothing can be said. */
    boolean failed() {
      return failed;
    }

    /** The walks in a measure. */
    List<ShapleySample.Walk> walks(ToDoubleFunction<Lifetime> measure) {
      return walks.stream()
          .map(
              w ->
                  new ShapleySample.Walk(
                      w.order.stream().mapToInt(Integer::intValue).toArray(),
                      w.lives.stream().mapToDouble(measure).toArray()))
          .toList();
    }

    /** With one factor on. */
    Lifetime addOne(int factor) {
      return addOne[factor];
    }

    /** With one factor off. */
    Lifetime leaveOneOut(int factor) {
      return leaveOneOut[factor];
    }
  }

  /** How long the finished runs were observed. */
  Observation observation() {
    double[] found = {Double.POSITIVE_INFINITY, 0};
    table()
        .forEach(
            row -> {
              if (row.finished()) {
                double days = row.number("days_observed");
                found[0] = row.flag("collapsed") ? found[0] : Math.min(found[0], days);
                found[1] = Math.max(found[1], days);
              }
            });
    return new Observation(found[0], found[1]);
  }

  /** Hands each replication to a reader; no file, no replications. */
  void forEach(Consumer<Replication> reader) {
    Replication[] open = new Replication[1];
    table()
        .forEach(
            row -> {
              boolean same =
                  open[0] != null
                      && open[0].hypothesis.equals(row.text("hypothesis"))
                      && open[0].number.equals(row.text("replication"));
              if (!same) {
                hand(open[0], reader);
                open[0] =
                    new Replication(
                        row.text("hypothesis"), row.text("replication"), factors.size());
              }
              add(row, open[0]);
            });
    hand(open[0], reader);
  }

  private static void hand(Replication replication, Consumer<Replication> reader) {
    if (replication != null) {
      reader.accept(replication);
    }
  }

  private Table table() {
    return Table.of(folder, TableFile.ATTRIBUTION_RUNS);
  }

  private void add(Table.Row row, Replication to) {
    if (!row.finished()) {
      to.failed = true;
      return;
    }
    Lifetime life = new Lifetime(row.number("days_observed"), row.flag("collapsed"));
    switch (row.text("kind")) {
      case "add-one" -> to.addOne[factor(row)] = life;
      case "leave-one-out" -> to.leaveOneOut[factor(row)] = life;
      default -> addStep(row, life, to);
    }
  }

  private void addStep(Table.Row row, Lifetime life, Replication to) {
    int walk = row.whole("walk");
    if (walk < 1 || walk > to.walks.size() + 1) {
      throw row.wrong("walk", "that of the row above, or the next");
    }
    if (walk > to.walks.size()) {
      to.walks.add(new Steps(new ArrayList<>(), new ArrayList<>()));
    }
    Steps steps = to.walks.get(walk - 1);
    if (row.whole("position") > 0) {
      steps.order.add(factor(row));
    }
    steps.lives.add(life);
  }

  private int factor(Table.Row row) {
    int factor = factors.indexOf(row.text("factor"));
    if (factor < 0) {
      throw row.wrong("factor", "one of " + factors);
    }
    return factor;
  }
}
