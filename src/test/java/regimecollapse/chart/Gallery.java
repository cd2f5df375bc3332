package regimecollapse.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.scenario.Scenario;

/**
 * Draws synthetic result folders to be looked at. Not a test. Arguments: folder, hypotheses, arms,
 * runs, and a case folder if there is one.
 */
final class Gallery {
  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Worlds.Shape shape = new Worlds.Shape(Integer.parseInt(args[1]), Integer.parseInt(args[2]), 25);
    Scenario scenario =
        args.length < 5
            ? Worlds.madeUp(shape)
            : CaseFolder.scenario(
                Path.of(args[4]),
                shape,
                List.of(
                    "damascus",
                    "aleppo",
                    "hama",
                    "homs",
                    "idlib",
                    "deir_ez_zor",
                    "daraa",
                    "tadmur",
                    "latakia",
                    "tartus",
                    "suwayda",
                    "maarat_numan"));
    SyntheticResults.write(folder, scenario, Integer.parseInt(args[3]));
    ChartBook.read(folder, scenario).write(new FigureWriter.Options(2, true));
  }
}
