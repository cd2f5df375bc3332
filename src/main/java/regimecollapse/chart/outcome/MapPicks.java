package regimecollapse.chart.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.MapShares;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.Locality;
import regimecollapse.text.Numbers;

/**
 * The maps of an arm that differ: of days, and of hypotheses, that look alike the first.
 *
 * @param days that are drawn
 * @param left days that are not
 * @param rows the hypotheses that are drawn, each with those that look like it
 */
record MapPicks(List<Double> days, List<Double> left, Map<String, List<String>> rows) {
  /** Maps look alike if what is held, of all people, differs by no more on average. */
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
    Map<String, Double> people =
        subject.scenario().geography().localities().stream()
            .collect(Collectors.toMap(Locality::id, Locality::population));
    Choice choice = new Choice(maps, kept, people);
    while (kept.size() > 1) {
      int least = choice.least();
      if (kept.size() <= MOST && choice.step(least) > NEAR) {
        break;
      }
      // Of two that look alike the later one stays: it tells how the offensive went on.
      kept.remove(Math.max(0, least - 1));
    }
    List<Double> left = all.stream().filter(d -> !kept.contains(all.indexOf(d))).toList();
    return new MapPicks(kept.stream().map(all::get).toList(), left, choice.rows());
  }

  /**
   * What is still to be chosen from.
   *
   * @param maps of each hypothesis, day by day
   * @param kept days that are not yet left out, by their place in the list
   * @param people of each place
   */
  private record Choice(
      Map<String, List<MapShares>> maps, List<Integer> kept, Map<String, Double> people) {
    /** The kept day that adds least to the one before it. */
    int least() {
      int least = 0;
      for (int k = 1; k < kept.size(); k++) {
        least = step(k) < step(least) ? k : least;
      }
      return least;
    }

    /** How far a day is from the one before it, the first from the start, when all is held. */
    double step(int k) {
      double most = 0;
      for (List<MapShares> days : maps.values()) {
        Map<String, Double> before = k == 0 ? Map.of() : days.get(kept.get(k - 1)).held();
        most = Math.max(most, distance(days.get(kept.get(k)).held(), before));
      }
      return most;
    }

    Map<String, List<String>> rows() {
      Map<String, List<String>> rows = new LinkedHashMap<>();
      for (String hypothesis : maps.keySet()) {
        rows.keySet().stream()
            .filter(row -> kept.stream().allMatch(day -> alike(row, hypothesis, day)))
            .findFirst()
            .ifPresentOrElse(
                row -> rows.get(row).add(hypothesis),
                () -> rows.put(hypothesis, new ArrayList<>()));
      }
      return rows;
    }

    private boolean alike(String one, String other, int day) {
      MapShares a = maps.get(one).get(day);
      MapShares b = maps.get(other).get(day);
      return (a.n() == 0) == (b.n() == 0) && distance(a.held(), b.held()) <= NEAR;
    }

    /** The mean distance, of all people; places that the second does not name are held. */
    private double distance(Map<String, Double> a, Map<String, Double> b) {
      double sum = 0;
      double all = 0;
      for (Map.Entry<String, Double> place : a.entrySet()) {
        double apart = Math.abs(place.getValue() - b.getOrDefault(place.getKey(), 1.0));
        double weight = people.getOrDefault(place.getKey(), 0.0);
        if (!Double.isNaN(apart)) {
          sum += weight * apart;
          all += weight;
        }
      }
      return all == 0 ? 0 : sum / all;
    }
  }

  /** What is not drawn, as a sentence; empty if all is. */
  String leftOut() {
    if (left.isEmpty()) {
      return "";
    }
    String days = left.stream().map(MapPicks::day).collect(Collectors.joining(", "));
    return "Left out, since they differ least from the next day drawn or, at first, from the start,"
        + " when all is held: day "
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
