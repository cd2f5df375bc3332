package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.analysis.outcome.Summary.Row;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;
import regimecollapse.text.Lists;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;
import regimecollapse.text.Quotes;

/**
 * What came out, in three sentences made from the numbers: the base arm, what the what-ifs change,
 * and how far the numbers carry.
 */
public final class Answer {
  /** With more hypotheses than these only the lowest and the highest are told. */
  private static final int TOLD_ONE_BY_ONE = 4;

  private final Frame frame;
  private final Summary summary;
  private final List<String> hypotheses;
  private final List<String> arms;
  private final Predicate<String> idle;

  /**
   * Takes the numbers.
   *
   * @param idle whether no run of an arm differs from that of the base
   */
  public Answer(Frame frame, Summary summary, Predicate<String> idle) {
    this.frame = frame;
    this.summary = summary;
    this.idle = idle;
    this.hypotheses = frame.hypotheses(summary.byCell().keySet());
    this.arms = frame.arms(summary.byCell().keySet());
  }

  /**
   * The sentences.
   *
   * @param inputs numbers that the scenario sets
   * @param assumed those of them that are assumptions or the author's own choice
   */
  public List<String> sentences(int inputs, int assumed) {
    if (rows(base()).isEmpty()) {
      return List.of("No run of the base arm finished, so there is no answer.");
    }
    return List.of(
        baseSentence(), whatIfSentence(), new Precision(frame, summary).sentence(inputs, assumed));
  }

  private String base() {
    return arms.isEmpty() ? "" : arms.get(0);
  }

  private List<Row> rows(String arm) {
    return hypotheses.stream().flatMap(h -> summary.find(h, arm).stream()).toList();
  }

