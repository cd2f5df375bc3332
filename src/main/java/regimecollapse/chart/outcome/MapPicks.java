package regimecollapse.chart.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.MapShares;
import regimecollapse.chart.form.Subject;
import regimecollapse.text.Numbers;

/**
 * The maps of an arm that differ: of days, and of hypotheses, that look alike the first.
 *
 * @param days that are drawn
 * @param left days that are not
 * @param rows the hypotheses that are drawn, each with those that look like it
 */
record MapPicks(List<Double> days, List<Double> left, Map<String, List<String>> rows) {
  /** Maps look alike if a place differs on average by no more. */
  static final double NEAR = 0.05;

  /** More would be too small to be read. */
  static final int MOST = 3;

  /** The picks for an arm. */
  static MapPicks of(Subject subject, String arm, List<Double> all) {
    List<String> places = List.copyOf(subject.heldAtStart());
    Map<String, List<MapShares>> maps = new LinkedHashMap<>();
    for (String hypothesis : subject.hypotheses()) {
      Cell cell = new Cell(hypothesis, arm);
      maps.put(
          hypothesis,
          all.stream()
              .map(day -> MapShares.of(subject.findings().falls(), cell, day, places))
              .toList());
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      kept.add(i);
    }
    while (kept.size() > 1) {
      int least = least(maps, kept);
      if (kept.size() <= MOST && step(maps, kept, least) > NEAR) {
        break;
      }
      kept.remove(least);
    }
    List<Double> left = all.stream().filter(d -> !kept.contains(all.indexOf(d))).toList();
    return new MapPicks(kept.stream().map(all::get).toList(), left, rows(maps, kept));
  }

  /** The place in the list of the day that adds least to the one before it. */
  private static int least(Map<String, List<MapShares>> maps, List<Integer> kept) {
    int least = 0;
    for (int k = 1; k < kept.size(); k++) {
      least = step(maps, kept, k) < step(maps, kept, least) ? k : least;
    }
    return least;
  }

  /** How far a day is from the one before it, the first from the start, when all is held. */
  private static double step(Map<String, List<MapShares>> maps, List<Integer> kept, int k) {
    double most = 0;
    for (List<MapShares> days : maps.values()) {
      MapShares now = days.get(kept.get(k));
      double step =
          k == 0 ? distance(now.held(), Map.of()) : distance(now, days.get(kept.get(k - 1)));
      most = Math.max(most, step);
    }
    return most;
  }

  private static Map<String, List<String>> rows(
      Map<String, List<MapShares>> maps, List<Integer> kept) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String hypothesis : maps.keySet()) {
      rows.keySet().stream()
          .filter(
              row ->
                  kept.stream()
                      .allMatch(i -> alike(maps.get(row).get(i), maps.get(hypothesis).get(i))))
          .findFirst()
          .ifPresentOrElse(
              row -> rows.get(row).add(hypothesis), () -> rows.put(hypothesis, new ArrayList<>()));
    }
    return rows;
  }

  private static boolean alike(MapShares a, MapShares b) {
    return (a.n() == 0) == (b.n() == 0) && distance(a, b) <= NEAR;
  }

  private static double distance(MapShares a, MapShares b) {
    return distance(a.held(), b.held());
  }

  /** The mean distance of places; those that the second does not name are held. */
  private static double distance(Map<String, Double> a, Map<String, Double> b) {
    return a.keySet().stream()
        .mapToDouble(place -> Math.abs(a.get(place) - b.getOrDefault(place, 1.0)))
        .filter(d -> !Double.isNaN(d))
        .average()
        .orElse(0);
  }

  /** What is not drawn, as a sentence; empty if all is. */
  String leftOut() {
    if (left.isEmpty()) {
      return "";
    }
    String days = left.stream().map(MapPicks::day).collect(Collectors.joining(", "));
    return "Left out, since they differ least from the day drawn before or, if none is, from the"
        + " start, when all is held: day "
        + days
        + ".";
  }

  /** The title of a row. */
  String title(Subject subject, String row) {
    List<String> alike = rows.get(row).stream().map(subject::hypothesis).toList();
    return alike.isEmpty()
        ? subject.hypothesis(row)
        : subject.hypothesis(row) + "; alike to 5 points on average: " + String.join(", ", alike);
  }

  /** A day as text. */
  static String day(double day) {
    return Numbers.fixed(day, day == Math.rint(day) ? 0 : 1);
  }
}
