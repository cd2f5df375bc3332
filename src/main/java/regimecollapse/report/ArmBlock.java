package regimecollapse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.report.words.Plain;
import regimecollapse.report.words.Scope;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/**
 * The rows of the table of results that belong to one arm.
 *
 * @param title name of the arm
 * @param rows one for each hypothesis
 */
record ArmBlock(String title, List<Line> rows) {
  /**
   * A number and its interval, as text.
   *
   * @param value the estimate
   * @param range its 95 % interval; empty where there is none
   * @param note what else is to be said of it; empty where there is nothing
   */
  record Figure(String value, String range, String note) {
    Figure(String value, String range) {
      this(value, range, "");
    }

    /** Whether there is a note. */
    boolean noted() {
      return !note.isEmpty();
    }
  }

  /**
   * One hypothesis under the arm.
   *
   * @param hypothesis its name
   * @param n finished runs
   * @param figures share that collapses, share fallen by day 30, median days, mean time lived
   */
  record Line(String hypothesis, String n, List<Figure> figures) {}

  static List<ArmBlock> of(Scope scope, Summary summary) {
    Map<Cell, Summary.Row> byCell = summary.byCell();
    List<ArmBlock> blocks = new ArrayList<>();
    for (String arm : scope.arms()) {
      List<Line> lines = new ArrayList<>();
      for (String hypothesis : scope.hypotheses()) {
        Summary.Row row = byCell.get(new Cell(hypothesis, arm));
        if (row != null) {
          lines.add(line(scope.frame(), row));
        }
      }
      blocks.add(new ArmBlock(scope.frame().arm(arm), lines));
    }
    return blocks;
  }

  private static Line line(Frame frame, Summary.Row row) {
    String failed = row.failed() == 0 ? "" : " (" + row.failed() + " failed)";
    return new Line(
        frame.hypothesis(row.cell().hypothesis()),
        row.n() + failed,
        List.of(collapse(frame, row), share(row.soon()), median(row), mean(row.rmst())));
  }

  /** The share that collapses by the horizon; below it in which offensives. */
  static Figure collapse(Frame frame, Summary.Row row) {
    Figure share = share(row.collapse());
    return row.split().told()
        ? new Figure(
            share.value(),
            share.range(),
            row.split().words(Percent::of, frame.firstOffensive(row.cell().arm())))
        : share;
  }

  static Figure share(Estimated share) {
    return share.isKnown()
        ? new Figure(Percent.of(share.value()), Plain.percentRange(share))
        : new Figure(Numbers.NONE, "");
  }

  static Figure median(Summary.Row row) {
    Estimated median = row.median();
    if (median.isKnown()) {
      return new Figure(Plain.days(median.value()), Plain.daysRange(median));
    }
    return new Figure(row.n() == 0 ? Numbers.NONE : "not reached", "");
  }

  private static Figure mean(Estimated rmst) {
    if (!rmst.isKnown()) {
      return new Figure(Numbers.NONE, "");
    }
    // Runs that do not differ have no spread to measure an error by.
    String range =
        Double.isNaN(rmst.low())
            ? "no interval"
            : Numbers.fixed(rmst.low(), 1) + " to " + Numbers.fixed(rmst.high(), 1);
    return new Figure(Numbers.fixed(rmst.value(), 1), range);
  }
}
