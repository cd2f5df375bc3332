package regimecollapse.model.fight;

import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/** Units and columns on the road arrive (ODD 7.13, 7.18). */
public final class Marching extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Leaving leaving;

  /** Takes what it needs. */
  public Marching(World world, Leaving leaving) {
    this.world = world;
    this.leaving = leaving;
  }

  @Override
  public void act(double day, double days) {
    Units units = world.units();
    Places p = world.places();
    double by = day + days / 2;
    if (units.nextArrival() <= by) {
      units.arriving(Double.POSITIVE_INFINITY);
      arrive(day, by);
    }
    world.opposition().arrive(by);
    for (int j = 0; j < p.count(); j++) {
      boolean attacked = world.opposition().attackersAt(j) > 0;
      if (!attacked) {
        p.endAssault(j);
      } else if (!p.regime()[j]) {
        join(j);
      } else if (Double.isNaN(p.assaultDay()[j])) {
        p.assaultDay()[j] = Math.min(world.opposition().came()[j], by);
      }
    }
  }

  private void arrive(double day, double by) {
    Units units = world.units();
    Places p = world.places();
    double next = Double.POSITIVE_INFINITY;
    for (int u = 0; u < units.count(); u++) {
      if (units.status()[u] != UnitStatus.WITHDRAWING.code()) {
        continue;
      }
      if (units.arrival()[u] > by) {
        next = Math.min(next, units.arrival()[u]);
      } else if (p.regime()[units.place()[u]]) {
        units.status()[u] = UnitStatus.HOLDING.code();
        p.join(units.place()[u], units.soldiers()[u]);
      } else {
        leaving.leave(u, day, false);
      }
    }
    units.arriving(next);
  }

  /** Columns that come too late are free in the place that others took. */
  private void join(int j) {
    for (int g = 0; g < world.opposition().count(); g++) {
      world.opposition().free()[g][j] += world.opposition().attacking()[g][j];
      world.opposition().attacking()[g][j] = 0;
    }
  }
}
