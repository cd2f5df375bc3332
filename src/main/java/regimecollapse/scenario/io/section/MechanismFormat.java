package regimecollapse.scenario.io.section;

import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.SuccessionKind;

/** The section that says which of the rival mechanisms is at work. */
public final class MechanismFormat {
  /** Name of the section of the mechanism. */
  public static final String KEY = "mechanism";

  /** Name of the key that names the mechanism of leaving. */
  public static final String LEAVING = "leaving";

  /** Names of the keys of structure that is the same for all hypotheses. */
  public static final String DEALS = "deals";

  public static final String SUCCESSION = "succession";

  /** Name of the key that crosses hypotheses with mechanisms. */
  public static final String CROSSED = "mechanisms";

  private MechanismFormat() {}

  /** The section, all of it optional. */
  public static GroupShape mechanism() {
    return GroupShape.of(
        Key.optional(
            LEAVING,
            ChoiceShape.of(MechanismKind.values()),
            "how men come to leave; left out: news"),
        Key.optional(
            DEALS,
            ChoiceShape.of(DealKind.values()),
            "how garrisons come to make deals; left out: under-assault"),
        Key.optional(
            SUCCESSION,
            ChoiceShape.of(SuccessionKind.values()),
            "what becomes of the places once the leader has gone; left out: at-once"));
  }
}
