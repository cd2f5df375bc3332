package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.model.TinyWorld;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.SuccessionKind;

/** The end of the leader apart from what the provinces do then (ODD 7.21). */
class SuccessionTest {
  private static RunRecord run(TinyWorld world, String arm) {
    return new Runner(world.build()).run(new RunKey("any", arm, 0));
  }

  private static RunRecord run(TinyWorld world) {
    return run(world, "base");
  }

  private static double day(TinyWorld world, String arm) {
    return run(world, arm).outcome().monthsLived() * Timeline.DAYS_PER_MONTH;
  }

  private static TinyWorld country(TinyWorld of, SuccessionKind kind, long seed) {
    return of.rules(DealKind.UNDER_ASSAULT, kind)
        .forces(f -> f.fighters(60_000).risers(0))
        .set(Parameter.INTERIM_RATE, 0.7)
        .set(Parameter.INTERIM_LOYAL, 0.4)
        .seed(seed);
  }

  /** The capital is the first place that the rebels come to. */
  private static TinyWorld star(SuccessionKind kind, long seed) {
    return country(TinyWorld.star(9), kind, seed);
  }

  private static TinyWorld line(SuccessionKind kind, long seed) {
    return country(TinyWorld.line(9), kind, seed);
  }

  private static TinyWorld quiet(SuccessionKind kind) {
    return line(kind, 7)
        .noOffensive()
        .event("coup", EventKind.RESIGNATION, 100, null)
        .arm("later", new Change.MoveEventBy("coup", 60))
        .arm("none", new Change.RemoveEvent("coup"));
  }

  /** A coup in the first week of the offensive, or the loss of the capital, while much is held. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsToldOfTheEndOfTheLeaderIsAsItWas(long seed) {
    double coup = TinyWorld.OFFENSIVE_DAY + 6;
    same(
        run(line(SuccessionKind.AT_ONCE, seed).event("coup", EventKind.RESIGNATION, coup, null)),
        run(line(SuccessionKind.APART, seed).event("coup", EventKind.RESIGNATION, coup, null)));
    same(run(star(SuccessionKind.AT_ONCE, seed)), run(star(SuccessionKind.APART, seed)));
  }

  /** Up to the leader's end both are the same run; what tells of it stays what it is. */
  private static void same(RunRecord once, RunRecord apart) {
    Outcome a = once.outcome();
    Outcome b = apart.outcome();
    assertThat(a.collapsed()).isTrue();
    assertThat(told(b)).isEqualTo(told(a));
    assertThat(b.soldiers().killed()).isGreaterThanOrEqualTo(a.soldiers().killed());
    assertThat(before(apart, a.daysToCollapse())).isEqualTo(before(once, a.daysToCollapse()));
    List<Fall> after = apart.falls().stream().filter(f -> f.day() > b.daysToCollapse()).toList();
    assertThat(after).isNotEmpty().anyMatch(f -> f.kind() == FallKind.HANDOVER);
    assertThat(after.stream().map(Fall::day).distinct().count()).isGreaterThan(1);
    assertThat(once.falls()).noneMatch(f -> f.day() > b.daysToCollapse());
    assertThat(apart.falls()).hasSize(8);
    assertThat(once.falls()).hasSize(8);
  }

  private static List<Object> told(Outcome it) {
    return List.of(
        it.collapsed(),
        it.collapseDate(),
        it.endDate(),
        it.offensives(),
        it.fellInOffensive(),
        it.daysToCollapse(),
        it.fallsBeforeFlight(),
        it.shareFallsUnfought(),
        it.patronSpend(),
        it.reformReached(),
        it.holdReached(),
        it.settlementReached(),
        it.monthsLived(),
        it.ending().firstOffensive());
  }

  private static List<Fall> before(RunRecord run, double day) {
    return run.falls().stream()
        .filter(f -> f.kind() != FallKind.HANDOVER && f.day() <= day)
        .toList();
  }

  @Test
  void placesAreHandedOverOneByOneWithTheirOwnDay() {
    TinyWorld world = quiet(SuccessionKind.APART).set(Parameter.INTERIM_RATE, 0.05);
    RunRecord run = run(world);
    assertThat(run.outcome().collapsed()).isTrue();
    double last = run.falls().get(run.falls().size() - 1).day();
    assertThat(last - run.falls().get(0).day()).isGreaterThan(5);
    assertThat(run.outcome().soldiers().handedOver()).isPositive();
  }

  @Test
  void aResignationInQuietTimesEndsTheLeaderOnItsDate() {
    for (SuccessionKind kind : SuccessionKind.values()) {
      assertThat(day(quiet(kind), "base")).as(kind.key()).isCloseTo(100, within(1e-9));
      assertThat(day(quiet(kind), "later")).isCloseTo(160, within(1e-9));
      assertThat(run(quiet(kind), "none").outcome().collapsed()).isFalse();
    }
    assertThat(run(quiet(SuccessionKind.AT_ONCE)).falls()).hasSize(8);
    assertThat(run(quiet(SuccessionKind.APART)).falls())
        .hasSize(8)
        .allMatch(f -> f.kind() == FallKind.HANDOVER);
  }

  @Test
  void withoutARateNothingIsHandedOver() {
    RunRecord run = run(quiet(SuccessionKind.APART).set(Parameter.INTERIM_RATE, 0));
    assertThat(run.outcome().collapsed()).isTrue();
    assertThat(run.falls()).isEmpty();
    assertThat(run.outcome().soldiers().holding()).isPositive();
  }

  @Test
  void whoHasGoneCannotResign() {
    TinyWorld world = star(SuccessionKind.APART, 2);
    double day = run(world).outcome().daysToCollapse();
    TinyWorld late =
        star(SuccessionKind.APART, 2)
            .event("late", EventKind.RESIGNATION, TinyWorld.OFFENSIVE_DAY + day + 2, null);
    assertThat(told(run(late).outcome())).isEqualTo(told(run(world).outcome()));
    assertThat(run(late).falls()).isEqualTo(run(world).falls());
  }
}
