package regimecollapse.model.fight.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.model.fight.Campaign;
import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Leader;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.fight.Takeover;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.BodyRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.Body;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.path.PathSeries;

/** Commanders who change side with their men and all their places, without a shot (ODD 7.23). */
public final class Bodies extends Fast {
  private static final long serialVersionUID = 1L;

  /**
   * Those with whom he acts.
   *
   * @param campaign which a revolt in quiet times begins
   * @param takeover of his places
   * @param leaving of his men
   * @param mechanism how men come to leave
   * @param leader who falls if the capital goes over
   */
  public record Parts(
      Campaign campaign, Takeover takeover, Leaving leaving, Mechanism mechanism, Leader leader) {}

  private final transient World world;
  private final transient Parts parts;
  private final transient Waiting waiting;
  private final transient Stream followers;
  private final transient BodyRule rule;
  private final transient Estates estates;
  private final transient PathSeries[] path;
  private final int[] group;
  private final int[] went;
  private final boolean any;
  private double counted;

  /**
   * Takes what it needs.
   *
   * @param draws of the moments, and of who follows
   */
  public Bodies(World world, Parts parts, Map<String, PathSeries> paths, Stream[] draws) {
    this.world = world;
    this.parts = parts;
    followers = draws[1];
    rule = new BodyRule(world.numbers()::of);
    List<Formation> all = world.scenario().formations();
    waiting = new Waiting(draws[0], all.size());
    path = new PathSeries[all.size()];
    group = new int[all.size()];
    went = new int[world.places().count()];
    estates = new Estates(world);
    boolean some = false;
    for (int f = 0; f < group.length; f++) {
      Optional<Body> body = all.get(f).body();
      group[f] = body.map(it -> world.scenario().groupOfBodies(it.faction())).orElse(-1);
      path[f] = body.flatMap(Body::offerPath).map(paths::get).orElse(null);
      some |= group[f] >= 0;
    }
    any = some;
  }

  /** Each goes whose moment is nearest to the end of this part. */
  @Override
  public void act(double day, double days) {
    // The days of the week in which a campaign begins count as well.
    double since = day + days - counted;
    counted = day + days;
    for (int f = 0; f < group.length && any; f++) {
      if (ready(f)
          && waiting.comesNearest(f, hazard(f, day) * since)
          && changeSide(f, day + days)) {
        return;
      }
    }
  }

  /** Each goes in quiet times whose moment was since the last look: that begins a campaign. */
  public void week(double day) {
    if (!any || world.front().active()) {
      return;
    }
    double days = day - counted;
    counted = day;
    parts.campaign().look(day);
    for (int f = 0; f < group.length; f++) {
      if (ready(f) && waiting.comes(f, hazard(f, day) * days)) {
        if (!world.front().active()) {
          parts.campaign().open(day, false);
        }
        if (changeSide(f, day)) {
          return;
        }
      }
    }
  }

  /** Whether he is still there, and has anything to bring. */
  private boolean ready(int f) {
    return group[f] >= 0 && estates.find(f);
  }

  /** Rate per day at which the commander of a formation goes over; 0 where there is none. */
  public double hazard(int f, double day) {
    if (group[f] < 0) {
      return 0;
    }
    Formations all = world.formations();
    double felt = rule.faded(all.threat()[f], day - all.threatDay()[f]);
    double loyalty =
        BodyRule.loyalty(all.pay()[f], all.hold()[f], felt, prospect(f), all.ties()[f]);
    double offer = all.offer()[f] * (path[f] == null ? 1 : path[f].at(day));
    return rule.hazard(offer, loyalty);
  }

  /** What his men think of the regime's chances, by soldiers; 0 without men. */
  private double prospect(int f) {
    Units units = world.units();
    double sum = 0;
    long men = 0;
    for (int u = units.first(f); u < units.first(f + 1); u++) {
      if (units.serves(u)) {
        sum += units.soldiers()[u] * parts.mechanism().prospect(u);
        men += units.soldiers()[u];
      }
    }
    return men > 0 ? sum / men : 0;
  }

  /**
   * He goes, with all that is his.
   *
   * @return whether the leader has fallen with it: nothing acts after that
   */
  private boolean changeSide(int f, double day) {
    int to = group[f];
    for (int j = 0; j < went.length; j++) {
      went[j] = 0;
      world.places().regime()[j] &= !estates.his()[j];
    }
    follow(f, to);
    for (int j = 0; j < went.length; j++) {
      if (estates.his()[j]) {
        parts.takeover().bring(j, to, went[j], day);
      }
    }
    group[f] = -1;
    world.formations().wentOver()[f] = true;
    parts.campaign().joined(to);
    boolean before = world.front().leaderless();
    parts.leader().fallWithCapital();
    return world.front().leaderless() != before;
  }

  /** Those who follow become fighters where they stand, or at the nearest of his places. */
  private void follow(int f, int to) {
    Units units = world.units();
    long before = 0;
    long left = 0;
    for (int u = units.first(f); u < units.first(f + 1); u++) {
      if (units.serves(u) && units.soldiers()[u] > 0) {
        before += units.soldiers()[u];
        int men =
            Math.min(
                units.soldiers()[u], followers.round(rule.following(units.soldiers()[u]), u, 0));
        int j = units.place()[u];
        went[j] += units.holds(u) ? men : 0;
        parts.leaving().goOver(u, men);
        world.opposition().join(to, estates.nearest(j), men * world.present(u));
        left += units.soldiers()[u];
      }
    }
    // Who is gone is not made up for by recruits.
    world.formations().strength()[f] *= before > 0 ? (double) left / before : 1;
  }
}
