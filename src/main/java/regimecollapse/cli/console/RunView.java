package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.outcome.PrecisionVerdict;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.app.input.Words;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.Failures;
import regimecollapse.app.study.Growth;
import regimecollapse.app.study.RunStudy;
import regimecollapse.app.study.StudyResult;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;

/** What came of the runs of a scenario. */
public final class RunView {
  private final Workplace workplace;
  private final CommandLine command;
  private final RunStudy.Options options;

  /** A view of runs that were made with these options. */
  public RunView(Workplace workplace, CommandLine command, RunStudy.Options options) {
    this.workplace = workplace;
    this.command = command;
    this.options = options;
  }

  /**
   * Prints it.
   *
   * @param quiet whether only failed runs are told
   * @param charts whether there are charts
   */
  public void print(StudyResult result, Scenario scenario, boolean quiet, boolean charts)
      throws IOException {
    ResultFolder folder = result.folder();
    if (!quiet) {
      PrintWriter out = command.getOut();
      out.println(options.posterior().isPresent() ? "Under the fit:" : "From the ranges:");
      SummaryView.read(folder).print(out);
      Contrasts.of(scenario, RunTable.read(folder.path()))
          .idle(UnaryOperator.identity(), UnaryOperator.identity())
          .forEach(out::println);
      AttributionView.print(folder, scenario, out);
      if (options.within().isPresent()) {
        out.println();
        out.println("Under the fit:");
        SummaryView.read(folder.within()).print(out);
        AttributionView.print(folder.within(), scenario, out);
      }
      out.println();
      if (options.within().isEmpty() && options.posterior().isEmpty()) {
        out.println(Words.RANGES_ONLY);
      }
      if (ofQuickFit()) {
        out.println("The fit: " + Words.QUICK_FIT);
      }
      options.growth().map(growth -> precision(growth, folder)).ifPresent(out::println);
      out.println("Results: " + workplace.show(folder.path()));
      if (charts) {
        out.println("Charts:  " + workplace.show(folder.file(TableFile.CHARTS)));
        out.println("Report:  " + workplace.show(folder.file(TableFile.REPORT)));
      }
      out.flush();
    }
    if (result.failures().count() > 0) {
      tell(result.failures());
    }
  }

  private static String precision(Growth growth, ResultFolder folder) {
    return PrecisionVerdict.of(
            CollapseProbability.of(RunTable.read(folder.path())).byHorizon(), growth.halfWidth())
        .sentence();
  }

  private boolean ofQuickFit() {
    return options
        .posterior()
        .or(() -> options.within().map(RunStudy.Within::posterior))
        .filter(PosteriorFile::quick)
        .isPresent();
  }

  private void tell(Failures failures) {
    PrintWriter err = command.getErr();
    err.println(Counts.of(failures.count(), "run", "runs") + " failed:");
    failures.first().forEach(line -> err.println("  " + line));
    int more = failures.count() - failures.first().size();
    if (more > 0) {
      err.println("  and " + more + " more, see " + TableFile.RUNS);
    }
    err.flush();
  }
}
