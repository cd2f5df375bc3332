package regimecollapse.analysis.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.InputDifference.Value;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Confidence;

/** The tables of a comparison. What is not reached or not defined is empty. */
public final class ComparisonFiles {
  private ComparisonFiles() {}

  /** Writes all tables into a folder; gives their names. */
  public static List<String> write(Comparison comparison, Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (ResultTable table :
        List.of(contrasts(comparison), inputs(comparison), falls(comparison), taus(comparison))) {
      table.write(folder);
      names.add(table.name());
    }
    return names;
  }

  /** Writes the table of folders of different cases; gives its name. */
  public static List<String> write(CasesBeside cases, Path folder) throws IOException {
    ResultTable table = table(TableFile.CASES);
    for (CasesBeside.Row row : cases.rows()) {
      CaseSide side = row.side();
      add(
          table,
          side.results().folder().label(),
          side.results().folder().name(),
          side.title(),
          row.cell().hypothesis(),
          row.cell().arm(),
          side.zero(),
          side.zeroDate().map(LocalDate::toString).orElse(""),
          row.runs(),
          row.soon().day(),
          row.season().day(),
          row.soon().share(),
          row.soon().interval(),
          row.season().share(),
          row.season().interval(),
          row.median().orElse(Double.NaN),
          row.heldSoon(),
          row.heldSeason());
    }
    table.write(folder);
    return List.of(table.name());
  }

  private static ResultTable table(String name) {
    return new ResultTable(FolderKind.COMPARISON.file(name), CellText::decimal);
  }

  /** Adds a row whose texts may come from a folder that somebody else made. */
  private static void add(ResultTable table, Object... cells) {
    table.add(
        Stream.of(cells).map(c -> c instanceof String text ? CellText.safe(text) : c).toList());
  }

  private static ResultTable contrasts(Comparison comparison) {
    ResultTable table = table(TableFile.COMPARISON);
    for (FolderComparison other : comparison.others()) {
      for (int i = 0; i < other.contrasts().size(); i++) {
        add(table, other.contrasts().get(i), other.adjusted().get(i));
      }
    }
    return table;
  }

  private static void add(ResultTable table, FolderContrast c, double adjusted) {
    FolderContrast.Sample sample = c.sample();
    add(
        table,
        c.folder(),
        c.cell().hypothesis(),
        c.cell().arm(),
        c.measure().column(),
        c.a(),
        c.b(),
        c.estimate().difference(),
        c.estimate().interval(),
        c.estimate().test(),
        CellText.pValue(c.estimate().p()),
        CellText.pValue(adjusted),
        sample.paired(),
        sample.inA(),
        sample.inB(),
        sample.horizon());
  }

  private static ResultTable inputs(Comparison comparison) {
    ResultTable table = table(TableFile.INPUTS);
    for (FolderComparison other : comparison.others()) {
      for (InputDifference d : other.inputs()) {
        Value a = d.a();
        Value b = d.b();
        add(
            table,
            d.folder(),
            d.part().column(),
            d.key(),
            a.text(),
            b.text(),
            a.source(),
            b.source(),
            a.status(),
            b.status(),
            a.note(),
            b.note());
      }
    }
    return table;
  }

  private static ResultTable falls(Comparison comparison) {
    ResultTable table = table(TableFile.FALLS_ORDER);
    for (FolderComparison other : comparison.others()) {
      for (FallsOrder order : other.orders()) {
        for (FallsOrder.Place place : order.places()) {
          Cell cell = order.cell();
          String folder = order.folder();
          add(table, folder, cell.hypothesis(), cell.arm(), place.id(), place.a(), place.b());
        }
      }
    }
    return table;
  }

  private static ResultTable taus(Comparison comparison) {
    ResultTable table = table(TableFile.FALLS_TAU);
    for (FolderComparison other : comparison.others()) {
      for (FallsOrder order : other.orders()) {
        add(
            table,
            order.folder(),
            order.cell().hypothesis(),
            order.cell().arm(),
            order.places().size(),
            order.fallingInA(),
            order.fallingInB(),
            order.tau().value(),
            order.tau().interval(Confidence.NINETY_FIVE));
      }
    }
    return table;
  }
}
