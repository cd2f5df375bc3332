package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GarrisonsTest {
  @Test
  void soldiersAreWholeAndAddUp() {
    double[] weights = {1, 1, 1, 0, 0.5};
    for (int total = 0; total < 200; total++) {
      int[] whole = Garrisons.apportion(weights, total);
      assertThat(Arrays.stream(whole).sum()).isEqualTo(total);
      assertThat(whole[3]).isZero();
      for (int j = 0; j < weights.length; j++) {
        double exact = total * weights[j] / 3.5;
        assertThat((double) whole[j]).isBetween(Math.floor(exact), Math.floor(exact) + 1);
      }
    }
  }

  @Test
  void whereNothingWeighsNobodyStands() {
    assertThat(Garrisons.apportion(new double[] {0, 0}, 100)).containsExactly(0, 0);
  }
}
