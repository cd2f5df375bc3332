package regimecollapse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;

/**
 * The folders of the program, floor by floor, and what each may {@code use} of those below it
 * ({@code x.*}: with all below x), and which packages of {@code libraries} besides the JDK.
 */
enum Layout {
  // Floor 1: words, numbers and chance.
  TEXT("text", uses(), libraries()),
  QUANTITY("quantity", uses(), libraries()),
  EVIDENCE("evidence", uses("quantity"), libraries()),
  RANDOM("random", uses("quantity"), libraries("ec.util", "org.apache.commons.math3")),
  STATS("stats", uses("stats.linear"), libraries("org.apache.commons")),
  STATS_LINEAR("stats.linear", uses(), libraries("org.apache.commons.math3")),
  STATS_SURVIVAL("stats.survival", uses("stats.*"), libraries("org.apache.commons.statistics")),
  STATS_CONTRAST("stats.contrast", uses("stats"), libraries("org.apache.commons.statistics")),
  // Floor 2: the case as data.
  SCENARIO_PARAMETER("scenario.parameter", uses("evidence", "text"), libraries()),
  SCENARIO_PATH("scenario.path", uses("scenario.parameter"), libraries()),
  SCENARIO_FORCE("scenario.force", uses("scenario.parameter", "quantity"), libraries()),
  SCENARIO_CHANGE(
      "scenario.change",
      uses("evidence", "scenario.parameter", "scenario.path", "quantity", "text"),
      libraries()),
  SCENARIO_DESIGN("scenario.design", uses("random"), libraries()),
  SCENARIO_RECORD("scenario.record", uses("scenario.parameter", "evidence"), libraries()),
  SCENARIO("scenario", uses("scenario.*", "evidence", "quantity"), libraries()),
  SCENARIO_PATTERN(
      "scenario.pattern",
      uses("scenario", "scenario.force", "scenario.record", "quantity", "random"),
      libraries()),
  SCENARIO_IO(
      "scenario.io",
      uses("scenario.*", "evidence", "quantity", "text"),
      libraries("org.snakeyaml.engine", "com.fasterxml.jackson", "de.siegmar.fastcsv")),
  // Floor 3: what is kept of runs.
  RESULTS_RECORD("results.record", uses("scenario.*", "quantity"), libraries()),
  RESULTS_FILE("results.file", uses(), libraries("com.fasterxml.jackson", "de.siegmar.fastcsv")),
  RESULTS_LOG("results.log", uses("results.file", "results.record"), libraries()),
  RESULTS_TABLE(
      "results.table",
      uses(
          "stats",
          "results.file",
          "results.log",
          "results.record",
          "scenario.*",
          "scenario.io",
          "quantity",
          "text"),
      libraries("de.siegmar.fastcsv")),
  RESULTS_CODEBOOK(
      "results.codebook", uses("results.*", "scenario.*"), libraries("com.fasterxml.jackson")),
  RESULTS_FOLDER(
      "results.folder",
      uses("results.*", "scenario.*", "text"),
      libraries("com.fasterxml.jackson", "de.siegmar.fastcsv")),
  // Floor 4: the model and its runs.
  MODEL_RULE("model.rule", uses("scenario.*", "quantity"), libraries()),
  MODEL_RULE_FIGHT("model.rule.fight", uses("model.rule", "scenario.*", "quantity"), libraries()),
  MODEL_STATE("model.state", uses("model.rule.*", "scenario.*", "quantity"), libraries()),
  MODEL_SLOW(
      "model.slow",
      uses("model.rule.*", "model.state", "scenario.*", "random", "quantity"),
      libraries("sim.engine")),
  MODEL_FIGHT_LEAVING(
      "model.fight.leaving",
      uses("model.rule.*", "model.state", "scenario.*", "random"),
      libraries()),
  MODEL_FIGHT_STEADY(
      "model.fight.steady",
      uses("model.fight.leaving", "model.rule.*", "model.state"),
      libraries()),
  MODEL_FIGHT_BASE(
      "model.fight.base",
      uses("model.fight.leaving", "model.rule.*", "model.state", "scenario.*", "random"),
      libraries()),
  MODEL_FIGHT(
      "model.fight",
      uses(
          "model.fight.base",
          "model.fight.leaving",
          "model.fight.steady",
          "model.rule.*",
          "model.state",
          "model.slow",
          "scenario.*",
          "random",
          "quantity"),
      libraries("sim.engine")),
  MODEL_FIGHT_COMMAND(
      "model.fight.command",
      uses(
          "model.fight",
          "model.fight.base",
          "model.fight.leaving",
          "model.rule.*",
          "model.state",
          "scenario.*",
          "random"),
      libraries("sim.engine")),
  MODEL_FIGHT_ENDS("model.fight.ends", uses("model.*", "scenario.*", "random"), libraries()),
  MODEL(
      "model",
      uses("model.*", "scenario.*", "random", "quantity"),
      libraries("sim.engine", "sim.field", "sim.util", "ec.util")),
  RUN(
      "run",
      uses("model.*", "results.record", "scenario.*", "random", "quantity"),
      libraries("sim.engine")),
  ENSEMBLE(
      "ensemble",
      uses("run", "results.record", "results.log", "scenario.*", "random"),
      libraries()),
  // Floor 4: findings from stored tables.
  ANALYSIS_BASE(
      "analysis.base",
      uses("results.table", "scenario.*", "stats.*", "random", "quantity", "text"),
      libraries("de.siegmar.fastcsv")),
  ANALYSIS_OUTCOME(
      "analysis.outcome",
      uses("results.table", "analysis.base", "scenario.*", "stats.*", "random", "quantity", "text"),
      libraries()),
  ANALYSIS_LEDGER(
      "analysis.ledger",
      uses("results.table", "analysis.base", "scenario.*", "stats.*", "quantity"),
      libraries("de.siegmar.fastcsv")),
  ANALYSIS_CONTRAST(
      "analysis.contrast",
      uses(
          "results.table",
          "analysis.base",
          "analysis.outcome",
          "analysis.ledger",
          "scenario.*",
          "stats.*",
          "quantity",
          "text"),
      libraries()),
  ANALYSIS_ATTRIBUTION(
      "analysis.attribution",
      uses("results.table", "analysis.base", "scenario.*", "stats.*", "quantity", "text"),
      libraries()),
  ANALYSIS_SWEEP(
      "analysis.sweep",
      uses("results.table", "analysis.base", "analysis.outcome", "scenario.*", "stats.*", "random"),
      libraries("de.siegmar.fastcsv")),
  ANALYSIS_RESTS(
      "analysis.rests",
      uses(
          "results.table",
          "analysis.base",
          "analysis.outcome",
          "scenario.*",
          "stats.*",
          "text",
          "evidence"),
      libraries()),
  ANALYSIS_RECORD(
      "analysis.record",
      uses(
          "results.*",
          "analysis.base",
          "analysis.outcome",
          "scenario.*",
          "stats.*",
          "random",
          "quantity"),
      libraries()),
  ANALYSIS_FIT(
      "analysis.fit",
      uses("results.table", "analysis.base", "analysis.outcome", "scenario.*", "stats.*", "text"),
      libraries()),
  ANALYSIS_SENSITIVITY(
      "analysis.sensitivity", uses("results.table", "analysis.base", "stats.*"), libraries()),
  ANALYSIS_COMPARE_STORED(
      "analysis.compare.stored",
      uses("results.table", "analysis.base", "analysis.outcome", "scenario.*", "stats.*"),
      libraries()),
  ANALYSIS_COMPARE(
      "analysis.compare",
      uses("results.table", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
      libraries("de.siegmar.fastcsv")),
  ANALYSIS("analysis", uses("results.table", "analysis.*", "scenario.*"), libraries()),
  // Floor 5: the record against the model.
  INFERENCE_SIMULATE(
      "inference.simulate",
      uses(
          "ensemble",
          "run",
          "results.file",
          "results.log",
          "results.record",
          "scenario.*",
          "stats.*",
          "random",
          "quantity"),
      libraries()),
  INFERENCE_FIT(
      "inference.fit",
      uses(
          "inference.simulate",
          "ensemble",
          "run",
          "results.record",
          "scenario.*",
          "stats.*",
          "random"),
      libraries()),
  INFERENCE_CHECK(
      "inference.check",
      uses(
          "inference.simulate",
          "inference.fit",
          "run",
          "scenario.*",
          "stats.*",
          "random",
          "quantity"),
      libraries("org.apache.commons.statistics")),
  INFERENCE_FOREST(
      "inference.forest",
      uses("ensemble", "results.table", "scenario.parameter", "stats.*", "random", "text"),
      libraries("de.siegmar.fastcsv")),
  INFERENCE_TABLE(
      "inference.table",
      uses(
          "results.table",
          "inference.forest",
          "inference.simulate",
          "inference.fit",
          "inference.check",
          "scenario.*",
          "stats.*",
          "random"),
      libraries()),
  INFERENCE_SENSITIVITY(
      "inference.sensitivity",
      uses("inference.simulate", "ensemble", "results.record", "scenario.*", "stats.*", "random"),
      libraries("org.apache.commons.statistics")),
  // Floor 5: pictures.
  CHART_CANVAS("chart.canvas", uses("quantity"), libraries("org.jfree", "org.apache.batik")),
  CHART_FORM(
      "chart.form",
      uses("chart.canvas", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
      libraries("org.jfree")),
  CHART_OUTCOME(
      "chart.outcome",
      uses("chart.canvas", "chart.form", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
      libraries("org.jfree")),
  CHART_ATTRIBUTION(
      "chart.attribution",
      uses("chart.canvas", "chart.form", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
      libraries()),
  CHART_SWEEP(
      "chart.sweep",
      uses("chart.canvas", "chart.form", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
      libraries("org.jfree")),
  CHART_RECORD(
      "chart.record",
      uses("chart.canvas", "chart.form", "chart.outcome", "analysis.*", "scenario.*"),
      libraries("org.jfree")),
  CHART_FIT(
      "chart.fit",
      uses("results.table", "chart.canvas", "analysis.fit", "scenario.*", "text"),
      libraries("org.jfree")),
  CHART_SENSITIVITY(
      "chart.sensitivity",
      uses("chart.canvas", "chart.form", "analysis.sensitivity", "scenario.*", "stats.*", "text"),
      libraries("org.jfree")),
  CHART_COMPARE(
      "chart.compare",
      uses("chart.*", "analysis.*", "stats.*", "quantity", "text"),
      libraries("org.jfree")),
  CHART_PAPER(
      "chart.paper",
      uses("chart.canvas"),
      libraries("org.apache.xmlgraphics", "org.apache.pdfbox", "de.rototor")),
  CHART("chart", uses("results.table", "chart.*", "analysis.*", "scenario.*"), libraries()),
  // Floor 6: pages.
  REPORT_WORDS(
      "report.words",
      uses("results.table", "analysis.*", "scenario.*", "evidence", "quantity", "text"),
      libraries()),
  REPORT(
      "report",
      uses(
          "results.table",
          "report.words",
          "chart.canvas",
          "chart.form",
          "analysis.*",
          "scenario.*",
          "evidence",
          "quantity",
          "text"),
      libraries("com.samskivert.mustache")),
  // Floor 7: what a command does.
  APP_INPUT(
      "app.input",
      uses("*"),
      libraries("org.snakeyaml.engine", "com.fasterxml.jackson", "de.siegmar.fastcsv")),
  APP_STUDY("app.study", uses("*"), libraries("com.fasterxml.jackson")),
  APP_CHECK("app.check", uses("*"), libraries()),
  APP_SHARD("app.shard", uses("*"), libraries("com.fasterxml.jackson")),
  // Floor 8: the console, windows, and the browser.
  WATCH("watch", uses("*"), libraries("sim", "org.jfree")),
  EXPLORE(
      "explore",
      uses("*"),
      libraries(
          "io.javalin", "org.eclipse.jetty", "com.fasterxml.jackson", "org.snakeyaml.engine")),
  CLI_OPTIONS("cli.options", uses("app.*", "ensemble", "results.*"), libraries("picocli")),
  CLI_CONSOLE("cli.console", uses("*"), libraries("picocli", "me.tongfei")),
  CLI("cli", uses("*"), libraries("picocli")),
  CLUSTER("cluster", uses("*"), libraries("org.apache.spark", "scala"));

  static final String BASE = "regimecollapse";

  private static final List<String> JDK =
      List.of("java", "javax", "jdk", "org.w3c.dom", "org.xml.sax", "org.ietf.jgss");

  private final String folder;
  private final List<String> uses;
  private final List<String> libraries;

  Layout(String folder, List<String> uses, List<String> libraries) {
    this.folder = folder;
    this.uses = uses;
    this.libraries = libraries;
  }

  /** The condition that every dependency of a class is one that the table allows. */
  static ArchCondition<JavaClass> useOnlyWhatItsPackageMay() {
    return new ArchCondition<>("use only what the layout names for its package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        Layout row = of(item.getPackageName());
        if (row == null) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " is in no room"));
          return;
        }
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          boolean allowed = target.isPrimitive() || row.mayUse(target.getPackageName());
          events.add(new SimpleConditionEvent(item, allowed, dependency.getDescription()));
        }
      }
    };
  }

