package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Soldiers and fighters are conserved and everything stays in its bounds, at every step. */
class BookkeepingTest {
  private static final Path CASE = Path.of("scenarios/three-hypotheses.yaml");
  private static final Path TURNS = Path.of("scenarios/turning-points.yaml");

  private static void units(Units units) {
    for (int u = 0; u < units.count(); u++) {
      boolean sound =
          units.soldiers()[u] >= 0
              && within01(units.morale()[u])
              && within01(units.threshold()[u])
              && Math.abs(units.belief()[u]) < 1e3
              && units.killed()[u] >= 0;
      assertThat(sound).as("unit " + u).isTrue();
      assertThat(units.serves(u) || units.soldiers()[u] == 0).as("gone unit is empty").isTrue();
    }
  }

  private static boolean within01(double share) {
    return share >= 0 && share <= 1;
  }

  private static void shares(World world) {
    Regime r = world.regime();
    assertThat(r.corruption()).isBetween(0.0, 1.0);
    assertThat(r.reform()).isBetween(0.0, 1.0);
    assertThat(r.settlement()).isBetween(0.0, 1.0);
    assertThat(r.hold()).isBetween(0.0, 1.0);
    assertThat(r.abandonment()).isBetween(0.0, 1.0);
    assertThat(r.funds()).isBetween(0.0, world.numbers().of(Parameter.FUNDS_CAP));
    assertThat(r.ammunition()).isNotNegative();
    assertThat(r.fuel()).isNotNegative();
    assertThat(r.unansweredStrikes()).isNotNegative();
    assertThat(r.spent()).isNotNegative().isFinite();
    assertThat(world.front().lostShare()).isBetween(0.0, 1 + 1e-9);
  }

  private static void formations(Formations f) {
    for (int i = 0; i < f.count(); i++) {
      boolean sound =
          within01(f.leadership()[i])
              && within01(f.present()[i])
              && within01(f.lostShare()[i])
              && f.pay()[i] >= 0
              && f.arrears()[i] >= 0
              && f.shock()[i] >= 0
              && f.combatWorth()[i] >= 0;
      assertThat(sound).as("formation " + i).isTrue();
    }
  }

  private static void places(Places p) {
    for (int j = 0; j < p.count(); j++) {
      boolean sound =
          p.defence()[j] >= 0
              && p.standing()[j] >= 0
              && p.soldiers()[j] >= 0
              && p.favour()[j] >= 0
              // Rounding may leave a mean of ones an ulp above one.
              && p.favour()[j] < 1 + 1e-9
              && p.prospect()[j] >= 0
              && p.prospect()[j] < 1 + 1e-9
              && p.killedHere()[j] >= 0
              && Double.isFinite(p.exBelief()[j]);
      assertThat(sound).as("place " + j).isTrue();
    }
  }

  private static void opposition(World world) {
    Opposition o = world.opposition();
    for (int g = 0; g < o.count(); g++) {
      for (int j = 0; j < world.places().count(); j++) {
        assertThat(o.free()[g][j]).isNotNegative();
        assertThat(o.attacking()[g][j]).isNotNegative();
      }
      double most = o.start()[g] * 1.5 + o.followOn()[g];
      assertThat(o.men(g) + o.killed()[g]).isBetween(0.0, most + 1e-6);
      assertThat(o.joined()[g]).isBetween(0.0, o.followOn()[g] + 1e-6);
    }
  }

  @ParameterizedTest(name = "{0}, {1}, replication {2}")
  @CsvSource({
    "H1-coercion-gamble, documented, 0",
    "H2-doomed-anyway, no-cuts, 1",
    "H3-survivable-drain, full-stop, 2",
    "H1-coercion-gamble, full-stop, 3",
    "H2-doomed-anyway, peak-support, 4"
  })
  void theCaseKeepsItsBooks(String hypothesis, String arm, int replication) {
    watch(CASE, new RunKey(hypothesis, arm, replication));
  }

  @ParameterizedTest(name = "{0}, {1}, replication {2}")
  @CsvSource({
    "H1-coercion-gamble, opposition-decides, 0",
    "H3-survivable-drain, surge-day-3, 1",
  })
  void theTurningPointsKeepTheirBooks(String hypothesis, String arm, int replication) {
    watch(TURNS, new RunKey(hypothesis, arm, replication));
  }

  private static void watch(Path file, RunKey key) {
    Runner runner = new Runner(ScenarioReader.read(file).scenario());
    AtomicInteger looks = new AtomicInteger();
    Drive run = Drive.of(runner, key);
    boolean[] ever = run.world().places().regime().clone();
    run.watch(
        world -> {
          looks.incrementAndGet();
          check(world, ever);
        });
    run.toEnd();
    assertThat(looks.get()).isGreaterThan(200);
  }

