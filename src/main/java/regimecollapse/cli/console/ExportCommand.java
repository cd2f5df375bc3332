package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.check.TableExport;
import regimecollapse.app.input.ResultPlace;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.folder.ResultFolder;

/** Prints tables of a result folder as text for papers and pages. */
@Command(
    name = "export",
    description = {
      "Prints tables of a result folder as LaTeX, Markdown or HTML.",
      "Cells are printed as they stand in the tables. Nothing is written."
    },
    exitCodeList = {
      "0:printed",
      "1:a file could not be read, or the program failed",
      "2:no such folder, table or column, or wrong usage"
    },
    footer = {
      "  collapse export results/three-hypotheses summary",
      "  collapse export results/my-idea summary --format latex --columns arm,n"
    })
public final class ExportCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Result folder.")
  private Path named;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "TABLE",
      description = "Tables, such as summary or contrasts.csv.")
  private List<String> tables;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "latex, markdown or html; left out: ${DEFAULT-VALUE}.")
  private String format;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "Columns, in this order; left out: all of them.")
  private List<String> columns = List.of();

  /** The command in a workplace. */
  public ExportCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    Path path = workplace.find(named).normalize();
    String shown = workplace.show(path);
    ResultFolder folder = ResultPlace.require(path, shown);
    TableExport export = new TableExport(folder, shown, tables, columns);
    PrintWriter err = spec.commandLine().getErr();
    String text = export.text(format);
    export.doubled().forEach(err::println);
    err.flush();
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
    return 0;
  }
}
