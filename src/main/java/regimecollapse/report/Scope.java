package regimecollapse.report;

import java.util.Collection;
import java.util.List;
import regimecollapse.analysis.Cell;
import regimecollapse.analysis.Frame;

/**
 * What the page tells of, in its order.
 *
 * @param frame names and dates
 * @param hypotheses ids of the hypotheses that were run
 * @param arms ids of the arms that were run; the first is the base
 */
record Scope(Frame frame, List<String> hypotheses, List<String> arms) {
  static Scope of(Frame frame, Collection<Cell> cells) {
    return new Scope(frame, frame.hypotheses(cells), frame.arms(cells));
  }

  /** The base arm; empty text when nothing was run. */
  String base() {
    return arms.isEmpty() ? "" : arms.get(0);
  }
}
