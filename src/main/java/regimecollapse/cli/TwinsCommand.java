package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.inference.check.Twins;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Checks inference on records that the simulator made itself, and on falls that it has not seen.
 */
@Command(
    name = "twins",
    description = {
      "Checks inference: is the truth found in records that the simulator made itself, and are",
      "falls of the real record forecast by fits that have not seen them?"
    })
final class TwinsCommand implements Callable<Integer> {
  private static final int RANKS_PER_REGION = 40;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Scenario file; left out: " + RunCommand.DEFAULT_FILE + ".")
  private Path file;

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      defaultValue = "documented",
      description = "The arm that happened; left out: documented.")
  private String arm;

  @Option(
      names = "--infer",
      paramLabel = "PARAMETER",
      split = ",",
      required = true,
      description = "Parameters that are inferred, such as news.weight,opposition.speed.")
  private List<String> inferred = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "N",
      defaultValue = "6000",
      description = "Simulations that all fits share; left out: 6000.")
  private int table;

  @Option(
      names = "--kept",
      paramLabel = "N",
      defaultValue = "199",
      description = "Draws of each posterior; 40, 80, ... less 1; left out: 199.")
  private int kept;

  @Option(
      names = "--twins",
      paramLabel = "N",
      defaultValue = "300",
      description = "Records made, each hypothesis in turn; left out: 300.")
  private int twins;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a key of the scenario, such as end=2025-02-28.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Whole number that fixes all chance; left out: as the scenario says.")
  private Long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Workers; left out: one for each processor. Results do not depend on it.")
  private Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the tables and charts; left out: results/twins.")
  private Path out;

  @Option(names = "--resume", description = "Goes on with a twin study of the same inputs.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Deletes the twin study that is in the folder.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  @Option(names = "--no-charts", description = "Writes the tables only.")
  private boolean noCharts;

  TwinsCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (resume && overwrite) {
      throw new ParameterException(
          spec.commandLine(), "--resume keeps what is there, --overwrite deletes it: which one?");
    }
    checkNumbers();
    Settings settings =
        Settings.of(set).with("--seed", "seed", seed).withNames("--arm", "run.arms", List.of(arm));
    Path named = file == null ? Path.of(RunCommand.DEFAULT_FILE) : file;
    Loaded loaded = new ScenarioFiles(workplace).read(named, settings);
    Inputs inputs =
        new Inputs(Version.number(), loaded.hashes(), loaded.resolvedYaml(), loaded.scenario());
    TwinsJob.Plan plan =
        new TwinsJob.Plan(
            parameters(), new Twins.Settings(table, kept, twins, loaded.scenario().seed()));
    TwinsJob.Options options =
        new TwinsJob.Options(
            folder(),
            Threads.of(threads, spec.commandLine()),
            new Job.Switches(resume, overwrite, quiet, !noCharts));
    return new TwinsJob(workplace, inputs, plan, options, spec.commandLine()).execute();
  }

  private void checkNumbers() {
    if (kept < 1 || (kept + 1) % RANKS_PER_REGION != 0 || kept > table || twins < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--kept is a multiple of 40 less 1 and at most --table, and --twins at least 1: not "
              + kept
              + ", "
              + table
              + " and "
              + twins
              + ".");
    }
  }

  private List<Parameter> parameters() {
    if (Set.copyOf(inferred).size() < inferred.size()) {
      throw new ParameterException(
          spec.commandLine(), "--infer names a parameter twice: " + String.join(",", inferred));
    }
    return inferred.stream().map(this::parameter).toList();
  }

  private Parameter parameter(String key) {
    return Parameter.find(key)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--infer: there is no parameter " + key + "."));
  }

  private TwinsFolder folder() {
    Path folder =
        out == null ? workplace.results().resolve("twins") : workplace.here().resolve(out);
    return new TwinsFolder(folder.normalize());
  }
}
