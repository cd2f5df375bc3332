package regimecollapse.scenario.io.warn.data;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.CaseTables;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.table.CsvCell;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;

/**
 * Columns of the tables of a case whose names are nearly those that are read, and rows whose cells
 * may have been shifted. Other columns are notes of whoever made the table and are left alone.
 */
public final class HeaderWarnings {
  private static final Map<String, List<String>> READ =
      Map.of(
          FileKeys.LOCALITIES,
          CaseTables.LOCALITY_COLUMNS,
          FileKeys.ROADS,
          CaseTables.ROAD_COLUMNS,
          FileKeys.CONTROL,
          CaseTables.CONTROL_COLUMNS,
          FileKeys.EVIDENCE,
          CaseTables.EVIDENCE_COLUMNS);

  /** Columns that a table may lack. */
  private static final Map<String, List<String>> OPTIONAL =
      Map.of(
          FileKeys.LOCALITIES,
          CaseTables.LOCALITY_MORE,
          FileKeys.ROADS,
          CaseTables.ROAD_MORE,
          FileKeys.CONTROL,
          CaseTables.CONTROL_MORE,
          FileKeys.EVIDENCE,
          List.of(FactUse.REASON));

  /** Words of a column that says why a fact is not used. */
  private static final Pattern REASON = Pattern.compile("not.?used|unused|reason|why");

  private HeaderWarnings() {}

  /** Looks at the headers of all tables, and for rows that end with an empty cell too many. */
  public static void check(Document document, Scenario scenario, Problems found) {
    document.data().tables().forEach((key, table) -> check(key, table, found));
    document.data().tables().values().forEach(table -> shifted(table, found));
  }

  /**
   * A comma too many, such as that of a decimal number, shifts the cells behind it; where the last
   * one is empty the row has no cell too many. Spreadsheets put empty cells behind all rows alike.
   */
  private static void shifted(CsvTable table, Problems found) {
    if (table.rows().stream().allMatch(CsvRow::isLonger)) {
      return;
    }
    for (CsvRow row : table.rows()) {
      if (row.isLonger()) {
        found.add(
            Problem.at(
                    row.place(),
                    "",
                    "the row ends with an empty cell more than the header has; a comma too many, such as"
                        + " that of 44,5, shifts what follows")
                .legal("as many cells as the header: " + table.header().size()));
      }
    }
  }

  private static void check(String key, CsvTable table, Problems found) {
    List<String> known = new ArrayList<>(READ.getOrDefault(key, List.of()));
    known.addAll(OPTIONAL.getOrDefault(key, List.of()));
    for (CsvCell cell : table.header()) {
      String near = known.contains(cell.text()) ? "" : near(key, cell.text(), table, known);
      if (!near.isEmpty()) {
        found.add(
            Problem.at(cell.place(), cell.text(), "nothing reads this column")
                .legal("the columns that are read: " + String.join(", ", known))
                .suggestion(near));
      }
    }
  }

  /**
   * The column of reasons is asked for only where it is there, so that other names for it count.
   */
  private static String near(String key, String name, CsvTable table, List<String> known) {
    boolean lacks = table.header().stream().noneMatch(c -> c.text().equals(FactUse.REASON));
    boolean reason =
        key.equals(FileKeys.EVIDENCE) && lacks && REASON.matcher(name.toLowerCase(ROOT)).find();
    return reason ? FactUse.REASON : Spelling.nearest(name, known);
  }
}