  /** The folder of this row, with dots. */
  String folder() {
    return folder;
  }

  /** Whether a class of this row may use a class of the package. */
  boolean mayUse(String packageName) {
    if (isWithin(packageName, BASE)) {
      Layout target = of(packageName);
      return target == this || target != null && uses.stream().anyMatch(n -> names(n, target));
    }
    return JDK.stream().anyMatch(prefix -> isWithin(packageName, prefix))
        || libraries.stream().anyMatch(prefix -> isWithin(packageName, prefix));
  }

  /** The row of the package, or null. */
  static Layout of(String packageName) {
    return Arrays.stream(values())
        .filter(row -> packageName.equals(BASE + "." + row.folder))
        .findFirst()
        .orElse(null);
  }

  /** Whether a name in this row stands for another row. The reader of files is named itself. */
  private boolean names(String name, Layout row) {
    if (name.equals("*")) {
      return row.ordinal() < ordinal();
    }
    return name.endsWith(".*") && row != SCENARIO_IO
        ? isWithin(row.folder, name.substring(0, name.length() - 2))
        : name.equals(row.folder);
  }

  private static boolean isWithin(String packageName, String prefix) {
    return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
  }

  private static List<String> uses(String... folders) {
    return List.of(folders);
  }

  private static List<String> libraries(String... prefixes) {
    return List.of(prefixes);
  }
}
