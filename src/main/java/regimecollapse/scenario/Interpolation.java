package regimecollapse.scenario;

/** What holds between two dated values; before the first and after the last they stay constant. */
public enum Interpolation {
  /** A straight line. */
  LINEAR,
  /** The earlier value, until the later date. */
  STEP
}
