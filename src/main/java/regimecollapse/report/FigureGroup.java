package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
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
   * A chart on the page.
   *
   * @param name name of its files
   * @param title for people
   * @param description what it shows and how to read it
   * @param base64 the SVG; as the data of an image it can neither run scripts nor load anything;
   *     empty where the page would be too large with it
   */
  record Shown(String name, String title, String description, String base64) {
    /** Whether the page holds the picture, and not only says where it is. */
    boolean inline() {
      return !base64.isEmpty();
    }
  }

  /**
   * Takes pictures into a page until it is large enough.
   *
   * @param most signs of all pictures
   */
  static final class Room {
    private long left;
    private int linked;

    Room(long most) {
      this.left = most;
    }

    Shown shown(DrawnChart chart) throws IOException {
      Figure figure = chart.figure();
      // Four signs for three bytes.
      long signs = (Files.size(chart.svg()) + 2) / 3 * 4;
      left -= signs;
      boolean fits = left >= 0;
      linked += fits ? 0 : 1;
      String svg = fits ? Base64.getEncoder().encodeToString(Files.readAllBytes(chart.svg())) : "";
      return new Shown(figure.name(), figure.title(), figure.description(), svg);
    }

    /** Pictures that the page only names. */
    int linked() {
      return linked;
    }
  }

  /** Charts of arms other than the base are closed, one group an arm. */
  static List<FigureGroup> of(Scope scope, List<DrawnChart> charts, Room room) throws IOException {
    Map<String, List<Shown>> byArm = new LinkedHashMap<>();
    byArm.put(scope.base(), new ArrayList<>());
    for (DrawnChart chart : charts) {
      boolean single = chart.figure().group() == Figure.Group.ARM;
      String arm = single ? chart.figure().arm().orElseThrow() : scope.base();
      byArm.computeIfAbsent(arm, a -> new ArrayList<>()).add(room.shown(chart));
    }
    List<FigureGroup> groups = new ArrayList<>();
    byArm.forEach((arm, figures) -> groups.add(group(scope, arm, figures)));
    groups.removeIf(group -> group.figures().isEmpty());
    return groups;
  }

  /** Charts that stand in the section on the record, not among all charts. */
  static List<Shown> ofRecord(List<DrawnChart> charts, Room room) throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (DrawnChart chart : charts) {
      if (isOfRecord(chart)) {
        shown.add(room.shown(chart));
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
