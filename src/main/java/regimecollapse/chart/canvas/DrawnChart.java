package regimecollapse.chart.canvas;

import java.nio.file.Path;

/**
 * A chart that was written.
 *
 * @param figure what it shows, and of what it is
 * @param svg the drawing
 */
public record DrawnChart(Figure figure, Path svg) {
  /** Name of its files, without ending. */
  public String name() {
    return figure.name();
  }
}
