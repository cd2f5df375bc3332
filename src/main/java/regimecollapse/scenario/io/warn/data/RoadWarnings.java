package regimecollapse.scenario.io.warn.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.geo.Earth;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.text.Numbers;

/**
 * Roads much shorter than the straight line between their ends, and roads many times as long.
 *
 * <p>How much is too much is an assumption. No road is shorter than the straight line, but
 * positions are those of middles: a fifth and 2 km pass. Roads around a bay or a range are some
 * times as long as the line: ten times and 50 km pass.
 */
final class RoadWarnings {
  private static final double SHORT_SHARE = 0.8;
  private static final double SHORT_KM = 2;
  private static final double LONG_TIMES = 10;
  private static final double LONG_KM = 50;

  /** A computed road that is longer than a table may say, or than so many usual ones. */
  private static final double MOST_KM = 5000;

  private static final double FAR_TIMES = 20;
  private static final double FAR_KM = 500;

  /** More of a kind are told in one message. */
  private static final int FEW = 5;

  private RoadWarnings() {}

  /**
   * Tells of roads.
   *
   * @param wrong ids of places whose position is wrong, and with it the straight line
   */
  static void check(Document document, Scenario scenario, Set<String> wrong, Problems found) {
    Map<String, Locality> places =
        scenario.geography().localities().stream()
            .collect(Collectors.toMap(Locality::id, Function.identity()));
    List<CsvRow> rows = document.data().rows(FileKeys.ROADS);
    List<Problem> tooShort = new ArrayList<>();
    List<Problem> tooLong = new ArrayList<>();
    List<Problem> tooFar = new ArrayList<>();
    double far = Math.min(MOST_KM, Math.max(FAR_KM, FAR_TIMES * median(scenario)));
    for (int i = 0; i < rows.size(); i++) {
      Road road = scenario.geography().roads().get(i);
      double km = road.length().value();
      double line = line(places.get(road.from()), places.get(road.to()));
      String shown = Numbers.decimal(line, 1) + " km";
      if (wrong.contains(road.from()) || wrong.contains(road.to())) {
        continue;
      }
      if (rows.get(i).isEmpty("est_road_km")) {
        if (km > far) {
          String computed = "the computed road is %s km long".formatted(Numbers.decimal(km, 0));
          tooFar.add(
              told(rows.get(i), computed)
                  .legal(
                      "its length, or another position of an end; the usual is "
                          + usual(scenario)));
        }
      } else if (km < SHORT_SHARE * line && line - km > SHORT_KM) {
        tooShort.add(
            told(rows.get(i), "the road is much shorter than the straight line, " + shown)
                .legal("no less than the straight line, or another position of an end"));
      } else if (km > LONG_TIMES * line && km - line > LONG_KM) {
        tooLong.add(
            told(rows.get(i), "the road is more than ten times the straight line, " + shown)
                .legal("a length in km, or another position of an end"));
      }
    }
    tell(tooShort, found);
    tell(tooLong, found);
    tell(tooFar, found);
  }

  private static String usual(Scenario scenario) {
    return Numbers.decimal(median(scenario), 0) + " km";
  }

  private static double median(Scenario scenario) {
    double[] km =
        scenario.geography().roads().stream()
            .mapToDouble(r -> r.length().value())
            .sorted()
            .toArray();
    return km.length == 0 ? 0 : km[km.length / 2];
  }

  private static Problem told(CsvRow row, String message) {
    String ends = row.optional("from") + " to " + row.optional("to");
    return row.told("est_road_km", message)
        .value(ends + ", " + row.optional("est_road_km").strip() + " km");
  }

  private static void tell(List<Problem> all, Problems found) {
    if (all.size() <= FEW) {
      all.forEach(found::add);
    } else {
      found.add(all.get(0).and(", and so are " + (all.size() - 1) + " more"));
    }
  }

  private static double line(Locality from, Locality to) {
    return Earth.km(from.lon(), from.lat(), to.lon(), to.lat());
  }
}
