package regimecollapse.model.fight.base;

import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/**
 * Who comes off the rolls of a unit: the dead, of whom no one is a ghost, and those who leave, with
 * the ghosts that are among their names (ODD 7.13, 7.14).
 */
public final class Rolls {
  /** Men are real numbers where there are ghosts: what rounding takes of a whole man. */
  private static final double ROUNDING = 1e-9;

  private final World world;

  /** Takes what it needs. */
  public Rolls(World world) {
    this.world = world;
  }

  /** Takes soldiers of a unit who go, or die, off the strength of the place that they held. */
  public void thin(int u, int soldiers) {
    thin(u, soldiers, 1);
  }

  /** The same of those of whose names such a share is of men who live: all men, no ghosts. */
  private void thin(int u, int soldiers, double living) {
    Units units = world.units();
    if (units.holds(u) && units.soldiers()[u] > 0) {
      int f = units.formation()[u];
      int j = units.place()[u];
      double worth = world.formations().present()[f] * world.worthAt(j, f);
      double each = units.effect()[u] * worth * world.places().locality(j).defensibility();
      world.places().thin(j, soldiers, units.stand()[u], each / living);
    }
  }

  /** As many of those who are to die as there are men who live: ghosts cannot. */
  public int mortal(int u, int dead) {
    return Math.min(dead, (int) (world.men(u) + ROUNDING));
  }

  /**
   * Takes the dead of a unit off the rolls and off its men; its ghosts stay. Where no whole man is
   * left, it is destroyed, and the names that are left are struck off.
   */
  public void die(int u, int dead, double day) {
    Units units = world.units();
    int f = units.formation()[u];
    double men = world.men(u) - dead;
    thin(u, dead, dead > 0 ? world.living(u) : 1);
    units.soldiers()[u] -= dead;
    units.killed()[u] += dead;
    world.account().die(dead);
    world.toll().soldiers(units.place()[u], day, dead);
    double full = world.formations().living(f);
    world.formations().lose(f, dead, dead > 0 ? dead / full : 0);
    if (men < 1 - ROUNDING) {
      strikeOff(u);
    } else {
      units.alive()[u] = men / (units.soldiers()[u] * full);
    }
  }

  /** Strikes off the names that are left of a unit whose men are dead. */
  private void strikeOff(int u) {
    Units units = world.units();
    int names = units.soldiers()[u];
    units.alive()[u] = 0;
    units.effect()[u] = 0;
    thin(u, names);
    world.account().leave(UnitStatus.DISSOLVED, names);
    world.formations().lose(units.formation()[u], names, 0);
    units.soldiers()[u] = 0;
    units.status()[u] = UnitStatus.DESTROYED.code();
  }

  /** Takes a unit off the rolls. */
  public void gone(int u, UnitStatus how) {
    Units units = world.units();
    thin(u, units.soldiers()[u]);
    world.account().leave(how, units.soldiers()[u]);
    units.status()[u] = how.code();
    lose(u, units.soldiers()[u]);
    units.soldiers()[u] = 0;
  }

  /** Takes a unit off the rolls that is handed over with its place, without a government. */
  public void handOver(int u) {
    Units units = world.units();
    thin(u, units.soldiers()[u]);
    world.account().handOver(units.soldiers()[u]);
    units.status()[u] = UnitStatus.DISSOLVED.code();
    lose(u, units.soldiers()[u]);
    units.soldiers()[u] = 0;
  }

  /** Lets soldiers of a unit go over with their commander. */
  public void goOver(int u, int soldiers) {
    Units units = world.units();
    thin(u, soldiers);
    world.account().leave(UnitStatus.DEFECTED, soldiers);
    units.soldiers()[u] -= soldiers;
    lose(u, soldiers);
    if (units.soldiers()[u] == 0) {
      units.status()[u] = UnitStatus.DEFECTED.code();
    }
  }

  /** Notes that a formation has lost soldiers of a unit, ghosts among them as in all of it. */
  private void lose(int u, int soldiers) {
    Units units = world.units();
    world.formations().lose(units.formation()[u], soldiers, soldiers * units.alive()[u]);
  }
}
