package regimecollapse.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import regimecollapse.app.input.Settings;

/** What of a scenario a command line may set. */
public final class ScenarioOptions {
  /** What is said of a scenario file, in help. */
  public static final String FILE =
      "Scenario file, such as scenarios/my-idea.yaml, or its name alone: my-idea";

  /** What is said of the choice of arms, in help. */
  public static final String ARM =
      "Runs this arm only; the beginning of its name will do. May be given more than once; left out:"
          + " those that the scenario says.";

  /** The same of hypotheses. */
  public static final String HYPOTHESIS =
      "Takes this hypothesis only; the beginning of its name, such as H2, will do. May be given more"
          + " than once; left out: those that the scenario says.";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Sets a key of the scenario, such as replications=20; may be given more than once. Keys and"
              + " legal values: collapse explain, collapse find.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "Whole number that fixes all chance, from -2^63 to 2^63 - 1, such as any of 18"
              + " digits; left out: as the scenario says.")
  private Long seed;

  /** The settings. */
  public Settings settings() {
    return Settings.of(set).with("--seed", "seed", seed);
  }
}
