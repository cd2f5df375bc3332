package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.shard.Merge;
import regimecollapse.app.study.How;
import regimecollapse.app.study.RunStudy;
import regimecollapse.app.study.StudyResult;
import regimecollapse.cli.console.RunView;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.TablesOption;
import regimecollapse.cli.options.WorkOptions;
import regimecollapse.results.table.TableForm;

/** Makes the whole of shards. All of them are checked before anything is written. */
@Command(
    name = "merge",
    description = {
      "Makes the results of shards: the folder that one machine would have made.",
      "It takes all shards of a run or of a bank, each made with --shard, in any order."
    },
    footer = {
      "  collapse merge shards/1 shards/2 shards/3 --out results/my-idea",
      "  collapse merge results/my-idea-shard-*"
    })
final class MergeCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of all shards.")
  private List<Path> shards = new ArrayList<>();

  @Mixin private TablesOption tables;

  @Mixin private WorkOptions work;

  MergeCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    Optional<TableForm> form = tables.form();
    Merge merge = Merge.of(workplace, shards);
    if (tables.isNamed() && merge.ofRuns().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "A bank has none of the tables that --tables is of: leave it out.");
    }
    How how = work.how(workplace, merge.name()).with(form);
    CommandLine command = spec.commandLine();
    StudyResult result = new StudyConsole(workplace, command, work.quiet()).run(merge.study(), how);
    if (result.status() == StudyResult.Status.INTERRUPTED) {
      return ExitCode.INTERRUPTED;
    }
    Optional<RunStudy.Options> ofRuns = merge.ofRuns();
    if (ofRuns.isPresent()) {
      new RunView(workplace, command, ofRuns.get())
          .print(result, merge.scenario(), work.quiet(), how.draw());
    } else if (!work.quiet()) {
      command.getOut().println("Bank: " + workplace.show(result.folder().path()));
      command.getOut().flush();
    }
    return ExitCode.of(result, command.getErr());
  }
}
