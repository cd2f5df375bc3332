package regimecollapse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.results.table.Tables;

/**
 * A folder with results.
 *
 * @param path where it is, or will be
 * @param kind of what
 */
public record ResultFolder(Path path, FolderKind kind) {
  /** The folder of an ensemble. */
  public ResultFolder(Path path) {
    this(path, FolderKind.RUN);
  }

  /**
   * The results in a folder; empty when it holds no complete ones. Where only the manifest is gone,
   * the other files tell the kind.
   */
  public static Optional<ResultFolder> find(Path path) {
    return Stream.of(FolderKind.values())
        .filter(kind -> Files.exists(path.resolve(kind.manifest())))
        .findFirst()
        .or(() -> kindByFiles(path))
        .map(kind -> new ResultFolder(path, kind));
  }

  private static Optional<FolderKind> kindByFiles(Path path) {
    return Files.exists(path.resolve(TableFile.CRATE))
        ? Stream.of(FolderKind.values())
            .max(
                Comparator.comparingLong(
                    kind -> kind.names().stream().map(path::resolve).filter(Files::exists).count()))
        : Optional.empty();
  }

  /** What a folder holds. */
  public enum State {
    /** Nothing, or it is not there. */
    EMPTY,
    /** What was made before an interrupt. */
    UNFINISHED,
    /** Complete results. */
    COMPLETE,
    /** What is left of results: neither complete nor to be resumed. */
    REMAINS,
    /** Something else, which this program must not touch. */
    FOREIGN
  }

  /** A file in the folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** A table in the folder, where it lies: plain, or packed. */
  public Path table(String name) {
    return Tables.find(path, name);
  }

  /** Says what the results are; there only when they are complete. */
  public Path manifest() {
    return file(kind.manifest());
  }

  /** What is made so far; gone once the results are complete. */
  public Path log() {
    return file(kind.log());
  }

  /** The folder of charts, made if it is not there. */
  public Path charts() throws IOException {
    return Files.createDirectories(file(TableFile.CHARTS));
  }

  /** Deletes the charts. */
  public void clearCharts() throws IOException {
    delete(file(TableFile.CHARTS));
  }

  /** What the folder holds. */
  public State state() throws IOException {
    if (Files.notExists(path)) {
      return State.EMPTY;
    }
    if (!Files.isDirectory(path)) {
      return State.FOREIGN;
    }
    if (Files.exists(manifest())) {
      return Manifest.fingerprint(manifest()).isPresent() ? State.COMPLETE : State.FOREIGN;
    }
    if (kind.resumable() && Files.exists(log())) {
      return State.UNFINISHED;
    }
    List<String> names = names();
    if (names.isEmpty()) {
      return State.EMPTY;
    }
    // Of what is made in one go nothing half made stays, so that this is somebody's own.
    boolean remains = kind.resumable() && kind.names().containsAll(names);
    return remains ? State.REMAINS : State.FOREIGN;
  }

  /** Writes the resolved scenario. */
  public FileEntry writeScenario(String yaml) throws IOException {
    AtomicFile.write(file(TableFile.SCENARIO), yaml);
    return FileEntry.ofText(file(TableFile.SCENARIO));
  }

  /** Writes a file as it stands in the results of a fit. */
  public FileEntry writeCopy(String name, String text) throws IOException {
    AtomicFile.write(file(name), text);
    return name.endsWith(".csv") ? FileEntry.ofTable(file(name)) : FileEntry.ofText(file(name));
  }

  /** The results of the same runs under a posterior, which may not be there. */
  public ResultFolder within() {
    return new ResultFolder(file(TableFile.WITHIN), kind);
  }

  /** The entry of the manifest of {@link #within}, which stands for all that is in there. */
  public FileEntry entryOfWithin() throws IOException {
    FileEntry manifest = FileEntry.ofText(within().manifest());
    return new FileEntry(TableFile.WITHIN + "/" + manifest.name(), -1, manifest.sha256());
  }

  /** Deletes the results, and nothing else that may lie in the folder. */
  public void clear() throws IOException {
    for (String name : kind.names()) {
      if (name.equals(TableFile.WITHIN)) {
        clearWithin();
      } else {
        delete(file(name));
      }
      Files.deleteIfExists(file(AtomicFile.partOf(name)));
    }
  }

  /** What lies in the folder besides a lock and files that were never completed. */
  private List<String> names() throws IOException {
    List<String> passing = new ArrayList<>(List.of(TableFile.LOCK, FolderFile.LEFT_BY_PYTHON));
    kind.names().forEach(name -> passing.add(AtomicFile.partOf(name)));
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !passing.contains(name))
          .toList();
    }
  }

  private void clearWithin() throws IOException {
    if (!Files.isDirectory(file(TableFile.WITHIN))) {
      return;
    }
    within().clear();
    Files.deleteIfExists(within().file(TableFile.LOCK));
    try (Stream<Path> rest = Files.list(file(TableFile.WITHIN))) {
      if (rest.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(file(TableFile.WITHIN));
  }

  private static void delete(Path file) throws IOException {
    if (!Files.isDirectory(file)) {
      Files.deleteIfExists(file);
      return;
    }
    try (Stream<Path> tree = Files.walk(file)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
