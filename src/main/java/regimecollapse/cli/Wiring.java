package regimecollapse.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.fit.FitBook;
import regimecollapse.ensemble.ModelRuns;
import regimecollapse.report.Report;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/** Puts the parts of the program together. The only class that knows them all. */
final class Wiring {
  private Wiring() {}

  /** The workplace of a user at a shell. */
  static Workplace workplace() {
    Path here = Path.of("").toAbsolutePath();
    String home = System.getProperty("collapse.home");
    Path folder = home == null ? here : Path.of(home);
    return new Workplace(folder, here, isTerminal(), parts(folder.resolve(Workplace.SCENARIOS)));
  }

  /** The real parts. */
  static Parts parts(Path scenarios) {
    return new Parts(
        (file, settings) -> ScenarioReader.read(file, settings, Optional.of(scenarios)),
        ModelRuns::new,
        Wiring::draw,
        (folder, scenario) -> FitBook.write(folder, scenario),
        Interrupts.ofSystem());
  }

  private static void draw(Path folder, Scenario scenario) throws IOException {
    ChartBook book = ChartBook.read(folder, scenario);
    List<DrawnChart> charts = book.write();
    Report.write(
        folder,
        scenario,
        new Report.Material(book.findings(), book.honesty(), charts, book.change()),
        Origins.read(folder));
  }

  /** From Java 22 on there is a console also without a terminal, which then says so itself. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
