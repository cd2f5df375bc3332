package regimecollapse.cli.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The number of workers. */
public final class ThreadOption {
  /** More workers than any machine has use for. */
  private static final int MOST = 1024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description =
          "Workers, 1 to 1024; left out: one for each processor. Results do not depend on it.")
  private Integer asked;

  /**
   * The number that the user asked for, or that of the processors.
   *
   * @throws ParameterException when it is not one
   */
  public int count() {
    if (asked == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (asked < 1 || asked > MOST) {
      throw new ParameterException(
          spec.commandLine(), "--threads is from 1 to " + MOST + ", not " + asked + ".");
    }
    return asked;
  }
}
