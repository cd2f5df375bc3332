package regimecollapse.results.codebook;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Packed;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.CellForm;
import regimecollapse.results.table.Column;
import regimecollapse.results.table.FileKinds;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The codebook of a folder for other programs: {@code datapackage.json}, a Frictionless Data
 * Package of version 2.0 with a Table Schema of every table. It is a function of the tables alone:
 * the same on every machine, but for size and hash of what is packed.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
 * @see <a href="https://datapackage.org/standard/table-schema/">Table Schema</a>
 */
public final class DataPackage {
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  /** Digits of the id in the name. */
  private static final int NAME_DIGITS = 12;

  /** What stands for the key of a parameter in the declared name of a column. */
  private static final String PARAMETER = "<parameter>";

  /**
   * What is told of the folder as a whole.
   *
   * @param kind of the folder, in small letters
   * @param title in a few words
   * @param description in a sentence
   * @param license SPDX identifier of the licence of the program
   */
  public record Head(String kind, String title, String description, String license) {}

  private final List<StoredTable> tables;
  private final CaseDays days;

  private DataPackage(List<StoredTable> tables, CaseDays days) {
    this.tables = tables;
    this.days = days;
  }

  /**
   * The text of the file.
   *
   * @param tables at least one
   * @param days of the case, after which some columns are named
   */
  public static String text(Head head, List<StoredTable> tables, CaseDays days)
      throws JsonProcessingException {
    ObjectNode root = Json.object();
    root.put("$schema", PROFILES + TableFile.PACKAGE);
    // Of the tables, not of the inputs: folders with the same tables have the same codebook.
    String id = Sha256.of(tables.stream().map(StoredTable::sha256).collect(joining("\n")));
    root.put("name", head.kind() + "-" + id.substring(0, NAME_DIGITS));
    root.put("id", id);
    root.put("title", head.title());
    root.put("description", head.description());
    root.putArray("licenses")
        .addObject()
        .put("name", head.license())
        .put("path", "https://spdx.org/licenses/" + head.license());
    ArrayNode resources = root.putArray("resources");
    DataPackage codebook = new DataPackage(tables, days);
    tables.forEach(table -> codebook.add(table, resources.addObject()));
    return Json.text(root);
  }

  private void add(StoredTable table, ObjectNode node) {
    String file = table.file().name();
    node.put("$schema", PROFILES + "dataresource.json");
    node.put("name", nameOf(file));
    node.put("type", "table");
    node.put("path", table.lying().path());
    node.put("title", table.file().title());
    addForm(file, table.lying().path(), node);
    // As the standard has it: of the file, packed where it is packed.
    node.put("bytes", table.lying().bytes());
    node.put("hash", "sha256:" + table.lying().sha256());
    ObjectNode schema = node.putObject("schema");
    schema.put("$schema", PROFILES + "tableschema.json");
    ArrayNode fields = schema.putArray("fields");
    table.header().forEach(column -> addField(table, column, fields.addObject()));
    schema.putArray("missingValues").add("");
    addKeys(table, schema);
  }

  private static void addForm(String file, String path, ObjectNode node) {
    if (path.equals(Packed.parquet(file))) {
      node.put("format", "parquet");
      node.put("mediatype", FileKinds.format(path));
      return;
    }
    node.put("format", "csv");
    node.put("mediatype", "text/csv");
    node.put("encoding", "utf-8");
    if (!path.equals(file)) {
      node.put("compression", "gz");
    }
  }

  private static String nameOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private void addField(StoredTable table, String written, ObjectNode node) {
    String name = days.declared(written);
    Optional<Column> column = table.file().column(name);
    CellForm form = column.map(Column::form).orElse(CellForm.TEXT);
    node.put("name", written);
    node.put("type", typeOf(form));
    if (form == CellForm.FLAG) {
      node.putArray("trueValues").add("true");
      node.putArray("falseValues").add("false");
    }
    Optional<Parameter> parameter = column.flatMap(it -> parameter(it, name));
    String unit = column.map(Column::unit).orElse("");
    String meaning = column.map(Column::meaning).orElse("of another version of the program");
    boolean value = column.filter(it -> it.name().equals(PARAMETER)).isPresent();
    if (value && parameter.isPresent()) {
      unit = parameter.get().unit();
    }
    if (!unit.isEmpty()) {
      node.put("unit", unit);
    }
    node.put("description", parameter.map(it -> it.meaning() + "; ").orElse("") + meaning);
  }

  /** That of which a column is one of many. */
  private static Optional<Parameter> parameter(Column column, String name) {
    int begin = column.name().indexOf(PARAMETER);
    return begin < 0 ? Optional.empty() : Parameter.find(name.substring(begin));
  }

  private static String typeOf(CellForm form) {
    return switch (form) {
      case FLAG -> "boolean";
      case WHOLE -> "integer";
      case NUMBER -> "number";
      case DATE -> "date";
      case TEXT -> "string";
    };
  }

  private void addKeys(StoredTable table, ObjectNode schema) {
    if (!table.key().isEmpty()) {
      table.key().forEach(schema.putArray("primaryKey")::add);
    }
    var rows = table.rowsOf(tables);
    if (rows.isEmpty()) {
      return;
    }
    ArrayNode keys = schema.putArray("foreignKeys");
    rows.forEach(
        (file, columns) -> {
          ObjectNode key = keys.addObject();
          columns.forEach(key.putArray("fields")::add);
          ObjectNode reference = key.putObject("reference").put("resource", nameOf(file));
          columns.forEach(reference.putArray("fields")::add);
        });
  }
}
