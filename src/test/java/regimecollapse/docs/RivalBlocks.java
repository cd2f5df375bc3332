package regimecollapse.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Crossing;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.analysis.fit.JointWeights;
import regimecollapse.analysis.fit.Prediction;
import regimecollapse.analysis.fit.Score;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.report.words.AcrossMechanisms;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.text.Percent;

/** What the page of findings says of the rival mechanisms, from the committed results. */
final class RivalBlocks {
  private static final Path RANGES = Path.of("results/reference/rival-mechanisms");
  private static final Path FIT = RANGES.resolve(TableFile.WITHIN);
  private static final Path FITS = Path.of("results/reference/inference/rivals/fits");
  private static final Path CASE = Path.of("scenarios/cases/syria-2024");
  private static final List<String> ARMS = List.of("documented", "no-cuts", "no-falling-out");

  private final Scenario scenario = scenario();
  private final Crossing crossing =
      Crossing.of(scenario, scenario.hypotheses().stream().map(Hypothesis::id).toList())
          .orElseThrow();
  private final JointWeights weights =
      new JointWeights(WeightTables.read(CASE.resolve("fit-rivals")));
  private final Map<Cell, Summary.Row> ranges = Summary.read(RANGES).byCell();
  private final Map<Cell, Summary.Row> fit = Summary.read(FIT).byCell();

  private static Scenario scenario() {
    Path scenarios = Path.of("scenarios");
    return ScenarioReader.read(
            scenarios.resolve("rival-mechanisms.yaml"), List.of(), Optional.of(scenarios))
        .scenario();
  }

  /** The blocks by name. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("rivals", outcomes());
    all.put("across", across());
    all.put("rival-weights", weights.sentences(crossing).stream().map(s -> "* " + s).toList());
    all.put("rival-fits", fits());
    return all;
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static List<String> table(List<String> header, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(header));
    lines.add(row(header.stream().map(h -> "---").toList()));
    rows.forEach(r -> lines.add(row(r)));
    return lines;
  }

  private List<String> outcomes() {
    Map<String, Map<String, Double>> checks = checks();
    List<List<String>> rows = new ArrayList<>();
    for (MechanismKind m : crossing.mechanisms()) {
      for (int i = 0; i < crossing.readings().size(); i++) {
        String id = Crossing.cell(crossing.readings().get(i), m);
        List<String> cells =
            new ArrayList<>(List.of("`" + m.key() + "`", crossing.titles().get(i)));
        cells.add(two(weights.cells(FitFindings.SEQUENTIAL).get(id)));
        for (String arm : ARMS) {
          cells.add(share(ranges, id, arm) + " / " + share(fit, id, arm));
        }
        cells.add(days(fit.get(new Cell(id, ARMS.get(0)))));
        cells.add(signed(checks.get(id).get("order")));
        cells.add(String.format(Locale.ROOT, "%.0f", checks.get(id).get("government-dead")));
        rows.add(cells);
      }
    }
    return table(
        List.of(
            "Mechanism",
            "Reading",
            "Weight",
            "Collapse, documented",
            "Collapse, no cuts",
            "Collapse, no falling-out",
            "Days",
            "Order",
            "Dead"),
        rows);
  }

  /** Checks of the runs under the fit: hypothesis, observation, value. */
  private static Map<String, Map<String, Double>> checks() {
    Map<String, Map<String, Double>> checks = new HashMap<>();
    Table.of(FIT, TableFile.CHECKS)
        .forEach(
            r ->
                checks
                    .computeIfAbsent(r.text("hypothesis"), h -> new HashMap<>())
                    .put(r.text("observation"), r.number("value")));
    return checks;
  }

  private static String share(Map<Cell, Summary.Row> rows, String id, String arm) {
    return two(rows.get(new Cell(id, arm)).collapse().value());
  }

  private static String days(Summary.Row row) {
    return row.median().isKnown() ? String.format(Locale.ROOT, "%.1f", row.median().value()) : "–";
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }

  private List<String> across() {
    Scope scope =
        new Scope(
            new Frame(scenario), scenario.hypotheses().stream().map(Hypothesis::id).toList(), ARMS);
    List<String> lines = new ArrayList<>();
    for (Path folder : List.of(RANGES, FIT)) {
      lines.add(folder.equals(FIT) ? "After the record:" : "Before the record:");
      lines.add("");
      Map<Cell, Estimated> found = differences(folder);
      new AcrossMechanisms(scope, crossing, (id, arm) -> found.get(new Cell(id, arm)))
          .sentences()
          .forEach(s -> lines.add("* " + s));
      lines.add("");
    }
    lines.remove(lines.size() - 1);
    return lines;
  }

  private static Map<Cell, Estimated> differences(Path folder) {
    Estimated none = new Estimated(Double.NaN, Double.NaN, Double.NaN);
    Map<Cell, Estimated> found = new HashMap<>();
    Table.of(folder, TableFile.CONTRASTS)
        .forEach(
            r -> {
              found.put(new Cell(r.text("hypothesis"), r.text("base")), none);
              found.put(
                  new Cell(r.text("hypothesis"), r.text("arm")),
                  new Estimated(
                      r.number("dp_paired"),
                      r.number("dp_paired_low"),
                      r.number("dp_paired_high")));
            });
    return found;
  }

  /** How near each mechanism comes to the record, and whether it forecasts better than a map. */
  private List<String> fits() {
    List<List<String>> rows = new ArrayList<>();
    for (MechanismKind m : crossing.mechanisms()) {
      Path folder = m == MechanismKind.NEWS ? CASE.resolve("fit") : FITS.resolve(m.key());
      WeightTables tables = WeightTables.read(folder);
      List<FitFindings.Step> steps = FitFindings.read(folder).generations();
      FitFindings.Step last = steps.get(steps.size() - 1);
      rows.add(
          List.of(
              "`" + m.key() + "`",
              two(last.tolerance()),
              String.format(Locale.ROOT, "%.1f %%", 100 * last.acceptance()),
              inside(tables),
              crps(tables, "prior"),
              crps(tables, "held-out"),
              crps(tables, "road-speed"),
              better(tables)));
    }
    return table(
        List.of(
            "Mechanism",
            "Distance",
            "Accepted",
            "Inside the windows, before / after",
            "CRPS from the ranges",
            "from the other observations",
            "of a map",
            "falls forecast better than by a map"),
        rows);
  }

  private static String inside(WeightTables tables) {
    List<Prediction> all =
        tables.predictions().stream().filter(p -> !Double.isNaN(p.againInside())).toList();
    double before = all.stream().mapToDouble(Prediction::priorInside).average().orElseThrow();
    double after = all.stream().mapToDouble(Prediction::againInside).average().orElseThrow();
    return Percent.whole(before) + " / " + Percent.whole(after);
  }

  private static String crps(WeightTables tables, String forecaster) {
    return two(
        tables.scores().stream()
            .filter(s -> s.forecaster().equals(forecaster))
            .mapToDouble(Score::crps)
            .average()
            .orElseThrow());
  }

  private static String better(WeightTables tables) {
    Map<String, Double> map = new HashMap<>();
    tables.scores().stream()
        .filter(s -> s.forecaster().equals("road-speed"))
        .forEach(s -> map.put(s.observation(), s.crps()));
    long better =
        tables.scores().stream()
            .filter(s -> s.forecaster().equals("held-out"))
            .filter(s -> s.crps() < map.get(s.observation()))
            .count();
    return better + " of " + map.size();
  }
}
