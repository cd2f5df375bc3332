package regimecollapse.results.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.table.TableFile;

class FolderLockTest {
  @TempDir private Path path;
  private ResultFolder folder;

  @BeforeEach
  void folder() {
    folder = new ResultFolder(path);
  }

  @Test
  void isTakenOnce() throws IOException {
    try (FolderLock lock = FolderLock.take(folder)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> FolderLock.take(folder))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("another run");
    }
    FolderLock.take(folder).close();
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void whatAKilledProcessLeavesLocksNothing() throws IOException {
    Files.writeString(folder.file(TableFile.LOCK), "4711");
    FolderLock.take(folder).close();
    assertThat(path).isEmptyDirectory();
  }

  @Test
  void keepsOtherProcessesOut() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                path.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream said = other.getInputStream()) {
      assertThat(said.read()).as("the other process has the lock").isEqualTo('L');
      assertThatThrownBy(() -> FolderLock.take(folder)).isInstanceOf(RefusedException.class);
    } finally {
      other.destroyForcibly().waitFor();
    }
    FolderLock.take(folder).close();
  }

  /** Another process: takes the lock, says so, and holds it until it is killed. */
  static final class Holder {
    public static void main(String[] args) throws IOException {
      try (FolderLock lock = FolderLock.take(new ResultFolder(Path.of(args[0])))) {
        System.out.print(lock == null ? "" : "L");
        System.out.flush();
        // Waits for an end of input that only comes when the parent ends.
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
