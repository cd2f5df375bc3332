package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;

/** What becomes of a patron's base (ODD 7.18): kept, given up or stormed. */
class BasesTest {
  private static final LocalDate FROM = TinyWorld.START.plusDays(70);

  private static Bases bases(TinyWorld tiny) {
    return Drive.of(tiny).world().bases();
  }

  private static Front.LostPlace loss(double day, int place, Front.Way way) {
    return new Front.LostPlace(day, place, 1, way, false, 0, false);
  }

  /** The base is at 2; the patron leaves on day 100 if it leaves at all. */
  @ParameterizedTest
  @CsvSource({
    "ASSAULT, 99, STORMED",
    "RISING, 99, STORMED",
    "DEAL, 99, KEPT",
    "HANDOVER, 99, KEPT",
    "VACATED, 99, GIVEN_UP",
    "ASSAULT, 100, GIVEN_UP",
    "DEAL, 101, GIVEN_UP",
    "HANDOVER, 101, GIVEN_UP"
  })
  void theFateOfABaseFollowsFromHowItsPlaceIsLostAndWhetherThePatronIsThere(
      Front.Way way, double day, Bases.Fate fate) {
    Bases bases = bases(TinyWorld.line(4).forces(f -> f.base(2)));
    bases.note(0, false, 100);
    bases.note(0, false, 107);
    assertThat(
            bases.fate(0, List.of(loss(98, 1, Front.Way.ASSAULT), loss(day, 2, way)), Double.NaN))
        .isEqualTo(fate);
  }

  @Test
  void aBaseInAPlaceOfTheGovernmentIsKeptAsLongAsItsPatronIsThere() {
    Bases bases = bases(TinyWorld.line(4).forces(f -> f.base(2)));
    List<Front.LostPlace> elsewhere = List.of(loss(98, 1, Front.Way.ASSAULT));
    assertThat(bases.fate(0, elsewhere, Double.NaN)).isEqualTo(Bases.Fate.KEPT);
    bases.note(0, false, 100);
    assertThat(bases.fate(0, elsewhere, Double.NaN)).isEqualTo(Bases.Fate.GIVEN_UP);
    bases.note(0, true, 107);
    assertThat(bases.fate(0, elsewhere, Double.NaN)).as("it came back").isEqualTo(Bases.Fate.KEPT);
  }

  /** The third value is the day of his end: the same day counts, as all is handed over on it. */
  @ParameterizedTest
  @CsvSource({
    "ASSAULT, 98, KEPT",
    "ASSAULT, 99, STORMED",
    "VACATED, 98.5, KEPT",
    "VACATED, 99, GIVEN_UP"
  })
  void whatProvincesLoseAfterTheLeaderIsNoLossOfHisPatron(
      Front.Way way, double leaderless, Bases.Fate fate) {
    Bases bases = bases(TinyWorld.line(4).forces(f -> f.base(2)));
    assertThat(bases.fate(0, List.of(loss(99, 2, way)), leaderless)).isEqualTo(fate);
  }

  @Test
  void aPatronHasLeftWhenTheDelayOfItsExitIsOver() {
    TinyWorld tiny =
        TinyWorld.line(4)
            .noOffensive()
            .policy("patron", new Policy(PolicyMode.EXIT, FROM, 1, 0.3, 30, 1.25));
    assertThat(Drive.of(tiny).to(98).world().bases().fate(0, List.of(), Double.NaN))
        .isEqualTo(Bases.Fate.KEPT);
    assertThat(Drive.of(tiny).to(105).world().bases().fate(0, List.of(), Double.NaN))
        .isEqualTo(Bases.Fate.GIVEN_UP);
  }
}
