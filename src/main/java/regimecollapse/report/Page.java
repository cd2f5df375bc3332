package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.attribution.AttributionTable;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.contrast.PairedCells;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.record.RecordComparison;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.report.words.Answer;
import regimecollapse.report.words.Differences;
import regimecollapse.report.words.HonestySentences;
import regimecollapse.report.words.Lead;
import regimecollapse.report.words.Plain;
import regimecollapse.report.words.Precision;
import regimecollapse.report.words.Readings;
import regimecollapse.report.words.Scope;
import regimecollapse.report.words.WhatIfSentences;
import regimecollapse.report.words.WhatIfWords;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;

/** What the templates of the pages name, gathered from a result folder. */
final class Page {
  private final Path folder;
  private final Scenario scenario;
  private final Origin origin;
  private final Frame frame;
  private final Summary summary;
  private final Scope scope;
  private final Map<String, Object> values = new LinkedHashMap<>();

  Page(Path folder, Scenario scenario, Report.Material material, Origin origin) throws IOException {
    this.folder = folder;
    this.scenario = scenario;
    this.origin = origin;
    this.frame = new Frame(scenario);
    this.summary = Summary.read(folder);
    this.scope = Scope.of(frame, summary.byCell().keySet());
    Inputs inputs = new Inputs(scenario);
    addHead();
    addAnswer(inputs, material);
    values.put("blocks", ArmBlock.of(scope, summary));
    addInteractive(material.findings());
    values.put(
        "fitRecord", material.change().flatMap(this::fitRecord).<Object>map(r -> r).orElse(false));
    addRecordChange(material);
    values.put("groups", FigureGroup.of(scope, FigureGroup.others(material.charts().charts())));
    values.put("fallback", fallback(material.charts().charts()));
    values.put("failed", material.charts().failed());
    values.put(
        "results", ResultSection.read(folder, scope, Readings.of(scope, material.findings())));
    values.put("honesty", HonestyItem.of(scenario, inputs, FitSaid.parameters(folder)));
    values.put("contrasts", HonestySentences.of(scope, material.honesty()));
    values.put("differences", Differences.of(scope));
    values.put("inputs", inputs.groups());
    values.put("facts", scenario.facts());
    values.put("places", scenario.geography().localities());
    values.put("citation", Citation.of(origin.program()));
  }

  /** What the templates name. */
  Map<String, Object> values() {
    return values;
  }

  private void addHead() {
    values.put("program", origin.program());
    values.put("title", scenario.title());
    values.put("purpose", scenario.purpose());
    values.put("speculative", scenario.speculative());
    values.put("origin", origin);
    values.put("hashes", new ArrayList<>(origin.inputs().entrySet()));
    values.put("tables", new ArrayList<>(origin.tables().entrySet()));
    values.put("seed", Long.toString(scenario.seed()));
    values.put("attribution", scenario.outputs().attribution());
    values.put("attributed", !scenario.outputs().attribution().isEmpty());
  }

  /** The chart for a reader without scripts. */
  private static Object fallback(List<DrawnChart> charts) {
    return charts.stream()
        .map(chart -> chart.figure().name())
        .filter("control-magnified"::equals)
        .<Object>map(name -> name)
        .findFirst()
        .orElse(false);
  }

