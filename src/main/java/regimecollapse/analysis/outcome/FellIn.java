package regimecollapse.analysis.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;

/** In which offensive a regime fell. The shares of the three add up to the share that collapses. */
public enum FellIn {
  /** The first: the one that an arm is about. */
  FIRST(Frame.FIRST_OFFENSIVE),
  /** Another one: of a plan, or one that the opposition begins when it has recovered. */
  LATER("a later one"),
  /** None: local risings, mostly before any offensive. */
  NONE("outside any offensive");

  private final String words;

  FellIn(String words) {
    this.words = words;
  }

  /** The share of the runs of each cell that fell so. */
  public Map<Cell, Estimate> shares(RunTable runs) {
    Map<Cell, Estimate> shares = new LinkedHashMap<>();
    runs.finished().forEach((cell, rows) -> shares.put(cell, share(rows)));
    return shares;
  }

  /** The share of the runs that fell so; of no runs where the table does not tell. */
  Estimate share(List<RunRow> rows) {
    boolean told = rows.stream().allMatch(row -> row.fellIn().isPresent());
    int fell = (int) rows.stream().filter(r -> told && r.lifetime().event() && holds(r)).count();
    return new Estimate(fell, told ? rows.size() : 0);
  }

  private boolean holds(RunRow row) {
    return this == of(row.fellIn().getAsInt());
  }

  /** By the number of the offensive, 0 for none. */
  public static FellIn of(int number) {
    return number == 0 ? NONE : number == 1 ? FIRST : LATER;
  }

  /**
   * The shares of a cell.
   *
   * @param first share that falls in the first offensive; NaN where that is not told
   * @param later in a later one
   * @param none in none
   */
  public record Split(double first, double later, double none) {
    /** Whether the share that collapses holds more than the first offensive. */
    public boolean differs() {
      return later > 0 || none > 0;
    }

    /** Whether any run collapses and it is known in which offensive. */
    public boolean told() {
      return first > 0 || differs();
    }

    /**
     * The parts in words, such as "first offensive 0 %, a later one 90 %", or "all in the first
     * offensive".
     */
    public String words(DoubleFunction<String> format) {
      return words(format, FIRST.words);
    }

    /**
     * The same with a name of the first.
     *
     * @param name without an article, see {@link Frame#firstOffensive}
     */
    public String words(DoubleFunction<String> format, String name) {
      if (!differs()) {
        return "all in the " + name;
      }
      List<String> parts = new ArrayList<>();
      if (first > 0 || later > 0) {
        parts.add(name + " " + format.apply(first));
      }
      if (later > 0) {
        parts.add(LATER.words + " " + format.apply(later));
      }
      if (none > 0) {
        parts.add(NONE.words + " " + format.apply(none));
      }
      return String.join(", ", parts);
    }
  }
}
