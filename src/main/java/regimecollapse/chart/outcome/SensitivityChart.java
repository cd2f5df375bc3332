package regimecollapse.chart.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.analysis.rests.Sensitivity;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.text.Numbers;

/**
 * For each contrast the conditional mean over the range of the parameter that moves it most: a
 * panel for each contrast that has one; the others are told in words.
 */
public final class SensitivityChart {
  private static final int COLUMNS = 3;

  /** Panels of a figure. */
  private static final int MOST = 12;

  private static final PanelGrid.Size PANEL = new PanelGrid.Size(InfluencePanel.WIDTH, 130);

  private static final String RULE =
      "A parameter passes if Holm's adjusted p over all parameters with a range is below 0.05 and the"
          + " 95 % interval of the change of the mean, from the lowest to the highest fifth of its"
          + " draws, excludes 0.";

  private static final String KEY =
      "Each panel has, of the parameters that pass, the one with the strongest rank correlation"
          + " (Spearman, with its 95 % interval). Up and down is the same in all panels; each has"
          + " the range of its own parameter, as this hypothesis draws it. Bars: Student's 95 %"
          + " intervals; none where all runs of a fifth agree. A strong correlation can mean few"
          + " days: see the scale.";

  private final Subject subject;
  private final List<HonestyBlock> blocks;
  private final boolean contrasts;
  private final List<InfluencePanel> panels;
  private final double[] ends;

  /** A chart of this subject. */
  public SensitivityChart(Subject subject, List<HonestyBlock> blocks) {
    this.subject = subject;
    this.contrasts = blocks.stream().anyMatch(block -> block.base().isPresent());
    this.blocks = blocks.stream().filter(block -> block.base().isPresent() == contrasts).toList();
    this.panels =
        cells()
            .flatMap(cell -> block(cell).stream())
            .flatMap(b -> b.survival().leader().map(it -> new InfluencePanel(b, it)).stream())
            .toList();
    this.ends = ends();
  }

  /** One figure for some panels; one of words where there are none, and none without a test. */
  public List<Figure> figures() {
    if (blocks.stream().allMatch(block -> block.survival().tested() == 0)) {
      return List.of();
    }
    if (panels.isEmpty()) {
      double width = COLUMNS * PANEL.width();
      Sheet words = sheet().caption(words()).caption(RULE).caption(power());
      return List.of(words.figure("sensitivity", width, 0, (g, area) -> {}));
    }
    List<Figure> figures = new ArrayList<>();
    for (List<InfluencePanel> page : Subject.pages(panels, MOST)) {
      String name = Subject.paged("sensitivity", figures.size());
      Sheet sheet =
          sheet().legend(InfluencePanel.legend()).caption(KEY).caption(RULE).caption(words());
      figures.add(sheet.caption(power()).figure(name, rows(page)));
    }
    return figures;
  }

  private List<Panels.Block> rows(List<InfluencePanel> page) {
    List<Panels.Block> rows = new ArrayList<>();
    for (int from = 0; from < page.size(); from += COLUMNS) {
      List<InfluencePanel> row = page.subList(from, Math.min(page.size(), from + COLUMNS));
      double footer = row.stream().mapToDouble(InfluencePanel::footer).max().orElse(0);
      PanelGrid grid =
          new PanelGrid(
              row.stream().map(panel -> title(panel.block().cell())).toList(),
              List.of(""),
              PANEL,
              new PanelGrid.AxisTitles("", days(), 0, footer, true));
      rows.add(
          new Panels.Block(
              grid,
              (r, column) -> row.get(column).plot(ends),
              (g, area) -> {
                for (int column = 0; column < row.size(); column++) {
                  row.get(column).write(g, grid.data(area, 0, column));
                }
              }));
    }
    return rows;
  }

  private String title(Cell cell) {
    return Subject.brief(subject.arm(cell.arm())) + " · " + subject.hypothesis(cell.hypothesis());
  }

  private String days() {
    return contrasts ? "Days, arm less base" : "Days survived";
  }

  /** All contrasts, hypothesis by hypothesis. */
  private Stream<Cell> cells() {
    return subject.hypotheses().stream()
        .flatMap(h -> subject.arms().stream().map(arm -> new Cell(h, arm)));
  }

  private Optional<HonestyBlock> block(Cell cell) {
    return blocks.stream().filter(block -> block.cell().equals(cell)).findFirst();
  }

  private Sheet sheet() {
    String base =
        blocks.stream().flatMap(b -> b.base().stream()).findFirst().map(subject::arm).orElse("");
    return new Sheet(
        contrasts
            ? "Which parameter moves the difference in days survived most"
            : "Which parameter moves the days survived most",
        (contrasts ? "Base: " + base + ". " : "") + subject.sample(subject.arms()));
  }

  /** Which contrasts have no panel, and why. */
  private String words() {
    Map<String, Map<String, List<String>>> reasons = new LinkedHashMap<>();
    cells()
        .forEach(
            cell ->
                block(cell)
                    .flatMap(SensitivityChart::reason)
                    .ifPresent(
                        reason ->
                            reasons
                                .computeIfAbsent(reason, r -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                    subject.hypothesis(cell.hypothesis()), h -> new ArrayList<>())
                                .add(Subject.brief(subject.arm(cell.arm())))));
    List<String> sentences = new ArrayList<>();
    reasons.forEach((reason, found) -> sentences.add(reason + ": " + listed(found) + "."));
    return String.join(" ", sentences);
  }

  /** Arms by hypothesis as words. */
  private String listed(Map<String, List<String>> found) {
    List<String> parts = new ArrayList<>();
    found.forEach(
        (hypothesis, arms) -> {
          long all = blocks.stream().map(block -> block.cell().arm()).distinct().count();
          boolean isAll = arms.size() == all && all > 1;
          parts.add(hypothesis + " – " + (isAll ? "all arms" : String.join(", ", arms)));
        });
    return String.join("; ", parts);
  }

  /** Why a contrast has no panel; nothing if it has one. */
  private static Optional<String> reason(HonestyBlock block) {
    Sensitivity it = block.survival();
    if (it.leader().isPresent()) {
      return Optional.empty();
    }
    if (block.headline().n() == 0) {
      return Optional.of("No finished run");
    }
    if (it.n() < Sensitivity.LEAST) {
      return Optional.of("Fewer than " + Sensitivity.LEAST + " runs");
    }
    if (it.tested() == 0) {
      return Optional.of("No parameter has a range");
    }
    return Optional.of(it.varies() ? "No parameter passes, so no panel" : "All runs agree");
  }

  private String power() {
    double[] rho =
        blocks.stream()
            .mapToDouble(block -> block.survival().detectable())
            .filter(r -> !Double.isNaN(r))
            .sorted()
            .toArray();
    if (rho.length == 0) {
      return "So few runs detect hardly any correlation.";
    }
    String range = Numbers.range(Numbers.fixed(rho[0], 2), Numbers.fixed(rho[rho.length - 1], 2));
    return "So many runs detect a rank correlation of "
        + range
        + " with a chance of 80 %; weaker ones are often missed. Only parameters are tested: draws of"
        + " courses, forces and spending are not stored.";
  }

  /** Lowest and highest day of all panels. */
  private double[] ends() {
    double[] days =
        DoubleStream.concat(DoubleStream.of(0), panels.stream().flatMapToDouble(p -> p.days()))
            .sorted()
            .toArray();
    double low = days[0];
    double high = days[days.length - 1];
    double room = 0.06 * Math.max(1, high - low);
    return new double[] {low < 0 ? low - room : -room / 2, high + room};
  }
}
