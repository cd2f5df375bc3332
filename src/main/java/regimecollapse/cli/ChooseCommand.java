package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.ChoiceStudy;
import regimecollapse.app.study.How;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.cli.console.Columns;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.OutputOptions;
import regimecollapse.cli.options.ThreadOption;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/** Grows forests on banks of simulations. */
@Command(
    name = "choose",
    description = {
      "Says by random forests which mechanism made a record, from banks of simulations.",
      "Without --record: how well the mechanisms are told apart on simulated records. That is to be"
          + " read first."
    },
    footer = {
      "  collapse choose results/bank",
      "  collapse choose results/bank --record scenarios/my-fit.yaml"
    })
final class ChooseCommand implements Callable<Integer> {
  private static final int FEWEST_TREES = 50;
  private static final int FEWEST_DRAWS = 20;
  private static final int MOST = 1_000_000;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "BANK",
      description = "Tables of simulations, or folders that hold a bank.csv.")
  private List<Path> banks = new ArrayList<>();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description =
          "The record: a scenario, or a table (.csv) with the columns statistic, low and high; left"
              + " out: simulated records are judged only.")
  private Path record;

  @Option(
      names = "--infer",
      paramLabel = "PARAMETER",
      split = ",",
      description =
          "Parameters that are inferred, with commas between them; left out: all; none: none.")
  private List<String> inferred = new ArrayList<>();

  @Option(
      names = "--leave-out",
      paramLabel = "STATISTIC",
      split = ",",
      description = "Statistics that do not count, such as those that are inputs; left out: none.")
  private List<String> leftOut = new ArrayList<>();

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Draws taken of each mechanism and reading, at most; left out: 2000.")
  private int draws;

  @Option(
      names = "--trees",
      paramLabel = "N",
      defaultValue = "500",
      description = "Trees of each forest, at least 50; left out: 500.")
  private int trees;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Whole number that fixes all chance; left out: 1.")
  private long seed;

  @Mixin private OutputOptions output;

  @Mixin private ThreadOption threads;

  ChooseCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (trees < FEWEST_TREES || trees > MOST || draws < FEWEST_DRAWS || draws > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "--trees is at least %d and --draws at least %d, both at most %d: not %d and %d."
              .formatted(FEWEST_TREES, FEWEST_DRAWS, MOST, trees, draws));
    }
    Path folder = output.folder(workplace, "choice");
    How how =
        new How(
            folder,
            workplace.show(folder),
            threads.count(),
            output.overwrite() ? How.Existing.OVERWRITE : How.Existing.KEEP,
            How.Charts.NONE);
    ChoiceStudy study =
        new ChoiceStudy(
            workplace,
            banks,
            Optional.ofNullable(record),
            new ChoiceStudy.Effort(trees, draws, seed, inferred, leftOut));
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts())
            .run(study, how, new StudyConsole(workplace, spec.commandLine(), output.quiet()));
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    if (!output.quiet()) {
      tell(result.folder());
    }
    return ExitCode.of(result, spec.commandLine().getErr());
  }

  private void tell(ResultFolder folder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (String name :
        List.of(
            TableFile.FOREST_CONFUSION,
            TableFile.FOREST_CHECKS,
            TableFile.CLOUD,
            TableFile.FOREST_VOTES)) {
      StoredTable.read(folder.path(), name, Integer.MAX_VALUE)
          .map(it -> Stream.concat(Stream.of(it.header()), it.first().stream()).toList())
          .ifPresent(
              rows -> {
                Columns.print(rows, out);
                out.println();
              });
    }
    out.println("Votes are no probabilities: see inference.md.");
    out.println("Choice: " + workplace.show(folder.path()));
    out.flush();
  }
}
