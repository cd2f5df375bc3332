package regimecollapse;

import static regimecollapse.Layout.libraries;
import static regimecollapse.Layout.room;
import static regimecollapse.Layout.uses;

import java.util.List;

/**
 * The rows of {@link Layout} for floors 1 to 3: words and chance, the case as data, what is kept.
 */
final class LowerFloors {
  static final List<Layout> ROOMS =
      List.of(
          // Floor 1: words, numbers and chance.
          room("text", uses(), libraries()),
          room("quantity", uses(), libraries()),
          room("evidence", uses("quantity"), libraries()),
          room("random", uses("quantity"), libraries("ec.util", "org.apache.commons.math3")),
          room("stats", uses("stats.linear"), libraries("org.apache.commons")),
          room("stats.linear", uses(), libraries("org.apache.commons.math3")),
          room("stats.survival", uses("stats.*"), libraries("org.apache.commons.statistics")),
          room("stats.contrast", uses("stats"), libraries("org.apache.commons.statistics")),
          // Floor 2: the case as data.
          room("scenario.parameter", uses("evidence", "text"), libraries()),
          room("scenario.path", uses("scenario.parameter"), libraries()),
          room("scenario.force", uses("scenario.parameter", "quantity"), libraries()),
          room(
              "scenario.change",
              uses("evidence", "scenario.parameter", "scenario.path", "quantity", "text"),
              libraries()),
          room("scenario.design", uses("random"), libraries()),
          room("scenario.record", uses("scenario.parameter", "evidence"), libraries()),
          room("scenario", uses("scenario.*", "evidence", "quantity"), libraries()),
          room(
              "scenario.pattern",
              uses("scenario", "scenario.force", "scenario.record", "quantity", "random"),
              libraries()),
          // The reader of files, room by room from the lowest.
          room("scenario.io.problem", uses("text"), libraries()),
          room(
              "scenario.io.file",
              uses("scenario.io.problem", "scenario.record", "text"),
              libraries()),
          room(
              "scenario.io.yaml",
              uses("scenario.io.problem", "scenario.io.file", "text"),
              libraries("org.snakeyaml.engine")),
          room(
              "scenario.io.json",
              uses("scenario.io.problem", "scenario.io.file", "text"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.geo",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.json",
                  "scenario",
                  "text"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.shape",
              uses("scenario.io.problem", "scenario.io.yaml", "scenario.parameter", "text"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.value",
              uses(
                  "scenario.io.problem",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.parameter",
                  "evidence"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.table",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "text"),
              libraries("de.siegmar.fastcsv")),
          room(
              "scenario.io.record",
              uses(
                  "scenario.io.problem",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.*",
                  "evidence",
                  "quantity"),
              libraries()),
          room(
              "scenario.io.data",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.geo",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.io.table",
                  "scenario.io.record",
                  "scenario",
                  "scenario.force",
                  "evidence",
                  "quantity"),
              libraries()),
          room(
              "scenario.io.section",
              uses(
                  "scenario.io.problem",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.*",
                  "evidence",
                  "quantity"),
              libraries()),
          room(
              "scenario.io.sweep",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.io.table",
                  "scenario.io.data",
                  "scenario.io.section",
                  "scenario.*",
                  "text"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.document",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.json",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.io.table",
                  "scenario.io.record",
                  "scenario.io.data",
                  "scenario.io.section",
                  "scenario.io.sweep",
                  "scenario.*",
                  "evidence",
                  "quantity",
                  "text"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.warn.data",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.geo",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.io.table",
                  "scenario.io.record",
                  "scenario.io.data",
                  "scenario.io.section",
                  "scenario.io.document",
                  "scenario.*",
                  "quantity",
                  "text"),
              libraries()),
          room(
              "scenario.io.warn.force",
              uses(
                  "scenario.io.problem",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.io.section",
                  "scenario.io.document",
                  "scenario.*",
                  "quantity",
                  "text"),
              libraries()),
          room(
              "scenario.io.warn",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.io.data",
                  "scenario.io.section",
                  "scenario.io.sweep",
                  "scenario.io.document",
                  "scenario.io.warn.data",
                  "scenario.io.warn.force",
                  "scenario.*",
                  "quantity",
                  "text"),
              libraries()),
          room(
              "scenario.io",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.table",
                  "scenario.io.data",
                  "scenario.io.document",
                  "scenario.io.warn.data",
                  "scenario.io.warn",
                  "scenario.*",
                  "quantity"),
              libraries()),
          room(
              "scenario.io.explain",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.yaml",
                  "scenario.io.shape",
                  "scenario.io.value",
                  "scenario.io.table",
                  "scenario.io.record",
                  "scenario.io.data",
                  "scenario.io.section",
                  "scenario.io.document",
                  "scenario.*",
                  "evidence",
                  "quantity",
                  "text"),
              libraries("com.fasterxml.jackson")),
          room(
              "scenario.io.scaffold",
              uses(
                  "scenario.io.problem",
                  "scenario.io.file",
                  "scenario.io.section",
                  "scenario.io.document",
                  "scenario.io",
                  "scenario.*",
                  "quantity"),
              libraries()),
          // Floor 3: what is kept of runs.
          room("results.record", uses("scenario.*", "quantity"), libraries()),
          room("results.file", uses(), libraries("com.fasterxml.jackson", "de.siegmar.fastcsv")),
          room("results.log", uses("results.file", "results.record"), libraries()),
          room(
              "results.table",
              uses(
                  "stats",
                  "results.file",
                  "results.log",
                  "results.record",
                  "scenario.*",
                  "scenario.io.problem",
                  "scenario.io.yaml",
                  "quantity",
                  "text"),
              libraries("de.siegmar.fastcsv")),
          room(
              "results.codebook",
              uses("results.*", "scenario.*"),
              libraries("com.fasterxml.jackson")),
          room(
              "results.folder",
              uses("results.*", "scenario.*", "text"),
              libraries("com.fasterxml.jackson", "de.siegmar.fastcsv")));

  private LowerFloors() {}
}
