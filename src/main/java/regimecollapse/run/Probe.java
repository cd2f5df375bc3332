package regimecollapse.run;

import java.util.Arrays;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.observation.SeriesBlock;
import regimecollapse.observation.SeriesGrid;
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
  private final short[][] values;
  private final double[] byFormation;
  private final double[] beliefByFormation;
  private final double[] rolls;
  private final double[] totals;
  private int next;

  Probe(World world, SeriesGrid grid) {
    this.world = world;
    values = new short[grid.measures().size()][grid.days().length];
    int n = world.formations().count();
    byFormation = new double[n];
    beliefByFormation = new double[n];
    rolls = new double[n];
    totals = new double[3];
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
    double[] row = new double[COMMON];
    units(row);
    control(row);
    state(row);
    for (int m = 0; m < COMMON; m++) {
      put(m, row[m]);
    }
    int n = byFormation.length;
    for (int f = 0; f < n; f++) {
      put(COMMON + f, rolls[f] > 0 ? byFormation[f] / rolls[f] : Double.NaN);
      put(COMMON + n + f, rolls[f] > 0 ? beliefByFormation[f] / rolls[f] : Double.NaN);
    }
    next++;
  }

  private void put(int measure, double value) {
    values[measure][next] = Double.isNaN(value) ? SeriesBlock.MISSING : SeriesBlock.store(value);
  }

  private void control(double[] row) {
    Places p = world.places();
    double[] held = new double[3];
    for (int j = 0; j < p.count(); j++) {
      add(held, p, j);
    }
    for (int i = 0; i < held.length; i++) {
      row[i] = totals[i] > 0 ? held[i] / totals[i] : 0;
    }
  }

  private void units(double[] row) {
    Arrays.fill(byFormation, 0);
    Arrays.fill(beliefByFormation, 0);
    Arrays.fill(rolls, 0);
    Units units = world.units();
    double onRoad = 0;
    double present = 0;
    double all = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        double soldiers = units.soldiers()[u];
        int f = units.formation()[u];
        onRoad += units.status()[u] == UnitStatus.WITHDRAWING.code() ? soldiers : 0;
        present += soldiers * units.present()[u];
        all += soldiers;
        rolls[f] += soldiers;
        byFormation[f] += soldiers * units.morale()[u];
        beliefByFormation[f] += soldiers * Logistic.of(units.belief()[u]);
      }
    }
    double[] shares = {
      all - onRoad,
      onRoad,
      world.account().wentHome(),
      world.account().surrendered(),
      world.account().defected(),
      world.account().killed(),
      world.account().released(),
      world.account().handedOver()
    };
    double initial = Math.max(1, world.account().initial());
    for (int i = 0; i < shares.length; i++) {
      row[3 + i] = shares[i] / initial;
    }
    row[13] = all > 0 ? present / all : Double.NaN;
    row[17] = all > 0 ? Arrays.stream(byFormation).sum() / all : Double.NaN;
    row[18] = all > 0 ? Arrays.stream(beliefByFormation).sum() / all : Double.NaN;
  }

  private void state(double[] row) {
    row[11] = world.regime().funds();
    row[12] = world.regime().corruption();
    row[14] = world.regime().ammunition();
    row[15] = world.regime().reform();
    row[16] = world.regime().hold();
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
