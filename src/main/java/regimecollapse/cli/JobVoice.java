package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.outcome.PrecisionVerdict;
import regimecollapse.ensemble.Design;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Counts;

/** What {@link Job} tells the user: the course of things on standard error, results on output. */
final class JobVoice {
  private final Workplace workplace;
  private final Job.Options options;
  private final CommandLine command;

  JobVoice(Workplace workplace, Job.Options options, CommandLine command) {
    this.workplace = workplace;
    this.options = options;
    this.command = command;
  }

  void begins(Design design, Scenario scenario) {
    say(
        options.part()
            + scenario.title()
            + ": "
            + Counts.of(design.hypotheses().size(), "hypothesis", "hypotheses")
            + " x "
            + Counts.of(design.arms().size(), "arm", "arms")
            + " x "
            + Counts.of(design.replications(), "replication", "replications")
            + " = "
            + Counts.of(design.armRuns(), "run", "runs")
            + (design.coalitionRuns() == 0
                ? ""
                : ", and " + Counts.of(design.coalitionRuns(), "run", "runs") + " of coalitions")
            + ", "
            + Counts.of(options.threads(), "thread", "threads"));
    if (scenario.speculative()) {
      say("Speculative: it rests on something that no source supports.");
    }
  }

  ProgressDisplay display() {
    if (options.switches().quiet()) {
      return ProgressDisplay.NONE;
    }
    return workplace.terminal()
        ? new ProgressBarDisplay(command.getErr())
        : new ProgressLines(command.getErr(), System::nanoTime);
  }

  void writing() {
    say("Writing tables ...");
  }

  void drawing() {
    say("Drawing charts and report ...");
  }

  /** How to go on; told also to those who want quiet. */
  void interrupted() {
    Retyped.tellHowToResume("runs", workplace, command);
  }

  void done(Scenario scenario, Failures failures) throws IOException {
    if (!options.switches().quiet()) {
      PrintWriter out = command.getOut();
      SummaryView.read(options.folder()).print(out);
      Contrasts.of(scenario, RunTable.read(options.folder().path()))
          .idle(UnaryOperator.identity(), UnaryOperator.identity())
          .forEach(out::println);
      AttributionView.print(options.folder(), scenario, out);
      if (options.within().isPresent()) {
        out.println();
        out.println("With parameters from the posterior:");
        SummaryView.read(options.folder().within()).print(out);
      }
      out.println();
      if (ofQuickFit()) {
        out.println("The posterior: " + Words.QUICK_FIT);
      }
      options
          .growth()
          .ifPresent(
              growth ->
                  out.println(
                      PrecisionVerdict.of(
                              CollapseProbability.of(RunTable.read(options.folder().path()))
                                  .byHorizon(),
                              growth.halfWidth())
                          .sentence()));
      out.println("Results: " + workplace.show(options.folder().path()));
      if (options.switches().draw()) {
        out.println("Charts:  " + workplace.show(options.folder().file(TableFile.CHARTS)));
        out.println("Report:  " + workplace.show(options.folder().file(TableFile.REPORT)));
      }
      out.flush();
    }
    if (failures.count() > 0) {
      tell(failures);
    }
  }

  private boolean ofQuickFit() {
    return options
        .posterior()
        .or(() -> options.within().map(Job.Within::posterior))
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

  private void say(String line) {
    if (!options.switches().quiet()) {
      command.getErr().println(line);
      command.getErr().flush();
    }
  }
}
