package regimecollapse.model.slow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.scenario.path.PathSeries;

/** Troops of a patron are a pledge as well as rifles: their leaving is news (ODD 7.8). */
public final class Pledges extends Weekly {
  private static final long serialVersionUID = 1L;

  private final transient List<Pledge> pledges = new ArrayList<>();
  private final transient Told told;

  /** Who is told that a share of a patron's troops has left. */
  @FunctionalInterface
  public interface Told {
    /**
     * Tells it.
     *
     * @param patron its place among the patrons of the case
     * @param share of the troops of the reference that has left, above 0
     */
    void left(int patron, double share);
  }

  /** The troops of a patron, of whom some were there when it was last looked. */
  private static final class Pledge {
    private final int patron;
    private final PathSeries[] troops;
    private final double[] weights;
    private double seen;

    Pledge(int patron, PathSeries[] troops, double[] weights) {
      this.patron = patron;
      this.troops = troops;
      this.weights = weights;
      seen = there(0);
    }

    double there(double day) {
      double sum = 0;
      double all = 0;
      for (int i = 0; i < troops.length; i++) {
        sum += weights[i] * troops[i].at(day);
        all += weights[i];
      }
      return sum / all;
    }
  }

  /** Takes what it needs. */
  public Pledges(World world, Map<String, PathSeries> paths, Told told) {
    this.told = told;
    List<Patron> patrons = world.scenario().patrons();
    for (int i = 0; i < patrons.size(); i++) {
      String id = patrons.get(i).id();
      List<Path> troops =
          world.scenario().paths().stream()
              .filter(p -> p.role() == PathRole.STRENGTH)
              .filter(p -> p.patron().filter(id::equals).isPresent())
              .sorted(Comparator.comparing(Path::id))
              .toList();
      boolean leave = world.on(Factor.CONTINGENT_WITHDRAWAL);
      if (patrons.get(i).pledge() && leave && !troops.isEmpty()) {
        PathSeries[] series =
            troops.stream().map(p -> paths.get(p.id())).toArray(PathSeries[]::new);
        double[] weights = troops.stream().mapToDouble(Path::weight).toArray();
        pledges.add(new Pledge(i, series, weights));
      }
    }
  }

  @Override
  protected void week(double day) {
    for (Pledge it : pledges) {
      double now = it.there(day);
      double left = it.seen - now;
      it.seen = now;
      if (left > 0) {
        told.left(it.patron, left);
      }
    }
  }
}
