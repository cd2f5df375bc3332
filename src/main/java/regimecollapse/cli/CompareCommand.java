package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.ComparisonFiles;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.chart.compare.CompareBook;

/** Compares result folders. All of its input is checked before anything is written. */
@Command(
    name = "compare",
    description = "Compares result folders, each with the first: what went in and what came out.")
final class CompareCommand implements Callable<Integer> {
  private static final int FEWEST = 2;

  /** More lines in a panel cannot be told apart. */
  private static final int MOST = 6;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Two to six result folders.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the comparison; left out: results/compare-<first>-<second>...")
  private Path out;

  @Option(names = "--overwrite", description = "Replaces the comparison that is in the folder.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  @Option(names = "--no-charts", description = "Writes tables and text only.")
  private boolean noCharts;

  CompareCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    if (folders.size() < FEWEST || folders.size() > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "compare takes "
              + FEWEST
              + " to "
              + MOST
              + " result folders, not "
              + folders.size()
              + ".");
    }
    CompareFolder target = target();
    StoredFolders stored = new StoredFolders(workplace);
    List<StoredResults> read = stored.read(folders);
    List<String> problems = new ArrayList<>(stored.problems());
    if (read.size() >= FEWEST) {
      problems.addAll(Comparison.refusals(read));
    }
    target.refusal(workplace.show(target.path()), overwrite).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    Comparison comparison = Comparison.of(read, stored::find);
    String text = text(comparison);
    write(comparison, text, target);
    if (!quiet) {
      tell(text, target);
    }
    return ExitCode.DONE;
  }

  private CompareFolder target() {
    if (out != null) {
      return new CompareFolder(workplace.here().resolve(out).toAbsolutePath().normalize());
    }
    String names =
        folders.stream()
            .map(folder -> StoredFolders.name(workplace.find(folder).toAbsolutePath().normalize()))
            .collect(Collectors.joining("-"));
    return new CompareFolder(workplace.results().resolve("compare-" + names));
  }

  private static String text(Comparison comparison) {
    StringWriter text = new StringWriter();
    new CompareView(comparison).print(new PrintWriter(text));
    // The same bytes on every system.
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private void write(Comparison comparison, String text, CompareFolder target) throws IOException {
    CompareFolder part = target.begin();
    try {
      ComparisonFiles.write(comparison, part.path());
      if (!noCharts) {
        CompareBook.write(comparison, part.path());
      }
      Files.writeString(part.path().resolve(CompareFolder.TEXT), text);
      part.moveTo(target);
    } finally {
      part.discard();
    }
  }

  private void tell(String text, CompareFolder target) {
    PrintWriter printer = spec.commandLine().getOut();
    text.lines().forEach(printer::println);
    printer.println();
    printer.println("Comparison: " + workplace.show(target.path()));
    printer.flush();
  }
}
