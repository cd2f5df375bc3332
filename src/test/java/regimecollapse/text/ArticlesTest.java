package regimecollapse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlesTest {
  @ParameterizedTest
  @CsvSource({
    "United States, the United States",
    "The United States, the United States",
    "the Kremlin, the Kremlin",
    "Soviet Union, the Soviet Union",
    "Iran, Iran",
    "Theodora, Theodora"
  })
  void aNameHasItsArticleWithinASentence(String name, String within) {
    assertThat(Articles.within(name)).isEqualTo(within);
  }
}
