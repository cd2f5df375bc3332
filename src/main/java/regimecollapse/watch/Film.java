package regimecollapse.watch;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import regimecollapse.quantity.Timeline;
import regimecollapse.run.Watched;

/**
 * A run as pictures, without a display: one a day while there is fighting, one a month before and
 * after, the first and the last.
 */
public final class Film {
  /** Of a frame, px: what projectors and films take. */
  private static final int WIDTH = 1280;

  private static final int HEIGHT = 720;
  private static final int MAP = 780;

  private final Viewing viewing;
  private final Path folder;
  private final Watched run;
  private final Lookout lookout;
  private final Curves curves;
  private final MapPainter map;
  private Scene scene;
  private int frames;

  /**
   * A film that has not begun.
   *
   * @param viewing what is looked at
   * @param folder that is there and empty
   */
  public Film(Viewing viewing, Path folder) {
    this.viewing = viewing;
    this.folder = folder;
    run = viewing.begin();
    lookout = new Lookout(run);
    curves = new Curves(viewing.scenario());
    scene = lookout.look();
    map = new MapPainter(viewing, scene, MAP, HEIGHT);
  }

  /** Runs to the end and writes the frames; gives how many. */
  public int make() throws IOException {
    run.start();
    curves.add(scene);
    write();
    double due = next(scene);
    while (run.step()) {
      scene = lookout.look();
      curves.add(scene);
      boolean begins = scene.active() && due > Math.floor(scene.day()) + 1;
      if (scene.day() >= due || begins || run.over()) {
        write();
        due = next(scene);
      }
    }
    return frames;
  }

  /** What the run came to: that of the ensemble. */
  public Watched run() {
    return run;
  }

  /** The day of the next frame: tomorrow, or the first of the next month. */
  private double next(Scene now) {
    if (now.active()) {
      return Math.floor(now.day()) + 1;
    }
    Timeline time = viewing.scenario().timeline();
    return time.dayOf(time.dateOf(now.day()).withDayOfMonth(1).plusMonths(1));
  }

  private void write() throws IOException {
    String name = String.format(Locale.ROOT, "frame-%05d.png", ++frames);
    ImageIO.write(frame(), "png", folder.resolve(name).toFile());
  }

  /** The picture of what is seen now. */
  BufferedImage frame() {
    Look look = viewing.look();
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setColor(look.paper());
      g.fillRect(0, 0, WIDTH, HEIGHT);
      map.draw(g, scene, look);
      curves.draw(g, new Rectangle2D.Double(MAP, 8, WIDTH - MAP, HEIGHT - 12), look);
    } finally {
      g.dispose();
    }
    return image;
  }
}
