package regimecollapse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.analysis.record.Check;
import regimecollapse.stats.Interval;

class CheckWordsTest {
  private static final double NONE = Double.NaN;

  private static Check check(
      String statistic, double[] window, String figure, double[] accept, double[] found) {
    return new Check(
        "H1",
        "o",
        "T",
        "check",
        statistic,
        window[0],
        window[1],
        figure,
        accept[0],
        accept[1],
        20,
        found[0],
        new Interval(found[1], found[2]),
        found[3],
        true,
        true);
  }

  private static double[] of(double... values) {
    return values;
  }

  private static String words(Check it) {
    return String.join(
        "; ",
        CheckWords.recorded(it),
        CheckWords.accepted(it),
        CheckWords.value(it),
        CheckWords.interval(it),
        CheckWords.verdict(it));
  }

  @Test
  void aMedianStandsInItsUnit() {
    assertThat(
            words(
                check(
                    "army-rolls",
                    of(135000, 165000),
                    "median",
                    of(135000, 165000),
                    of(118245.4, 107657, 132278, NONE))))
        .isEqualTo(
            "135,000 to 165,000; median 135,000 to 165,000; 118,245; 107,657 to 132,278; met");
    assertThat(
            words(check("x", of(0.67, 1.5), "median", of(NONE, 1.5), of(0.5453, 0.49, 0.64, NONE))))
        .isEqualTo("0.67 to 1.5; median at most 1.5; 0.545; 0.49 to 0.64; met");
  }

  @Test
  void aMedianThatIsNotReachedIsNever() {
    double never = Double.POSITIVE_INFINITY;
    Check it = check("day-of-fall", of(3, 4), "median", of(3, 4), of(never, 5, never, NONE));
    assertThat(CheckWords.value(it)).isEqualTo("never");
    assertThat(CheckWords.interval(it)).isEmpty();
  }

  @Test
  void aShareCountsTheRunsThatAreAsRecorded() {
    assertThat(
            words(
                check("assaulted", of(0, 0), "agree", of(0.9, NONE), of(0.05, 0.0089, 0.2, NONE))))
        .isEqualTo("no; as recorded in at least 90 % of the runs; 5 %; 0.9 % to 20 %; met");
    assertThat(
            words(check("dead-against", of(1, 1e6), "agree", of(NONE, 0.3), of(0, 0, 0.16, NONE))))
        .isEqualTo("at least 1; as recorded in at most 30 % of the runs; 0 %; 0 % to 16 %; met");
  }

  @Test
  void anOrderStandsBesideItsLine() {
    assertThat(
            words(
                check(
                    "order-over-line",
                    of(NONE, NONE),
                    "together",
                    of(0, NONE),
                    of(-0.04, -0.1, 0.03, 0.668))))
        .isEqualTo(
            "the order of the dates; tau-b less that of the line: at least 0; −0.04, line 0.67; "
                + "−0.1 to 0.03; met");
  }

  @Test
  void withoutRunsThereIsNothingToJudge() {
    Check none =
        new Check(
            "H1",
            "o",
            "T",
            "fit",
            "x",
            1,
            2,
            "median",
            1,
            2,
            0,
            NONE,
            Interval.NONE,
            NONE,
            false,
            false);
    assertThat(words(none)).isEqualTo("1 to 2; median 1 to 2; no runs; ; no runs");
  }

  /** Falls that are all on one day have no order, so that nothing is missed. */
  @Test
  void whatNoRunGivesIsNotKnown() {
    Check none =
        new Check(
            "H1",
            "o",
            "T",
            "check",
            "order-over-line",
            NONE,
            NONE,
            "together",
            0,
            NONE,
            9,
            NONE,
            Interval.NONE,
            NONE,
            false,
            false);
    assertThat(words(none))
        .isEqualTo(
            "the order of the dates; tau-b less that of the line: at least 0; no run gives it; ;"
                + " not known");
  }
}
