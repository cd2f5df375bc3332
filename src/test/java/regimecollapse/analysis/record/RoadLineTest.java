package regimecollapse.analysis.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/**
 * Roads of the invented country: Sarn 25 km Dorn 36 km Brin 48 km Ost 26 km Kell 50 km Lume; the
 * track from Ost to Dorn is not used.
 */
class RoadLineTest {
  @TempDir private static Path home;
  private static Geography geography;

  @BeforeAll
  static void read() {
    geography =
        ScenarioReader.read(TinyCase.in(home).file(), List.of(), Optional.empty())
            .scenario()
            .geography();
  }

  @Test
  void alongTheRoadAPlaceIsAsFarAsTheRoadIsLong() {
    RoadLine line = new RoadLine(geography, List.of("sarn", "kell"));
    assertThat(line.km("sarn")).isZero();
    assertThat(line.km("dorn")).isEqualTo(25);
    assertThat(line.km("brin")).isEqualTo(61);
    assertThat(line.km("kell")).isEqualTo(135);
  }

  /** Lume is 50 km behind Kell, where the way ends. */
  @Test
  void whatLiesBeyondTheEndFallsWithIt() {
    assertThat(new RoadLine(geography, List.of("sarn", "kell")).km("lume")).isEqualTo(135);
  }

  /** First to Dorn and back to Sarn: what is farther than the next stop waits for it. */
  @Test
  void aPlaceIsReachedFromTheFirstStopThatIsNear() {
    RoadLine line = new RoadLine(geography, List.of("ost", "kell", "brin", "sarn"));
    assertThat(line.km("kell")).isEqualTo(26);
    // From Ost 48 km, farther than Kell; from Kell 74, as far as the next stop.
    assertThat(line.km("brin")).isEqualTo(100);
    assertThat(line.km("lume")).isEqualTo(76);
    // From Brin 36 km, nearer than Sarn's 61.
    assertThat(line.km("dorn")).isEqualTo(136);
  }
}
