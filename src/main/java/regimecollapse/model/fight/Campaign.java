package regimecollapse.model.fight;

import java.util.Arrays;
import java.util.Optional;
import regimecollapse.model.fight.base.Stall;
import regimecollapse.model.rule.DecisionRule;
import regimecollapse.model.rule.fight.CampaignRule;
import regimecollapse.model.slow.Support;
import regimecollapse.model.slow.Weekly;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Plan;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathRole;

/**
 * When fronts move: an offensive on its date, one that the opposition decides on itself, a rising;
 * and when they freeze again (ODD 7.18, 7.22).
 */
public final class Campaign {
  private final World world;
  private final Support support;
  private final Parts parts;
  private final Stream estimates;
  private final DecisionRule rule;
  private final double swell;
  private final Stall stall;
  private final StartLines lines;
  private double eveLost;
  private double freezeDay = Double.NEGATIVE_INFINITY;

  /**
   * The processes that a campaign begins and ends with.
   *
   * @param strength what every place can put up
   * @param attack worth of attackers
   * @param leaving count of those who went over
   * @param leader prospects of the eve
   * @param risings those who go home again
   */
  public record Parts(
      Strength strength, Attack attack, Leaving leaving, Leader leader, Risings risings) {}

  /** Takes what it needs. */
  public Campaign(World world, Support support, Parts parts, Stream estimates) {
    this.world = world;
    this.support = support;
    this.parts = parts;
    this.estimates = estimates;
    stall = new Stall(world);
    lines = new StartLines(world);
    rule = new DecisionRule(world.numbers()::of);
    swell = world.numbers().of(Parameter.OPPOSITION_SWELL);
  }

  /** Places the groups, at the strength of the day, on their side of the front. */
  public void muster(double day) {
    Opposition o = world.opposition();
    double size = support.index(PathRole.OPPOSITION_STRENGTH, day);
    for (int g = 0; g < o.count(); g++) {
      if (world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE
          && !o.plan().isAttack(g)) {
        fill(g, size);
      }
    }
  }

  private void fill(int g, double size) {
    Opposition o = world.opposition();
    double wanted = CampaignRule.muster(o.start()[g], size, o.joined()[g]);
    lines.reinforce(g, wanted - o.men(g));
  }

  /** Begins an attack of the plan: the groups that it does not name are not called by it. */
  public void attack(int number, double day) {
    Opposition o = world.opposition();
    int g = o.plan().first() + number;
    o.plan().begin(number, day);
    fill(g, support.index(PathRole.OPPOSITION_STRENGTH, day));
    if (!world.front().active()) {
      noteEve(day);
    } else {
      parts.attack().noteHomes(g);
    }
    if (!world.front().underOffensive()) {
      world.front().open(day, true);
    }
  }

  /** Opens the front. */
  public void open(double day, boolean offensive) {
    if (offensive) {
      world.opposition().plan().call(day);
      muster(day);
    }
    if (!world.front().active()) {
      noteEve(day);
    } else if (offensive) {
      // A rising is under way: its eve is the eve.
      parts.attack().noteHomes();
    }
    Plan plan = world.opposition().plan();
    if (plan.exists() && world.front().underOffensive()) {
      return; // One more part of the same campaign.
    }
    world.front().open(day, offensive);
  }

  private void noteEve(double day) {
    Places p = world.places();
    world.regime().sorties(world.numbers().of(Parameter.AIR_ENDURANCE));
    Arrays.fill(p.eveSoldiers(), 0);
    Arrays.fill(p.killedHere(), 0);
    world.formations().countAnew();
    world.opposition().countAnew();
    parts.attack().noteLines();
    eveLost = world.front().lostShare();
    Arrays.fill(world.opposition().spent(), false);
    long rolls = 0;
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        p.eveSoldiers()[units.place()[u]] += units.soldiers()[u];
        world.formations().noteEve(units.formation()[u], units.soldiers()[u], units.alive()[u]);
        units.killed()[u] = 0;
        rolls += units.soldiers()[u];
      }
    }
    if (Double.isNaN(world.front().offensiveDay())) {
      world.account().eve(rolls);
    }
    parts.leaving().reset();
    parts.attack().noteHomes();
    look(day);
    parts.leader().noteEve();
  }

  /** Assesses every place as on a quiet front. */
  public void look(double day) {
    parts.attack().update(day);
    parts.strength().quiet(day);
  }

  /** Notes where a group starts from that has got men. */
  public void joined(int group) {
    parts.attack().noteHomes(group);
  }

  /** The weekly side: risings in quiet times, rebuilding, own decisions. */
  public void quietWeek(double day) {
    if (world.front().active()) {
      return;
    }
    if (parts.risings().riseAfterWeek(day)) {
      open(day, false);
      return;
    }
    Plan plan = world.opposition().plan();
    boolean before =
        plan.exists() ? plan.calledEver() : !Double.isNaN(world.front().offensiveDay());
    boolean decides = before ? rule.rebuilt(day - freezeDay) : world.on(Factor.OPPOSITION_DECIDES);
    if (decides) {
      if (rule.attacks(ownEstimate(day))) {
        open(day, true);
      } else {
        standDown();
      }
    }
  }

  /** Own estimate of success: strength against the defence within reach of the front. */
  private double ownEstimate(double day) {
    muster(day);
    parts.attack().noteHomes();
    look(day);
    double odds = parts.attack().againstDefenceInReach(rule);
    return rule.estimate(odds, estimates.normal(0, (long) (day / Weekly.DAYS)));
  }

  /** Ends the campaign when its time is over, or it has come to rest. */
  boolean endsBy(double day) {
    Optional<Front.End> end = stall.end(day);
    if (end.isEmpty() || world.interim()) {
      // Who has seen the leader go does not go home.
      return false;
    }
    world.front().end(end.get());
    world.front().freeze(day);
    freezeDay = day;
    parts.risings().goHome();
    parts.leaving().arriveAll(day);
    world.opposition().goHome();
    world.opposition().plan().goHome();
    world.places().endAssaults();
    return true;
  }

  /** Who mustered only to be counted goes home: no offensive comes of it. */
  private void standDown() {
    Opposition o = world.opposition();
    for (int g = 0; g < o.count(); g++) {
      if (world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE) {
        Arrays.fill(o.free()[g], 0);
      }
    }
  }

  /**
   * Fighters that join a group of an offensive as it wins: within a week of a success, and more the
   * greater it is. A rising alone brings them no arms and no base.
   */
  void swell(double days) {
    if (!world.front().underOffensive()) {
      return;
    }
    Opposition o = world.opposition();
    double lost = world.front().lostShare();
    for (int g = 0; g < o.count(); g++) {
      double rest = CampaignRule.aim(o.followOn()[g], lost, eveLost, swell) - o.joined()[g];
      boolean offensive =
          world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE
              && o.plan().since(g, world.front()) < Double.POSITIVE_INFINITY;
      if (offensive && rest > Opposition.NOBODY) {
        double men = CampaignRule.joining(rest, o.followOn()[g], days, Weekly.DAYS);
        o.joined()[g] += men;
        lines.reinforce(g, men);
      }
    }
  }
}
