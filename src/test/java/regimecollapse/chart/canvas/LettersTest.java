package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Letters that the bundled fonts lack. */
class LettersTest {
  /** A rare letter that DejaVu Sans lacks; the machine gets a font with it alone. */
  private static final String RARE = "\u3FFF";

  /** No letter at all: Unicode assigns none in this plane. */
  private static final String NO_LETTER = Character.toString(0x50005);

  private static final Font FONT = Fonts.bold(Fonts.BODY);

  @BeforeAll
  static void giveTheMachineAFont() throws Exception {
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(fontOfOneLetter()));
    GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
  }

  /** DejaVu Sans under another name, in which the rare letter, and no other, looks like W. */
  private static byte[] fontOfOneLetter() throws IOException {
    byte[] bytes;
    try (InputStream in = Fonts.class.getResourceAsStream("/regimecollapse/fonts/DejaVuSans.ttf")) {
      bytes = in.readAllBytes();
    }
    replace(bytes, "DejaVu Sans".getBytes(StandardCharsets.UTF_16BE), "OneLetterXY");
    ByteBuffer font = ByteBuffer.wrap(bytes);
    int cmap = 0;
    // OpenType: 12 bytes, then entries of 16: tag, checksum, offset, length.
    for (int i = 12; cmap == 0; i += 16) {
      boolean found = new String(bytes, i, 4, StandardCharsets.US_ASCII).equals("cmap");
      cmap = found ? font.getInt(i + 8) : 0;
    }
    int glyph =
        FONT.createGlyphVector(new FontRenderContext(null, true, true), "W").getGlyphCode(0);
    font.position(cmap);
    font.putShort((short) 0).putShort((short) 1);
    font.putShort((short) 3).putShort((short) 10).putInt(12);
    font.putShort((short) 12).putShort((short) 0).putInt(28).putInt(0).putInt(1);
    font.putInt(RARE.codePointAt(0)).putInt(RARE.codePointAt(0)).putInt(glyph);
    return bytes;
  }

  private static void replace(byte[] bytes, byte[] old, String other) {
    byte[] text = other.getBytes(StandardCharsets.UTF_16BE);
    for (int i = 0; i + old.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + old.length, old, 0, old.length)) {
        System.arraycopy(text, 0, bytes, i, text.length);
      }
    }
  }

  private static Figure titled(String title) {
    return new Sheet(title, "").figure("x", 100, 10, (g, area) -> {});
  }

  private static int dark(String title) {
    BufferedImage image = FigureWriter.image(titled(title));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return (int) Arrays.stream(pixels).filter(rgb -> (rgb & 0xFF) < 0x80).count();
  }

  @Test
  void aLetterIsDrawnWithTheFirstFontThatHasIt() {
    assertThat(Letters.source('A')).isEqualTo(Letters.Source.BUNDLED);
    assertThat(Letters.source(0x0639)).as("Arabic ain").isEqualTo(Letters.Source.BUNDLED);
    assertThat(Letters.source(RARE.codePointAt(0))).isEqualTo(Letters.Source.MACHINE);
    assertThat(Letters.source(NO_LETTER.codePointAt(0))).isEqualTo(Letters.Source.NONE);
  }

  /** Isolates around names, breaks, joiners and selectors of emoji have no shape in any font. */
  @Test
  void whatHasNoShapeNeedsNoFont() {
    assertThat("\u2068\u2069\u00A0\u3000\n\u200D\uFE0F".chars())
        .allMatch(c -> Letters.source(c) == Letters.Source.BUNDLED);
  }

  @Test
  void aLetterOfTheMachineIsDrawnAndMeasured() {
    assertThat(Text.width("a" + RARE, FONT)).isGreaterThan(Text.width("a", FONT) + 5);
    assertThat(dark("a" + RARE)).isGreaterThan(dark("a"));
  }

  /** Glyph 0 of a font is its box; a letter of another font is a shape of its own. */
  @Test
  void inSvgItIsNoBox() throws IOException {
    assertThat(FigureWriter.svg(titled("a" + NO_LETTER))).contains("id=\"x-b0\"");
    String svg = FigureWriter.svg(titled("a" + RARE));
    assertThat(svg).doesNotContain("id=\"x-b0\"");
    assertThat(svg.split("<path ")).as("two shapes").hasSize(3);
  }

  /** Letters that join are one shape in a picture of pixels, so they are in a drawing. */
  @Test
  void arabicIsJoinedInSvg() throws IOException {
    assertThat(FigureWriter.svg(titled("\u0644\u0627"))).doesNotContain("<use");
  }

  /** A letter outside of the first plane is two chars; half of one is a box. */
  @Test
  void aTextIsNeverCutWithinALetter() {
    String faces = Character.toString(0x1F600).repeat(20);
    for (int width = 20; width < 120; width += 7) {
      String cut = Text.fit(faces, FONT, width).replace("…", "");
      assertThat(cut.length()).isEqualTo(2 * cut.codePointCount(0, cut.length()));
    }
  }
}
