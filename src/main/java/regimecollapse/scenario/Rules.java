package regimecollapse.scenario;

import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.SuccessionKind;

/**
 * Structure that is the same for all hypotheses of a scenario, beside how men come to leave.
 *
 * @param deals how garrisons come to make deals
 * @param succession what becomes of the places when the leader has gone
 */
public record Rules(DealKind deals, SuccessionKind succession) {
  /** Those of a scenario that says nothing of them. */
  public static final Rules FIRST = new Rules(DealKind.UNDER_ASSAULT, SuccessionKind.AT_ONCE);
}
