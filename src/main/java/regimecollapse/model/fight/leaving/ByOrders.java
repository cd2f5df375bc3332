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
  private double eve = Double.NaN;
  private boolean campaign;

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
  }

  /**
   * The seat that commands a place: that of its province if the government holds it, else the
   * nearest by road that it holds, the capital among them.
   */
  private int seatOf(int place) {
    double[] km = places.roads().kmFrom(place);
    int best = places.capital();
    for (int k = 0; k < places.count(); k++) {
      if (places.regime()[k] && places.locality(k).seat()) {
        if (places.locality(k).governorate().equals(places.locality(place).governorate())) {
          return k;
        }
        best = km[k] < km[best] ? k : best;
      }
    }
    return best;
  }

  /** The seat that commands a place, as of the eve. */
  public int superior(int place) {
    return superior[place];
  }

  /** Model day of the eve: it tells campaigns apart. */
  public double eve() {
    return eve;
  }

  @Override
  public boolean commanded(int unit) {
    return !gone[unit];
  }

  @Override
  public void quiet(double day) {
    eve = day;
    campaign = false;
    for (int j = 0; j < superior.length; j++) {
      superior[j] = seatOf(j);
    }
    Arrays.fill(gone, false);
    Arrays.fill(share, 1);
    for (int u = 0; u < nerve.length; u++) {
      nerve[u] = -StrictMath.log(draws.uniform(u, (long) day));
    }
  }

  /** Commanders whose nerve is used up go. */
  @Override
  public void begin(double day, double days) {
    campaign = true;
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
    if (!places.regime()[seat]) {
      return 0;
    }
    boolean attacked = !Double.isNaN(places.assaultDay()[seat]);
    if (!attacked) {
      return 1;
    }
    return places.soldiers()[seat] > 0 ? share[seat] : 0;
  }

  @Override
  public void look(int place, int formation, double share, double left, double lost) {
    this.share[place] = share;
  }

  @Override
  public double stand(int unit) {
    boolean assaulted = campaign && !Double.isNaN(places.assaultDay()[units.place()[unit]]);
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
