package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.app.check.TableExport;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.codebook.Markup;
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
    Markup markup = markup();
    Path path = workplace.find(named).normalize();
    if (!Files.isDirectory(path)) {
      throw new InputException("There is no folder " + named + ".");
    }
    String shown = workplace.show(path);
    ResultFolder folder =
        ResultFolder.find(path)
            .orElseThrow(() -> new InputException(shown + " does not hold results."));
    PrintWriter out = spec.commandLine().getOut();
    out.print(new TableExport(folder, shown).text(markup, tables, columns));
    out.flush();
    return 0;
  }

  private Markup markup() {
    for (Markup each : Markup.values()) {
      if (each.word().equals(format)) {
        return each;
      }
    }
    throw new InputException("--format is latex, markdown or html, not " + format + ".");
  }
}
