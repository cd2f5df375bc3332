package regimecollapse.app.study;

import java.nio.file.Path;

/**
 * How a study is to work; nothing of it changes a result.
 *
 * @param folder where the results go
 * @param shown the folder as messages name it
 * @param threads number of workers, at least 1
 * @param existing what becomes of results that are there
 * @param draw whether to make charts, and the page where there is one
 */
public record How(Path folder, String shown, int threads, Existing existing, boolean draw) {
  /** What becomes of results that are there. */
  public enum Existing {
    /** They stay, and nothing is done. */
    KEEP,
    /** They are gone on with. */
    RESUME,
    /** They are deleted. */
    OVERWRITE
  }

  /** Into a folder that is not there yet, with a worker for each processor and with charts. */
  public static How into(Path folder) {
    return new How(
        folder, folder.toString(), Runtime.getRuntime().availableProcessors(), Existing.KEEP, true);
  }
}
