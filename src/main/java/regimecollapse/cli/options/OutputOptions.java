package regimecollapse.cli.options;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Workplace;

/** Where the results of a command go, and what is told of it. */
public final class OutputOptions {
  /** Bytes of a file name on all usual systems. */
  private static final int LONGEST = 255;

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

  /** Whether charts are made. */
  public boolean charts() {
    return !noCharts;
  }
}
