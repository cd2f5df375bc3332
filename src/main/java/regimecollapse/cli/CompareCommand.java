package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.app.input.StoredFolders;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.CompareStudy;
import regimecollapse.app.study.How;
import regimecollapse.app.study.StudyListener;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.cli.console.CompareView;
import regimecollapse.cli.options.OutputOptions;

/** Compares result folders. All of its input is checked before anything is written. */
@Command(
    name = "compare",
    description = {"Compares result folders, each with the first: what went in and what came out."},
    exitCodeList = {
      ExitCode.DONE + ":compared",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":a folder cannot be compared, or wrong usage"
    },
    footer = {"  collapse compare results/h3-survivable-drain results/my-h3"})
final class CompareCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Two or more result folders.")
  private List<Path> folders = new ArrayList<>();

  @Mixin private OutputOptions output;

  CompareCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (folders.size() < CompareStudy.FEWEST) {
      throw new ParameterException(
          spec.commandLine(),
          "compare takes two or more result folders, not " + folders.size() + ".");
    }
    Path folder = output.folder(workplace, name());
    How how =
        new How(
            folder,
            workplace.show(folder),
            Runtime.getRuntime().availableProcessors(),
            output.overwrite() ? How.Existing.OVERWRITE : How.Existing.KEEP,
            output.charts());
    CompareStudy study = new CompareStudy(workplace, folders, CompareCommand::text);
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts()).run(study, how, StudyListener.NONE);
    if (!output.quiet()) {
      PrintWriter printer = spec.commandLine().getOut();
      text(study.comparison()).lines().forEach(printer::println);
      printer.println();
      printer.println("Comparison: " + workplace.show(result.folder().path()));
      printer.flush();
    }
    return ExitCode.of(result, spec.commandLine().getErr());
  }

  private String name() {
    return "compare-"
        + folders.stream()
            .map(it -> StoredFolders.fileName(workplace.find(it).toAbsolutePath().normalize()))
            .collect(Collectors.joining("-"));
  }

  private static String text(Comparison comparison) {
    StringWriter text = new StringWriter();
    new CompareView(comparison).print(new PrintWriter(text));
    // The same bytes on every system.
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
