package regimecollapse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.TableFile;

/**
 * A file of a result folder.
 *
 * @param path below the folder, with slashes on every system
 * @param size in bytes
 * @param sha256 of its bytes, hexadecimal
 */
record FolderFile(String path, long size, String sha256) {
  private static final Set<String> LEFT_BY_WINDOWS =
      Set.of("thumbs.db", "ehthumbs.db", "desktop.ini");

  /** The folder that Python leaves beside a reader that it has read. */
  static final String LEFT_BY_PYTHON = "__pycache__";

  /**
   * All files of a folder by path, but for the description of the folder itself, what has a name
   * that begins with a dot (the lock, files not yet complete), and what desktops and Python leave
   * behind.
   */
  static List<FolderFile> list(Path folder) throws IOException {
    List<Path> found;
    // Not the link itself, if the folder is reached by one.
    Path whole = folder.toRealPath();
    try (Stream<Path> tree = Files.walk(whole)) {
      found = tree.filter(Files::isRegularFile).toList();
    }
    List<FolderFile> files = new ArrayList<>();
    for (Path file : found) {
      Path below = whole.relativize(file);
      String path = below.toString().replace('\\', '/');
      if (!isOfADesktop(below) && !path.equals(TableFile.CRATE)) {
        files.add(of(whole, path));
      }
    }
    files.sort(Comparator.comparing(FolderFile::path));
    return files;
  }

  /** One file of a folder. */
  static FolderFile of(Path folder, String path) throws IOException {
    Path file = folder.resolve(path);
    return new FolderFile(path, Files.size(file), Sha256.of(file));
  }

  /** Whether a desktop, an editor or Python left it there: hidden files, pictures and settings. */
  private static boolean isOfADesktop(Path below) {
    for (Path part : below) {
      String name = part.toString().toLowerCase(Locale.ROOT);
      boolean left = LEFT_BY_WINDOWS.contains(name) || name.equals(LEFT_BY_PYTHON);
      if (left || name.startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
