package regimecollapse.chart.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;

class SensitivityChartTest {
  @TempDir Path folder;

  private List<Figure> figures(Scenario scenario) {
    RunTable runs = RunTable.read(folder);
    Subject subject = new Subject(scenario, Findings.read(folder, runs, Set.of()));
    return new SensitivityChart(subject, Honesty.of(folder, runs, scenario)).figures();
  }

  /** Draws from 0 to 1 that have nothing to do with the invented runs. */
  private void writeDraws(Scenario scenario, int runs) throws IOException {
    SplittableRandom random = new SplittableRandom(6);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(folder.resolve("parameters.csv")))) {
      out.print("hypothesis,arm,replication");
      for (Parameter p : Parameter.values()) {
        out.print("," + p.key());
      }
      out.print("\n");
      for (Hypothesis hypothesis : scenario.hypotheses()) {
        for (Arm arm : scenario.arms()) {
          for (int r = 0; r < runs; r++) {
            out.print(hypothesis.id() + "," + arm.id() + "," + r);
            random.doubles(Parameter.values().length).forEach(u -> out.print("," + u));
            out.print("\n");
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} hypotheses, {1} arms")
  @CsvSource({"1, 1", "3, 6", "1, 12"})
  void contrastsThatNothingMovesFillOnePageAndNothingIsCutOff(int hypotheses, int arms)
      throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(hypotheses, arms, 1));
    SyntheticResults.write(folder, scenario, 20);
    writeDraws(scenario, 20);
    List<Figure> figures = figures(scenario);
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).name()).isEqualTo("sensitivity");
    for (Figure figure : figures) {
      assertThat(FigureWriter.svg(figure)).contains("rank correlation of", "No parameter passes");
      BufferedImage image = FigureWriter.image(figure);
      for (int x = 0; x < image.getWidth(); x++) {
        assertThat(image.getRGB(x, 0) & image.getRGB(x, image.getHeight() - 1)).isEqualTo(-1);
      }
      for (int y = 0; y < image.getHeight(); y++) {
        assertThat(image.getRGB(0, y) & image.getRGB(image.getWidth() - 1, y)).isEqualTo(-1);
      }
    }
  }

  @Test
  void withoutDrawsThereIsNoChart() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 2, 1));
    SyntheticResults.write(folder, scenario, 20);
    assertThat(figures(scenario)).isEmpty();
  }
}
