package regimecollapse.scenario;

/** How a group of the opposition acts. */
public enum GroupKind {
  /** Attacks in columns from the day of the offensive. */
  OFFENSIVE,
  /** Rises where former rebels live. */
  RISING,
  /** Enters neighbouring places that the garrison leaves. */
  OPPORTUNIST
}
