package regimecollapse.report.words;

import java.util.Optional;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;
import regimecollapse.text.Percent;

/**
 * What one set of runs says of an arm, in a sentence: how often the government falls, against the
 * base, run by run of the same number.
 */
public final class WhatIfWords {
  private final Scope scope;
  private final Summary summary;
  private final Contrasts contrasts;

  /** Of the runs of these tables. */
  public WhatIfWords(Scope scope, Summary summary, Contrasts contrasts) {
    this.scope = scope;
    this.summary = summary;
    this.contrasts = contrasts;
  }

  /** The sentence, without the name of the arm; begins with a small letter. */
  Optional<String> of(String hypothesis, String arm) {
    return told(hypothesis, arm, "the government falls by " + end() + " in ");
  }

  /** The same where it stands below that of other runs, and need not say until when. */
  Optional<String> again(String hypothesis, String arm) {
    return told(hypothesis, arm, "falls in ");
  }

  private Optional<String> told(String hypothesis, String arm, String falls) {
    return summary
        .find(hypothesis, arm)
        .map(row -> arm.equals(scope.base()) ? falls + base(row) : whatIf(row));
  }

  private String end() {
    return Dates.of(scope.frame().scenario().timeline().end());
  }

  private String base(Row row) {
    return "%s of %s (%s)%s%s."
        .formatted(
            Percent.of(row.collapse().value()),
            Counts.of(row.n(), "run", "runs"),
            Plain.percentRange(row.collapse()),
            row.median().isKnown() ? ", after " + median(row) : "",
            split(row));
  }

  private String whatIf(Row row) {
    Optional<Contrast> found = contrast(row);
    Optional<Row> base = summary.find(row.cell().hypothesis(), scope.base());
    if (found.isEmpty() || base.isEmpty() || !found.get().difference().isKnown()) {
      return "falls in %s of the runs (%s)%s; the base has no runs to compare with."
          .formatted(
              Percent.of(row.collapse().value()), Plain.percentRange(row.collapse()), split(row));
    }
    Contrast contrast = found.get();
    if (contrast.changesNothing()) {
      return "no run differs from the base.";
    }
    Estimated difference = contrast.difference();
    if (DifferenceWords.differs(difference)) {
      return "falls in %s, not %s: %s%s%s."
          .formatted(
              Percent.of(row.collapse().value()),
              Percent.of(base.get().collapse().value()),
              DifferenceWords.points(difference),
              row.median().isKnown() ? "; after " + median(row) : "",
              split(row));
    }
    String none =
        contrast.mostUnseen() > 0
            ? DifferenceWords.agree(
                Percent.of(row.collapse().value()), contrast.pairCount(), contrast.mostUnseen())
            : DifferenceWords.near(
                difference,
                Percent.of(row.collapse().value()),
                "the base in " + Percent.of(base.get().collapse().value()),
                Counts.of(contrast.pairCount(), "pair of runs does", "pairs of runs do"));
    String others = row.split().differs() ? split(row) : "";
    return none + time(contrast, row, base.get()) + others + ".";
  }

  private Optional<Contrast> contrast(Row row) {
    return contrasts.byHypothesis().stream()
        .filter(c -> c.hypothesis().equals(row.cell().hypothesis()))
        .filter(c -> c.arm().equals(row.cell().arm()))
        .findFirst();
  }

  /** Whether it falls sooner or later, where that can be told. */
  private static String time(Contrast contrast, Row row, Row base) {
    Estimated range = contrast.daysDifference();
    if (!DifferenceWords.differs(range)) {
      return "";
    }
    boolean later = range.low() > 0;
    double gap = row.median().value() - base.median().value();
    // The mean can go one way and the medians the other: then the mean is told.
    if (row.median().isKnown() && base.median().isKnown() && (later ? gap > 0 : gap < 0)) {
      return "; %s: after %s, not %s"
          .formatted(later ? "later" : "sooner", median(row), Plain.days(base.median().value()));
    }
    return "; " + DifferenceWords.lives(range, row.horizon());
  }

  private static String median(Row row) {
    Estimated median = row.median();
    return "%s days (median; %s)".formatted(Plain.days(median.value()), Plain.daysRange(median));
  }

  private String split(Row row) {
    return row.split().told()
        ? "; " + row.split().words(Percent::of, scope.frame().firstOffensive(row.cell().arm()))
        : "";
  }
}
