package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.evidence.Fact;

/** Reads facts. */
final class EvidenceTable {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "subject",
          "quantity",
          "value",
          "low",
          "high",
          "unit",
          "date",
          "status",
          "source",
          "locator",
          "paraphrase");

  private EvidenceTable() {}

  static List<Fact> facts(CsvTable table) {
    List<Fact> all = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      String id = row.unique("id", seen);
      seen.add(id);
      all.add(fact(row, id));
    }
    return all;
  }

  private static Fact fact(CsvRow row, String id) {
    return new Fact(
        id,
        row.text("subject"),
        row.optional("quantity"),
        row.optional("value"),
        row.optional("low"),
        row.optional("high"),
        row.optional("unit"),
        row.optional("date"),
        row.text("status"),
        row.text("source"),
        row.optional("locator"),
        row.text("paraphrase"));
  }
}
