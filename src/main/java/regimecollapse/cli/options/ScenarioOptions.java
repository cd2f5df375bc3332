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

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a key of the scenario, such as parameters.leader.threshold=0.02.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Whole number that fixes all chance; left out: as the scenario says.")
  private Long seed;

  /** The settings. */
  public Settings settings() {
    return Settings.of(set).with("--seed", "seed", seed);
  }
}
