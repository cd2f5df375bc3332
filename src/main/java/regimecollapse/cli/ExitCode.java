package regimecollapse.cli;

import java.io.PrintWriter;
import regimecollapse.app.study.StudyResult;

/** What the program tells the shell when it ends. */
public final class ExitCode {
  /** All that was asked for is done. */
  public static final int DONE = 0;

  /** Some runs or pictures failed; they are reported. */
  public static final int RUNS_FAILED = 1;

  /** The input or the command line is wrong; nothing was run. */
  public static final int BAD_INPUT = 2;

  /** Interrupted by the user; the runs made so far are kept and the rest can be resumed. */
  public static final int INTERRUPTED = 130;

  /** In help: that of a command which runs nothing. */
  static final String FAILED =
      RUNS_FAILED + ":a file could not be read or written, or the program failed";

  private ExitCode() {}

  /** That of a study that was done; tells of pictures that could not be drawn. */
  static int of(StudyResult result, PrintWriter err) {
    result.undrawn().forEach(err::println);
    err.flush();
    boolean whole = result.failures().count() == 0 && result.undrawn().isEmpty();
    return whole ? DONE : RUNS_FAILED;
  }
}
