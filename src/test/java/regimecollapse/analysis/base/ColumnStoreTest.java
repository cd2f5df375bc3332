package regimecollapse.analysis.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns come out as the rows went in, however many are held and however many lie in a file. */
class ColumnStoreTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        64,
        65,
        ColumnStore.HELD - 1,
        ColumnStore.HELD,
        ColumnStore.HELD + 1,
        3 * ColumnStore.HELD + 7
      })
  void columnsAreWhatRowsSay(int rows) throws IOException {
    try (ColumnStore store = new ColumnStore(3)) {
      for (int i = 0; i < rows; i++) {
        store.add(new double[] {i, -i / 3.0, i % 5 == 0 ? Double.NaN : 1});
      }
      assertThat(store.rows()).isEqualTo(rows);
      for (int again = 0; again < 2; again++) {
        double[] second = store.column(1);
        double[] third = store.column(2);
        assertThat(store.column(0)).hasSize(rows);
        for (int i = 0; i < rows; i++) {
          assertThat(second[i]).isEqualTo(-i / 3.0);
          assertThat(Double.compare(third[i], i % 5 == 0 ? Double.NaN : 1)).isZero();
        }
      }
    }
  }
}
