package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.Redrawing;
import regimecollapse.app.study.StudyResult;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.FormatOption;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/** Draws charts and page of complete results again, from their tables. */
@Command(
    name = "report",
    description = {"Draws charts and report of a result folder anew; runs nothing."},
    exitCodeList = {
      ExitCode.DONE + ":drawn",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":no complete results there, or wrong usage"
    },
    footer = {"  collapse report results/three-hypotheses"})
final class ReportCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder with complete results.")
  private Path directory;

  @Mixin private FormatOption format;

  ReportCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    StudyResult result =
        new Redrawing(workplace)
            .draw(
                workplace.find(directory).normalize(),
                new FigureWriter.Options(Runtime.getRuntime().availableProcessors(), format.png()),
                new StudyConsole(workplace, spec.commandLine(), false));
    ResultFolder folder = result.folder();
    PrintWriter out = spec.commandLine().getOut();
    out.println("Charts:  " + workplace.show(folder.file(TableFile.CHARTS)));
    out.println("Report:  " + workplace.show(folder.file(TableFile.REPORT)));
    out.flush();
    return ExitCode.of(result, spec.commandLine().getErr());
  }
}
