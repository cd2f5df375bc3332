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

  /** Takes what it needs. */
  public Captures(World world, Attack attack, Takeover takeover, News news) {
    this.world = world;
    this.attack = attack;
    this.takeover = takeover;
    this.news = news;
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
      if (Double.isNaN(p.assaultDay()[j])) {
        p.clearing()[j] = 0;
      } else {
        judge(j, day + days, days);
      }
    }
  }

  /**
   * Takes what is broken when a part of a step begins, and is cleared before half of it is over.
   *
   * @return whether anything fell
   */
  boolean takeAtOnce(double day, double days) {
    Places p = world.places();
    boolean any = false;
    for (int j = 0; j < p.count(); j++) {
      boolean fresh = !Double.isNaN(p.assaultDay()[j]) && p.clearing()[j] == 0;
      if (fresh && rule.broken(p.defence()[j], attack.strengthAt(j))) {
        any |= take(j, day, days / 2);
      }
    }
    return any;
  }

  /** Takes a place if it is cleared within some days, less those for which it has been cleared. */
  private boolean take(int j, double day, double within) {
    Places p = world.places();
    boolean cleared = p.clearing()[j] + within >= rule.daysToClear(p.locality(j).population());
    if (cleared) {
      int group = attack.leading(j);
      boolean rising = world.scenario().opposition().get(group).kind() == GroupKind.RISING;
      takeover.take(j, group, rising ? Front.Way.RISING : Front.Way.ASSAULT, day);
    }
    return cleared;
  }

  private void judge(int j, double day, double days) {
    Places p = world.places();
    double strength = attack.strengthAt(j);
    double defence = p.defence()[j];
    if (rule.broken(defence, strength)) {
      p.clearing()[j] += days;
      take(j, day, days / 2);
      return;
    }
    p.clearing()[j] = 0;
    if (rule.givenUp(day, p.assaultDay()[j], defence, strength)) {
      giveUp(j);
    }
  }

  private void giveUp(int j) {
    Places p = world.places();
    Opposition o = world.opposition();
    int back = back(j);
    for (int g = 0; g < o.count(); g++) {
      // With nowhere to go they go home: former rebels, who may rise again in another campaign.
      if (back >= 0) {
        o.free()[g][back] += o.attacking()[g][j];
      }
      o.attacking()[g][j] = 0;
    }
    p.assaultDay()[j] = Double.NaN;
    news.repulse(j);
  }

  /** The first neighbouring place that the government does not hold; -1 if there is none. */
  private int back(int j) {
    for (int k : world.places().roads().neighbours(j)) {
      if (!world.places().regime()[k]) {
        return k;
      }
    }
    return -1;
  }
}
