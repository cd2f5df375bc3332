package regimecollapse.results.record;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Manner;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;

/** The figures of a run that the record is compared with: one for each kind of statistic. */
public final class RunFigures {
  /** A rising takes a place by assault too. */
  private static final Set<FallKind> STORMED = EnumSet.of(FallKind.ASSAULT, FallKind.RISING);

  private final Scenario scenario;
  private final double never;
  private final DeadFigures deadFigures;
  private final PatternFigures patterns;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Comparison> comparisons = new HashMap<>();

  /** Prepares what all runs of a scenario share. */
  public RunFigures(Scenario scenario) {
    this.scenario = scenario;
    List<Locality> all = scenario.geography().localities();
    for (int j = 0; j < all.size(); j++) {
      places.put(all.get(j).id(), j);
    }
    never = RecordSpan.of(scenario).never();
    deadFigures = new DeadFigures(places, never);
    patterns = new PatternFigures(scenario, this);
    for (Observation it : scenario.observations()) {
      it.comparison().ifPresent(c -> comparisons.put(it.id(), c));
    }
  }

  double never() {
    return never;
  }

  /**
   * The figure of a run, in the unit of the statistic; NaN for a count on a day outside of the run.
   *
   * @throws IllegalArgumentException for a statistic of many runs
   */
  public double of(Comparison it, RunRecord run) {
    if (it.statistic().isPattern()) {
      return patterns.of(it, run);
    }
    return switch (it.statistic()) {
      case DAY_OF_FALL -> orNever(dayOfFall(it, run));
      case DAY_OF_RETAKING -> orNever(dayOfRetaking(it, run));
      case FALLS_BEFORE_OFFENSIVE -> run.falls().stream().filter(f -> f.day() < begin(run)).count();
      case FOUGHT -> fought(it, run);
      case SHARE_TAKEN_BY -> shareTaken(it, run);
      case PLACES_LOST -> falls(it, run).filter(f -> f.day() < it.until()).count();
      case ARMY_ON_EVE -> onEve(FormationKind.ARMY, run);
      case MILITIA_ON_EVE -> onEve(FormationKind.MILITIA, run);
      case ARMY_ROLLS, ARMY_PRESENT, DISTRICTS_LOST -> counted(it, run);
      case FORMATION_LOST -> formationLost(it, run);
      case KILLED_SHARE -> killedShare(run.outcome().soldiers());
      case LEFT_OVER_KILLED -> leftOverKilled(run.outcome().soldiers());
      case DAYS_FROM_HALF_TO_NINE_TENTHS ->
          orNever(
              run.outcome().daysToLose().population()[4]
                  - run.outcome().daysToLose().population()[2]);
      case DAYS_TO_LOSE_A_TENTH -> orNever(run.outcome().daysToLose().population()[0]);
      case FELL_BEFORE -> yes(fellBefore(it, run));
      case ASSAULTED -> yes(falls(it, run).anyMatch(f -> STORMED.contains(f.kind())));
      case LOST_BEFORE_END -> yes(lostBeforeEnd(it, run));
      case COLLAPSED_BY -> yes(run.outcome().daysToCollapse() < it.until());
      case GOVERNMENT_DEAD,
          REBELS_DEAD,
          GOVERNMENT_DEAD_BY,
          REBELS_DEAD_BY,
          REBELS_PER_GOVERNMENT_DEAD,
          GOVERNMENT_DEAD_EARLY,
          DEAD_RATIO_FALLS,
          DEAD_AGAINST ->
          deadFigures.of(it, run.fighting());
      case INSIDE -> isKnown(it) ? yes(isInside(it, run)) : Double.NaN;
      default -> throw new IllegalArgumentException(it.statistic() + " is no figure of one run");
    };
  }

  /** Day of the offensive of a run: 0 unless the case counts from another event. */
  private double begin(RunRecord run) {
    return scenario.timeline().zero().isEmpty()
        ? 0
        : run.outcome()
            .offensiveDate()
            .map(date -> scenario.timeline().dayOf(date) - run.zeroDay())
            .orElse(0.0);
  }

  /**
   * Whether runs have the figure at all: none has a count on a day outside of the run, or of the
   * districts of a case without countryside.
   */
  public boolean isKnown(Comparison it) {
    boolean land = it.statistic() != Statistic.DISTRICTS_LOST || !scenario.countryside().isEmpty();
    return land
        && !MusterDays.isOutside(scenario, it)
        && (it.statistic() != Statistic.INSIDE
            || it.about().of().stream().map(comparisons::get).allMatch(this::isKnown));
  }

  private boolean isInside(Comparison it, RunRecord run) {
    return it.about().of().stream().map(comparisons::get).allMatch(c -> c.holds(of(c, run)));
  }

  /** Day of the nth loss of a place that changes hands; infinite if it was not lost so often. */
  public double dayOfFall(Comparison it, RunRecord run) {
    int nth = it.about().nth();
    String id = it.about().places().get(0);
    if (nth == 0) {
      return dayOfFall(id, run);
    }
    int place = places.get(id);
    DoubleStream undone =
        run.fighting().retaken().stream()
            .filter(r -> r.locality() == place)
            .mapToDouble(Retaken::lost);
    DoubleStream last =
        run.falls().stream().filter(f -> f.locality() == place).mapToDouble(Fall::day);
    return nth(DoubleStream.concat(undone, last), nth);
  }

  /** Day on which a place changed hands as the comparison says; infinite where it did not. */
  public double dayOfSpell(Comparison it, RunRecord run) {
    return it.statistic() == Statistic.DAY_OF_RETAKING
        ? dayOfRetaking(it, run)
        : dayOfFall(it, run);
  }

