package regimecollapse.app.study;

import java.nio.file.Path;
import regimecollapse.chart.canvas.FigureWriter;

/**
 * How a study is to work; nothing of it changes a result.
 *
 * @param folder where the results go
 * @param shown the folder as messages name it
 * @param threads number of workers, at least 1
 * @param existing what becomes of results that are there
 * @param charts which charts to make, and the page where there is one
 */
public record How(Path folder, String shown, int threads, Existing existing, Charts charts) {
  /** What becomes of results that are there. */
  public enum Existing {
    /** They stay, and nothing is done. */
    KEEP,
    /** They are gone on with. */
    RESUME,
    /** They are deleted. */
    OVERWRITE
  }

  /** Which charts are made. */
  public enum Charts {
    /** None, and no page. */
    NONE,
    /** Drawings. */
    SVG,
    /** Drawings, and the same as pixels. */
    PNG
  }

  /** Whether charts are made. */
  public boolean draw() {
    return charts != Charts.NONE;
  }

  /** How charts are written. */
  FigureWriter.Options options() {
    return new FigureWriter.Options(threads, charts == Charts.PNG);
  }

  /** Into a folder that is not there yet, with a worker for each processor and with charts. */
  public static How into(Path folder) {
    return new How(
        folder,
        folder.toString(),
        Runtime.getRuntime().availableProcessors(),
        Existing.KEEP,
        Charts.SVG);
  }
}
