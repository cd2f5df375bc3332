package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import regimecollapse.evidence.Provenance;
import regimecollapse.model.rule.BodyRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.change.GhostChange;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.SuccessionKind;
import regimecollapse.scenario.parameter.Uncertain;

/** Commanders who change side as a body, risings in several provinces, ghosts (ODD 7.23). */
class BodiesTest {
  private static final int LEGION = 1;

  /**
   * A legion in places 2 and 3, whose commander is as good as gone: the offer beats any loyalty.
   */
  private static TinyWorld convinced() {
    return TinyWorld.line(6)
        .noOffensive()
        .forces(f -> f.body("legion", 5, 2, 3).risers(0))
        .set(Parameter.BODY_RATE, 10)
        .set(Parameter.BODY_STEEP, 100)
        .set(Parameter.BODY_FOLLOW, 1);
  }

  private static int soldiers(World world, int formation) {
    Units units = world.units();
    int sum = 0;
    for (int u = units.first(formation); u < units.first(formation + 1); u++) {
      sum += units.soldiers()[u];
    }
    return sum;
  }

  private static int turned(World world) {
    return world.scenario().groupOfBodies("third");
  }

  @Test
  void allHisPlacesChangeHandsInOneStepAndNobodyDies() {
    World world = Drive.of(convinced()).to(7).world();
    assertThat(world.front().lost()).extracting(Front.LostPlace::place).containsExactly(2, 3);
    assertThat(world.front().lost())
        .allMatch(it -> it.way() == Front.Way.CHANGE_OF_SIDE && it.day() == 7 && !it.fought());
    assertThat(world.account().killed()).isZero();
    assertThat(soldiers(world, LEGION)).isZero();
    assertThat(world.account().balances(Drive.rolls(world))).isTrue();
    assertThat(world.places().regime()).containsExactly(false, true, false, false, true, true);
  }

  @Test
  void hisMenWhoWereThereFightForTheOtherSide() {
    World before = Drive.of(convinced()).to(6).world();
    double present = before.formations().present()[LEGION];
    int men = soldiers(before, LEGION);
    World world = Drive.of(convinced()).to(7).world();
    // Deserters and recruits of the week are few.
    assertThat(world.opposition().men(turned(world))).isCloseTo(men * present, within(0.03 * men));
  }

  /** He brought 2 and 3 along: there they gather, all of them, wherever the campaign led them. */
  @Test
  void whenTheCampaignIsOverTheyGatherOnTheirOwnGround() {
    Drive drive = Drive.of(convinced().forces(f -> f.fighters(0)));
    double[] last = {0};
    boolean[] away = {false};
    drive.watch(
        it -> {
          double men = it.opposition().men(turned(it));
          double[] free = it.opposition().free()[turned(it)];
          away[0] |= it.front().active() && men > free[2] + free[3] + 1;
          last[0] = it.front().active() ? men : last[0];
        });
    World world = drive.to(300).world();
    assertThat(away[0]).as("they had gone for other places").isTrue();
    assertThat(world.front().active()).isFalse();
    double[] free = world.opposition().free()[turned(world)];
    assertThat(world.opposition().men(turned(world))).isCloseTo(last[0], within(1e-6));
    assertThat(last[0]).isGreaterThan(100);
    assertThat(free[2]).isCloseTo(last[0] / 2, within(1e-6));
    assertThat(free[3]).isEqualTo(free[2]);
  }

  @Test
  void groundThatTheGovernmentHasBackIsNotTheirs() {
    World world = Drive.of(convinced()).to(7).world();
    Opposition o = world.opposition();
    o.unsettle(2);
    double men = o.men(turned(world));
    o.goHome();
    assertThat(o.free()[turned(world)][2]).isZero();
    assertThat(o.free()[turned(world)][3]).isCloseTo(men, within(1e-9));
    o.unsettle(3);
    o.goHome();
    assertThat(o.men(turned(world))).as("who has no ground left goes home").isZero();
  }

  private static TinyWorld removed(TinyWorld from) {
    return from.forces(f -> f.secondLegion(1_000))
        .event("purge", EventKind.PURGE, 30, "legion")
        .event("return", EventKind.REINSTATEMENT, 40, "legion");
  }

