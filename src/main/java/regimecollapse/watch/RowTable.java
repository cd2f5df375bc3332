package regimecollapse.watch;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;

/** A table that can be read only: names, values, units. */
final class RowTable extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int[] WIDTHS = {95, 95, 220};

  private final transient Rows rows = new Rows();
  private final JTable table;

  RowTable() {
    super(new BorderLayout());
    table =
        new JTable(rows) {
          private static final long serialVersionUID = 1L;

          /** The whole text where it is cut off. */
          @Override
          public String getToolTipText(MouseEvent e) {
            int row = rowAtPoint(e.getPoint());
            int column = columnAtPoint(e.getPoint());
            return row < 0 || column < 0 ? null : String.valueOf(getValueAt(row, column));
          }
        };
    for (int c = 0; c < WIDTHS.length; c++) {
      table.getColumnModel().getColumn(c).setPreferredWidth(WIDTHS[c]);
    }
    table.setFillsViewportHeight(true);
    table.setPreferredScrollableViewportSize(new Dimension(380, 500));
    add(new JScrollPane(table));
  }

  /** Shows other rows. */
  void show(List<Row> now) {
    rows.set(now);
  }

  /** What it shows. */
  List<Row> rows() {
    return rows.all;
  }

  /** Rows of text; no cell can be edited. */
  private static final class Rows extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private static final List<String> HEADS = List.of("What", "Value", "Unit and meaning");

    private transient List<Row> all = List.of();

    void set(List<Row> now) {
      int before = all.size();
      all = now;
      if (before == now.size()) {
        // The selection stays.
        fireTableRowsUpdated(0, before - 1);
      } else {
        fireTableDataChanged();
      }
    }

    @Override
    public int getRowCount() {
      return all.size();
    }

    @Override
    public int getColumnCount() {
      return HEADS.size();
    }

    @Override
    public String getColumnName(int column) {
      return HEADS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
      Row it = all.get(row);
      return column == 0 ? it.name() : column == 1 ? it.value() : it.unit();
    }
  }
}
