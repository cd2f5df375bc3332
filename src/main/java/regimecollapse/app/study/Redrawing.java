package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.Summary;
import regimecollapse.app.input.CitationFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Origins;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.ResultPlace;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.paper.PaperPlace;
import regimecollapse.app.paper.PaperRequest;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.paper.Paper;
import regimecollapse.chart.paper.PaperWriter;
import regimecollapse.report.Origin;
import regimecollapse.results.folder.Crate;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.io.Loaded;

/** Draws charts and page of complete results again, from their tables. */
public final class Redrawing {
  private final Workplace workplace;

  /** A redrawing with these parts. */
  public Redrawing(Workplace workplace) {
    this.workplace = workplace;
  }

  /**
   * Draws a folder.
   *
   * @param options how charts are written
   * @param listener hears what the page cannot tell
   * @throws InputException when the folder holds no complete results, or lacks tables
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public StudyResult draw(Path path, FigureWriter.Options options, StudyListener listener)
      throws IOException {
    ResultFolder folder = new ResultFolder(path);
    Loaded loaded = checked(folder, listener);
    Optional<ResultFolder> around = around(folder);
    if (around.isEmpty()) {
      return locked(folder, loaded, options);
    }
    // What the folder around lists of this one changes with it.
    StudyRunner.requireUnchanged(around.get(), workplace.show(around.get().path()));
    Loaded whole = scenario(around.get(), Origins.read(around.get().path()));
    try (FolderLock lock = FolderLock.take(around.get())) {
      Crate.remove(around.get());
      StudyResult drawn = locked(folder, loaded, options);
      Crate.write(around.get(), Optional.of(whole.scenario()), CitationFile.read());
      return drawn;
    }
  }

  /**
   * Draws charts of a folder for a paper, into another folder.
   *
   * @param request how they are made
   * @param arms ids of those that are drawn; empty for all
   * @param out where they go; left out: beside the results. Charts of an earlier call go
   * @param listener hears which texts are too small to be read
   * @throws InputException when the folder holds no complete results or no such arms, the other one
   *     is part of results or holds something else, or the request cannot be
   */
  public StudyResult print(
      Path path,
      PaperRequest request,
      List<String> arms,
      Optional<Path> out,
      StudyListener listener)
      throws IOException {
    ResultFolder folder = new ResultFolder(path);
    List<String> wrong = new ArrayList<>(request.problems());
    ChartBook book;
    Path place;
    try {
      Loaded loaded = checked(folder, listener);
      book = ChartBook.read(folder.path(), loaded.scenario());
      wrong.addAll(PaperPlace.unknownArms(arms, book.arms()));
      place = new PaperPlace(workplace).of(folder.path(), around(folder).isPresent(), out);
    } catch (InputException e) {
      wrong.addAll(e.lines());
      throw new InputException(wrong);
    }
    if (!wrong.isEmpty()) {
      throw new InputException(wrong);
    }
    Paper paper = request.paper();
    PaperWriter.clear(place);
    List<Drawn.Failed> failed = new ArrayList<>();
    List<Figure> figures = book.printed(arms, paper.widest(), failed);
    PaperWriter.write(figures, place, paper);
    PaperPlace.warnings(figures.stream().map(Figure::bare).toList(), paper).forEach(listener::note);
    List<String> undrawn = StudyRunner.drawn(() -> new Drawn(List.of(), failed).requireAll());
    return new StudyResult(
        StudyResult.Status.DONE, new ResultFolder(place), Failures.NONE, undrawn);
  }

  /** What a folder holds, if it can be drawn; the listener hears what pictures cannot tell. */
  private Loaded checked(ResultFolder folder, StudyListener listener) throws IOException {
    requireComplete(folder);
    StudyRunner.requireUnchanged(folder, workplace.show(folder.path()));
    Origin origin = Origins.read(folder.path());
    Loaded loaded = scenario(folder, origin);
    requireTables(folder, origin, folder);
    if (folder.within().state() == ResultFolder.State.COMPLETE) {
      StudyRunner.requireUnchanged(folder.within(), workplace.show(folder.within().path()));
      requireTables(folder.within(), Origins.read(folder.within().path()), folder);
    }
    older(folder).forEach(listener::note);
    if (!isUnchanged(origin, loaded)) {
      listener.note(
          "Scenario or data files have changed since these runs: texts and sources on the page are"
              + " those of today.");
    }
    return loaded;
  }

