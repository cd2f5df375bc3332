package regimecollapse.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/** A film needs no display: these tests have none. */
class FilmTest {
  @TempDir private Path folder;

  static Viewing small(Look look) {
    Path file = Path.of("src/test/resources/faults/_base/tiny.yaml");
    List<String> soon = List.of("end=2022-03-12");
    Scenario scenario = ScenarioReader.read(file, soon).scenario();
    String hypothesis = scenario.hypotheses().get(0).id();
    return new Viewing(scenario, new RunKey(hypothesis, scenario.arms().get(0).id(), 0), look);
  }

  private List<Path> frames() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static Set<Integer> colours(Path frame) throws IOException {
    BufferedImage image = ImageIO.read(frame.toFile());
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(720);
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        colours.add(image.getRGB(x, y) & 0xFFFFFF);
      }
    }
    return colours;
  }

  @Test
  void aFrameAMonthAndOneADayOfFighting() throws IOException {
    Viewing viewing = small(Look.WHITE);
    Film film = new Film(viewing, folder);
    int made = film.make();
    assertThat(frames()).hasSize(made);
    assertThat(frames().get(0)).hasFileName("frame-00001.png");
    assertThat(film.run().over()).isTrue();
    assertThat(film.run().record().falls())
        .isEqualTo(new Runner(viewing.scenario()).run(viewing.key()).falls());
    double months = film.run().day() / 30.4;
    assertThat(made).isGreaterThan((int) months);
    Color held = viewing.look().of(viewing.scenario().factions()).get(0);
    assertThat(colours(frames().get(0))).contains(held.getRGB() & 0xFFFFFF, 0xFFFFFF);
  }

  @Test
  void darkIsDark() {
    BufferedImage image = new Film(small(Look.DARK), folder).frame();
    int dark = Look.DARK.paper().getRGB();
    assertThat(image.getRGB(1, 1)).isEqualTo(dark);
    assertThat(image.getRGB(1279, 719)).isEqualTo(dark);
  }
}
