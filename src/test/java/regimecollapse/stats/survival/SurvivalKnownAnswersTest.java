package regimecollapse.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.stats.Confidence.NINETY_FIVE;
import static regimecollapse.stats.survival.KnownAnswers.CLOSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;
import regimecollapse.stats.survival.KaplanMeier.Scale;
import regimecollapse.stats.survival.KnownAnswers.Row;

/** To 1e-9 what R's survival package says of the remission trial and the veterans' lung cancer. */
class SurvivalKnownAnswersTest {
  static List<Row> medians() {
    return KnownAnswers.rows("medians.csv");
  }

  static List<Row> restrictedMeans() {
    return KnownAnswers.rows("rmst.csv");
  }

  static List<Row> contrasts() {
    return KnownAnswers.rows("rmst-contrasts.csv");
  }

  static List<Row> logRanks() {
    return KnownAnswers.rows("log-rank.csv");
  }

  @Test
  void theDataAreThoseOfTheBooks() {
    Map<String, List<Lifetime>> remission = KnownAnswers.lifetimes("remission", "group");
    assertThat(remission.get("6-MP")).hasSize(21).filteredOn(Lifetime::event).hasSize(9);
    assertThat(remission.get("placebo")).hasSize(21).allMatch(Lifetime::event);
    Map<String, List<Lifetime>> veteran = KnownAnswers.lifetimes("veteran", "trt");
    assertThat(veteran.get("1")).hasSize(69).filteredOn(Lifetime::event).hasSize(64);
    assertThat(veteran.get("2")).hasSize(68).filteredOn(Lifetime::event).hasSize(64);
  }

  @Test
  void curvesAndTheirErrorsAgreeAtEveryStep() {
    int steps = 0;
    for (Row row : KnownAnswers.rows("kaplan-meier.csv")) {
      KaplanMeier curve = KaplanMeier.of(KnownAnswers.group(row));
      double time = row.number("time");
      KaplanMeier.Step step =
          curve.steps().stream().filter(s -> s.time() == time).findFirst().orElseThrow();
      assertThat(step.atRisk()).as("%s", row).isEqualTo(row.whole("at_risk"));
      assertThat(step.events()).as("%s", row).isEqualTo(row.whole("events"));
      assertThat(step.survival()).as("%s", row).isCloseTo(row.number("survival"), CLOSE);
      steps++;
      if (step.survival() > 0) {
        assertThat(step.standardError())
            .as("%s", row)
            .isCloseTo(row.number("standard_error"), CLOSE);
        close(row, "loglog", curve.interval(time, NINETY_FIVE));
        close(row, "plain", curve.interval(time, NINETY_FIVE, Scale.PLAIN));
      }
    }
    assertThat(steps).isEqualTo(KnownAnswers.rows("kaplan-meier.csv").size()).isGreaterThan(200);
  }

