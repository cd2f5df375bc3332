package regimecollapse.analysis.sweep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.path.PathRole;

/**
 * The sweeps among the arms of a scenario, seen from their changes alone: at least three arms that
 * differ only in the date of the offensive, only in the level at which support is held (or in the
 * share that a patron withholds for purges), or three by three in both. An arm may be in several.
 *
 * @param overDate each over the date of the offensive
 * @param overLevel each over the level of support
 * @param overBoth each over both, points by date, then by level
 */
public record SweepGrid(List<Sweep> overDate, List<Sweep> overLevel, List<Sweep> overBoth) {
  /** Fewer points make no curve. */
  private static final int FEWEST = 3;

  /** An arm with its place and with what else it changes. */
  private record Placed(Sweep.Point point, List<Change> rest, Optional<Lever> lever) {
    boolean holds() {
      return lever.filter(l -> l.change() instanceof PathChange.Hold).isPresent();
    }

    /** What is held since when, or set, whatever the level. */
    String unit() {
      return lever.map(Lever::words).orElse("");
    }
  }

  /** Copies the lists. */
  public SweepGrid {
    overDate = List.copyOf(overDate);
    overLevel = List.copyOf(overLevel);
    overBoth = List.copyOf(overBoth);
  }

  /** Looks for sweeps in a scenario. */
  public static SweepGrid of(Scenario scenario) {
    List<Placed> all = scenario.arms().stream().map(arm -> place(scenario, arm)).toList();
    List<Placed> dated = all.stream().filter(p -> p.point().date().isPresent()).toList();
    List<Placed> levelled = all.stream().filter(p -> p.point().level().isPresent()).toList();
    List<Sweep> overDate = new ArrayList<>();
    group(dated, p -> List.of(p.rest(), p.unit(), p.point().level()))
        .forEach(group -> add(overDate, scenario, group, SweepGrid::byDate));
    List<Sweep> overLevel = new ArrayList<>();
    group(levelled, p -> List.of(p.rest(), p.unit(), p.point().date()))
        .forEach(group -> add(overLevel, scenario, group, SweepGrid::byLevel));
    List<Sweep> overBoth = new ArrayList<>();
    List<Placed> both = dated.stream().filter(p -> levelled.contains(p) && p.holds()).toList();
    group(both, p -> List.of(p.rest(), p.unit()))
        .forEach(group -> addGrid(overBoth, scenario, group));
    return new SweepGrid(overDate, overLevel, overBoth);
  }

  /** Whether there is any sweep. */
  public boolean isEmpty() {
    return overDate.isEmpty() && overLevel.isEmpty() && overBoth.isEmpty();
  }

  /** Ids of the arms that are a point of some sweep, in order of sweeps. */
  public Set<String> arms() {
    Set<String> arms = new LinkedHashSet<>();
    Stream.of(overDate, overLevel, overBoth)
        .flatMap(List::stream)
        .flatMap(sweep -> sweep.points().stream())
        .forEach(point -> arms.add(point.arm()));
    return arms;
  }

  /** Whether an arm gives a sweep its name. */
  public boolean names(String arm) {
    return Stream.of(overDate, overLevel, overBoth)
        .flatMap(List::stream)
        .anyMatch(sweep -> sweep.series().equals(arm));
  }

  /** The sweeps over the level that are no part of a sweep over both. */
  public List<Sweep> levelsAlone() {
    return alone(overLevel);
  }

  /** The sweeps over the date that are no part of a sweep over both. */
  public List<Sweep> datesAlone() {
    return alone(overDate);
  }

  private List<Sweep> alone(List<Sweep> sweeps) {
    return sweeps.stream()
        .filter(s -> overBoth.stream().noneMatch(grid -> grid.points().containsAll(s.points())))
        .toList();
  }

  private static Placed place(Scenario scenario, Arm arm) {
    Set<String> offensives =
        ids(scenario.events(), e -> e.kind() == EventKind.OFFENSIVE, e -> e.id());
    Set<String> money = ids(scenario.paths(), p -> p.role() == PathRole.FINANCE, p -> p.id());
    List<Change> rest = new ArrayList<>();
    Optional<Lever> lever = Optional.empty();
    for (Change change : arm.changes()) {
      boolean moves =
          change instanceof Change.MoveEvent m && offensives.contains(m.event())
              || change instanceof Change.MoveEventBy by && offensives.contains(by.event());
      Optional<Lever> own = Lever.of(change, money);
      if (own.isPresent()) {
        // Of two, the later one has the last word; the earlier is like any other change.
        lever.map(Lever::change).ifPresent(rest::add);
        lever = own;
      } else if (!moves) {
        rest.add(change);
      }
    }
    OptionalDouble level =
        lever.map(l -> OptionalDouble.of(l.level())).orElse(OptionalDouble.empty());
    Optional<LocalDate> date = ArmSettings.of(scenario, arm).offensiveDate();
    return new Placed(new Sweep.Point(arm.id(), date, level), List.copyOf(rest), lever);
  }

  private static <T> Set<String> ids(
      List<T> all, java.util.function.Predicate<T> which, Function<T, String> id) {
    Set<String> ids = new LinkedHashSet<>();
    all.stream().filter(which).map(id).forEach(ids::add);
    return ids;
  }

  private static Collection<List<Placed>> group(List<Placed> all, Function<Placed, Object> key) {
    Map<Object, List<Placed>> groups = new LinkedHashMap<>();
    all.forEach(p -> groups.computeIfAbsent(key.apply(p), k -> new ArrayList<>()).add(p));
    return groups.values();
  }

  private static double byDate(Sweep.Point point) {
    return point.date().orElseThrow().toEpochDay();
  }

  private static double byLevel(Sweep.Point point) {
    return point.level().orElseThrow();
  }

  /** Adds the sweep of a group, if it has points enough; of equal points the first counts. */
  private static void add(
      List<Sweep> sweeps,
      Scenario scenario,
      List<Placed> group,
      Function<Sweep.Point, Double> coordinate) {
    Map<Double, Sweep.Point> points = new LinkedHashMap<>();
    group.forEach(p -> points.putIfAbsent(coordinate.apply(p.point()), p.point()));
    if (points.size() >= FEWEST) {
      List<Sweep.Point> sorted = new ArrayList<>(points.values());
      sorted.sort(Comparator.comparing(coordinate));
      sweeps.add(SweepNames.of(scenario, group.get(0).rest(), group.get(0).unit(), sorted));
    }
  }

  /** Adds a sweep over both, of the dates that have levels enough. */
  private static void addGrid(List<Sweep> sweeps, Scenario scenario, List<Placed> group) {
    Map<LocalDate, Map<Double, Sweep.Point>> columns = new LinkedHashMap<>();
    for (Placed placed : group) {
      columns
          .computeIfAbsent(placed.point().date().orElseThrow(), d -> new LinkedHashMap<>())
          .putIfAbsent(byLevel(placed.point()), placed.point());
    }
    columns.values().removeIf(column -> column.size() < FEWEST);
    if (columns.size() < FEWEST) {
      return;
    }
    List<Sweep.Point> points = new ArrayList<>();
    for (LocalDate date : new TreeSet<>(columns.keySet())) {
      Map<Double, Sweep.Point> column = columns.get(date);
      new TreeSet<>(column.keySet()).forEach(level -> points.add(column.get(level)));
    }
    sweeps.add(SweepNames.of(scenario, group.get(0).rest(), group.get(0).unit(), points));
  }
}
