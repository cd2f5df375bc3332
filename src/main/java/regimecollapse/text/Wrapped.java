package regimecollapse.text;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that a terminal shows whole. */
public final class Wrapped {
  /** Characters of a line. */
  public static final int WIDTH = 80;

  /** A text in fewer columns stands below its head. */
  private static final int NARROWEST = 28;

  private Wrapped() {}

  /**
   * A text beside a head, as wide as the head leaves room for; where it leaves hardly any, below
   * it. Words are not cut.
   *
   * @param head what stands before the first line, with its blanks; the others are as far indented
   */
  public static List<String> beside(String head, String text) {
    List<String> lines = new ArrayList<>();
    if (text.isEmpty()) {
      return List.of(head.stripTrailing());
    }
    boolean below = head.length() > WIDTH - NARROWEST;
    String indent = " ".repeat(below ? 6 : head.length());
    StringBuilder line = new StringBuilder(below ? indent : head);
    if (below) {
      lines.add(head.stripTrailing());
    }
    int start = line.length();
    for (String word : text.split(" ")) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        start = line.length();
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
