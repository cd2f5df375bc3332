package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.FitWarnings;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.Growth;
import regimecollapse.app.study.How;
import regimecollapse.app.study.RunStudy;
import regimecollapse.app.study.Study;
import regimecollapse.app.study.StudyResult;
import regimecollapse.cli.console.Retyped;
import regimecollapse.cli.console.RunView;
import regimecollapse.cli.console.ShardView;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.cli.options.ShardOption;
import regimecollapse.cli.options.TablesOption;
import regimecollapse.cli.options.WorkOptions;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.document.FitSource;

/** Runs the ensemble of a scenario. All of its input is checked before anything is written. */
@Command(
    name = "run",
    description = {
      "Runs a scenario: each hypothesis in each arm, many times.",
      "Results go to results/NAME: tables, charts, and report.html to be read first."
    },
    footer = {
      "  collapse run",
      "  collapse run my-idea --replications 20",
      "  collapse run my-idea --shard 3/20 --out shards/3",
      "  collapse run --hypothesis H2 --set switches.purge=false"
    })
class RunCommand implements Callable<Integer> {
  /** Wider than any share can be off. */
  private static final double MOST_HALF_WIDTH = 0.5;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = ScenarioOptions.FILE + "; left out: " + Workplace.DEFAULT_RUN + ".")
  private Path file;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Runs of each hypothesis and arm, 1 to 100000; left out: as the scenario says.")
  private Integer replications;

  @Option(
      names = "--until-precise",
      paramLabel = "H",
      description =
          "Adds replications until each chance of collapse has a 95 %% interval of no more than"
              + " +-H, above 0 and below 0.5, such as 0.05; left out: none are added.")
  private Double halfWidth;

  @Option(
      names = "--at-most",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Replications at which --until-precise ends in any case, at least 1; left out: 2000.")
  private int atMost;

  @Option(names = "--arm", paramLabel = "NAME", description = ScenarioOptions.ARM)
  private List<String> arms = new ArrayList<>();

  @Option(names = "--hypothesis", paramLabel = "NAME", description = ScenarioOptions.HYPOTHESIS)
  private List<String> hypotheses = new ArrayList<>();

  @Option(
      names = "--from-posterior",
      paramLabel = "DIR",
      description =
          "Folder of a fit: its parameters are drawn from its posterior, not from their ranges;"
              + " left out: from the ranges.")
  private Path fitted;

  @Option(
      names = "--prior-only",
      description = "Leaves out the runs under the fit that the scenario names.")
  private boolean priorOnly;

  @Mixin private ScenarioOptions scenario;

  @Mixin private ShardOption shard;

  @Mixin private TablesOption tables;

  @Mixin private WorkOptions work;

  RunCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    Path named = named();
    Optional<PosteriorFile> posterior =
        fitted == null
            ? Optional.empty()
            : Optional.of(PosteriorFile.read(workplace.find(fitted), fitted));
    Loaded loaded = read(named, replications);
    checkMost(named);
    if (!work.quiet()) {
      warn(loaded);
    }
    if (!isRun(loaded)) {
      return ExitCode.DONE;
    }
    String name = nameOf(named);
    How how = work.how(workplace, shard.folder(name)).with(tables.form());
    RunStudy.Options options =
        new RunStudy.Options(
            Optional.ofNullable(halfWidth)
                .map(h -> new Growth(h, atMost, more -> inputs(named, more, posterior))),
            posterior,
            within(named, loaded));
    RunStudy study = new RunStudy(workplace.parts(), inputs(loaded, posterior), options);
    CommandLine command = spec.commandLine();
    Study asked = shard.of(study, name, Retyped.resuming(workplace, command));
    StudyResult result = new StudyConsole(workplace, command, work.quiet()).run(asked, how);
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (shard.isNamed()) {
      ShardView.print(workplace, command, result, work.quiet());
      return ExitCode.of(result, command.getErr());
    }
    new RunView(workplace, spec.commandLine(), options)
        .print(result, loaded.scenario(), work.quiet(), how.draw());
    return ExitCode.of(result, spec.commandLine().getErr());
  }

  /** The scenario file, or that which is run where none is named. */
  Path named() {
    return file == null ? workplace.byDefault(DefaultFiles.Use.RUN) : file;
  }

  /** Name of the folder of the results where none is named. */
  String nameOf(Path scenarioFile) {
    return WorkOptions.nameOf(scenarioFile);
  }

  /** Whether what is there may be replaced. */
  boolean overwrites() {
    return work.overwrites();
  }

  /** Settings of this command's own options, after those of {@code --set}. */
  Settings own(Settings set) throws IOException {
    return set;
  }

  /** Whether a scenario that was read is run, which is so of all but a design for others. */
  boolean isRun(Loaded loaded) throws IOException {
    return true;
  }

  /** Arms that the user names. */
  final List<String> arms() {
    return arms;
  }

  final Workplace workplace() {
    return workplace;
  }

  final CommandSpec spec() {
    return spec;
  }

  private void checkOptions() {
    if (halfWidth != null && !(halfWidth > 0 && halfWidth < MOST_HALF_WIDTH)) {
      throw new ParameterException(
          spec.commandLine(),
          "--until-precise is above 0 and below " + MOST_HALF_WIDTH + ", not " + halfWidth + ".");
    }
    if (halfWidth == null && spec.commandLine().getParseResult().hasMatchedOption("--at-most")) {
      throw new ParameterException(
          spec.commandLine(),
          "--at-most is where --until-precise ends, and without that nothing is added: give both.");
    }
    if (shard.isNamed() && halfWidth != null) {
      throw new ParameterException(
          spec.commandLine(),
          "How many runs --until-precise adds follows from all runs, and a shard knows its own"
              + " alone: give --replications instead, or leave --shard out.");
    }
    if (shard.isNamed() && tables.isNamed()) {
      throw new ParameterException(
          spec.commandLine(),
          "A shard has no tables: give --tables to collapse merge, or leave --shard out.");
    }
    if (fitted != null && priorOnly) {
      throw new ParameterException(
          spec.commandLine(),
          "--from-posterior draws from a posterior, --prior-only from the ranges: which one?");
    }
  }

  /** What is surely not meant, of the scenario and of the draws that it is to have. */
  private void warn(Loaded loaded) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    new ScenarioFiles(workplace).warnings(loaded, settings(replications)).forEach(err::println);
    if (fitted != null) {
      FitWarnings.words(workplace.find(fitted), loaded)
          .forEach(told -> err.println("warning: --from-posterior " + fitted + ": " + told + "."));
      new ScenarioFiles(workplace)
          .undoneBy(workplace.find(fitted), loaded, settings(replications))
          .forEach(err::println);
    }
  }

  /** So many replications must be legal, or the study would end in between. */
  private void checkMost(Path named) throws IOException {
    if (halfWidth != null) {
      Settings most = settings(null).with("--at-most", "replications", atMost);
      new ScenarioFiles(workplace).read(named, most);
    }
  }

  /** The runs under the posterior that the scenario names. */
  private Optional<RunStudy.Within> within(Path named, Loaded loaded) throws IOException {
    Optional<FitSource> fit = loaded.posterior();
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    Path folder = fit.get().folder();
    PosteriorFile posterior = PosteriorFile.withTables(folder, folder);
    return Optional.of(
        new RunStudy.Within(
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
    return new Inputs(Program.version(), hashes, loaded.resolvedYaml(), loaded.scenario());
  }

  private Settings settings(Integer runs) throws IOException {
    return own(scenario.settings())
        .with("--replications", "replications", runs)
        .withNames("--arm", "run.arms", arms)
        .withNames("--hypothesis", "run.hypotheses", hypotheses);
  }
}
