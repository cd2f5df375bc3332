package regimecollapse.results.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.pattern.FallPattern;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;

/**
 * The figures of a run on how its falls follow each other and came about. What is handed over at
 * the flight follows nothing: there watching ends, or after 30 days.
 */
final class PatternFigures {
  private final RunFigures figures;
  private final Map<List<String>, FallPattern> patterns = new HashMap<>();
  private final Map<String, Observation> recorded = new HashMap<>();
  private final Set<Integer> held = new HashSet<>();

  PatternFigures(Scenario scenario, RunFigures figures) {
    this.figures = figures;
    Set<String> government =
        scenario.factions().stream()
            .filter(f -> f.side() == Side.REGIME)
            .map(Faction::id)
            .collect(Collectors.toSet());
    List<Locality> all = scenario.geography().localities();
    for (int j = 0; j < all.size(); j++) {
      if (government.contains(all.get(j).controller())) {
        held.add(j);
      }
    }
    for (Observation it : scenario.observations()) {
      it.place().ifPresent(place -> recorded.put(place, it));
      it.comparison()
          .filter(c -> c.statistic().isPattern())
          .map(c -> c.about().places())
          .ifPresent(
              places ->
                  patterns.computeIfAbsent(
                      places,
                      p ->
                          new FallPattern(
                              scenario.geography(), government, scenario.formations(), p)));
    }
  }

  double of(Comparison it, RunRecord run) {
    List<String> places = it.about().places();
    FallPattern pattern = patterns.get(places);
    double end = end(run);
    double[] days = days(places, run);
    return switch (it.statistic()) {
      case RR_NEAR -> pattern.near(days, end);
      case RR_OWN -> pattern.own(days, end);
      case RR_AFTER_HELD -> pattern.after(days, end, repulses(run));
      case BURST -> pattern.burst(days, end);
      case DEAD_FIRST -> deadFirst(days, end, run.fighting());
      case UNATTACKED -> pattern.unattacked(days, end);
      case SHARE_LOST_BY -> shareLost(it, run);
      case TAKEN_AS_RECORDED -> share(places, p -> isTakenAsRecorded(p, run));
      case LOST_AS_RECORDED -> share(places, p -> isLostAsRecorded(p, run));
      default -> throw new IllegalArgumentException(it.statistic() + " is no pattern");
    };
  }

  /** Whether a place fell when the leader went, or after that. */
  private static boolean isAfter(Fall fall, RunRecord run) {
    return fall.kind() == FallKind.HANDOVER || fall.day() > RunFigures.collapse(run);
  }

  private double[] days(List<String> places, RunRecord run) {
    return places.stream()
        .mapToDouble(
            p ->
                figures
                    .fall(p, run)
                    .filter(f -> !isAfter(f, run))
                    .map(Fall::day)
                    .orElse(Double.POSITIVE_INFINITY))
        .toArray();
  }

  private double end(RunRecord run) {
    return run.falls().stream()
        .filter(f -> isAfter(f, run))
        .mapToDouble(f -> Math.min(f.day(), RunFigures.collapse(run)))
        .reduce(figures.never(), Math::min);
  }

  /**
   * The moments at which a place of the government had stood a day longer than the one on which
   * attackers died there.
   */
  private double[] repulses(RunRecord run) {
    Map<Integer, Double> lost = new HashMap<>();
    run.falls().forEach(f -> lost.putIfAbsent(f.locality(), f.day()));
    return run.fighting().dead().stream()
        .filter(d -> d.rebels() > 0 && held.contains(d.locality()))
        .filter(d -> lost.getOrDefault(d.locality(), Double.POSITIVE_INFINITY) >= d.day() + 2)
        .mapToDouble(d -> d.day() + 1)
        .distinct()
        .toArray();
  }

  /** All of them where no place fell, none where nobody died. */
  private double deadFirst(double[] days, double end, Fighting fighting) {
    double[] falls = Arrays.stream(days).filter(d -> d >= 0 && d < end).sorted().toArray();
    double median = falls.length == 0 ? figures.never() : falls[(falls.length - 1) / 2];
    double all = 0;
    double first = 0;
    for (Dead it : fighting.dead()) {
      if (it.day() >= 0 && it.day() < figures.never()) {
        all += it.government();
        first += it.day() + 1 <= median ? it.government() : 0;
      }
    }
    return all == 0 ? 0 : first / all;
  }

  private double shareLost(Comparison it, RunRecord run) {
    List<String> fallen =
        it.about().places().stream().filter(p -> within(p, run).isPresent()).toList();
    Predicate<String> so =
        p -> it.about().how().stream().anyMatch(how -> figures.isLostBy(p, how, run));
    return fallen.isEmpty() ? 0 : share(fallen, so);
  }

  private static double share(List<String> places, Predicate<String> of) {
    return (double) places.stream().filter(of).count() / Math.max(1, places.size());
  }

  /** The fall of a place, if it belongs to this offensive. */
  private Optional<Fall> within(String place, RunRecord run) {
    return figures.fall(place, run).filter(f -> f.day() < figures.never());
  }

  private boolean isTakenAsRecorded(String place, RunRecord run) {
    String by = recorded.get(place).by().orElse("");
    return within(place, run).filter(f -> f.to().equals(by)).isPresent();
  }

  private boolean isLostAsRecorded(String place, RunRecord run) {
    boolean so =
        recorded.get(place).how().filter(how -> figures.isLostBy(place, how, run)).isPresent();
    return so && within(place, run).isPresent();
  }
}
