package regimecollapse.watch;

import java.awt.BorderLayout;
import javax.swing.SwingUtilities;
import sim.portrayal.Inspector;

/** What the model knows of one thing, in MASON's list of inspectors. Nothing can be changed. */
final class TableInspector extends Inspector {
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
