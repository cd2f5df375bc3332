package regimecollapse.scenario.io.shape;

import com.fasterxml.jackson.databind.node.ObjectNode;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.yaml.Node;

/** Text of one line, such as a title: charts, tables and the terminal show it in one. */
public record LineShape() implements Shape {
  /** Letters that still are a title; no picture has room for so many. */
  static final int LONGEST = 500;

  private static final String LEGAL = "text in one line, of at most " + LONGEST + " letters";
  private static final int SHOWN = 40;

  @Override
  public void check(Node node, At at) {
    String text = node instanceof Node.Scalar s ? s.text() : "";
    String wrong = wrong(text);
    if (wrong.isEmpty()) {
      new TextShape().check(node, at);
    } else {
      at.problems().add(Problem.at(node.place(), at.path(), wrong).value(brief(text)).legal(LEGAL));
    }
  }

  /** What is wrong with a text that should be one line; empty if nothing is. */
  public static String wrong(String text) {
    int letters = text.codePointCount(0, text.length());
    if (letters > LONGEST) {
      return "the text has " + letters + " letters";
    }
    return text.contains("\n") ? "there is a line break in the text" : "";
  }

  /** As much of a text as anybody reads. */
  public static String brief(String text) {
    int end = text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "..." : text;
  }

  @Override
  public String words() {
    return LEGAL;
  }

  @Override
  public ObjectNode schema(Schemas schemas) {
    return Schemas.type("string").put("pattern", "^.*\\S.*$").put("maxLength", LONGEST);
  }
}
