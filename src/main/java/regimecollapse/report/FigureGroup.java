package regimecollapse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.report.words.Scope;

/**
 * Charts that belong together.
 *
 * @param title for people
 * @param open whether they are shown at once
 * @param figures the charts
 */
record FigureGroup(String title, boolean open, List<Shown> figures) {
  /**
   * A chart on the page, which reads the picture from {@code charts/NAME.svg} beside it: as an
   * image it can neither run scripts nor load anything.
   *
   * @param name name of its files
   * @param title for people
   * @param description what it shows and how to read it
   */
  record Shown(String name, String title, String description) {
    static Shown of(DrawnChart chart) {
      Figure figure = chart.figure();
      return new Shown(figure.name(), figure.title(), figure.description());
    }
  }

  /** Charts of arms other than the base are closed, one group an arm. */
  static List<FigureGroup> of(Scope scope, List<DrawnChart> charts) {
    Map<String, List<Shown>> byArm = new LinkedHashMap<>();
    byArm.put(scope.base(), new ArrayList<>());
    for (DrawnChart chart : charts) {
      boolean single = chart.figure().group() == Figure.Group.ARM;
      String arm = single ? chart.figure().arm().orElseThrow() : scope.base();
      byArm.computeIfAbsent(arm, a -> new ArrayList<>()).add(Shown.of(chart));
    }
    List<FigureGroup> groups = new ArrayList<>();
    byArm.forEach((arm, figures) -> groups.add(group(scope, arm, figures)));
    groups.removeIf(group -> group.figures().isEmpty());
    return groups;
  }

  /** Charts that stand in the section on the record, not among all charts. */
  static List<Shown> ofRecord(List<DrawnChart> charts) {
    List<Shown> shown = new ArrayList<>();
    for (DrawnChart chart : charts) {
      if (isOfRecord(chart)) {
        shown.add(Shown.of(chart));
      }
    }
    return shown;
  }

  /** The other charts. */
  static List<DrawnChart> others(List<DrawnChart> charts) {
    return charts.stream().filter(chart -> !isOfRecord(chart)).toList();
  }

  private static boolean isOfRecord(DrawnChart chart) {
    return chart.figure().group() == Figure.Group.RECORD;
  }

  private static FigureGroup group(Scope scope, String arm, List<Shown> figures) {
    return arm.equals(scope.base())
        ? new FigureGroup("All arms compared, and the base arm", true, figures)
        : new FigureGroup(scope.frame().arm(arm), false, figures);
  }
}
