package regimecollapse.validation;

import java.util.List;
import regimecollapse.scenario.Arm;
import regimecollapse.scenario.Scenario;

/** Copies of scenarios with something else. */
final class Scenarios {
  private Scenarios() {}

  static Scenario with(Scenario s, List<Arm> arms, int soldiersPerAgent) {
    return new Scenario(
        s.title(),
        s.purpose(),
        s.speculative(),
        s.timeline(),
        s.replications(),
        s.seed(),
        soldiersPerAgent,
        s.geography(),
        s.factions(),
        s.patrons(),
        s.paths(),
        s.events(),
        s.formations(),
        s.opposition(),
        s.factors(),
        s.parameters(),
        s.hypotheses(),
        arms,
        s.outputs(),
        s.observations(),
        s.facts(),
        s.attribution(),
        s.fit());
  }
}
