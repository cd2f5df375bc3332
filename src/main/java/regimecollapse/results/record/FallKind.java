package regimecollapse.results.record;

/** How a place was lost. */
public enum FallKind {
  /** Taken by assault of a column. */
  ASSAULT,
  /** Taken by former rebels who live there or next to it. */
  RISING,
  /** Handed over by a deal with its garrison. */
  DEAL,
  /** Entered by others after its garrison had left. */
  VACATED,
  /** Left without a government when the leader fled. */
  HANDOVER,
  /** Brought along by a commander who changed side. */
  CHANGE_OF_SIDE
}
