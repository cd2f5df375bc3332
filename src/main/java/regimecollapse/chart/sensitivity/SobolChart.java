package regimecollapse.chart.sensitivity;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Sheet;

/** Shares of the variance with their intervals, a block a hypothesis, a column an output. */
record SobolChart(DriverSubject subject) {
  private static final double ROW = 36;
  private static final double LEVEL = 10;
  private static final double ROOM = 0.02;

  /** Intervals that are wider end at the edge: the table has them. */
  private static final double LEAST = -0.3;

  private static final double MOST = 1.4;
  private static final String KEPT = "chance, these parameters fixed";
  private static final String ALL = "chance, all parameters fixed";

  private static final LegendItem.Look FIRST = new LegendItem.Look(ArmStyle.of(1), true);
  private static final LegendItem.Look TOTAL = new LegendItem.Look(ArmStyle.of(2), false);
  private static final LegendItem.Look WITH_CHANCE = new LegendItem.Look(ArmStyle.of(3), false);
  private static final LegendItem.Look NOISE = new LegendItem.Look(ArmStyle.of(0), true);

  Figure figure() {
    Sheet sheet =
        new Sheet("What the outcome depends on: shares of its variance", sample())
            .legend(
                List.of(
                    LegendItem.marker("first order", FIRST.style(), true),
                    LegendItem.marker("total", TOTAL.style(), false),
                    LegendItem.marker("total with chance", WITH_CHANCE.style(), false),
                    LegendItem.marker("chance alone", NOISE.style(), true)))
            .caption(
                "Sobol indices with 95 % bootstrap intervals; markers without a line: too few runs"
                    + " change for an interval. First order: the share that would go on average if"
                    + " only this parameter were known. Total: the same and its work together with the other"
                    + " parameters; both are of the mean over chance. Total with chance: and its"
                    + " work together with the draws of chance, which all points of a comparison share."
                    + " An index whose interval holds 0 is not told from nothing; below 0 it is so by"
                    + " chance.")
            .caption(
                ("Chance: the share left when parameters are fixed. In \"%s\" the"
                        + " parameters that were not kept are drawn and count as chance; in"
                        + " \"%s\" (n = %s) what is left are courses of support, forces and the"
                        + " draws of the runs themselves. First orders, work together among"
                        + " these parameters and chance add up to 1, but for sampling error: a"
                        + " share can come out above 1.")
                    .formatted(KEPT, ALL, sample(Drivers.Noise.ALL)));
    return grid().figure(sheet, "sobol", this::draw);
  }

  private DriverGrid grid() {
    double[] ends = ends();
    return new DriverGrid(
        subject.blocks(this::labels),
        List.of(
            new DriverGrid.Column("share of variance: days survived", ends[0], ends[1], "%.1f"),
            new DriverGrid.Column("share of variance: collapse (0/1)", ends[0], ends[1], "%.1f")),
        ROW,
        0);
  }

  private List<String> labels(String hypothesis) {
    List<String> labels = new ArrayList<>(List.of(ALL, KEPT));
    subject.shares(hypothesis, DriverOutput.DAYS).forEach(s -> labels.add(s.parameter()));
    return labels;
  }

  private String sample() {
    return "Arm: " + subject.arm() + ". Per hypothesis n = " + sample(Drivers.Noise.KEPT) + ".";
  }

  private String sample(String fixed) {
    return subject.drivers().noise().stream()
        .filter(n -> n.fixed().equals(fixed))
        .findFirst()
        .map(n -> n.points() + " points with " + n.draws() + " draws of chance each")
        .orElse("0");
  }

  private double[] ends() {
    double low = 0;
    double high = 0;
    List<Estimate> all = new ArrayList<>();
    for (Drivers.Share s : subject.drivers().shares()) {
      all.addAll(List.of(s.first(), s.total(), s.withChance()));
    }
    subject.drivers().noise().forEach(n -> all.add(n.share()));
    for (Estimate it : all) {
      low = Double.isNaN(it.low()) ? low : Math.min(low, it.low());
      high = Double.isNaN(it.high()) ? high : Math.max(high, it.high());
    }
    return new double[] {Math.max(LEAST, low - ROOM), Math.min(MOST, Math.max(1, high) + ROOM)};
  }

  private void draw(Graphics2D g, int block, int label, int column, DriverGrid.Spot spot) {
    String hypothesis = subject.hypotheses().get(block);
    DriverOutput output = DriverSubject.output(column);
    if (label < 2) {
      String fixed = label == 0 ? Drivers.Noise.ALL : Drivers.Noise.KEPT;
      subject.noise(hypothesis, output).stream()
          .filter(n -> n.fixed().equals(fixed))
          .forEach(n -> spot.estimate(g, n.share(), 0, NOISE));
      return;
    }
    Drivers.Share share = subject.shares(hypothesis, output).get(label - 2);
    spot.estimate(g, share.first(), -LEVEL, FIRST);
    spot.estimate(g, share.total(), 0, TOTAL);
    spot.estimate(g, share.withChance(), LEVEL, WITH_CHANCE);
  }
}