  private String baseSentence() {
    List<Row> rows = rows(base());
    String start =
        "In the base arm %s the government collapses by %s in "
            .formatted(arm(base()), Dates.of(frame.scenario().timeline().end()));
    if (rows.size() > TOLD_ONE_BY_ONE) {
      return start + extent(rows) + ".";
    }
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      parts.add(told(row, parts.isEmpty()));
    }
    return start + String.join("; in ", parts) + ".";
  }

  /** Share and median of a row; the first one says what the numbers are. */
  private String told(Row row, boolean isFirst) {
    String share = share(row, isFirst ? " of the runs" : "", isFirst ? " (95 % interval " : " (");
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

  private String share(Row row, String of, String interval) {
    String range = Plain.percentRange(row.collapse()) + offensives(row, "; ", "");
    return percent(row) + of + under(row) + interval + range + ")";
  }

  private static String percent(Row row) {
    return Percent.of(row.collapse().value());
  }

  private String arm(String id) {
    return Quotes.of(frame.arm(id));
  }

  /** Names the hypothesis where there are several. */
  private String under(Row row) {
    return hypotheses.size() == 1
        ? ""
        : " under " + Quotes.of(frame.hypothesis(row.cell().hypothesis()));
  }

  private boolean isAttacked(String arm) {
    return frame.offensive(arm).isPresent() || frame.choosesItsDay(arm);
  }

  private String zero(String arm) {
    return isAttacked(arm) ? "the start of the offensive" : "the reference date";
  }

  /** In which offensives the runs collapse. */
  private static String offensives(Row row, String before, String after) {
    return row.split().told() ? before + row.split().words(Percent::of) + after : "";
  }

  /** The same in brackets where it is not the first in all. */
  private static String others(Row row) {
    return row.split().differs() ? offensives(row, " (", ")") : "";
  }

  private String extent(List<Row> rows) {
    Row low = least(rows);
    Row high = most(rows);
    if (low.collapse().value() == high.collapse().value()) {
      return percent(low) + " of the runs under each hypothesis";
    }
    return "from "
        + Percent.of(low.collapse().value())
        + " of the runs"
        + under(low)
        + others(low)
        + " to "
        + Percent.of(high.collapse().value())
        + under(high)
        + others(high);
  }

  private static Row least(List<Row> rows) {
    return rows.stream()
        .reduce((a, b) -> b.collapse().value() < a.collapse().value() ? b : a)
        .orElseThrow();
  }

  private static Row most(List<Row> rows) {
    return rows.stream()
        .reduce((a, b) -> b.collapse().value() > a.collapse().value() ? b : a)
        .orElseThrow();
  }

  private String whatIfSentence() {
    List<String> run = arms.stream().skip(1).filter(arm -> !rows(arm).isEmpty()).toList();
    if (run.isEmpty()) {
      return "No other arm was run, so the results cannot say what a change would do.";
    }
    List<String> others = run.stream().filter(idle.negate()).toList();
    if (others.isEmpty()) {
      return "No run of %s differs from that of the base arm, so nothing was changed here."
          .formatted(names(run));
    }
    // That nobody falls when nobody attacks needs no simulation.
    boolean attacked = isAttacked(base());
    List<String> tested = others.stream().filter(arm -> isAttacked(arm) || !attacked).toList();
    if (tested.isEmpty()) {
      return "Only %s was run besides: what happens when nobody attacks says nothing of other changes."
          .formatted(names(others));
    }
    Optional<String> strongest =
        tested.stream()
            .filter(arm -> isBeyondIntervals(arm))
            .reduce((a, b) -> change(b) > change(a) ? b : a);
    String unattacked = tested.size() < others.size() ? " with an offensive" : "";
    String of =
        tested.size() == 1
            ? "The what-if "
            : "Of " + tested.size() + " what-ifs" + unattacked + ", ";
    if (strongest.isEmpty()) {
      return weak(tested, unattacked) + parting(others) + ".";
    }
    return of + told(strongest.get(), tested) + parting(others) + ".";
  }

  private String names(List<String> some) {
    return Lists.and(some.stream().map(this::arm).toList());
  }

  /** The arm that changes the share most, and to what. */
  private String told(String strongest, List<String> tested) {
    double most = change(strongest);
    long alike = tested.stream().filter(a -> change(a) == most).count();
    String verb =
        (alike > 1 ? " and " + Counts.of(alike - 1, "other", "others") + " change" : " changes")
            + (tested.size() == 1 ? " that share: to " : " that share most: to ");
    List<Row> rows = rows(strongest);
    String to =
        rows.size() > TOLD_ONE_BY_ONE
            ? percent(least(rows)) + " to " + percent(most(rows)) + ", by hypothesis"
            : Lists.and(rows.stream().map(row -> share(row, "", " (")).toList());
    return arm(strongest) + verb + to;
  }

  /** No share moves: then perhaps the time does. */
  private String weak(List<String> others, String unattacked) {
    String none =
        others.size() == 1
            ? "The what-if " + arm(others.get(0)) + " does not change that share"
            : "None of " + others.size() + " what-ifs" + unattacked + " changes that share";
    String start = none + " by more than the intervals allow";
    Optional<Row> slower =
        others.stream()
            .flatMap(arm -> rows(arm).stream())
            .filter(row -> baseOf(row).filter(b -> !b.rmst().overlaps(row.rmst())).isPresent())
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
                        arm(row.cell().arm()),
                        under(row)))
        .orElse(start + ", nor the mean time that the government lives");
  }

  /** Where the hypotheses differ most, if they do by more than their intervals. */
  private String parting(List<String> others) {
    Optional<String> widest =
        others.stream()
            .filter(arm -> !least(rows(arm)).collapse().overlaps(most(rows(arm)).collapse()))
            .reduce((a, b) -> width(b) > width(a) ? b : a);
    return widest
        .map(
            arm ->
                ("; the hypotheses differ most in %s: %s (their ranges of inputs "
                        + "were put in, so part of this was)")
                    .formatted(arm(arm), extent(rows(arm))))
        .orElse("");
  }

  private double width(String arm) {
    return most(rows(arm)).collapse().value() - least(rows(arm)).collapse().value();
  }

  private Optional<Row> baseOf(Row row) {
    return summary.find(row.cell().hypothesis(), base());
  }

  private boolean isBeyondIntervals(String arm) {
    return rows(arm).stream()
        .anyMatch(
            row -> baseOf(row).filter(b -> !b.collapse().overlaps(row.collapse())).isPresent());
  }

  /**
   * Mean over the hypotheses of the change of the share, without its sign; to twelve digits, so
   * that equal changes are equal whatever their sums round.
   */
  private double change(String arm) {
    double mean =
        rows(arm).stream()
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
