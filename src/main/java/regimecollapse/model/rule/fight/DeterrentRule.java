package regimecollapse.model.rule.fight;

import regimecollapse.model.rule.Exponential;

/**
 * A patron's base deters: to attack near it is to attack the patron (ODD 7.18).
 *
 * @param deterrent what an attack on the place of a base costs, in utility; 0: nothing
 * @param distance km by road at which that is down to 1/e
 */
public record DeterrentRule(double deterrent, double distance) {
  /** What an attack costs at a road distance from the nearest base, in utility. */
  public double cost(double km) {
    return deterrent * Exponential.of(-km / distance);
  }
}
