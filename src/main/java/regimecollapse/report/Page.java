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
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.contrast.PairedCells;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.record.RecordComparison;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.report.ScriptData.Shown;
import regimecollapse.report.words.Answer;
import regimecollapse.report.words.DayWords;
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
  private static final String RANGES = "from the ranges";
  private static final String FIT = "under the fit";
  private static final List<String> FALLBACKS = List.of("record-control", "control-magnified");

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
    addTables(material.change());
    addInteractive(material);
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
    values.put("citation", Citation.of(origin.program(), scenario.outputs().citation()));
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
    values.putAll(
        Map.of(
            "armCount", Counts.of(scope.arms().size(), "arm", "arms"),
            "hypothesisCount", Plain.hypotheses(scenario)));
    values.put("seed", Long.toString(scenario.seed()));
    String attribution = scenario.outputs().attribution();
    values.putAll(Map.of("attribution", attribution, "attributed", !attribution.isEmpty()));
  }

  /** The chart for a reader without scripts: that of both sets of runs where there is one. */
  private static Object fallback(List<DrawnChart> charts) {
    List<String> drawn = charts.stream().map(chart -> chart.figure().name()).toList();
    return FALLBACKS.stream()
        .filter(drawn::contains)
        .<Object>map(name -> name)
        .findFirst()
        .orElse(false);
  }

  /** The set of runs that the folder itself holds. */
  private String source() {
    return origin.fit().isPresent() ? FIT : RANGES;
  }

  /** The table of the what-ifs for each set of runs, those under a fit first. */
  private void addTables(Optional<RecordChange> change) {
    List<Map<String, Object>> tables = new ArrayList<>();
    change.ifPresent(
        c -> tables.add(Map.of("name", FIT, "blocks", ArmBlock.of(scope, c.summary()))));
    tables.add(Map.of("name", source(), "blocks", ArmBlock.of(scope, summary)));
    values.put("tablesOfSets", tables);
  }

  private void addAnswer(Inputs inputs, Report.Material material) {
    Findings findings = material.findings();
    values.put("start", Dates.of(scenario.timeline().start()));
    values.put("end", Dates.of(scenario.timeline().end()));
    values.put("runs", new Precision(frame, summary).runs());
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
    values.putAll(
        MechanismSection.named(
            scope,
            new MechanismSection.Runs(folder, source(), summary, contrasts),
            FIT,
            material.change()));
    // Which runs a section shows: those of the folder, and those with which the page begins.
    values.put("source", source());
    values.put("rangesOnly", origin.fit().isEmpty() && underFit.isEmpty());
    List<String> answer =
        new ArrayList<>(
            new Answer(frame, summary, PairedCells.of(findings.runs()), contrasts::changesNothing)
                .sentences(inputs.total(), inputs.assumed()));
    // What the record says of the hypotheses, where the page has results under a posterior.
    answer.addAll(FitSaid.first(folder, scenario));
    values.put("answer", answer);
    values.put(
        "horizon",
        Plain.days(summary.rows().stream().mapToDouble(Summary.Row::horizon).max().orElse(0)));
    values.put("base", frame.arm(scope.base()));
    values.put("baseChooses", frame.choosesItsDay(scope.base()));
    values.put("several", scope.hypotheses().size() > 1);
    values.put("hypotheses", scope.hypotheses().stream().map(frame::hypothesis).toList());
  }

  private List<String> fitLeads(RecordChange change) {
    return Lead.of(scope, change.runs(), AttributionTable.read(folder.resolve(TableFile.WITHIN)));
  }

  /** The falls of the runs under the fit, if the folder holds all that the page shows of them. */
  private Optional<FallDays> fitFalls(RecordChange change) {
    Path within = folder.resolve(TableFile.WITHIN);
    return Files.exists(within.resolve(TableFile.FALLS))
            && Files.exists(within.resolve(TableFile.CONTROL))
        ? Optional.of(FallDays.read(within, change.runs()))
        : Optional.empty();
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
    values.put("fittedCount", Counts.of(FitSaid.parameters(folder).size(), "number", "numbers"));
    values.put("fittedParameters", String.join(", ", FitSaid.parameters(folder)));
    values.put(
        "withinParameters",
        String.join(", ", FitSaid.parameters(folder.resolve(TableFile.WITHIN))));
  }

  /** Curves, map, single runs and the record, of both sets of runs where there are two. */
  private void addInteractive(Report.Material material) {
    Findings findings = material.findings();
    Optional<FallDays> fitFalls = material.change().flatMap(this::fitFalls);
    int sets = fitFalls.isPresent() ? 2 : 1;
    Shown own = shown(source(), folder, findings.runs(), findings.falls(), sets);
    Optional<Shown> fit =
        fitFalls.map(
            falls ->
                shown(
                    FIT,
                    folder.resolve(TableFile.WITHIN),
                    material.change().orElseThrow().runs(),
                    falls,
                    sets));
    Shown first = fit.orElse(own);
    RecordComparison comparison = comparison(findings.falls());
    RecordTable ofOwn = RecordTable.of(scope, comparison);
    RecordTable record =
        fitFalls.map(falls -> RecordTable.of(scope, comparison(falls))).orElse(ofOwn);
    values.put("set", first.name());
    values.put("curved", !first.curves().isEmpty());
    values.put("mapped", !first.map().isEmpty());
    values.put("replayed", !first.map().isEmpty() && !first.replay().isEmpty());
    values.put("compares", record.any());
    values.put("record", record);
    values.put("rangesRecord", fit.isPresent() ? ofOwn : false);
    ChecksSection checks = ChecksSection.of(folder, scope, origin.fit().isPresent());
    values.put("checkColumns", 3 + scope.hypotheses().size());
    values.put("checks", checks.any() ? checks : false);
    values.put("dayZero", Dates.of(comparison.zero()));
    values.putAll(DayWords.values(scenario, frame.zero("")));
    values.put(
        "data", JsonText.of(new ScriptData(scope, comparison).json(first, fit.map(under -> own))));
  }

  private RecordComparison comparison(FallDays falls) {
    return RecordComparison.of(frame, falls, scope.hypotheses(), scope.base());
  }

  private Shown shown(String name, Path of, RunTable runs, FallDays falls, int sets) {
    return new Shown(
        name,
        new CurveData(of, scope, sets),
        new MapData(scope, falls),
        new ReplayData(of, scope, runs, sets));
  }
}
