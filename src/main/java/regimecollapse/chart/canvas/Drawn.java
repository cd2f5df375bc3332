package regimecollapse.chart.canvas;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of drawing.
 *
 * @param charts those that were written, in order
 * @param failed those that could not be drawn; the others do not suffer from it
 */
public record Drawn(List<DrawnChart> charts, List<Failed> failed) {
  /**
   * A picture that could not be drawn.
   *
   * @param name of its files, without ending
   * @param why in words
   */
  public record Failed(String name, String why) {}

  /** Copies the lists. */
  public Drawn {
    charts = List.copyOf(charts);
    failed = List.copyOf(failed);
  }

  /** With what else failed. */
  public Drawn and(List<Failed> more) {
    List<Failed> all = new ArrayList<>(failed);
    all.addAll(more);
    return new Drawn(charts, all);
  }

  /** With what was drawn after it. */
  public Drawn and(Drawn after) {
    List<DrawnChart> all = new ArrayList<>(charts);
    all.addAll(after.charts);
    return new Drawn(all, failed).and(after.failed);
  }

  /** Why a picture could not be drawn, in words. */
  public static Failed failed(String name, Throwable thrown) {
    String why =
        thrown instanceof OutOfMemoryError
            ? "there is not enough memory"
            : "an error in the program: " + thrown;
    return new Failed(name, why);
  }

  /**
   * Says that pictures are missing, once all else is done.
   *
   * @throws UndrawnException when a picture failed
   */
  public void requireAll() throws UndrawnException {
    if (!failed.isEmpty()) {
      throw new UndrawnException(failed);
    }
  }
}
