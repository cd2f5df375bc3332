package regimecollapse.results.record;

import java.util.Locale;

/** How the first offensive of a run ended (ODD 7.18). */
public enum OffensiveEnd {
  /** The leader fled, or lost his capital, in its campaign. */
  FLED,
  /** It came to rest: no success, no assault, no column on the road. */
  CULMINATED,
  /** Its time was over while the capital or a provincial capital was under assault. */
  SIEGE,
  /** Its time was over, or that of the run. */
  TIME,
  /** There was no offensive. */
  NONE;

  /** The word in tables. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
