package regimecollapse.scenario.io.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number: the core schema of YAML 1.2 (section 10.3.2). */
class PlainTest {
  /** The regular expression of the standard for numbers with a point or an exponent. */
  private static final String STANDARD = "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?";

  @Test
  void decimalNumbersAreThoseOfTheStandard() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int length = 0; length < 6; length++) {
      for (String shorter : List.copyOf(texts)) {
        if (shorter.length() == length) {
          for (String letter : List.of("+", "-", ".", "0", "7", "e", "E", " ")) {
            texts.add(shorter + letter);
          }
        }
      }
    }
    texts.addAll(List.of("12.50", "1e", "1e+", "\u0661", "1_000", "0x1F", ".inf", "NaN", "1e10 "));
    List<String> numbers = texts.stream().filter(Plain::isDecimal).toList();
    assertThat(numbers)
        .isEqualTo(texts.stream().filter(text -> text.matches(STANDARD)).toList())
        .contains("12.50", "-.7", "7.", "+0e-7")
        .doesNotContain(".", "e7", "7e", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0,05 | 0.05",
        "-30,05 | -30.05",
        "50 000 | 50000",
        "50\u00a0000 | 50000",
        "1.234.567 | 1234567",
        "1.234,5 | 1234.5",
        "1,234.5 | 1234.5",
        "1'234,5 | 1234.5",
        "20,000 | 20000 or 20.000",
        "5 % | 0.05"
      })
  void aNumberAsPeopleWriteItIsUnderstood(String written, String meant) {
    assertThat(Plain.meant(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "1,2,3", "5 0", "12 3456", "1.2.3"})
  void whatIsNoNumberSuggestsNone(String written) {
    assertThat(Plain.meant(written)).isEmpty();
  }
}
