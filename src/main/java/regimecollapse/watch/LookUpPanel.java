package regimecollapse.watch;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** Looks up one place, formation, unit, commander, patron or the leader. */
final class LookUpPanel extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient WatchState state;
  private final JComboBox<Kind> kinds = new JComboBox<>(Kind.values());
  private final JComboBox<String> names = new JComboBox<>();
  private final RowTable table = new RowTable();
  private final transient AtomicBoolean due = new AtomicBoolean();

  LookUpPanel(WatchState state) {
    super(new BorderLayout(4, 4));
    this.state = state;
    JPanel top = new JPanel(new GridLayout(2, 1, 2, 2));
    top.add(kinds);
    top.add(names);
    add(top, BorderLayout.NORTH);
    add(table);
    fill();
    kinds.addActionListener(e -> fill());
    names.addActionListener(e -> showChosen());
    state.tell(this::later);
  }

  /** Shows one. */
  void choose(Kind kind, int number) {
    kinds.setSelectedItem(kind);
    names.setSelectedIndex(number);
  }

  /** What is shown. */
  List<Row> rows() {
    return table.rows();
  }

  private void fill() {
    Kind kind = (Kind) kinds.getSelectedItem();
    List<String> all = kind.names(state.run());
    names.setModel(new DefaultComboBoxModel<>(all.toArray(String[]::new)));
    showChosen();
  }

  private void showChosen() {
    int number = names.getSelectedIndex();
    table.show(number < 0 ? List.of() : state.rows((Kind) kinds.getSelectedItem(), number));
  }

  /** Many steps ask for one look. */
  private void later() {
    if (due.compareAndSet(false, true)) {
      SwingUtilities.invokeLater(
          () -> {
            due.set(false);
            if (isShowing()) {
              showChosen();
            }
          });
    }
  }
}
