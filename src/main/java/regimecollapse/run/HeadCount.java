package regimecollapse.run;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.model.state.Sums;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.Muster;
import regimecollapse.scenario.force.FormationKind;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Counts army and militias, on their rolls and present, and lost districts, on each of a number of
 * days. It looks and touches nothing.
 */
final class HeadCount implements Steppable {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final double[] days;
  private final transient List<Muster.Count> counts = new ArrayList<>();

  /**
   * Takes the state and the days.
   *
   * @param days since the reference date, ascending: the step of each comes in this order
   */
  HeadCount(World world, double[] days) {
    this.world = world;
    this.days = days.clone();
  }

  @Override
  public void step(SimState state) {
    double army = rolls(FormationKind.ARMY, false);
    double militia = rolls(FormationKind.MILITIA, false);
    counts.add(
        new Muster.Count(
            days[counts.size()],
            army,
            rolls(FormationKind.ARMY, true),
            militia,
            rolls(FormationKind.MILITIA, true),
            world.land().districtsLost()));
  }

  private double rolls(FormationKind kind, boolean present) {
    Units units = world.units();
    double[] share = world.formations().present();
    double sum = 0;
    for (int f = 0; f < share.length; f++) {
      if (world.scenario().formations().get(f).kind() == kind) {
        int end = units.first(f + 1);
        sum +=
            present
                ? share[f] * Sums.weighted(units.soldiers(), units.alive(), units.first(f), end)
                : Sums.soldiers(units.soldiers(), units.first(f), end);
      }
    }
    return sum;
  }

  /** All counts; those after the end find who was there then. */
  List<Muster.Count> finish() {
    while (counts.size() < days.length) {
      step(null);
    }
    return counts;
  }
}
