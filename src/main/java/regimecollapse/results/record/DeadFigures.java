package regimecollapse.results.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regimecollapse.scenario.record.Comparison;

/**
 * The figures of a run on the dead, of its first 30 days, or as long as the record goes on: what
 * fell later belongs to another offensive. Where a share is of nobody, it is taken as of one man.
 */
final class DeadFigures {
  /** Sums of both sides. */
  private record Toll(double government, double rebels) {
    double ratio() {
      return rebels / Math.max(1, government);
    }

    double all() {
      return government + rebels;
    }
  }

  private final Map<String, Integer> places;
  private final double never;

  /**
   * Takes the places.
   *
   * @param places their indices, by id
   * @param never day on which counting ends
   */
  DeadFigures(Map<String, Integer> places, double never) {
    this.never = never;
    this.places = places;
  }

  double of(Comparison it, Fighting fighting) {
    Set<Integer> about = indices(it.about().places());
    Predicate<Dead> ours = d -> about.isEmpty() || about.contains(d.locality());
    Toll toll = toll(fighting, ours);
    return switch (it.statistic()) {
      case GOVERNMENT_DEAD -> toll.government();
      case REBELS_DEAD -> toll.rebels();
      case GOVERNMENT_DEAD_BY -> toll(fighting, ours.and(d -> d.day() < it.until())).government();
      case REBELS_DEAD_BY -> toll(fighting, ours.and(d -> d.day() < it.until())).rebels();
      case REBELS_PER_GOVERNMENT_DEAD -> toll.ratio();
      case GOVERNMENT_DEAD_EARLY ->
          toll(fighting, ours.and(d -> d.day() < it.until())).government()
              / Math.max(1, toll.government());
      case DEAD_RATIO_FALLS -> {
        double before = toll(fighting, ours.and(d -> d.day() < it.until())).ratio();
        Toll after = toll(fighting, ours.and(d -> d.day() >= it.until()));
        // Where nobody dies any more there is no ratio that could fall.
        yield after.government() > 0 && after.ratio() < before ? 1 : 0;
      }
      case DEAD_AGAINST -> {
        Set<Integer> against = indices(it.about().against());
        Toll theirs = toll(fighting, d -> against.contains(d.locality()));
        yield toll.all() / Math.max(1, theirs.all());
      }
      default -> throw new IllegalArgumentException(it.statistic() + " is not on the dead");
    };
  }

  private Set<Integer> indices(List<String> ids) {
    return ids.stream().map(places::get).collect(Collectors.toSet());
  }

  private Toll toll(Fighting fighting, Predicate<Dead> which) {
    double government = 0;
    double rebels = 0;
    for (Dead dead : fighting.dead()) {
      if (dead.day() >= 0 && dead.day() < never && which.test(dead)) {
        government += dead.government();
        rebels += dead.rebels();
      }
    }
    return new Toll(government, rebels);
  }
}
