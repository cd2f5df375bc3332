package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.Plan;
import regimecollapse.app.study.Study;
import regimecollapse.app.study.StudyListener;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.ensemble.Design;
import regimecollapse.ensemble.Progress;
import regimecollapse.scenario.record.Fit;
import regimecollapse.text.Counts;

/** Tells on standard error how a study goes on. */
public final class StudyConsole implements StudyListener {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** Fewer runs are over before anybody wants to know how far they are. */
  private static final int WORTH_SHOWING = 50;

  private final Workplace workplace;
  private final CommandLine command;
  private final boolean quiet;
  private ProgressDisplay display;
  private Plan plan;
  private long told = System.nanoTime();

  /**
   * A console.
   *
   * @param quiet whether only an interrupt is told
   */
  public StudyConsole(Workplace workplace, CommandLine command, boolean quiet) {
    this.workplace = workplace;
    this.command = command;
    this.quiet = quiet;
  }

  /** Does a study, and tells how it goes on. */
  public StudyResult run(Study study, How how) throws IOException {
    return new StudyRunner(workplace.parts().interrupts()).run(study, how, this);
  }

  @Override
  public void begins(Plan next) {
    plan = next;
    note(words(next));
    if (next instanceof Plan.Runs runs && runs.scenario().speculative()) {
      note("Speculative: it rests on something that no source supports.");
    }
  }

  private static String words(Plan plan) {
    if (plan instanceof Plan.Runs it) {
      return words(it);
    }
    if (plan instanceof Plan.Fitting it) {
      return words(it);
    }
    if (plan instanceof Plan.Twinning it) {
      int hypotheses = it.scenario().hypotheses().size();
      return inference(it.scenario().title(), hypotheses, it.parameters(), it.observations())
          + ", "
          + simulations(it.simulations())
          + threads(it.threads());
    }
    if (plan instanceof Plan.Banking it) {
      return "%s: %s, %s with a range, %s%s"
          .formatted(
              it.scenario().title(),
              Counts.of(it.scenario().hypotheses().size(), "hypothesis", "hypotheses"),
              Counts.of(it.parameters(), "parameter", "parameters"),
              simulations(it.simulations()),
              threads(it.threads()));
    }
    Plan.Driving it = (Plan.Driving) plan;
    return "%s, arm %s: %d parameters with a range, %d runs"
        .formatted(it.hypothesis(), it.arm(), it.parameters(), it.runs());
  }

  private static String words(Plan.Runs it) {
    Design design = it.design();
    return it.part()
        + it.scenario().title()
        + ": "
        + Counts.of(design.hypotheses().size(), "hypothesis", "hypotheses")
        + " x "
        + Counts.of(design.arms().size(), "arm", "arms")
        + " x "
        + Counts.of(design.replications(), "replication", "replications")
        + " = "
        + runs(design.armRuns())
        + (design.coalitionRuns() == 0
            ? ""
            : ", and " + runs(design.coalitionRuns()) + " of coalitions")
        + threads(it.threads());
  }

  private static String words(Plan.Fitting it) {
    Fit fit = it.scenario().fit().orElseThrow();
    int used = it.record().used().length;
    int left = it.record().observations().size() - used;
    int hypotheses = it.scenario().hypotheses().size();
    return inference(it.scenario().title(), hypotheses, fit.parameters().size(), used)
        + (left > 0 ? " and " + left + " left out" : "")
        + ", at most "
        + simulations(fit.mostSimulations(it.effort(), hypotheses))
        + threads(it.threads());
  }

  private static String inference(String title, int hypotheses, int parameters, int observations) {
    return title
        + ": "
        + Counts.of(hypotheses, "hypothesis", "hypotheses")
        + ", "
        + Counts.of(parameters, "parameter", "parameters")
        + ", "
        + Counts.of(observations, "observation", "observations");
  }

  private static String runs(long count) {
    return Counts.of(count, "run", "runs");
  }

  private static String simulations(long count) {
    return Counts.of(count, "simulation", "simulations");
  }

  private static String threads(int count) {
    return ", " + Counts.of(count, "thread", "threads");
  }

  @Override
  public void progress(Progress progress) {
    if (display == null) {
      display = display(progress.planned());
    }
    display.progress(progress);
  }

  private ProgressDisplay display(int planned) {
    // Runs that are made again for a check are few.
    if (quiet || plan == null && planned < WORTH_SHOWING) {
      return ProgressDisplay.NONE;
    }
    return workplace.terminal()
        ? new ProgressBarDisplay(command.getErr())
        : new ProgressLines(command.getErr(), System::nanoTime);
  }

  @Override
  public void ends() {
    if (display != null) {
      display.close();
      display = null;
    }
  }

  @Override
  public void simulated(String stage, long all, long found) {
    if (System.nanoTime() - told > EVERY_NANOS) {
      told = System.nanoTime();
      note(
          "  "
              + named(stage)
              + ": "
              + simulations(all)
              + " in all"
              + (found > 0 ? ", of which " + found + " were there" : ""));
    }
  }

  /** The name of a stage of a fit, with the id of a hypothesis instead of its number. */
  private String named(String stage) {
    String named = stage;
    if (plan instanceof Plan.Fitting fit) {
      for (int h = 0; h < fit.scenario().hypotheses().size(); h++) {
        String id = fit.scenario().hypotheses().get(h).id();
        named = named.replaceFirst(" hypothesis " + h + "$", ", " + id);
      }
    }
    return named;
  }

  @Override
  public void note(String line) {
    if (!quiet) {
      command.getErr().println(line);
      command.getErr().flush();
    }
  }

  /**
   * How to go on, if something was begun that can be gone on with; told also to those who want
   * quiet.
   */
  @Override
  public void interrupted() {
    PrintWriter err = command.getErr();
    if (plan == null) {
      err.println("Interrupted. Nothing is kept.");
      err.flush();
      return;
    }
    String what = plan instanceof Plan.Runs ? "runs" : "simulations";
    err.println("Interrupted. The " + what + " made so far are kept; go on with:");
    err.println("  " + Retyped.resuming(workplace, command));
    err.flush();
  }
}