  private double dayOfRetaking(Comparison it, RunRecord run) {
    int place = places.get(it.about().places().get(0));
    return nth(
        run.fighting().retaken().stream()
            .filter(r -> r.locality() == place)
            .mapToDouble(Retaken::day),
        Math.max(1, it.about().nth()));
  }

  private static double nth(DoubleStream days, int nth) {
    return days.sorted().skip(nth - 1L).findFirst().orElse(Double.POSITIVE_INFINITY);
  }

  /** Day of the fall of a place; infinite if it did not fall. */
  public double dayOfFall(String place, RunRecord run) {
    return fall(place, run).map(Fall::day).orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether the place was taken by that faction. */
  public boolean isTakenBy(String place, String faction, RunRecord run) {
    return fall(place, run).filter(f -> f.to().equals(faction)).isPresent();
  }

  /** Whether the place was lost in that manner, as far as the model tells manners apart. */
  public boolean isLostBy(String place, Manner manner, RunRecord run) {
    return fall(place, run).filter(f -> is(f, manner)).isPresent();
  }

  /**
   * A column that finds nobody to fight enters a place that its garrison has left. Whether it left
   * on order only one mechanism knows, so that in all others what is left may have been ordered; at
   * the flight nobody is left who could order it.
   */
  private static boolean is(Fall fall, Manner manner) {
    boolean left =
        fall.kind() == FallKind.VACATED || fall.kind() == FallKind.ASSAULT && !fall.fought();
    return switch (manner) {
      case ASSAULT -> fall.kind() == FallKind.ASSAULT && fall.fought();
      case LEFT_ON_ORDER -> left;
      case LEFT -> left || fall.kind() == FallKind.HANDOVER;
      case DEAL -> fall.kind() == FallKind.DEAL;
      case RISING -> fall.kind() == FallKind.RISING;
      case CHANGE_OF_SIDE -> fall.kind() == FallKind.CHANGE_OF_SIDE;
    };
  }

  /** The first loss of a place. */
  Optional<Fall> fall(String id, RunRecord run) {
    int place = places.get(id);
    return run.falls().stream().filter(f -> f.locality() == place).findFirst();
  }

  /** The falls of the places of a comparison; all where it names none. */
  private Stream<Fall> falls(Comparison it, RunRecord run) {
    if (it.about().places().isEmpty()) {
      return run.falls().stream();
    }
    Set<Integer> about = new HashSet<>();
    it.about().places().forEach(id -> about.add(places.get(id)));
    return run.falls().stream().filter(f -> about.contains(f.locality()));
  }

  private boolean fellBefore(Comparison it, RunRecord run) {
    double first = first(it.about().places(), run);
    return first < first(it.about().against(), run);
  }

  /** Day of the first fall among places; infinite if none fell. */
  private double first(List<String> ids, RunRecord run) {
    return ids.stream().mapToDouble(id -> dayOfFall(id, run)).min().orElseThrow();
  }

  private boolean lostBeforeEnd(Comparison it, RunRecord run) {
    double capital = dayOfFall(scenario.geography().capital(), run);
    double end = Math.min(capital, collapse(run));
    return falls(it, run).anyMatch(f -> f.kind() != FallKind.HANDOVER && f.day() < end);
  }

  /** Day of the end of the leader; infinite if he stays. */
  static double collapse(RunRecord run) {
    return run.outcome().collapsed() ? run.outcome().daysToCollapse() : Double.POSITIVE_INFINITY;
  }

  private double fought(Comparison it, RunRecord run) {
    for (String id : it.about().places()) {
      if (fall(id, run).filter(f -> !f.fought()).isEmpty()) {
        return 1;
      }
    }
    return 0;
  }

  private double shareTaken(Comparison it, RunRecord run) {
    List<Fall> lost = falls(it, run).filter(f -> f.kind() != FallKind.HANDOVER).toList();
    String faction = it.about().faction().orElse("");
    long taken = lost.stream().filter(f -> f.to().equals(faction)).count();
    return lost.isEmpty() ? 0 : (double) taken / lost.size();
  }

  private double onEve(FormationKind kind, RunRecord run) {
    double sum = 0;
    for (int f = 0; f < run.muster().eve().length; f++) {
      sum += scenario.formations().get(f).kind() == kind ? run.muster().eve()[f] : 0;
    }
    return sum;
  }

  /** NaN on a day on which nobody counts; districts also where the case tells none apart. */
  private double counted(Comparison it, RunRecord run) {
    int call = Arrays.binarySearch(MusterDays.counted(scenario), it.until());
    boolean told = it.statistic() != Statistic.DISTRICTS_LOST || !scenario.countryside().isEmpty();
    return call < 0 || !told ? Double.NaN : run.muster().counts().get(call).of(it.statistic());
  }

  private double formationLost(Comparison it, RunRecord run) {
    int call = MusterDays.indexOf(scenario, it.until());
    int formation =
        scenario.formations().stream()
            .map(Formation::id)
            .toList()
            .indexOf(it.about().formation().orElseThrow());
    return run.muster().lost()[call][formation];
  }

  /** Where no front ever moved there was no eve, and nobody was killed. */
  private static double killedShare(Soldiers soldiers) {
    return (double) soldiers.killed() / Math.max(1, soldiers.onEve().orElse(1));
  }

  private static double leftOverKilled(Soldiers soldiers) {
    double left = soldiers.wentHome() + soldiers.surrendered() + soldiers.defected();
    return StrictMath.log10((left + 1) / (soldiers.killed() + 1));
  }

  private double orNever(double day) {
    return Double.isNaN(day) ? never : Math.min(never, day);
  }

  private static double yes(boolean is) {
    return is ? 1 : 0;
  }
}
