package regimecollapse.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  private static final LocalDate START = LocalDate.of(2020, 4, 1);

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aShareLiesBetweenZeroAndOne(double value) {
    assertThatThrownBy(() -> new Share(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void aDistanceIsFiniteAndNotNegative(double value) {
    assertThatThrownBy(() -> new Km(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theEndsOfRangesAreLegal() {
    assertThat(new Share(0).value()).isZero();
    assertThat(new Share(1).value()).isEqualTo(1);
    assertThat(new Km(0).value()).isZero();
  }

  @Test
  void daysAndDatesGoBothWays() {
    Timeline time = new Timeline(START, START.plusDays(2000), START.plusDays(1701));
    LocalDate date = LocalDate.of(2024, 11, 27);
    assertThat(time.dayOf(date)).isEqualTo(1701);
    assertThat(time.dateOf(1701.75)).isEqualTo(date);
    assertThat(time.dateOf(-0.25)).isEqualTo(START.minusDays(1));
    assertThat(time.length()).isEqualTo(2000);
  }

  @Test
  void aTimelineRunsForwardsAndHoldsItsReference() {
    assertThatThrownBy(() -> new Timeline(START, START, START))
        .isInstanceOf(IllegalArgumentException.class);
    LocalDate end = START.plusDays(10);
    assertThatThrownBy(() -> new Timeline(START, end, end.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Timeline(START, end, START.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
