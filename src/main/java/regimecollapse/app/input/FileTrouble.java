package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with a file or its disk, for the user: which file, how much is there, what to do.
 */
public final class FileTrouble {
  private static final double KILOBYTE = 1e3;
  private static final double MEGABYTE = 1e6;

  private static final Map<Class<?>, String> REASONS =
      Map.of(
          AccessDeniedException.class, "access is denied",
          NoSuchFileException.class, "there is no such file or folder",
          NotDirectoryException.class, "it is not a folder",
          FileAlreadyExistsException.class, "a file of that name is there already",
          DirectoryNotEmptyException.class, "the folder is not empty",
          FileSystemLoopException.class, "symbolic links run in a circle");

  private FileTrouble() {}

  /** The same error with the file that it is of, where it does not say one. */
  public static FileSystemException of(Path file, IOException e) {
    if (e instanceof FileSystemException named && named.getFile() != null) {
      return named;
    }
    FileSystemException named = new FileSystemException(file.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  /** Whether a disk, or what a user may have of it, is full. */
  public static boolean isFull(IOException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("not enough space")
        || text.contains("quota exceeded");
  }

  /** What the user is told, line by line. */
  public static List<String> lines(FileSystemException e) {
    if (isFull(e)) {
      return List.of(
          "Cannot write " + e.getFile() + ": the disk is full" + room(e.getFile()) + ".",
          "Make room there, or work on another disk. What was begun with run, fit, twins or"
              + " sensitivity goes on with --resume.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Cannot use " + e.getFile() + ": " + reason(e) + ".");
    if (isReadOnly(e)) {
      lines.add("Work in a folder that can be written to: --out names that of results.");
    }
    return lines;
  }

  /** Why a file cannot be used, in words. */
  public static String reason(FileSystemException e) {
    String known = REASONS.get(e.getClass());
    if (known != null) {
      return known;
    }
    if (isReadOnly(e)) {
      return "its disk can only be read";
    }
    String reason = e.getReason();
    return reason == null || reason.isBlank() ? "the system does not say why" : reason;
  }

  private static boolean isReadOnly(FileSystemException e) {
    return String.valueOf(e.getReason()).toLowerCase(Locale.ROOT).contains("read-only");
  }

  private static String size(long bytes) {
    return bytes < MEGABYTE
        ? Math.round(bytes / KILOBYTE) + " kB"
        : Math.round(bytes / MEGABYTE) + " MB";
  }

  /** How much of the disk of a file is free; empty where the system does not tell. */
  private static String room(String file) {
    try {
      Path there = Path.of(file).toAbsolutePath();
      while (there != null && Files.notExists(there)) {
        there = there.getParent();
      }
      FileStore store = Files.getFileStore(there == null ? Path.of("") : there);
      return " ("
          + size(store.getUsableSpace())
          + " of "
          + size(store.getTotalSpace())
          + " are free)";
    } catch (IOException | InvalidPathException | SecurityException e) {
      return "";
    }
  }
}
