package regimecollapse.scenario.io.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "abc, abcd, 1",
    "abc, acb, 1",
    "kitten, sitting, 3"
  })
  void editsAreCounted(String a, String b, int edits) {
    assertThat(Spelling.distance(a, b)).isEqualTo(edits);
    assertThat(Spelling.distance(b, a)).isEqualTo(edits);
  }

  @Test
  void theNearestNameIsFound() {
    assertThat(Spelling.nearest("finanse", List.of("fine", "finance", "final")))
        .isEqualTo("finance");
  }

  @Test
  void nothingIsSuggestedWhereNothingIsNear() {
    assertThat(Spelling.nearest("tanks", List.of("finance", "air"))).isEmpty();
  }
}
