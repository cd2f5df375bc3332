package regimecollapse.model.fight.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/** Events that are waited for take place at the limit that is nearest to their moment (ODD 3). */
class WaitingTest {
  private static final double HAZARD = 0.7;

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.25, 0.125})
  void anEventComesAtTheNearestLimitButNotAtTheBeginning(double days) {
    int agents = 400;
    Stream draws = new Seed(7, 0).stream("waiting");
    Waiting waiting = new Waiting(draws, agents);
    for (int agent = 0; agent < agents; agent++) {
      double moment = Math.log(1 / draws.uniform(agent, 0)) / HAZARD;
      double day = days;
      while (!waiting.comesNearest(agent, HAZARD * days)) {
        day += days;
      }
      double nearest = Math.max(days, days * Math.rint(moment / days));
      assertThat(day).as("ODD 3 limit nearest to " + moment).isEqualTo(nearest);
    }
  }
}
