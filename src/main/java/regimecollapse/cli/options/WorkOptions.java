package regimecollapse.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;

/** How a command that simulates works, and where its results go. */
public final class WorkOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Mixin private ThreadOption threads;

  @Option(names = "--resume", description = "Goes on with what was made of the same inputs.")
  private boolean resume;

  /**
   * How to work.
   *
   * @param name of the folder in the user's results where none is named
   * @throws ParameterException when options contradict each other
   */
  public How how(Workplace workplace, String name) {
    if (resume && output.overwrite()) {
      throw new ParameterException(
          spec.commandLine(), "--resume keeps what is there, --overwrite deletes it: which one?");
    }
    Path folder = output.folder(workplace, name);
    How.Existing existing =
        resume
            ? How.Existing.RESUME
            : output.overwrite() ? How.Existing.OVERWRITE : How.Existing.KEEP;
    return new How(folder, workplace.show(folder), threads.count(), existing, output.charts());
  }

  /** Whether nothing is printed. */
  public boolean quiet() {
    return output.quiet();
  }

  /** The name of a scenario file without its ending. */
  public static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  /** Whether what is there may be replaced. */
  public boolean overwrites() {
    return output.overwrite();
  }
}
