package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Runner;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;

/**
 * A country needs no dummy: roles may be left out, and may be shared by several patrons (ODD 4).
 */
class RolesTest {
  private static final int CONTINGENT = 2;

  private static TinyWorld country() {
    return TinyWorld.line(4).forces(f -> f.fighters(9_000)).days(300);
  }

  private static RunRecord run(TinyWorld world) {
    return new Runner(world.build()).run(new RunKey("any", "base", 0));
  }

  private static List<Path> without(List<Path> all, PathRole role) {
    return all.stream().filter(path -> path.role() != role).toList();
  }

  private static Path path(String id, PathRole role, String patron, double weight, double value) {
    List<PathPoint> points = List.of(new PathPoint(TinyWorld.START, Uncertain.of(value)));
    Optional<String> giver = Optional.of(patron);
    return new Path(id, id, role, giver, "index", Interpolation.LINEAR, points, weight);
  }

  private static TinyWorld with(PathRole role, Path... own) {
    return TinyWorld.line(4)
        .noOffensive()
        .days(1100)
        .paths(
            all -> {
              List<Path> paths = new ArrayList<>(without(all, role));
              paths.addAll(List.of(own));
              return paths;
            });
  }

  /** A quarter of the money is of the patron, the rest of the ally. */
  private static TinyWorld shared(double patrons, double allys) {
    return with(
        PathRole.FINANCE,
        path("a", PathRole.FINANCE, "patron", 1, patrons),
        path("b", PathRole.FINANCE, "ally", 3, allys));
  }

  private static void assertSame(RunRecord one, RunRecord other, String... but) {
    assertThat(one)
        .usingRecursiveComparison()
        .withComparatorForType(Double::compare, Double.class)
        .ignoringFields(but)
        .isEqualTo(other);
  }

  @Test
  void aCountryWithoutPatronsAndPathsRuns() {
    RunRecord alone = run(country().forces(f -> f.alone()).paths(all -> List.of()));
    assertThat(alone.outcome().patronSpend()).isZero();
    assertThat(alone.falls()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"FINANCE", "TOP_UP", "STRENGTH", "SAFE_CONDUCT"})
  void aRoleLeftOutIsARoleAtItsNeutralValue(PathRole role) {
    TinyWorld there = country().path("strikes", role == PathRole.STRIKES ? 0 : 0.5);
    TinyWorld leftOut =
        country()
            .path("strikes", role == PathRole.STRIKES ? 0 : 0.5)
            .paths(all -> without(all, role));
    assertSame(run(leftOut), run(there));
  }

  /** Who pays has hold over formations and a place in the ledger; where nobody pays both are 0. */
  @Test
  void withoutFinanceMoneyIsAsAtTheReferenceButNobodyPays() {
    TinyWorld there = country().set(Parameter.HOLD_START, 0).set(Parameter.HOLD_UNPAID, 0);
    TinyWorld leftOut =
        country()
            .set(Parameter.HOLD_START, 0)
            .set(Parameter.HOLD_UNPAID, 0)
            .paths(all -> without(all, PathRole.FINANCE));
    RunRecord nobody = run(leftOut);
    assertSame(nobody, run(there), "outcome.patronSpend");
    assertThat(nobody.outcome().patronSpend()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"STRENGTH", "SAFE_CONDUCT"})
  void aNamedPathLeftOutIsAPathAtItsNeutralValue(PathRole role) {
    assertSame(run(country().paths(all -> without(all, role))), run(country()));
  }

