package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.results.folder.FitFolder;
import regimecollapse.results.folder.FitInputs;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.Loaded;

/** Fits a scenario to its record. All of its input is checked before anything is written. */
@Command(
    name = "fit",
    description = {
      "Fits a scenario to the record: weighs its hypotheses and narrows its parameters.",
      "The scenario says in its section 'fit' what is inferred and with how much effort."
    })
final class FitCommand implements Callable<Integer> {
  /** What is fitted when no file is named. */
  static final String DEFAULT_FILE = "scenarios/fit-syria-2024.yaml";

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Scenario file; left out: " + DEFAULT_FILE + ".")
  private Path file;

  @Option(
      names = "--quick",
      description = "Makes the small effort of the scenario: a first look, nothing to quote.")
  private boolean quick;

  @Option(
      names = "--hold-out",
      paramLabel = "NAME",
      description = "Leaves an observation out; may be given more than once.")
  private List<String> heldOut = new ArrayList<>();

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
      description = "Result folder; left out: results/<name of the file>, -quick with --quick.")
  private Path out;

  @Option(names = "--resume", description = "Goes on with a fit of the same inputs.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Deletes the results that are in the folder.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  @Option(names = "--no-charts", description = "Writes the tables only.")
  private boolean noCharts;

  FitCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (resume && overwrite) {
      throw new ParameterException(
          spec.commandLine(), "--resume keeps what is there, --overwrite deletes it: which one?");
    }
    Path named = file == null ? Path.of(DEFAULT_FILE) : file;
    Loaded loaded =
        new ScenarioFiles(workplace).read(named, Settings.NONE.with("--seed", "seed", seed));
    if (loaded.scenario().fit().isEmpty()) {
      throw new InputException(
          named + " does not say what to fit: it has no section 'fit' (see " + DEFAULT_FILE + ").");
    }
    Inputs inputs =
        new Inputs(Version.number(), loaded.hashes(), loaded.resolvedYaml(), loaded.scenario());
    Set<String> held = new TreeSet<>(heldOut);
    FitJob.Options options =
        new FitJob.Options(
            named,
            folder(named),
            Threads.of(threads, spec.commandLine()),
            new Job.Switches(resume, overwrite, quiet, !noCharts));
    return new FitJob(workplace, new FitInputs(inputs, quick, held), options, spec.commandLine())
        .execute();
  }

  private FitFolder folder(Path named) {
    if (out != null) {
      return new FitFolder(workplace.here().resolve(out).normalize());
    }
    String name = named.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return new FitFolder(workplace.results().resolve(quick ? name + "-quick" : name));
  }
}
