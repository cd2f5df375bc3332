package regimecollapse.app.study;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/**
 * The failed runs of a result folder.
 *
 * @param count how many
 * @param first the first of them, one in a line with its cause
 */
public record Failures(int count, List<String> first) {
  /** None. */
  public static final Failures NONE = new Failures(0, List.of());

  /** How many are told one by one. */
  private static final int MOST = 10;

  public Failures {
    first = List.copyOf(first);
  }

  static Failures read(ResultFolder folder) {
    List<String> all = new ArrayList<>();
    add(folder, TableFile.RUNS, "arm", all);
    add(folder, TableFile.ATTRIBUTION_RUNS, "coalition", all);
    // The run of a coalition has a row for each of its uses.
    List<String> distinct = all.stream().distinct().toList();
    return new Failures(distinct.size(), distinct.stream().limit(MOST).toList());
  }

  /** These and those of another part, which is named in each line. */
  Failures and(String part, Failures others) {
    List<String> lines = new ArrayList<>(first);
    others.first().forEach(line -> lines.add(part + ": " + line));
    return new Failures(count + others.count(), lines.subList(0, Math.min(MOST, lines.size())));
  }

  private static void add(ResultFolder folder, String table, String arm, List<String> all) {
    Table.of(folder.path(), table)
        .forEach(
            row -> {
              if (row.text("status").equals("failed")) {
                all.add(line(row, arm));
              }
            });
  }

  private static String line(Table.Row row, String arm) {
    return row.text("hypothesis")
        + ", "
        + row.text(arm)
        + ", replication "
        + row.text("replication")
        + ": "
        + row.text("cause");
  }
}
