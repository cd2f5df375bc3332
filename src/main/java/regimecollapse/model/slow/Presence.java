package regimecollapse.model.slow;

import regimecollapse.model.rule.PresenceRule;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/** Presence: officers sell leave, so rolls stay and soldiers go (ODD 7.4). */
public final class Presence extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient PresenceRule rule;
  private final double[] sold;

  /** Takes what it needs and puts units at the balance of the first day, at full pay. */
  public Presence(World world) {
    this.world = world;
    rule = new PresenceRule(world.numbers()::of, DAYS);
    sold = new double[world.formations().count()];
    java.util.Arrays.fill(world.units().present(), rule.balance(sold(1)));
  }

  private double sold(double pay) {
    return world.on(Factor.SOLD_LEAVE) ? rule.sold(world.regime().corruption(), pay) : 0;
  }

  @Override
  protected void week(double day) {
    Units units = world.units();
    double[] pay = world.formations().pay();
    int[] formation = units.formation();
    double[] present = units.present();
    for (int f = 0; f < sold.length; f++) {
      sold[f] = sold(pay[f]);
    }
    for (int u = 0; u < present.length; u++) {
      present[u] = rule.next(present[u], sold[formation[u]]);
    }
  }
}
