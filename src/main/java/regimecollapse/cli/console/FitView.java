package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Words;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.folder.FitSettings;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/** What came of a fit. */
public final class FitView {
  private final Workplace workplace;
  private final Path named;
  private final Settings set;
  private final Inputs inputs;
  private final FitSettings settings;
  private final ResultFolder folder;

  /**
   * A view of a complete fit.
   *
   * @param named the scenario file as the user named it
   * @param set what the user set of it
   */
  public FitView(
      Workplace workplace,
      Path named,
      Settings set,
      Inputs inputs,
      FitSettings settings,
      ResultFolder folder) {
    this.set = set;
    this.workplace = workplace;
    this.named = named;
    this.inputs = inputs;
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * Prints it.
   *
   * @param charts whether there are charts
   */
  public void print(PrintWriter out, boolean charts) throws IOException {
    printWeights(out);
    new HeldOutView(folder).print(out);
    out.println();
    out.println("Results: " + workplace.show(folder.path()));
    if (charts) {
      out.println("Charts:  " + workplace.show(folder.file(TableFile.CHARTS)));
    }
    out.println("The what-ifs under this posterior:");
    out.println("  " + new WhatIfs(workplace, inputs, named, set, folder).command());
    if (settings.quick()) {
      out.println("All of this is " + Words.QUICK_FIT);
    }
    out.flush();
  }

  /** The table of the weights, and what it says. */
  private void printWeights(PrintWriter out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "method",
            "hypothesis",
            "prior",
            "posterior",
            "95 % (Monte Carlo)",
            "Bayes factor against the others"));
    Table.of(folder.path(), TableFile.HYPOTHESES).forEach(r -> rows.add(row(r)));
    Columns.print(rows, out);
    out.println();
    // The first sentence is the verdict, which the findings of the fit give as well.
    WeightTables tables = WeightTables.read(folder.path());
    new Weighing(inputs.scenario(), tables).weights().stream().findFirst().ifPresent(out::println);
    if (settings.effort(inputs.scenario()).priorSimulations() == 0) {
      out.println(
          TableFile.WEIGHTS_BY_PRIOR
              + " has only a header: the effort has no prior-simulations, so the fit does not say"
              + " what the weights owe to the ranges.");
    }
  }

  private static List<String> row(Table.Row r) {
    return List.of(
        r.text("method"),
        r.text("hypothesis"),
        two(r.number("prior")),
        two(r.number("posterior")),
        two(r.number("low")) + " to " + two(r.number("high")),
        two(r.number("bayes_factor"))
            + " ("
            + two(r.number("bayes_factor_low"))
            + " to "
            + two(r.number("bayes_factor_high"))
            + ")");
  }

  private static String two(double number) {
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.2f", number);
  }
}