  @Test
  void theIndexOfARoleIsTheMeanOfItsPathsByWeight() {
    TinyWorld world = shared(0.4, 0.8);
    assertThat(Drive.at(world, 700, w -> w.regime().finance())).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void theLedgerCountsEveryPatron() {
    // Both cost 1 a year at index 1; 361 days hold 52 weeks that have begun.
    RunRecord run = run(shared(0.4, 0.8).days(361));
    assertThat(run.outcome().patronSpend()).isCloseTo(52 * 7 / 365.2425 * 1.2, within(1e-9));
  }

  @Test
  void aPolicyMovesOnlyThePathsOfItsPatron() {
    Policy exit = new Policy(PolicyMode.EXIT, TinyWorld.START.plusDays(70), 1, 0, 30, 1.25);
    TinyWorld allyLeaves = shared(0.4, 0.8).policy("ally", exit);
    assertThat(Drive.at(allyLeaves, 1000, w -> w.regime().finance())).isCloseTo(0.1, within(1e-9));
    TinyWorld patronLeaves = shared(0.4, 0.8).policy("patron", exit);
    assertThat(Drive.at(patronLeaves, 1000, w -> w.regime().finance()))
        .isCloseTo(0.6, within(1e-9));
  }

  /** The legion obeys the patron, who pays it on top: his hold grows, if he is the first patron. */
  @Test
  void theFirstPatronIsWhoGivesMost() {
    assertThat(hold(3, 1)).isGreaterThan(0.9);
    assertThat(hold(1, 3)).isLessThan(0.1);
    assertThat(hold(1, 1)).as("of equals the first of the case").isGreaterThan(0.9);
  }

  private static double hold(double patrons, double allys) {
    TinyWorld world =
        with(
                PathRole.FINANCE,
                path("b", PathRole.FINANCE, "patron", patrons, 1),
                path("a", PathRole.FINANCE, "ally", allys, 1))
            .set(Parameter.HOLD_START, 0.5)
            .set(Parameter.HOLD_UNPAID, 2);
    return Drive.at(world, 1000, w -> w.regime().hold());
  }

  @Test
  void theLeaderHeedsEachPatronByItsPartOfTheMoney() {
    // Pressed by 1 of 4 parts: the drive of reform is a quarter of what it is if all press.
    TinyWorld one = shared(0, 1).set(Parameter.REFORM_PRESSURE, 0.5);
    TinyWorld all = shared(0, 0).set(Parameter.REFORM_PRESSURE, 0.5);
    double week = 7 / 365.2425;
    for (TinyWorld world : List.of(one, all)) {
      world.set(Parameter.REFORM_UNPROMPTED, 0).set(Parameter.REFORM_BACKSLIDE, 0);
    }
    assertThat(Drive.at(one, 0, w -> w.regime().reform())).isCloseTo(0.125 * week, within(1e-12));
    assertThat(Drive.at(all, 0, w -> w.regime().reform())).isCloseTo(0.5 * week, within(1e-12));
  }

  @Test
  void theOrderOfPathsDoesNotMatter() {
    TinyWorld forward = threeGivers();
    TinyWorld backward =
        threeGivers()
            .paths(
                all -> {
                  List<Path> paths = new ArrayList<>(threeGivers(all));
                  Collections.reverse(paths);
                  return paths;
                });
    assertSame(run(forward), run(backward));
  }

  private static TinyWorld threeGivers() {
    return country().paths(RolesTest::threeGivers);
  }

  private static List<Path> threeGivers(List<Path> all) {
    List<Path> paths = new ArrayList<>(without(all, PathRole.FINANCE));
    paths.add(path("x", PathRole.FINANCE, "patron", 0.1, 0.7));
    paths.add(path("y", PathRole.FINANCE, "ally", 0.7, 0.3));
    paths.add(path("z", PathRole.FINANCE, "ally", 0.3, 0.9));
    return paths;
  }

  @Test
  void aStaffRunsOnlyTheFormationsOfItsPatron() {
    TinyWorld world =
        with(
                PathRole.ALLIED_STAFF,
                path("a", PathRole.ALLIED_STAFF, "patron", 1, 1),
                path("b", PathRole.ALLIED_STAFF, "ally", 1, 0))
            .set(Parameter.STAFF_WORTH, 1);
    Drive drive = Drive.of(world).to(7);
    assertThat(drive.world().regime().staff()).isEqualTo(0.5);
    assertThat(drive.world().regime().staffOf(0)).isEqualTo(1);
    assertThat(drive.world().regime().staffOf(1)).isZero();
  }

  /** Gone long before the run, on its first day, or from a date within it. */
  @ParameterizedTest
  @ValueSource(ints = {-400, 0, 100})
  void aContingentOfAPatronLeavesByItsPath(int day) {
    PathPoint there = new PathPoint(TinyWorld.START.minusDays(1000), Uncertain.of(1));
    PathPoint gone = new PathPoint(TinyWorld.START.plusDays(day), Uncertain.of(0));
    Path rolls =
        new Path(
            "contingent-rolls",
            "rolls",
            PathRole.STRENGTH,
            Optional.empty(),
            "index",
            Interpolation.STEP,
            List.of(there, gone));
    TinyWorld world =
        country()
            .set(Parameter.MANPOWER_DESERTION, 0)
            .paths(all -> all.stream().map(p -> p.id().equals(rolls.id()) ? rolls : p).toList());
    Drive drive = Drive.of(world);
    assertThat(soldiers(drive.world())).isEqualTo(day <= 0 ? 0 : 1_000);
    assertThat(soldiers(drive.to(day < 0 ? 14 : day + 14).world())).isZero();
    assertThat(run(world).falls()).isNotEmpty();
  }

  private static int soldiers(World world) {
    int men = 0;
    int end = world.units().first(CONTINGENT + 1);
    for (int u = world.units().first(CONTINGENT); u < end; u++) {
      men += world.units().soldiers()[u];
    }
    return men;
  }
}
