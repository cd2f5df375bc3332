package regimecollapse.report.words;

import java.util.List;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.text.Lists;
import regimecollapse.text.Percent;
import regimecollapse.text.Quotes;

/** The words of which the sentences of an {@link Answer} are made: names, shares, extents. */
record AnswerWords(Frame frame, Summary summary, List<String> hypotheses) {
  /** With more hypotheses than these only the lowest and the highest are told. */
  private static final int TOLD_ONE_BY_ONE = 4;

  /** The rows of an arm, by hypothesis. */
  List<Row> rows(String arm) {
    return hypotheses.stream().flatMap(h -> summary.find(h, arm).stream()).toList();
  }

  /** Whether there are too many rows to tell each. */
  static boolean many(List<Row> rows) {
    return rows.size() > TOLD_ONE_BY_ONE;
  }

  String arm(String id) {
    return Quotes.of(frame.arm(id));
  }

  String arms(List<String> ids) {
    return Lists.and(ids.stream().map(this::arm).toList());
  }

  boolean isAttacked(String arm) {
    return frame.isAttacked(arm);
  }

  /** Names the hypothesis where there are several. */
  String under(Row row) {
    return hypotheses.size() == 1
        ? ""
        : " under " + Quotes.of(frame.hypothesis(row.cell().hypothesis()));
  }

  /**
   * A share with its interval.
   *
   * @param of of what it is a share
   * @param interval what stands before the interval
   */
  String share(Row row, String of, String interval) {
    String range = Plain.percentRange(row.collapse()) + offensives(row, "; ", "");
    return percent(row) + of + under(row) + interval + range + ")";
  }

  static String percent(Row row) {
    return Percent.of(row.collapse().value());
  }

  /** In which offensives the runs collapse. */
  private String offensives(Row row, String before, String after) {
    return row.split().told()
        ? before + row.split().words(Percent::of, frame.firstOffensive(row.cell().arm())) + after
        : "";
  }

  /** The same in brackets where it is not the first in all. */
  private String others(Row row) {
    return row.split().differs() ? offensives(row, " (", ")") : "";
  }

  /** From the lowest share to the highest. */
  String extent(List<Row> rows) {
    Row low = least(rows);
    Row high = most(rows);
    if (low.collapse().value() == high.collapse().value()) {
      return percent(low) + " of the runs under each hypothesis";
    }
    return "from "
        + percent(low)
        + " of the runs"
        + under(low)
        + others(low)
        + " to "
        + percent(high)
        + under(high)
        + others(high);
  }

  static Row least(List<Row> rows) {
    return rows.stream()
        .reduce((a, b) -> b.collapse().value() < a.collapse().value() ? b : a)
        .orElseThrow();
  }

  static Row most(List<Row> rows) {
    return rows.stream()
        .reduce((a, b) -> b.collapse().value() > a.collapse().value() ? b : a)
        .orElseThrow();
  }
}
