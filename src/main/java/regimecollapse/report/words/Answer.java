package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.PairedCells;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.text.Dates;

/**
 * What came out, in three sentences made from the numbers: the base arm, what the what-ifs change,
 * and how far the numbers carry. What differs is judged over pairs of runs, as in {@link
 * WhatIfSentences}.
 */
public final class Answer {
  private final Frame frame;
  private final Summary summary;
  private final PairedCells pairs;
  private final AnswerWords words;
  private final List<String> arms;
  private final Predicate<String> idle;

  /**
   * Takes the numbers.
   *
   * @param pairs how the runs of two cells differ
   * @param idle whether no run of an arm differs from that of the base
   */
  public Answer(Frame frame, Summary summary, PairedCells pairs, Predicate<String> idle) {
    this.frame = frame;
    this.summary = summary;
    this.pairs = pairs;
    this.idle = idle;
    this.words = new AnswerWords(frame, summary, frame.hypotheses(summary.byCell().keySet()));
    this.arms = frame.arms(summary.byCell().keySet());
  }

  /**
   * The sentences.
   *
   * @param inputs numbers that the scenario sets
   * @param assumed those of them that are assumptions or the author's own choice
   */
  public List<String> sentences(int inputs, int assumed) {
    if (words.rows(base()).isEmpty()) {
      return List.of("No run of the base arm finished, so there is no answer.");
    }
    List<String> run = arms.stream().skip(1).filter(arm -> !words.rows(arm).isEmpty()).toList();
    return List.of(
        baseSentence(),
        new WhatIfAnswer(words, pairs, base(), idle).sentence(run),
        new Precision(frame, summary).sentence(inputs, assumed, pairs));
  }

  private String base() {
    return arms.isEmpty() ? "" : arms.get(0);
  }

  private String baseSentence() {
    List<Row> rows = words.rows(base());
    String start =
        "In the base arm %s the government collapses by %s in "
            .formatted(words.arm(base()), Dates.of(frame.scenario().timeline().end()));
    if (AnswerWords.many(rows)) {
      return start + words.extent(rows) + ".";
    }
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(told(row, parts.isEmpty()));
    }
    return start + String.join("; in ", parts) + ".";
  }

  /** Share and median of a row; the first one says what the numbers are. */
  private String told(Row row, boolean isFirst) {
    String share =
        words.share(row, isFirst ? " of the runs" : "", isFirst ? " (95 % interval " : " (");
    if (!row.median().isKnown()) {
      return share + ", too few for a median time";
    }
    return "%s, after %s%s days%s (%s)"
        .formatted(
            share,
            isFirst ? "a median of " : "",
            Plain.days(row.median().value()),
            isFirst ? " from " + zero(row.cell().arm()) : "",
            Plain.daysRange(row.median()));
  }

  private String zero(String arm) {
    return frame.zero(words.isAttacked(arm) ? "the start of the offensive" : "the reference date");
  }
}
