package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final Font FONT = Fonts.regular(Fonts.BODY);

  @Test
  void wrappedLinesAreNotWiderThanAskedFor() {
    String text = "a sentence of many words that does not fit on a single line of text";
    List<String> lines = Text.wrap(text, FONT, 120);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines).allMatch(line -> Text.width(line, FONT) <= 120);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(Text.wrap("", FONT, 10)).isEmpty();
  }

  @Test
  void chineseIsWrappedWithoutSpacesAndNotBeforeAFullStop() {
    String text = "假如真主党留在叙利亚北部的前线并且得到空中支援，政府会怎样。";
    List<String> lines = Text.wrap(text, FONT, 120);
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines).allMatch(line -> Text.width(line, FONT) <= 140);
    assertThat(lines).noneMatch(line -> line.startsWith("，") || line.startsWith("。"));
    assertThat(String.join("", lines)).isEqualTo(text);
  }

  @Test
  void fittedTextEndsWithAnEllipsis() {
    assertThat(Text.fit("short", FONT, 100)).isEqualTo("short");
    String fitted = Text.fit("something much too long for the place", FONT, 100);
    assertThat(fitted).endsWith("…");
    assertThat(Text.width(fitted, FONT)).isLessThanOrEqualTo(101);
  }

  @Test
  void theScaleOfSharesFallsSteadilyInLightness() {
    double before = Double.MAX_VALUE;
    for (int i = 0; i <= 20; i++) {
      Color c = Palette.share(i / 20.0);
      double light = 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
      assertThat(light).isLessThan(before);
      before = light;
    }
    assertThat(Palette.share(Double.NaN)).isEqualTo(Palette.FILL);
  }

  @Test
  void simplifiedCurvesKeepTheirCorners() {
    List<double[]> points =
        List.of(
            new double[] {0, 1},
            new double[] {1, 1},
            new double[] {2, 1},
            new double[] {2.5, 0},
            new double[] {3, 0},
            new double[] {4, 0});
    assertThat(Polyline.simplify(points, 0.001))
        .extracting(p -> p[0])
        .containsExactly(0.0, 2.0, 2.5, 4.0);
  }
}
