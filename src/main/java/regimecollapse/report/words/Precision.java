package regimecollapse.report.words;

import java.util.List;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.PairedCells;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.text.Counts;
import regimecollapse.text.Numbers;

/** How far the numbers carry, in a sentence. */
public final class Precision {
  private final Frame frame;
  private final List<Row> rows;

  public Precision(Frame frame, Summary summary) {
    this.frame = frame;
    this.rows = summary.rows().stream().filter(row -> row.n() > 0).toList();
  }

  /**
   * The sentence; the counts are as for {@link Answer#sentences}.
   *
   * @param pairs how the runs of two cells differ
   */
  String sentence(int inputs, int assumed, PairedCells pairs) {
    return "With "
        + runs()
        + " the 95 % intervals of the shares that collapse by the end are at most "
        + Numbers.decimal(100 * widest(), 0)
        + " points wide; they hold chance and the drawn ranges of the inputs, not errors of the model ("
        + assumed
        + " of its "
        + inputs
        + " inputs are assumptions), so differences between arms say more than one arm alone"
        + alike(pairs)
        + failed()
        + (frame.scenario().speculative() ? "; the scenario itself is speculative." : ".");
  }

  /** How many runs stand behind each number. */
  public String runs() {
    int least = rows.stream().mapToInt(Row::n).min().orElse(0);
    int most = rows.stream().mapToInt(Row::n).max().orElse(0);
    String n = least == most ? Counts.of(most, "run", "runs") : least + " to " + most + " runs";
    return n + (rows.size() == 1 ? "" : " for each hypothesis and arm");
  }

  private double widest() {
    return rows.stream().mapToDouble(r -> r.collapse().high() - r.collapse().low()).max().orElse(0);
  }

  /** Whether the base arm can tell the hypotheses apart. */
  private String alike(PairedCells pairs) {
    if (rows.isEmpty()) {
      return "";
    }
    String base = frame.arms(rows.stream().map(Row::cell).toList()).get(0);
    List<Row> inBase = rows.stream().filter(r -> r.cell().arm().equals(base)).toList();
    boolean alike =
        inBase.size() > 1
            && inBase.stream().allMatch(a -> inBase.stream().noneMatch(b -> differ(pairs, a, b)));
    return alike ? ", and the share in the base arm cannot tell the hypotheses apart" : "";
  }

  private static boolean differ(PairedCells pairs, Row first, Row second) {
    return first != second && DifferenceWords.differs(pairs.shares(first.cell(), second.cell()));
  }

  private String failed() {
    int failed = rows.stream().mapToInt(Row::failed).sum();
    return failed == 0
        ? ""
        : "; " + Counts.of(failed, "failed run is", "failed runs are") + " left out";
  }
}
