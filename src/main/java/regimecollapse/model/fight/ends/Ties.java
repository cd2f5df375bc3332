package regimecollapse.model.fight.ends;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import regimecollapse.model.rule.SurrenderRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.Formation;

/**
 * How close places are to each other, as of the first day: by province, by those who stand there,
 * by road (ODD 7.20).
 */
final class Ties {
  private final double[][] tie;

  Ties(World world) {
    Places p = world.places();
    List<Formation> formations = world.scenario().formations();
    List<Formation> main = mainstays(world, formations);
    tie = new double[p.count()][p.count()];
    for (int j = 0; j < tie.length; j++) {
      for (int k = 0; k < tie.length; k++) {
        boolean near = Nearby.neighbours(p, j, k);
        boolean kin = main.get(j) != null && main.get(k) != null && kin(main.get(j), main.get(k));
        tie[j][k] = SurrenderRule.tie(Nearby.sameProvince(p, j, k), kin, near);
      }
    }
  }

  /** The formation with most soldiers in each place, the first of equals; null where none has. */
  private static List<Formation> mainstays(World world, List<Formation> formations) {
    int[][] men = new int[world.places().count()][formations.size()];
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      men[units.place()[u]][units.formation()[u]] += units.soldiers()[u];
    }
    List<Formation> main = new ArrayList<>();
    for (int[] there : men) {
      int best = 0;
      for (int f = 1; f < there.length; f++) {
        best = there[f] > there[best] ? f : best;
      }
      main.add(there[best] > 0 ? formations.get(best) : null);
    }
    return main;
  }

  private static boolean kin(Formation one, Formation other) {
    return one.id().equals(other.id()) || !Collections.disjoint(one.home(), other.home());
  }

  /** How close each place is to one; do not change. */
  double[] to(int place) {
    return tie[place];
  }
}
