package regimecollapse.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.scenario.io.Explainer;
import regimecollapse.scenario.io.ScenarioException;

/**
 * Tells of the values of a scenario what they mean, where they are set and where they come from.
 */
@Command(
    name = "explain",
    description = "Tells what a scenario's values mean and where they come from.")
final class ExplainCommand implements Runnable {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Scenario file.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      defaultValue = "",
      description = "Key, such as parameters.leader.threshold; left out: everything.")
  private String path;

  ExplainCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public void run() {
    ScenarioFiles files = new ScenarioFiles(workplace);
    Path found = files.existing(file);
    PrintWriter out = spec.commandLine().getOut();
    try {
      String here = workplace.here() + File.separator;
      Explainer.of(found, Settings.NONE.texts()).explain(path).stream()
          .map(line -> line.replace(here, ""))
          .forEach(out::println);
    } catch (ScenarioException e) {
      throw files.refused(e, Settings.NONE);
    }
    out.flush();
  }
}
