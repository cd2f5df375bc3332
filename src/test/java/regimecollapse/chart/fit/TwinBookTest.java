package regimecollapse.chart.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.FigureWriter;

/** Charts of made-up twins. */
class TwinBookTest {
  @TempDir Path folder;

  private static TwinFindings.Confusion cell(String method, int truth, int h, double weight) {
    return new TwinFindings.Confusion(
        method,
        "H" + truth,
        "H" + h,
        100,
        weight,
        weight - 0.02,
        weight + 0.02,
        (int) (weight * 99));
  }

  private static TwinFindings findings() {
    List<TwinFindings.Confusion> cells =
        List.of(
            cell("rejection", 1, 1, 0.52),
            cell("rejection", 1, 2, 0.48),
            cell("rejection", 2, 1, 0.51),
            cell("rejection", 2, 2, 0.49),
            cell("regression", 1, 1, 0.8125),
            cell("regression", 1, 2, 0.1875),
            cell("regression", 2, 1, 0.25),
            cell("regression", 2, 2, 0.75));
    return new TwinFindings(
        Map.of("twins", "200", "table", "4000", "kept", "39"),
        List.of(new TwinFindings.Coverage("rejection", "a.one", 200, 0.95, 0.9, 0.98, 0.4)),
        List.of(
            new TwinFindings.Bin("rejection", "a.one", 1, 90, 100, 70, 130),
            new TwinFindings.Bin("rejection", "a.one", 2, 110, 100, 70, 130)),
        cells,
        List.of(
            new TwinFindings.Truth("rejection", 200, 0.505, 0.48, 0.53),
            new TwinFindings.Truth("regression", 200, 0.781, 0.75, 0.81)));
  }

  @Test
  void theConfusionOfEachMethodIsDrawn() throws IOException {
    assertThat(
            TwinBook.write(findings(), folder, FigureWriter.Options.PLAIN).charts().stream()
                .map(DrawnChart::name))
        .containsExactly("sbc-ranks", "twins-confusion");
    String svg = Files.readString(folder.resolve("twins-confusion.svg"));
    assertThat(svg)
        .contains("200 records made by the simulator", "each would get 50.0 %")
        .contains("50.5 % by rejection (48.0 % to 53.0 %) and 78.1 % by regression");
  }

  /** A block for each method, one below the other. */
  @Test
  void withTwoMethodsTheMatrixIsTwiceAsHigh() {
    TwinFindings both = findings();
    TwinFindings one =
        new TwinFindings(
            both.settings(),
            both.coverage(),
            both.ranks(),
            both.confusion().subList(0, 4),
            both.truths().subList(0, 1));
    double more = TwinBook.figures(both).get(1).height() - TwinBook.figures(one).get(1).height();
    assertThat(more).isBetween(200.0, 280.0);
  }
}
