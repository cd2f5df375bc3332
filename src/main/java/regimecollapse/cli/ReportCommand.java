package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.report.Origin;
import regimecollapse.results.folder.Crate;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.io.Loaded;

/** Draws charts and page of a complete result folder anew, from its stored tables. */
@Command(
    name = "report",
    description = "Draws charts and report of a result folder anew; runs nothing.")
final class ReportCommand implements Callable<Integer> {
  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder with complete results.")
  private Path directory;

  ReportCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  @SuppressWarnings("try") // The lock is held, not used.
  public Integer call() throws IOException {
    ResultFolder folder = new ResultFolder(workplace.find(directory).normalize());
    requireComplete(folder);
    Loaded loaded =
        new ScenarioFiles(workplace).read(folder.file(TableFile.SCENARIO), Settings.NONE);
    Origin origin = Origins.read(folder.path());
    requireTables(folder, origin, folder);
    if (folder.within().state() == ResultFolder.State.COMPLETE) {
      requireTables(folder.within(), Origins.read(folder.within().path()), folder);
    }
    PrintWriter err = spec.commandLine().getErr();
    older(folder).forEach(err::println);
    if (!isUnchanged(origin, loaded)) {
      err.println(
          "Scenario or data files have changed since these runs: texts and sources on the page are"
              + " those of today.");
    }
    try (FolderLock lock = FolderLock.take(folder)) {
      // While files change, nothing says that they are complete.
      Crate.remove(folder);
      workplace.parts().drawing().draw(folder.path(), loaded.scenario());
      Crate.write(folder, loaded.scenario(), CitationFile.read());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Charts:  " + workplace.show(folder.file(TableFile.CHARTS)));
    out.println("Report:  " + workplace.show(folder.file(TableFile.REPORT)));
    err.flush();
    out.flush();
    return ExitCode.DONE;
  }

  private void requireComplete(ResultFolder folder) throws IOException {
    String shown = workplace.show(folder.path());
    if (!Files.isDirectory(folder.path())) {
      throw new InputException("There is no folder " + shown + ".");
    }
    if (folder.state() != ResultFolder.State.COMPLETE) {
      throw new InputException(shown + " does not hold complete results.");
    }
  }

  /**
   * A chart from half of the tables would be a false one.
   *
   * @param whole the folder that is drawn, or that in which it lies
   */
  private void requireTables(ResultFolder folder, Origin origin, ResultFolder whole)
      throws IOException {
    List<String> lacking =
        origin.tables().keySet().stream().filter(t -> Files.notExists(folder.file(t))).toList();
    if (!lacking.isEmpty()) {
      throw new InputException(
          List.of(
              workplace.show(folder.path()) + " lacks " + String.join(", ", lacking) + ".",
              "Nothing was drawn. " + again(whole)));
    }
  }

  /** What tables of an earlier version do not have, so that the page cannot show it. */
  private List<String> older(ResultFolder folder) {
    List<String> notes = new ArrayList<>();
    addOlder(notes, TableFile.RUNS, RunTable.absent(folder.path()));
    addOlder(notes, TableFile.SUMMARY, Summary.absent(folder.path()));
    return notes;
  }

  private static void addOlder(List<String> notes, String file, List<String> absent) {
    if (!absent.isEmpty()) {
      notes.add(
          file
              + " was made by an earlier version of the program. It has no columns "
              + String.join(", ", absent)
              + ": the page and the charts leave out what they tell.");
    }
  }

  /** How to make a folder anew, if what it was made from is still there. */
  private String again(ResultFolder folder) throws IOException {
    boolean within = folder.within().state() == ResultFolder.State.COMPLETE;
    ResultFolder drawn = within ? folder.within() : folder;
    boolean fitted = within || Files.exists(folder.file(TableFile.ORIGIN_COPY));
    if (fitted && Files.notExists(drawn.file(TableFile.POSTERIOR))) {
      return "The draws of its fit are gone as well: make the fit again.";
    }
    return "Make the whole folder: "
        + workplace.program()
        + " run "
        + workplace.quoted(folder.file(TableFile.SCENARIO))
        + (Files.exists(folder.file(TableFile.POSTERIOR))
            ? " --from-posterior " + workplace.quoted(folder.path())
            : "")
        + " --out "
        + workplace.quoted(workplace.free("again"));
  }

  /** Whether all that was read now was read for the runs. */
  private static boolean isUnchanged(Origin origin, Loaded loaded) {
    Set<String> then = new HashSet<>(origin.inputs().values());
    then.add(origin.scenario());
    return then.containsAll(loaded.hashes().values());
  }
}
