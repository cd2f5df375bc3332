package regimecollapse.ensemble;

/**
 * How far an ensemble is.
 *
 * @param planned all its runs
 * @param resumed runs that were there when it began
 * @param done runs that are there, finished and failed, the resumed ones included
 * @param failed failed ones among them
 */
public record Progress(int planned, int resumed, int done, int failed) {
  /** Whether all runs are there. */
  public boolean complete() {
    return done == planned;
  }
}
