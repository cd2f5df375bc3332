package regimecollapse.chart.canvas;

import java.nio.file.Path;

/**
 * A chart that was written.
 *
 * @param name name of its files, without ending
 * @param title for people
 * @param description what it shows, n, what the band means; for the page and for those who cannot
 *     see it
 * @param svg the drawing
 * @param png the same as pixels
 */
public record DrawnChart(String name, String title, String description, Path svg, Path png) {}
