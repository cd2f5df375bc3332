package regimecollapse.scenario;

/** Whose a place is, for the question of control. */
public enum Side {
  /** Held by the government. */
  REGIME,
  /** Held by those who mean to end the government. */
  OPPOSITION,
  /** Held by others: neither fights for the government nor for its end. */
  THIRD
}
