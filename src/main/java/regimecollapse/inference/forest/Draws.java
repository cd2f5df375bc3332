package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table of simulated draws.
 *
 * @param rows the draws
 * @param parameters names of the parameters
 * @param statistics names of the statistics
 * @param failed failed draws of each mechanism; they are left out of the rows
 */
public record Draws(
    List<Draw> rows,
    List<String> parameters,
    List<String> statistics,
    Map<String, Integer> failed) {
  /** Fewest draws of each mechanism and reading from which a forest is grown. */
  public static final int FEWEST = 20;

  /** One in so many draws of each cell is held back. */
  private static final int HELD_BACK = 10;

  /**
   * A draw.
   *
   * @param mechanism that made it
   * @param reading hypothesis that made it
   * @param parameters their values; NaN where it has none
   * @param statistics what it came to; NaN where there is none
   */
  public record Draw(String mechanism, String reading, double[] parameters, double[] statistics) {
    /** Mechanism and reading in one name. */
    public String cell() {
      return mechanism + " " + reading;
    }
  }

  /** What a choice is between. */
  public enum Question {
    /** Between mechanisms, whatever the reading. */
    MECHANISM(Draw::mechanism),
    /** Between readings, whatever the mechanism. */
    READING(Draw::reading),
    /** Between mechanisms and readings together. */
    TOGETHER(Draw::cell);

    private final Function<Draw, String> of;

    Question(Function<Draw, String> of) {
      this.of = of;
    }

    /** Its name in tables. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the lists. */
  public Draws {
    rows = List.copyOf(rows);
    parameters = List.copyOf(parameters);
    statistics = List.copyOf(statistics);
    failed = Map.copyOf(failed);
  }

  private Draws with(List<Draw> others) {
    return new Draws(others, parameters, statistics, failed);
  }

  /** The classes of a question, in the order of their names. */
  public List<String> classes(Question question) {
    return List.copyOf(new TreeSet<>(rows.stream().map(question.of).toList()));
  }

  /** The class of each draw. */
  public int[] labels(Question question) {
    List<String> classes = classes(question);
    return rows.stream().mapToInt(row -> classes.indexOf(question.of.apply(row))).toArray();
  }

  /** The statistics of all draws. */
  ModelChoice.Table table() {
    return new ModelChoice.Table(
        statistics, rows.stream().map(Draw::statistics).toArray(double[][]::new));
  }

  /** The statistics, draw by draw. */
  public List<double[]> points() {
    return rows.stream().map(Draw::statistics).toList();
  }

  /** The draws of a mechanism. */
  public Draws of(String mechanism) {
    return with(rows.stream().filter(row -> row.mechanism().equals(mechanism)).toList());
  }

  /**
   * As many draws of each mechanism and reading as the one that has fewest, the first of each: so
   * that the prior over them is even.
   */
  Draws even() {
    Map<String, List<Draw>> cells = cells();
    int fewest = cells.values().stream().mapToInt(List::size).min().orElse(0);
    return with(cells.values().stream().flatMap(cell -> cell.stream().limit(fewest)).toList());
  }

  /** All draws of each mechanism and reading but every tenth. */
  Draws kept() {
    return every(place -> place % HELD_BACK != HELD_BACK - 1);
  }

  /** Every tenth draw of each mechanism and reading. */
  Draws heldBack() {
    return every(place -> place % HELD_BACK == HELD_BACK - 1);
  }

  /** Every second draw of each mechanism and reading. */
  Draws half() {
    return every(place -> place % 2 == 0);
  }

  private Draws every(IntPredicate wanted) {
    List<Draw> some = new ArrayList<>();
    for (List<Draw> cell : cells().values()) {
      IntStream.range(0, cell.size()).filter(wanted).mapToObj(cell::get).forEach(some::add);
    }
    return with(some);
  }

  private Map<String, List<Draw>> cells() {
    Map<String, List<Draw>> cells = new LinkedHashMap<>();
    for (Draw row : rows) {
      cells.computeIfAbsent(row.cell(), name -> new ArrayList<>()).add(row);
    }
    return cells;
  }

  /**
   * What a choice is made from: as many draws of each mechanism and reading, with those statistics
   * only that are wanted and that are not the same in all draws.
   */
  public Draws forChoice(Predicate<String> wanted) {
    Draws even = even();
    return even.withStatistics(name -> wanted.test(name) && even.varies(name));
  }

  /** The same with those statistics only that are wanted. */
  private Draws withStatistics(Predicate<String> wanted) {
    int[] places =
        IntStream.range(0, statistics.size()).filter(k -> wanted.test(statistics.get(k))).toArray();
    List<Draw> all = new ArrayList<>();
    for (Draw row : rows) {
      double[] some = IntStream.of(places).mapToDouble(k -> row.statistics()[k]).toArray();
      all.add(new Draw(row.mechanism(), row.reading(), row.parameters(), some));
    }
    List<String> names = IntStream.of(places).mapToObj(statistics::get).toList();
    return new Draws(all, parameters, names, failed);
  }

  /** Whether a statistic is not the same in all draws. */
  private boolean varies(String statistic) {
    int k = statistics.indexOf(statistic);
    return rows.stream().mapToDouble(row -> row.statistics()[k]).distinct().limit(2).count() > 1;
  }
}
