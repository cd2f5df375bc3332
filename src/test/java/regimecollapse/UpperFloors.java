package regimecollapse;

import static regimecollapse.Layout.libraries;
import static regimecollapse.Layout.room;
import static regimecollapse.Layout.uses;

import java.util.List;

/** The rows of {@link Layout} for floors 4 to 8: the model, findings, pictures, pages, commands. */
final class UpperFloors {
  static final List<Layout> ROOMS =
      List.of(
          // Floor 4: the model and its runs.
          room("model.rule", uses("scenario.*", "quantity"), libraries()),
          room("model.rule.fight", uses("model.rule", "scenario.*", "quantity"), libraries()),
          room("model.state", uses("model.rule.*", "scenario.*", "quantity"), libraries()),
          room(
              "model.slow",
              uses("model.rule.*", "model.state", "scenario.*", "random", "quantity"),
              libraries("sim.engine")),
          room(
              "model.fight.leaving",
              uses("model.rule.*", "model.state", "scenario.*", "random"),
              libraries()),
          room(
              "model.fight.steady",
              uses("model.fight.leaving", "model.rule.*", "model.state"),
              libraries()),
          room(
              "model.fight.base",
              uses("model.fight.leaving", "model.rule.*", "model.state", "scenario.*", "random"),
              libraries()),
          room(
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
          room(
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
          room("model.fight.ends", uses("model.*", "scenario.*", "random"), libraries()),
          room(
              "model",
              uses("model.*", "scenario.*", "random", "quantity"),
              libraries("sim.engine", "sim.field", "sim.util", "ec.util")),
          room(
              "run",
              uses("model.*", "results.record", "scenario.*", "random", "quantity"),
              libraries("sim.engine")),
          room(
              "ensemble",
              uses("run", "results.record", "results.log", "scenario.*", "random"),
              libraries()),
          // Floor 4: findings from stored tables.
          room(
              "analysis.base",
              uses("results.table", "scenario.*", "stats.*", "random", "quantity", "text"),
              libraries("de.siegmar.fastcsv")),
          room(
              "analysis.outcome",
              uses(
                  "results.table",
                  "analysis.base",
                  "scenario.*",
                  "stats.*",
                  "random",
                  "quantity",
                  "text"),
              libraries()),
          room(
              "analysis.ledger",
              uses("results.table", "analysis.base", "scenario.*", "stats.*", "quantity"),
              libraries("de.siegmar.fastcsv")),
          room(
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
          room(
              "analysis.attribution",
              uses("results.table", "analysis.base", "scenario.*", "stats.*", "quantity", "text"),
              libraries()),
          room(
              "analysis.sweep",
              uses(
                  "results.table",
                  "analysis.base",
                  "analysis.outcome",
                  "scenario.*",
                  "stats.*",
                  "random"),
              libraries("de.siegmar.fastcsv")),
          room(
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
          room(
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
          room(
              "analysis.fit",
              uses(
                  "results.table",
                  "analysis.base",
                  "analysis.outcome",
                  "scenario.*",
                  "stats.*",
                  "text"),
              libraries()),
          room(
              "analysis.sensitivity",
              uses("results.table", "analysis.base", "stats.*"),
              libraries()),
          room(
              "analysis.compare.stored",
              uses("results.table", "analysis.base", "analysis.outcome", "scenario.*", "stats.*"),
              libraries()),
          room(
              "analysis.compare",
              uses("results.table", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
              libraries("de.siegmar.fastcsv")),
          room("analysis", uses("results.table", "analysis.*", "scenario.*"), libraries()),
          // Floor 5: the record against the model.
          room(
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
          room(
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
          room(
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
          room(
              "inference.forest",
              uses("ensemble", "results.table", "scenario.parameter", "stats.*", "random", "text"),
              libraries("de.siegmar.fastcsv")),
          room(
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
          room(
              "inference.sensitivity",
              uses(
                  "inference.simulate",
                  "ensemble",
                  "results.record",
                  "scenario.*",
                  "stats.*",
                  "random"),
              libraries("org.apache.commons.statistics")),
          // Floor 5: pictures.
          room("chart.canvas", uses("quantity"), libraries("org.jfree", "org.apache.batik")),
          room(
              "chart.form",
              uses("chart.canvas", "analysis.*", "scenario.*", "stats.*", "quantity", "text"),
              libraries("org.jfree")),
          room(
              "chart.outcome",
              uses(
                  "chart.canvas",
                  "chart.form",
                  "analysis.*",
                  "scenario.*",
                  "stats.*",
                  "quantity",
                  "text"),
              libraries("org.jfree")),
          room(
              "chart.attribution",
              uses(
                  "chart.canvas",
                  "chart.form",
                  "analysis.*",
                  "scenario.*",
                  "stats.*",
                  "quantity",
                  "text"),
              libraries()),
          room(
              "chart.sweep",
              uses(
                  "chart.canvas",
                  "chart.form",
                  "analysis.*",
                  "scenario.*",
                  "stats.*",
                  "quantity",
                  "text"),
              libraries("org.jfree")),
          room(
              "chart.record",
              uses("chart.canvas", "chart.form", "chart.outcome", "analysis.*", "scenario.*"),
              libraries("org.jfree")),
          room(
              "chart.fit",
              uses("results.table", "chart.canvas", "analysis.fit", "scenario.*", "text"),
              libraries("org.jfree")),
          room(
              "chart.sensitivity",
              uses(
                  "chart.canvas",
                  "chart.form",
                  "analysis.sensitivity",
                  "scenario.*",
                  "stats.*",
                  "text"),
              libraries("org.jfree")),
          room(
              "chart.compare",
              uses("chart.*", "analysis.*", "stats.*", "quantity", "text"),
              libraries("org.jfree")),
          room(
              "chart.paper",
              uses("chart.canvas"),
              libraries("org.apache.xmlgraphics", "org.apache.pdfbox", "de.rototor")),
          room("chart", uses("results.table", "chart.*", "analysis.*", "scenario.*"), libraries()),
          // Floor 6: pages.
          room(
              "report.words",
              uses("results.table", "analysis.*", "scenario.*", "evidence", "quantity", "text"),
              libraries()),
          room(
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
          room(
              "app.input",
              uses("*"),
              libraries("org.snakeyaml.engine", "com.fasterxml.jackson", "de.siegmar.fastcsv")),
          room("app.paper", uses("*"), libraries()),
          room("app.study", uses("*"), libraries("com.fasterxml.jackson")),
          room("app.check", uses("*"), libraries()),
          room("app.shard", uses("*"), libraries("com.fasterxml.jackson")),
          // Floor 8: the console, windows, and the browser.
          room("watch", uses("*"), libraries("sim", "org.jfree")),
          room(
              "explore",
              uses("*"),
              libraries(
                  "io.javalin",
                  "org.eclipse.jetty",
                  "com.fasterxml.jackson",
                  "org.snakeyaml.engine")),
          room("cli.options", uses("app.*", "ensemble", "results.*"), libraries("picocli")),
          room("cli.console", uses("*"), libraries("picocli", "me.tongfei")),
          room("cli", uses("*"), libraries("picocli")),
          room("cluster", uses("*"), libraries("org.apache.spark", "scala")));

  private UpperFloors() {}
}
