package regimecollapse.analysis.fit;

/**
 * The weight of a hypothesis when something is different, and how much that changed it.
 *
 * @param subject what is different: an observation that is left out, or a parameter whose range is
 *     changed; empty for nothing, or for all parameters at once
 * @param how what was done to it
 * @param hypothesis its id
 * @param weight then, 0 to 1
 * @param low end of its 95 % Monte Carlo interval
 * @param high its other end
 * @param change weight then less weight as it is; NaN where nothing is different
 * @param changeLow end of the 95 % interval of the change, from paired draws
 * @param changeHigh its other end
 * @param draws that are kept
 */
public record Change(
    String subject,
    How how,
    String hypothesis,
    double weight,
    double low,
    double high,
    double change,
    double changeLow,
    double changeHigh,
    int draws) {
  /** What was done. */
  public enum How {
    /** Nothing. */
    AS_IS,
    /** The observation is left out. */
    LEFT_OUT,
    /** The range is halved about its centre. */
    HALVED,
    /** The range is doubled about its centre. */
    DOUBLED,
    /** The tolerance of the observation is halved. */
    STRICTER,
    /** The tolerance of the observation is doubled. */
    LAXER,
    /** Another number of draws is kept, that is those within another distance. */
    KEPT
  }

  /** Whether chance alone hardly explains the change: its 95 % interval leaves out 0. */
  public boolean told() {
    return changeLow > 0 || changeHigh < 0;
  }
}