  /** The results around those that are the same runs under a fit. */
  private static Optional<ResultFolder> around(ResultFolder folder) throws IOException {
    Path outer = folder.path().toAbsolutePath().normalize().getParent();
    if (outer == null || !folder.path().endsWith(TableFile.WITHIN)) {
      return Optional.empty();
    }
    ResultFolder whole = new ResultFolder(outer);
    return whole.state() == ResultFolder.State.COMPLETE ? Optional.of(whole) : Optional.empty();
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private StudyResult locked(ResultFolder folder, Loaded loaded, FigureWriter.Options options)
      throws IOException {
    try (FolderLock lock = FolderLock.take(folder)) {
      // While files change, nothing says that they are complete.
      Crate.remove(folder);
      List<String> undrawn =
          StudyRunner.drawn(
              () -> workplace.parts().drawing().draw(folder.path(), loaded.scenario(), options));
      Crate.write(folder, Optional.of(loaded.scenario()), CitationFile.read());
      return new StudyResult(StudyResult.Status.DONE, folder, Failures.NONE, undrawn);
    }
  }

  /** The scenario of the results; one of another version may lack what this one asks for. */
  private Loaded scenario(ResultFolder folder, Origin origin) throws IOException {
    try {
      return new ScenarioFiles(workplace).read(folder.file(TableFile.SCENARIO), Settings.NONE);
    } catch (InputException e) {
      if (origin.program().equals(Program.version())) {
        throw e;
      }
      throw new InputException(
          "%s was made by version %s of the program; this is %s and cannot read its %s (%s)."
                  .formatted(
                      workplace.show(folder.path()),
                      origin.program(),
                      Program.version(),
                      TableFile.SCENARIO,
                      e.lines().get(0).replaceFirst("\\.$", ""))
              + " Draw it with version %s, or make it anew; its tables can still be compared: %s compare."
                  .formatted(origin.program(), workplace.program()));
    }
  }

  private void requireComplete(ResultFolder folder) throws IOException {
    String shown = workplace.show(folder.path());
    ResultFolder found = ResultPlace.require(folder.path(), shown);
    if (found.kind() != FolderKind.RUN) {
      throw new InputException(drawnBy(found, shown));
    }
    if (found.state() != ResultFolder.State.COMPLETE) {
      throw new InputException(shown + " does not hold complete results.");
    }
  }

  /** What else a folder holds, and which command draws that. */
  private String drawnBy(ResultFolder folder, String shown) {
    String command =
        switch (folder.kind()) {
          case RUN -> "run";
          case FIT, POOL -> "fit";
          case TWINS -> "twins";
          case BANK -> "bank";
          case SENSITIVITY -> "sensitivity";
          case COMPARISON -> "compare";
          case CHOICE -> "choose";
          case SHARD -> "merge";
        };
    String page =
        Files.exists(folder.file(TableFile.REPORT))
            ? " Its page is " + workplace.show(folder.file(TableFile.REPORT)) + "."
            : "";
    return "%s holds %s, no runs: %s %s draws it when it makes it, and report draws runs alone.%s"
        .formatted(shown, folder.kind().noun(), workplace.program(), command, page);
  }

  /**
   * A chart from half of the tables would be a false one.
   *
   * @param whole the folder that is drawn, or that in which it lies
   */
  private void requireTables(ResultFolder folder, Origin origin, ResultFolder whole)
      throws IOException {
    List<String> lacking =
        origin.tables().keySet().stream().filter(t -> Files.notExists(folder.table(t))).toList();
    if (!lacking.isEmpty()) {
      throw new InputException(
          List.of(
              workplace.show(folder.path()) + " lacks " + String.join(", ", lacking) + ".",
              "Nothing was drawn. " + again(whole)));
    }
  }

  /** What tables of an earlier version do not have, so that the page cannot show it. */
  private static List<String> older(ResultFolder folder) {
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
