package regimecollapse.analysis.rests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.base.TableWriter;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.text.Numbers;

/**
 * The tables {@code sensitivity.csv} (which parameters move an arm's number, a row each) and {@code
 * sensitivity-curves.csv} (the conditional mean over the range of the strongest one, a row a
 * group).
 */
public final class SensitivityTables {
  /** Name of the table of parameters. */
  static final String TABLE = "sensitivity.csv";

  /** Name of the table of conditional means. */
  static final String CURVES = "sensitivity-curves.csv";

  /** Significant digits of the values of parameters, whose sizes differ widely. */
  private static final int DIGITS = 6;

  private static final List<String> KEY = List.of("hypothesis", "arm", "base", "measure");
  private static final List<String> INFLUENCE =
      List.of(
          "n",
          "tested",
          "detectable_rho",
          "parameter",
          "unit",
          "low",
          "high",
          "rho",
          "rho_low",
          "rho_high",
          "p_holm",
          "passes",
          "moves",
          "mean_lowest",
          "se_lowest",
          "mean_highest",
          "se_highest",
          "p_flip_holm",
          "flips_sign",
          "rank");
  private static final List<String> GROUP =
      List.of("parameter", "unit", "moves", "group", "n", "low", "high", "middle", "mean", "se");

  private SensitivityTables() {}

  /**
   * Writes both tables into the folder.
   *
   * @return the names of the files
   */
  public static List<String> write(Path folder, List<HonestyBlock> blocks) throws IOException {
    write(folder, TABLE, blocks, INFLUENCE, SensitivityTables::influences);
    write(folder, CURVES, blocks, GROUP, SensitivityTables::groups);
    return List.of(TABLE, CURVES);
  }

  /** Gives the cells after the key, a list for each row. */
  private interface Rows {
    List<List<String>> of(Sensitivity sensitivity);
  }

  private static void write(
      Path folder, String file, List<HonestyBlock> blocks, List<String> header, Rows rows)
      throws IOException {
    try (TableWriter table = TableWriter.open(folder, file, joined(KEY, header))) {
      for (HonestyBlock block : blocks) {
        for (OutcomeMeasure measure : OutcomeMeasure.values()) {
          List<String> key =
              List.of(
                  block.cell().hypothesis(),
                  block.cell().arm(),
                  block.base().orElse(""),
                  measure.key());
          for (List<String> row : rows.of(block.sensitivity(measure))) {
            table.add(joined(key, row));
          }
        }
      }
    }
  }

  /** First a row without a parameter if none moves the outcome. */
  private static List<List<String>> influences(Sensitivity it) {
    List<String> test =
        List.of(Integer.toString(it.n()), Integer.toString(it.tested()), decimal(it.detectable()));
    List<List<String>> rows = new ArrayList<>();
    if (it.leader().isEmpty()) {
      List<String> empty = new ArrayList<>(test);
      while (empty.size() < INFLUENCE.size()) {
        empty.add("");
      }
      rows.add(empty);
    }
    it.strongest().forEach(influence -> rows.add(joined(test, cells(influence))));
    return rows;
  }

  private static List<String> cells(Influence it) {
    Interval rho = it.correlation().interval(Confidence.NINETY_FIVE);
    ConditionalMean.Group low = it.curve().lowest();
    ConditionalMean.Group high = it.curve().highest();
    return List.of(
        it.parameter().key(),
        it.parameter().unit(),
        Numbers.significant(it.low(), DIGITS),
        Numbers.significant(it.high(), DIGITS),
        decimal(it.correlation().rho()),
        decimal(rho.low()),
        decimal(rho.high()),
        TableWriter.chance(it.pHolm()),
        Boolean.toString(it.passes()),
        Boolean.toString(it.moves()),
        decimal(low.mean()),
        decimal(low.standardError()),
        decimal(high.mean()),
        decimal(high.standardError()),
        TableWriter.chance(it.flipHolm()),
        Boolean.toString(it.flips()),
        Integer.toString(it.rank()));
  }

  /** The curve of the leader; without one that of the strongest, marked as not moving it. */
  private static List<List<String>> groups(Sensitivity it) {
    List<List<String>> rows = new ArrayList<>();
    for (Influence influence : it.shown().stream().toList()) {
      int number = 0;
      for (ConditionalMean.Group group : influence.curve().groups()) {
        rows.add(
            List.of(
                influence.parameter().key(),
                influence.parameter().unit(),
                Boolean.toString(influence.moves()),
                Integer.toString(++number),
                Integer.toString(group.n()),
                Numbers.significant(group.low(), DIGITS),
                Numbers.significant(group.high(), DIGITS),
                Numbers.significant(group.middle(), DIGITS),
                decimal(group.mean()),
                decimal(group.standardError())));
      }
    }
    return rows;
  }

  private static List<String> joined(List<String> left, List<String> right) {
    List<String> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }

  private static String decimal(double value) {
    return TableWriter.decimal(value);
  }
}
