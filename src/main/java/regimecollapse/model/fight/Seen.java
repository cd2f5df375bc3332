package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/**
 * What the last assessment of all units looked at. As long as it is the same so is what came out,
 * and nobody needs to be assessed again: most steps of a campaign in which nobody attacks.
 */
final class Seen {
  private final int[] soldiers;
  private final int[] place;
  private final byte[] status;
  private final double[] morale;
  private final double[] belief;
  private final double[] present;
  private final double[] lost;
  private final double[] worth;
  private final double[] odds;
  private final double[] left;
  private boolean known;

  Seen(World world) {
    int units = world.units().count();
    int formations = world.formations().count();
    soldiers = new int[units];
    place = new int[units];
    status = new byte[units];
    morale = new double[units];
    belief = new double[units];
    present = new double[formations];
    lost = new double[formations];
    worth = new double[formations];
    odds = new double[world.places().count()];
    left = new double[odds.length];
  }

  /** Forgets it all: something else is assessed now. */
  void forget() {
    known = false;
  }

  /** Whether all is as it was seen last; if not, it is looked at anew. */
  boolean same(Units u, Formations f, double[] oddsNow, double[] leftNow) {
    boolean same =
        known
            && Arrays.equals(odds, oddsNow)
            && Arrays.equals(left, leftNow)
            && Arrays.equals(lost, f.lostShare())
            && Arrays.equals(present, f.present())
            && Arrays.equals(worth, f.combatWorth())
            && Arrays.equals(status, u.status())
            && Arrays.equals(place, u.place())
            && Arrays.equals(soldiers, u.soldiers())
            && Arrays.equals(belief, u.belief())
            && Arrays.equals(morale, u.morale());
    if (!same) {
      take(u, f, oddsNow, leftNow);
    }
    return same;
  }

  private void take(Units u, Formations f, double[] oddsNow, double[] leftNow) {
    copy(oddsNow, odds);
    copy(leftNow, left);
    copy(f.lostShare(), lost);
    copy(f.present(), present);
    copy(f.combatWorth(), worth);
    copy(u.belief(), belief);
    copy(u.morale(), morale);
    System.arraycopy(u.status(), 0, status, 0, status.length);
    System.arraycopy(u.place(), 0, place, 0, place.length);
    System.arraycopy(u.soldiers(), 0, soldiers, 0, soldiers.length);
    known = true;
  }

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, to.length);
  }
}
