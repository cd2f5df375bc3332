package regimecollapse.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.record.RecordComparison;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.WebPalette;
import regimecollapse.report.words.Answer;
import regimecollapse.report.words.Differences;
import regimecollapse.report.words.HonestySentences;
import regimecollapse.report.words.Lead;
import regimecollapse.report.words.Plain;
import regimecollapse.report.words.Precision;
import regimecollapse.report.words.Readings;
import regimecollapse.report.words.Scope;
import regimecollapse.report.words.WhatIfSentences;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;

/** The pages: gathers what the templates name and fills it in. */
final class Page {
  /** What XML 1.0 does not allow, even when escaped. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

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
    addAnswer(inputs, material.findings());
    values.put("blocks", ArmBlock.of(scope, summary));
    addInteractive(material.findings());
    addRecordChange(material);
    values.put("groups", FigureGroup.of(scope, FigureGroup.others(material.charts().charts())));
    values.put("fallback", fallback(material.charts().charts()));
    values.put("failed", material.charts().failed());
    values.put(
        "results", ResultSection.read(folder, scope, Readings.of(scope, material.findings())));
    values.put("honesty", HonestyItem.of(scenario, inputs, FittedParameters.of(folder)));
    values.put("contrasts", HonestySentences.of(scope, material.honesty()));
    values.put("differences", Differences.of(scope));
    values.put("inputs", inputs.groups());
    values.put("facts", scenario.facts());
    values.put("places", scenario.geography().localities());
    values.put("citation", Citation.of(origin.program()));
  }

  /**
   * Fills in a template.
   *
   * @param template {@code template.html} or {@code details.html}
   */
  void write(String template, Writer out) throws IOException {
    Mustache.compiler()
        .escapeHTML(true)
        .withFormatter(Page::text)
        .withLoader(name -> new StringReader(Resource.text(name)))
        .compile(Resource.text(template))
        .execute(values, out);
  }

  /** Numbers without exponent; signs that XML does not know are shown as unknown. */
  private static String text(Object value) {
    String text = value instanceof Double number ? Numbers.input(number) : String.valueOf(value);
    return NOT_XML.matcher(text).replaceAll("\uFFFD");
  }

  private void addHead() throws IOException {
    values.put("style", Resource.text("style.css"));
    values.put(
        "script",
        Resource.script(
            "common.js",
            "first.js",
            "curves.js",
            "atlas.js",
            "map.js",
            "replay.js",
            "links.js",
            "main.js"));
    values.put("detailsScript", Resource.script("common.js", "links.js", "details.js"));
    values.put("policy", policy("script"));
    values.put("detailsPolicy", policy("detailsScript"));
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

  /** Pictures may come from beside the page; all else stands in it. */
  private String policy(String script) {
    return "default-src 'none'; img-src data: 'self' file:; base-uri 'none'; form-action 'none';"
        + " style-src "
        + Resource.hash((String) values.get("style"))
        + "; script-src "
        + Resource.hash((String) values.get(script));
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

  private void addAnswer(Inputs inputs, Findings findings) {
    values.put("start", Dates.of(scenario.timeline().start()));
    values.put("end", Dates.of(scenario.timeline().end()));
    values.put("runs", new Precision(frame, summary).runs());
    values.put("armCount", Counts.of(scope.arms().size(), "arm", "arms"));
    values.put("hypothesisCount", Counts.of(scope.hypotheses().size(), "hypothesis", "hypotheses"));
    Contrasts contrasts = Contrasts.of(scenario, findings.runs());
    values.put("leads", Lead.of(scope, findings));
    values.put("byReading", WhatIfSentences.of(scope, summary, contrasts));
    List<String> answer =
        new ArrayList<>(
            new Answer(frame, summary, contrasts::changesNothing)
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
    values.put("fittedParameters", String.join(", ", FittedParameters.of(folder)));
    values.put(
        "withinParameters",
        String.join(", ", FittedParameters.of(folder.resolve(TableFile.WITHIN))));
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
    values.put("dayZero", Dates.of(comparison.zero()));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("hypotheses", scope.hypotheses().stream().map(frame::hypothesis).toList());
    data.put("arms", arms());
    data.put("signs", Packed.SIGNS);
    data.put("lines", WebPalette.lines());
    data.put("dashes", WebPalette.dashes());
    data.put("shares", WebPalette.shares());
    data.put("recordColour", WebPalette.record());
    data.put("record", dates(comparison));
    data.put("control", curves.json());
    data.put("map", map.isEmpty() ? Map.of() : map.json());
    data.put("replay", map.isEmpty() || replay.isEmpty() ? Map.of() : replay.json());
    values.put("data", JsonText.of(data));
  }

  private List<Object> arms() {
    List<Object> arms = new ArrayList<>();
    for (String arm : scope.arms()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("title", frame.arm(arm));
      json.put("timed", !frame.choosesItsDay(arm));
      arms.add(json);
    }
    return arms;
  }

  /** As in the charts: the places that the scenario follows, or all where it follows none. */
  private List<Object> dates(RecordComparison comparison) {
    List<String> followed = scenario.outputs().places();
    boolean any = comparison.rows().stream().anyMatch(row -> isFollowed(row, followed));
    List<Object> dates = new ArrayList<>();
    for (RecordComparison.Row row : comparison.rows()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("title", row.observation().title());
      json.put("dates", RecordTable.dates(row.observation()));
      json.put("to", row.to());
      json.put("shown", !any || isFollowed(row, followed));
      dates.add(json);
    }
    return dates;
  }

  private static boolean isFollowed(RecordComparison.Row row, List<String> followed) {
    return row.observation().place().filter(followed::contains).isPresent();
  }
}
