package regimecollapse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.outcome.Summary.Estimated;

class PlainTest {
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
}
