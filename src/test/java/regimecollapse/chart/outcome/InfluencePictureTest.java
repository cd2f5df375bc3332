package regimecollapse.chart.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.analysis.rests.Assumptions;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.analysis.rests.HonestyBlock.Estimate;
import regimecollapse.analysis.rests.HonestyBlock.Headline;
import regimecollapse.analysis.rests.Influence;
import regimecollapse.analysis.rests.Sensitivity;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.stats.ConditionalMean;
import regimecollapse.stats.ConditionalMean.Group;
import regimecollapse.stats.Interval;
import regimecollapse.stats.RankCorrelation;

/** What a panel shows of the parameter that moves a contrast most. */
class InfluencePictureTest {
  private static final Parameter PARAMETER = Parameter.values()[0];

  /** Five groups of four runs at 0.1, 0.3, ... whose means rise by so many days each. */
  private static Influence influence(double slope, double holm) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      double middle = 0.1 + 0.2 * i;
      groups.add(new Group(4, middle - 0.1, middle + 0.1, middle, slope * i, i == 0 ? 0 : 1));
    }
    return new Influence(
        PARAMETER, 1, new RankCorrelation(0.9, 20), holm, new ConditionalMean(groups), 1);
  }

  private static HonestyBlock block(Cell cell, int n, List<Influence> strongest) {
    Estimate share = new Estimate(0, Interval.NONE);
    Sensitivity survival = new Sensitivity(OutcomeMeasure.SURVIVAL, n, true, 5, strongest);
    return new HonestyBlock(
        cell,
        Optional.of("base"),
        false,
        new Headline(n, 100, share, new Estimate(12, Interval.NONE)),
        new Assumptions(Map.of(), 5, 0, List.of(), List.of()),
        survival,
        survival);
  }

  private static Figure figure(HonestyBlock... blocks) {
    MadeUpFindings findings =
        new MadeUpFindings()
            .runs(MadeUpFindings.H1_BASE, 5)
            .runs(MadeUpFindings.H1_AID, 5)
            .runs(MadeUpFindings.H2_AID, 5);
    return new SensitivityChart(findings.subject(), List.of(blocks)).figures().get(0);
  }

  /** Student's t of 3 degrees of freedom is 3.182: the interval of a mean with error 1. */
  @Test
  void aParameterThatPassesIsDrawnInColourWithIntervals() {
    Figure figure = figure(block(MadeUpFindings.H1_AID, 20, List.of(influence(10, 0.001))));
    assertThat(Panel.columns(figure)).containsExactly("Arm aid · H1 Coercion gamble");
    assertThat(Panel.axes(figure, 0)).containsExactly("", "Days, arm less base");
    Panel panel = Panel.of(figure, 0, 0);
    Color seen = ArmStyle.of(1).colour();
    assertThat(panel.marks(seen)).containsExactly("0.1 0", "0.3 10", "0.5 20", "0.7 30", "0.9 40");
    assertThat(panel.lines(seen))
        .as("no interval where all runs agree")
        .containsExactly(
            "0.3 6.818, 0.3 13.182",
            "0.5 16.818, 0.5 23.182",
            "0.7 26.818, 0.7 33.182",
            "0.9 36.818, 0.9 43.182",
            "0.1 0, 0.3 10, 0.5 20, 0.7 30, 0.9 40");
    assertThat(panel.horizontals()).as("zero, and the mean of all").containsExactly(0.0, 12.0);
    assertThat(panel.x()).as("the range that was drawn").isEqualTo("-0.03 to 1.03");
    assertThat(Picture.of(figure).texts())
        .as("what the parameter means, not its key alone")
        .contains("Share of the regime's funds that the first patron pays", "at the reference")
        .contains(PARAMETER.unit() + " (" + PARAMETER.key() + ")")
        .anyMatch(text -> text.startsWith("rank correlation +0.90") && text.endsWith("p = 0.001"));
  }

  @Test
  void contrastsThatNoParameterMovesAreListedInWordsAndHaveNoPanel() {
    Figure figure =
        figure(
            block(MadeUpFindings.H1_AID, 20, List.of(influence(10, 0.001))),
            block(MadeUpFindings.H2_AID, 20, List.of(influence(10, 0.2))));
    assertThat(Panel.columns(figure)).containsExactly("Arm aid · H1 Coercion gamble");
    assertThat(figure.description())
        .contains("No parameter passes, so no panel: H2 Doomed anyway – Arm aid.");
  }

  @Test
  void whereNothingPassesThereAreWordsAlone() {
    Figure figure = figure(block(MadeUpFindings.H1_AID, 20, List.of(influence(10, 0.2))));
    assertThat(figure.panels()).isEmpty();
    assertThat(figure.sheet().legend()).isEmpty();
    assertThat(figure.description()).contains("No parameter passes, so no panel: H1");
  }

  @Test
  void whatCannotBeTestedSaysWhy() {
    Figure figure =
        figure(
            block(MadeUpFindings.H1_AID, 9, List.of()), block(MadeUpFindings.H2_AID, 0, List.of()));
    assertThat(figure.description())
        .contains("Fewer than 10 runs: H1 Coercion gamble – Arm aid.")
        .contains("No finished run: H2 Doomed anyway – Arm aid.");
  }
}
