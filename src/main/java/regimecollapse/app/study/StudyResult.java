package regimecollapse.app.study;

import java.util.List;
import regimecollapse.results.folder.ResultFolder;

/**
 * What came of a study.
 *
 * @param status how it ended
 * @param folder with the results, complete unless it was interrupted
 * @param failures runs that failed; they are kept and counted
 * @param undrawn what is to be told of pictures that could not be drawn, line by line
 */
public record StudyResult(
    Status status, ResultFolder folder, Failures failures, List<String> undrawn) {
  /** How a study ends. */
  public enum Status {
    /** The folder is complete. */
    DONE,
    /** It was interrupted; it can be resumed. */
    INTERRUPTED
  }
}
