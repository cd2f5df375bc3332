package regimecollapse.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Words;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.console.Columns;
import regimecollapse.cli.console.Cost;
import regimecollapse.scenario.io.ScenarioCatalog;
import regimecollapse.text.Wrapped;

/** Lists the scenarios of the program's folder, what they are for and what they cost. */
@Command(
    name = "list",
    description = {"Lists the scenarios, what they are for and what they cost."},
    exitCodeList = {
      ExitCode.DONE + ":listed",
      ExitCode.FAILED,
      ExitCode.BAD_INPUT + ":some scenario cannot be read, or wrong usage"
    },
    footer = {"  collapse list"})
final class ListCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  ListCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(workplace.scenarios())) {
      throw new InputException("There is no folder " + workplace.scenarios() + ".");
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> purposes = new ArrayList<>();
    rows.add(List.of("file", "runs", "on " + Cost.CORES + " cores"));
    purposes.add("");
    boolean wrong = false;
    for (ScenarioCatalog.Listing listing : ScenarioCatalog.list(workplace.scenarios())) {
      rows.add(row(listing));
      purposes.add(purpose(listing));
      wrong |= !listing.problems().isEmpty();
    }
    PrintWriter out = spec.commandLine().getOut();
    List<String> heads = Columns.lines(rows);
    for (int i = 0; i < heads.size(); i++) {
      out.println(heads.get(i));
      Wrapped.beside("    ", purposes.get(i)).stream()
          .filter(line -> !line.isBlank())
          .forEach(out::println);
    }
    out.flush();
    if (wrong) {
      out.println("What is wrong with a file: " + workplace.program() + " validate FILE");
      out.flush();
    }
    return wrong ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }

  private List<String> row(ScenarioCatalog.Listing listing) {
    String file = workplace.show(listing.file());
    if (!listing.problems().isEmpty()) {
      return List.of(file, "-", "-");
    }
    // Whose purpose is a fit is listed with what that costs, not with what its ensemble would.
    boolean fit = listing.simulations() > 0;
    long runs = fit ? listing.simulations() : listing.runs();
    double work = listing.work();
    double seconds = fit ? Cost.fitSeconds(runs, work) : Cost.seconds(runs, work);
    return List.of(file, runs + (fit ? " (fit)" : ""), "about " + Words.seconds(seconds));
  }

  private static String purpose(ScenarioCatalog.Listing listing) {
    if (!listing.problems().isEmpty()) {
      return "(cannot be read)";
    }
    boolean silent = !listing.purpose().toLowerCase(Locale.ROOT).startsWith("speculative");
    return (listing.speculative() && silent ? "Speculative: " : "") + listing.purpose();
  }
}
