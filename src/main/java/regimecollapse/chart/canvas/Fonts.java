package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** The fonts of the charts: those that come with the program, unless others were chosen. */
public final class Fonts {
  /** Sizes in px at 100 %; nothing is smaller than the last. */
  static final float TITLE = 17;

  public static final float BODY = 12;
  public static final float SMALL = 11;
  public static final float LEAST = 10;

  private static final AtomicReference<String> CHOSEN = new AtomicReference<>("");

  private Fonts() {}

  /** Loaded with the first chart; from then on all charts of the program have them. */
  private static final class Loaded {
    private static final Font REGULAR = of("DejaVuSans.ttf", Font.PLAIN);
    private static final Font BOLD = of("DejaVuSans-Bold.ttf", Font.BOLD);

    private static Font of(String bundled, int style) {
      String family = CHOSEN.get();
      return family.isEmpty() ? load(bundled) : new Font(family, style, 1);
    }
  }

  /**
   * Draws with a font of this machine, so that the pictures depend on it. It is to be called before
   * the first chart.
   *
   * @param family one of {@link #families()}
   * @throws IllegalStateException when charts have been drawn with another
   */
  public static void choose(String family) {
    CHOSEN.set(family);
    if (!Loaded.REGULAR.getFamily(Locale.ROOT).equals(family)) {
      throw new IllegalStateException("charts have been drawn with another font");
    }
  }

  /** Names of the families of fonts that this machine has. */
  public static List<String> families() {
    return List.of(
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
  }

  /** Whether a family has shapes for the letters and digits that every chart needs. */
  public static boolean writes(String family) {
    return new Font(family, Font.PLAIN, 1).canDisplayUpTo("AaBbGgMmQqZz 0123456789 %.,:()") < 0;
  }

  public static Font regular(float size) {
    return Loaded.REGULAR.deriveFont(size);
  }

  public static Font bold(float size) {
    return Loaded.BOLD.deriveFont(size);
  }

  /** Whether a font is a bold one; that of the program says so in its name alone. */
  static boolean isBold(Font font) {
    return font.isBold() || font.getFontName(Locale.ROOT).contains("Bold");
  }

  private static Font load(String file) {
    String path = "/regimecollapse/fonts/" + file;
    try (InputStream in = Fonts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its font " + path);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("not a font: " + path, e);
    }
  }
}
