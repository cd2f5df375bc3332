package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.World;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

/** Days to lose parts of the country, counted again from the list of falls. */
class LossesTest {
  private static final double CAMPAIGN = 14;

  /** Short campaigns that come again, against a government that lives through some of them. */
  private static Scenario scenario() {
    return TinyWorld.line(7)
        .land(l -> l.population(1, 9e5).population(2, 1e5).population(5, 4e5))
        .forces(f -> f.fighters(30_000))
        .set(Parameter.OPPOSITION_CAMPAIGN, CAMPAIGN)
        .set(Parameter.OPPOSITION_REBUILD, 60)
        .set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, 0.1)
        .days(500)
        .build();
  }

  private static List<RunRecord> runs(Scenario scenario, int n) {
    Runner runner = new Runner(scenario);
    List<RunRecord> runs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      runs.add(runner.run(new RunKey("any", "base", i)));
    }
    return runs;
  }

  /** The first day by which the falls until then add up to a share of all. */
  private static Double dayOf(
      RunRecord run, Scenario scenario, double share, ToDoubleFunction<Locality> weight) {
    List<Locality> places = scenario.geography().localities();
    double all = 0;
    // Place 0 is held by the rebels at the start.
    for (Locality place : places.subList(1, places.size())) {
      all += weight.applyAsDouble(place);
    }
    for (Fall candidate : run.falls()) {
      double lost = 0;
      for (Fall fall : run.falls()) {
        lost +=
            fall.day() <= candidate.day() ? weight.applyAsDouble(places.get(fall.locality())) : 0;
      }
      if (lost >= share * all - 1e-6) {
        return candidate.day();
      }
    }
    return Double.NaN;
  }

  /** Of 900,000, 100,000 and 1,500,000 people: 40 % are gone on day 3, and again from day 8 on. */
  @Test
  void whatWasRetakenIsNotLostButTheFirstDayOnWhichSoMuchWasLostStays() {
    World world =
        Drive.of(TinyWorld.line(4).land(l -> l.population(1, 9e5).population(2, 1e5))).world();
    Front front = world.front();
    front.open(100, true);
    lose(world, 1, 102);
    lose(world, 2, 103);
    world.places().regime()[1] = true;
    world.places().lostDay()[1] = Double.NaN;
    front.retake(1, 3, 104, 9e5, 2.5e6);
    Losses before = new Losses(world, 100);
    assertThat(before.falls()).extracting(Fall::day).containsExactly(3.0);
    assertThat(before.beforeFlight()).isEqualTo(1);
    assertThat(before.daysToLose().population()[1]).isEqualTo(2);
    assertThat(before.daysToLose().localities()[2]).isEqualTo(3);
    assertThat(before.daysToLose().population()[2]).isNaN();
    lose(world, 1, 108);
    lose(world, 3, 109);
    Losses after = new Losses(world, 100);
    assertThat(after.falls()).extracting(Fall::locality).containsExactly(2, 1, 3);
    assertThat(after.falls()).extracting(Fall::day).containsExactly(3.0, 8.0, 9.0);
    assertThat(after.daysToLose().population()[1]).isEqualTo(2);
    assertThat(after.daysToLose().population()[2]).isEqualTo(9);
    assertThat(after.daysToLose().firstToLastFall()).isEqualTo(6);
    assertThat(after.peakDailyLoss()).isEqualTo(0.6);
  }

  private static void lose(World world, int place, double day) {
    world.places().regime()[place] = false;
    world.places().lostDay()[place] = day;
    Front.LostPlace loss = new Front.LostPlace(day, place, 1, Front.Way.ASSAULT, true, 10, false);
    world.front().lose(loss, world.places().locality(place).population(), 2.5e6);
  }

  @Test
  void daysToLoseAgreeWithTheFalls() {
    Scenario scenario = scenario();
    boolean differs = false;
    for (RunRecord run : runs(scenario, 12)) {
      LossDays days = run.outcome().daysToLose();
      for (int i = 0; i < LossDays.LEVELS.length; i++) {
        double level = LossDays.LEVELS[i];
        assertThat(Double.valueOf(days.population()[i]))
            .isEqualTo(dayOf(run, scenario, level, Locality::population));
        assertThat(Double.valueOf(days.localities()[i]))
            .isEqualTo(dayOf(run, scenario, level, place -> 1));
        assertThat(Double.valueOf(days.area()[i]))
            .isEqualTo(dayOf(run, scenario, level, Locality::areaKm2));
        differs |= days.population()[i] < days.localities()[i];
      }
    }
    assertThat(differs).as("the measures differ").isTrue();
  }

  @Test
  void theFirstOffensiveEndsWithItsCampaign() {
    boolean later = false;
    for (RunRecord run : runs(scenario(), 12)) {
      double[] days =
          run.falls().stream()
              .mapToDouble(Fall::day)
              .filter(day -> day >= 0 && day <= CAMPAIGN)
              .toArray();
      later |= days.length > 0 && run.falls().stream().anyMatch(f -> f.day() > CAMPAIGN + 1);
      double expected = days.length == 0 ? Double.NaN : days[days.length - 1] - days[0];
      assertThat(run.outcome().daysToLose().firstToLastFall()).isCloseTo(expected, within(1e-9));
    }
    assertThat(later).as("a run that lost places in a later offensive as well").isTrue();
  }

  @Test
  void withoutAnOffensiveThereIsNoFirstAndLast() {
    Scenario quiet = TinyWorld.line(5).noOffensive().days(100).build();
    assertThat(runs(quiet, 1).get(0).outcome().daysToLose().firstToLastFall()).isNaN();
  }
}
