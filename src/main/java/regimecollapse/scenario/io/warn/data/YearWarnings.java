package regimecollapse.scenario.io.warn.data;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.text.Counts;

/**
 * Dates that lie so far from the run that a year is surely typed wrong: 2202 for 2022, 1021 for
 * 2021.
 *
 * <p>How far is too far is an assumption. A path may lead to an aim some years after the end, and
 * may begin long before the start; facts may tell of times long gone.
 */
public final class YearWarnings {
  /** Of a run, and of points before it. */
  private static final int LONG_YEARS = 100;

  /** Of points after the end, and no less than the run is long. */
  private static final int LATE_YEARS = 10;

  /** Of facts before the start. */
  private static final int OLD_YEARS = 500;

  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

  private final Timeline run;
  private final Problems found;

  private YearWarnings(Timeline run, Problems found) {
    this.run = run;
    this.found = found;
  }

  /** Looks at the length of the run, at points of paths, and at the dates of facts. */
  public static void check(Document document, Scenario scenario, Problems found) {
    YearWarnings all = new YearWarnings(scenario.timeline(), found);
    Node.Mapping tree = document.tree();
    all.length(tree);
    tree.section("paths").maps().forEach((id, path) -> all.points(path, "paths." + id));
    tree.section("arms")
        .maps()
        .forEach(
            (id, arm) -> {
              List<Node> changes = arm.items("changes");
              for (int i = 0; i < changes.size(); i++) {
                all.points((Node.Mapping) changes.get(i), "arms." + id + ".changes[" + i + "]");
              }
            });
    document.data().rows(FileKeys.EVIDENCE).forEach(all::fact);
  }

  private void length(Node.Mapping tree) {
    long years = ChronoUnit.YEARS.between(run.start(), run.end());
    if (years > LONG_YEARS) {
      boolean early =
          run.reference().toEpochDay() - run.start().toEpochDay()
              > run.end().toEpochDay() - run.reference().toEpochDay();
      String key = early ? "start" : "end";
      found.add(
          Problem.at(
                  KeyPlace.of(tree, key),
                  key,
                  "the run lasts " + years + " years: is a year wrong?")
              .value(run.start() + " to " + run.end())
              .legal("at most " + LONG_YEARS + " years in any use"));
    }
  }

  /** The points of a path or of a change. */
  private void points(Node.Mapping owner, String path) {
    List<Node> points = owner.items("points");
    for (int i = 0; i < points.size(); i++) {
      Node.Mapping point = (Node.Mapping) points.get(i);
      LocalDate date = DayShape.day(point, "date").orElseThrow();
      String words = i == 0 && date.isAfter(run.end()) ? allLate(points.size()) : away(date);
      if (!words.isEmpty()) {
        found.add(
            Problem.at(KeyPlace.of(point, "date"), path + ".points[" + i + "].date", words)
                .value(date.toString())
                .legal("near the run, " + run.start() + " to " + run.end()));
      }
      if (i == 0 && date.isAfter(run.end())) {
        return;
      }
    }
  }

  private static String allLate(int points) {
    String all = points == 1 ? "the point lies" : "all " + points + " points lie";
    return all + " after the end of the run, so the first value holds in the whole run";
  }

  private String away(LocalDate date) {
    long late = ChronoUnit.YEARS.between(run.end(), date);
    long early = ChronoUnit.YEARS.between(date, run.start());
    if (late >= LATE_YEARS && run.dayOf(date) - run.length() > run.length()) {
      return far(late, "after the end of the run");
    }
    return early >= LONG_YEARS ? far(early, "before the start of the run") : "";
  }

  private static String far(long years, String where) {
    return "the date lies "
        + Counts.of((int) years, "year", "years")
        + " "
        + where
        + ": is the year right?";
  }

  private void fact(CsvRow row) {
    OptionalInt wrong =
        NO_DIGITS
            .splitAsStream(row.optional("date"))
            .filter(digits -> digits.length() == 4)
            .mapToInt(Integer::parseInt)
            .filter(
                year ->
                    year - run.end().getYear() > LONG_YEARS
                        || run.start().getYear() - year > OLD_YEARS)
            .findFirst();
    wrong.ifPresent(
        year -> {
          int late = year - run.end().getYear();
          found.add(
              row.told(
                  "date",
                  late > 0
                      ? far(late, "after the end of the run")
                      : far(run.start().getYear() - year, "before the start of the run")));
        });
  }
}
