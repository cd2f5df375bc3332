package regimecollapse.report.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import regimecollapse.analysis.contrast.PairedCells;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.text.Counts;
import regimecollapse.text.Lists;
import regimecollapse.text.Numbers;

/**
 * What the what-ifs change, in a sentence: which moves the share that collapses most, or else the
 * time, and in which the hypotheses part.
 *
 * @param words how numbers are told
 * @param pairs how the runs of two cells differ
 * @param base id of the base arm
 * @param idle whether no run of an arm differs from that of the base
 */
record WhatIfAnswer(AnswerWords words, PairedCells pairs, String base, Predicate<String> idle) {
  /**
   * The sentence.
   *
   * @param run ids of the arms besides the base that have runs
   */
  String sentence(List<String> run) {
    if (run.isEmpty()) {
      return "No other arm was run, so the results cannot say what a change would do.";
    }
    List<String> others = run.stream().filter(idle.negate()).toList();
    if (others.isEmpty()) {
      return "No run of %s differs from that of the base arm, so nothing was changed here."
          .formatted(words.arms(run));
    }
    // That nobody falls when nobody attacks needs no simulation.
    boolean attacked = words.isAttacked(base);
    List<String> tested = others.stream().filter(a -> words.isAttacked(a) || !attacked).toList();
    if (tested.isEmpty()) {
      return "Only %s was run besides: what happens when nobody attacks says nothing of other changes."
          .formatted(words.arms(others));
    }
    Optional<String> strongest =
        tested.stream().filter(this::moves).reduce((a, b) -> change(b) > change(a) ? b : a);
    String unattacked = tested.size() < others.size() ? " with an offensive" : "";
    String of =
        tested.size() == 1
            ? "The what-if "
            : "Of " + tested.size() + " what-ifs" + unattacked + ", ";
    String told = strongest.map(arm -> of + told(arm, tested)).orElse(weak(tested, unattacked));
    return told + parting(others) + ".";
  }

  /** The arm that changes the share most, and to what. */
  private String told(String strongest, List<String> tested) {
    double most = change(strongest);
    long alike = tested.stream().filter(a -> change(a) == most).count();
    String verb =
        (alike > 1 ? " and " + Counts.of(alike - 1, "other", "others") + " change" : " changes")
            + (tested.size() == 1 ? " that share: to " : " that share most: to ");
    List<Row> rows = words.rows(strongest);
    String to =
        AnswerWords.many(rows)
            ? AnswerWords.percent(AnswerWords.least(rows))
                + " to "
                + AnswerWords.percent(AnswerWords.most(rows))
                + ", by hypothesis"
            : Lists.and(rows.stream().map(row -> words.share(row, "", " (")).toList());
    return words.arm(strongest) + verb + to;
  }

  /** No share moves: then perhaps the time does. */
  private String weak(List<String> others, String unattacked) {
    String none =
        others.size() == 1
            ? "The what-if " + words.arm(others.get(0)) + " does not change that share"
            : "None of " + others.size() + " what-ifs" + unattacked + " changes that share";
    String start = none + " by more than chance could, run against run of the same number";
    Optional<Row> slower =
        others.stream()
            .flatMap(arm -> words.rows(arm).stream())
            .filter(row -> DifferenceWords.differs(days(row)))
            .reduce((a, b) -> timeChange(b) > timeChange(a) ? b : a);
    return slower
        .map(
            row ->
                ("%s; what moves most is the mean time that the government lives of the first %s"
                        + " days: from %s to %s in %s%s")
                    .formatted(
                        start,
                        Plain.days(row.horizon()),
                        Numbers.decimal(baseOf(row).orElseThrow().rmst().value(), 1),
                        Numbers.decimal(row.rmst().value(), 1),
                        words.arm(row.cell().arm()),
                        words.under(row)))
        .orElse(start + ", nor the mean time that the government lives");
  }

  /** Where the hypotheses differ most, if they do by more than chance. */
  private String parting(List<String> others) {
    Optional<String> widest =
        others.stream().filter(this::parts).reduce((a, b) -> width(b) > width(a) ? b : a);
    return widest
        .map(
            arm ->
                ("; the hypotheses differ most in %s: %s (their ranges of inputs "
                        + "were put in, so part of this was)")
                    .formatted(words.arm(arm), words.extent(words.rows(arm))))
        .orElse("");
  }

  /** Whether the lowest and the highest share of an arm differ, over pairs of runs. */
  private boolean parts(String arm) {
    List<Row> rows = words.rows(arm);
    return DifferenceWords.differs(
        pairs.shares(AnswerWords.most(rows).cell(), AnswerWords.least(rows).cell()));
  }

  private double width(String arm) {
    List<Row> rows = words.rows(arm);
    return AnswerWords.most(rows).collapse().value() - AnswerWords.least(rows).collapse().value();
  }

  private Optional<Row> baseOf(Row row) {
    return words.summary().find(row.cell().hypothesis(), base);
  }

  /** Whether an arm changes the share that collapses under some hypothesis. */
  private boolean moves(String arm) {
    return words.rows(arm).stream()
        .anyMatch(
            row ->
                baseOf(row)
                    .map(b -> pairs.shares(row.cell(), b.cell()))
                    .filter(DifferenceWords::differs)
                    .isPresent());
  }

  private Estimated days(Row row) {
    return baseOf(row)
        .map(b -> pairs.days(row.cell(), b.cell()))
        .orElse(new Estimated(Double.NaN, Double.NaN, Double.NaN));
  }

  /**
   * Mean over the hypotheses of the change of the share, without its sign; to twelve digits, so
   * that equal changes are equal whatever their sums round.
   */
  private double change(String arm) {
    double mean =
        words.rows(arm).stream()
            .flatMap(
                row -> baseOf(row).map(b -> b.collapse().value() - row.collapse().value()).stream())
            .mapToDouble(Math::abs)
            .average()
            .orElse(0);
    return Math.rint(mean * 1e12) / 1e12;
  }

  private double timeChange(Row row) {
    return baseOf(row).map(b -> Math.abs(b.rmst().value() - row.rmst().value())).orElse(0.0);
  }
}
