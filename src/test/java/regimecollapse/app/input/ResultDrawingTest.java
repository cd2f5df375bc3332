package regimecollapse.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.chart.canvas.Drawn;

class ResultDrawingTest {
  /** Beside the runs there may be less memory than after them. */
  @Test
  void aPictureThatFailedBesideTheRunsIsTriedOnceMoreAfterThem() {
    Parts.Drawing rest = (folder, scenario, options) -> {};
    Drawn whole = new Drawn(List.of(), List.of());
    Drawn lacking = whole.and(List.of(Drawn.failed("map", new OutOfMemoryError("made up"))));
    assertThat(ResultDrawing.unlessFailed(whole, rest)).contains(rest);
    assertThat(ResultDrawing.unlessFailed(lacking, rest)).isEmpty();
  }
}
