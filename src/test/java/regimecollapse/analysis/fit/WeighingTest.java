package regimecollapse.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** Tables made by hand, for two hypotheses. */
class WeighingTest {
  private static final String WEIGHTS =
      "method,hypothesis,prior,posterior,low,high,ess,tolerance\n";
  private static final String CHANGED =
      "hypothesis,weight,low,high,change,change_low,change_high\n";

  @TempDir private Path folder;

  private final Scenario scenario = SyntheticCase.scenario(2);
  private final String first = scenario.hypotheses().get(0).id();
  private final String second = scenario.hypotheses().get(1).id();

  @BeforeEach
  void write() throws IOException {
    table(
        "hypotheses.csv",
        WEIGHTS
            + "sequential,%1$s,0.5,0.2,0.15,0.25,300,0.3\nsequential,%2$s,0.5,0.8,0.75,0.85,300,0.3\n"
            + "rejection,%1$s,0.5,0.22,0.1,0.3,100,0.3\nrejection,%2$s,0.5,0.78,0.7,0.9,100,0.3\n");
    table(
        "bayes-factors.csv",
        "method,hypothesis,against,factor,low,high\n"
            + "sequential,%2$s,%1$s,4,3,5.7\nsequential,%1$s,%2$s,0.25,0.18,0.33\n");
  }

