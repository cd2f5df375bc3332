package regimecollapse.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.quantity.Windows;
import regimecollapse.scenario.parameter.Factors;
import regimecollapse.stats.Interval;
import regimecollapse.stats.ReplicationMean;

/** The words follow from the numbers. */
class AttributionReadingTest {
  private static ReplicationMean mean(double value, double half) {
    return new ReplicationMean(100, value, half / 2, new Interval(value - half, value + half));
  }

  private static String sentences(AttributionMeasure measure, double half, double... shares) {
    List<FactorEffect> factors = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      String id = String.valueOf((char) ('a' + i));
      factors.add(new FactorEffect(id, mean(shares[i], half), mean(0, half), mean(0.02, half)));
      sum += shares[i];
    }
    FactorEffects effects =
        new FactorEffects(
            measure,
            "H",
            0,
            new FactorEffects.Ends(measure == AttributionMeasure.DAYS_LIVED ? 400 : 0, sum),
            489,
            factors,
            mean(sum, 0.02),
            sum);
    AttributionReading reading =
        new AttributionReading(Factors.among(shares.length, 2), Windows.DEFAULT, "the offensive");
    return reading.sentences("H1", effects) + " " + reading.oneAtATime("H1", effects);
  }

  @Test
  void aFactorThatStandsOutIsToldSo() {
    assertThat(sentences(AttributionMeasure.COLLAPSE, 0.05, 0.1, 0.6, 0.03, 0.2))
        .isEqualTo(
            "H1: all factors together change the chance of collapse by 0.93 (0.91 to 0.95), from"
                + " 0.00 with all off to 0.93 with all on. Of this “Factor b” accounts for 0.60"
                + " (0.55 to 0.65), more than any other factor; “Factor d” for 0.20 (0.15 to 0.25)"
                + " and “Factor a” for 0.10 (0.05 to 0.15). Not told apart from nothing: “Factor"
                + " c”. H1: the whole effect is 0.93; factors added alone sum to 0.00, factors left"
                + " out alone to 0.08.");
  }

  @Test
  void overlappingIntervalsMakeNoFirst() {
    assertThat(sentences(AttributionMeasure.COLLAPSE, 0.05, 0.3, 0.35, 0.1))
        .contains("“Factor b” accounts for 0.35 (0.30 to 0.40), not surely more than “Factor a”;")
        .doesNotContain("more than any other");
  }

  @Test
  void daysLostAreRankedFromTheMostLost() {
    assertThat(sentences(AttributionMeasure.DAYS_LIVED, 9.6, -20, -300, 30))
        .contains("change the days lived, of 489, by −290 (−290 to −290)")
        .contains("“Factor b” accounts for −300 (−310 to −290), more than any other factor;")
        .contains("“Factor a” for −20 (−30 to −10) and “Factor c” for 30 (20 to 40).");
  }

  @Test
  void nothingToldApartIsToldSo() {
    assertThat(sentences(AttributionMeasure.COLLAPSE_SOON, 0.3, 0.1, 0.2))
        .contains("within 30 days of the offensive")
        .contains("No factor's share is told apart from nothing.")
        .doesNotContain("accounts for");
  }
}
