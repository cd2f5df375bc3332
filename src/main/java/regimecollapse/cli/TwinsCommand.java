package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.base.StoredTable;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.app.study.TwinStudy;
import regimecollapse.cli.console.Columns;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.BankOption;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.cli.options.WorkOptions;
import regimecollapse.inference.check.Twins;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Checks inference on records that the simulator made itself, and on falls that it has not seen.
 */
@Command(
    name = "twins",
    description = {
      "Checks inference with records that the simulator made itself.",
      "Is the truth found in them, and are falls of the real record forecast by fits that have not seen"
          + " them?"
    },
    footer = {"  collapse twins --infer news.weight,opposition.speed --quiet"})
final class TwinsCommand implements Callable<Integer> {
  private static final int RANKS_PER_REGION = 40;

  /** As many as a fit may simulate. */
  private static final int MOST = 10_000_000;

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
      defaultValue = "documented",
      description = "The arm that happened, or the beginning of its name; left out: documented.")
  private String arm;

  @Option(
      names = "--infer",
      paramLabel = "PARAMETER",
      split = ",",
      required = true,
      description = "Parameters that are inferred, with commas between them.")
  private List<String> inferred = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "N",
      defaultValue = "6000",
      description = "Simulations that all fits share, at least --kept; left out: 6000.")
  private int table;

  @Option(
      names = "--kept",
      paramLabel = "N",
      defaultValue = "199",
      description =
          "Draws of each posterior: 39, 79, 119 and so on, at most --table; left out: 199.")
  private int kept;

  @Option(
      names = "--twins",
      paramLabel = "N",
      defaultValue = "300",
      description = "Records made, at least 1, each hypothesis in turn; left out: 300.")
  private int twins;

  @Mixin private BankOption bank;

  @Mixin private ScenarioOptions scenario;

  @Mixin private WorkOptions work;

  TwinsCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    checkNumbers();
    Path named = file == null ? workplace.byDefault(DefaultFiles.Use.RUN) : file;
    ScenarioFiles files = new ScenarioFiles(workplace);
    Loaded loaded =
        files.read(named, scenario.settings().withNames("--arm", "run.arms", List.of(arm)));
    List<Parameter> parameters = parameters(loaded.scenario());
    if (!work.quiet()) {
      files.warnings(loaded, scenario.settings()).forEach(spec.commandLine().getErr()::println);
    }
    Inputs inputs = files.inputs(loaded);
    TwinStudy study =
        new TwinStudy(
            workplace.parts(),
            inputs,
            parameters,
            new Twins.Settings(table, kept, twins, loaded.scenario().seed()),
            bank.of(workplace, inputs, loaded.scenario().arms().get(0).id()));
    How how = work.how(workplace, "twins");
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts())
            .run(study, how, new StudyConsole(workplace, spec.commandLine(), work.quiet()));
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (!work.quiet()) {
      tell(result.folder());
    }
    return ExitCode.of(result, spec.commandLine().getErr());
  }

  private void tell(ResultFolder folder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (String name :
        List.of(TableFile.TWIN_COVERAGE, TableFile.TWIN_CONFUSION, TableFile.SCORES)) {
      StoredTable.read(folder.path(), name, Integer.MAX_VALUE)
          .map(it -> Stream.concat(Stream.of(it.header()), it.first().stream()).toList())
          .ifPresent(rows -> Columns.print(rows, out));
      out.println();
    }
    out.println("Twins: " + workplace.show(folder.path()));
    out.flush();
  }

  private void checkNumbers() {
    boolean few = kept <= table && table <= MOST && twins >= 1 && twins <= MOST;
    if (kept < 1 || (kept + 1) % RANKS_PER_REGION != 0 || !few) {
      throw new ParameterException(
          spec.commandLine(),
          "--kept is a multiple of 40 less 1 and at most --table, --table at most "
              + MOST
              + ", and --twins from 1 to "
              + MOST
              + ": not "
              + kept
              + ", "
              + table
              + " and "
              + twins
              + ".");
    }
  }

  private List<Parameter> parameters(Scenario of) {
    if (Set.copyOf(inferred).size() < inferred.size()) {
      throw new ParameterException(
          spec.commandLine(), "--infer names a parameter twice: " + String.join(",", inferred));
    }
    List<Parameter> parameters = inferred.stream().map(this::parameter).toList();
    for (Parameter p : parameters) {
      if (!of.varies(p)) {
        // Whatever a fit says of one number is the truth, which says nothing of fits.
        throw new InputException(
            "--infer: nothing can be learnt of "
                + p.key()
                + ", which never varies here"
                + MechanismKind.owner(p)
                    .filter(
                        owner -> of.hypotheses().stream().noneMatch(h -> h.mechanism() == owner))
                    .map(owner -> ": it belongs to the mechanism " + owner.key())
                    .orElse("")
                + ".");
      }
    }
    return parameters;
  }

  private Parameter parameter(String key) {
    return Parameter.find(key)
        .orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(key)));
  }

  private static String unknown(String key) {
    List<String> keys = Stream.of(Parameter.values()).map(Parameter::key).toList();
    List<String> near = Spelling.near(key, keys, 3);
    return "--infer: there is no parameter "
        + key
        + "."
        + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
  }
}
