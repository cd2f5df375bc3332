package regimecollapse.docs;

import static regimecollapse.analysis.fit.Weighing.range;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.contrast.Parting;
import regimecollapse.analysis.fit.Apart;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightRows;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.Superiority;

/** What the page of findings says, from the committed reference results. */
final class FindingsBlocks {
  private static final Path REFERENCE = Path.of("results/reference");
  private static final Path DEFAULT = REFERENCE.resolve("three-hypotheses");

  private final Scenario scenario = scenario();
  private final WeightTables tables = WeightTables.read(Path.of("scenarios/cases/syria-2024/fit"));
  private final Weighing weighing = new Weighing(scenario, tables);
  private final WeightRows rows = new WeightRows(scenario, tables);
  private final TwinFindings twins = TwinFindings.read(REFERENCE.resolve("inference"));
  private final List<String> arms = scenario.arms().stream().map(Arm::id).toList();

  private static Scenario scenario() {
    Path scenarios = Path.of("scenarios");
    return ScenarioReader.read(
            scenarios.resolve("three-hypotheses.yaml"), List.of(), Optional.of(scenarios))
        .scenario();
  }

  /** The blocks by name. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("short", points(shortly()));
    all.put("weights", weights());
    all.put("observations", changes(rows.byObservation(), weighing.observations()));
    all.put("priors", changes(rows.byPrior(), weighing.priors()));
    all.put("tolerances", changes(rows.byTolerance(), weighing.tolerances()));
    all.put("matching", points(matching()));
    all.put("twins", twins());
    all.put("apart", points(apart()));
    all.put("evidence", evidence());
    all.put("predictions", predictions());
    all.put("whatifs", whatIfs());
    all.put("judgement", points(weighing.judgements()));
    all.putAll(new RivalBlocks().all());
    all.putAll(new SecondMechanismBlocks().all());
    return all;
  }

  private static List<String> points(List<String> sentences) {
    return sentences.stream().map(s -> "* " + s).toList();
  }

  private List<String> shortly() {
    List<String> all = new ArrayList<>(weighing.weights());
    all.addAll(weighing.predictions());
    all.addAll(weighing.forecasts());
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

  private String title(String id) {
    return scenario.hypotheses().stream()
        .filter(h -> h.id().equals(id))
        .map(Hypothesis::title)
        .findFirst()
        .orElse(id);
  }

  private List<String> weights() {
    List<String> lines = new ArrayList<>(table(rows.weights()));
    lines.add("");
    lines.addAll(table(rows.factors()));
    return lines;
  }

  private static List<String> changes(WeightRows.Grid grid, List<String> sentences) {
    List<String> lines = new ArrayList<>(sentences);
    lines.add("");
    lines.addAll(table(grid));
    return lines;
  }

  private static List<String> table(WeightRows.Grid grid) {
    return table(grid.header(), grid.rows());
  }

  /** How far each step of the method got. */
  private static List<String> matching() {
    Path fit = Path.of("scenarios/cases/syria-2024/fit");
    double[] least = {1};
    Table.ofAnyVersion(fit, TableFile.WAVES)
        .forEach(r -> least[0] = Math.min(least[0], r.number("not_ruled_out")));
    List<FitFindings.Step> steps = FitFindings.read(fit).generations();
    FitFindings.Step last = steps.get(steps.size() - 1);
    return List.of(
        String.format(
            Locale.ROOT,
            "History matching rules out at most %.2f %% of the prior of any reading: beside the model's"
                + " own chance, no parameter moves the statistics far enough.",
            100 * (1 - least[0])),
        String.format(
            Locale.ROOT,
            "Sequential ABC ends after %d generations at a distance of %.2f, with %.1f %% of the"
                + " simulations accepted.",
            last.number(),
            last.tolerance(),
            100 * last.acceptance()));
  }

  private List<String> twins() {
    Map<String, List<TwinFindings.Confusion>> byTruth =
        twins.confusion().stream()
            .filter(c -> c.method().equals("regression"))
            .collect(
                Collectors.groupingBy(
                    TwinFindings.Confusion::truth, LinkedHashMap::new, Collectors.toList()));
    List<String> header = new ArrayList<>(List.of("Record made by"));
    byTruth.keySet().forEach(h -> header.add("weight of " + title(h)));
    List<List<String>> rows = new ArrayList<>();
    byTruth.forEach(
        (truth, cells) -> {
          List<String> row = new ArrayList<>(List.of(title(truth)));
          cells.forEach(c -> row.add(range(c.weight(), c.low(), c.high())));
          rows.add(row);
        });
    return table(header, rows);
  }

  private List<String> apart() {
    List<String> all = new ArrayList<>();
    for (Apart a : Apart.of(tables.marginals())) {
      all.add(
          "%s and %s lie apart in %s. %s"
              .formatted(
                  title(a.first()),
                  title(a.second()),
                  list(a.parameters()),
                  a.narrowed().isEmpty()
                      ? "The record narrows none of these by more than chance explains."
                      : "The record narrows " + list(a.narrowed()) + " under one of them."));
    }
    return all;
  }

  private static String list(List<String> keys) {
    return keys.isEmpty()
        ? "no inferred parameter"
        : keys.stream().map(k -> "`" + k + "`").collect(Collectors.joining(", "));
  }

  private List<String> evidence() {
    ControlCurves control = ControlCurves.read(DEFAULT, "control:population");
    List<List<String>> rows = new ArrayList<>();
    for (Parting p : Parting.all(scenario, RunTable.read(DEFAULT), control, arms)) {
      String pair = p.first().title() + " against " + p.second().title();
      rows.add(
          List.of(
              pair, "Days to the collapse", p.arm().id(), superiority(p.lifetimes(), p.least())));
      for (Parting.ServiceGap gap : p.service()) {
        rows.add(
            List.of(
                pair,
                gap.measure().title(),
                gap.arm().id(),
                superiority(gap.superiority(), p.least())));
      }
    }
    return table(List.of("Pair", "What is measured", "Arm", "A"), rows);
  }

  private static String superiority(double a, int n) {
    Interval interval = Superiority.interval(a, n, n, Confidence.NINETY_FIVE);
    return range(a, interval.low(), interval.high());
  }

  private List<String> predictions() {
    List<String> lines = new ArrayList<>(table(rows.predictions()));
    lines.add("");
    lines.addAll(weighing.predictions());
    lines.add("");
    lines.add("CRPS of forecasts of the dated falls, days; less is better.");
    lines.add("");
    lines.addAll(table(rows.scores()));
    lines.add("");
    lines.addAll(weighing.forecasts());
    return lines;
  }

  private List<String> whatIfs() {
    Function<Path, Map<Cell, Summary.Row>> rows =
        folder ->
            Summary.read(folder).rows().stream()
                .collect(Collectors.toMap(Summary.Row::cell, r -> r));
    Map<Cell, Summary.Row> before = rows.apply(DEFAULT);
    Map<Cell, Summary.Row> after = rows.apply(DEFAULT.resolve("posterior"));
    List<List<String>> lines = new ArrayList<>();
    for (Hypothesis h : scenario.hypotheses()) {
      for (String arm : arms) {
        Cell cell = new Cell(h.id(), arm);
        lines.add(List.of(h.title(), arm, chance(before.get(cell)), chance(after.get(cell))));
      }
    }
    return table(List.of("Reading", "What-if", "Before the record", "After"), lines);
  }

  private static String chance(Summary.Row row) {
    return row == null
        ? "–"
        : range(row.collapse().value(), row.collapse().low(), row.collapse().high());
  }
}
