package regimecollapse.scenario.io;

import java.util.Optional;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * How much one run computes: units of soldiers times the steps in which they are looked at, those
 * of the weeks and those of the fight. Measured on one case, a step of the fight costs as much as a
 * week, so they are added up.
 */
final class Workload {
  private static final double DAYS_PER_WEEK = 7;
  private static final double HOURS_PER_DAY = 24;

  private Workload() {}

  /** Units times steps of a run in the base arm, by the centre of all ranges. */
  static double of(Scenario scenario) {
    double weeks = scenario.timeline().length() / DAYS_PER_WEEK;
    double steps = fightDays(scenario) * HOURS_PER_DAY / scenario.hoursPerStep();
    return units(scenario) * (weeks + steps);
  }

  private static double units(Scenario scenario) {
    double soldiers = centre(scenario, Parameter.FORCES_ARMY_ROLLS);
    for (var formation : scenario.formations()) {
      soldiers += formation.kind() == FormationKind.ARMY ? 0 : formation.strength().centre();
    }
    return soldiers / scenario.soldiersPerAgent();
  }

  /**
   * Days on which there is fighting: of one offensive, as long as the run lasts after its begin.
   */
  static double fightDays(Scenario scenario) {
    Optional<Double> begin =
        scenario.events().stream()
            .filter(e -> e.kind() == EventKind.OFFENSIVE)
            .map(DatedEvent::date)
            .map(scenario.timeline()::dayOf)
            .findFirst();
    boolean some = begin.isPresent() || scenario.factors().contains(Factor.OPPOSITION_DECIDES);
    double left = scenario.timeline().length() - begin.orElse(0.0);
    return some ? Math.min(left, centre(scenario, Parameter.OPPOSITION_CAMPAIGN)) : 0;
  }

  private static double centre(Scenario scenario, Parameter parameter) {
    return scenario.parameters().get(parameter).centre();
  }
}
