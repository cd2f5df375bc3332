package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.inference.fit.PosteriorDraws;
import regimecollapse.model.Drive;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/**
 * What the page of findings says of the army on the eve of the offensive is what the model gives.
 */
class EveTest {
  private static final int REPLICATIONS = 40;

  /** Means over the soldiers on the rolls, and over the runs. */
  private record Eve(double belief, double morale, double present) {}

  @Test
  void thePageSaysWithHowMuchBeliefMoraleAndPresenceTheArmyGoesIntoTheOffensive() throws Exception {
    Scenario scenario =
        ScenarioReader.read(Path.of("scenarios/three-hypotheses.yaml"), List.of()).scenario();
    Runner runner = new Runner(scenario);
    Path fit = Path.of("scenarios/cases/syria-2024/fit");
    PosteriorDraws draws = PosteriorFile.read(fit, fit).draws();
    List<String> parts = new ArrayList<>();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      double belief = 0;
      double morale = 0;
      double present = 0;
      for (int r = 0; r < REPLICATIONS; r++) {
        Eve eve = eve(scenario, runner, draws, new RunKey(hypothesis.id(), "documented", r));
        belief += eve.belief() / REPLICATIONS;
        morale += eve.morale() / REPLICATIONS;
        present += eve.present() / REPLICATIONS;
      }
      parts.add(
          String.format(Locale.ROOT, "%.2f, %.2f and %.2f", belief, morale, present)
              + " under "
              + hypothesis.id().substring(0, 2));
    }
    String sentence =
        "Mean belief, morale and presence on the eve are " + String.join("; ", parts) + ".";
    String page =
        Files.readString(Path.of("src/site/markdown/findings.md")).replaceAll("\\s+", " ");
    assertThat(page).contains(sentence);
  }

  private static Eve eve(Scenario scenario, Runner runner, PosteriorDraws draws, RunKey key) {
    double day = scenario.timeline().dayOf(scenario.timeline().reference());
    World world = Drive.of(runner, key, draws.given(key, scenario.seed())).to(day).world();
    assertThat(world.front().offensiveDay()).isEqualTo(day);
    Units units = world.units();
    double soldiers = 0;
    double belief = 0;
    double morale = 0;
    double present = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        int here = units.soldiers()[u];
        soldiers += here;
        belief += here * Logistic.of(units.belief()[u]);
        morale += here * units.morale()[u];
        present += here * world.formations().present()[units.formation()[u]];
      }
    }
    return new Eve(belief / soldiers, morale / soldiers, present / soldiers);
  }
}
