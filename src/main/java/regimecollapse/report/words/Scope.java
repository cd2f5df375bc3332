package regimecollapse.report.words;

import java.util.Collection;
import java.util.List;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;

/**
 * What the page tells of, in its order.
 *
 * @param frame names and dates
 * @param hypotheses ids of the hypotheses that were run
 * @param arms ids of the arms that were run; the first is the base
 */
public record Scope(Frame frame, List<String> hypotheses, List<String> arms) {
  public static Scope of(Frame frame, Collection<Cell> cells) {
    return new Scope(frame, frame.hypotheses(cells), frame.arms(cells));
  }

  /** The base arm; empty text when nothing was run. */
  public String base() {
    return arms.isEmpty() ? "" : arms.get(0);
  }
}
