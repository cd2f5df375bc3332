package regimecollapse.evidence;

/** How sure a figure is. */
public enum Status {
  /** A source states it. */
  DOCUMENTED,
  /** Computed by us from stated figures; the note says how. */
  DERIVED,
  /** Sources disagree; the range spans them. */
  CONTESTED,
  /** Our own choice, with the range that we find plausible. */
  ASSUMPTION,
  /** A bare number in a user's own file. */
  AUTHORS_CHOICE
}
