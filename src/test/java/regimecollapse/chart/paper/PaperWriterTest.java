package regimecollapse.chart.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;

/** What a journal gets: pictures of the size it asked for, read back by other programs' rules. */
class PaperWriterTest {
  private static final double MM = 72 / 25.4;

  @TempDir Path folder;

  /** An orange square, and a blue one through which it is seen. */
  private static Figure squares() {
    return new Sheet("The title", "n = 4 runs.")
        .caption("What it means.")
        .figure(
            "squares",
            700,
            200,
            (g, area) -> {
              g.setColor(new Color(0xD5, 0x5E, 0x00));
              g.fill(new Rectangle2D.Double(area.getX(), area.getY(), 100, 100));
              g.setColor(new Color(0, 0x72, 0xB2, 51));
              g.fill(new Rectangle2D.Double(area.getX() + 200, area.getY(), 100, 100));
              g.setColor(Color.BLACK);
              g.setFont(Fonts.regular(Fonts.BODY));
              Text.left(g, "words", area.getX() + 400, area.getY() + 50);
            });
  }

  private byte[] written(PaperFormat format, double width, boolean grey) throws IOException {
    PaperWriter.write(List.of(squares()), folder, new Paper(Set.of(format), width, grey));
    return Files.readAllBytes(folder.resolve("squares." + format.word()));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** 744 px of the figure: 700 and a margin of 22 on either side. */
  @Test
  void aPictureIsAsWideInPrintAsWasAskedFor() throws IOException {
    assertThat(latin(written(PaperFormat.SVG, 90, false))).contains(" width=\"90.00mm\"");
    // Points are whole in the bounding box of PostScript.
    assertThat(latin(written(PaperFormat.EPS, 90, false))).contains("%%BoundingBox: 0 0 256 ");
    try (PDDocument pdf = Loader.loadPDF(written(PaperFormat.PDF, 90, false))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat((double) pdf.getPage(0).getMediaBox().getWidth())
          .isBetween(90 * MM - 0.01, 90 * MM + 0.01);
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("The title");
    }
    byte[] png = written(PaperFormat.PNG, 90, false);
    BufferedImage image = ImageIO.read(folder.resolve("squares.png").toFile());
    // 300 dots an inch.
    assertThat(image.getWidth()).isBetween(1062, 1063);
    // The chunk pHYs: dots a metre, twice, and the metre as the unit (PNG, third edition,
    // 11.3.4.3).
    int at = latin(png).indexOf("pHYs") + 4;
    int dots =
        new java.math.BigInteger(1, java.util.Arrays.copyOfRange(png, at, at + 4)).intValue();
    assertThat(dots).isBetween(11_800, 11_820);
    assertThat(png[at + 8]).isEqualTo((byte) 1);
  }

  @Test
  void aPictureThatHasRoomIsNotBlownUp() {
    Paper wide = new Paper(Set.of(PaperFormat.PDF), 1000, false);
    assertThat(wide.text(squares().bare())).isEqualTo(7.5);
    assertThat(new Paper(Set.of(), 0, false).text(squares().bare())).isEqualTo(7.5);
    Paper column = new Paper(Set.of(PaperFormat.PDF), 90, false);
    double text = 10 * 90 * MM / 744;
    assertThat(column.text(squares().bare())).isBetween(text - 1e-6, text + 1e-6);
    // The width that is named gives the text that can be read, and a mm less does not.
    int needed = Paper.needed(squares().bare());
    assertThat(new Paper(Set.of(), needed, false).text(squares().bare())).isGreaterThanOrEqualTo(5);
    assertThat(new Paper(Set.of(), needed - 1, false).text(squares().bare())).isLessThan(5);
  }

  @Test
  void titleAndCaptionStandBesideThePictureAndNotInIt() throws IOException {
    written(PaperFormat.SVG, 0, false);
    assertThat(folder.resolve(PaperWriter.CAPTIONS))
        .content()
        .contains("## squares", "The title. n = 4 runs. What it means.");
    assertThat(squares().bare().height()).isLessThan(squares().height() - 40);
    assertThat(squares().bare().description()).isEqualTo("n = 4 runs. What it means.");
  }

  /** Titles of arms come from users; a dot in a name is for LaTeX the beginning of its ending. */
  @Test
  void captionsAreTextAndNamesOfFilesHaveNoDot() throws IOException {
    Figure odd = new Sheet("A *b* <i>c</i> $d_1$", "").figure("map.h2", 10, 10, (g, area) -> {});
    PaperWriter.write(List.of(odd), folder, new Paper(Set.of(PaperFormat.SVG), 0, false));
    assertThat(folder.resolve("map_h2.svg")).exists();
    assertThat(folder.resolve(PaperWriter.CAPTIONS))
        .content()
        .contains("## map_h2", "A \\*b\\* \\<i\\>c\\</i\\> \\$d\\_1\\$");
    assertThat(PaperWriter.isFree(folder)).isTrue();
    PaperWriter.clear(folder);
    assertThat(folder).isEmptyDirectory();
  }

  /** Luma of ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B. */
  @Test
  void greyIsAsLightAsTheColourWas() throws IOException {
    int orange = 119; // 0.299 * 213 + 0.587 * 94 + 0.114 * 0 = 118.9
    assertThat(latin(written(PaperFormat.SVG, 0, true)))
        .contains("rgb(119,119,119)")
        .doesNotContain("rgb(213,94,0)");
    written(PaperFormat.PNG, 0, true);
    BufferedImage image = ImageIO.read(folder.resolve("squares.png").toFile());
    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    double dot = image.getWidth() / 744.0;
    int y = (int) ((22 + 12 + 50) * dot);
    assertThat(image.getRaster().getSample((int) (72 * dot), y, 0)).isEqualTo(orange);
    // 51 / 255 of the blue, whose luma is 87.2, on white: 255 - 0.2 * (255 - 87.2) = 221.4
    assertThat(image.getRaster().getSample((int) (272 * dot), y, 0)).isBetween(220, 223);
    assertThat(colours(latin(written(PaperFormat.EPS, 0, true)))).isEmpty();
    assertThat(colours(latin(written(PaperFormat.EPS, 0, false)))).isNotEmpty();
    assertThat(colourOperators(written(PaperFormat.PDF, 0, true))).isEmpty();
    assertThat(colourOperators(written(PaperFormat.PDF, 0, false))).isNotEmpty();
  }

  /** Settings of three different parts, as the writer of PostScript gives colours. */
  private static List<String> colours(String eps) {
    return Pattern.compile("(?m)^([\\d.]+) ([\\d.]+) ([\\d.]+) RC$")
        .matcher(eps)
        .results()
        .filter(m -> !m.group(1).equals(m.group(2)) || !m.group(2).equals(m.group(3)))
        .map(MatchResult::group)
        .toList();
  }

  /** Operators that set colours of three or four parts (ISO 32000-1, table 74). */
  private static List<String> colourOperators(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDPage page = pdf.getPage(0);
      var name = page.getResources().getXObjectNames().iterator().next();
      PDFormXObject form = (PDFormXObject) page.getResources().getXObject(name);
      List<String> found = new java.util.ArrayList<>();
      int numbers = 0;
      for (Object token : new PDFStreamParser(form).parse()) {
        if (token instanceof Operator operator) {
          boolean wide = operator.getName().matches("(?i)scn?") && numbers >= 3;
          if (wide || operator.getName().matches("(?i)rg|k")) {
            found.add(operator.getName());
          }
          numbers = 0;
        } else if (token instanceof org.apache.pdfbox.cos.COSNumber) {
          numbers++;
        }
      }
      return found;
    }
  }

  /** No date, no random id: who draws again gets the same file. */
  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void theSameFigureGivesTheSameBytes(PaperFormat format) throws IOException {
    byte[] first = written(format, 120, false);
    assertThat(written(format, 120, false)).isEqualTo(first);
    assertThat(latin(first)).doesNotContain("CreationDate", "ModDate");
  }
}
