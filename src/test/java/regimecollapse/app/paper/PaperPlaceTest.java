package regimecollapse.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.paper.Paper;
import regimecollapse.chart.paper.PaperFormat;

/** What is said of pictures that do not suit a page. */
class PaperPlaceTest {
  private static Figure of(String name, double width, double height) {
    return new Sheet("A title", "").figure(name, width, height, (g, area) -> {}).bare();
  }

  /** 1,000 px are 750 points and 265 mm, without the edges; a page of A4 with margins holds 247. */
  @Test
  void whatLeavesThePageIsNamed() {
    List<Figure> figures = List.of(of("tall", 300, 1000), of("low", 300, 300));
    Paper paper = new Paper(Set.of(PaperFormat.PDF), 170, false);
    assertThat(PaperPlace.warnings(figures, paper))
        .singleElement()
        .asString()
        .matches("1 picture is higher than a page of A4 holds \\(up to 2[67]\\d mm; .*: tall\\.");
  }

  @Test
  void whatIsHardlyReadAndWhatLeavesThePageAreBothNamed() {
    Paper paper = new Paper(Set.of(PaperFormat.PDF), 170, false);
    assertThat(PaperPlace.warnings(List.of(of("both", 1000, 2500)), paper))
        .hasSize(2)
        .allMatch(line -> line.endsWith(": both."));
    assertThat(PaperPlace.warnings(List.of(of("fine", 500, 500)), paper)).isEmpty();
  }
}
