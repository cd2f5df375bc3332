package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.compare.stored.Tree;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.survival.KaplanMeier;

/**
 * Folders of different cases side by side: each on the days since the event that it names, in its
 * own windows. Nothing is tested, as nothing that two countries have in common was changed.
 *
 * @param sides one a folder, in the order given
 * @param rows one a hypothesis and arm of each folder
 */
public record CasesBeside(List<CaseSide> sides, List<Row> rows) {
  /** Copies. */
  public CasesBeside {
    sides = List.copyOf(sides);
    rows = List.copyOf(rows);
  }

  /**
   * A share of the runs that had fallen by a day.
   *
   * @param day since day 0
   * @param share estimate of Kaplan and Meier; NaN where no run tells
   * @param interval 95 %
   */
  public record Fallen(int day, double share, Interval interval) {
    /** Lower end of the interval. */
    public double low() {
      return interval.low();
    }

    /** Upper end of the interval. */
    public double high() {
      return interval.high();
    }
  }

  /**
   * What is told of the runs of a cell.
   *
   * @param runs finished
   * @param soon fallen by the shorter window of the case
   * @param season by the longer
   * @param median day of the fall; empty where half of the runs do not fall
   * @param heldSoon median share of the population held at the end of the shorter window
   * @param heldSeason of the longer
   */
  public record Row(
      CaseSide side,
      Cell cell,
      int runs,
      Fallen soon,
      Fallen season,
      OptionalDouble median,
      double heldSoon,
      double heldSeason) {
    /** Whether it is the arm that changes nothing. */
    public boolean isBase() {
      return side.base().contains(cell);
    }
  }

  /**
   * Whether folders are of different cases: they do not measure the same thing, and their places
   * are those of different cases. A copy of a case that does measure the same is no other case.
   */
  public static boolean differ(List<StoredResults> folders) {
    return folders.stream().map(f -> home(f.folder())).distinct().count() > 1
        && !Comparison.refusals(folders).isEmpty();
  }

  /** The folder of the case's places; empty where the scenario does not tell. */
  private static String home(StoredFolder folder) {
    return Tree.text(folder.scenario(), "data", "localities").orElse("").replaceFirst("[^/]*$", "");
  }

  /** Puts folders side by side. */
  public static CasesBeside of(List<StoredResults> folders) {
    List<CaseSide> sides = folders.stream().map(CaseSide::of).toList();
    List<Row> rows = new ArrayList<>();
    for (CaseSide side : sides) {
      side.results().runs().keySet().forEach(cell -> rows.add(row(side, cell)));
    }
    return new CasesBeside(sides, rows);
  }

  private static Row row(CaseSide side, Cell cell) {
    Optional<KaplanMeier> curve = side.results().survival(cell);
    int soon = side.windows().soon();
    int season = side.windows().season();
    return new Row(
        side,
        cell,
        side.results().finished(cell),
        fallen(curve, soon),
        fallen(curve, season),
        curve.map(KaplanMeier::median).orElse(OptionalDouble.empty()),
        side.held(cell, soon, Band::p50),
        side.held(cell, season, Band::p50));
  }

  private static Fallen fallen(Optional<KaplanMeier> curve, int day) {
    if (curve.isEmpty()) {
      return new Fallen(day, Double.NaN, Interval.NONE);
    }
    Interval alive = curve.get().interval(day, Confidence.NINETY_FIVE);
    return new Fallen(
        day, 1 - curve.get().survival(day), new Interval(1 - alive.high(), 1 - alive.low()));
  }

  /** What is not compared and why, in sentences. */
  public List<String> leftOut() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Left out, as the folders are of different cases: places and the order in which they fall,"
            + " and inputs one by one.");
    lines.add(
        "Nothing is tested: the cases differ in all their data, so a difference has no one cause.");
    List<String> stepped = sides.stream().filter(CaseSide::stepped).map(CaseSide::shown).toList();
    if (!stepped.isEmpty()) {
      lines.add(
          "No control.csv in "
              + stepped.stream().collect(Collectors.joining(", "))
              + ": control is drawn in steps, from the days on which each run had lost 10, 25, 50,"
              + " 75 and 90 % of the population.");
    }
    if (rows.stream().anyMatch(row -> Double.isNaN(row.soon().share()))) {
      lines.add(
          "No share where runs have no day 0: without an offensive, and without a table that"
              + " dates their days.");
    }
    sides.forEach(
        side -> lines.addAll(side.results().notes().stream().filter(this::told).toList()));
    return lines;
  }

  /** Tables that nothing here is made from are not missed. */
  private boolean told(String note) {
    return !note.contains(TableFile.FALLS) && !note.contains(TableFile.CONTROL);
  }
}
