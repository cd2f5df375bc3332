package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.leaving.ByCoordination;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.AnnouncementRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;

/** A patron says that it will go, or its troops go: help with the other sign (ODD 7.8). */
class AnnouncementTest {
  /** After the week of day 98, before that of day 105: nothing else moves belief between. */
  private static final double DAY = 101;

  private static TinyWorld tiny() {
    return TinyWorld.line(4)
        .noOffensive()
        .set(Parameter.ANNOUNCE_WEIGHT, 1.6)
        .set(Parameter.ANNOUNCE_CREDENCE, 0.5)
        .set(Parameter.DEPENDENCE_FIRST_PATRON, 0.7)
        .set(Parameter.DEPENDENCE_ALLIED, 0.1)
        .set(Parameter.SUPPLY_PATRON_SHARE, 0.2);
  }

  private static double belief(TinyWorld tiny, double day) {
    return Drive.of(tiny).to(day).world().units().belief()[0];
  }

  private static double moved(TinyWorld with) {
    return belief(with, DAY) - belief(tiny(), DAY);
  }

  @Test
  void anAnnouncementLowersBeliefAtOnceByItsSizeAndByWhatRestsOnThePatron() {
    assertThat(moved(tiny().announces("patron", 100, 1))).isCloseTo(-1.6 * 0.5 * 0.7, within(1e-9));
    assertThat(moved(tiny().announces("patron", 100, 0.5)))
        .isCloseTo(-1.6 * 0.5 * 0.7 / 2, within(1e-9));
    assertThat(moved(tiny().announces("ally", 100, 1))).isCloseTo(-1.6 * 0.5 * 0.1, within(1e-9));
    assertThat(moved(tiny().announces("patron", 100, 0))).isZero();
  }

  @Test
  void itMovesBeliefOnceAndNotBeforeItIsMade() {
    TinyWorld with = tiny().announces("patron", 100, 1).set(Parameter.BELIEF_RELAXATION, 365);
    TinyWorld without = tiny().set(Parameter.BELIEF_RELAXATION, 365);
    assertThat(belief(with, 99)).isEqualTo(belief(without, 99));
    double first = belief(with, DAY) - belief(without, DAY);
    double later = belief(with, DAY + 90) - belief(without, DAY + 90);
    assertThat(later).isBetween(first, 0.0).isGreaterThan(first);
  }

  @Test
  void formerRebelsHearItToo() {
    World with = Drive.of(tiny().announces("patron", 100, 1)).to(DAY).world();
    World without = Drive.of(tiny()).to(DAY).world();
    assertThat(with.places().exBelief()[1] - without.places().exBelief()[1])
        .isCloseTo(-1.6 * 0.5 * 0.7, within(1e-9));
  }

  @Test
  void whereNewsIsSwitchedOffItMovesNothing() {
    TinyWorld off = tiny().announces("patron", 100, 1).off(Factor.NEWS);
    assertThat(belief(off, DAY)).isEqualTo(belief(tiny().off(Factor.NEWS), DAY));
  }

  private static TinyWorld troops(double afterYear, boolean pledge) {
    TinyWorld it = tiny().path("contingent-rolls", 1, afterYear);
    it.paths(
        all ->
            all.stream()
                .map(p -> p.id().equals("contingent-rolls") ? of("patron", p) : p)
                .toList());
    return pledge ? it.forces(f -> f.pledge("patron")) : it;
  }

  private static Path of(String patron, Path it) {
    List<regimecollapse.scenario.path.PathPoint> points = it.points();
    return new Path(
        it.id(),
        it.title(),
        PathRole.STRENGTH,
        Optional.of(patron),
        it.unit(),
        it.interpolation(),
        points);
  }

  @Test
  void thatTroopsWhichAreAPledgeLeaveIsNewsAsAnAnnouncementIs() {
    double with = belief(troops(0, true).set(Parameter.BELIEF_RELAXATION, 1e5), DAY);
    double without = belief(troops(0, false).set(Parameter.BELIEF_RELAXATION, 1e5), DAY);
    // To the week of day 98, 98 of 365 parts have left.
    assertThat(with - without).isCloseTo(-1.6 * 0.5 * 0.7 * 98 / 365, within(0.01));
    assertThat(belief(troops(2, true), DAY)).isEqualTo(belief(troops(2, false), DAY));
  }

  @Test
  void anArmThatTakesItAwayIsAsIfItHadNotBeenMade() {
    TinyWorld taken = tiny().announces("patron", 100, 1);
    taken.arm("silent", new Change.RemoveEvent("announcement"));
    regimecollapse.scenario.Scenario scenario = taken.build();
    Drive silent =
        Drive.of(
            new regimecollapse.run.Runner(scenario),
            new regimecollapse.results.record.RunKey("any", "silent", 0));
    double[] never = Drive.of(tiny()).to(DAY).world().units().belief();
    assertThat(silent.to(DAY).world().units().belief()).isEqualTo(never);
    assertThat(Drive.of(taken).to(DAY).world().units().belief()).isNotEqualTo(never);
  }

  /**
   * What a unit under coordination thinks of the regime's chances after it has heard of a thing.
   */
  private static double prospect(boolean campaign, Consumer<Mechanism> thing) {
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .set(Parameter.ANNOUNCE_WEIGHT, 3)
                .set(Parameter.ANNOUNCE_CREDENCE, 0.5)
                .set(Parameter.COORDINATION_NEED, 1)
                .set(Parameter.COORDINATION_NOISE, 1)
                .set(Parameter.COORDINATION_PRECISION, 1));
    // Men who are worth something, and more of them than attack: the regime stands as it is.
    Arrays.fill(it.world.formations().combatWorth(), 1);
    double[] attackers = {0};
    Mechanism mechanism =
        new ByCoordination(it.world, () -> attackers[0], it.draws("private sign"));
    mechanism.quiet(FightWorld.DAY);
    attackers[0] = 1_000;
    mechanism.begin(FightWorld.DAY, 0.125);
    if (!campaign) {
      it.world.front().freeze(FightWorld.DAY);
    }
    thing.accept(mechanism);
    return mechanism.prospect(0);
  }

  private static double heard(boolean campaign, double share) {
    return prospect(campaign, mechanism -> mechanism.announced(share));
  }

  /**
   * The sign is the strength less the share, as exact as weight times credence says. That nothing
   * will end is the sign of the strength that is, which is that of a staff of that size.
   */
  @Test
  void byCoordinationItIsAPublicSignOfTheStrengthThatIsLeft() {
    double never = prospect(true, mechanism -> {});
    assertThat(heard(true, 0))
        .isEqualTo(prospect(true, mechanism -> mechanism.staffLeft(3 * 0.5)))
        .isNotEqualTo(never);
    assertThat(heard(true, 0.4)).isLessThan(heard(true, 0) - 0.001);
    assertThat(heard(true, 0.8)).isLessThan(heard(true, 0.4) - 0.001).isLessThan(never - 0.001);
  }

  /** A strength below 0 is one that falls whatever men do: less of it is not more. */
  @Test
  void ofNothingNothingCanBeTaken() {
    assertThat(AnnouncementRule.left(0.5, 0.4)).isCloseTo(0.3, within(1e-12));
    assertThat(AnnouncementRule.left(-2, 0.4)).isEqualTo(-2);
  }

  @Test
  void onTheEveOfACampaignItIsNoSignByCoordination() {
    assertThat(heard(false, 0.8)).isEqualTo(prospect(false, mechanism -> {}));
  }
}
