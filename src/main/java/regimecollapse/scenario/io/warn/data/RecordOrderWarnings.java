package regimecollapse.scenario.io.warn.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.record.RecordFormat;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Falls and retakings of one place in an order that cannot be: a place is taken back after it fell,
 * and falls a second time after the first.
 */
public final class RecordOrderWarnings {
  private static final String FALL = "fall";

  private final Scenario scenario;
  private final List<Node.Mapping> rows;
  private final Problems found;

  private RecordOrderWarnings(Scenario scenario, List<Node.Mapping> rows, Problems found) {
    this.scenario = scenario;
    this.rows = rows;
    this.found = found;
  }

  /** Looks at the falls and retakings of each place that the record names. */
  public static void check(Document document, Scenario scenario, Problems found) {
    List<Node.Mapping> rows =
        document.data().record().items("observations").stream()
            .flatMap(n -> n.asMap().stream())
            .toList();
    RecordOrderWarnings all = new RecordOrderWarnings(scenario, rows, found);
    for (int i = 0; i < rows.size(); i++) {
      String path = "observations[" + i + "].";
      boolean back = rows.get(i).text("kind").equals(RecordFormat.RETAKEN);
      if (back) {
        all.retaken(rows.get(i), path);
      }
      if (back || rows.get(i).text("kind").equals(FALL)) {
        all.nth(rows.get(i), path);
        all.until(rows.get(i), path);
      }
    }
  }

  private static LocalDate day(Node.Mapping row, String key) {
    return DayShape.day(row, key).orElseThrow();
  }

  private List<Node.Mapping> of(String kind, String place) {
    return rows.stream()
        .filter(row -> row.text("kind").equals(kind) && row.text("place").equals(place))
        .toList();
  }

  private static int nth(Node.Mapping row) {
    return Math.max(1, RecordFormat.nth(new View(row)));
  }

  private void retaken(Node.Mapping row, String path) {
    String place = row.text("place");
    List<Node.Mapping> all = of(FALL, place);
    List<Node.Mapping> own = all.stream().filter(fall -> nth(fall) == nth(row)).toList();
    List<Node.Mapping> falls = own.isEmpty() ? all : own;
    boolean before =
        falls.stream().anyMatch(fall -> !day(fall, "earliest").isAfter(day(row, "latest")));
    if (!before && falls.isEmpty() && !held(place)) {
      tell(row, "place", path, "the government never held it", "a place that it lost before");
    } else if (!before && falls.isEmpty()) {
      String none = "the record has no fall of it, after which it can be taken back";
      tell(row, "place", path, none, "a row of kind fall with its dates");
    } else if (!before) {
      String early = place + " is taken back before it falls (" + falls.get(0).text("id") + ")";
      tell(row, "latest", path, early, day(falls.get(0), "earliest") + " or later");
    }
  }

  private boolean held(String place) {
    Set<String> government =
        scenario.factions().stream()
            .filter(f -> f.side() == Side.REGIME)
            .map(Faction::id)
            .collect(Collectors.toSet());
    return scenario.geography().localities().stream()
        .filter(l -> l.id().equals(place))
        .map(Locality::controller)
        .anyMatch(government::contains);
  }

  /** A second fall, or retaking, comes after the first, which the record has as well. */
  private void nth(Node.Mapping row, String path) {
    int nth = nth(row);
    if (nth == 1) {
      return;
    }
    String kind = row.text("kind");
    Optional<Node.Mapping> earlier =
        of(kind, row.text("place")).stream().filter(other -> nth(other) == nth - 1).findFirst();
    String what = (kind.equals(FALL) ? "fall" : "retaking") + " number " + (nth - 1);
    if (earlier.isEmpty()) {
      String none = "the record has no " + what + " of this place";
      tell(row, "nth", path, none, "a row with that one as well; nth left out: the first");
    } else if (day(row, "latest").isBefore(day(earlier.get(), "earliest"))) {
      String early = "it is dated before " + what + " (" + earlier.get().text("id") + ")";
      tell(row, "latest", path, early, day(earlier.get(), "earliest") + " or later");
    }
  }

  private void until(Node.Mapping row, String path) {
    Optional<LocalDate> until = DayShape.day(row, "until");
    if (until.isEmpty()) {
      return;
    }
    Timeline run = scenario.timeline();
    if (until.get().isBefore(day(row, "latest"))) {
      String early = "it is held again before the last day on which it can have fallen";
      tell(row, "until", path, early, day(row, "latest") + " or later");
    } else if (!run.holds(until.get())) {
      String legal = run.start() + " to " + run.end() + "; left out: lost for good";
      tell(row, "until", path, "the day is outside of the run", legal);
    }
  }

  private void tell(Node.Mapping row, String key, String path, String message, String legal) {
    found.add(
        Problem.at(KeyPlace.of(row, key), path + key, message).value(row.text(key)).legal(legal));
  }
}
