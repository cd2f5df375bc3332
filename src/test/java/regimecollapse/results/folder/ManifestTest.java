package regimecollapse.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Manifest.Counts;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

class ManifestTest {
  private static final String HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private final Scenario scenario = SyntheticCase.scenario(4);
  @TempDir private Path path;

  private Inputs inputs(String name, String program) {
    Map<String, String> files = Map.of(name, "a1".repeat(32), "cases/case.yaml", HELLO);
    return new Inputs(program, files, "title: Ruritania\n", scenario);
  }

  private JsonNode manifest() throws IOException {
    ResultFolder folder = new ResultFolder(path);
    FileEntry runs = new FileEntry("runs.csv", 16, HELLO);
    FileEntry control = new FileEntry("control.csv", 99, HELLO);
    FileEntry text = new FileEntry("scenario.yaml", -1, HELLO);
    Manifest.write(
        folder,
        Provenance.ofRuns(inputs("a.yaml", "1.2.3")),
        Manifest.ofRuns(scenario, new Counts(16, 14, 2)),
        List.of(runs, control, text));
    return new ObjectMapper().readTree(folder.file(TableFile.MANIFEST).toFile());
  }

  /** R and JavaScript read numbers of JSON as doubles, which hold whole numbers to 2^53 - 1. */
  @ParameterizedTest
  @CsvSource({
    "9007199254740991, 9007199254740991",
    "9007199254740992, '\"9007199254740992\"'",
    "-123456789012345678, '\"-123456789012345678\"'",
    "-9223372036854775808, '\"-9223372036854775808\"'"
  })
  void aSeedTooLongForADoubleIsText(long seed, String text) {
    assertThat(Json.whole(seed)).hasToString(text);
    assertThat(Json.isWhole(Json.whole(seed))).isTrue();
    assertThat(Json.whole(seed).asLong()).isEqualTo(seed);
  }

  @Test
  void tellsInputsCountsAndFiles() throws IOException {
    JsonNode manifest = manifest();
    assertThat(manifest.path("program").asText()).isEqualTo("1.2.3");
    assertThat(manifest.at("/inputs/1/file").asText()).isEqualTo("cases/case.yaml");
    assertThat(manifest.at("/inputs/1/sha256").asText()).isEqualTo(HELLO);
    assertThat(manifest.path("seed").asLong()).isEqualTo(7);
    assertThat(manifest.at("/runs/finished").asInt()).isEqualTo(14);
    assertThat(manifest.at("/runs/failed").asInt()).isEqualTo(2);
    assertThat(manifest.at("/files/0/file").asText()).isEqualTo("control.csv");
    assertThat(manifest.at("/files/0/rows").asInt()).isEqualTo(99);
    assertThat(manifest.at("/files/2").has("rows")).isFalse();
    assertThat(manifest.at("/arms/1").asText()).isEqualTo("no-offensive");
    assertThat(manifest.at("/parameters/H1-first/dependence.first-patron/centre").asDouble())
        .isEqualTo(0.25);
    assertThat(manifest.at("/parameters/case/forces.army-rolls/low").asText()).isEqualTo("1000");
  }

  @Test
  void namesNeitherMachineNorTime() throws IOException {
    String text = manifest().toString();
    assertThat(text)
        .doesNotContain(path.toString())
        .doesNotContain(System.getProperty("java.version"))
        .doesNotContain(System.getProperty("os.name"))
        .doesNotContain("\r");
  }

  @Test
  void theFingerprintIsThatOfTheInputsWhateverTheirNames() throws IOException {
    String here = inputs("a.yaml", "1.2.3").fingerprint();
    assertThat(inputs("b.yaml", "1.2.3").fingerprint()).isEqualTo(here).hasSize(64);
    assertThat(inputs("a.yaml", "1.2.4").fingerprint()).isNotEqualTo(here);
    assertThat(Manifest.fingerprint(path.resolve("none"))).isEmpty();
    manifest();
    assertThat(Manifest.fingerprint(path.resolve("manifest.json"))).contains(here);
  }

  @Test
  void runsOfAnyNumberOfReplicationsMayShareAJournalButResultsAreOfOneNumber() {
    Map<String, String> files = Map.of("a.yaml", HELLO);
    String yaml = "title: Ruritania\nreplications: %d\nseed: 7\n";
    Inputs four = new Inputs("1", files, yaml.formatted(4), SyntheticCase.scenario(4));
    Inputs five = new Inputs("1", files, yaml.formatted(5), SyntheticCase.scenario(5));
    Inputs other =
        new Inputs("1", files, yaml.formatted(4) + "end: 2030-01-01\n", SyntheticCase.scenario(4));
    assertThat(five.fingerprint()).isNotEqualTo(four.fingerprint());
    assertThat(five.journalFingerprint()).isEqualTo(four.journalFingerprint());
    assertThat(other.journalFingerprint()).isNotEqualTo(four.journalFingerprint());
  }

  @Test
  void theEnvironmentTellsTheMachine() throws IOException {
    Instant start = Instant.parse("2026-11-22T10:00:00.123Z");
    new Environment(2, start, start.plusMillis(90_500), 3).write(new ResultFolder(path));
    JsonNode told = new ObjectMapper().readTree(path.resolve(TableFile.ENVIRONMENT).toFile());
    assertThat(told.path("jdk").asText()).isEqualTo(Runtime.version().toString());
    assertThat(told.path("started").asText()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(told.path("seconds").asLong()).isEqualTo(90);
    assertThat(told.path("resumed_runs").asInt()).isEqualTo(3);
  }

  @Test
  void aTableIsCountedWithoutItsHeader() throws IOException {
    Path file = path.resolve("summary.csv");
    Files.writeString(file, "a,b\n1,\"x\ny\"\n2,z\n");
    assertThat(FileEntry.ofTable(file).rows()).isEqualTo(2);
    Files.writeString(file, "hello");
    assertThat(FileEntry.ofText(file)).isEqualTo(new FileEntry("summary.csv", -1, HELLO));
  }
}
