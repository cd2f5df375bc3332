package regimecollapse.scenario.io.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.io.data.CaseTables;
import regimecollapse.scenario.io.data.CaseWords;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.ScenarioFormat;
import regimecollapse.scenario.io.file.Resource;
import regimecollapse.scenario.io.record.RecordFormat;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Shape;
import regimecollapse.scenario.io.shape.VerbShape;
import regimecollapse.scenario.io.value.NumberFormat;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Parameter;

/** Writes the page that lists all keys, words and parameters of scenario files. */
public final class ReferenceWriter {
  private static final String HEAD = "reference-head.md";

  private static final Set<String> NUMBER_KEYS =
      NumberFormat.keys("", RealShape.ANY).stream().map(Key::name).collect(Collectors.toSet());

  private final StringBuilder text = new StringBuilder();

  private ReferenceWriter() {}

  /** The page as Markdown. */
  public static String markdown() {
    ReferenceWriter writer = new ReferenceWriter();
    writer.text.append(Resource.text(ReferenceWriter.class, HEAD));
    writer.file();
    writer.parameters();
    writer.numbers();
    writer.tables();
    writer.section("The file of the record", RecordFormat.FILE);
    writer.group("Each of `observations`", (GroupShape) item(RecordFormat.FILE, "observations"));
    writer.section("The words of a case", CaseWords.FORMAT);
    writer.group("Each of `citation`", (GroupShape) item(CaseWords.FORMAT, "citation"));
    return writer.text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  private void file() {
    section("The file", ScenarioFormat.FILE);
    for (Key key : ScenarioFormat.FILE.keys()) {
      if (key.name().equals("parameters")) {
        continue;
      }
      if (key.shape() instanceof GroupShape group) {
        group("`" + key.name() + "`", group);
      } else if (key.shape() instanceof NamedShape named) {
        group("Each of `" + key.name() + "`", (GroupShape) named.value());
      }
    }
    text.append("\n### Verbs of `changes`\n");
    ChangeFormat.SHAPE.verbs().forEach((verb, group) -> group("`" + verb + "`", group));
  }

  private static Shape item(GroupShape group, String key) {
    return group.child(key).flatMap(Shape::item).orElseThrow();
  }

  private void section(String title, GroupShape group) {
    text.append("\n## ").append(title).append('\n');
    table(group);
  }

  /** A table of keys, and after it those of the groups within. */
  private void group(String title, GroupShape group) {
    text.append("\n### ").append(title).append('\n');
    table(group);
    for (Key key : group.keys()) {
      if (key.shape() instanceof GroupShape inner && !inner.definition().equals("parameters")) {
        group("`" + key.name() + "` in " + title, inner);
      } else if (key.shape() instanceof NamedShape named
          && named.value() instanceof GroupShape inner) {
        group("Each of `" + key.name() + "` in " + title, inner);
      } else if (key.shape().item().filter(i -> i instanceof GroupShape).isPresent()) {
        group("Each of `" + key.name() + "` in " + title, (GroupShape) item(group, key.name()));
      }
    }
  }

  /** A table of keys; those of numbers and of their homes have a table of their own. */
  private void table(GroupShape group) {
    boolean homes = group.names().contains("source");
    Set<String> shared = homes ? NUMBER_KEYS : Set.of();
    List<Key> keys = group.keys().stream().filter(k -> !shared.contains(k.name())).toList();
    rows(keys);
    if (homes) {
      String first = group.names().contains("value") ? "`value`" : "`source`";
      row(first + " to `note`", "", "", "as of a number, see *Numbers*");
    }
    choices(keys);
  }

  private void rows(List<Key> keys) {
    row("key", "legal", "when left out", "meaning");
    row("---", "---", "---", "---");
    for (Key key : keys) {
      row("`" + key.name() + "`", words(key.shape()), otherwise(key), key.meaning());
    }
  }

  private void choices(List<Key> keys) {
    text.append('\n');
    for (Key key : keys) {
      if (key.shape() instanceof ChoiceShape choice) {
        words(key.name(), choice);
      }
    }
  }

  private void numbers() {
    text.append("\n## Numbers\n");
    List<Key> keys = NumberFormat.keys("", RealShape.ANY);
    rows(keys);
    choices(keys);
  }

  private void words(String key, ChoiceShape choice) {
    text.append("Words of `%s`:\n\n".formatted(key));
    choice.options().forEach(o -> text.append("- `%s`: %s\n".formatted(o.name(), o.meaning())));
    text.append('\n');
  }

  private static String words(Shape shape) {
    if (shape instanceof GroupShape) {
      return "a map, see below";
    }
    if (shape instanceof NamedShape named && named.value() instanceof GroupShape) {
      return "a map from names of your own, see below";
    }
    if (shape instanceof ChoiceShape) {
      return "a word, see below";
    }
    boolean maps =
        shape.item().filter(i -> i instanceof GroupShape || i instanceof VerbShape).isPresent();
    return maps ? "a list, see below" : shape.words();
  }

  private static String otherwise(Key key) {
    Optional<String> fallback =
        key.fallback().filter(f -> f instanceof Node.Scalar).map(f -> ((Node.Scalar) f).text());
    return key.required() ? "*required*" : fallback.map(f -> "`" + f + "`").orElse("");
  }

  private void parameters() {
    text.append("\n## Parameters\n\n");
    text.append(
        "All are required once bases are merged, but for those of concepts that the case lacks; hypotheses and arms may set any.\n");
    row("key", "unit", "legal", "meaning");
    row("---", "---", "---", "---");
    for (Parameter p : Parameter.values()) {
      row("`" + p.key() + "`", p.unit(), Plain.range(p.least(), p.most()), p.meaning());
    }
  }

  private void tables() {
    text.append("\n## Tables of a case\n\n");
    text.append("CSV files with a header, UTF-8. Further columns may be there and are not read.\n");
    row("key in `data`", "columns");
    row("---", "---");
    columns(FileKeys.LOCALITIES, CaseTables.LOCALITY_COLUMNS);
    columns(FileKeys.ROADS, CaseTables.ROAD_COLUMNS);
    columns(FileKeys.CONTROL, CaseTables.CONTROL_COLUMNS);
    columns(FileKeys.EVIDENCE, CaseTables.EVIDENCE_COLUMNS);
  }

  private void columns(String key, List<String> columns) {
    row("`" + key + "`", "`" + String.join("`, `", columns) + "`");
  }

  private void row(String... cells) {
    if (!text.toString().endsWith("|\n") && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }
}
