package regimecollapse.model.fight.command;

import java.util.Arrays;
import java.util.List;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.Body;

/** The places that are a commander's: those stated, or those where his men are the most. */
final class Estates {
  private final World world;
  private final boolean[][] stated;
  private final boolean[] his;
  private final int[][] men;

  Estates(World world) {
    this.world = world;
    int formations = world.formations().count();
    int places = world.places().count();
    stated = new boolean[formations][];
    his = new boolean[places];
    men = new int[formations][places];
    for (int f = 0; f < formations; f++) {
      List<String> ids =
          world.scenario().formations().get(f).body().map(Body::places).orElse(List.of());
      if (!ids.isEmpty()) {
        stated[f] = new boolean[places];
        ids.forEach(new Marks(stated[f])::mark);
      }
    }
  }

  /** Marks places by id. */
  private final class Marks {
    private final boolean[] marked;

    Marks(boolean[] marked) {
      this.marked = marked;
    }

    void mark(String id) {
      marked[world.scenario().geography().indexOf(id)] = true;
    }
  }

  /** Those that {@link #find} found last. */
  boolean[] his() {
    return his;
  }

  /**
   * Finds the places of the commander of a formation that the government holds now.
   *
   * @return whether there are any, and men of his serve
   */
  boolean find(int f) {
    Places p = world.places();
    if (stated[f] == null) {
      count();
    }
    boolean found = false;
    for (int j = 0; j < his.length; j++) {
      his[j] = p.regime()[j] && (stated[f] == null ? most(f, j) : stated[f][j]);
      found |= his[j];
    }
    return found && serve(f);
  }

  private boolean serve(int f) {
    Units units = world.units();
    for (int u = units.first(f); u < units.first(f + 1); u++) {
      if (units.serves(u) && units.soldiers()[u] > 0) {
        return true;
      }
    }
    return false;
  }

  private void count() {
    Units units = world.units();
    for (int[] row : men) {
      Arrays.fill(row, 0);
    }
    for (int u = 0; u < units.count(); u++) {
      if (units.holds(u)) {
        men[units.formation()[u]][units.place()[u]] += units.soldiers()[u];
      }
    }
  }

  /** Whether no formation has more soldiers in a place; of equals the first in the file counts. */
  private boolean most(int f, int j) {
    for (int k = 0; k < men.length; k++) {
      if (men[k][j] > men[f][j] || k < f && men[k][j] == men[f][j]) {
        return false;
      }
    }
    return men[f][j] > 0;
  }

  /** A place itself if it is one of those found, else the nearest of them by road. */
  int nearest(int place) {
    if (his[place]) {
      return place;
    }
    double[] km = world.places().roads().kmFrom(place);
    int best = -1;
    for (int j = 0; j < his.length; j++) {
      if (his[j] && (best < 0 || km[j] < km[best])) {
        best = j;
      }
    }
    return best;
  }
}
