package regimecollapse.cli.options;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;

/** Where the results of a command go, and what is told of it. */
public final class OutputOptions {
  /** Bytes of a file name on all usual systems. */
  private static final int LONGEST = 255;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the results; left out: one in results/, named after what goes in.")
  private Path out;

  @Option(
      names = "--overwrite",
      description =
          "Deletes the results that are in the folder; left out: such a folder is refused.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  @Option(names = "--no-charts", description = "Writes the tables only.")
  private boolean noCharts;

  @Mixin private FormatOption format;

  /**
   * The folder of the results.
   *
   * @param name of that in the user's results where none is named
   * @throws InputException when that name is too long for a folder
   */
  public Path folder(Workplace workplace, String name) {
    if (out == null && name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new InputException(
          "The folder of the results would have a name of more than "
              + LONGEST
              + " bytes. Name another with --out.");
    }
    return (out == null ? workplace.results().resolve(name) : workplace.here().resolve(out))
        .toAbsolutePath()
        .normalize();
  }

  /** Whether results that are there are deleted. */
  public boolean overwrite() {
    return overwrite;
  }

  /** Whether nothing is printed. */
  public boolean quiet() {
    return quiet;
  }

  /**
   * Which charts are made.
   *
   * @throws ParameterException when options contradict each other, or there is no such format
   */
  public How.Charts charts() {
    boolean png = format.png();
    if (noCharts && format.named()) {
      throw new ParameterException(
          spec.commandLine(), "--no-charts draws none, --format says how to draw them: which one?");
    }
    return noCharts ? How.Charts.NONE : png ? How.Charts.PNG : How.Charts.SVG;
  }
}
