package regimecollapse.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The number of workers that the user asked for. */
final class Threads {
  /** More workers than any machine has use for. */
  private static final int MOST = 1024;

  private Threads() {}

  /**
   * The number of workers.
   *
   * @param asked null for one for each processor
   */
  static int of(Integer asked, CommandLine command) {
    if (asked == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (asked < 1 || asked > MOST) {
      throw new ParameterException(
          command, "--threads is from 1 to " + MOST + ", not " + asked + ".");
    }
    return asked;
  }
}
