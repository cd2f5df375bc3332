package regimecollapse.chart.sensitivity;

import java.awt.Graphics2D;
import java.util.List;
import regimecollapse.analysis.sensitivity.DriverOutput;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Sheet;

/** The strongest effects of the screening, a block a hypothesis, a column an output. */
record MorrisChart(DriverSubject subject) {
  private static final int MOST = 15;
  private static final double ROW = 22;
  private static final double TEXT = 46;

  /** Below this part of its absolute mean, a mean says that signs change. An assumption. */
  private static final double ONE_WAY = 0.5;

  private static final ArmStyle STRENGTH = ArmStyle.of(1);
  private static final ArmStyle ABSOLUTE = ArmStyle.of(2);
  private static final ArmStyle SPREAD = ArmStyle.of(3);

  /** The rows of a hypothesis: the strongest by days survived, as the screening ranks them. */
  private List<String> rows(String hypothesis) {
    return subject.effects(hypothesis, DriverOutput.DAYS).stream()
        .limit(MOST)
        .map(Drivers.Effect::parameter)
        .toList();
  }

  Figure figure() {
    DriverGrid grid = new DriverGrid(subject.blocks(this::rows), columns(), ROW, TEXT);
    int all =
        subject.hypotheses().stream()
            .mapToInt(h -> subject.effects(h, DriverOutput.DAYS).size())
            .max()
            .orElse(0);
    Sheet sheet =
        new Sheet(
                "Screening: which of " + all + " uncertain parameters matter at all",
                "Arm: %s. The %s strongest by days survived. n = %s effects of each parameter."
                    .formatted(subject.arm(), MOST, trajectories()))
            .legend(legend())
            .caption(
                "Method of Morris. An effect is the change of the output when one parameter moves by two"
                    + " thirds of its prior range, scaled to the whole range, with all else and the draws of"
                    + " chance kept. Chance makes effects of either sign: they give every parameter a μ* and a"
                    + " σ, but no mean. A μ* far above |μ| means that the effect changes its sign with the"
                    + " other parameters or by chance. Text at the right: whether more of the parameter raises or"
                    + " lowers the output, ± where it does both. The two columns have units of their own.")
            .caption(
                "Told from 0: Student's t test of the mean over trajectories, p below 0.05 after Holm's"
                    + " adjustment for the number of parameters. The ranks of parameters that are not"
                    + " told from 0 may be chance. Intervals are in the table.");
    return grid.figure(sheet, "morris", this::draw);
  }

  private static List<LegendItem> legend() {
    return List.of(
        LegendItem.marker("size of the mean effect, |μ|, told from 0", STRENGTH),
        LegendItem.marker("|μ|, not told from 0", STRENGTH, false),
        LegendItem.marker("mean absolute effect, μ*", ABSOLUTE, false),
        LegendItem.marker("standard deviation of effects, σ", SPREAD, false));
  }

  private int trajectories() {
    return subject.drivers().effects().stream()
        .mapToInt(Drivers.Effect::trajectories)
        .max()
        .orElse(0);
  }

  private List<DriverGrid.Column> columns() {
    return List.of(
        new DriverGrid.Column("days, over the whole range", 0, most(DriverOutput.DAYS), "%.0f"),
        new DriverGrid.Column(
            "chance of collapse, over the whole range", 0, most(DriverOutput.COLLAPSE), "%.1f"));
  }

  private double most(DriverOutput output) {
    double most = 0;
    for (String hypothesis : subject.hypotheses()) {
      List<String> rows = rows(hypothesis);
      for (Drivers.Effect e : subject.effects(hypothesis, output)) {
        most =
            rows.contains(e.parameter()) ? Math.max(most, Math.max(e.muStar(), e.sigma())) : most;
      }
    }
    return most > 0 ? most * 1.05 : 1;
  }

  private void draw(Graphics2D g, int block, int label, int column, DriverGrid.Spot spot) {
    String hypothesis = subject.hypotheses().get(block);
    String parameter = rows(hypothesis).get(label);
    Drivers.Effect effect =
        subject.effects(hypothesis, DriverSubject.output(column)).stream()
            .filter(e -> e.parameter().equals(parameter))
            .findFirst()
            .orElseThrow();
    double mean = Math.abs(effect.mu().value());
    LegendItem.interval(g, STRENGTH.colour(), 2f, spot.x(0), spot.x(mean), spot.y());
    LegendItem.stamp(g, SPREAD, false, spot.x(effect.sigma()), spot.y());
    LegendItem.stamp(g, ABSOLUTE, false, spot.x(effect.muStar()), spot.y());
    LegendItem.stamp(g, STRENGTH, effect.told(), spot.x(mean), spot.y());
    spot.text(g, direction(effect), 6);
  }

  private static String direction(Drivers.Effect effect) {
    if (effect.muStar() == 0) {
      return "none";
    }
    if (Math.abs(effect.mu().value()) < ONE_WAY * effect.muStar()) {
      return "±";
    }
    return effect.mu().value() > 0 ? "raises" : "lowers";
  }
}
