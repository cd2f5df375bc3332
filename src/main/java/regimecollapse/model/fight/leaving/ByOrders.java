package regimecollapse.model.fight.leaving;

import java.util.Arrays;
import regimecollapse.model.rule.Exponential;
import regimecollapse.model.rule.fight.ExposureRule;
import regimecollapse.model.rule.fight.OrdersRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;

/**
 * Men stay with their commander and go once he is gone; he goes when he is exposed and the place of
 * his superior is lost or about to be (ODD 7.12.3). Who orders places given up is the command.
 */
public final class ByOrders implements Mechanism {
  private final Units units;
  private final Places places;
  private final OrdersRule rule;
  private final ExposureRule exposure;
  private final Stream draws;
  private final int[] superior;
  private final double[] share;
  private final double[] exposed;
  private final boolean[] gone;
  private final double[] nerve;
  private int campaign;

  /**
   * Takes what it needs.
   *
   * @param draws how long each commander bears it
   */
  public ByOrders(World world, Stream draws) {
    units = world.units();
    places = world.places();
    rule = OrdersRule.of(world.numbers()::of);
    exposure = ExposureRule.of(world.numbers()::of);
    this.draws = draws;
    superior = new int[places.count()];
    share = new double[places.count()];
    exposed = new double[places.count()];
    gone = new boolean[units.count()];
    nerve = new double[units.count()];
    for (int j = 0; j < superior.length; j++) {
      superior[j] = seatOf(j);
    }
  }

  /** The seat of a place's province; the capital if it has none. */
  private int seatOf(int place) {
    String province = places.locality(place).governorate();
    for (int k = 0; k < places.count(); k++) {
      if (places.locality(k).seat() && places.locality(k).governorate().equals(province)) {
        return k;
      }
    }
    return places.capital();
  }

  /** Whether a unit has its commander. */
  public boolean commanded(int unit) {
    return !gone[unit];
  }

  @Override
  public void quiet() {
    campaign++;
    Arrays.fill(gone, false);
    Arrays.fill(share, 1);
    for (int u = 0; u < nerve.length; u++) {
      nerve[u] = -StrictMath.log(draws.uniform(u, campaign));
    }
  }

  /** Commanders whose nerve is used up go. */
  @Override
  public void begin(double day, double days) {
    for (int j = 0; j < exposed.length; j++) {
      boolean near = exposure.recent(day, places.lastFallNextTo(j));
      boolean assaulted = !Double.isNaN(places.assaultDay()[j]);
      double here = Math.max(exposure.atPlace(assaulted, near), exposure.rear());
      exposed[j] = rule.goes(here, chances(superior[j])) * days;
    }
    for (int u = 0; u < gone.length; u++) {
      int j = units.place()[u];
      if (exposed[j] > 0 && !gone[u] && units.holds(u)) {
        nerve[u] -= exposed[j];
        if (nerve[u] <= 0) {
          gone[u] = true;
          places.stale()[j] = true;
        }
      }
    }
  }

  private double chances(int seat) {
    return places.regime()[seat] ? share[seat] : 0;
  }

  @Override
  public void look(int place, int formation, double share, double left, double lost) {
    this.share[place] = share;
  }

  @Override
  public double stand(int unit) {
    boolean assaulted = !Double.isNaN(places.assaultDay()[units.place()[unit]]);
    return Exponential.of(-hazard(unit, assaulted));
  }

  @Override
  public double prospect(int unit) {
    return rule.prospect(!gone[unit]);
  }

  @Override
  public double hazard(int unit, boolean assaulted) {
    return rule.hazard(!gone[unit], assaulted);
  }
}
