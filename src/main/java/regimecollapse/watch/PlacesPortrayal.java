package regimecollapse.watch;

import java.awt.BorderLayout;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import javax.swing.SwingUtilities;
import sim.display.GUIState;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.Portrayal;
import sim.portrayal.simple.OvalPortrayal2D;
import sim.util.Bag;

/** The map within MASON's display: it draws the scene, and knows which place is under the mouse. */
final class PlacesPortrayal extends FieldPortrayal2D {
  private final WatchState state;
  private final MapPainter painter;

  PlacesPortrayal(WatchState state, MapPainter painter) {
    this.state = state;
    this.painter = painter;
  }

  @Override
  public Portrayal getDefaultPortrayal() {
    return new OvalPortrayal2D();
  }

  @Override
  public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.translate(info.draw.x, info.draw.y);
    g.scale(info.draw.width / painter.width(), info.draw.height / painter.height());
    painter.draw(g, state.scene(), state.look());
    g.dispose();
  }

  @Override
  public void hitObjects(DrawInfo2D info, Bag put) {
    double x = (info.clip.getCenterX() - info.draw.x) * painter.width() / info.draw.width;
    double y = (info.clip.getCenterY() - info.draw.y) * painter.height() / info.draw.height;
    int place = painter.placeAt(x, y);
    if (place >= 0) {
      put.add(new LocationWrapper(place, new Point2D.Double(x, y), this));
    }
  }

  @Override
  public Inspector getInspector(LocationWrapper wrapper, GUIState gui) {
    return new TableInspector(state, Kind.PLACE, (Integer) wrapper.getObject());
  }

  @Override
  public String getName(LocationWrapper wrapper) {
    int place = (Integer) wrapper.getObject();
    return state.viewing().scenario().geography().localities().get(place).name();
  }

  @Override
  public String getStatus(LocationWrapper wrapper) {
    return getName(wrapper);
  }

  @Override
  public boolean setSelected(LocationWrapper wrapper, boolean selected) {
    return true;
  }

  /** What the model knows of one thing, in MASON's list of inspectors. Nothing can be changed. */
  private static final class TableInspector extends Inspector {
    private static final long serialVersionUID = 1L;

    private final transient WatchState state;
    private final Kind kind;
    private final int number;
    private final RowTable table = new RowTable();

    TableInspector(WatchState state, Kind kind, int number) {
      this.state = state;
      this.kind = kind;
      this.number = number;
      setLayout(new BorderLayout());
      add(table);
      setVolatile(true);
      table.show(state.rows(kind, number));
    }

    @Override
    public void updateInspector() {
      if (SwingUtilities.isEventDispatchThread()) {
        table.show(state.rows(kind, number));
      } else {
        SwingUtilities.invokeLater(() -> table.show(state.rows(kind, number)));
      }
    }
  }
}
