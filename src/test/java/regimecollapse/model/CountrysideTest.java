package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import regimecollapse.evidence.Provenance;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

/** The countryside of a made-up country (ODD 7.24). */
class CountrysideTest {
  private static final double MONTH = 28;

  private static TinyWorld land(double lost) {
    return TinyWorld.line(4)
        .countryside("province", 40, lost)
        .set(Parameter.RURAL_PUSH, 0.05)
        .set(Parameter.RURAL_CLEAR, 0.05)
        .set(Parameter.RURAL_SEED, 0.01)
        .set(Parameter.RURAL_CUT, 0.6);
  }

  private static double lostAfter(TinyWorld tiny, double day) {
    return Drive.of(tiny).to(day).world().land().districtsLost();
  }

  @Test
  void withoutFightersItIsOnlyCleared() {
    double before = lostAfter(land(0.5).path("opposition-strength", 0), 0);
    double after = lostAfter(land(0.5).path("opposition-strength", 0), MONTH);
    assertThat(before).isEqualTo(20);
    assertThat(after).isBetween(0.01, 0.2 * before);
  }

  @Test
  void withoutSoldiersItIsOnlyLost() {
    TinyWorld empty = land(0.5).set(Parameter.COMBAT_PER_SOLDIER, 0);
    assertThat(lostAfter(empty, MONTH)).isGreaterThan(30);
  }

  @Test
  void moreFightersWinMore() {
    double few = lostAfter(land(0.3).path("opposition-strength", 0.3), MONTH);
    double many = lostAfter(land(0.3).path("opposition-strength", 3), MONTH);
    assertThat(few).isLessThan(many);
  }

  @Test
  void aTownIsCutOffAboveTheShareAndNotElsewhere() {
    assertThat(Drive.of(land(0.61)).to(0).world().land().cutOff(2)).isTrue();
    assertThat(Drive.of(land(0.6)).to(0).world().land().cutOff(2)).isFalse();
    World none = Drive.of(TinyWorld.line(4)).to(0).world();
    assertThat(none.land().exists()).isFalse();
    assertThat(none.land().cutOff(2)).isFalse();
    assertThat(none.land().districtsLost()).isZero();
  }

  /**
   * A town in lost countryside gets no reserves; with the same in hand of the government it does.
   */
  @Test
  void aTownInLostCountrysideGetsNoReserves() {
    assertThat(reservesSent(0.0)).isTrue();
    assertThat(reservesSent(0.95)).isFalse();
  }

  private static boolean reservesSent(double lost) {
    TinyWorld tiny =
        land(lost)
            .land(l -> l.seat(1).seat(2))
            .forces(f -> f.legionReserveAt(3))
            .set(Parameter.RURAL_PUSH, 0)
            .set(Parameter.RURAL_CLEAR, 0)
            .set(Parameter.RESERVE_PER_DAY, 10_000)
            .set(Parameter.RESERVE_OBEY, 1);
    World world = Drive.of(tiny).to(TinyWorld.OFFENSIVE_DAY + 3).world();
    for (double day : world.places().reserveDay()) {
      if (day < Double.POSITIVE_INFINITY) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource(MechanismKind.class)
  void itIsPartOfARunWhateverMakesMenLeave(MechanismKind mechanism) {
    // Whoever hears what, in quiet times the same men hold the same towns.
    double news = lost(MechanismKind.NEWS, TinyWorld.OFFENSIVE_DAY);
    assertThat(news).isNotEqualTo(12).isStrictlyBetween(0.0, 40.0);
    assertThat(lost(mechanism, TinyWorld.OFFENSIVE_DAY)).isEqualTo(news);
    // In a campaign it goes on from midnight to midnight: the day before was the day of a week.
    double first = lost(mechanism, TinyWorld.OFFENSIVE_DAY + 1.5);
    double second = lost(mechanism, TinyWorld.OFFENSIVE_DAY + 2.5);
    assertThat(first).isNotEqualTo(news);
    assertThat(second).isNotEqualTo(first);
  }

  private static double lost(MechanismKind mechanism, double day) {
    // Under coordination the country would be lost on the first day.
    TinyWorld tiny = land(0.3).set(Parameter.COORDINATION_NEED, 0.01);
    return Drive.under(tiny, mechanism).to(day).world().land().districtsLost();
  }

  /** A garrison that lives from the air alone is worth less as aircraft become fewer. */
  @Test
  void aTownThatIsCutOffIsSuppliedByAir() {
    double cutOff = defence(0.95, 0.1) / defence(0.95, 1);
    double reached = defence(0.1, 0.1) / defence(0.1, 1);
    assertThat(cutOff).isLessThan(0.9 * reached);
    assertThat(defence(0.95, 1)).as("enough aircraft").isEqualTo(defence(0.1, 1));
  }

  private static double defence(double lost, double air) {
    TinyWorld tiny = land(lost).set(Parameter.RURAL_PUSH, 0).set(Parameter.RURAL_CLEAR, 0);
    tiny.set(Parameter.COMBAT_SUPPLY_FLOOR, 0.2);
    World world = Drive.of(tiny.path("air", air)).to(TinyWorld.OFFENSIVE_DAY).world();
    return world.places().defence()[2];
  }

  /** One count of the whole country is behind the lost shares of all provinces: so is one draw. */
  @Test
  void ifMoreOfOneProvinceIsLostThanIsKnownSoItIsOfAll() {
    Uncertain lost = new Uncertain(new Prior.Uniform(0.1, 0.3), Provenance.AUTHORS_CHOICE);
    TinyWorld tiny =
        TinyWorld.line(4)
            .land(l -> l.province(3, "other"))
            .countryside("province", 40, lost)
            .countryside("other", 10, lost);
    Set<Double> drawn = new HashSet<>();
    for (int r = 0; r < 20; r++) {
      double[] share = new Runner(tiny.build()).input(new RunKey("any", "base", r)).countryside();
      assertThat(share[1]).isEqualTo(share[0]);
      drawn.add(share[0]);
    }
    assertThat(drawn).as("each run has its own").hasSize(20);
  }
}
