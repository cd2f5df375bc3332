package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.FitStudy;
import regimecollapse.app.study.How;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.cli.console.FitView;
import regimecollapse.cli.console.PooledFit;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.BankOption;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.cli.options.WorkOptions;
import regimecollapse.results.folder.FitSettings;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;

/** Fits a scenario to its record. All of its input is checked before anything is written. */
@Command(
    name = "fit",
    description = {
      "Fits a scenario to the record: weighs its hypotheses and narrows its parameters.",
      "The scenario says in its section 'fit' what is inferred and with how much effort."
    },
    footer = {
      "  collapse fit --quick",
      "  collapse fit --hold-out a-fall --out results/without-it",
      "  collapse fit --bank results/bank",
      "  collapse fit fit-pooled.yaml --banks results/pooled/banks"
    })
final class FitCommand implements Callable<Integer> {
  /** What is fitted when no file is named. */
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = ScenarioOptions.FILE + "; left out: " + Workplace.DEFAULT_FIT + ".")
  private Path file;

  @Option(
      names = "--quick",
      description = "Makes the small effort of the scenario: a first look, nothing to quote.")
  private boolean quick;

  @Option(
      names = "--hold-out",
      paramLabel = "NAME",
      description =
          "Leaves an observation of the record out, by its id; may be given more than once.")
  private List<String> heldOut = new ArrayList<>();

  @Option(
      names = "--banks",
      paramLabel = "DIR",
      description =
          "Of a fit to several cases: the folder with the banks of all, which"
              + " src/scripts/fit-pooled.sh makes; left out: the fit is to one case.")
  private Path banks;

  @Mixin private BankOption bank;

  @Mixin private ScenarioOptions scenario;

  @Mixin private WorkOptions work;

  FitCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (Set.copyOf(heldOut).size() < heldOut.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "--hold-out names an observation twice: " + String.join(", ", heldOut));
    }
    Path named = file == null ? workplace.byDefault(DefaultFiles.Use.FIT) : file;
    Loaded loaded = new ScenarioFiles(workplace).read(named, scenario.settings());
    if (loaded.scenario().fit().isEmpty()) {
      throw new InputException(named + nothingToFit());
    }
    if (!work.quiet()) {
      new ScenarioFiles(workplace)
          .warnings(loaded, scenario.settings())
          .forEach(spec.commandLine().getErr()::println);
    }
    if (loaded.scenario().fit().get().pooled().isPresent()) {
      return pooled(named, loaded);
    }
    if (banks != null) {
      throw new InputException("--banks is for fits to several cases; " + named + " is of one.");
    }
    return alone(named, loaded);
  }

  private int alone(Path named, Loaded loaded) throws IOException {
    Inputs inputs = new ScenarioFiles(workplace).inputs(loaded);
    Optional<BankFile> made = bank.of(workplace, inputs, loaded.scenario().fit().get().arm());
    FitSettings settings =
        new FitSettings(quick, Set.copyOf(heldOut), made.map(BankFile::sha256).orElse(""));
    How how = work.how(workplace, WorkOptions.nameOf(named) + (quick ? "-quick" : ""));
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts())
            .run(
                new FitStudy(workplace.parts(), inputs, settings, made),
                how,
                new StudyConsole(workplace, spec.commandLine(), work.quiet()));
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (!work.quiet()) {
      new FitView(workplace, named, scenario.settings(), inputs, settings, result.folder())
          .print(spec.commandLine().getOut(), how.draw());
    }
    return ExitCode.of(result, spec.commandLine().getErr());
  }

  private int pooled(Path named, Loaded loaded) throws IOException {
    if (quick || !heldOut.isEmpty() || bank.isNamed()) {
      throw new InputException(
          named
              + " is a fit to several cases: it takes --banks, and neither --quick nor --hold-out"
              + " nor --bank.");
    }
    if (banks == null) {
      throw new InputException(
          named
              + " is a fit to several cases: --banks names the folder with the banks of each"
              + " (collapse bank FILE --pooled "
              + named
              + "), which src/scripts/fit-pooled.sh makes.");
    }
    StudyResult result =
        new PooledFit(workplace, spec, work.quiet())
            .call(named, loaded, banks, work.how(workplace, WorkOptions.nameOf(named)));
    return result.status() == StudyResult.Status.INTERRUPTED
        ? ExitCode.INTERRUPTED
        : ExitCode.of(result, spec.commandLine().getErr());
  }

  private String nothingToFit() {
    return " does not say what to fit: it has no section 'fit'"
        + DefaultFiles.of(workplace.scenarios(), DefaultFiles.Use.FIT)
            .map(it -> " (see " + Workplace.SCENARIOS + "/" + it + ")")
            .orElse("")
        + ".";
  }
}
