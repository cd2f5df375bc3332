package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;
import regimecollapse.text.Percent;

/**
 * One plain sentence for each what-if under each hypothesis: how often the government falls,
 * against the base, run by run of the same number.
 */
public final class WhatIfSentences {
  private final Scope scope;
  private final Summary summary;
  private final Contrasts contrasts;

  private final Optional<Summary> fitted;

  private WhatIfSentences(
      Scope scope, Summary summary, Contrasts contrasts, Optional<Summary> fitted) {
    this.scope = scope;
    this.summary = summary;
    this.contrasts = contrasts;
    this.fitted = fitted;
  }

  /**
   * What one arm does.
   *
   * @param arm place of the arm on the page, from 0
   * @param title its name
   * @param sentence without the name; begins with a small letter
   * @param underFit the same runs with numbers from a fit; empty where there are none
   */
  public record Told(int arm, String title, String sentence, String underFit) {
    /** Whether there are runs with numbers from a fit. */
    public boolean fitted() {
      return !underFit.isEmpty();
    }
  }

  /**
   * The arms under one hypothesis.
   *
   * @param index place of the hypothesis on the page, from 0
   * @param title its name
   * @param claim what it says; empty where the scenario does not say it
   * @param heldBy who holds it
   * @param arms the base first
   */
  public record Reading(int index, String title, String claim, String heldBy, List<Told> arms) {
    /** Whether the scenario says what it claims. */
    public boolean claimed() {
      return !claim.isEmpty();
    }
  }

  /**
   * One for each hypothesis that was run, in order.
   *
   * @param fitted the same runs with numbers from a fit, if there are any
   */
  public static List<Reading> of(
      Scope scope, Summary summary, Contrasts contrasts, Optional<Summary> fitted) {
    WhatIfSentences words = new WhatIfSentences(scope, summary, contrasts, fitted);
    List<Reading> readings = new ArrayList<>();
    for (String id : scope.hypotheses()) {
      Optional<Hypothesis> known =
          scope.frame().scenario().hypotheses().stream().filter(h -> h.id().equals(id)).findFirst();
      readings.add(
          new Reading(
              readings.size(),
              scope.frame().hypothesis(id),
              known.map(Hypothesis::claim).orElse(""),
              known.map(Hypothesis::heldBy).orElse(""),
              words.told(id)));
    }
    return readings;
  }

  private List<Told> told(String hypothesis) {
    List<Told> told = new ArrayList<>();
    for (String arm : scope.arms()) {
      String sentence =
          summary
              .find(hypothesis, arm)
              .map(row -> arm.equals(scope.base()) ? base(row) : whatIf(row))
              .orElse("no run finished.");
      String underFit = fitted.flatMap(s -> s.find(hypothesis, arm)).map(this::fit).orElse("");
      told.add(new Told(told.size(), scope.frame().arm(arm), sentence, underFit));
    }
    return told;
  }

  private String fit(Row row) {
    return "Under the fit: falls in %s (%s)%s%s."
        .formatted(
            Percent.of(row.collapse().value()),
            Plain.percentRange(row.collapse()),
            row.median().isKnown() ? ", after " + median(row) : "",
            split(row));
  }

  private String base(Row row) {
    return "the government falls by %s in %s of %s (%s)%s%s."
        .formatted(
            Dates.of(scope.frame().scenario().timeline().end()),
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
        "no difference that %s could show, %s"
            .formatted(Counts.of(row.n(), "run", "runs"), DifferenceWords.upTo(difference));
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

  private static String split(Row row) {
    return row.split().told() ? "; " + row.split().words(Percent::of) : "";
  }
}