  private void addAnswer(Inputs inputs, Report.Material material) {
    Findings findings = material.findings();
    values.put("start", Dates.of(scenario.timeline().start()));
    values.put("end", Dates.of(scenario.timeline().end()));
    values.put("runs", new Precision(frame, summary).runs());
    values.put("armCount", Counts.of(scope.arms().size(), "arm", "arms"));
    values.put("hypothesisCount", Plain.hypotheses(scenario));
    Contrasts contrasts = Contrasts.of(scenario, findings.runs());
    values.put("leads", Lead.of(scope, findings.runs(), findings.attribution()));
    values.put("fitLeads", material.change().map(this::fitLeads).orElse(List.of()));
    Optional<WhatIfWords> underFit =
        material
            .change()
            .map(c -> new WhatIfWords(scope, c.summary(), Contrasts.of(scenario, c.runs())));
    WhatIfWords ranges = new WhatIfWords(scope, summary, contrasts);
    values.put("byReading", WhatIfSentences.of(scope, ranges, underFit));
    values.put("underFit", underFit.isPresent());
    // Which runs a section shows, where there could be a doubt.
    values.put(
        "source",
        underFit.isPresent()
            ? "from the ranges"
            : origin.fit().<Object>map(f -> "under the fit").orElse(false));
    List<String> answer =
        new ArrayList<>(
            new Answer(frame, summary, PairedCells.of(findings.runs()), contrasts::changesNothing)
                .sentences(inputs.total(), inputs.assumed()));
    // What the record says of the hypotheses, where the page has results under a posterior.
    new Weighing(scenario, WeightTables.read(folder.resolve(TableFile.WITHIN)))
        .weights().stream().findFirst().ifPresent(answer::add);
    values.put("answer", answer);
    double horizon = summary.rows().stream().mapToDouble(Summary.Row::horizon).max().orElse(0);
    values.put("horizon", Plain.days(horizon));
    values.put("base", frame.arm(scope.base()));
    values.put("baseChooses", frame.choosesItsDay(scope.base()));
    values.put("several", scope.hypotheses().size() > 1);
    values.put("hypotheses", scope.hypotheses().stream().map(frame::hypothesis).toList());
  }

  private List<String> fitLeads(RecordChange change) {
    return Lead.of(scope, change.runs(), AttributionTable.read(folder.resolve(TableFile.WITHIN)));
  }

  /** The record beside the base arm of the runs under the fit. */
  private Optional<RecordTable> fitRecord(RecordChange change) {
    Path within = folder.resolve(TableFile.WITHIN);
    if (Files.notExists(within.resolve(TableFile.FALLS))) {
      return Optional.empty();
    }
    FallDays falls = FallDays.read(within, change.runs());
    return Optional.of(
        RecordTable.of(scope, RecordComparison.of(frame, falls, scope.hypotheses(), scope.base())));
  }

  /** Prior beside posterior, and where the parameters of the runs came from. */
  private void addRecordChange(Report.Material material) throws IOException {
    List<FigureGroup.Shown> figures = FigureGroup.ofRecord(material.charts().charts());
    Optional<ChangeSection> change =
        material.change().isEmpty()
            ? Optional.empty()
            : Optional.of(
                ChangeSection.of(folder, scope, material.change().get(), summary, figures));
    values.put("change", change.<Object>map(c -> c).orElse(false));
    values.put("within", origin.within().<Object>map(f -> f).orElse(false));
    values.put("fitted", origin.fit().<Object>map(f -> f).orElse(false));
    values.put("fittedParameters", String.join(", ", FitSaid.parameters(folder)));
    values.put(
        "withinParameters",
        String.join(", ", FitSaid.parameters(folder.resolve(TableFile.WITHIN))));
  }

  /** Curves, map and the record: what the falls and the control curves tell. */
  private void addInteractive(Findings findings) {
    FallDays falls = findings.falls();
    CurveData curves = new CurveData(folder, scope);
    MapData map = new MapData(scope, falls);
    ReplayData replay = new ReplayData(folder, scope, findings.runs());
    RecordComparison comparison =
        RecordComparison.of(frame, falls, scope.hypotheses(), scope.base());
    RecordTable record = RecordTable.of(scope, comparison);
    values.put("curved", !curves.isEmpty());
    values.put("mapped", !map.isEmpty());
    values.put("replayed", !map.isEmpty() && !replay.isEmpty());
    values.put("compares", record.any());
    values.put("record", record);
    ChecksSection checks = ChecksSection.of(folder, scope, origin.fit().isPresent());
    values.put("checkColumns", 3 + scope.hypotheses().size());
    values.put("checks", checks.any() ? checks : false);
    values.put("dayZero", Dates.of(comparison.zero()));
    values.put("data", JsonText.of(new ScriptData(scope, comparison).json(curves, map, replay)));
  }
}
