package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.fight.steady.Steady;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;

/**
 * Who goes: a hazard in time, for units under assault, next to a fall, or whose hope or formation
 * is gone (ODD 7.12).
 */
public final class StandOrGo extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Leaving leaving;
  private final transient Waiting waiting;
  private final transient Strength strength;
  private final boolean[] assaulted;
  private final transient Mechanism mechanism;
  private final transient Steady steady;

  /** Takes what it needs. */
  public StandOrGo(
      World world, Strength strength, Leaving leaving, Mechanism mechanism, Stream draws) {
    this.world = world;
    this.leaving = leaving;
    this.mechanism = mechanism;
    waiting = new Waiting(draws, world.units().count());
    this.strength = strength;
    assaulted = new boolean[world.places().count()];
    steady = leaving.steady();
  }

  /** Those elsewhere than under assault. */
  @Override
  public void act(double day, double days) {
    Places p = world.places();
    mechanism.expose(day);
    for (int j = 0; j < assaulted.length; j++) {
      assaulted[j] = !Double.isNaN(p.assaultDay()[j]);
    }
    for (int f = 0; f < world.formations().count(); f++) {
      decide(f, day + days / 2, days);
    }
  }

  /** Those under assault. */
  void underAssault(double day, double days) {
    Units units = world.units();
    for (int i = 0; i < strength.count(); i++) {
      int u = strength.attacked()[i];
      int j = units.place()[u];
      if (units.holds(u) && !Double.isNaN(world.places().assaultDay()[j])) {
        if (waiting.comes(u, hazard(u, true) * days)) {
          leaving.leave(u, day + days / 2, true);
        }
      }
    }
  }

  private void decide(int f, double day, double days) {
    Units units = world.units();
    int[] place = units.place();
    int end = units.first(f + 1);
    for (int u = units.first(f); u < end; u++) {
      if (assaulted[place[u]] || !units.holds(u)) {
        continue;
      }
      double hazard = hazard(u, false);
      if (hazard > 0 && waiting.comes(u, hazard * days)) {
        leaving.leave(u, day, false);
      }
    }
  }

  private double hazard(int u, boolean assaulted) {
    double hazard = mechanism.hazard(u, assaulted);
    return hazard > 0 ? hazard * steady.factor(u) : 0;
  }
}
