package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regimecollapse.evidence.Provenance;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Plan;
import regimecollapse.model.state.World;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Runner;
import regimecollapse.scenario.AttackPhase;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.PlanChange;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** A group that a plan names acts in its attacks, and in nothing else (ODD 7.18). */
class PlanTest {
  private static final String GROUP = "columns";

  /** Rebels in place 0, next to places 1 to 4; 4 is a seat; the capital is 5, behind 4. */
  private static TinyWorld world() {
    return TinyWorld.withoutRoads(6, 5)
        .land(
            l -> {
              for (int j = 1; j < 5; j++) {
                l.road(0, j, 40);
              }
              l.road(4, 5, 60).road(1, 2, 30).seat(4);
            })
        .noOffensive()
        .days(700)
        .set(Parameter.OPPOSITION_VALUE_WEIGHT, 5)
        .set(Parameter.OPPOSITION_REBUILD, 100)
        .forces(f -> f.fighters(60_000));
  }

  private static Attack attack(String id, int from) {
    return new Attack(
        id, from, Optional.empty(), List.of(), 1, 1, false, AttackPhase.ALL, List.of());
  }

  /** An attack in days of the run. */
  private record Attack(
      String id,
      int from,
      Optional<Integer> to,
      List<String> targets,
      double share,
      double pace,
      boolean siege,
      AttackPhase phase,
      List<String> regions) {
    Attack to(int day) {
      return new Attack(id, from, Optional.of(day), targets, share, pace, siege, phase, regions);
    }

    Attack on(String... places) {
      return new Attack(id, from, to, List.of(places), share, pace, siege, phase, regions);
    }

    Attack with(double part) {
      return new Attack(id, from, to, targets, part, pace, siege, phase, regions);
    }

    Attack at(double times) {
      return new Attack(id, from, to, targets, share, times, siege, phase, regions);
    }

    Attack besieging() {
      return new Attack(id, from, to, targets, share, pace, true, phase, regions);
    }

    Attack of(AttackPhase other) {
      return new Attack(id, from, to, targets, share, pace, siege, other, regions);
    }

    PlannedAttack made() {
      LocalDate start = TinyWorld.START;
      return new PlannedAttack(
          id,
          id,
          GROUP,
          start.plusDays(from),
          to.map(start::plusDays),
          regions,
          targets,
          Uncertain.of(share),
          Uncertain.of(pace),
          siege,
          phase,
          true,
          Provenance.AUTHORS_CHOICE);
    }
  }

