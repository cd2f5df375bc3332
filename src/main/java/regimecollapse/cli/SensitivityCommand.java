package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.inference.sensitivity.SensitivityEffort;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.Loaded;

/** Finds what drives the outcomes. All of its input is checked before anything is written. */
@Command(
    name = "sensitivity",
    description =
        "Finds which parameters drive the outcomes of an arm: screening, shares of the variance,"
            + " and where the regime survives.")
final class SensitivityCommand implements Callable<Integer> {
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
      description =
          "The arm; left out: the one whose outcome is most open, that is with the greatest sum of"
              + " p (1 - p) over the hypotheses, by 20 runs of each. Name it to compare"
              + " hypotheses.")
  private String arm;

  @Option(
      names = "--hypothesis",
      paramLabel = "NAME",
      description = "This hypothesis only; may be given more than once.")
  private List<String> hypotheses = new ArrayList<>();

  @Option(names = "--quick", description = "A fifth of the runs: for a first look.")
  private boolean quick;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Workers; left out: one for each processor. Results do not depend on it.")
  private Integer threads;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Whole number that fixes all chance; left out: as the scenario says.")
  private Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder; left out: results/<name of the file>-sensitivity.")
  private Path out;

  @Option(names = "--resume", description = "Goes on with an analysis of the same inputs.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Deletes the analysis that is in the folder.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  @Option(names = "--no-charts", description = "Writes the tables only.")
  private boolean noCharts;

  SensitivityCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (resume && overwrite) {
      throw new ParameterException(
          spec.commandLine(), "--resume keeps what is there, --overwrite deletes it: which one?");
    }
    Path named = file == null ? Path.of(RunCommand.DEFAULT_FILE) : file;
    Settings settings =
        Settings.NONE
            .with("--seed", "seed", seed)
            .withNames("--arm", "run.arms", arm == null ? List.of() : List.of(arm))
            .withNames("--hypothesis", "run.hypotheses", hypotheses);
    Loaded loaded = new ScenarioFiles(workplace).read(named, settings);
    Inputs inputs =
        new Inputs(Version.number(), loaded.hashes(), loaded.resolvedYaml(), loaded.scenario());
    SensitivityJob.Options options =
        new SensitivityJob.Options(
            folder(named),
            Threads.of(threads, spec.commandLine()),
            new Job.Switches(resume, overwrite, quiet, !noCharts),
            quick ? SensitivityEffort.QUICK : SensitivityEffort.FULL);
    return new SensitivityJob(workplace, inputs, options, spec.commandLine()).execute();
  }

  private SensitivityFolder folder(Path named) {
    if (out != null) {
      return new SensitivityFolder(workplace.here().resolve(out).normalize());
    }
    String name = named.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return new SensitivityFolder(workplace.results().resolve(name + "-sensitivity"));
  }
}
