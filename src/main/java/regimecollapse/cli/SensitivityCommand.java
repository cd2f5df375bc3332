package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.sensitivity.DriverReader;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.SensitivityAnalysis;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.cli.console.DriversView;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.cli.options.WorkOptions;
import regimecollapse.inference.sensitivity.SensitivityEffort;
import regimecollapse.results.folder.Inputs;
import regimecollapse.scenario.io.DefaultFiles;

/** Finds what drives the outcomes. All of its input is checked before anything is written. */
@Command(
    name = "sensitivity",
    description = {
      "Finds which parameters drive the outcomes of an arm.",
      "Screening, shares of the variance, and where the regime survives."
    },
    footer = {
      "  collapse sensitivity --quick",
      "  collapse sensitivity --arm half-cuts --hypothesis H1"
    })
final class SensitivityCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = ScenarioOptions.FILE + "; left out: " + Workplace.DEFAULT_RUN + ".")
  private Path file;

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      description =
          "The arm, or the beginning of its name; left out: the one whose outcome is most open, that is with the greatest sum of"
              + " p (1 - p) over the hypotheses, by 20 runs of each. Name it to compare"
              + " hypotheses.")
  private String arm;

  @Option(names = "--hypothesis", paramLabel = "NAME", description = ScenarioOptions.HYPOTHESIS)
  private List<String> hypotheses = new ArrayList<>();

  @Option(names = "--quick", description = "A fifth of the runs: for a first look.")
  private boolean quick;

  @Mixin private ScenarioOptions scenario;

  @Mixin private WorkOptions work;

  SensitivityCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    Path named = file == null ? workplace.byDefault(DefaultFiles.Use.RUN) : file;
    Settings settings =
        scenario
            .settings()
            .withNames("--arm", "run.arms", arm == null ? List.of() : List.of(arm))
            .withNames("--hypothesis", "run.hypotheses", hypotheses);
    ScenarioFiles files = new ScenarioFiles(workplace);
    Inputs inputs = files.inputs(files.read(named, settings));
    SensitivityAnalysis study =
        new SensitivityAnalysis(inputs, quick ? SensitivityEffort.QUICK : SensitivityEffort.FULL);
    How how = work.how(workplace, WorkOptions.nameOf(named) + "-sensitivity");
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts())
            .run(study, how, new StudyConsole(workplace, spec.commandLine(), work.quiet()));
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (!work.quiet()) {
      PrintWriter out = spec.commandLine().getOut();
      DriversView.sentences(DriverReader.read(result.folder().path())).forEach(out::println);
      out.println("Sensitivity: " + workplace.show(result.folder().path()));
      out.flush();
    }
    return ExitCode.of(result, spec.commandLine().getErr());
  }
}
