package regimecollapse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.outcome.Summary.Estimated;

class PlainTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.0018, 0.2 %",
    "0.037, 4 %",
    "0.5, 50 %",
    "0.9982, 99.8 %",
    "1, 100 %",
    "NaN, –"
  })
  void aShareNeverLooksLikeNoneOrAllUnlessItIs(double share, String text) {
    assertThat(Plain.percent(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"11.25, 11.25", "16, 16", "4.4625, 4.46", "Infinity, not lost", "NaN, –"})
  void daysHaveQuarters(double days, String text) {
    assertThat(Plain.days(days)).isEqualTo(text);
  }

  @Test
  void anEndThatIsNotReachedIsNotANumber() {
    assertThat(Plain.daysRange(new Estimated(26, 21.5, Double.NaN))).isEqualTo("21.5 or more");
    assertThat(Plain.daysRange(new Estimated(26, Double.NaN, Double.NaN))).isEqualTo("no interval");
  }

  @Test
  void numbersOfTheInputHaveNoExponent() {
    assertThat(Plain.number(1_754_000)).isEqualTo("1754000");
    assertThat(Plain.number(1e-5)).isEqualTo("0.00001");
    assertThat(Plain.number(-0.0)).isEqualTo("0");
  }

  @Test
  void namesFromRightToLeftAreKeptToThemselves() {
    assertThat(Plain.quoted("Half cuts – “so”")).isEqualTo("“Half cuts – “so””");
    assertThat(Plain.quoted("\u05D0")).isEqualTo("“\u2068\u05D0\u2069”");
    assertThat(Plain.quoted("a\u202Eb")).isEqualTo("“\u2068a\u202Eb\u2069”");
  }
}
