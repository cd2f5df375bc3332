package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;

/**
 * The parts of the program that tests put others in the place of.
 *
 * @param reading reads a scenario file
 * @param runner prepares the runs of a scenario
 * @param drawing makes charts and report of complete results
 * @param fitDrawing makes charts of a complete fit
 * @param interrupts tells of Ctrl-C
 */
record Parts(
    Reading reading,
    Function<Scenario, RunFunction> runner,
    Drawing drawing,
    Drawing fitDrawing,
    Interrupts interrupts) {
  /** Reads a scenario file under settings, each {@code PATH=VALUE}. */
  @FunctionalInterface
  interface Reading {
    Loaded read(Path file, List<String> settings) throws IOException;
  }

  /** Makes charts and report of a folder with complete results. */
  @FunctionalInterface
  interface Drawing {
    void draw(Path folder, Scenario scenario) throws IOException;
  }
}
