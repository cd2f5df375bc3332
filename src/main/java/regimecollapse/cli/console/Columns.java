package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns of equal width, three blanks apart. */
public final class Columns {
  private Columns() {}

  /** Prints rows, all with the same number of cells. */
  public static void print(List<List<String>> rows, PrintWriter out) {
    lines(rows).forEach(out::println);
    out.flush();
  }

  /** The rows as lines of text. */
  public static List<String> lines(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < row.size(); c++) {
        int column = c;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String cell = row.get(c);
        line.append(cell).append(" ".repeat(width - cell.length() + 3));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
