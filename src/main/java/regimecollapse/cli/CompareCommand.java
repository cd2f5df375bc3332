package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.compare.CasesBeside;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.app.input.StoredFolders;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.CasesStudy;
import regimecollapse.app.study.CompareStudy;
import regimecollapse.app.study.How;
import regimecollapse.app.study.Study;
import regimecollapse.app.study.StudyListener;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.cli.console.CasesView;
import regimecollapse.cli.console.CompareView;
import regimecollapse.cli.options.OutputOptions;

/** Compares result folders. All of its input is checked before anything is written. */
@Command(
    name = "compare",
    description = {
      "Compares result folders, each with the first: what went in and what came out.",
      "Folders of different cases stand side by side, on the days since day 0 of each."
    },
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

  @Option(
      names = "--side-by-side",
      description =
          "Draws each folder on the days since its own day 0 and tests nothing; left out: so only"
              + " where the folders are of different cases.")
  private boolean sideBySide;

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
    StoredFolders stored = new StoredFolders(workplace);
    List<StoredResults> read = stored.read(folders);
    if (sideBySide || read.size() == folders.size() && CasesBeside.differ(read)) {
      CasesStudy study = new CasesStudy(read, stored.problems(), CompareCommand::text);
      return made(study, how, () -> text(study.cases()));
    }
    CompareStudy study = new CompareStudy(stored, read, CompareCommand::text);
    return made(study, how, () -> text(study.comparison()));
  }

  private int made(Study study, How how, Supplier<String> text) throws IOException {
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts()).run(study, how, StudyListener.NONE);
    if (!output.quiet()) {
      PrintWriter printer = spec.commandLine().getOut();
      text.get().lines().forEach(printer::println);
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
    return text(new CompareView(comparison)::print);
  }

  private static String text(CasesBeside cases) {
    return text(new CasesView(cases)::print);
  }

  private static String text(Consumer<PrintWriter> print) {
    StringWriter text = new StringWriter();
    print.accept(new PrintWriter(text));
    // The same bytes on every system.
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
