package regimecollapse.report.words;

import java.util.List;

/**
 * A table of texts for the page; long ones are folded.
 *
 * @param header names of the columns
 * @param rows rows that are shown at once
 * @param folded further rows, behind a fold
 * @param left number of rows that the page leaves out
 */
public record PageTable(
    List<String> header, List<List<String>> rows, List<List<String>> folded, int left) {
  /** Rows that are shown without unfolding. */
  public static final int SHOWN = 20;

  /** Copies. */
  public PageTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    folded = folded.stream().map(List::copyOf).toList();
  }

  /**
   * A table of which the first rows are shown.
   *
   * @param all how many rows there are, if not all are given
   */
  public static PageTable of(List<String> header, List<List<String>> given, int all) {
    int shown = Math.min(SHOWN, given.size());
    return new PageTable(
        header, given.subList(0, shown), given.subList(shown, given.size()), all - given.size());
  }

  /** Whether there is a fold. */
  public boolean more() {
    return !folded.isEmpty();
  }

  /** Whether rows are left out of the page. */
  public boolean cut() {
    return left > 0;
  }
}
