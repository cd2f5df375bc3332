package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SumsTest {
  private final int[] soldiers = {3, 0, 100, 7, 11, 2, 1, 50, 4};
  private final double[] values = {0.5, 9, 0.25, 0.1, 0.7, 0.3, 0.2, 0.9, 0.6};

  @Test
  void everyPartOfTheListIsSummedAsOneAfterTheOther() {
    for (int from = 0; from <= soldiers.length; from++) {
      for (int to = from; to <= soldiers.length; to++) {
        int men = 0;
        double weighted = 0;
        for (int u = from; u < to; u++) {
          men += soldiers[u];
          weighted += soldiers[u] * values[u];
        }
        assertThat(Sums.soldiers(soldiers, from, to)).isEqualTo(men);
        assertThat(Sums.weighted(soldiers, values, from, to)).isCloseTo(weighted, within(1e-12));
      }
    }
  }

  @Test
  void unitsOfAFormationStandNextToEachOther() {
    Units units = new Units(new int[] {0, 0, 2, 2, 2}, 4);
    assertThat(new int[] {units.first(0), units.first(1), units.first(2), units.first(3)})
        .containsExactly(0, 2, 2, 5);
    assertThat(units.first(4)).isEqualTo(units.count());
  }
}
