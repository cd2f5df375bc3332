package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.options.ScenarioOptions;
import regimecollapse.ensemble.Design;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.text.Counts;

/** Checks scenario files and tells all that is wrong with them. */
@Command(
    name = "validate",
    description = {
      "Checks scenario files without running them.",
      "All that is wrong is told at once, with file, line, value, and what is legal."
    },
    exitCodeList = {
      ExitCode.DONE + ":nothing is wrong",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":something is wrong; with --strict also: something is surely not meant"
    },
    footer = {"  collapse validate my-idea", "  collapse validate --strict scenarios/my-idea.yaml"})
final class ValidateCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Option(
      names = "--strict",
      description = "Refuses also warnings, and numbers without a source, a range or a status.")
  private boolean strict;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = ScenarioOptions.FILE + ".")
  private List<Path> files;

  ValidateCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    int code = ExitCode.DONE;
    for (Path file : files) {
      if (!isValid(file)) {
        code = ExitCode.BAD_INPUT;
      }
    }
    return code;
  }

  private boolean isValid(Path file) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      ScenarioFiles scenarios = new ScenarioFiles(workplace);
      Loaded loaded = scenarios.readWhole(file, Settings.NONE);
      Scenario scenario = loaded.scenario();
      // What only the model can refuse.
      Object unused = workplace.parts().runner().apply(scenario);
      List<String> warnings = new ArrayList<>(scenarios.warnings(loaded, Settings.NONE));
      warnings.addAll(scenarios.idleFacts(loaded));
      warnings.forEach(err::println);
      err.flush();
      List<String> homeless = strict ? scenarios.homeless(loaded) : List.of();
      homeless.forEach(err::println);
      err.flush();
      if (strict && !(warnings.isEmpty() && homeless.isEmpty())) {
        return false;
      }
      out.println(
          workplace.show(scenarios.existing(file))
              + ": ok, "
              + Counts.of(Design.of(scenario).size(), "run", "runs")
              + (loaded.posterior().isPresent() ? ", and as many under the fit" : "")
              + (warnings.isEmpty()
                  ? ""
                  : ", with " + Counts.of(warnings.size(), "warning", "warnings")));
      out.flush();
      return true;
    } catch (InputException e) {
      e.lines().forEach(err::println);
      err.flush();
      return false;
    }
  }
}
