package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Measuring, wrapping and placing text, the same for SVG and PNG. */
public final class Text {
  /** Distance of base lines relative to the size of the font. */
  public static final double LEADING = 1.35;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** After a space, and before a letter after a sign of a script that is written without spaces. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<= )|(?<=[\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}])(?=\\p{IsLetter})");

  private Text() {}

  /** Width of a line of text, px. */
  public static double width(String text, Font font) {
    if (Letters.needMachine(text)) {
      return Letters.layout(text, font).getAdvance();
    }
    return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
  }

  /**
   * Breaks at spaces, and between the signs of Chinese and Japanese, which know none, so that no
   * line is wider; a single wider word stands alone.
   */
  public static List<String> wrap(String text, Font font, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : BREAK.split(text.strip().replaceAll("\\s+", " "))) {
      String longer = line + word;
      if (!line.isBlank() && width(longer.stripTrailing(), font) > width) {
        lines.add(line.stripTrailing());
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** Shortened with an ellipsis so that it is not wider. */
  public static String fit(String text, Font font, double width) {
    if (width(text, font) <= width) {
      return text;
    }
    int length = text.length();
    while (length > 1 && width(text.substring(0, length) + "…", font) > width) {
      length = text.offsetByCodePoints(length, -1);
    }
    return text.substring(0, length).stripTrailing() + "…";
  }

  /** Writes with the font and colour that the graphics holds; y is the base line. */
  public static void left(Graphics2D g, String text, double x, double y) {
    if (Letters.needMachine(text)) {
      Letters.layout(text, g.getFont()).draw(g, (float) x, (float) y);
    } else {
      g.drawString(text, (float) x, (float) y);
    }
  }

  public static void centre(Graphics2D g, String text, double x, double y) {
    left(g, text, x - width(text, g.getFont()) / 2, y);
  }

  public static void right(Graphics2D g, String text, double x, double y) {
    left(g, text, x - width(text, g.getFont()), y);
  }

  /** Upwards, its middle at a point. */
  public static void upwards(Graphics2D g, String text, double x, double y) {
    AffineTransform before = g.getTransform();
    g.rotate(-Math.PI / 2, x, y);
    centre(g, text, x, y + g.getFont().getSize2D() * 0.35);
    g.setTransform(before);
  }

  /** Lines below one another. Gives the base line after the last. */
  public static double lines(Graphics2D g, List<String> lines, double x, double y) {
    double at = y;
    for (String line : lines) {
      left(g, line, x, at);
      at += g.getFont().getSize2D() * LEADING;
    }
    return at;
  }
}
