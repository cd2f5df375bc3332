package regimecollapse.cli.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import regimecollapse.text.Controls;

/**
 * The last thing before a terminal, through which all goes that is printed: what a title, a cell of
 * a stored table, a file name or an option holds cannot steer the terminal, but is shown.
 */
public final class PlainWriter extends FilterWriter {
  /**
   * Takes a progress bar back to the beginning of its line; passes when it is written by itself.
   */
  static final String BACK = "\r";

  /** Isolates, with which the program itself puts names into its sentences: they harm nothing. */
  private static final String ISOLATES = "[\u2068\u2069]";

  private PlainWriter(Writer out) {
    super(out);
  }

  /** Prints to a writer, line by line. */
  public static PrintWriter printer(Writer out) {
    return new PrintWriter(new PlainWriter(out), true);
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    String part = text.substring(from, from + length);
    out.write(part.equals(BACK) ? part : plain(part));
  }

  /** Lines end as on this system. */
  private static String plain(String text) {
    if (Controls.first(text) < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (String word : text.split("(?<=" + ISOLATES + ")|(?=" + ISOLATES + ")|(?=\r\n)")) {
      boolean end = word.startsWith("\r\n");
      shown.append(end ? "\r" : "");
      String rest = end ? word.substring(1) : word;
      shown.append(rest.matches(ISOLATES) ? rest : Controls.visible(rest));
    }
    return shown.toString();
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(int c) throws IOException {
    write(Character.toString(c), 0, 1);
  }
}