  /** His like feel no threat, nobody is shocked, the patron loses no hold, no unit is cheered. */
  @Test
  void whoHasChangedSideCannotBeRemovedNorComeBack() {
    TinyWorld half = convinced().set(Parameter.BODY_FOLLOW, 0.5);
    World with = Drive.of(removed(half)).to(41).world();
    TinyWorld never = convinced().set(Parameter.BODY_FOLLOW, 0.5);
    World without = Drive.of(never.forces(f -> f.secondLegion(1_000))).to(41).world();
    assertThat(with.formations().threat()).containsOnly(0);
    assertThat(with.formations().shock()).containsOnly(0);
    assertThat(with.regime().hold()).isEqualTo(without.regime().hold());
    assertThat(with.units().belief()).isEqualTo(without.units().belief());
  }

  @Test
  void whoseMenAreAllGoneCannotBeRemovedEither() {
    TinyWorld none = TinyWorld.line(6).noOffensive().forces(f -> f.risers(0).army(8_000, 0));
    World with = Drive.of(removed(none.forces(f -> f.body("legion", 0)))).to(31).world();
    assertThat(with.formations().threat()).containsOnly(0);
    assertThat(with.formations().shock()).containsOnly(0);
  }

  /** The same purge of the same legion while he is there and has men. */
  @Test
  void whoIsThereCanBeRemoved() {
    TinyWorld tiny = TinyWorld.line(6).noOffensive().forces(f -> f.risers(0));
    World with = Drive.of(removed(tiny.forces(f -> f.body("legion", 0, 2, 3)))).to(31).world();
    assertThat(with.formations().threat()).containsExactly(0, 1.5, 0, 1.5);
    assertThat(with.formations().shock()[LEGION]).isPositive();
  }

  /**
   * He holds 2 and the capital, which is 5; another commander, of 4, is as good as gone as well.
   */
  private static TinyWorld capital(SuccessionKind kind) {
    return convinced()
        .forces(f -> f.body("legion", 5, 2, 5).body("second", 5, 4).secondLegion(1_000))
        .set(Parameter.INTERIM_RATE, 0.5)
        .rules(DealKind.UNDER_ASSAULT, kind);
  }

  @Test
  void theLeaderFallsWithACapitalThatChangesSideInQuietTimes() {
    World world = Drive.of(capital(SuccessionKind.AT_ONCE)).toEnd().world();
    assertThat(world.front().flightDay()).isEqualTo(7);
    assertThat(world.front().finished()).isTrue();
    assertThat(world.places().regime()).containsOnly(false);
    assertThat(world.front().lost())
        .filteredOn(it -> it.way() == Front.Way.CHANGE_OF_SIDE)
        .as("and nobody else goes over after that")
        .extracting(Front.LostPlace::place)
        .containsExactly(2, 5);
    assertThat(world.front().lost())
        .filteredOn(it -> it.way() == Front.Way.HANDOVER)
        .allMatch(it -> it.day() == 7)
        .extracting(Front.LostPlace::place)
        .containsExactly(1, 3, 4);
    assertThat(world.account().balances(Drive.rolls(world))).isTrue();
  }

  @Test
  void aRunIsToldThatItsCapitalChangedSide() {
    for (SuccessionKind kind : SuccessionKind.values()) {
      Outcome outcome =
          new Runner(capital(kind).build()).run(new RunKey("any", "base", 0)).outcome();
      assertThat(outcome.collapsed()).isTrue();
      assertThat(outcome.collapseDate()).contains(TinyWorld.START.plusDays(7));
      assertThat(outcome.endDate()).isEqualTo(TinyWorld.START.plusDays(7));
      assertThat(outcome.fallsBeforeFlight()).isEqualTo(2);
    }
  }

  @Test
  void whereTheProvincesDecideForThemselvesTheyBeginToAtThatMoment() {
    Drive drive = Drive.of(capital(SuccessionKind.APART)).to(7);
    World world = drive.world();
    assertThat(world.front().flightDay()).isEqualTo(7);
    assertThat(world.interim()).isTrue();
    assertThat(world.front().active()).isTrue();
    assertThat(world.front().lost()).extracting(Front.LostPlace::place).containsExactly(2, 5);
    drive.toEnd();
    assertThat(world.places().regime()).containsOnly(false);
  }

