package regimecollapse.chart.canvas;

import java.awt.Graphics2D;

/**
 * A picture that is ready to be drawn.
 *
 * @param name name of its files, without ending
 * @param title for people
 * @param description what it shows, for those who cannot see it
 * @param width px at 100 %
 * @param height px at 100 %
 * @param painter draws it; may be called several times
 */
public record Figure(
    String name, String title, String description, int width, int height, Painter painter) {
  /** Draws on a canvas whose paper is already white. */
  interface Painter {
    void paint(Graphics2D g);
  }
}
