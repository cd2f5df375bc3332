package regimecollapse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/**
 * A folder with the results of one fit.
 *
 * @param path where it is, or will be
 */
public record FitFolder(Path path) {
  /** Simulations made so far; gone once the results are complete. */
  public static final String JOURNAL = TableFile.FIT_JOURNAL;

  /** What the results are; there only when they are complete. */
  public static final String MANIFEST = TableFile.FIT_MANIFEST;

  /** In the order in which they are deleted: without a manifest, what is left is not complete. */
  private static final List<String> OURS = FolderKind.FIT.names();

  /** A file in the folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** What the folder holds. */
  public ResultFolder.State state() throws IOException {
    if (Files.notExists(path)) {
      return ResultFolder.State.EMPTY;
    }
    if (!Files.isDirectory(path)) {
      return ResultFolder.State.FOREIGN;
    }
    if (Files.exists(file(MANIFEST))) {
      return Manifest.fingerprint(file(MANIFEST)).isPresent()
          ? ResultFolder.State.COMPLETE
          : ResultFolder.State.FOREIGN;
    }
    List<String> names = names();
    if (names.isEmpty()) {
      return ResultFolder.State.EMPTY;
    }
    if (!OURS.containsAll(names)) {
      return ResultFolder.State.FOREIGN;
    }
    return names.contains(JOURNAL) ? ResultFolder.State.UNFINISHED : ResultFolder.State.REMAINS;
  }

  /** Whether complete results have this fingerprint. */
  public boolean isOf(String fingerprint) throws IOException {
    return Manifest.fingerprint(file(MANIFEST)).filter(fingerprint::equals).isPresent();
  }

  /** Deletes the results, and nothing else that may lie in the folder. */
  public void clear() throws IOException {
    for (String name : OURS) {
      Files.deleteIfExists(file(AtomicFile.partOf(name)));
      if (!Files.isDirectory(file(name))) {
        Files.deleteIfExists(file(name));
        continue;
      }
      try (Stream<Path> tree = Files.walk(file(name))) {
        for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** What lies in the folder besides a lock and files that were never completed. */
  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(TableFile.LOCK))
          .filter(name -> OURS.stream().map(AtomicFile::partOf).noneMatch(name::equals))
          .toList();
    }
  }
}
