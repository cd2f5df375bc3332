package regimecollapse.chart.canvas;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled fonts. */
public final class Fonts {
  /** Sizes in px at 100 %; nothing is smaller than the last. */
  static final float TITLE = 17;

  public static final float BODY = 12;
  public static final float SMALL = 11;
  public static final float LEAST = 10;

  private static final Font REGULAR = load("DejaVuSans.ttf");
  private static final Font BOLD = load("DejaVuSans-Bold.ttf");

  private Fonts() {}

  public static Font regular(float size) {
    return REGULAR.deriveFont(size);
  }

  public static Font bold(float size) {
    return BOLD.deriveFont(size);
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
