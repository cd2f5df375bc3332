package regimecollapse.analysis.rests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.Confidence;
import regimecollapse.text.Numbers;

/**
 * The tables {@code sensitivity.csv} (which parameters move an arm's number, a row each) and {@code
 * sensitivity-curves.csv} (the conditional mean over the range of the strongest one, a row a
 * group).
 */
public final class SensitivityTables {
  /** Significant digits of the values of parameters, whose sizes differ widely. */
  private static final int DIGITS = 6;

  private SensitivityTables() {}

  /**
   * Writes both tables into the folder.
   *
   * @return the names of the files
   */
  public static List<String> write(Path folder, List<HonestyBlock> blocks) throws IOException {
    ResultTable influences = new ResultTable(TableFile.SENSITIVITY);
    ResultTable curves = new ResultTable(TableFile.SENSITIVITY_CURVES);
    for (HonestyBlock block : blocks) {
      for (OutcomeMeasure measure : OutcomeMeasure.values()) {
        List<String> key =
            List.of(
                block.cell().hypothesis(),
                block.cell().arm(),
                block.base().orElse(""),
                measure.key());
        addInfluences(influences, key, block.sensitivity(measure));
        addGroups(curves, key, block.sensitivity(measure));
      }
    }
    influences.write(folder);
    curves.write(folder);
    return List.of(influences.name(), curves.name());
  }

  /** First a row without a parameter if none moves the outcome. */
  private static void addInfluences(ResultTable table, List<String> key, Sensitivity it) {
    List<Object> test = List.of(it.n(), it.tested(), it.detectable());
    if (it.leader().isEmpty()) {
      table.add(key, test, ResultTable.empty(table.header().size() - key.size() - test.size()));
    }
    it.strongest().forEach(influence -> table.add(key, test, cells(influence)));
  }

  private static List<Object> cells(Influence it) {
    ConditionalMean.Group low = it.curve().lowest();
    ConditionalMean.Group high = it.curve().highest();
    return List.of(
        it.parameter().key(),
        it.parameter().unit(),
        Numbers.significant(it.low(), DIGITS),
        Numbers.significant(it.high(), DIGITS),
        it.correlation().rho(),
        it.correlation().interval(Confidence.NINETY_FIVE),
        ResultTable.chance(it.pHolm()),
        it.passes(),
        it.moves(),
        low.mean(),
        low.standardError(),
        high.mean(),
        high.standardError(),
        ResultTable.chance(it.flipHolm()),
        it.flips(),
        it.rank());
  }

  /** The curve of the leader; without one that of the strongest, marked as not moving it. */
  private static void addGroups(ResultTable table, List<String> key, Sensitivity it) {
    for (Influence influence : it.shown().stream().toList()) {
      int number = 0;
      for (ConditionalMean.Group group : influence.curve().groups()) {
        table.add(
            key,
            influence.parameter().key(),
            influence.parameter().unit(),
            influence.moves(),
            ++number,
            group.n(),
            Numbers.significant(group.low(), DIGITS),
            Numbers.significant(group.high(), DIGITS),
            Numbers.significant(group.middle(), DIGITS),
            group.mean(),
            group.standardError());
      }
    }
  }
}
