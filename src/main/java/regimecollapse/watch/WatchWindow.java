package regimecollapse.watch;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Rectangle2D;
import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Display2D;

/** MASON's console over a run, with its map and its charts. */
public final class WatchWindow {
  /** Of the map, px. */
  private static final int WIDTH = 760;

  private static final int TALLEST = 860;
  private static final int LEAST = 560;

  /** Height that frames and bars of a screen take, px. */
  private static final int BARS = 140;

  private static final int CURVES = 470;
  private static final int CONSOLE = 430;

  /** Items of MASON's menu that would keep or replace a run that cannot be kept. */
  private static final Set<String> USELESS =
      Set.of("New Simulation...", "Open...", "Save", "Save As...");

  private static final String SEED = "Seed";

  /** It would tell of a folder that Java makes for MASON's settings. */
  private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

  private final WatchState state;
  private final Console console;
  private final MapPainter painter;
  private final Display2D display;
  private final JComponent curves;
  private final JFrame charts;
  private final DatePanel dates;
  private final LookUpPanel lookUp;
  private final CountDownLatch closed = new CountDownLatch(1);

  private WatchWindow(Viewing viewing) {
    state = new WatchState(viewing);
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    int height = Math.max(LEAST, Math.min(TALLEST, screen.height - BARS));
    console = new Console(state);
    painter = new MapPainter(viewing, state.scene(), WIDTH, height);
    display = display(height);
    JFrame map = display.createFrame();
    map.setTitle(viewing.title());
    show(map, 0, 0);
    curves = new Curves.View(state, CURVES, map.getHeight());
    charts = new JFrame("Curves: " + viewing.title());
    charts.add(curves);
    charts.pack();
    show(charts, map.getWidth(), 0);
    dates = new DatePanel(state, console);
    lookUp = new LookUpPanel(state);
    dress();
    console.setBounds(map.getWidth() + charts.getWidth(), 0, CONSOLE, map.getHeight());
    if (console.getX() + CONSOLE > screen.width) {
      console.setLocation(Math.max(0, screen.width - CONSOLE), 0);
    }
    console.setVisible(true);
  }

  private Display2D display(int height) {
    Display2D it = new Display2D(WIDTH, height, state);
    it.attach(new PlacesPortrayal(state, painter), "Map");
    it.setBackdrop(state.look().paper());
    it.setClipping(false);
    it.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_AS_NEEDED);
    it.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED);
    // They need libraries that are not there; --film writes pictures.
    it.movieButton.setVisible(false);
    it.snapshotButton.setVisible(false);
    it.insideDisplay.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent e) {
            if (e.getClickCount() == 1) {
              it.createInspectors(new Rectangle2D.Double(e.getX(), e.getY(), 1, 1), state);
            }
          }
        });
    state.tell(it::repaint);
    return it;
  }

  private void show(JFrame frame, int x, int y) {
    console.registerFrame(frame);
    frame.setLocation(x, y);
    frame.setVisible(true);
  }

  /** Takes from MASON's console what makes no sense here, and adds tabs. */
  private void dress() {
    console.setIncrementSeedOnStop(false);
    console.setNewMenuAllowed(false);
    console.getTabPane().addTab("Date", dates);
    console.getTabPane().addTab("Look up", lookUp);
    console.getTabPane().setSelectedComponent(dates);
    for (int i = 0; i < console.getJMenuBar().getMenuCount(); i++) {
      JMenu menu = console.getJMenuBar().getMenu(i);
      for (Component item : menu.getMenuComponents()) {
        if (item instanceof JMenuItem it && USELESS.contains(it.getText())) {
          it.setEnabled(false);
        }
      }
    }
    disableSeed(console.getContentPane());
    console.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent e) {
            closed.countDown();
          }
        });
  }

  /** The seed is that of the run: MASON's own has no say. */
  private static void disableSeed(Container within) {
    boolean next = false;
    for (Component part : within.getComponents()) {
      if (next) {
        disable(part);
      }
      next = part instanceof JLabel label && String.valueOf(label.getText()).contains(SEED);
      if (part instanceof Container more) {
        disableSeed(more);
      }
    }
  }

  private static void disable(Component part) {
    part.setEnabled(false);
    if (part instanceof Container within) {
      for (Component each : within.getComponents()) {
        disable(each);
      }
    }
  }

  /**
   * Opens the windows.
   *
   * @throws NoDisplayException when there is nothing to open them on
   */
  public static WatchWindow open(Viewing viewing) throws NoDisplayException {
    if (GraphicsEnvironment.isHeadless()) {
      throw new NoDisplayException("");
    }
    PREFERENCES.setLevel(Level.OFF);
    WatchWindow[] made = new WatchWindow[1];
    try {
      SwingUtilities.invokeAndWait(() -> made[0] = new WatchWindow(viewing));
    } catch (AWTError e) {
      throw new NoDisplayException(String.valueOf(e.getMessage()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AWTError error) {
        throw new NoDisplayException(String.valueOf(error.getMessage()));
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return made[0];
  }

  /** Waits until the console is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** MASON's console. */
  Console console() {
    return console;
  }

  /** What the console works on. */
  WatchState state() {
    return state;
  }

  /** The map. */
  Display2D display() {
    return display;
  }

  /** What draws the map. */
  MapPainter painter() {
    return painter;
  }

  /** The charts. */
  JComponent curves() {
    return curves;
  }

  /** The panel of dates. */
  DatePanel dates() {
    return dates;
  }

  /** The panel that looks up. */
  LookUpPanel lookUp() {
    return lookUp;
  }

  /** Closes all windows without ending the program. */
  void dispose() {
    console.pressStop();
    console.unregisterAllFrames();
    charts.dispose();
    display.getFrame().dispose();
    console.dispose();
  }
}
