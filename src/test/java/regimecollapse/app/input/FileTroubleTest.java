package regimecollapse.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Troubles with files and disks say which file, how much is there and what to do. */
class FileTroubleTest {
  @TempDir Path folder;

  /** The words of Linux and macOS (ENOSPC, EDQUOT) and of Windows (ERROR_DISK_FULL). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "Disk quota exceeded",
        "There is not enough space on the disk"
      })
  void aFullDiskSaysHowMuchIsThereAndWhatToDo(String words) {
    Path file = folder.resolve("not-there-yet/runs.csv");
    FileSystemException trouble = FileTrouble.of(file, new IOException(words));
    List<String> lines = FileTrouble.lines(trouble);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .matches(
            "Cannot write .*runs\\.csv: the disk is full \\(\\d+ .B of \\d+ .B are free\\)\\.");
    assertThat(lines.get(1)).contains("Make room").contains("--resume");
  }

  @Test
  void aDiskThatCanOnlyBeReadSaysWhereToWrite() {
    FileSystemException e = new FileSystemException("/cd/out", null, "Read-only file system");
    assertThat(FileTrouble.lines(e))
        .containsExactly(
            "Cannot use /cd/out: its disk can only be read.",
            "Work in a folder that can be written to: --out names that of results.");
  }

  static List<FileSystemException> withoutWords() {
    return List.of(
        new AccessDeniedException("/x"),
        new NoSuchFileException("/x"),
        new NotDirectoryException("/x"),
        new FileAlreadyExistsException("/x"),
        new DirectoryNotEmptyException("/x"),
        new FileSystemException("/x"));
  }

  @ParameterizedTest
  @MethodSource("withoutWords")
  void noneTellsTheNameOfAClass(FileSystemException e) {
    assertThat(FileTrouble.lines(e)).hasSize(1);
    assertThat(FileTrouble.lines(e).get(0))
        .startsWith("Cannot use /x: ")
        .doesNotContain("Exception", "null");
  }

  @Test
  void aFileThatIsNamedAlreadyKeepsItsName() {
    FileSystemException e = new FileSystemException("/a/b", null, "No space left on device");
    assertThat(FileTrouble.of(folder, e)).isSameAs(e);
  }
}
