package regimecollapse.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.results.folder.FitInputs;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Fit;

/**
 * What {@link FitJob} tells the user: the course of things on standard error, results on output.
 */
final class FitVoice {
  private final Workplace workplace;
  private final FitJob.Options options;
  private final CommandLine command;

  FitVoice(Workplace workplace, FitJob.Options options, CommandLine command) {
    this.workplace = workplace;
    this.options = options;
    this.command = command;
  }

  void begins(Scenario scenario, ObservedRecord record, Fit.Effort effort) {
    int hypotheses = scenario.hypotheses().size();
    Fit fit = scenario.fit().orElseThrow();
    long most = fit.mostSimulations(effort, hypotheses);
    int used = record.used().length;
    int left = record.observations().size() - used;
    say(
        scenario.title()
            + ": "
            + Words.count(hypotheses, "hypothesis", "hypotheses")
            + ", "
            + Words.count(fit.parameters().size(), "parameter", "parameters")
            + ", "
            + Words.count(used, "observation", "observations")
            + (left > 0 ? " and " + left + " left out" : "")
            + ", at most "
            + Words.count(most, "simulation", "simulations")
            + ", "
            + Words.count(options.threads(), "thread", "threads"));
  }

  /** A log that tells now and then how many simulations there are. */
  EvaluationLog watching(EvaluationLog log, Scenario scenario, LongSupplier nanos) {
    return new WatchedLog(log, stage -> named(stage, scenario), this::say, nanos);
  }

  /** The name of a stage, with the id of a hypothesis instead of its number. */
  private static String named(String stage, Scenario scenario) {
    String named = stage;
    for (int h = 0; h < scenario.hypotheses().size(); h++) {
      named =
          named.replaceFirst(" hypothesis " + h + "$", ", " + scenario.hypotheses().get(h).id());
    }
    return named;
  }

  /** How to go on; told also to those who want quiet. */
  void interrupted() {
    Retyped.tellHowToResume("simulations", workplace, command);
  }

  void done(FitInputs asked) throws IOException {
    if (options.switches().quiet()) {
      return;
    }
    PrintWriter out = command.getOut();
    printWeights(asked, out);
    new HeldOutView(options.folder()).print(out);
    out.println();
    out.println("Results: " + workplace.show(options.folder().path()));
    if (options.switches().draw()) {
      out.println("Charts:  " + workplace.show(options.folder().file(TableFile.CHARTS)));
    }
    out.println("The what-ifs under this posterior:");
    out.println("  " + new WhatIfs(workplace, asked.inputs(), options).command());
    if (asked.quick()) {
      out.println("All of this is " + Words.QUICK_FIT);
    }
    out.flush();
  }

  /** The table of the weights, and what it says. */
  private void printWeights(FitInputs asked, PrintWriter out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "method",
            "hypothesis",
            "prior",
            "posterior",
            "95 % (Monte Carlo)",
            "Bayes factor against the others"));
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(options.folder().file(TableFile.HYPOTHESES))) {
      csv.forEach(r -> rows.add(row(r)));
    }
    Columns.print(rows, out);
    out.println();
    // The first sentence is the verdict, which the findings of the fit give as well.
    WeightTables tables = WeightTables.read(options.folder().path());
    new Weighing(asked.inputs().scenario(), tables)
        .weights().stream().findFirst().ifPresent(out::println);
    if (asked.effort().priorSimulations() == 0) {
      out.println(
          TableFile.WEIGHTS_BY_PRIOR
              + " has only a header: the effort has no prior-simulations, so the fit does not say"
              + " what the weights owe to the ranges.");
    }
  }

  private static List<String> row(NamedCsvRecord r) {
    return List.of(
        r.getField("method"),
        r.getField("hypothesis"),
        two(r.getField("prior")),
        two(r.getField("posterior")),
        two(r.getField("low")) + " to " + two(r.getField("high")),
        two(r.getField("bayes_factor"))
            + " ("
            + two(r.getField("bayes_factor_low"))
            + " to "
            + two(r.getField("bayes_factor_high"))
            + ")");
  }

  private static String two(String number) {
    return number.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", Double.parseDouble(number));
  }

  void say(String line) {
    if (!options.switches().quiet()) {
      command.getErr().println(line);
      command.getErr().flush();
    }
  }
}
