package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that fails costs nothing else, and none takes more memory than it may. */
class FigureWriterTest {
  @TempDir Path folder;

  private static Figure figure(String name, double side, Sheet.Content content) {
    return new Sheet("A title", "").figure(name, side, side, content);
  }

  @Test
  void theOthersAreDrawnAndNothingOfAFailedPictureStays() throws IOException {
    Figure lacking =
        figure(
            "lacking",
            100,
            (g, area) -> {
              throw new OutOfMemoryError("made up");
            });
    Figure wrong =
        figure(
            "wrong",
            100,
            (g, area) -> {
              throw new IllegalStateException("made up");
            });
    Drawn drawn =
        FigureWriter.write(List.of(lacking, figure("good", 100, (g, area) -> {}), wrong), folder);
    assertThat(drawn.charts()).extracting(DrawnChart::name).containsExactly("good");
    assertThat(drawn.failed()).extracting(Drawn.Failed::name).containsExactly("lacking", "wrong");
    assertThat(drawn.failed().get(0).why()).isEqualTo("there is not enough memory");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("good.svg", "good.png");
    }
    assertThatThrownBy(drawn::requireAll)
        .isInstanceOfSatisfying(
            UndrawnException.class,
            e ->
                assertThat(e.lines()).hasSize(4).contains("  lacking: there is not enough memory"));
  }

  /** 20,000 px in both directions at twice the size would be 6.4 GB. */
  @Test
  void aHugePictureHasFewerPixels() {
    var image = FigureWriter.image(figure("huge", 20_000, (g, area) -> {}));
    assertThat((double) image.getWidth() * image.getHeight()).isBetween(39e6, FigureWriter.MOST);
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("map.svg/x"));
    assertThatThrownBy(
            () -> FigureWriter.write(List.of(figure("map", 100, (g, area) -> {})), folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("map");
  }
}
