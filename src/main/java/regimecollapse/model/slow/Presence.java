package regimecollapse.model.slow;

import regimecollapse.model.rule.Rates;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Presence: officers sell leave, so rolls stay and soldiers go (ODD 7.4). */
public final class Presence extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final double sale;
  private final double baseSale;
  private final double recall;
  private final double most;
  private final double[] sold;

  /** Takes what it needs and puts units at the balance of the first day, at full pay. */
  public Presence(World world) {
    this.world = world;
    sale = world.on(Factor.SOLD_LEAVE) ? world.numbers().of(Parameter.PRESENCE_SOLD_LEAVE) : 0;
    baseSale = world.numbers().of(Parameter.PRESENCE_BASE_SALE);
    recall = world.numbers().of(Parameter.PRESENCE_RECALL);
    most = world.numbers().of(Parameter.PRESENCE_MAX);
    sold = new double[world.formations().count()];
    double start = recall * most / (recall + sale * world.regime().corruption() * baseSale + 1e-12);
    java.util.Arrays.fill(world.units().present(), start);
  }

  @Override
  protected void week(double day) {
    Units units = world.units();
    double[] pay = world.formations().pay();
    int[] formation = units.formation();
    double[] present = units.present();
    double c = world.regime().corruption();
    for (int f = 0; f < sold.length; f++) {
      sold[f] = sale * c * (baseSale + Math.max(0, 1 - pay[f]));
    }
    for (int u = 0; u < present.length; u++) {
      double p = present[u];
      double next = p + YEARS * (recall * (most - p) - sold[formation[u]] * p);
      present[u] = Rates.clamp(next, 0, most);
    }
  }
}
