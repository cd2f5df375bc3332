package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.FolderComparison;
import regimecollapse.analysis.compare.FolderContrast;
import regimecollapse.analysis.compare.FolderContrast.Measure;
import regimecollapse.analysis.compare.Verdict;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.WebPalette;
import regimecollapse.report.words.DifferenceWords;
import regimecollapse.report.words.Plain;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Counts;
import regimecollapse.text.Packed;
import regimecollapse.text.Percent;

/** The page of a comparison: folders beside the first, what-if by what-if. */
public final class ComparePage {
  /** Days shown before day 0, and after it where no scenario says how many; assumption. */
  private static final double FIRST = -2;

  private static final double DAYS = 21;

  /** Points of all curves; beyond it the page has those of the static charts only. */
  private static final int MOST_POINTS = 150_000;

  private final Comparison comparison;
  private final List<String> hypotheses;
  private final List<String> arms;

  private ComparePage(Comparison comparison) {
    this.comparison = comparison;
    this.hypotheses = comparison.cells().stream().map(Cell::hypothesis).distinct().toList();
    this.arms = comparison.cells().stream().map(Cell::arm).distinct().toList();
  }

  /**
   * What is said of an arm under a hypothesis.
   *
   * @param arm place of the arm on the page, from 0
   * @param title its name
   * @param sentences one for each folder but the first
   */
  record Told(int arm, String title, List<String> sentences) {}

  /** The arms under a hypothesis. */
  record Reading(int index, String title, List<Told> arms) {}

  /** A folder: its letter, its name and how many runs it has. */
  record Compared(int index, String label, String name, String runs) {}

  /** What is said of a folder against the first as a whole. */
  record Against(String label, List<String> verdict, List<String> notCompared) {}

  /**
   * Writes {@code report.html} into the folder of a comparison.
   *
   * @param charts of the comparison, drawn already
   * @param program version of the program
   */
  public static void write(Path folder, Comparison comparison, Drawn charts, String program)
      throws IOException {
    ComparePage page = new ComparePage(comparison);
    Map<String, Object> values = new LinkedHashMap<>();
    Template.addScript(values, "common.js", "compare.js", "links.js", "compare-main.js");
    values.put("program", program);
    values.put("folders", page.folders());
    values.put("several", page.hypotheses.size() > 1);
    values.put("byReading", page.readings());
    values.put("against", page.against());
    values.put("figures", charts.charts().stream().map(FigureGroup.Shown::of).toList());
    values.put("failed", charts.failed());
    values.put("data", JsonText.of(page.data()));
    Template.write("compare.html", values, folder.resolve(TableFile.REPORT));
  }

  private List<Compared> folders() {
    List<Compared> all = new ArrayList<>();
    for (StoredResults results : comparison.folders()) {
      StoredFolder folder = results.folder();
      String runs = Counts.of(results.finished(), "run", "runs");
      all.add(new Compared(all.size(), folder.label(), folder.name(), runs));
    }
    return all;
  }

  private List<Against> against() {
    List<Against> all = new ArrayList<>();
    for (FolderComparison other : comparison.others()) {
      all.add(
          new Against(
              other.other().folder().label(),
              Verdict.of(comparison.first(), other),
              other.notCompared()));
    }
    return all;
  }

  private List<Reading> readings() {
    StoredFolder first = comparison.first().folder();
    List<Reading> readings = new ArrayList<>();
    for (String hypothesis : hypotheses) {
      List<Told> told = new ArrayList<>();
      for (String arm : arms) {
        Cell cell = new Cell(hypothesis, arm);
        List<String> sentences =
            comparison.others().stream().map(other -> sentence(other, cell)).toList();
        told.add(new Told(told.size(), first.title("arms", arm), sentences));
      }
      readings.add(new Reading(readings.size(), first.title("hypotheses", hypothesis), told));
    }
    return readings;
  }

