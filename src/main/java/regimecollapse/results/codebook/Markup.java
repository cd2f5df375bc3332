package regimecollapse.results.codebook;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Languages in which texts hold tables. Nothing but the language itself is needed to set them. */
public enum Markup {
  LATEX,
  MARKDOWN,
  HTML;

  /**
   * A column of a table as it is set.
   *
   * @param name in the head
   * @param number whether its cells are numbers, which stand on the right
   */
  public record Head(String name, boolean number) {}

  /** How an option names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * A table as text, with one line feed at its end.
   *
   * @param title what it is
   * @param heads of its columns
   * @param rows with a cell for each of them
   */
  public String table(String title, List<Head> heads, List<List<String>> rows) {
    List<String> names = heads.stream().map(Head::name).toList();
    return switch (this) {
      case LATEX -> latex(title, heads, names, rows);
      case MARKDOWN -> markdown(title, heads, names, rows);
      case HTML -> html(title, heads, names, rows);
    };
  }

  private static String latex(
      String title, List<Head> heads, List<String> names, List<List<String>> rows) {
    String sides = heads.stream().map(h -> h.number() ? "r" : "l").collect(Collectors.joining());
    StringBuilder text = new StringBuilder();
    text.append("% ").append(title).append('\n');
    text.append("\\begin{tabular}{").append(sides).append("}\n\\hline\n");
    text.append(line(names, Markup::latexCell, "", " & ", " \\\\\n\\hline\n"));
    rows.forEach(row -> text.append(line(row, Markup::latexCell, "", " & ", " \\\\\n")));
    return text.append("\\hline\n\\end{tabular}\n").toString();
  }

  private static String markdown(
      String title, List<Head> heads, List<String> names, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    text.append(line(names, Markup::markdownCell, "| ", " | ", " |\n"));
    text.append(
        heads.stream()
            .map(head -> head.number() ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |\n")));
    rows.forEach(row -> text.append(line(row, Markup::markdownCell, "| ", " | ", " |\n")));
    return text.toString();
  }

  private static String html(
      String title, List<Head> heads, List<String> names, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("<table>\n<caption>");
    text.append(htmlCell(title)).append("</caption>\n<thead>\n");
    text.append(line(names, Markup::htmlCell, "<tr><th>", "</th><th>", "</th></tr>\n"));
    text.append("</thead>\n<tbody>\n");
    for (List<String> row : rows) {
      text.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        text.append(heads.get(i).number() ? "<td align=\"right\">" : "<td>");
        text.append(htmlCell(row.get(i))).append("</td>");
      }
      text.append("</tr>\n");
    }
    return text.append("</tbody>\n</table>\n").toString();
  }

  private static String line(
      List<String> cells, UnaryOperator<String> form, String begin, String between, String end) {
    return cells.stream().map(form).collect(Collectors.joining(between, begin, end));
  }

  private static String latexCell(String cell) {
    StringBuilder text = new StringBuilder();
    for (char each : oneLine(cell).toCharArray()) {
      text.append(
          switch (each) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '&', '%', '$', '#', '_', '{', '}' -> "\\" + each;
            default -> String.valueOf(each);
          });
    }
    return text.toString();
  }

  private static String markdownCell(String cell) {
    return oneLine(cell).replaceAll("([\\\\|*_`<\\[\\]])", "\\\\$1");
  }

  private static String htmlCell(String cell) {
    return oneLine(cell)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String oneLine(String cell) {
    return cell.replaceAll("\\R", " ");
  }
}
