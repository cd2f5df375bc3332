package regimecollapse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of numbers and names in words; what is expected is rounded by hand. */
class FormsTest {
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
    assertThat(Percent.of(share)).isEqualTo(text);
  }

  @Test
  void aShareCanHaveAsManyDecimalsAsAColumnWants() {
    assertThat(Percent.whole(0.0018)).isEqualTo("0 %");
    assertThat(Percent.of(0.1284, 1)).isEqualTo("12.8 %");
    assertThat(Percent.points(0.125, 0)).isEqualTo("13");
    assertThat(Percent.whole(Double.NaN)).isEqualTo("–");
  }

  @Test
  void numbersOfTheInputHaveNoExponent() {
    assertThat(Numbers.input(1_754_000)).isEqualTo("1754000");
    assertThat(Numbers.input(1e-5)).isEqualTo("0.00001");
    assertThat(Numbers.input(-0.0)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "0.145, 0.15", // rounded as it is written, not as the binary number below it
    "-0.001, 0.00",
    "12, 12.00",
    "Infinity, –"
  })
  void columnsKeepTheirDecimals(double value, String text) {
    assertThat(Numbers.fixed(value, 2)).isEqualTo(text);
  }

  @Test
  void sentencesLeaveOutZerosAtTheEnd() {
    assertThat(Numbers.decimal(2.50, 2)).isEqualTo("2.5");
    assertThat(Numbers.decimal(-0.001, 2)).isEqualTo("0");
    assertThat(Numbers.digits(1234, 3)).isEqualTo("1230");
    assertThat(Numbers.significant(1234.5678, 3)).isEqualTo("1235");
    assertThat(Numbers.significant(0.012345, 3)).isEqualTo("0.0123");
    assertThat(Numbers.exact(0.35)).isEqualTo("0.35");
    assertThat(Numbers.grouped(1_754_000)).isEqualTo("1,754,000");
  }

  @ParameterizedTest
  @CsvSource({"0.314, +0.31", "-0.314, -0.31", "0.001, 0.00", "-0.001, 0.00"})
  void aNumberThatShowsAsZeroHasNoSign(double value, String text) {
    assertThat(Numbers.signed(value, 2)).isEqualTo(text);
  }

  @Test
  void aRangeOfOneNumberIsThatNumber() {
    assertThat(Numbers.range("0.2", "0.4")).isEqualTo("0.2 to 0.4");
    assertThat(Numbers.range("0.2", "0.2")).isEqualTo("0.2");
    assertThat(Numbers.interval("0.3", "0.2", "0.4")).isEqualTo("0.3 (0.2 to 0.4)");
    assertThat(Numbers.minus("-0.3")).isEqualTo("\u22120.3");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0234, p = 0.023, 0.023",
    "0.001, p = 0.001, 0.001",
    "0.00099, p < 0.001, < 0.001",
    "0, p < 0.001, < 0.001",
    "1, p = 1.000, 1.000"
  })
  void pvaluesHaveOneForm(double p, String words, String cell) {
    assertThat(PValues.of(p)).isEqualTo(words);
    assertThat(PValues.cell(p)).isEqualTo(cell);
  }

  @Test
  void thingsInARowEndWithAnAnd() {
    assertThat(Lists.and(List.of())).isEmpty();
    assertThat(Lists.and(List.of("a"))).isEqualTo("a");
    assertThat(Lists.and(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Lists.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void oneOfAThingHasItsOwnNoun() {
    assertThat(Counts.of(1, "run", "runs")).isEqualTo("1 run");
    assertThat(Counts.of(0, "run", "runs")).isEqualTo("0 runs");
    assertThat(Counts.range(20, 30, "run", "runs")).isEqualTo("20 to 30 runs");
    assertThat(Counts.range(1, 1, "run", "runs")).isEqualTo("1 run");
  }

  @Test
  void datesNameTheMonthInEnglish() {
    assertThat(Dates.of(LocalDate.of(2024, 12, 8))).isEqualTo("8 Dec 2024");
  }

  @Test
  void namesFromRightToLeftAreKeptToThemselves() {
    assertThat(Quotes.of("Half cuts – “so”")).isEqualTo("“Half cuts – “so””");
    assertThat(Quotes.of("\u05D0")).isEqualTo("“\u2068\u05D0\u2069”");
    assertThat(Quotes.of("a\u202Eb")).isEqualTo("“\u2068a\u202Eb\u2069”");
  }

  @Test
  void aShellTakesAnArgumentAsItIs() {
    assertThat(Quotes.shell("results/a-b_1.yaml")).isEqualTo("results/a-b_1.yaml");
    assertThat(Quotes.shell("it's mine")).isEqualTo("'it'\\''s mine'");
  }
}
