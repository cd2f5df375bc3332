package regimecollapse.validation;

import java.util.List;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.force.Formation;

/** Copies of scenarios with something else. */
final class Scenarios {
  private Scenarios() {}

  static Scenario with(Scenario s, List<Arm> arms, int soldiersPerAgent) {
    return with(s, arms, soldiersPerAgent, s.formations());
  }

  static Scenario with(Scenario s, List<Formation> formations) {
    return with(s, s.arms(), s.soldiersPerAgent(), formations);
  }

  private static Scenario with(
      Scenario s, List<Arm> arms, int soldiersPerAgent, List<Formation> formations) {
    return new Scenario(
        s.title(),
        s.purpose(),
        s.speculative(),
        s.timeline(),
        s.replications(),
        s.seed(),
        soldiersPerAgent,
        s.hoursPerStep(),
        s.geography(),
        s.factions(),
        s.patrons(),
        s.paths(),
        s.events(),
        formations,
        s.opposition(),
        s.factors(),
        s.parameters(),
        s.hypotheses(),
        arms,
        s.outputs(),
        s.observations(),
        s.facts(),
        s.attribution(),
        s.fit(),
        List.of(),
        s.stocks(),
        s.countryside(),
        s.rules());
  }
}
