package regimecollapse.app.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import regimecollapse.app.input.Parts;
import regimecollapse.results.file.FileEntry;

/** Tables of runs, and then pictures of them, made by a thread beside while others are run. */
final class Ahead implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Ahead::daemon);
  private final Future<List<FileEntry>> tables;
  private final Future<Optional<Parts.Drawing>> pictures;

  /** Begins both, one after the other. */
  Ahead(Callable<List<FileEntry>> write, Callable<Optional<Parts.Drawing>> draw) {
    tables = thread.submit(write);
    pictures = thread.submit(draw);
  }

  /** The tables, once they are there. */
  List<FileEntry> tables() throws IOException {
    try {
      return tables.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while tables were written", e);
    }
  }

  /**
   * What draws the rest, once the first pictures are there. What hindered them is not told: nothing
   * is given then, and all is drawn at the end, where it is told if it happens again.
   */
  Optional<Parts.Drawing> pictures() {
    try {
      return pictures.get();
    } catch (ExecutionException | CancellationException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Draws no further picture. */
  void leavePictures() {
    pictures.cancel(true);
  }

  /** Draws no further picture; waits for what is being done, which uses what others close next. */
  @Override
  public void close() {
    leavePictures();
    thread.shutdown();
    boolean interrupted = false;
    while (true) {
      try {
        if (thread.awaitTermination(1, TimeUnit.HOURS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ahead");
    thread.setDaemon(true);
    return thread;
  }
}
