package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.form.Subject;
import regimecollapse.report.FigureGroup.Shown;
import regimecollapse.report.words.Scope;
import regimecollapse.scenario.Scenario;

/** Which picture stands in which fold of the page, with arms that are called as pictures are. */
class FigureGroupTest {
  /** Each but the base ends the name of a picture of all arms, or of a page of one. */
  private static final List<String> ARMS =
      List.of("map", "survival", "timeline", "probability", "magnified", "p2", "control", "change");

  private static final List<String> OF_AN_ARM = List.of("city-falls", "map", "soldiers", "morale");

  @TempDir private Path folder;

  /** As on the page, but for the drawings, which are empty. */
  private List<FigureGroup> groups() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 1, 1), ARMS);
    SyntheticResults.write(folder, scenario, 2);
    RunTable runs = RunTable.read(folder);
    Findings findings = Findings.read(folder, runs, Set.copyOf(ARMS));
    Path empty = Files.writeString(folder.resolve("empty.svg"), "<svg/>");
    List<DrawnChart> charts =
        ChartBook.figures(new Subject(scenario, findings)).stream()
            .map(figure -> new DrawnChart(figure, empty))
            .toList();
    return FigureGroup.of(Scope.of(new Frame(scenario), runs.finished().keySet()), charts);
  }

  @Test
  void anArmThatIsCalledLikeAPictureTakesItsOwnPicturesAlone() throws IOException {
    List<FigureGroup> groups = groups();
    assertThat(groups).hasSize(ARMS.size());
    FigureGroup open = groups.get(0);
    assertThat(open.open()).isTrue();
    assertThat(open.figures())
        .extracting(Shown::name)
        .contains("survival", "survival-p2", "spending-survival", "control-timeline")
        .contains("control-magnified", "collapse-probability", "service-p2", "speed-p2")
        .containsAll(OF_AN_ARM);
    for (int i = 1; i < ARMS.size(); i++) {
      String arm = ARMS.get(i);
      FigureGroup fold = groups.get(i);
      assertThat(fold.open()).isFalse();
      assertThat(fold.title()).as("the title that the arm has").isEqualTo("Arm " + arm);
      assertThat(fold.figures())
          .extracting(Shown::name)
          .containsExactlyElementsOf(OF_AN_ARM.stream().map(name -> name + "-" + arm).toList());
    }
  }
}
