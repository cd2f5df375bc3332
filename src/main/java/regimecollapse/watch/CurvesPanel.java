package regimecollapse.watch;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JComponent;

/** The charts in a window. */
final class CurvesPanel extends JComponent {
  private static final long serialVersionUID = 1L;

  private final transient WatchState state;

  CurvesPanel(WatchState state, int width, int height) {
    this.state = state;
    setPreferredSize(new Dimension(width, height));
    // Swing makes one painting of many calls.
    state.tell(this::repaint);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    state
        .curves()
        .draw(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), state.look());
    g.dispose();
  }
}
