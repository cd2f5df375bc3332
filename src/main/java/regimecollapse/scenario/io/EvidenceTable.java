package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.evidence.Fact;

/** Reads facts. */
final class EvidenceTable {
  static final List<String> COLUMNS =
      List.of(
          "id subject quantity value low high unit date status source locator paraphrase"
              .split(" "));

  private EvidenceTable() {}

  static List<Fact> facts(CsvTable table) {
    return table.each(EvidenceTable::fact);
  }

  private static Fact fact(String id, CsvRow row) {
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
