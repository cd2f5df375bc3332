package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.scenario.io.FitSource;
import regimecollapse.scenario.io.Loaded;

/** Runs the ensemble of a scenario. All of its input is checked before anything is written. */
@Command(name = "run", description = "Runs a scenario: each hypothesis in each arm, many times.")
final class RunCommand implements Callable<Integer> {
  /** What is run when no file is named. */
  static final String DEFAULT_FILE = "scenarios/three-hypotheses.yaml";

  /** Wider than any share can be off. */
  private static final double MOST_HALF_WIDTH = 0.5;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Scenario file; left out: " + DEFAULT_FILE + ".")
  private Path file;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Runs of each hypothesis and arm; left out: as the scenario says.")
  private Integer replications;

  @Option(
      names = "--until-precise",
      paramLabel = "H",
      description =
          "Adds replications until each chance of collapse has a 95 %% interval of no more than"
              + " +-H, such as 0.05.")
  private Double halfWidth;

  @Option(
      names = "--at-most",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Replications at which --until-precise ends in any case; left out: 2000.")
  private int atMost;

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
      description = "Result folder; left out: results/<name of the file>.")
  private Path out;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a key of the scenario, such as parameters.leader.threshold=0.02.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      description = "Runs this arm only; may be given more than once.")
  private List<String> arms = new ArrayList<>();

  @Option(
      names = "--hypothesis",
      paramLabel = "NAME",
      description = "Runs this hypothesis only; may be given more than once.")
  private List<String> hypotheses = new ArrayList<>();

  @Option(
      names = "--from-posterior",
      paramLabel = "DIR",
      description = "Draws the parameters of a fit from its posterior, not from their ranges.")
  private Path fitted;

  @Option(
      names = "--prior-only",
      description = "Leaves out the runs under the posterior that the scenario names.")
  private boolean priorOnly;

  @Option(names = "--resume", description = "Goes on with runs of the same inputs.")
  private boolean resume;

  @Option(names = "--overwrite", description = "Deletes the results that are in the folder.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  @Option(names = "--no-charts", description = "Writes the tables only.")
  private boolean noCharts;

  RunCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (resume && overwrite) {
      throw new ParameterException(
          spec.commandLine(), "--resume keeps what is there, --overwrite deletes it: which one?");
    }
    if (halfWidth != null && !(halfWidth > 0 && halfWidth < MOST_HALF_WIDTH)) {
      throw new ParameterException(
          spec.commandLine(),
          "--until-precise is above 0 and below " + MOST_HALF_WIDTH + ", not " + halfWidth + ".");
    }
    if (fitted != null && priorOnly) {
      throw new ParameterException(
          spec.commandLine(),
          "--from-posterior draws from a posterior, --prior-only from the ranges: which one?");
    }
    Path named = file == null ? Path.of(DEFAULT_FILE) : file;
    Optional<PosteriorFile> posterior =
        fitted == null
            ? Optional.empty()
            : Optional.of(PosteriorFile.read(workplace.find(fitted), fitted));
    Loaded loaded = read(named, replications);
    if (!quiet) {
      ScenarioFiles files = new ScenarioFiles(workplace);
      files.warnings(loaded, settings(replications)).forEach(spec.commandLine().getErr()::println);
    }
    Optional<Job.Within> within = within(named, loaded);
    Job.Options options =
        new Job.Options(
            folder(named),
            Threads.of(threads, spec.commandLine()),
            new Job.Switches(resume, overwrite, quiet, !noCharts),
            Optional.ofNullable(halfWidth)
                .map(h -> new Growth(h, atMost, more -> inputs(named, more, posterior))),
            posterior,
            within,
            within.isPresent() ? "Part 1 of 2, parameters from their ranges: " : "");
    return new Job(workplace, inputs(loaded, posterior), options, spec.commandLine()).execute();
  }

  /** The runs under the posterior that the scenario names. */
  private Optional<Job.Within> within(Path named, Loaded loaded) throws IOException {
    Optional<FitSource> fit = loaded.posterior();
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    Path folder = fit.get().folder();
    PosteriorFile posterior = PosteriorFile.withTables(folder, folder);
    return Optional.of(
        new Job.Within(
            posterior,
            runs ->
                inputs(
                    new ScenarioFiles(workplace).read(named, settings(runs)),
                    Optional.of(posterior))));
  }

  private Loaded read(Path named, Integer runs) throws IOException {
    ScenarioFiles files = new ScenarioFiles(workplace);
    return priorOnly || fitted != null
        ? files.read(named, settings(runs))
        : files.readWhole(named, settings(runs));
  }

  private Inputs inputs(Path named, Integer runs, Optional<PosteriorFile> posterior)
      throws IOException {
    return inputs(read(named, runs), posterior);
  }

  private static Inputs inputs(Loaded loaded, Optional<PosteriorFile> posterior)
      throws IOException {
    Map<String, String> hashes = new LinkedHashMap<>(loaded.hashes());
    posterior.ifPresent(
        p -> {
          p.requireAll(loaded.scenario());
          hashes.putAll(p.hashes());
        });
    return new Inputs(Version.number(), hashes, loaded.resolvedYaml(), loaded.scenario());
  }

  private Settings settings(Integer runs) {
    return Settings.of(set)
        .with("--replications", "replications", runs)
        .with("--seed", "seed", seed)
        .withNames("--arm", "run.arms", arms)
        .withNames("--hypothesis", "run.hypotheses", hypotheses);
  }

  private ResultFolder folder(Path named) {
    if (out != null) {
      return new ResultFolder(workplace.here().resolve(out).normalize());
    }
    String name = named.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return new ResultFolder(workplace.results().resolve(name));
  }
}
