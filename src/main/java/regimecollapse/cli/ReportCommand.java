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
import regimecollapse.chart.paper.PaperWriter;
import regimecollapse.cli.console.StudyConsole;
import regimecollapse.cli.options.PaperOptions;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/** Draws charts and page of complete results again, from their tables. */
@Command(
    name = "report",
    description = {
      "Draws charts and report of a result folder anew; runs nothing.",
      "With --width, --grey, --arms, --font, --out, or a format pdf or eps it draws charts for a"
          + " paper instead: without titles and captions, which go into captions.md beside them."
    },
    exitCodeList = {
      ExitCode.DONE + ":drawn",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":no complete results there, or wrong usage"
    },
    footer = {
      "  collapse report results/three-hypotheses",
      "  collapse report results/three-hypotheses --format pdf,svg --width 120 --grey"
    })
final class ReportCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder with complete results.")
  private Path directory;

  @Mixin private PaperOptions options;

  ReportCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    Path path = workplace.find(directory).normalize();
    PrintWriter out = spec.commandLine().getOut();
    StudyConsole console = new StudyConsole(workplace, spec.commandLine(), false);
    return options.isPaper() ? print(path, console, out) : draw(path, console, out);
  }

  private int print(Path path, StudyConsole console, PrintWriter out) throws IOException {
    StudyResult result =
        new Redrawing(workplace)
            .print(path, options.request(), options.arms(), options.out(), console);
    out.println("Charts:   " + workplace.show(result.folder().path()));
    out.println(
        "Captions: " + workplace.show(result.folder().path().resolve(PaperWriter.CAPTIONS)));
    out.flush();
    return ExitCode.of(result, spec.commandLine().getErr());
  }

  private int draw(Path path, StudyConsole console, PrintWriter out) throws IOException {
    StudyResult result =
        new Redrawing(workplace)
            .draw(
                path,
                new FigureWriter.Options(
                    Runtime.getRuntime().availableProcessors(), options.request().png()),
                console);
    ResultFolder folder = result.folder();
    out.println("Charts:  " + workplace.show(folder.file(TableFile.CHARTS)));
    out.println("Report:  " + workplace.show(folder.file(TableFile.REPORT)));
    out.flush();
    return ExitCode.of(result, spec.commandLine().getErr());
  }
}
