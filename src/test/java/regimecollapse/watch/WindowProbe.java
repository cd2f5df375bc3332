package regimecollapse.watch;

import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.swing.SwingUtilities;
import sim.display.Console;

/**
 * Uses the windows as a person would and says what it saw, a line each. It is a program of its own,
 * as tests have no display. Arguments: a folder for pictures.
 */
final class WindowProbe {
  /** A busy machine is slow. */
  private static final int SECONDS = 200;

  private final WatchWindow window;
  private final File folder;

  private WindowProbe(WatchWindow window, File folder) {
    this.window = window;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    WatchWindow window = WatchWindow.open(FilmTest.small(Look.WHITE));
    new WindowProbe(window, new File(args[0])).use();
    // MASON's threads and Swing's would go on.
    System.exit(0);
  }

  private void use() throws Exception {
    for (int play = 1; play <= 2; play++) {
      go("2022-03-12");
      until(() -> window.state().run().over() && state() != Console.PS_PLAYING);
      say("falls " + window.state().run().record().falls());
    }
    go("tomorrow");
    say("told " + window.dates().told());
    go("2022-03-05");
    until(() -> state() == Console.PS_PAUSED);
    say(
        "at "
            + window
                .state()
                .run()
                .model()
                .world()
                .scenario()
                .timeline()
                .dateOf(window.state().run().day())
            + " "
            + window.state().run().day());
    double before = window.state().run().day();
    // A step while it is paused.
    SwingUtilities.invokeAndWait(() -> window.console().pressPlay());
    until(() -> window.state().run().day() > before);
    say("step " + (window.state().run().day() - before));
    click(0);
    say("inspectors " + window.console().getAllInspectors().size());
    SwingUtilities.invokeAndWait(() -> window.lookUp().choose(Kind.COMMANDER, 0));
    say("looked up " + window.lookUp().rows().get(0).name());
    paint("map", window.display());
    paint("curves", window.curves());
    paint("console", window.console().getContentPane());
    SwingUtilities.invokeAndWait(window::dispose);
  }

  private int state() {
    return window.console().getPlayState();
  }

  private void go(String date) throws Exception {
    SwingUtilities.invokeAndWait(() -> window.dates().go(date));
  }

  /** A click of the mouse on a place of the map. */
  private void click(int place) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Component map = window.display().insideDisplay;
          Point2D at = window.painter().onSheet(place);
          map.dispatchEvent(
              new MouseEvent(
                  map, MouseEvent.MOUSE_CLICKED, 0, 0, (int) at.getX(), (int) at.getY(), 1, false));
        });
  }

  private void paint(String name, Component part) throws Exception {
    BufferedImage image =
        new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
    SwingUtilities.invokeAndWait(
        () -> {
          Graphics2D g = image.createGraphics();
          part.paint(g);
          g.dispose();
        });
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y));
      }
    }
    ImageIO.write(image, "png", new File(folder, name + ".png"));
    say("painted " + name + " " + (colours.size() > 20));
  }

  /** What is waited for. */
  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private static void until(Condition condition) throws InterruptedException {
    for (int i = 0; i < 50 * SECONDS && !condition.holds(); i++) {
      Thread.sleep(20);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
