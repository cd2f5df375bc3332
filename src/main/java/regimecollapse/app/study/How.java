package regimecollapse.app.study;

import java.nio.file.Path;
import java.util.Optional;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.results.table.TableForm;

/**
 * How a study is to work; nothing of it changes a result.
 *
 * @param folder where the results go
 * @param shown the folder as messages name it
 * @param threads number of workers, at least 1
 * @param existing what becomes of results that are there
 * @param charts which charts to make, and the page where there is one
 * @param tables how large tables lie; empty: as where nothing is asked for, and those that are
 *     there stay as they lie
 */
public record How(
    Path folder,
    String shown,
    int threads,
    Existing existing,
    Charts charts,
    Optional<TableForm> tables) {
  /** With large tables as they lie where nothing is asked for. */
  public How(Path folder, String shown, int threads, Existing existing, Charts charts) {
    this(folder, shown, threads, existing, charts, Optional.empty());
  }

  /** The same with large tables in a form that is asked for, if one is. */
  public How with(Optional<TableForm> asked) {
    return new How(folder, shown, threads, existing, charts, asked);
  }

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
