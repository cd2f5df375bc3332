package regimecollapse.chart.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.AnalysisTables;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.ChartBookTest;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.parameter.Factors;

class AttributionChartTest {
  @TempDir Path folder;

  /** Runs of coalitions in which factor a fells the regime in most, the others in some. */
  private Scenario results(int hypotheses, int factors, int replications) throws IOException {
    Attribution attribution = Factors.among(factors, 2);
    Scenario scenario = Factors.in(Worlds.madeUp(new Worlds.Shape(hypotheses, 1, 1)), attribution);
    SyntheticResults.write(folder, scenario, 3);
    List<String> lines = new ArrayList<>();
    lines.add("hypothesis,replication,kind,walk,position,factor,collapsed,days_observed,status");
    SplittableRandom random = new SplittableRandom(5);
    for (int h = 1; h <= hypotheses; h++) {
      for (int r = 0; r < replications; r++) {
        add("H" + h + "," + r + ",", factors, random.nextInt(1, factors + 1), lines);
      }
    }
    Files.write(folder.resolve("attribution-runs.csv"), lines);
    AnalysisTables.write(folder, scenario);
    return scenario;
  }

  /** The regime falls when the first factor is on, or as many others as are needed. */
  private static void add(String key, int factors, int needed, List<String> lines) {
    for (int walk = 1; walk <= 2; walk++) {
      boolean first = false;
      for (int on = 0; on <= factors; on++) {
        int joined = walk == 1 ? on - 1 : factors - on;
        first |= on > 0 && joined == 0;
        String factor = on == 0 ? "" : String.valueOf((char) ('a' + joined));
        lines.add(key + "walk," + walk + "," + on + "," + factor + "," + end(first, on, needed));
      }
    }
    for (int i = 0; i < factors; i++) {
      String factor = "," + (char) ('a' + i) + ",";
      lines.add(key + "add-one,,1" + factor + end(i == 0, 1, needed));
      lines.add(
          key + "leave-one-out,," + (factors - 1) + factor + end(i != 0, factors - 1, needed));
    }
  }

  private static String end(boolean first, int on, int needed) {
    return first || on >= needed ? "true," + (10 + on) + ",ok" : "false,400,ok";
  }

  private List<Figure> figures(Scenario scenario) {
    RunTable runs = RunTable.read(folder);
    Subject subject = new Subject(scenario, Findings.read(folder, runs, Set.of()));
    return ChartBook.figures(subject).stream()
        .filter(f -> f.name().startsWith("attribution"))
        .toList();
  }

  @ParameterizedTest(name = "{0} hypotheses, {1} factors, {2} replications")
  @CsvSource({"1, 2, 1", "1, 14, 30", "3, 14, 30", "5, 20, 5"})
  void aFigureForEachMeasureAndNothingIsCutOff(int hypotheses, int factors, int replications)
      throws IOException {
    List<Figure> figures = figures(results(hypotheses, factors, replications));
    assertThat(figures)
        .extracting(Figure::name)
        .containsExactly("attribution-collapse", "attribution-fallen-30d", "attribution-days");
    for (Figure figure : figures) {
      ChartBookTest.assertFrameIsEmpty(FigureWriter.image(figure), figure.name());
      assertThat(figure.description())
          .contains("n = " + replications)
          .contains(factors + " factors")
          .contains("Shapley");
    }
  }

  @Test
  void theCaptionReadsTheNumbers() throws IOException {
    List<Figure> figures = figures(results(1, 3, 40));
    assertThat(figures.get(0).description())
        .contains("H1 Coercion gamble: all factors together change the chance of collapse by 1.00")
        .contains("“Factor a” accounts for")
        .contains("more than any other factor");
  }

  @Test
  void withoutTheTableThereIsNoFigure() throws IOException {
    Scenario scenario = results(1, 3, 4);
    Files.delete(folder.resolve("attribution.csv"));
    assertThat(figures(scenario)).isEmpty();
  }
}
