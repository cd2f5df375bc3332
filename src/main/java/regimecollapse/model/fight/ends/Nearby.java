package regimecollapse.model.fight.ends;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;

/** Who of the opposition is in the province of a place, or next to it by road (ODD 7.20). */
final class Nearby {
  private final Opposition opposition;
  private final int[][] around;

  Nearby(World world) {
    opposition = world.opposition();
    Places p = world.places();
    around = new int[p.count()][];
    for (int j = 0; j < around.length; j++) {
      int place = j;
      around[j] =
          IntStream.range(0, around.length)
              .filter(k -> sameProvince(p, place, k) || neighbours(p, place, k))
              .toArray();
    }
  }

  static boolean sameProvince(Places p, int j, int k) {
    return p.locality(j).governorate().equals(p.locality(k).governorate());
  }

  static boolean neighbours(Places p, int j, int k) {
    for (int next : p.roads().neighbours(j)) {
      if (next == k) {
        return true;
      }
    }
    return false;
  }

  /**
   * The group with most fighters there, the first of equals; -1 if there are none.
   *
   * @param asked whether a group counts
   */
  int strongest(int place, IntPredicate asked) {
    int best = -1;
    double most = Opposition.NOBODY;
    for (int g = 0; g < opposition.count(); g++) {
      double men = asked.test(g) ? men(g, place) : 0;
      if (men > most) {
        best = g;
        most = men + Opposition.NOBODY;
      }
    }
    return best;
  }

  private double men(int group, int place) {
    double men = 0;
    for (int k : around[place]) {
      men += opposition.free()[group][k] + opposition.attacking()[group][k];
    }
    return men;
  }
}
