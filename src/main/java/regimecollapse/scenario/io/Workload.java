package regimecollapse.scenario.io;

import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.PlannedAttack;
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
   * Days on which there is fighting: from the begin of an offensive, or of an attack of the plan,
   * as long as a campaign may last, or to the last day of that attack; at most to the end of the
   * run. Days that several share count once.
   */
  static double fightDays(Scenario scenario) {
    double length = scenario.timeline().length();
    boolean[] fought = new boolean[(int) Math.ceil(length) + 1];
    double campaign = centre(scenario, Parameter.OPPOSITION_CAMPAIGN);
    if (scenario.factors().contains(Factor.OPPOSITION_DECIDES)) {
      return Math.min(length, campaign);
    }
    double days = 0;
    for (DatedEvent event : scenario.events()) {
      double begin = scenario.timeline().dayOf(event.date());
      if (event.kind() == EventKind.OFFENSIVE && begin >= 0) {
        days += mark(fought, begin, Math.min(length, begin + campaign));
      }
    }
    for (PlannedAttack attack : scenario.campaign()) {
      double begin = Math.max(0, scenario.timeline().dayOf(attack.from()));
      double end = attack.to().map(scenario.timeline()::dayOf).orElse(begin + campaign);
      days += attack.on() ? mark(fought, begin, Math.min(length, end)) : 0;
    }
    return days;
  }

  /** Marks the days of a span; how many of them are new, the last in part. */
  private static double mark(boolean[] fought, double begin, double end) {
    double days = 0;
    for (int day = (int) begin; day < end; day++) {
      days += fought[day] ? 0 : Math.min(1, end - day);
      fought[day] = true;
    }
    return days;
  }

  private static double centre(Scenario scenario, Parameter parameter) {
    return scenario.parameters().get(parameter).centre();
  }
}
