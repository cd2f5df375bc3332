package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.check.Verification;
import regimecollapse.app.input.ResultPlace;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.StudyListener;
import regimecollapse.cli.console.CheckView;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.ThreadOption;

/** Checks a result folder: every file, every count, and some of its runs by making them again. */
@Command(
    name = "verify",
    description = {
      "Checks a result folder, and makes some of its runs again.",
      "Every file is held against its SHA-256, and every count. Of other folders than those of runs,"
          + " the files only. Nothing is written."
    },
    exitCodeList = {
      ExitCode.DONE + ":all is as the folder says",
      ExitCode.RUNS_FAILED + ":something differs, or the program failed",
      ExitCode.BAD_INPUT + ":no results there, or wrong usage"
    },
    footer = {
      "  collapse verify results/three-hypotheses",
      "  collapse verify results/three-hypotheses --runs all"
    })
final class VerifyCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Result folder.")
  private Path named;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Runs to make again, or 'all'; left out: ${DEFAULT-VALUE}.")
  private String runs;

  @Option(
      names = "--partial",
      description = "The folder may lack files that it lists, such as large tables.")
  private boolean partial;

  @Mixin private ThreadOption threads;

  VerifyCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    Path path = workplace.find(named).normalize();
    Verification.Request request = new Verification.Request(sample(), threads.count(), partial);
    ResultPlace.require(path, named.toString());
    PrintWriter out = spec.commandLine().getOut();
    StudyListener console = new StudyConsole(workplace, spec.commandLine(), false);
    List<Verification.Report> reports = new Verification(workplace, request, console).check(path);
    for (Verification.Report report : reports) {
      if (report != reports.get(0)) {
        out.println();
      }
      new CheckView(workplace, report).print(out);
    }
    out.flush();
    return reports.stream().allMatch(Verification.Report::sound)
        ? ExitCode.DONE
        : ExitCode.RUNS_FAILED;
  }

  private int sample() {
    if (runs.equals(ALL)) {
      return Integer.MAX_VALUE;
    }
    if (!runs.matches("[0-9]{1,9}")) {
      throw new ParameterException(
          spec.commandLine(), "--runs is a number of runs or 'all', not " + runs + ".");
    }
    return Integer.parseInt(runs);
  }
}
