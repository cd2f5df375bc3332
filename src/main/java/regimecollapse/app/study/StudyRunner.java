package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.app.input.CitationFile;
import regimecollapse.app.input.FileTrouble;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.Stop;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.canvas.UndrawnException;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.Crate;
import regimecollapse.results.folder.Environment;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.Manifest;
import regimecollapse.results.folder.ResultFolder;

/**
 * The protocol of all studies: check, create the folder, lock it, check again, clear, work, write
 * the manifest, draw, describe. Whatever happens on the way, a folder with a manifest is complete.
 */
public final class StudyRunner {
  private final Interrupts interrupts;

  /** Studies that these interrupts stop. */
  public StudyRunner(Interrupts interrupts) {
    this.interrupts = interrupts;
  }

  /**
   * Does a study.
   *
   * @throws InputException when the folder must not be used; nothing was changed then
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public StudyResult run(Study study, How how, StudyListener listener) throws IOException {
    ResultFolder folder = new ResultFolder(how.folder(), study.kind());
    FolderUse unused = FolderUse.of(folder, how, study);
    create(folder);
    // The interrupt is listened to until the lock is gone: the program may end right after.
    try (Stop stop = new Stop(interrupts);
        FolderLock lock = FolderLock.take(folder)) {
      // Again, now that nobody else can change it.
      FolderUse use = FolderUse.of(folder, how, study);
      if (use == FolderUse.COMPLETE) {
        requireAll(folder, how.shown());
      }
      Optional<FigureWriter.Options> pictures = Optional.of(how.options()).filter(o -> how.draw());
      Desk desk = new Desk(folder, how.threads(), how.tables(), pictures, stop, listener);
      if (!fill(study, desk, use)) {
        listener.interrupted();
        return new StudyResult(StudyResult.Status.INTERRUPTED, folder, Failures.NONE, List.of());
      }
      // While files change, nothing says that they are complete.
      Crate.remove(folder);
      List<String> undrawn = List.of();
      if (how.draw()) {
        listener.note(study.drawing());
        undrawn = drawn(() -> study.draw(folder, how.options()));
      }
      Crate.write(folder, study.scenario(), CitationFile.read());
      return new StudyResult(StudyResult.Status.DONE, folder, study.failures(folder), undrawn);
    }
  }

  /** Makes pictures. */
  @FunctionalInterface
  interface Drawing {
    void draw() throws IOException;
  }

  /** Draws; gives what is to be told of pictures that failed. */
  static List<String> drawn(Drawing drawing) throws IOException {
    try {
      drawing.draw();
      return List.of();
    } catch (UndrawnException e) {
      return e.lines();
    }
  }

  /**
   * Does a study as a part of another that holds the folder around; false when it was interrupted.
   *
   * @param shown the folder as messages name it
   */
  @SuppressWarnings("try") // The lock is held, not used.
  public static boolean within(Study study, Desk desk, String shown) throws IOException {
    create(desk.folder());
    try (FolderLock lock = FolderLock.take(desk.folder())) {
      FolderUse use = FolderUse.within(desk.folder(), shown, study);
      if (use == FolderUse.COMPLETE) {
        requireAll(desk.folder(), shown);
      }
      if (!fill(study, desk, use)) {
        return false;
      }
      Crate.remove(desk.folder());
      Crate.write(desk.folder(), study.scenario(), CitationFile.read());
      return true;
    }
  }

  /** Lets nothing be told of results of which a part is gone or has been changed. */
  private static void requireAll(ResultFolder folder, String shown) throws IOException {
    requireUnchanged(folder, shown);
    List<String> missing = new ListedFiles(folder, shown).missing();
    if (!missing.isEmpty()) {
      throw new InputException(
          "%s lacks %s, which %s lists. Make it again with --overwrite."
              .formatted(shown, String.join(", ", missing), folder.kind().manifest()));
    }
  }

  /**
   * Lets no table be shown that is not as it was written.
   *
   * @param shown the folder as messages name it
   * @throws InputException when one has been changed
   */
  static void requireUnchanged(ResultFolder folder, String shown) throws IOException {
    List<String> changed = new ListedFiles(folder, shown).changed(ListedFiles::isResult);
    if (!changed.isEmpty()) {
      throw new InputException(changed);
    }
  }

  /** Makes what lacks; false when it was interrupted. */
  private static boolean fill(Study study, Desk desk, FolderUse use) throws IOException {
    ResultFolder folder = desk.folder();
    if (use == FolderUse.COMPLETE) {
      layTables(desk);
      return study.besides(desk);
    }
    if (use == FolderUse.REPLACE) {
      folder.clear();
    }
    Instant started = Instant.now();
    Optional<Study.Made> made = work(study, desk, use);
    if (made.isEmpty()) {
      return false;
    }
    Study.Made it = made.get();
    List<FileEntry> files = new ArrayList<>(it.files());
    if (!it.provenance().resolvedYaml().isEmpty()) {
      files.add(folder.writeScenario(it.provenance().resolvedYaml()));
    }
    new Environment(desk.threads(), started, Instant.now(), it.resumed()).write(folder);
    Manifest.write(folder, it.provenance(), it.more(), files);
    if (folder.kind().resumable() && !folder.kind().keepsLog()) {
      Files.deleteIfExists(folder.log());
    }
    return true;
  }

  /** Brings tables that are there into the form that is asked for. */
  private static void layTables(Desk desk) throws IOException {
    ResultFolder folder = desk.folder();
    if (desk.tables().isPresent() && !desk.tables().get().isOf(folder.path())) {
      Crate.remove(folder);
      desk.tables().get().lay(folder.path());
    }
  }

  private static Optional<Study.Made> work(Study study, Desk desk, FolderUse use)
      throws IOException {
    try {
      return study.work(desk, use == FolderUse.RESUME);
    } catch (IOException | RuntimeException e) {
      // Of what cannot be resumed nothing half written stays.
      if (!study.kind().resumable()) {
        desk.folder().clear();
      }
      // A log that does not fit on the disk any more does not say its name.
      if (e instanceof IOException full && FileTrouble.isFull(full)) {
        throw FileTrouble.of(desk.folder().path(), full);
      }
      throw e;
    }
  }

  private static void create(ResultFolder folder) {
    try {
      Files.createDirectories(folder.path());
    } catch (IOException e) {
      throw new InputException(FileTrouble.lines(FileTrouble.of(folder.path(), e)));
    }
  }
}
