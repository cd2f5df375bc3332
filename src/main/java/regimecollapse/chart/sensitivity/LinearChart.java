package regimecollapse.chart.sensitivity;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.text.Percent;

/** The strongest linear effects with intervals, a block a hypothesis, a column an output. */
record LinearChart(DriverSubject subject) {
  private static final int MOST = 15;
  private static final double ROW = 22;
  private static final double TEXT = 46;
  private static final ArmStyle CHANGE = ArmStyle.of(1);

  /** The rows of a hypothesis: the strongest by days survived. */
  private List<String> rows(String hypothesis) {
    return subject.linear(hypothesis, DriverOutput.DAYS).stream()
        .limit(MOST)
        .map(Drivers.Linear::parameter)
        .toList();
  }

  Figure figure() {
    DriverGrid grid =
        new DriverGrid(
            subject.blocks(this::rows),
            List.of(
                column("change in days, over the whole range", DriverOutput.DAYS, "%.0f"),
                column("change in chance of collapse, same", DriverOutput.COLLAPSE, "%.1f")),
            ROW,
            TEXT);
    int runs = subject.drivers().linear().stream().mapToInt(Drivers.Linear::runs).max().orElse(0);
    Sheet sheet =
        new Sheet(
                "What the outcome moves with: linear effects",
                "Arm: %s. The %s strongest by days survived. n = %s runs per hypothesis."
                    .formatted(subject.arm(), MOST, runs))
            .legend(
                List.of(
                    LegendItem.marker("told from 0", CHANGE, true),
                    LegendItem.marker("not told from 0", CHANGE, false)))
            .caption(
                "One regression on all uncertain parameters at once, each drawn from its prior. The change"
                    + " is over the whole prior range; the line is Student's 95 % interval of each by"
                    + " itself. Told from 0: p below 0.05 after Holm's adjustment for the number of"
                    + " parameters. Right: the share of the variance that the parameter explains. The"
                    + " strongest of many are flattered by being picked.")
            .caption(explained());
    return grid.figure(sheet, "linear", this::draw);
  }

  private String explained() {
    List<String> parts = new ArrayList<>();
    for (String hypothesis : subject.hypotheses()) {
      parts.add(
          subject.hypothesis(hypothesis)
              + ": all together explain "
              + Percent.whole(subject.linear(hypothesis, DriverOutput.DAYS).get(0).explained())
              + " of the variance of days and "
              + Percent.whole(subject.linear(hypothesis, DriverOutput.COLLAPSE).get(0).explained())
              + " of that of collapse (adjusted for their number).");
    }
    return String.join(" ", parts);
  }

  private DriverGrid.Column column(String title, DriverOutput output, String format) {
    double low = 0;
    double high = 0;
    for (String hypothesis : subject.hypotheses()) {
      List<String> rows = rows(hypothesis);
      for (Drivers.Linear e : subject.linear(hypothesis, output)) {
        low = rows.contains(e.parameter()) ? Math.min(low, e.change().low()) : low;
        high = rows.contains(e.parameter()) ? Math.max(high, e.change().high()) : high;
      }
    }
    double room = high > low ? 0.03 * (high - low) : 1;
    return new DriverGrid.Column(title, low - room, high + room, format);
  }

  private void draw(Graphics2D g, int block, int label, int column, DriverGrid.Spot spot) {
    String hypothesis = subject.hypotheses().get(block);
    String parameter = rows(hypothesis).get(label);
    Drivers.Linear effect =
        subject.linear(hypothesis, DriverSubject.output(column)).stream()
            .filter(e -> e.parameter().equals(parameter))
            .findFirst()
            .orElseThrow();
    spot.estimate(g, effect.change(), 0, new LegendItem.Look(CHANGE, effect.told()));
    spot.text(g, Percent.of(effect.share().value(), 1), 6);
  }
}