  private void table(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text.formatted(first, second));
  }

  private Weighing weighing() {
    return new Weighing(scenario, WeightTables.read(folder));
  }

  private String title(int hypothesis) {
    return scenario.hypotheses().get(hypothesis).title();
  }

  @Test
  void weightsAndFactorsComeWithTheirIntervals() {
    List<String> said = weighing().weights();
    assertThat(said.get(0))
        .isEqualTo(
            "The record favours %s against %s: Bayes factor 4.00 (3.00 to 5.70) by sequential ABC, positive evidence."
                .formatted(title(1), title(0)));
    assertThat(said.get(1))
        .startsWith("Weights by sequential ABC: ")
        .contains(title(0) + " 0.20 (0.15 to 0.25)")
        .contains(title(1) + " 0.80 (0.75 to 0.85)");
    assertThat(said.get(2)).startsWith("Weights by plain rejection: ");
    assertThat(said.get(3)).isEqualTo("Before the record each had 0.50.");
    assertThat(said.get(4)).contains("no difference leaves out 0");
  }

  /**
   * Kass and Raftery (1995): up to 3. Its interval, which shrinks with more draws, is no matter.
   */
  @Test
  void aSmallFactorDecidesNothingHoweverWellItIsComputed() throws IOException {
    table(
        "bayes-factors.csv",
        "method,hypothesis,against,factor,low,high\n"
            + "sequential,%2$s,%1$s,1.2,0.9,1.5\nrejection,%2$s,%1$s,2.9,2.8,2.95\n");
    assertThat(weighing().weights().get(0))
        .startsWith("The record does not decide")
        .contains(
            "2.90 (2.80 to 2.95)", "by plain rejection", "not worth more than a bare mention");
  }

  /** 0.2 against 0.4: -0.2, with √(0.05² + 0.1²) = 0.11 to each side. */
  @Test
  void methodsWhoseDifferenceLeavesOutNothingDisagree() throws IOException {
    table(
        "hypotheses.csv",
        WEIGHTS
            + "sequential,%1$s,0.5,0.2,0.15,0.25,300,0.3\nsequential,%2$s,0.5,0.8,0.75,0.85,300,0.3\n"
            + "rejection,%1$s,0.5,0.4,0.3,0.5,100,0.3\nrejection,%2$s,0.5,0.6,0.5,0.7,100,0.3\n");
    assertThat(weighing().weights().get(4)).contains("0.20 (", "0.09", "0.31", "they do not agree");
  }

  /** Of the three changes one leaves out 0; 5 % of three weights are 0.15, which rounds to 0. */
  @Test
  void changesAreCountedAgainstWhatChanceWouldGive() throws IOException {
    table(
        "weights-by-prior.csv",
        "prior,parameter,"
            + CHANGED
            + "as-given,,%1$s,0.5,0.4,0.6,,,\n"
            + "halved,morale.base,%1$s,0.7,0.6,0.8,0.2,0.1,0.3\n"
            + "halved,morale.base,%2$s,0.5,0.4,0.6,0,-0.1,0.1\n"
            + "doubled,,%1$s,0.45,0.3,0.6,-0.05,-0.2,0.1\n");
    List<String> said = weighing().priors();
    assertThat(said.get(0))
        .contains("2 changes of ranges, 3 weights: 1 changed")
        .contains("about 0 would")
        .contains("from 0.45 to 0.70");
    assertThat(said.get(1))
        .contains("morale.base halved, " + title(0) + " changes by +0.20 (+0.10 to +0.30)");
  }

  @Test
  void judgementsGiveTheWeightByEachMethod() {
    Hypothesis lower = scenario.hypotheses().get(0);
    assertThat(weighing().judgements())
        .hasSize(2)
        .first()
        .isEqualTo(
            lower.title()
                + " (held by: "
                + lower.heldBy()
                + "): 0.20 (0.15 to 0.25) by sequential ABC, 0.22 (0.10 to 0.30) by plain rejection;"
                + " before, 0.50.");
  }

  @Test
  void anObservationThatAllDrawsMeetTellsNothing() throws IOException {
    table(
        "weights-by-observation.csv",
        "left_out,"
            + CHANGED
            + ",%1$s,0.5,0.4,0.6,,,\nbrin,%1$s,0.5,0.4,0.6,0,0,0\ndorn,%1$s,0.6,0.5,0.7,0.1,-0.1,0.2\n");
    assertThat(weighing().observations())
        .last()
        .isEqualTo(
            "Left out in turn, 1 observation changes no weight at all, so that none of them tells the"
                + " hypotheses apart: \"brin\".");
  }

  /** The weight is 1 with and without, also where few draws are inside the windows. */
  @Test
  void oneHypothesisAloneLetsNoObservationSeemIdle() throws IOException {
    Files.writeString(
        folder.resolve("hypotheses.csv"),
        Files.readAllLines(folder.resolve("hypotheses.csv")).stream()
            .filter(line -> !line.contains(scenario.hypotheses().get(1).id()))
            .collect(Collectors.joining("\n", "", "\n")));
    table(
        "weights-by-observation.csv",
        "left_out," + CHANGED + ",%1$s,1,0.98,1,,,\nbrin,%1$s,1,0.98,1,0,0,0\n");
    assertThat(weighing().observations())
        .singleElement()
        .asString()
        .startsWith("The fit has one hypothesis: its weight is 1 whatever is left out");
    assertThat(weighing().weights())
        .containsExactly(
            title(0)
                + " is the only hypothesis, so that there is nothing to weigh: what the record says"
                + " stands in the ranges.");
  }

  @Test
  void whatWasLuckIsKeptApartFromWhatIsPredicted() throws IOException {
    table(
        "observations.csv",
        "observation,title,held_out,low,high,prior_p05,prior_p50,prior_p95,prior_inside,"
            + "p05,p50,p95,inside,again_p05,again_p50,again_p95,again_inside\n"
            + "brin,Brin falls,false,2,4,1,3,5,0.2,2,3,4,0.9,1,3,5,0.3\n");
    assertThat(weighing().predictions().get(0)).contains("20 %", "90 % of those", "30 % when");
  }

  @Test
  void aNaiveForecastThatWinsIsNamed() throws IOException {
    table(
        "scores.csv",
        "observation,forecaster,crps,log_score,brier,covered_90\n"
            + "brin,prior,2,1,1,true\nbrin,held-out,1,1,1,true\nbrin,even,0.5,1,1,true\n"
            + "dorn,prior,1,1,1,true\ndorn,held-out,2,1,1,true\ndorn,even,3,1,1,true\n");
    assertThat(weighing().forecasts().get(0)).contains("1 of the 2 dated falls");
    assertThat(weighing().forecasts().get(1)).contains("is better for brin");
  }

  @Test
  void tablesOfAnOlderFitThatAreNotThereSayNothing() {
    assertThat(weighing().observations()).isEmpty();
    assertThat(weighing().priors()).isEmpty();
    assertThat(weighing().forecasts()).isEmpty();
  }

  @Test
  void parametersWhoseRangesDoNotMeetLieApart() throws IOException {
    table(
        "marginals.csv",
        "hypothesis,parameter,unit,prior_p05,prior_p50,prior_p95,p05,p25,p50,p75,p95,shrinkage,ess\n"
            + "%1$s,morale.base,x,0,1,2,0,0,1,1,2,0.05,100\n"
            + "%1$s,belief.base,x,0,1,2,0,0,1,1,2,0.3,100\n"
            + "%1$s,news.weight,x,0,1,2,0,0,1,1,2,0.3,100\n"
            + "%2$s,morale.base,x,3,4,5,3,3,4,4,5,0.02,100\n"
            + "%2$s,belief.base,x,3,4,5,3,3,4,4,5,0.02,100\n"
            + "%2$s,news.weight,x,1,2,3,0,0,1,1,2,0.3,100\n");
    assertThat(Apart.of(WeightTables.read(folder).marginals()))
        .containsExactly(
            new Apart(
                first, second, List.of("morale.base", "belief.base"), List.of("belief.base")));
  }
}
