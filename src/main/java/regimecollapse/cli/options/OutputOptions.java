package regimecollapse.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import regimecollapse.app.input.Workplace;

/** Where the results of a command go, and what is told of it. */
public final class OutputOptions {
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
   */
  public Path folder(Workplace workplace, String name) {
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
