package regimecollapse.analysis.compare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.compare.stored.StepControl;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.compare.stored.StoredRun;
import regimecollapse.analysis.compare.stored.Tree;
import regimecollapse.quantity.NamedDay;
import regimecollapse.quantity.Windows;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Interval;
import regimecollapse.text.Dates;

/**
 * A folder that stands beside those of other cases: its own day 0, its own windows.
 *
 * @param results of the folder
 * @param control course of the population under the government by cell
 * @param stepped whether the courses are in steps, from the days of the runs
 * @param windows of the case
 */
public record CaseSide(
    StoredResults results, Map<Cell, List<Band>> control, boolean stepped, Windows windows) {
  /** Days shown where a scenario does not say how many; assumption. */
  private static final double DAYS = 21;

  /** Copies. */
  public CaseSide {
    control = Map.copyOf(control);
  }

  /** Of a folder; without a table of control in steps. */
  public static CaseSide of(StoredResults results) {
    Windows windows = CaseDays.of(results.folder().scenario()).windows();
    return results.control().isEmpty()
        ? new CaseSide(results, StepControl.read(results.folder().path()), true, windows)
        : new CaseSide(results, results.control(), false, windows);
  }

  /** Label and name of the folder. */
  public String shown() {
    return results.folder().shown();
  }

  /** What the scenario calls itself; the name of the folder where it does not tell. */
  public String title() {
    return Tree.text(results.folder().scenario(), "title").orElse(results.folder().name());
  }

  /** The first arm of each hypothesis, which changes nothing. */
  public List<Cell> base() {
    Map<String, Cell> first = new LinkedHashMap<>();
    results.runs().keySet().forEach(cell -> first.putIfAbsent(cell.hypothesis(), cell));
    return List.copyOf(first.values());
  }

  /** Days after day 0 that the case magnifies. */
  public double days() {
    return results.folder().number(DAYS, "outputs", "magnify-days");
  }

  /** From which event the days of the case count, within a sentence and with its date. */
  public String zero() {
    Map<String, Object> named = Tree.map(results.folder().scenario(), "day-zero");
    Optional<LocalDate> date = CaseDays.of(results.folder().scenario()).zero();
    if (date.isPresent()) {
      String title = Tree.text(named, "title").filter(t -> !t.isBlank()).orElse("day 0");
      return new NamedDay(title, date.get()).words() + ", " + Dates.of(date.get());
    }
    return offensive()
        .map(day -> "the start of the offensive, " + Dates.of(day))
        .orElse("the start of the offensive of each run");
  }

  /** The date of day 0, where all runs of the base have the same. */
  public Optional<LocalDate> zeroDate() {
    return CaseDays.of(results.folder().scenario()).zero().or(this::offensive);
  }

  private Optional<LocalDate> offensive() {
    List<String> dates =
        base().stream()
            .flatMap(cell -> results.runs().get(cell).stream())
            .map(StoredRun::offensive)
            .filter(day -> !day.isEmpty())
            .distinct()
            .toList();
    return dates.size() == 1
        ? date(dates.get(0))
        : dates.isEmpty()
            ? date(Tree.text(results.folder().scenario(), "reference-date").orElse(""))
            : Optional.empty();
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A quantile of the course of control on a day; NaN where the course does not reach it. */
  public double held(Cell cell, double day, ToDoubleFunction<Band> quantile) {
    List<Band> course = control.getOrDefault(cell, List.of());
    double at = Double.NaN;
    for (Band band : course) {
      if (band.day() <= day) {
        at = quantile.applyAsDouble(band);
      }
    }
    boolean over = !course.isEmpty() && course.get(course.size() - 1).day() < day;
    return over && !stepped ? Double.NaN : at;
  }

  /** The days in which the record has the capital lost, if the folder tells. */
  public Optional<Interval> recordedLoss() {
    String capital = Tree.text(results.folder().scenario(), "capital").orElse("");
    List<Interval> found = new ArrayList<>();
    String[] columns = {"place", "statistic", "low", "high"};
    if (Table.ofAnyVersion(results.folder().path(), TableFile.RECORD).absent(columns).isEmpty()) {
      Table.ofAnyVersion(results.folder().path(), TableFile.RECORD)
          .forEach(
              row -> {
                boolean loss = row.text("statistic").equals("day-of-fall");
                if (loss && !capital.isEmpty() && row.text("place").equals(capital)) {
                  found.add(row.interval("low", "high"));
                }
              });
    }
    return found.stream().filter(i -> !Double.isNaN(i.low())).findFirst();
  }
}
