package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.results.folder.FitFolder;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/** Checks a result folder: every file, every count, and some of its runs by making them again. */
@Command(
    name = "verify",
    description = {
      "Checks a result folder: every file against its SHA-256, every count,",
      "and a sample of its runs by making them again. Of a fit, the files only.",
      "Nothing is written."
    },
    exitCodeList = {
      ExitCode.DONE + ":all is as the folder says",
      ExitCode.RUNS_FAILED + ":something differs",
      ExitCode.BAD_INPUT + ":no results there, or wrong usage"
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
      names = "--threads",
      paramLabel = "T",
      description = "Workers; left out: one for each processor.")
  private Integer threads;

  @Option(
      names = "--partial",
      description = "The folder may lack files that it lists, such as large tables.")
  private boolean partial;

  VerifyCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    ResultFolder folder = new ResultFolder(workplace.find(named).normalize());
    int sample = sample();
    int workers = Threads.of(threads, spec.commandLine());
    if (Files.exists(folder.file(FitFolder.MANIFEST))
        && Files.notExists(folder.file(TableFile.MANIFEST))) {
      return new Verification(workplace, folder, partial, spec.commandLine()).executeFit();
    }
    requireResults(folder);
    int code =
        new Verification(workplace, folder, partial, spec.commandLine()).execute(sample, workers);
    // Where it should be there and is not, the folder around has told.
    if (folder.within().state() != ResultFolder.State.COMPLETE) {
      return code;
    }
    spec.commandLine().getOut().println();
    int within =
        new Verification(workplace, folder.within(), partial, spec.commandLine())
            .execute(sample, workers);
    return Math.max(code, within);
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

  private void requireResults(ResultFolder folder) throws IOException {
    if (!Files.isDirectory(folder.path())) {
      throw new InputException("There is no folder " + named + ".");
    }
    boolean described =
        Files.exists(folder.file(TableFile.MANIFEST)) || Files.exists(folder.file(TableFile.CRATE));
    switch (described ? ResultFolder.State.COMPLETE : folder.state()) {
      case EMPTY -> throw new InputException(named + " is empty.");
      case FOREIGN ->
          throw new InputException(
              named + " does not hold results: it has no manifest.json and no fit.json.");
      case UNFINISHED ->
          throw new InputException(
              named + " holds an unfinished ensemble; finish it with 'run' and --resume.");
      default -> {}
    }
  }
}
