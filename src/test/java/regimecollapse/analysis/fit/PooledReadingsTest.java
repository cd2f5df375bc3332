package regimecollapse.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;

/** A table made by hand, for two readings and two arms, one of which the scenario does not have. */
class PooledReadingsTest {
  private static final String HEADER =
      "hypothesis,cases,mechanisms,weight,low,high,ess,arm,p_collapse\n";

  @TempDir private Path folder;

  private final Scenario scenario = SyntheticCase.scenario(2);
  private final String first = scenario.hypotheses().get(0).id();
  private final String second = scenario.hypotheses().get(1).id();

  private PooledReadings read(String rows) throws IOException {
    Files.writeString(
        folder.resolve("pooled-readings.csv"), HEADER + rows.formatted(first, second));
    return PooledReadings.read(folder, scenario);
  }

  @Test
  void aReadingIsARowWithItsWeightAndItsChanceInEachArm() throws IOException {
    PooledReadings pooled =
        read(
            "%1$s,\"A, B\",5,0.25,0.1,0.5,26.4,elsewhere,0.7\n"
                + "%1$s,\"A, B\",5,0.25,0.1,0.5,26.4,other,0.5\n"
                + "%2$s,\"A, B\",5,0.75,0.4,0.9,26.4,elsewhere,0.8\n");
    assertThat(pooled.grid().header())
        .containsExactly("Reading", "Weight", "P: elsewhere", "P: other");
    assertThat(pooled.grid().rows().get(0))
        .containsExactly(
            scenario.hypotheses().get(0).title(), "0.25 (0.10 to 0.50)", "70 %", "50 %");
    assertThat(pooled.grid().rows().get(1)).endsWith("80 %", Numbers.NONE);
    assertThat(pooled.brief())
        .singleElement()
        .asString()
        .contains(
            "A, B together",
            scenario.hypotheses().get(0).title() + " 0.25 (0.10 to 0.50); ",
            scenario.hypotheses().get(1).title() + " 0.75 (0.40 to 0.90).",
            "26 by effective number");
    assertThat(pooled.sentences().get(0)).contains("A, B together", "5 mechanisms");
    assertThat(pooled.sentences().get(1))
        .startsWith("26 draws' worth")
        .contains("none is told from another");
  }

  @Test
  void intervalsThatLieApartAreNotCalledEqual() throws IOException {
    PooledReadings pooled =
        read("%1$s,A,5,0.1,0,0.3,26,other,0.7\n%2$s,A,5,0.9,0.7,1,26,other,0.7\n");
    assertThat(pooled.sentences().get(1)).contains("lie apart").doesNotContain("none is told");
  }

  @Test
  void aFitThatHasNoSuchTableSaysNothingOfOtherCases() {
    PooledReadings none = PooledReadings.read(folder, scenario);
    assertThat(none.brief()).isEmpty();
    assertThat(none.sentences()).isEmpty();
    assertThat(none.grid().rows()).isEmpty();
  }
}
