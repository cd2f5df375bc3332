package regimecollapse.analysis.sensitivity;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.analysis.sensitivity.Drivers.Limit;
import regimecollapse.analysis.sensitivity.Drivers.Peel;
import regimecollapse.analysis.sensitivity.Drivers.SurvivalBox;

/** The tables of a sensitivity analysis. Numbers have six significant digits. */
public final class DriverTables {
  /** Effects of the screening. */
  public static final String MORRIS = "morris.csv";

  /** Linear effects. */
  public static final String LINEAR = "linear.csv";

  /** Shares of the variance. */
  public static final String SOBOL = "sobol.csv";

  /** Shares of the variance that are chance. */
  public static final String NOISE = "noise.csv";

  /** Limits of the boxes in which the regime survives. */
  public static final String PRIM = "prim.csv";

  /** The boxes of each peeling. */
  public static final String PEELING = "prim-trajectory.csv";

  private static final MathContext DIGITS = new MathContext(6);

  private DriverTables() {}

  /** Names of all tables. */
  public static List<String> names() {
    return List.of(MORRIS, LINEAR, SOBOL, NOISE, PRIM, PEELING);
  }

  /** Writes all tables into a folder that exists. */
  public static void write(Drivers drivers, Path folder) throws IOException {
    write(folder.resolve(MORRIS), effects(drivers));
    write(folder.resolve(LINEAR), linear(drivers));
    write(folder.resolve(SOBOL), shares(drivers));
    write(folder.resolve(NOISE), noise(drivers));
    write(folder.resolve(PRIM), boxes(drivers));
    write(folder.resolve(PEELING), peeling(drivers));
  }

  private static void write(Path file, List<List<String>> rows) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      rows.forEach(csv::writeRecord);
    }
  }

  private static List<String> cells(String texts) {
    return List.of(texts.split(","));
  }

  private static List<List<String>> effects(Drivers drivers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        cells(
            "hypothesis,arm,output,parameter,trajectories,mu,mu_low,mu_high,mu_p_holm,mu_star,sigma,"
                + "strength,rank,kept"));
    for (Drivers.Effect e : drivers.effects()) {
      List<String> row = start(drivers, e.place(), e.parameter());
      row.add("" + e.trajectories());
      add(row, e.mu());
      row.addAll(List.of(number(e.holm()), number(e.muStar()), number(e.sigma())));
      row.addAll(List.of(number(e.strength()), "" + e.rank(), "" + e.kept()));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> linear(Drivers drivers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        cells(
            "hypothesis,arm,output,parameter,runs,change,change_low,change_high,p_holm,share,share_low,"
                + "share_high,explained_by_all,rank,kept"));
    for (Drivers.Linear e : drivers.linear()) {
      List<String> row = start(drivers, e.place(), e.parameter());
      row.add("" + e.runs());
      add(row, e.change());
      row.add(number(e.holm()));
      add(row, e.share());
      row.addAll(List.of(number(e.explained()), "" + e.rank(), "" + e.kept()));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> shares(Drivers drivers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        cells(
            "hypothesis,arm,output,parameter,first,first_low,first_high,total,total_low,total_high,"
                + "with_chance,with_chance_low,with_chance_high,note"));
    for (Drivers.Share s : drivers.shares()) {
      List<String> row = start(drivers, s.place(), s.parameter());
      add(row, s.first());
      add(row, s.total());
      add(row, s.withChance());
      row.add(s.note());
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> noise(Drivers drivers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        cells(
            "hypothesis,arm,output,fixed,points,draws,mean,standard_deviation,noise,noise_low,"
                + "noise_high"));
    for (Drivers.Noise n : drivers.noise()) {
      List<String> row = start(drivers, n.place(), n.fixed());
      row.addAll(List.of("" + n.points(), "" + n.draws()));
      row.addAll(List.of(number(n.mean()), number(n.deviation())));
      add(row, n.share());
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> boxes(Drivers drivers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        cells(
            "hypothesis,arm,parameter,low,high,low_quantile,high_quantile,quasi_p,coverage,density,"
                + "mass,runs,test_coverage,test_coverage_low,test_coverage_high,test_density,"
                + "test_density_low,test_density_high,test_base,test_base_low,test_base_high,test_runs,"
                + "test_p,verdict"));
    for (SurvivalBox box : drivers.boxes()) {
      for (Limit limit : box.limits()) {
        rows.add(box(drivers, box, limit(limit)));
      }
      if (box.limits().isEmpty()) {
        rows.add(box(drivers, box, Collections.nCopies(6, "")));
      }
    }
    return rows;
  }

  private static List<String> limit(Limit limit) {
    return List.of(
        limit.parameter(),
        number(limit.low()),
        number(limit.high()),
        number(limit.lowQuantile()),
        number(limit.highQuantile()),
        number(limit.quasiP()));
  }

  private static List<String> box(Drivers drivers, SurvivalBox box, List<String> limit) {
    List<String> row = new ArrayList<>(List.of(box.hypothesis(), drivers.arm()));
    row.addAll(limit);
    row.addAll(
        box.chosen()
            .map(c -> List.of(number(c.coverage()), number(c.density()), number(c.mass())))
            .orElse(List.of("", "", "")));
    row.add("" + box.search());
    add(row, box.coverage());
    add(row, box.density());
    add(row, box.base());
    row.addAll(List.of("" + box.test(), number(box.fisher()), box.verdict()));
    return row;
  }

  private static List<List<String>> peeling(Drivers drivers) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(cells("hypothesis,arm,step,coverage,density,mass,limits"));
    for (SurvivalBox box : drivers.boxes()) {
      for (int step = 0; step < box.peeling().size(); step++) {
        Peel p = box.peeling().get(step);
        rows.add(
            List.of(
                box.hypothesis(),
                drivers.arm(),
                "" + step,
                number(p.coverage()),
                number(p.density()),
                number(p.mass()),
                "" + p.limits()));
      }
    }
    return rows;
  }

  private static List<String> start(Drivers drivers, Drivers.Place place, String what) {
    return new ArrayList<>(List.of(place.hypothesis(), drivers.arm(), place.output().key(), what));
  }

  private static void add(List<String> row, Estimate it) {
    row.addAll(List.of(number(it.value()), number(it.low()), number(it.high())));
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
