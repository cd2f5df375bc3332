package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.app.input.Stop;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableForm;
import regimecollapse.text.Counts;

/**
 * Where a study works.
 *
 * @param folder of the results
 * @param threads number of workers; leaves no trace
 * @param tables how large tables lie, if that is asked for
 * @param pictures how charts are written; empty where none are made
 * @param stop ends the work
 * @param listener hears of it
 */
public record Desk(
    ResultFolder folder,
    int threads,
    Optional<TableForm> tables,
    Optional<FigureWriter.Options> pictures,
    Stop stop,
    StudyListener listener) {
  /** The same in the folder within. */
  public Desk within() {
    return new Desk(folder.within(), threads, tables, Optional.empty(), stop, listener);
  }

  /** How large tables lie that are written. */
  TableForm form() {
    return tables.orElse(TableForm.DEFAULT);
  }

  /**
   * Tells what damage of the log cost.
   *
   * @param lost entries that were cut or damaged
   * @param whole entries that are there
   */
  public void lost(int lost, int whole) {
    if (lost > 0) {
      boolean runs = folder.kind() == FolderKind.RUN;
      String one = runs ? "run" : "simulation";
      listener.note(
          "%s was cut or damaged: %s lost and made again; %s kept."
              .formatted(
                  folder.log().getFileName(),
                  Counts.of(lost, one + " is", one + "s are"),
                  Counts.of(whole, one + " is", one + "s are")));
    }
  }

  /** The files of its kind that lie in the folder. */
  List<FileEntry> written() throws IOException {
    List<FileEntry> entries = new ArrayList<>();
    for (String name : folder.kind().names()) {
      if (name.matches(".*\\.(csv|txt)") && Files.isRegularFile(folder.file(name))) {
        entries.add(
            name.endsWith(".csv")
                ? FileEntry.ofTable(folder.file(name))
                : FileEntry.ofText(folder.file(name)));
      }
    }
    return entries;
  }
}
