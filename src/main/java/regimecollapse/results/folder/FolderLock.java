package regimecollapse.results.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.table.TableFile;

/**
 * Keeps two processes from writing into one result folder. The system gives the lock up when a
 * process is killed; the file that may then be left behind locks nothing. On POSIX systems a
 * process loses its lock when it closes any other handle of the file: nobody else may open it.
 */
public final class FolderLock implements Closeable {
  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder that exists.
   *
   * @throws RefusedException when another process, or this one, has locked it
   */
  public static FolderLock take(ResultFolder folder) throws IOException {
    Path file = folder.file(TableFile.LOCK);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new RefusedException(
            folder.path() + " is being written by another run of this program");
      }
      if (Files.exists(file)) {
        return new FolderLock(file, channel);
      }
      // Its owner deleted it between our opening and locking it, so that it locks nothing.
      channel.close();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Gives the folder free. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
