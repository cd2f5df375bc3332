package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        FigureWriter.write(
            List.of(lacking, figure("good", 100, (g, area) -> {}), wrong),
            folder,
            new FigureWriter.Options(2, true));
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

  /** Pixels of an earlier drawing would show other results than the drawing beside them. */
  @Test
  void pixelsAreThereOnlyWhereTheyAreAskedFor() throws IOException {
    for (int threads : new int[] {1, 2}) {
      List<Figure> one = List.of(figure("one", 100, (g, area) -> {}));
      assertThat(files(one, new FigureWriter.Options(threads, false))).containsExactly("one.svg");
      assertThat(files(one, new FigureWriter.Options(threads, true)))
          .containsExactly("one.png", "one.svg");
      assertThat(files(one, new FigureWriter.Options(threads, false))).containsExactly("one.svg");
    }
  }

  private List<String> files(List<Figure> figures, FigureWriter.Options options)
      throws IOException {
    FigureWriter.write(figures, folder, options);
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** One thread of work at a time is what a user asks for with --threads 1. */
  @Test
  void noMorePicturesAreDrawnAtATimeThanAsked() throws IOException {
    for (int threads : new int[] {1, 3}) {
      AtomicInteger now = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      List<Figure> many = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        many.add(
            figure(
                "f" + i,
                100,
                (g, area) -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  Thread.yield();
                  now.decrementAndGet();
                }));
      }
      FigureWriter.write(many, folder, new FigureWriter.Options(threads, false));
      assertThat(most.get()).isBetween(1, threads);
    }
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
            () ->
                FigureWriter.write(
                    List.of(figure("map", 100, (g, area) -> {})),
                    folder,
                    FigureWriter.Options.PLAIN))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("map");
  }
}
