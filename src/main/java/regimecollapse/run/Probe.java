package regimecollapse.run;

import java.util.Arrays;
import java.util.function.LongSupplier;
import regimecollapse.model.state.Account;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Samples the series of a run on the days of its grid. It looks and touches nothing. */
final class Probe implements Steppable {
  private static final long serialVersionUID = 1L;

  /** Measures that hold for the whole force, as many as the grid names before formations. */
  private static final int COMMON = 19;

  /** Of these, control and soldiers mean something after the end; the rest do not. */
  private static final int LASTING = 11;

  private final transient World world;
  private final transient ForceSums force;
  private final short[][] values;
  private final double[] row = new double[COMMON];
  private final double[] held = new double[3];
  private final double[] totals = new double[3];
  private final transient LongSupplier changes;
  private long seen = -1;
  private int next;

  /**
   * Makes a probe that has not looked yet.
   *
   * @param world the state
   * @param changes how often the state has been changed
   * @param grid when and what it looks at
   */
  Probe(World world, LongSupplier changes, SeriesGrid grid) {
    this.world = world;
    this.changes = changes;
    force = new ForceSums(world.units(), world.formations());
    values = new short[grid.measures().size()][grid.days().length];
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      add(totals, p, j);
    }
  }

  private static void add(double[] sums, Places p, int j) {
    if (p.regime()[j]) {
      sums[0] += p.locality(j).population();
      sums[1] += 1;
      sums[2] += p.locality(j).areaKm2();
    }
  }

  @Override
  public void step(SimState state) {
    look();
  }

  private void look() {
    if (next >= values[0].length) {
      return;
    }
    long now = changes.getAsLong();
    if (now == seen) {
      again();
      return;
    }
    seen = now;
    force.take();
    control();
    soldiers();
    for (int m = 0; m < LASTING; m++) {
      put(m, row[m]);
    }
    if (Double.isNaN(world.front().flightDay())) {
      states();
    } else {
      for (int m = LASTING; m < values.length; m++) {
        values[m][next] = SeriesBlock.MISSING;
      }
    }
    next++;
  }

  /** Nothing has changed since the last look. */
  private void again() {
    for (short[] series : values) {
      series[next] = series[next - 1];
    }
    next++;
  }

  /** A government that is gone has no state. */
  private void states() {
    state();
    for (int m = LASTING; m < COMMON; m++) {
      put(m, row[m]);
    }
    int n = world.formations().count();
    for (int f = 0; f < n; f++) {
      put(COMMON + f, force.morale(f));
      put(COMMON + n + f, force.belief(f));
    }
  }

  private void put(int measure, double value) {
    values[measure][next] = Double.isNaN(value) ? SeriesBlock.MISSING : SeriesBlock.store(value);
  }

  private void control() {
    Places p = world.places();
    Arrays.fill(held, 0);
    for (int j = 0; j < p.count(); j++) {
      add(held, p, j);
    }
    for (int i = 0; i < held.length; i++) {
      row[i] = totals[i] > 0 ? held[i] / totals[i] : 0;
    }
  }

  private void soldiers() {
    Account account = world.account();
    double initial = Math.max(1, account.initial());
    row[3] = (force.all() - force.onRoad()) / initial;
    row[4] = force.onRoad() / initial;
    row[5] = account.wentHome() / initial;
    row[6] = account.surrendered() / initial;
    row[7] = account.defected() / initial;
    row[8] = account.killed() / initial;
    row[9] = account.released() / initial;
    row[10] = account.handedOver() / initial;
  }

  private void state() {
    row[11] = world.regime().funds();
    row[12] = world.regime().corruption();
    row[13] = force.presence();
    row[14] = world.regime().ammunition();
    row[15] = world.regime().reform();
    row[16] = world.regime().hold();
    row[17] = force.morale();
    row[18] = force.belief();
  }

  /** The block, with the days after the end filled: control and soldiers as they were left. */
  SeriesBlock finish() {
    if (next < values[0].length) {
      look();
    }
    for (int m = 0; m < values.length; m++) {
      int last = next - 1;
      short rest = m < LASTING && last >= 0 ? values[m][last] : SeriesBlock.MISSING;
      Arrays.fill(values[m], next, values[m].length, rest);
    }
    return new SeriesBlock(values);
  }
}
