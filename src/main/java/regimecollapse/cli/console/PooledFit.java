package regimecollapse.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import regimecollapse.analysis.base.Table;
import regimecollapse.app.input.PooledCases;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.PoolStudy;
import regimecollapse.app.study.StudyResult;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.text.Numbers;

/** A fit to several cases, from banks of each, and what of it is told. */
public record PooledFit(Workplace workplace, CommandSpec spec, boolean quiet) {
  /** Makes the fit. */
  public StudyResult call(Path named, Loaded loaded, Path banks, How how) throws IOException {
    PooledCases cases = PooledCases.of(workplace, named, loaded);
    PoolStudy study =
        new PoolStudy(workplace, new ScenarioFiles(workplace).inputs(loaded), cases, banks);
    StudyResult result =
        new StudyRunner(workplace.parts().interrupts())
            .run(study, how, new StudyConsole(workplace, spec.commandLine(), quiet));
    if (!quiet && result.status() != StudyResult.Status.INTERRUPTED) {
      print(spec.commandLine().getOut(), result);
    }
    return result;
  }

  private void print(PrintWriter out, StudyResult result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("tau", "left out", "mechanism", "weight", "95 % (Monte Carlo)", "draws", "ESS"));
    Table.of(result.folder().path(), TableFile.POOLED_WEIGHTS)
        .forEach(
            r ->
                rows.add(
                    List.of(
                        r.text("tau"),
                        r.text("left_out"),
                        r.text("mechanism"),
                        Numbers.fixed(r.number("weight"), 2),
                        Numbers.fixed(r.number("low"), 2)
                            + " to "
                            + Numbers.fixed(r.number("high"), 2),
                        r.text("accepted"),
                        Numbers.fixed(r.number("ess"), 0))));
    Columns.print(rows, out);
    out.println("Results: " + workplace.show(result.folder().path()));
    out.flush();
  }
}
