package regimecollapse.scenario.io.sweep;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.data.Sources;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.section.MechanismFormat;
import regimecollapse.scenario.io.table.CsvCell;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.yaml.Node;

/**
 * The table of points that an experiment names: it is put into the section, so that the complete
 * scenario needs no file.
 */
public final class DesignFile {
  private static final int LIMIT = 1 << 24;
  private static final String PATH = ExperimentFormat.KEY + "." + ExperimentFormat.FILE;

  private final Sources sources;
  private final Problems problems;

  /** Reads through these sources; what hinders it is a problem. */
  public DesignFile(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** The document with the table in place of its name, and with the mechanisms that it crosses. */
  public Node.Mapping inlined(Node.Mapping document) {
    Node.Mapping block = document.section(ExperimentFormat.KEY);
    Optional<Node.Mapping> whole =
        block
            .scalar(ExperimentFormat.FILE)
            .filter(Node.Scalar::isText)
            .flatMap(f -> read(f, block));
    Node.Mapping made = whole.map(b -> put(document, ExperimentFormat.KEY, b)).orElse(document);
    return crossed(made);
  }

  /** Mechanisms make no arms: all hypotheses are crossed with them. */
  private static Node.Mapping crossed(Node.Mapping document) {
    Optional<Node> mechanisms =
        document
            .section(ExperimentFormat.KEY)
            .section(ExperimentFormat.VARY)
            .get("mechanism." + MechanismFormat.LEAVING);
    if (mechanisms.isEmpty()) {
      return document;
    }
    Node list =
        mechanisms.get() instanceof Node.Scalar s
            ? new Node.Sequence(s.place(), List.of(s))
            : mechanisms.get();
    Node.Mapping run =
        document.map("run").orElse(new Node.Mapping(mechanisms.get().place(), Map.of()));
    return put(document, "run", put(run, MechanismFormat.CROSSED, list));
  }

  private static Node.Mapping put(Node.Mapping map, String key, Node value) {
    Node.Entry old = map.entries().get(key);
    return map.with(key, old == null ? Node.Entry.of(value.place(), value) : old.value(value));
  }

  private Optional<Node.Mapping> read(Node.Scalar name, Node.Mapping block) {
    Optional<Path> file = find(name);
    Optional<CsvTable> table = file.flatMap(f -> sources.text(f, LIMIT)).flatMap(this::table);
    return table.flatMap(t -> inlined(t, name, block));
  }

  private Optional<Path> find(Node.Scalar name) {
    try {
      Path file = sources.beside(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      String near = Spelling.nearestBeside(file, name.text(), f -> true);
      String reason = Files.exists(file) ? "this is not a file" : SourceText.reason(file);
      problems.add(
          Problem.at(name.place(), PATH, reason)
              .value(name.shown())
              .legal("a CSV file")
              .suggestion(near));
    } catch (InvalidPathException e) {
      problems.add(
          Problem.at(name.place(), PATH, "this is not the name of a file").value(name.shown()));
    }
    return Optional.empty();
  }

  /** The columns are whatever the first line names. */
  private Optional<CsvTable> table(SourceText text) {
    String first = text.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (!first.contains(",") && (first.contains(";") || first.contains("\t"))) {
      problems.add(
          Problem.at(
                  new Place(text.name(), 1, 1),
                  "",
                  "the cells have "
                      + (first.contains(";") ? "semicolons" : "tabs")
                      + " between them")
              .legal("commas between cells, and a point in numbers, such as 0.5,1"));
      return Optional.empty();
    }
    List<String> columns = List.of(first.replace("\"", "").split(","));
    return CsvTable.read(
            text, columns.get(0).isEmpty() ? List.of("paths.NAME@DATE") : columns, problems)
        .filter(table -> table.whole() && table.hasRows(problems));
  }

  private Optional<Node.Mapping> inlined(CsvTable table, Node.Scalar name, Node.Mapping block) {
    Map<String, Node.Entry> vary = columns(table);
    for (CsvCell column : table.header()) {
      if (column.text().strip().startsWith(VariedKind.MECHANISM.prefix())) {
        problems.add(
            Problem.at(column.place(), "", "mechanisms cross all rows, so that they are no column")
                .value(column.text().strip())
                .legal(
                    "beside the file, " + ExperimentFormat.VARY + ": {mechanism.leaving: [...]}"));
        return Optional.empty();
      }
    }
    Node.Mapping more = block.section(ExperimentFormat.VARY);
    for (String key : more.entries().keySet()) {
      if (!key.startsWith(VariedKind.MECHANISM.prefix())) {
        problems.add(
            Problem.at(
                    more.entries().get(key).key(),
                    ExperimentFormat.KEY + "." + ExperimentFormat.VARY + "." + key,
                    "the points are those of " + name.text() + ": nothing is varied besides")
                .legal("a column of that file, or mechanism.leaving"));
        return Optional.empty();
      }
      vary.put(key, more.entries().get(key));
    }
    if (block.has(ExperimentFormat.DESIGN) && DesignKind.of(block) != DesignKind.TABLE) {
      problems.add(
          Problem.at(
                  block.entries().get(ExperimentFormat.DESIGN).value().place(),
                  ExperimentFormat.KEY + "." + ExperimentFormat.DESIGN,
                  "the points are those of " + name.text())
              .value(block.text(ExperimentFormat.DESIGN))
              .legal(DesignKind.TABLE.key()));
      return Optional.empty();
    }
    Node.Mapping whole = block.without(ExperimentFormat.FILE);
    whole = put(whole, ExperimentFormat.VARY, new Node.Mapping(name.place(), vary));
    Node.Scalar design = new Node.Scalar(name.place(), DesignKind.TABLE.key(), true);
    return Optional.of(put(whole, ExperimentFormat.DESIGN, design));
  }

  /** Each column as the values of a key; an empty cell leaves it as in the base. */
  private static Map<String, Node.Entry> columns(CsvTable table) {
    Map<String, Node.Entry> vary = new LinkedHashMap<>();
    for (CsvCell column : table.header()) {
      List<Node> values = new ArrayList<>();
      for (CsvRow row : table.rows()) {
        String text = row.optional(column.text()).strip();
        String value = text.isEmpty() ? VariedKey.BASE : text;
        values.add(new Node.Scalar(row.place(column.text()), value, true));
      }
      Node list = new Node.Sequence(column.place(), values);
      vary.put(column.text().strip(), Node.Entry.of(column.place(), list));
    }
    return vary;
  }
}
