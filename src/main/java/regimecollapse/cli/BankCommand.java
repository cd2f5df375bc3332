package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.PooledCases;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.BankStudy;
import regimecollapse.app.study.How;
import regimecollapse.app.study.Study;
import regimecollapse.app.study.StudyResult;
import regimecollapse.cli.console.Retyped;
import regimecollapse.cli.console.ShardView;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.cli.options.ShardOption;
import regimecollapse.cli.options.WorkOptions;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;

/** Makes simulations from the ranges once, for fits, twins and choices that reuse them. */
@Command(
    name = "bank",
    description = {
      "Makes a bank of simulations from the ranges, which fit, twins and choose reuse.",
      "Each hypothesis in turn, in the arm that happened; a bank of one mechanism at a time."
    },
    footer = {
      "  collapse bank --draws 1000 --out results/bank",
      "  collapse bank --mechanism precedent --resume",
      "  collapse bank fit-one-case.yaml --pooled fit-pooled.yaml --mechanism precedent"
    })
final class BankCommand implements Callable<Integer> {
  private static final int MOST = 1_000_000;
  private static final int USUAL = 10_000;
  private static final double MOST_SPREAD = 10;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = ScenarioOptions.FILE + "; left out: " + Workplace.DEFAULT_FIT + ".")
  private Path file;

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      defaultValue = "documented",
      description = "The arm that happened, or the beginning of its name; left out: documented.")
  private String arm;

  @Option(
      names = "--mechanism",
      paramLabel = "NAME",
      description = "Mechanism of leaving, such as precedent; left out: as the scenario says.")
  private String mechanism;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Simulations of each hypothesis, with --pooled in all; left out: 10000, with --pooled as"
              + " that file says.")
  private Integer draws;

  @Option(
      names = "--pooled",
      paramLabel = "FILE",
      description =
          "Makes it for this fit to several cases, of one of them; left out: for fits of one case.")
  private Path pooled;

  @Option(
      names = "--tau",
      paramLabel = "X",
      defaultValue = "0",
      description = "With --pooled: spread of what is shared between cases; left out: 0.")
  private double tau;

  @Mixin private ScenarioOptions scenario;

  @Mixin private ShardOption shard;

  @Mixin private WorkOptions work;

  BankCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  private List<String> mechanisms() {
    return mechanism == null ? List.of() : List.of(mechanism);
  }

  private BankStudy alone(Path named) throws IOException {
    ScenarioFiles files = new ScenarioFiles(workplace);
    Settings settings =
        scenario
            .settings()
            .withNames("--arm", "run.arms", List.of(arm))
            .withNames("--mechanism", "run.mechanisms", mechanisms());
    Loaded loaded = files.read(named, settings);
    return new BankStudy(workplace.parts(), files.inputs(loaded), draws == null ? USUAL : draws);
  }

  /** A case of a fit to several: what is shared and the arm are those of that fit. */
  private BankStudy shared(Path named) throws IOException {
    ScenarioFiles files = new ScenarioFiles(workplace);
    Loaded several = files.read(pooled, Settings.NONE);
    PooledCases cases = PooledCases.of(workplace, pooled, several);
    PooledCases.Case of = cases.of(named);
    Loaded loaded =
        files.read(named, PooledCases.forBank(scenario.settings(), several, mechanisms()));
    int all = draws == null ? cases.pooling().draws() : draws;
    return new BankStudy(workplace.parts(), files.inputs(loaded), all, cases.sharing(of, tau));
  }

  @Override
  public Integer call() throws IOException {
    if (draws != null && (draws < 1 || draws > MOST)) {
      throw new ParameterException(
          spec.commandLine(), "--draws is from 1 to " + MOST + ": not " + draws + ".");
    }
    if (!(tau >= 0 && tau <= MOST_SPREAD) || tau > 0 && pooled == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--tau is from 0 to %s, with --pooled: not %s.".formatted(MOST_SPREAD, tau));
    }
    Path named = file == null ? workplace.byDefault(DefaultFiles.Use.FIT) : file;
    BankStudy study = pooled == null ? alone(named) : shared(named);
    String name = mechanism == null ? "bank" : "bank-" + mechanism;
    How how = work.how(workplace, shard.folder(name));
    CommandLine command = spec.commandLine();
    Study asked = shard.of(study, name, Retyped.resuming(workplace, command));
    StudyResult result = new StudyConsole(workplace, command, work.quiet()).run(asked, how);
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (shard.isNamed()) {
      ShardView.print(workplace, command, result, work.quiet());
    } else if (!work.quiet()) {
      command.getOut().println("Bank: " + workplace.show(result.folder().path()));
      command.getOut().flush();
    }
    return ExitCode.of(result, command.getErr());
  }
}
