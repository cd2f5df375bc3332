package regimecollapse.analysis.sensitivity;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.analysis.sensitivity.Drivers.Limit;
import regimecollapse.analysis.sensitivity.Drivers.Peel;
import regimecollapse.analysis.sensitivity.Drivers.SurvivalBox;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;

/** The tables of a sensitivity analysis. Numbers have six significant digits. */
public final class DriverTables {
  private static final MathContext DIGITS = new MathContext(6);

  private DriverTables() {}

  /** Writes all tables into a folder that exists. */
  public static void write(Drivers drivers, Path folder) throws IOException {
    effects(drivers).write(folder);
    linear(drivers).write(folder);
    shares(drivers).write(folder);
    noise(drivers).write(folder);
    boxes(drivers).write(folder);
    peeling(drivers).write(folder);
  }

  private static ResultTable table(String name) {
    return new ResultTable(FolderKind.SENSITIVITY.file(name), DriverTables::number);
  }

  private static ResultTable effects(Drivers drivers) {
    ResultTable table = table(TableFile.MORRIS);
    for (Drivers.Effect e : drivers.effects()) {
      table.add(
          start(drivers, e.place()),
          e.parameter(),
          e.trajectories(),
          cells(e.mu()),
          e.holm(),
          e.muStar(),
          e.sigma(),
          e.strength(),
          e.rank(),
          e.kept());
    }
    return table;
  }

  private static ResultTable linear(Drivers drivers) {
    ResultTable table = table(TableFile.LINEAR);
    for (Drivers.Linear e : drivers.linear()) {
      table.add(
          start(drivers, e.place()),
          e.parameter(),
          e.runs(),
          cells(e.change()),
          e.holm(),
          cells(e.share()),
          e.explained(),
          e.rank(),
          e.kept());
    }
    return table;
  }

  private static ResultTable shares(Drivers drivers) {
    ResultTable table = table(TableFile.SOBOL);
    for (Drivers.Share s : drivers.shares()) {
      table.add(
          start(drivers, s.place()),
          s.parameter(),
          cells(s.first()),
          cells(s.total()),
          cells(s.withChance()),
          s.note());
    }
    return table;
  }

  private static ResultTable noise(Drivers drivers) {
    ResultTable table = table(TableFile.NOISE);
    for (Drivers.Noise n : drivers.noise()) {
      table.add(
          start(drivers, n.place()),
          n.fixed(),
          n.points(),
          n.draws(),
          n.mean(),
          n.deviation(),
          cells(n.share()));
    }
    return table;
  }

  private static ResultTable boxes(Drivers drivers) {
    ResultTable table = table(TableFile.PRIM);
    for (SurvivalBox box : drivers.boxes()) {
      for (Limit it : box.limits()) {
        List<Object> limit = new ArrayList<>(List.of(it.parameter(), it.low(), it.high()));
        limit.addAll(List.of(it.lowQuantile(), it.highQuantile(), it.quasiP()));
        addBox(table, drivers, box, limit);
      }
      if (box.limits().isEmpty()) {
        addBox(table, drivers, box, ResultTable.empty(6));
      }
    }
    return table;
  }

  private static void addBox(ResultTable table, Drivers drivers, SurvivalBox box, List<?> limit) {
    table.add(
        box.hypothesis(),
        drivers.arm(),
        limit,
        box.chosen()
            .<List<?>>map(c -> List.of(c.coverage(), c.density(), c.mass()))
            .orElse(ResultTable.empty(3)),
        box.search(),
        cells(box.coverage()),
        cells(box.density()),
        cells(box.base()),
        box.test(),
        box.fisher(),
        box.verdict());
  }

  private static ResultTable peeling(Drivers drivers) {
    ResultTable table = table(TableFile.PEELING);
    for (SurvivalBox box : drivers.boxes()) {
      for (int step = 0; step < box.peeling().size(); step++) {
        Peel p = box.peeling().get(step);
        table.add(
            box.hypothesis(), drivers.arm(), step, p.coverage(), p.density(), p.mass(), p.limits());
      }
    }
    return table;
  }

  private static List<String> start(Drivers drivers, Drivers.Place place) {
    return List.of(place.hypothesis(), drivers.arm(), place.output().key());
  }

  private static List<Double> cells(Estimate it) {
    return List.of(it.value(), it.low(), it.high());
  }

  /** Six digits, no locale, no exponent for what is not tiny; empty if not defined. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    // Far below all sampling error, so that the last bits of a sum leave no trace.
    BigDecimal rounded = new BigDecimal(Math.abs(value) < 1e-12 ? 0 : value).round(DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