  private static Set<String> lost(World world) {
    return world.front().everLost().stream()
        .filter(it -> it.way() != Front.Way.HANDOVER)
        .map(it -> world.places().locality(it.place()).id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RunRecord run(TinyWorld world, String arm) {
    Scenario scenario = world.build();
    return new Runner(scenario).run(new RunKey("any", arm, 0));
  }

  /** All that a run leaves behind but its name is the same, to the last bit. */
  private static void same(RunRecord actual, RunRecord expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
        .ignoringFields("key")
        .isEqualTo(expected);
  }

  @Test
  void onlyTheNamedPlaceIsAttacked() {
    TinyWorld tiny = world().plan(attack("second", 20).to(60).on("p2").made());
    World end = Drive.of(tiny).to(300).world();
    assertThat(lost(end)).containsExactly("p2");
  }

  @Test
  void aPlannedGroupDoesNotFollowTheDatedOffensive() {
    TinyWorld tiny = world().plan(attack("late", 400).to(430).on("p2").made());
    tiny.event("offensive", EventKind.OFFENSIVE, 50, null);
    World before = Drive.of(tiny).to(399).world();
    assertThat(lost(before)).isEmpty();
    assertThat(lost(Drive.of(tiny).to(450).world())).containsExactly("p2");
  }

  @Test
  void twoAttacksYearsApartAreTwoCampaigns() {
    TinyWorld tiny =
        world()
            .plan(
                attack("first", 20).to(40).on("p1").made(),
                attack("second", 500).to(560).on("p2", "p3").made());
    Drive drive = Drive.of(tiny).to(450);
    assertThat(lost(drive.world())).containsExactly("p1");
    assertThat(drive.world().front().active()).isFalse();
    drive.to(600);
    assertThat(lost(drive.world())).containsExactly("p1", "p2", "p3");
    assertThat(drive.world().front().offensives()).isEqualTo(2);
    assertThat(drive.world().front().firstEndDay()).isCloseTo(41, within(1e-9));
  }

  @Test
  void attacksThatOverlapAreOneCampaign() {
    TinyWorld tiny =
        world()
            .plan(
                attack("first", 20).to(40).on("p1").with(0.5).made(),
                attack("second", 30).to(70).on("p2").with(0.5).made());
    World end = Drive.of(tiny).to(200).world();
    assertThat(lost(end)).containsExactly("p1", "p2");
    assertThat(end.front().offensives()).isEqualTo(1);
    assertThat(end.front().firstEndDay()).isCloseTo(71, within(1e-9));
  }

  @Test
  void nobodyAttacksAfterTheLastDayAndTheFrontDoesNotFreezeBeforeIt() {
    // Far too few to take anything: nothing moves, and yet they stay.
    TinyWorld tiny =
        world()
            .forces(f -> f.fighters(100))
            .set(Parameter.OPPOSITION_CAMPAIGN, 30)
            .plan(attack("long", 20).to(150).on("p1").made());
    Drive drive = Drive.of(tiny).to(150.5);
    World world = drive.world();
    assertThat(world.front().active()).isTrue();
    assertThat(world.opposition().men(world.opposition().count() - 1)).isPositive();
    drive.to(151.5);
    assertThat(world.front().active()).isFalse();
    assertThat(world.opposition().men(world.opposition().count() - 1)).isZero();
    assertThat(run(tiny, "base").outcome().ending().firstOffensive()).isEqualTo(OffensiveEnd.TIME);
  }

  @Test
  void theDistrictsPhaseSparesSeatsAndTheCapitalsPhaseTakesNothingElse() {
    TinyWorld districts =
        world().plan(attack("rural", 20).to(120).of(AttackPhase.DISTRICTS).made());
    assertThat(lost(Drive.of(districts).to(200).world())).containsExactly("p1", "p2", "p3");
    TinyWorld capitals = world().plan(attack("towns", 20).to(60).of(AttackPhase.CAPITALS).made());
    assertThat(lost(Drive.of(capitals).to(200).world())).contains("p4").doesNotContain("p1", "p2");
  }

  @Test
  void partOfTheGroupTakesPart() {
    TinyWorld tiny = world().plan(attack("few", 20).to(60).on("p2").with(0.25).made());
    World world = Drive.of(tiny).to(20).world();
    assertThat(world.opposition().men(world.opposition().count() - 1)).isEqualTo(15_000);
  }

  @Test
  void columnsGoAtThePaceOfTheAttack() {
    double[] days = new double[3];
    double[] paces = {1, 0.1, 2};
    for (int i = 0; i < paces.length; i++) {
      TinyWorld tiny =
          world()
              .set(Parameter.OPPOSITION_SPEED, 40)
              .plan(attack("one", 20).to(120).on("p2").at(paces[i]).made());
      double[] first = {Double.NaN};
      Drive.of(tiny)
          .watch(
              w -> {
                double day = w.places().assaultDay()[2];
                first[0] = Double.isNaN(first[0]) ? day : first[0];
              })
          .to(40);
      days[i] = first[0];
    }
    // 40 km at 40, 4 and 80 km a day.
    assertThat(days).containsExactly(new double[] {21, 30, 20.5}, within(1e-9));
  }

  @Test
  void atALowerPaceThereIsRestBetweenColumns() {
    TinyWorld tiny = world().plan(attack("rural", 20).to(300).on("p2").at(0.05).made());
    Plan plan = Drive.of(tiny).to(20.25).world().opposition().plan();
    // Columns set out at 20; 1 / 0.05 - 1 are 19 days.
    assertThat(plan.rests(plan.first(), 38.99)).isTrue();
    assertThat(plan.rests(plan.first(), 39.01)).isFalse();
    TinyWorld usual = world().plan(attack("rural", 20).to(300).on("p2").made());
    plan = Drive.of(usual).to(20.25).world().opposition().plan();
    assertThat(plan.rests(plan.first(), 20.125)).isFalse();
  }

  @Test
  void aSiegeWaitsWithoutBloodWhileTheOddsAreBad() {
    TinyWorld tiny =
        world()
            .land(l -> l.defensibility(2, 5))
            .off(Factor.SURRENDER_DEALS)
            .set(Parameter.STAND_LEAVE_RATE, 0)
            .forces(f -> f.fighters(2_000))
            .plan(attack("siege", 20).to(200).on("p2").besieging().made());
    Drive drive = Drive.of(tiny).to(190);
    World world = drive.world();
    assertThat(lost(world)).isEmpty();
    assertThat(world.places().assaultDay()[2]).as("surrounded since").isBetween(20.0, 30.0);
    assertThat(world.opposition().killedEver()).isZero();
    assertThat(world.places().killedHere()[2]).isZero();
    // An ordinary attack does not go where the odds are bad.
    TinyWorld other =
        world()
            .land(l -> l.defensibility(2, 5))
            .forces(f -> f.fighters(2_000))
            .plan(attack("attack", 20).to(200).on("p2").made());
    assertThat(Drive.of(other).to(190).world().places().assaultDay()[2]).isNaN();
  }

  @Test
  void aSiegeStormsOnceTheOddsAllow() {
    TinyWorld tiny = world().plan(attack("siege", 20).to(200).on("p2").besieging().made());
    assertThat(lost(Drive.of(tiny).to(190).world())).containsExactly("p2");
  }

  @Test
  void anArmWithoutAnAttackIsTheSameAsACaseWithoutIt() {
    PlannedAttack first = attack("first", 20).to(40).on("p1").with(0.5).made();
    PlannedAttack second = attack("second", 30).to(90).on("p2").with(0.5).made();
    PlannedAttack third = attack("third", 60).to(120).on("p3").with(0.5).made();
    PlanChange off = new PlanChange.Turn(List.of("second"), false);
    RunRecord without = run(world().plan(first, third), "base");
    RunRecord turnedOff = run(world().plan(first, second, third).arm("less", off), "less");
    same(turnedOff, without);
    // It tells them apart.
    RunRecord all = run(world().plan(first, second, third), "base");
    assertThat(all.falls()).hasSizeGreaterThan(without.falls().size());
  }

  @Test
  void aPlanOfOneAttackWithoutAnEndIsTheDatedOffensive() {
    TinyWorld planned = world().set(Parameter.OPPOSITION_ESTIMATE_NOISE, 0);
    planned.plan(attack("all", 50).made());
    TinyWorld dated = world().set(Parameter.OPPOSITION_ESTIMATE_NOISE, 0);
    dated.event("offensive", EventKind.OFFENSIVE, 50, null);
    dated.set(Parameter.OPPOSITION_REBUILD, 10_000);
    planned.set(Parameter.OPPOSITION_REBUILD, 10_000);
    RunRecord run = run(planned, "base");
    same(run, run(dated, "base"));
    assertThat(run.falls()).isNotEmpty();
  }

  @Test
  void aYearEarlierIsTheSameAttackOnOtherDays() {
    PlannedAttack late = attack("late", 420).to(450).on("p2").made();
    PlanChange earlier = new PlanChange.Shift(List.of("late"), -365);
    RunRecord moved = run(world().plan(late).arm("early", earlier), "early");
    RunRecord early = run(world().plan(attack("late", 55).to(85).on("p2").made()), "base");
    same(moved, early);
    assertThat(moved.falls()).isNotEmpty();
  }

  @Test
  void aPlaceThatWasRetakenIsLostASecondTime() {
    // The feint keeps the front open after those who took the place have gone home.
    TinyWorld tiny =
        world()
            .land(l -> l.seat(1))
            .set(Parameter.COUNTER_RATE, 50)
            .set(Parameter.COUNTER_DAYS, 30)
            .set(Parameter.COUNTER_RATIO, 1.3)
            .plan(
                attack("first", 20).to(32).on("p2").with(0.9).made(),
                attack("feint", 20).to(43).on("p5").with(0.01).made(),
                attack("second", 45).to(70).on("p2").made());
    Drive drive = Drive.of(tiny).to(44);
    assertThat(drive.world().places().regime()[2]).as("retaken").isTrue();
    assertThat(lost(drive.world())).containsExactly("p2");
    RunRecord run = run(tiny, "base");
    assertThat(run.fighting().retaken())
        .extracting(it -> it.locality())
        .containsOnly(2)
        .isNotEmpty();
    double before = run.fighting().retaken().get(0).day();
    // The last loss alone is a fall, the others are undone.
    assertThat(run.falls()).extracting(it -> it.locality()).containsExactly(2);
    assertThat(run.falls().get(0).day()).isGreaterThan(before);
    assertThat(run.outcome().offensives()).isEqualTo(2);
  }
}