  private static String sentence(FolderComparison other, Cell cell) {
    String label = other.other().folder().label();
    Optional<FolderContrast> found = other.find(cell, Measure.COLLAPSE);
    if (found.isEmpty() || !found.get().difference().isKnown()) {
      return label + ": not compared.";
    }
    FolderContrast share = found.get();
    Estimated difference = share.difference();
    if (Double.isNaN(difference.low())) {
      return label + ": no run differs from A (falls in " + Percent.of(share.a()) + ").";
    }
    if (DifferenceWords.differs(difference)) {
      return "%s falls in %s, A in %s: %s."
          .formatted(
              label,
              Percent.of(share.b()),
              Percent.of(share.a()),
              DifferenceWords.points(difference));
    }
    return label
        + " "
        + DifferenceWords.near(
            difference,
            Percent.of(share.b()),
            "A in " + Percent.of(share.a()),
            runs(share.sample()))
        + time(other, cell)
        + ".";
  }

  private static String runs(FolderContrast.Sample sample) {
    return sample.paired()
        ? Counts.of(sample.inA(), "pair of runs does", "pairs of runs do")
        : sample.inA() + " and " + sample.inB() + " runs do";
  }

  /** Whether it falls sooner or later, where that can be told. */
  private static String time(FolderComparison other, Cell cell) {
    Optional<FolderContrast> mean = other.find(cell, Measure.RMST);
    if (mean.isEmpty() || !DifferenceWords.differs(mean.get().difference())) {
      return "";
    }
    Optional<FolderContrast> median = other.find(cell, Measure.MEDIAN);
    if (median.isPresent() && median.get().difference().isKnown()) {
      return "; %s: after %s days (median), A after %s"
          .formatted(
              mean.get().difference().value() > 0 ? "later" : "sooner",
              Plain.days(median.get().b()),
              Plain.days(median.get().a()));
    }
    return "; " + DifferenceWords.lives(mean.get().difference(), mean.get().sample().horizon());
  }

  /** What the page's script reads. */
  private Map<String, Object> data() {
    double window =
        comparison.folders().stream()
            .mapToDouble(f -> f.folder().number(DAYS, "outputs", "magnify-days"))
            .max()
            .orElse(DAYS);
    StoredFolder first = comparison.first().folder();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("hypotheses", hypotheses.stream().map(h -> first.title("hypotheses", h)).toList());
    json.put("arms", arms.stream().map(a -> first.title("arms", a)).toList());
    json.put("folders", comparison.folders().stream().map(f -> f.folder().shown()).toList());
    json.put("signs", Packed.SIGNS);
    json.put("lines", WebPalette.lines());
    json.put("dashes", WebPalette.dashes());
    json.put("window", window);
    json.put("zero", comparison.namedZero().orElse("the start of the offensive"));
    json.put("curves", curves(window));
    return json;
  }

  private List<Object> curves(double window) {
    List<Object> curves = new ArrayList<>();
    int points = 0;
    for (Cell cell : comparison.cells()) {
      for (int f = 0; f < comparison.folders().size(); f++) {
        List<Band> bands =
            comparison.folders().get(f).control().getOrDefault(cell, List.of()).stream()
                .filter(b -> b.day() >= FIRST && b.day() <= window)
                .toList();
        points += bands.size();
        if (!bands.isEmpty() && points <= MOST_POINTS) {
          curves.add(curve(cell, f, bands));
        }
      }
    }
    return curves;
  }

  private Map<String, Object> curve(Cell cell, int folder, List<Band> bands) {
    Packed packed = new Packed();
    bands.forEach(b -> packed.add(b.p50()));
    Map<String, Object> curve = new LinkedHashMap<>();
    curve.put("f", folder);
    curve.put("h", hypotheses.indexOf(cell.hypothesis()));
    curve.put("a", arms.indexOf(cell.arm()));
    curve.put("days", bands.stream().map(b -> (Object) b.day()).toList());
    curve.put("v", packed.toString());
    return curve;
  }
}
