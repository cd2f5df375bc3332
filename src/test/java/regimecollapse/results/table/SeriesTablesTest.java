package regimecollapse.results.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.results.record.SeriesBlock;

class SeriesTablesTest {
  private static final short[] FIVE = {0, 100, 1000, 2000, 10_000};
  private static final short[] TWO = {1, 2};
  private static final short[] ONE = {7};

  /** Worked by hand from the definition of Hyndman and Fan (1996). */
  @ParameterizedTest
  @CsvSource({"5, 20", "25, 100", "50, 1000", "75, 2000", "95, 8400"})
  void quantilesAreOfTypeSeven(int percent, long expected) {
    assertThat(SeriesTables.hundredfoldQuantile(FIVE, percent)).isEqualTo(100 * expected);
  }

  @ParameterizedTest
  @CsvSource({"5, 105", "25, 125", "50, 150", "75, 175", "95, 195"})
  void quantilesLieBetweenTwoValues(int percent, long hundredfold) {
    assertThat(SeriesTables.hundredfoldQuantile(TWO, percent)).isEqualTo(hundredfold);
    assertThat(SeriesTables.hundredfoldQuantile(ONE, percent)).isEqualTo(700);
  }

  @ParameterizedTest
  @CsvSource({"1, 3, 0.000033", "5, 3, 0.000167", "10000, 1, 1", "0, 9, 0"})
  void meansAreRoundedOnce(long sum, int n, String expected) {
    assertThat(SeriesTables.mean(sum, n)).isEqualTo(expected);
  }

  @Test
  void whatWasNotObservedDoesNotCount() {
    short missing = SeriesBlock.MISSING;
    assertThat(SeriesTables.observed(new short[] {5, missing, 0, missing, 2}))
        .containsExactly(0, 2, 5);
    assertThat(SeriesTables.observed(new short[] {missing})).isEmpty();
  }
}
