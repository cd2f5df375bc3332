package regimecollapse.model.slow;

import java.util.Arrays;
import regimecollapse.model.rule.PresenceRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** Presence: officers sell leave, so rolls stay and soldiers go (ODD 7.4). */
public final class Presence extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient PresenceRule rule;

  /** Takes what it needs and puts formations at the balance of the first day, at full pay. */
  public Presence(World world) {
    this.world = world;
    rule = new PresenceRule(world.numbers()::of, DAYS);
    double[] present = world.formations().present();
    Arrays.fill(present, rule.balance(sold(1)));
    for (int f = 0; f < present.length; f++) {
      present[f] = PresenceRule.present(present[f], world.formations().ghosts()[f]);
    }
  }

  private double sold(double pay) {
    return world.on(Factor.SOLD_LEAVE) ? rule.sold(world.regime().corruption(), pay) : 0;
  }

  @Override
  protected void week(double day) {
    double[] pay = world.formations().pay();
    double[] present = world.formations().present();
    double[] ghosts = world.formations().ghosts();
    for (int f = 0; f < present.length; f++) {
      double real = ghosts[f] < 1 ? present[f] / (1 - ghosts[f]) : 0;
      present[f] = PresenceRule.present(rule.next(real, sold(pay[f])), ghosts[f]);
    }
  }
}
