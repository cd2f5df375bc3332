package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import regimecollapse.chart.canvas.Figure.Group;

/** The page around the panels, and how the panels stand in it. */
class SheetTest {
  private static Sheet sheet() {
    return new Sheet("Title", "n = 3.");
  }

  @Test
  void aFigureIsOfAllUnlessItSaysOfWhichArm() {
    Figure all = sheet().figure("survival", 100, 50, (g, area) -> {});
    assertThat(all.group()).isEqualTo(Group.ALL);
    assertThat(all.arm()).isEmpty();
    Figure one = sheet().of("survival").figure("map-survival", 100, 50, (g, area) -> {});
    assertThat(one.group()).isEqualTo(Group.ARM);
    assertThat(one.arm()).contains("survival");
    Figure record = sheet().of("base").in(Group.RECORD).figure("record-map", 1, 1, (g, a) -> {});
    assertThat(record.group()).isEqualTo(Group.RECORD);
    assertThat(record.arm()).contains("base");
  }

  @Test
  void theDescriptionIsTheSampleAndAllCaptionsButEmptyOnes() {
    Figure figure =
        sheet().caption("How to read it.").caption(" ").caption("More.").figure("x", 1, 1, null);
    assertThat(figure.title()).isEqualTo("Title");
    assertThat(figure.description()).isEqualTo("n = 3. How to read it. More.");
  }

  @Test
  void captionsAndLegendMakeItHigherAndContentMakesItWider() {
    Figure bare = sheet().figure("x", 600, 100, null);
    Figure more =
        sheet()
            .legend(List.of(LegendItem.line("one", ArmStyle.of(0))))
            .caption("Caption.")
            .figure("x", 900, 100, null);
    assertThat(bare.width()).isEqualTo(600 + 2 * 22);
    assertThat(more.width()).isEqualTo(900 + 2 * 22);
    assertThat(more.height()).isGreaterThan(bare.height() + 30);
  }

  @Test
  void blocksOfPanelsStandBelowOneAnother() {
    PanelGrid grid =
        PanelGrid.of(List.of("A", "B"), List.of("1"), 80, PanelGrid.AxisTitles.of("x", "y"));
    XYPlot plot = Axes.plot(Axes.whole(0, 10, 5), Axes.shares());
    Panels.Block block = new Panels.Block(grid, (row, column) -> plot);
    Figure one = sheet().figure("x", grid, (row, column) -> plot);
    Figure two = sheet().figure("x", List.of(block, block));
    assertThat(one.panels()).hasSize(1);
    assertThat(two.panels()).hasSize(2);
    assertThat(two.size().height()).isEqualTo(2 * grid.height());
    assertThat(two.size().width()).isEqualTo(grid.width());
    assertThat(sheet().figure("x", 1, 1, (g, area) -> {}).panels()).isEmpty();
  }

  @Test
  void panelsOfARowStandBesideOneAnotherAndRowsBelow() {
    PanelGrid grid =
        PanelGrid.of(List.of("A", "B"), List.of("1", "2"), 80, PanelGrid.AxisTitles.of("x", "y"));
    var area = new java.awt.geom.Rectangle2D.Double(0, 0, 1000, 1000);
    assertThat(grid.data(area, 0, 0).getWidth()).as("of two columns").isEqualTo(430);
    assertThat(grid.data(area, 1, 0).getMinX()).isEqualTo(grid.data(area, 0, 0).getMinX());
    assertThat(grid.data(area, 0, 1).getMinX()).isGreaterThan(grid.data(area, 0, 0).getMaxX());
    assertThat(grid.data(area, 1, 1).getMinY()).isGreaterThan(grid.data(area, 0, 1).getMaxY());
  }

  @Test
  void aLongTitleOfARowIsWrappedLestItRunOverTheNextColumn() {
    String title = "No cuts: the support of the patron stays at its level of the best two years";
    PanelGrid grid =
        PanelGrid.of(List.of("A", "B", "C"), List.of(title), 80, PanelGrid.AxisTitles.of("x", "y"));
    PanelGrid brief =
        PanelGrid.of(List.of("A", "B", "C"), List.of("No"), 80, PanelGrid.AxisTitles.of("x", "y"));
    assertThat(grid.rowTitle(0)).as("a line more").isEqualTo(brief.rowTitle(0) + 14);
    var area = new java.awt.geom.Rectangle2D.Double(0, 0, 1000, 1000);
    assertThat(grid.data(area, 0, 0).getMinY() - brief.data(area, 0, 0).getMinY()).isEqualTo(14);
    assertThat(grid.height() - brief.height()).isEqualTo(14);
  }

  @Test
  void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
    assertThat(Axes.step(0, 10, 5)).isEqualTo(2);
    assertThat(Axes.step(0, 30, 5)).isEqualTo(10);
    assertThat(Axes.step(-0.1, 0.1, 4)).isEqualTo(0.05);
  }

  @Test
  void markedAxesShowTheirMarksAlone() {
    Map<Double, String> marks = new LinkedHashMap<>();
    marks.put(1.0, "one");
    marks.put(3.0, "three");
    marks.put(9.0, "beyond");
    NumberAxis axis = Axes.marked(marks, 0, 4);
    assertThat(axis.getRange().getUpperBound()).isEqualTo(4);
    var edge = org.jfree.chart.ui.RectangleEdge.BOTTOM;
    assertThat(axis.refreshTicks(null, null, null, edge))
        .extracting(Object::toString)
        .containsExactly("one", "three");
  }

  @Test
  void anEmptyPlotBearsARemarkAndADrawnOneDoesNot() {
    Layers empty = new Layers(Axes.plot(Axes.whole(0, 10, 5), Axes.shares()));
    assertThat(empty.orNote("nothing").getAnnotations()).hasSize(1);
    Layers drawn = new Layers(Axes.plot(Axes.whole(0, 10, 5), Axes.shares()));
    drawn.line(new double[] {0, 0}, new double[] {1, 1}, Color.RED, ArmStyle.of(0).stroke());
    assertThat(drawn.orNote("nothing").getAnnotations()).isEmpty();
  }
}
