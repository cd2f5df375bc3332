package regimecollapse.cli;

import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import regimecollapse.scenario.io.explain.Explainer;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.text.Quotes;

/**
 * Tells of the values of a scenario what they mean, where they are set and where they come from.
 */
@Command(
    name = "explain",
    description = {
      "Tells what a scenario's values mean, where they are set and where they come from.",
      "Without KEY: what can be changed, at a glance. A group of keys is listed."
    },
    exitCodeList = {
      ExitCode.DONE + ":told",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":no such file or key"
    },
    footer = {
      "  collapse explain three-hypotheses",
      "  collapse explain three-hypotheses parameters.leader.threshold",
      "  collapse explain three-hypotheses parameters.morale"
    })
final class ExplainCommand implements Runnable {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = ScenarioOptions.FILE + ".")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KEY",
      defaultValue = "",
      description = "A key such as parameters.leader.threshold, or a group such as paths.finance.")
  private String path;

  @Option(names = "--all", description = "Explains every value of the group, or of the scenario.")
  private boolean all;

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
      Explainer explainer = Explainer.of(found, Settings.NONE.texts());
      lines(explainer).stream().map(line -> line.replace(here, "")).forEach(out::println);
    } catch (ScenarioException e) {
      throw hinting(files.refused(e, Settings.NONE));
    }
    out.flush();
  }

  private List<String> lines(Explainer explainer) {
    if (all) {
      return explainer.all(path);
    }
    if (!path.isEmpty()) {
      return explainer.explain(path);
    }
    String more = workplace.program() + " explain " + Quotes.shell(file.toString());
    List<String> lines = new ArrayList<>(explainer.overview());
    lines.add("");
    lines.add("One of them:   " + more + " KEY");
    lines.add("By its word:   " + workplace.program() + " find WORD");
    lines.add("All of it:     " + more + " --all");
    return lines;
  }

  /** What is no key may be a word of something. */
  private InputException hinting(InputException refused) {
    List<String> lines = new ArrayList<>(refused.lines());
    if (lines.size() == 1 && lines.get(0).contains("the scenario has nothing there")) {
      lines.add(
          "By a word of it: "
              + workplace.program()
              + " find "
              + Quotes.shell(path)
              + " "
              + Quotes.shell(file.toString()));
    }
    return new InputException(lines);
  }
}