  /** In a campaign it is the same: the part of the step ends with the fall. */
  @Test
  void theLeaderFallsWithACapitalThatChangesSideInACampaign() {
    TinyWorld tiny =
        TinyWorld.line(6)
            .forces(f -> f.body("legion", 0, 5).risers(0).fighters(100))
            .set(Parameter.BODY_RATE, 10)
            .set(Parameter.BODY_STEEP, 100)
            .set(Parameter.BODY_THREAT, 10)
            .event("purge", EventKind.PURGE, TinyWorld.OFFENSIVE_DAY + 1, "legion");
    World world = Drive.of(tiny).toEnd().world();
    assertThat(world.front().flightDay())
        .isBetween(TinyWorld.OFFENSIVE_DAY + 1, TinyWorld.OFFENSIVE_DAY + 2)
        .isEqualTo(world.places().lostDay()[5]);
  }

  @Test
  void ofHisMenOnlyThoseGoWhoFollow() {
    World all = Drive.of(convinced()).to(7).world();
    World half = Drive.of(convinced().set(Parameter.BODY_FOLLOW, 0.5)).to(7).world();
    assertThat(half.account().defected() / (double) all.account().defected())
        .isCloseTo(0.5, within(0.02));
    assertThat(half.account().killed()).isZero();
  }

  @Test
  void hisPlacesAreThoseWhereHisMenAreTheMostIfNoneAreNamed() {
    TinyWorld tiny =
        convinced().forces(f -> f.legionReserveAt(4).army(1_000, 7_000).body("legion", 5));
    World world = Drive.of(tiny).to(7).world();
    assertThat(world.front().lost()).extracting(Front.LostPlace::place).containsExactly(4);
  }

  @Test
  void whoIsLoyalStays() {
    World world = Drive.of(convinced().forces(f -> f.body("legion", 0, 2, 3))).toEnd().world();
    assertThat(world.front().lost()).isEmpty();
  }

  @Test
  void theThreatJumpsWhenHeOrOneLikeHimIsRemovedAndFades() {
    TinyWorld tiny =
        TinyWorld.line(4)
            .noOffensive()
            .forces(f -> f.secondLegion(1_000).risers(0))
            .event("purge", EventKind.PURGE, 30, "legion");
    World world = Drive.of(tiny).to(60).world();
    double[] threat = world.formations().threat();
    // The guard and the contingent have other patrons; the second legion has the same.
    assertThat(threat).containsExactly(0, 1.5, 0, 1.5);
    assertThat(world.formations().threatDay()[LEGION]).isEqualTo(30);
    BodyRule rule = new BodyRule(world.numbers()::of);
    double calm = rule.hazard(1, BodyRule.loyalty(1, 0.5, 0, 0.5, 0));
    double after = rule.hazard(1, BodyRule.loyalty(1, 0.5, rule.faded(1.5, 0), 0.5, 0));
    double later = rule.hazard(1, BodyRule.loyalty(1, 0.5, rule.faded(1.5, 89.4), 0.5, 0));
    double late = rule.hazard(1, BodyRule.loyalty(1, 0.5, rule.faded(1.5, 9_000), 0.5, 0));
    assertThat(after).isGreaterThan(10 * calm);
    assertThat(rule.faded(1.5, 89.4)).isCloseTo(0.75, within(1e-12));
    assertThat(later).isBetween(calm, after);
    assertThat(late).isCloseTo(calm, within(1e-12));
  }

  @Test
  void heGoesOnceOneLikeHimIsRemoved() {
    // Loyal by pay and prospect: above 0.9; a threat of 10 beats all of it.
    TinyWorld tiny =
        convinced()
            .forces(f -> f.secondLegion(1_000).body("legion", 0, 2, 3))
            .set(Parameter.BODY_THREAT, 10)
            .event("purge", EventKind.PURGE, 30, "second");
    World world = Drive.of(tiny).to(35).world();
    assertThat(world.front().lost()).isNotEmpty().allMatch(it -> it.day() == 35);
  }

  @Test
  void heGoesInTheMiddleOfACampaignToo() {
    TinyWorld tiny =
        TinyWorld.line(6)
            .forces(f -> f.body("legion", 0, 3).risers(0).fighters(100))
            .set(Parameter.BODY_RATE, 10)
            .set(Parameter.BODY_STEEP, 100)
            .set(Parameter.BODY_THREAT, 10)
            .event("purge", EventKind.PURGE, TinyWorld.OFFENSIVE_DAY + 1, "legion");
    World world = Drive.of(tiny).to(TinyWorld.OFFENSIVE_DAY + 3).world();
    assertThat(world.front().everLost())
        .filteredOn(it -> it.way() == Front.Way.CHANGE_OF_SIDE)
        .extracting(Front.LostPlace::place)
        .containsExactly(3);
  }

