package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of the program: a newcomer finds a file because no room holds too many. */
class RoomsTest {
  private static final Path MAIN = Path.of("src", "main", "java", "regimecollapse");

  /** Most files that one room may hold. */
  private static final int MOST = 25;

  @ParameterizedTest
  @MethodSource("rooms")
  void noRoomHoldsMoreThan25Files(Path room) throws IOException {
    assertThat(files(room)).hasSizeLessThanOrEqualTo(MOST);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyRoomHasItsRowInTheLayout(Path room) {
    String folder = room.toString().replace(room.getFileSystem().getSeparator(), ".");
    assertThat(Layout.of(Layout.BASE + "." + folder)).as(folder).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyRoomSaysWhatItIsFor(Path room) {
    assertThat(MAIN.resolve(room).resolve("package-info.java")).exists();
  }

  /** What a command does stands in {@code app}; a command reads its options and prints. */
  @Test
  void theCommandsAreShort() throws IOException {
    long lines = 0;
    for (Path file : files(Path.of("cli"))) {
      lines += Files.readAllLines(MAIN.resolve("cli").resolve(file.getFileName())).size();
    }
    assertThat(lines).isBetween(1L, 2_900L);
  }

  /** The folders that hold files. */
  private static List<Path> rooms() throws IOException {
    try (Stream<Path> all = Files.walk(MAIN)) {
      return all.filter(Files::isRegularFile)
          .map(file -> MAIN.relativize(file.getParent()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static List<Path> files(Path room) throws IOException {
    try (Stream<Path> all = Files.list(MAIN.resolve(room))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
