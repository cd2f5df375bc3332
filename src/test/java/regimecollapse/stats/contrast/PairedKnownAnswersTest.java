package regimecollapse.stats.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.stats.Confidence.NINETY_FIVE;
import static regimecollapse.stats.survival.KnownAnswers.CLOSE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.stats.Interval;
import regimecollapse.stats.PoissonMean;
import regimecollapse.stats.survival.KnownAnswers;
import regimecollapse.stats.survival.KnownAnswers.Row;

/** To 1e-9 what R says of counts, shares and pairs. */
class PairedKnownAnswersTest {
  static List<Row> poisson() {
    return KnownAnswers.rows("poisson.csv");
  }

  static List<Row> unpairedShares() {
    return KnownAnswers.rows("unpaired-shares.csv");
  }

  static List<Row> pairedShares() {
    return KnownAnswers.rows("paired-shares.csv");
  }

  @ParameterizedTest
  @MethodSource("poisson")
  void garwoodsIntervalsAgree(Row row) {
    Interval interval = PoissonMean.interval(row.whole("events"), NINETY_FIVE);
    assertThat(interval.low()).isCloseTo(row.number("low"), CLOSE);
    assertThat(interval.high()).isCloseTo(row.number("high"), CLOSE);
  }

  @ParameterizedTest
  @MethodSource("unpairedShares")
  void newcombesIntervalsOfADifferenceAgree(Row row) {
    ShareDifference difference =
        new ShareDifference(row.whole("k1"), row.whole("n1"), row.whole("k2"), row.whole("n2"));
    assertThat(difference.value()).isCloseTo(row.number("difference"), CLOSE);
    assertThat(difference.interval(NINETY_FIVE).low()).isCloseTo(row.number("low"), CLOSE);
    assertThat(difference.interval(NINETY_FIVE).high()).isCloseTo(row.number("high"), CLOSE);
  }

  /** Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10. */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "10, 10, 0, 20, 0.6791, 1.0000"
  })
  void differencesAgreeWithNewcombesTable(int k1, int n1, int k2, int n2, double low, double high) {
    Interval interval = new ShareDifference(k1, n1, k2, n2).interval(NINETY_FIVE);
    assertThat(interval.low()).isCloseTo(low, within(6e-5));
    assertThat(interval.high()).isCloseTo(high, within(6e-5));
  }

  @ParameterizedTest
  @MethodSource("pairedShares")
  void differencesOfPairedSharesAgree(Row row) {
    PairedShares pairs =
        new PairedShares(
            row.whole("both"), row.whole("first"), row.whole("second"), row.whole("neither"));
    assertThat(pairs.difference()).isCloseTo(row.number("difference"), CLOSE);
    assertThat(pairs.standardError()).isCloseTo(row.number("standard_error"), CLOSE);
    assertThat(pairs.interval(NINETY_FIVE).low()).isCloseTo(row.number("low"), CLOSE);
    assertThat(pairs.interval(NINETY_FIVE).high()).isCloseTo(row.number("high"), CLOSE);
    assertThat(pairs.pairing().reduction()).isCloseTo(row.number("reduction"), CLOSE);
    double p = row.number("mcnemar_p");
    assertThat(pairs.exactMcNemar()).isCloseTo(p, within(1e-9 * p));
  }

  /** R: binom.test(0, 30)$conf.int[2]. Thirty pairs that agree do not say that all would. */
  @Test
  void pairsThatAgreeLeaveRoomForSomeThatDoNot() {
    assertThat(new PairedShares(29, 0, 0, 1).mostUnseen(NINETY_FIVE))
        .isCloseTo(0.1157033083, within(1e-9));
    assertThat(new PairedShares(29, 0, 0, 1).agree()).isTrue();
    assertThat(new PairedShares(28, 1, 0, 1).agree()).isFalse();
  }

  @Test
  void studentsPatientsSleepLongerByWhatRSays() {
    List<Row> data = KnownAnswers.rows("sleep-data.csv");
    Row row = KnownAnswers.rows("paired-means.csv").get(0);
    PairedMeans pairs =
        PairedMeans.of(
            data.stream().mapToDouble(r -> r.number("first")).toArray(),
            data.stream().mapToDouble(r -> r.number("second")).toArray());
    assertThat(pairs.n()).isEqualTo(10);
    assertThat(pairs.difference()).isCloseTo(row.number("difference"), CLOSE);
    assertThat(pairs.standardError()).isCloseTo(row.number("standard_error"), CLOSE);
    assertThat(pairs.interval(NINETY_FIVE).low()).isCloseTo(row.number("low"), CLOSE);
    assertThat(pairs.interval(NINETY_FIVE).high()).isCloseTo(row.number("high"), CLOSE);
    assertThat(pairs.pairing().reduction()).isCloseTo(row.number("reduction"), CLOSE);
    assertThat(pairs.pairing().worth()).isCloseTo(row.number("worth"), CLOSE);
  }
}
