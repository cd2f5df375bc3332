package regimecollapse.model.state;

import java.util.Set;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.SuccessionKind;

/**
 * All state of a run in one hand-over, so that processes take what they need.
 *
 * @param scenario what does not change
 * @param numbers sampled parameters
 * @param factors the factors that are on
 * @param units the agents
 * @param formations their formations
 * @param places the places
 * @param opposition the groups against the government
 * @param regime what is the same for the whole regime
 * @param account where the soldiers are
 * @param front the state of the fighting
 * @param toll the dead by place and day
 * @param bases bases of foreign patrons
 * @param home who is at home where
 * @param land the countryside
 */
public record World(
    Scenario scenario,
    Numbers numbers,
    Set<Factor> factors,
    Units units,
    Formations formations,
    Places places,
    Opposition opposition,
    Regime regime,
    Account account,
    Front front,
    Toll toll,
    Bases bases,
    HomeGround home,
    Land land) {

  /** Length of a step of the fight in days. */
  public double stepDays() {
    return scenario.hoursPerStep() / 24;
  }

  /** Whether the leader has gone, and each place decides for itself. */
  public boolean interim() {
    return front.leaderless() && scenario.rules().succession() == SuccessionKind.APART;
  }

  /** Combat worth of a present soldier of a formation at a place, apart from morale (ODD 7.14). */
  public double worthAt(int place, int formation) {
    double[] worth = land.cutOff(place) ? formations.worthByAir() : formations.combatWorth();
    return worth[formation];
  }

  /** Share of the names of a unit whose men are there, 0 to 1. */
  public double present(int unit) {
    return formations.present()[units.formation()[unit]] * units.alive()[unit];
  }

  /** Share of the names of a unit that are of men who live, wherever they are, 0 to 1. */
  public double living(int unit) {
    return formations.living(units.formation()[unit]) * units.alive()[unit];
  }

  /** Men of a unit who live, there or on leave: those on its rolls who are no ghosts. */
  public double men(int unit) {
    return units.soldiers()[unit] * living(unit);
  }

  /** Whether a factor is on. */
  public boolean on(Factor factor) {
    return factors.contains(factor);
  }
}
