package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.fit.FitBook;
import regimecollapse.ensemble.Computer;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.ensemble.ModelRuns;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.report.FitPage;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.document.FitOrigin;

/**
 * The parts of the program that tests put others in the place of.
 *
 * @param reading reads a scenario file
 * @param runner prepares the runs of a scenario
 * @param drawing makes charts and report of complete results
 * @param fitDrawing makes charts and page of a complete fit
 * @param interrupts tells of Ctrl-C
 * @param computer makes the runs of a scenario, given a number of threads of this machine
 */
public record Parts(
    Reading reading,
    Function<Scenario, RunFunction> runner,
    Drawing drawing,
    Drawing fitDrawing,
    Interrupts interrupts,
    IntFunction<Computer> computer) {
  /** Parts that make runs on this machine. */
  public Parts(
      Reading reading,
      Function<Scenario, RunFunction> runner,
      Drawing drawing,
      Drawing fitDrawing,
      Interrupts interrupts) {
    this(reading, runner, drawing, fitDrawing, interrupts, LocalComputer::new);
  }

  /** The same with runs made elsewhere. */
  public Parts on(Computer elsewhere) {
    return new Parts(reading, runner, drawing, fitDrawing, interrupts, threads -> elsewhere);
  }

  /** Reads a scenario file under settings, each {@code PATH=VALUE}. */
  @FunctionalInterface
  public interface Reading {
    Loaded read(Path file, List<String> settings) throws IOException;
  }

  /**
   * Makes charts and report of a folder with complete results. A picture that fails is told with an
   * {@link regimecollapse.chart.canvas.UndrawnException} once all else is made.
   */
  @FunctionalInterface
  public interface Drawing {
    void draw(Path folder, Scenario scenario, FigureWriter.Options options) throws IOException;

    /**
     * Makes what shows the tables in the folder itself, before the manifest and what lies in a
     * folder within are there. An interrupt of the thread ends it.
     *
     * @return what makes the rest; nothing where all is made at the end
     */
    default Optional<Drawing> begin(Path folder, Scenario scenario, FigureWriter.Options options)
        throws IOException {
      return Optional.empty();
    }
  }

  /**
   * The real parts.
   *
   * @param scenarios folder of the program's scenarios
   */
  public static Parts real(Path scenarios, Interrupts interrupts) {
    return new Parts(
        (file, settings) -> ScenarioReader.read(file, settings, Optional.of(scenarios)),
        ModelRuns::new,
        new ResultDrawing(),
        Parts::drawFit,
        interrupts);
  }

  private static void drawFit(Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    Drawn charts = FitBook.write(folder, scenario, options);
    Path manifest = folder.resolve(FolderKind.FIT.manifest());
    boolean quick = Files.exists(manifest) && FitOrigin.of(Files.readString(manifest)).quick();
    FitPage.write(folder, scenario, charts, new FitPage.Made(Program.version(), quick));
    charts.requireAll();
  }
}
