package regimecollapse.chart.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Grids of panels below one another.
 *
 * @param blocks from above
 */
public record Panels(List<Block> blocks) implements Sheet.Content {
  /**
   * A grid with what is drawn in it.
   *
   * @param grid where the panels are
   * @param plots gives each panel
   * @param more is drawn over them, by hand
   */
  public record Block(PanelGrid grid, PanelGrid.Plots plots, Sheet.Content more) {
    /** Panels alone. */
    public Block(PanelGrid grid, PanelGrid.Plots plots) {
      this(grid, plots, (g, area) -> {});
    }
  }

  /** The size of all. */
  PanelGrid.Size size() {
    double height = 0;
    for (Block block : blocks) {
      height += block.grid().height();
    }
    return new PanelGrid.Size(blocks.get(0).grid().width(), height);
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    double y = area.getY();
    for (Block block : blocks) {
      double height = block.grid().height();
      Rectangle2D own = new Rectangle2D.Double(area.getX(), y, area.getWidth(), height);
      block.grid().draw(g, own, block.plots());
      block.more().draw(g, own);
      y += height;
    }
  }
}
