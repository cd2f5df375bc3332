package regimecollapse.scenario;

/** What a dated event does. */
public enum EventKind {
  /** The opposition's offensive begins. */
  OFFENSIVE,
  /** The commander of a formation, and officers close to its patron, are removed. */
  PURGE,
  /** The old commander of a formation returns. */
  REINSTATEMENT,
  /** Help that all can see: strikes, promises, reinforcement. */
  VISIBLE_SUPPORT
}
