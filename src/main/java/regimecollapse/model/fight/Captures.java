package regimecollapse.model.fight;

import regimecollapse.model.rule.fight.FallRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Assaults end: the place is lost once its defence is broken and cleared, or given up (ODD 7.15).
 */
public final class Captures extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Takeover takeover;
  private final transient News news;
  private final transient FallRule rule;
  private final double[] margin;

  /** Takes what it needs. */
  public Captures(World world, Attack attack, Takeover takeover, News news) {
    this.world = world;
    this.attack = attack;
    this.takeover = takeover;
    this.news = news;
    margin = new double[world.places().count()];
    rule =
        new FallRule(
            world.numbers().of(Parameter.COMBAT_FALL_RATIO),
            world.numbers().of(Parameter.COMBAT_CLEARING),
            world.numbers().of(Parameter.OPPOSITION_PATIENCE));
  }

  @Override
  public void act(double day, double days) {
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      if (!Double.isNaN(p.assaultDay()[j])) {
        judge(j, day + days, days);
      }
    }
  }

  /**
   * Notes the odds when a part of a step begins, and takes what is broken then and cleared before
   * half of the part is over.
   *
   * @return whether anything fell
   */
  boolean takeAtOnce(double day, double days) {
    Places p = world.places();
    boolean any = false;
    for (int j = 0; j < p.count(); j++) {
      if (!Double.isNaN(p.assaultDay()[j]) && broken(j, day - days / 2)) {
        any |= take(j, day, days / 2);
      }
    }
    return any;
  }

  /** Notes the odds of all assaults anew: news of a fall at this moment has changed them. */
  void noteOdds(double day) {
    double[] assaultDay = world.places().assaultDay();
    for (int j = 0; j < assaultDay.length; j++) {
      if (!Double.isNaN(assaultDay[j])) {
        broken(j, day);
      }
    }
  }

  /** Whether a defence is broken when a part begins, and since when: if not before, since then. */
  private boolean broken(int j, double since) {
    Places p = world.places();
    double strength = attack.strengthAt(j);
    margin[j] = p.defence()[j] - rule.limit(strength);
    boolean broken = rule.broken(p.defence()[j], strength);
    if (!broken) {
      p.brokenDay()[j] = Double.NaN;
    } else if (Double.isNaN(p.brokenDay()[j])) {
      p.brokenDay()[j] = Math.max(p.assaultDay()[j], since);
    }
    return broken;
  }

  /** Takes a place that is cleared by now, to the nearest part of a step. */
  private boolean take(int j, double day, double half) {
    Places p = world.places();
    double cleared = p.brokenDay()[j] + rule.daysToClear(p.locality(j).population());
    if (cleared > day + half) {
      return false;
    }
    int group = attack.leading(j);
    boolean rising = world.scenario().opposition().get(group).kind() == GroupKind.RISING;
    takeover.take(j, group, rising ? Front.Way.RISING : Front.Way.ASSAULT, day);
    p.clearedDay()[j] = cleared;
    return true;
  }

  private void judge(int j, double day, double days) {
    Places p = world.places();
    double strength = attack.strengthAt(j);
    double defence = p.defence()[j];
    if (rule.broken(defence, strength)) {
      if (Double.isNaN(p.brokenDay()[j])) {
        double now = rule.limit(strength) - defence;
        double since = rule.sinceBroken(margin[j], now, days);
        p.brokenDay()[j] = Math.max(p.assaultDay()[j], day - since);
      }
      take(j, day, days / 2);
      return;
    }
    p.brokenDay()[j] = Double.NaN;
    if (!world.opposition().onlyBesieged(j)
        && rule.givenUp(day, p.assaultDay()[j], defence, strength)) {
      giveUp(j);
    }
  }

  private void giveUp(int j) {
    Places p = world.places();
    Opposition o = world.opposition();
    int back = p.notHeldNextTo(j);
    for (int g = 0; g < o.count(); g++) {
      // With nowhere to go they go home: former rebels, who may rise again in another campaign.
      if (back >= 0) {
        o.free()[g][back] += o.attacking()[g][j];
      }
      o.attacking()[g][j] = 0;
    }
    p.endAssault(j);
    news.repulse(j);
  }
}
