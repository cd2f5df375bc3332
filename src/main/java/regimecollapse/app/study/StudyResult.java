package regimecollapse.app.study;

import regimecollapse.results.folder.ResultFolder;

/**
 * What came of a study.
 *
 * @param status how it ended
 * @param folder with the results, complete unless it was interrupted
 * @param failures runs that failed; they are kept and counted
 */
public record StudyResult(Status status, ResultFolder folder, Failures failures) {
  /** How a study ends. */
  public enum Status {
    /** The folder is complete. */
    DONE,
    /** It was interrupted; it can be resumed. */
    INTERRUPTED
  }
}