  @ParameterizedTest
  @EnumSource(MechanismKind.class)
  void everyMechanismKnowsOfIt(MechanismKind kind) {
    World world = Drive.of(convinced().mechanism(kind)).toEnd().world();
    assertThat(world.front().everLost())
        .filteredOn(it -> it.way() == Front.Way.CHANGE_OF_SIDE)
        .hasSize(2);
    assertThat(world.account().balances(Drive.rolls(world))).isTrue();
  }

  @Test
  void groupsRiseEachInItsProvinces() {
    TinyWorld tiny =
        TinyWorld.line(5)
            .noOffensive()
            .land(land -> land.exRebels(1, 0.5).exRebels(2, 0.5).exRebels(3, 0.5))
            .land(land -> land.province(3, "other"))
            .forces(f -> f.risers(900).secondRising(home(), 500, "other"))
            .set(Parameter.RISING_THRESHOLD, 1)
            .set(Parameter.RISING_RATE, 10);
    double[] most = new double[2];
    double[] at = new double[5];
    Drive drive = Drive.of(tiny);
    drive.watch(
        world -> {
          List<Integer> rise = rising(world);
          for (int r = 0; r < 2; r++) {
            double[] men = world.opposition().attacking()[rise.get(r)];
            most[r] = Math.max(most[r], Arrays.stream(men).sum());
          }
          at[1] = Math.max(at[1], world.opposition().attacking()[rise.get(1)][1]);
        });
    drive.to(8);
    assertThat(most[0]).isCloseTo(900, within(100.0));
    assertThat(most[1]).isCloseTo(500, within(100.0));
    assertThat(at[1]).isZero();
  }

  private static String home() {
    return TinyWorld.line(5).build().geography().localities().get(1).governorate();
  }

  private static List<Integer> rising(World world) {
    return java.util.stream.IntStream.range(0, world.opposition().count())
        .filter(g -> world.scenario().opposition().get(g).kind() == GroupKind.RISING)
        .boxed()
        .toList();
  }

  @Test
  void ghostsAreOnTheRollsAndNotThere() {
    World all = Drive.of(TinyWorld.line(4)).to(70).world();
    World some = Drive.of(TinyWorld.line(4).forces(f -> f.ghosts("legion", 0.4))).to(70).world();
    double there = all.formations().present()[LEGION];
    assertThat(some.formations().present()[LEGION]).isCloseTo(0.6 * there, within(1e-12));
    assertThat(some.formations().present()[0]).isEqualTo(all.formations().present()[0]);
    assertThat(some.formations().pay()).containsExactly(all.formations().pay());
    assertThat(soldiers(some, LEGION)).isCloseTo(soldiers(all, LEGION), within(50));
  }

  @Test
  void anArmCanHaveFewerGhosts() {
    TinyWorld tiny =
        TinyWorld.line(4)
            .forces(f -> f.ghosts("legion", 0.4))
            .arm("fewer", new GhostChange(List.of("legion"), 0.5));
    regimecollapse.scenario.Scenario scenario = tiny.build();
    Runner runner = new Runner(scenario);
    double[][] fewer = runner.input(new RunKey("any", "fewer", 0)).formations();
    assertThat(fewer[fewer.length - 1]).containsExactly(0, 0.2, 0);
  }

  /** One figure of the whole country is behind the ghosts of all formations: so is one draw. */
  @Test
  void wherePeopleAreCountedTooManyTheyAreSoEverywhere() {
    TinyWorld tiny =
        TinyWorld.line(4)
            .forces(f -> f.ghosts("guard", range(0.2, 0.8)).ghosts("legion", range(0.2, 0.8)))
            .forces(f -> f.ghosts("contingent", range(0, 0.3)));
    Runner runner = new Runner(tiny.build());
    java.util.Set<Double> drawn = new java.util.HashSet<>();
    for (int r = 0; r < 20; r++) {
      double[][] rows = runner.input(new RunKey("any", "base", r)).formations();
      double[] ghosts = rows[rows.length - 1];
      assertThat(ghosts[1]).isEqualTo(ghosts[0]);
      assertThat(ghosts[2] / 0.3).as("quantile").isCloseTo((ghosts[0] - 0.2) / 0.6, within(1e-12));
      drawn.add(ghosts[0]);
    }
    assertThat(drawn).as("each run has its own").hasSize(20);
  }

  private static Uncertain range(double low, double high) {
    return new Uncertain(new Prior.Uniform(low, high), Provenance.AUTHORS_CHOICE);
  }
}
