package regimecollapse.model.fight;

import regimecollapse.model.slow.Support;
import regimecollapse.model.state.World;

/** What benchmarks need of this package and others need not see. */
public final class FightParts {
  private FightParts() {}

  /** The worth of attackers, from the places where they are now. */
  public static Attack attack(World world, Support support, double day) {
    Attack attack = new Attack(world, support);
    attack.noteHomes();
    attack.update(day);
    return attack;
  }

  /** See {@link Attack#strengthAt}. */
  public static double strengthAt(Attack attack, int place) {
    return attack.strengthAt(place);
  }

  /** See {@link Leaving#leave}. */
  public static void leave(Leaving leaving, int unit, double day, boolean assaulted) {
    leaving.leave(unit, day, assaulted);
  }
}
