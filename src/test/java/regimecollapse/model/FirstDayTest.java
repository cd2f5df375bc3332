package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;

/** What an arm changes acts from its date on. It does not say what there was before the run. */
class FirstDayTest {
  private static final List<String> SUPPORT =
      List.of("finance", "logistics", "air", "advisers", "top-up");
  private static final int RUNS = 30;

  private static Change cut(int day) {
    return new PathChange.Cut(SUPPORT, 0, TinyWorld.START.plusDays(day), 0);
  }

  private static Change exit(int day) {
    LocalDate from = TinyWorld.START.plusDays(day);
    return new Change.SetPolicy("patron", new Policy(PolicyMode.EXIT, from, 1, 0, 0, 1));
  }

  /** Support at half of the reference, so that switches off change something. */
  private static TinyWorld world() {
    TinyWorld world = TinyWorld.line(5).path("strikes", 0.5).path("army-rolls", 1.2);
    SUPPORT.forEach(id -> world.path(id, 0.5));
    return world;
  }

  private static World firstDay(Change... changes) {
    Scenario scenario = world().arm("changed", changes).build();
    String arm = changes.length == 0 ? "base" : "changed";
    return Drive.of(new Runner(scenario), new RunKey("any", arm, 0)).world();
  }

  static List<Change> fromTheFirstDay() {
    LocalDate start = TinyWorld.START;
    return List.of(
        cut(0),
        exit(0),
        new PathChange.Scale(List.of("army-rolls"), 2, start, Optional.empty()),
        new PathChange.Hold(List.of("prices"), start, Optional.of(4.0)),
        new Change.Switch(Factor.FINANCE, false),
        new Change.Switch(Factor.LOGISTICS, false),
        new Change.Switch(Factor.AIR, false),
        new Change.Switch(Factor.ADVISERS, false),
        new Change.Switch(Factor.TOP_UP_PAY, false),
        new Change.Switch(Factor.STRIKES, false));
  }

  @ParameterizedTest
  @MethodSource("fromTheFirstDay")
  void theFirstDayIsThatOfTheBaseWhateverTheArmChangesFromThenOn(Change change) {
    World base = firstDay();
    World changed = firstDay(change);
    assertThat(changed.units().soldiers()).isEqualTo(base.units().soldiers());
    assertThat(changed.units().morale()).isEqualTo(base.units().morale());
    assertThat(changed.units().belief()).isEqualTo(base.units().belief());
    assertThat(changed.places().exBelief()).isEqualTo(base.places().exBelief());
    assertThat(changed.regime().ammunition()).isEqualTo(base.regime().ammunition());
    assertThat(changed.regime().fuel()).isEqualTo(base.regime().fuel());
    assertThat(changed.regime().abandonment()).isEqualTo(base.regime().abandonment());
  }

  @Test
  void supportItselfIsThatOfTheArmFromTheFirstDayOn() {
    assertThat(firstDay().regime().air()).isEqualTo(0.5);
    assertThat(firstDay(cut(0)).regime().air()).isZero();
    assertThat(firstDay(new Change.Switch(Factor.AIR, false)).regime().air()).isEqualTo(1);
  }

  /** What a process does is no history: where no leave is sold, none was sold before. */
  @Test
  void processesThatAreOffWereOffBeforeTheRun() {
    Change off = new Change.Switch(Factor.SOLD_LEAVE, false);
    assertThat(firstDay(off).formations().present()[0])
        .isGreaterThan(firstDay().formations().present()[0]);
  }

  /**
   * Pair by pair, morale goes the same way a week later; it does not begin where it would have come
   * to rest in the end.
   */
  @ParameterizedTest
  @ValueSource(strings = {"cut", "exit"})
  void endingSupportOnTheStartDateIsTheSameAsAWeekLater(String way) {
    Scenario scenario =
        TinyWorld.line(6)
            .arm("cut-0", cut(0))
            .arm("cut-7", cut(7))
            .arm("exit-0", exit(0))
            .arm("exit-7", exit(7))
            .build();
    for (int r = 0; r < RUNS; r++) {
      double base = morale(scenario, "base", r, 28);
      double atOnce = morale(scenario, way + "-0", r, 28);
      double later = morale(scenario, way + "-7", r, 35);
      assertThat(base - later).as("what the cut does").isGreaterThan(0.05);
      assertThat(atOnce).isCloseTo(later, within(0.1 * (base - later)));
    }
  }

  private static double morale(Scenario scenario, String arm, int replication, double day) {
    Drive run = Drive.of(new Runner(scenario), new RunKey("any", arm, replication)).to(day);
    return Arrays.stream(run.world().units().morale()).average().orElseThrow();
  }
}
