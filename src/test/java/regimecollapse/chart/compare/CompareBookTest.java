package regimecollapse.chart.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.stored.Made;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.canvas.Palette;

class CompareBookTest {
  private static final String LABELS = "ABCDEF";

  @TempDir private Path folder;

  private Comparison comparison(int folders, int arms) {
    List<StoredResults> all = new ArrayList<>();
    for (int i = 0; i < folders; i++) {
      Made made = Made.in(folder.resolve("folder-" + i));
      made.runs("base", i, 5 + i, 10, 20, Double.NaN);
      for (int arm = 1; arm < arms; arm++) {
        made.runs("arm-" + arm, i, 3, 9 + i, 12, 30);
      }
      all.add(made.read(LABELS.substring(i, i + 1)));
    }
    return Comparison.of(all, (name, hash) -> Optional.empty());
  }

  @Test
  void controlAndSurvivalAreDrawnForAllFoldersAndNothingIsCutOff() {
    for (int folders : new int[] {2, 6}) {
      List<Figure> figures = CompareBook.figures(comparison(folders, 2));
      assertThat(figures)
          .extracting(Figure::name)
          .containsExactly("compare-control", "compare-survival", "compare-survival-horizon");
      for (Figure figure : figures) {
        assertThat(figure.description()).contains("n = 4 finished runs");
        assertFrameIsEmpty(figure);
      }
    }
  }

  /** In folder i the base arm falls on days 5 + i, 10 and 20 of four runs; its control is given. */
  @Test
  void eachFolderHasItsCurveInItsColourWithMarkersAtDaysOfItsOwn() {
    List<Figure> figures = CompareBook.figures(comparison(2, 1));
    assertThat(Picture.legend(figures.get(0)))
        .containsExactly("A (folder-0) #000000", "B (folder-1) #0072B2");
    Panel control = Panel.of(figures.get(0), 0, 0);
    assertThat(control.x()).as("no scenario says how many days").isEqualTo("-2 to 21");
    assertThat(control.y()).isEqualTo("-0.06 to 1.06");
    assertThat(control.lines(Color.BLACK)).containsExactly("0 1, 10 0.5");
    assertThat(control.bands(Palette.veil(Color.BLACK, 38)))
        .containsExactly("0 1, 10 0.8, 10 0.2, 0 1");
    // Four markers over 23 days, of A at an eighth less a sixteenth, of B a sixteenth later.
    assertThat(control.marks(Color.BLACK)).startsWith("(5.188 0.741)");
    assertThat(control.marks(ArmStyle.of(1).colour())).startsWith("(2.312 0.884)");
    Panel soon = Panel.of(figures.get(1), 0, 0);
    assertThat(soon.x()).isEqualTo("0 to 90");
    // Steps of less than half a pixel, 90 days over 640, are drawn as one.
    assertThat(soon.lines(Color.BLACK))
        .containsExactly(
            "0 1, 5.062 1, 5.062 0.75, 10.125 0.75, 10.125 0.5, 20.109 0.5, 20.109 0.25, 90 0.25");
    assertThat(soon.lines(ArmStyle.of(1).colour()))
        .singleElement()
        .asString()
        .startsWith("0 1, 6.047 1, 6.047 0.75, ")
        .endsWith("90 0.25");
    assertThat(Panel.of(figures.get(2), 0, 0).x()).isEqualTo("0 to 100");
    assertThat(CompareBook.figures(comparison(3, 1)).get(0).panels().get(0).grid().rows())
        .hasSize(1);
    Panel three = Panel.of(CompareBook.figures(comparison(3, 1)).get(0), 0, 0);
    assertThat(three.bands(Palette.veil(Color.BLACK, 38))).as("bands would hide").isEmpty();
  }

  private static void assertFrameIsEmpty(Figure figure) {
    BufferedImage image = FigureWriter.image(figure);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean edge = x < 4 || y < 4 || x >= image.getWidth() - 4 || y >= image.getHeight() - 4;
        if (edge) {
          assertThat(image.getRGB(x, y) & 0xFFFFFF).as(figure.name()).isEqualTo(0xFFFFFF);
        }
      }
    }
  }

  @Test
  void bandsAreDrawnForTwoFoldersOnly() {
    assertThat(CompareBook.figures(comparison(2, 1)).get(0).description()).contains("Band:");
    assertThat(CompareBook.figures(comparison(3, 1)).get(0).description()).doesNotContain("Band");
  }

  @Test
  void manyArmsArePaged() {
    assertThat(CompareBook.figures(comparison(2, 13)))
        .extracting(Figure::name)
        .contains("compare-control", "compare-control-p2", "compare-control-p3")
        .doesNotContain("compare-control-p4");
  }

  @Test
  void theSameComparisonGivesTheSameBytes() throws IOException {
    List<Figure> first = CompareBook.figures(comparison(2, 2));
    List<Figure> second = CompareBook.figures(comparison(2, 2));
    assertThat(FigureWriter.svg(first.get(1)).equals(FigureWriter.svg(second.get(1)))).isTrue();
  }

  @Test
  void withoutASharedCellThereAreNoCharts() {
    StoredResults a = Made.in(folder.resolve("a")).runs("one", 1, 5, 6).read("A");
    StoredResults b = Made.in(folder.resolve("b")).runs("other", 1, 5, 6).read("B");
    assertThat(CompareBook.figures(Comparison.of(List.of(a, b), (name, hash) -> Optional.empty())))
        .isEmpty();
  }
}