  /** A place is the government's if it was so at the start and is not lost. */
  private static void check(World world, boolean[] ever) {
    assertThat(world.account().balances(Drive.rolls(world))).as("soldiers balance").isTrue();
    units(world.units());
    shares(world);
    formations(world.formations());
    places(world.places());
    opposition(world);
    for (int j = 0; j < ever.length; j++) {
      boolean lost = !Double.isNaN(world.places().lostDay()[j]);
      assertThat(world.places().regime()[j]).isEqualTo(ever[j] && !lost);
    }
    losses(world, ever);
  }

  /** Each place that is lost stands once among the losses, and they make the lost share. */
  private static void losses(World world, boolean[] ever) {
    Places p = world.places();
    double held = 0;
    double gone = 0;
    BitSet places = new BitSet();
    for (int j = 0; j < ever.length; j++) {
      double people = ever[j] ? p.locality(j).population() : 0;
      held += people;
      gone += p.regime()[j] ? 0 : people;
      if (ever[j] && !p.regime()[j]) {
        places.set(j);
      }
    }
    assertThat(world.front().lostShare()).isCloseTo(gone / held, within(1e-12));
    BitSet listed = new BitSet();
    world.front().lost().forEach(it -> listed.set(it.place()));
    assertThat(listed).isEqualTo(places);
    assertThat(world.front().lost()).hasSize(places.cardinality());
  }

  /** Seats 30 km apart that strike back, and nobody who flees gets away unharmed. */
  @Test
  void aWarInWhichPlacesAreRetakenKeepsItsBooks() {
    int retaken = 0;
    for (int i = 0; i < 12; i++) {
      TinyWorld world =
          TinyWorld.withoutRoads(5, 4)
              .land(l -> l.road(0, 1, 30).road(1, 2, 30).road(2, 3, 30).road(3, 4, 30))
              .land(l -> l.road(0, 2, 30).road(1, 3, 30).seat(1).seat(2).seat(3).exRebels(2, 0.4))
              .land(l -> l.population(1, 8e5).population(2, 8e5).population(3, 8e5))
              .forces(f -> f.fighters(7_000))
              .set(Parameter.MORALE_BASE, 0)
              .set(Parameter.LEADER_THRESHOLD, 0)
              .set(Parameter.COUNTER_RATE, 3)
              .set(Parameter.COUNTER_RATIO, 0.1)
              .set(Parameter.LEAVE_PURSUIT, 0.4)
              .days(250);
      boolean[] ever = Drive.of(world).world().places().regime().clone();
      Drive run = Drive.of(world, i);
      run.watch(it -> check(it, ever)).toEnd();
      retaken += run.world().front().retaken().size();
    }
    assertThat(retaken).as("places retaken").isGreaterThan(5);
  }

  @Test
  void aMadeUpWorldKeepsItsBooksOverManySeeds() {
    for (int i = 0; i < 20; i++) {
      TinyWorld world =
          TinyWorld.star(7)
              .land(l -> l.exRebels(3, 0.6).exRebels(4, 0.3).third(6).seat(2))
              .forces(f -> f.fighters(10_000).reconciled(3, 500))
              .path("finance", 1, 0.3)
              .path("contingent-rolls", 1, 0.2)
              .path("army-rolls", 1, 1.2)
              .days(730)
              .set(Parameter.OPPOSITION_REBUILD, 60);
      boolean[] ever = Drive.of(world).world().places().regime().clone();
      Drive.of(world, i).watch(it -> check(it, ever)).toEnd();
    }
  }

  /** Between muster and end, fighters of the columns are free, marching, attacking or dead. */
  @Test
  void fightersOfTheOffensiveAreConserved() {
    for (int i = 0; i < 10; i++) {
      TinyWorld world = TinyWorld.line(6).forces(f -> f.fighters(12_000)).off(Factor.EX_REBELS);
      Drive.of(world, i)
          .watch(
              it -> {
                Opposition o = it.opposition();
                if (it.front().active() && o.men(0) > 0) {
                  assertThat(o.men(0) + o.killed()[0])
                      .isCloseTo(12_000 + o.joined()[0], within(1e-6));
                }
              })
          .toEnd();
    }
  }

  @Test
  void soldiersOfTheFirstDayAreThoseOfTheFormations() {
    Drive run = Drive.of(TinyWorld.line(5).set(Parameter.FORCES_ARMY_ROLLS, 7_780));
    assertThat(run.world().account().initial()).isEqualTo(7_780 + 1_000);
    List<Integer> sizes = new java.util.ArrayList<>();
    for (int s : run.world().units().soldiers()) {
      sizes.add(s);
    }
    assertThat(sizes).allMatch(s -> s > 0 && s <= 100);
  }
}
