package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Letters that the bundled fonts do not have, such as Chinese or Tamil: they are drawn with a font
 * of the machine, if it has one, so that such pictures depend on the machine. All other text is
 * drawn with the bundled fonts alone and is the same everywhere.
 */
public final class Letters {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final Font BUNDLED = Fonts.regular(1);

  /** Fonts that have a box for every letter there is. */
  private static final String BOXES = "(?i)\\.?last ?resort.*|adobe ?blank.*";

  private static final float TRIED = 100;

  private static final Map<Integer, Optional<Font>> FOUND = new ConcurrentHashMap<>();

  /** With what a letter is drawn. */
  public enum Source {
    /** The fonts that come with the program. */
    BUNDLED,
    /** A font of the machine. */
    MACHINE,
    /** No font: a box stands for it. */
    NONE
  }

  private Letters() {}

  /**
   * With what a letter is drawn; what has no shape of its own, such as a space, needs no font.
   *
   * @param letter Unicode code point
   */
  public static Source source(int letter) {
    if (isShapeless(letter) || BUNDLED.canDisplay(letter)) {
      return Source.BUNDLED;
    }
    return ofMachine(letter).isPresent() ? Source.MACHINE : Source.NONE;
  }

  /** Whether a font of the machine is needed, and there is one. */
  static boolean needMachine(String text) {
    return BUNDLED.canDisplayUpTo(text) >= 0
        && text.codePoints().anyMatch(letter -> source(letter) == Source.MACHINE);
  }

  /** The text with each letter in a font that has it; it is not empty. */
  static TextLayout layout(String text, Font font) {
    AttributedString whole = new AttributedString(text);
    whole.addAttribute(TextAttribute.FONT, font);
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int letter = text.codePointAt(i);
      next = i + Character.charCount(letter);
      if (source(letter) == Source.MACHINE) {
        int style = Fonts.isBold(font) ? Font.BOLD : Font.PLAIN;
        Font other = ofMachine(letter).orElseThrow().deriveFont(style, font.getSize2D());
        whole.addAttribute(TextAttribute.FONT, other, i, next);
      }
    }
    return new TextLayout(whole.getIterator(), CONTEXT);
  }

  private static boolean isShapeless(int letter) {
    int type = Character.getType(letter);
    boolean selector = letter >= 0xFE00 && letter <= 0xFE0F;
    return type == Character.FORMAT
        || type == Character.CONTROL
        || Character.isSpaceChar(letter)
        || selector;
  }

  private static Optional<Font> ofMachine(int letter) {
    return FOUND.computeIfAbsent(
        letter, l -> candidates().stream().filter(font -> draws(font, l)).findFirst());
  }

  /** What the system itself prefers comes first, then all others by name. */
  private static List<Font> candidates() {
    List<Font> all = new ArrayList<>();
    all.add(new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(font -> !font.getFontName().matches(BOXES))
        .sorted(Comparator.comparing(Font::getFontName))
        .forEach(all::add);
    return all;
  }

  /** Some fonts have pictures for letters, which cannot be drawn as shapes. */
  private static boolean draws(Font font, int letter) {
    return font.canDisplay(letter)
        && !font.deriveFont(TRIED)
            .createGlyphVector(CONTEXT, Character.toString(letter))
            .getOutline()
            .getBounds2D()
            .isEmpty();
  }
}