  @Test
  void whereTheCurveIsZeroRGivesNoIntervalAndWeGiveWilsons() {
    List<Row> zeros =
        KnownAnswers.rows("kaplan-meier.csv").stream()
            .filter(r -> r.number("survival") == 0)
            .toList();
    assertThat(zeros).hasSize(7);
    for (Row row : zeros) {
      KaplanMeier curve = KaplanMeier.of(KnownAnswers.group(row));
      double time = row.number("time");
      assertThat(row.number("loglog_low")).isNaN();
      assertThat(curve.steps().get(curve.steps().size() - 1).standardError()).isZero();
      for (Scale scale : Scale.values()) {
        Interval interval = curve.interval(time, NINETY_FIVE, scale);
        double before = curve.interval(Math.nextDown(time), NINETY_FIVE, scale).high();
        double wilson = Wilson.interval(0, row.whole("at_risk"), NINETY_FIVE).high();
        assertThat(interval).isEqualTo(new Interval(0, Math.min(wilson, before)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("medians")
  void mediansAndTheirIntervalsAgree(Row row) {
    KaplanMeier curve = KaplanMeier.of(KnownAnswers.group(row));
    // R takes the middle of a step that lies at exactly one half.
    boolean level = curve.steps().stream().anyMatch(s -> Math.abs(s.survival() - 0.5) < 1e-12);
    if (!level) {
      assertThat(curve.median()).hasValue(row.number("median"));
    }
    Interval interval = curve.medianInterval(NINETY_FIVE);
    assertThat(interval).isEqualTo(new Interval(row.number("low"), row.number("high")));
  }

  @Test
  void atExactlyOneHalfRTakesTheMiddleOfTheStepAndWeItsBeginning() {
    List<Lifetime> treated = KnownAnswers.lifetimes("veteran", "trt").get("2");
    Row row = medians().stream().filter(r -> r.text("group").equals("2")).findFirst().orElseThrow();
    KaplanMeier curve = KaplanMeier.of(treated);
    assertThat(curve.survival(52)).isCloseTo(0.5, CLOSE);
    assertThat(curve.median()).hasValue(52);
    double next =
        curve.steps().stream()
            .mapToDouble(KaplanMeier.Step::time)
            .filter(t -> t > 52)
            .min()
            .orElse(0);
    assertThat(row.number("median")).isEqualTo((52 + next) / 2);
  }

  @ParameterizedTest
  @MethodSource("restrictedMeans")
  void restrictedMeansAgree(Row row) {
    Rmst rmst = Rmst.of(KaplanMeier.of(KnownAnswers.group(row)), row.number("tau"));
    assertThat(rmst.value()).isCloseTo(row.number("rmst"), CLOSE);
    assertThat(rmst.standardError()).isCloseTo(row.number("standard_error"), CLOSE);
  }

  @ParameterizedTest
  @MethodSource("contrasts")
  void contrastsOfRestrictedMeansAgree(Row row) {
    Map<String, List<Lifetime>> groups = KnownAnswers.lifetimes(row.text("data"), row.text("by"));
    RmstContrast contrast =
        new RmstContrast(
            Rmst.of(KaplanMeier.of(groups.get(row.text("a"))), row.number("tau")),
            Rmst.of(KaplanMeier.of(groups.get(row.text("b"))), row.number("tau")));
    assertThat(contrast.difference()).isCloseTo(row.number("difference"), CLOSE);
    assertThat(contrast.standardError()).isCloseTo(row.number("standard_error"), CLOSE);
    close(row, "", contrast.interval(NINETY_FIVE));
    closeP(contrast.pValue(), row.number("p"));
    assertThat(contrast.ratio()).isCloseTo(row.number("ratio"), CLOSE);
    close(row, "ratio", contrast.ratioInterval(NINETY_FIVE));
    closeP(contrast.ratioPValue(), row.number("ratio_p"));
  }

  @ParameterizedTest
  @MethodSource("logRanks")
  void logRankTestsAgreeAlsoWithStrata(Row row) {
    List<Row> data = KnownAnswers.rows(row.text("data") + "-data.csv");
    List<String> names = List.copyOf(KnownAnswers.lifetimes(data, row.text("by")).keySet());
    String by = row.text("strata");
    List<List<List<Lifetime>>> strata = new ArrayList<>();
    for (String stratum :
        data.stream().map(r -> by.isEmpty() ? "" : r.text(by)).distinct().toList()) {
      List<Row> within =
          data.stream().filter(r -> by.isEmpty() || r.text(by).equals(stratum)).toList();
      Map<String, List<Lifetime>> groups = KnownAnswers.lifetimes(within, row.text("by"));
      strata.add(names.stream().map(n -> groups.getOrDefault(n, List.of())).toList());
    }
    LogRank test = LogRank.stratified(strata);
    assertThat(test.chiSquare()).isCloseTo(row.number("chi2"), CLOSE);
    assertThat(test.degreesOfFreedom()).isEqualTo(row.whole("df"));
    closeP(test.pValue(), row.number("p"));
  }

  @Test
  void hazardsByIntervalAgreeAlsoWhereAnEventIsOnTheBorder() {
    List<Row> rows = KnownAnswers.rows("hazard.csv");
    for (Row row : rows) {
      List<Hazard> hazards = Hazard.byInterval(KnownAnswers.group(row), row.number("width"));
      Hazard hazard = hazards.get(row.whole("interval") - 1);
      assertThat(hazard.events()).as("%s", row).isEqualTo(row.whole("events"));
      assertThat(hazard.exposure()).as("%s", row).isCloseTo(row.number("exposure"), CLOSE);
      assertThat(hazard.rate()).as("%s", row).isCloseTo(row.number("rate"), CLOSE);
      close(row, "", hazard.interval(NINETY_FIVE));
    }
    // Events at week 10 and 15 are on borders of the intervals of 5 weeks.
    assertThat(rows).filteredOn(r -> r.text("data").equals("remission")).hasSizeGreaterThan(8);
  }

  @Test
  void pseudoValuesAreWhatLeavingOneOutGives() {
    List<Row> rows = KnownAnswers.rows("pseudo-values.csv");
    int i = 0;
    while (i < rows.size()) {
      Row first = rows.get(i);
      List<Lifetime> lifetimes = KnownAnswers.group(first);
      double[] values = PseudoValues.restricted(lifetimes, first.number("tau"));
      for (double value : values) {
        Row row = rows.get(i++);
        // n times a restricted mean: its rounding error grows as much.
        assertThat(value).as("%s", row).isCloseTo(row.number("value"), CLOSE);
      }
    }
    assertThat(rows).hasSize(42 + 137 + 137);
  }

  private static void close(Row row, String prefix, Interval interval) {
    String column = prefix.isEmpty() ? "" : prefix + "_";
    assertThat(interval.low()).as("%s", row).isCloseTo(row.number(column + "low"), CLOSE);
    assertThat(interval.high()).as("%s", row).isCloseTo(row.number(column + "high"), CLOSE);
  }

  /** Small chances to nine digits. */
  private static void closeP(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, Offset.offset(1e-9 * expected));
  }
}
