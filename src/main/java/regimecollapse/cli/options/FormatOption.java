package regimecollapse.cli.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The format of charts. */
public final class FormatOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of the charts: svg, or png for pixels beside each SVG; left out: svg.")
  private String asked;

  /** Whether the user asked for one. */
  boolean named() {
    return asked != null;
  }

  /**
   * Whether charts are written as pixels as well.
   *
   * @throws ParameterException when there is no such format
   */
  public boolean png() {
    if (asked != null && !asked.equals("svg") && !asked.equals("png")) {
      throw new ParameterException(
          spec.commandLine(), "--format is svg or png, not '" + asked + "'.");
    }
    return "png".equals(asked);
  }
}
