package regimecollapse.chart.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.chart.MadeUpFindings.H1_AID;
import static regimecollapse.chart.MadeUpFindings.H1_BASE;
import static regimecollapse.chart.MadeUpFindings.H2_BASE;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Figure.Group;
import regimecollapse.chart.canvas.Palette;

/** Prior and posterior beside each other. */
class RecordChartsTest {
  private static final Color LINE = Palette.LINES.get(1);

  /** A fourth of the runs falls before the record, all after it; control is 0.9 and 0.3. */
  private static List<Figure> figures() {
    MadeUpFindings prior =
        new MadeUpFindings()
            .runs(H1_BASE, 10, -100, -100, -100)
            .runs(H1_AID, -100)
            .runs(H2_BASE, -100)
            .control(H1_BASE, 0, 0.7, 0.8, 0.9, 0.95, 1);
    Findings posterior =
        new MadeUpFindings()
            .runs(H1_BASE, 10, 10, 10, 10)
            .runs(H1_AID, -100)
            .runs(H2_BASE, -100)
            .control(H1_BASE, 0, 0.1, 0.2, 0.3, 0.4, 0.5)
            .findings();
    RecordChange change =
        new RecordChange(
            posterior.runs(),
            posterior.control(),
            posterior.collapse(),
            new Summary(List.of()),
            Map.of(),
            List.of(),
            List.of());
    return new RecordCharts(prior.subject(), change).figures();
  }

  @Test
  void bothStandInTheSectionOnTheRecord() {
    assertThat(figures())
        .extracting(Figure::name)
        .containsExactly("record-control", "record-collapse");
    assertThat(figures()).extracting(Figure::group).containsOnly(Group.RECORD);
  }

  @Test
  void thePosteriorIsBelowThePriorWhichIsItsReference() {
    Figure figure = figures().get(0);
    assertThat(figure.title()).contains("“Arm base”");
    assertThat(Panel.rows(figure))
        .containsExactly("From the ranges (prior)", "Under the fit (posterior)");
    Panel prior = Panel.of(figure, 0, 0);
    assertThat(prior.lines(LINE)).containsExactly("0 0.9");
    assertThat(prior.lines(Palette.INK)).isEmpty();
    Panel posterior = Panel.of(figure, 1, 0);
    assertThat(posterior.lines(LINE)).containsExactly("0 0.3");
    assertThat(posterior.lines(Palette.INK)).containsExactly("0 0.9");
    assertThat(posterior.x()).isEqualTo(prior.x()).isEqualTo("-2 to 16");
    assertThat(Picture.legend(figure)).contains("median from the ranges #1A1A1A");
    assertThat(Panel.of(figure, 1, 1).note()).isEqualTo("no finished run");
  }

  @Test
  void thePriorIsHollowAndBelowThePosterior() {
    Figure figure = figures().get(1);
    assertThat(Picture.legend(figure))
        .containsExactly("from the ranges (prior) #000000", "under the fit (posterior) #0072B2");
    Picture picture = Picture.of(figure);
    DoubleUnaryOperator axis = picture.across("25 %", 0.25, "50 %", 0.5, 0);
    var prior = picture.markers(ArmStyle.of(0), false).get(0);
    var posterior = picture.markers(ArmStyle.of(1), true).get(0);
    assertThat(axis.applyAsDouble(prior.getX())).isCloseTo(0.25, within(1e-4));
    assertThat(axis.applyAsDouble(posterior.getX())).isCloseTo(1, within(1e-4));
    assertThat(picture.texts()).contains("25 → 100 %");
  }
}
