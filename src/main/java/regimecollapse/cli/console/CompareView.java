package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.FolderComparison;
import regimecollapse.analysis.compare.FolderContrast;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.Verdict;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.text.Controls;
import regimecollapse.text.Counts;
import regimecollapse.text.Numbers;
import regimecollapse.text.PValues;

/** A comparison as plain text: who is compared, a table, the verdict, what was not compared. */
public final class CompareView {
  private static final String DASH = "-";

  private final Comparison comparison;

  /** A view of a comparison. */
  public CompareView(Comparison comparison) {
    this.comparison = comparison;
  }

  /** Prints it. */
  public void print(PrintWriter out) {
    List<List<String>> folders = new ArrayList<>();
    comparison.folders().forEach(results -> folders.add(folder(results)));
    Columns.print(folders, out);
    for (FolderComparison other : comparison.others()) {
      StoredFolder folder = other.other().folder();
      out.println();
      out.println(folder.label() + " against A");
      out.println();
      table(other, out);
      Verdict.of(comparison.first(), other).forEach(line -> out.println(plain(line)));
      if (!other.notCompared().isEmpty()) {
        out.println();
        out.println("Not compared, or not fully:");
        other.notCompared().forEach(line -> out.println("  " + plain(line)));
      }
    }
    out.flush();
  }

  private static List<String> folder(StoredResults results) {
    StoredFolder folder = results.folder();
    Map<String, Object> manifest = folder.manifest();
    return List.of(
        folder.label(),
        folder.name(),
        "program " + plain(shown(manifest, "program")),
        "seed " + plain(shown(manifest, "seed")),
        Counts.of(results.finished(), "run", "runs")
            + (results.failures() > 0 ? ", " + results.failures() + " failed" : ""));
  }

  private static String shown(Map<String, Object> manifest, String key) {
    return manifest.get(key) instanceof String text ? text : "not told";
  }

  private static void table(FolderComparison other, PrintWriter out) {
    if (other.cells().isEmpty()) {
      return;
    }
    String label = other.other().folder().label();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "hypothesis",
            "arm",
            "runs",
            "fallen by day 90 A",
            label,
            label + " - A  95 %",
            "RMST days " + label + " - A  95 %",
            "p of survival (Holm)"));
    for (Cell cell : other.cells()) {
      rows.add(row(other, cell));
    }
    Columns.print(rows, out);
    out.println("RMST: mean days until collapse, cut off at a common horizon.");
    out.println("Holm: p is raised, as several are looked at at once.");
    out.println();
  }

  private static List<String> row(FolderComparison other, Cell cell) {
    Optional<FolderContrast> season = other.find(cell, Measure.FALLEN_SEASON);
    Optional<FolderContrast> share =
        season.isPresent() ? season : other.find(cell, Measure.COLLAPSE);
    Optional<FolderContrast> mean = other.find(cell, Measure.RMST);
    Optional<FolderContrast> curve = other.find(cell, Measure.SURVIVAL);
    return List.of(
        plain(cell.hypothesis()),
        plain(cell.arm()),
        share.map(CompareView::runs).orElse(DASH),
        season.map(c -> two(c.a())).orElse(DASH),
        season.map(c -> two(c.b())).orElse(DASH),
        season.map(c -> range(c, 2)).orElse(DASH),
        mean.map(c -> range(c, 1)).orElse(DASH),
        curve.map(c -> p(other.adjusted(c))).orElse(DASH));
  }

  private static String runs(FolderContrast c) {
    FolderContrast.Sample sample = c.sample();
    return sample.paired()
        ? Counts.of(sample.inA(), "pair", "pairs")
        : sample.inA() + " and " + sample.inB();
  }

  private static String range(FolderContrast c, int decimals) {
    FolderContrast.Estimate e = c.estimate();
    if (Double.isNaN(e.difference())) {
      return DASH;
    }
    String difference = Numbers.fixed(e.difference(), decimals);
    return Double.isNaN(e.interval().low()) || Double.isNaN(e.interval().high())
        ? difference
        : difference
            + "  "
            + Numbers.fixed(e.interval().low(), decimals)
            + " to "
            + Numbers.fixed(e.interval().high(), decimals);
  }

  private static String p(double p) {
    return Double.isNaN(p) ? DASH : PValues.cell(p);
  }

  private static String two(double value) {
    return Double.isNaN(value) ? DASH : Numbers.fixed(value, 2);
  }

  /** Text from a folder, without what could upset a terminal. */
  private static String plain(String text) {
    return Controls.inLine(text);
  }
}
