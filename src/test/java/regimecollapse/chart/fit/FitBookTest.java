package regimecollapse.chart.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** Charts of a made-up fit. */
class FitBookTest {
  @TempDir Path folder;

  private Scenario madeUp(int hypotheses, List<String> parameters) throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(hypotheses, 1, 1));
    StringBuilder weights =
        new StringBuilder("method,hypothesis,prior,posterior,low,high,ess,tolerance\n");
    StringBuilder marginals =
        new StringBuilder(
            "hypothesis,parameter,unit,prior_p05,prior_p50,prior_p95,p05,p25,p50,p75,p95,"
                + "shrinkage,ess\n");
    StringBuilder draws =
        new StringBuilder("hypothesis,weight," + String.join(",", parameters) + "\n");
    for (Hypothesis h : scenario.hypotheses()) {
      weights.append("sequential," + h.id() + ",0.5,0.4,0.3,0.5,80,0.4\n");
      weights.append("rejection," + h.id() + ",0.5,0,0,0.2,20,0.4\n");
      for (int k = 0; k < parameters.size(); k++) {
        // The last parameter is fixed; the second shrinks most.
        boolean fixed = k == parameters.size() - 1;
        marginals.append(h.id() + "," + parameters.get(k) + ",share,");
        marginals.append(fixed ? "0,0,0,0,0,0,0,0,,40\n" : "0,1,2,0.5,0.8,1,1.2,1.5,");
        marginals.append(fixed ? "" : (k == 1 ? "0.5" : "-0.02") + ",40\n");
      }
      for (int i = 0; i < 30; i++) {
        draws.append(h.id() + "," + 1.0 / 30);
        for (int k = 0; k < parameters.size(); k++) {
          draws.append("," + ((i * (k + 3)) % 30 / 15.0));
        }
        draws.append("\n");
      }
    }
    Files.writeString(folder.resolve("hypotheses.csv"), weights);
    Files.writeString(folder.resolve("marginals.csv"), marginals);
    Files.writeString(folder.resolve("posterior.csv"), draws);
    Files.writeString(
        folder.resolve("generations.csv"),
        "number,tolerance,acceptance,ess\n0,6.4,1,30\n1,0.7,0.5,28\n");
    return scenario;
  }

  @Test
  void eachFitHasFourCharts() throws IOException {
    Scenario scenario = madeUp(3, List.of("a.one", "b.two", "c.three", "d.four", "e.fixed"));
    assertThat(
            FitBook.write(folder, scenario, FigureWriter.Options.PLAIN).charts().stream()
                .map(DrawnChart::name))
        .containsExactly("fit-hypotheses", "fit-marginals", "fit-pairs", "fit-generations");
    assertThat(folder.resolve("charts/fit-pairs.svg")).isNotEmptyFile();
    assertThat(FitFindings.read(folder).narrowed(2)).first().isEqualTo("b.two");
    assertThat(FitFindings.read(folder).narrowed(9)).doesNotContain("e.fixed").hasSize(4);
  }

  @Test
  void aFitOfOneParameterHasNoPairs() throws IOException {
    Scenario scenario = madeUp(1, List.of("a.one", "e.fixed"));
    assertThat(FitBook.figures(folder, scenario).stream().map(Figure::name))
        .containsExactly("fit-hypotheses", "fit-marginals", "fit-generations");
  }
}
