package regimecollapse.watch;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import regimecollapse.quantity.Timeline;
import sim.display.Console;

/** Goes to a date: on from here, or from the beginning where it lies behind. */
final class DatePanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int COLUMNS = 10;

  private final transient WatchState state;
  private final transient Console console;
  private final JTextField field;
  private final JLabel told = new JLabel(" ");

  DatePanel(WatchState state, Console console) {
    super(new BorderLayout());
    this.state = state;
    this.console = console;
    JPanel lines = new JPanel();
    lines.setLayout(new BoxLayout(lines, BoxLayout.Y_AXIS));
    add(lines, BorderLayout.NORTH);
    Timeline time = state.viewing().scenario().timeline();
    double zero = state.scene().zeroDay();
    field = new JTextField(time.dateOf(zero).toString(), COLUMNS);
    JButton go = new JButton("Go");
    go.addActionListener(e -> go(field.getText()));
    field.addActionListener(e -> go(field.getText()));
    lines.add(line(new JLabel("Go to the date"), field, go));
    JButton eve = new JButton("Day 0");
    eve.addActionListener(e -> go(time.dateOf(zero).toString()));
    JButton end = new JButton("End of the run");
    end.addActionListener(e -> go(time.end().toString()));
    lines.add(line(eve, end));
    JCheckBox dark = new JCheckBox("Dark", state.look().dark());
    dark.addActionListener(e -> state.look(dark.isSelected() ? Look.DARK : Look.WHITE));
    lines.add(line(dark));
    lines.add(line(told));
    lines.add(
        line(
            new JLabel(
                "<html>It stops at 00:00 of the date, or where the run ends.<br>A date that lies"
                    + " behind is reached from the beginning:<br>it is the same run.</html>")));
  }

  private static JComponent line(JComponent... parts) {
    JPanel line = new JPanel(new FlowLayout(FlowLayout.LEFT));
    for (JComponent part : parts) {
      line.add(part);
    }
    return line;
  }

  /** Goes to a date, or tells what is wrong with it. */
  void go(String text) {
    Timeline time = state.viewing().scenario().timeline();
    try {
      LocalDate date = LocalDate.parse(text.strip());
      if (time.holds(date)) {
        told.setText(" ");
        go(time.dayOf(date));
        return;
      }
    } catch (DateTimeParseException e) {
      // It is told below.
    }
    told.setText("A date is from " + time.start() + " to " + time.end() + ", not " + text + ".");
  }

  /** What is told of the last date. */
  String told() {
    return told.getText();
  }

  private void go(double day) {
    boolean behind = state.run().over() || day <= state.run().day();
    if (console.getPlayState() != Console.PS_STOPPED && behind) {
      console.pressStop();
    }
    state.hurryTo(day);
    console.setWhenShouldPauseTime(day);
    if (console.getPlayState() == Console.PS_PAUSED) {
      console.pressPause();
    } else if (console.getPlayState() == Console.PS_STOPPED) {
      console.pressPlay();
    }
  }
}
