package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed fit and sensitivity analyses were made from the files that are there now. */
class MethodsAreCurrentTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Path FIT = Path.of("scenarios/cases/syria-2024/fit/fit.json");

  static Stream<Path> analyses() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("results/reference/sensitivity"))) {
      return all.map(f -> f.resolve("sensitivity.json")).sorted().toList().stream();
    }
  }

  @Test
  void theFitIsOfTheFilesThatAreThereNow() throws IOException {
    JsonNode fit = new ObjectMapper().readTree(FIT.toFile());
    Map<String, String> hashes = new LinkedHashMap<>();
    fit.path("inputs").forEach(i -> hashes.put(i.path("file").asText(), i.path("sha256").asText()));
    requireCurrent(hashes, "src/scripts/update-fit.sh");
    assertThat(fit.path("quick").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void anAnalysisIsOfTheFilesThatAreThereNow(Path file) throws IOException {
    JsonNode analysis = new ObjectMapper().readTree(file.toFile());
    Map<String, String> hashes = new LinkedHashMap<>();
    analysis
        .path("inputs")
        .forEach(i -> hashes.put(i.path("file").asText(), i.path("sha256").asText()));
    requireCurrent(hashes, "src/scripts/remake-sensitivity.sh");
    assertThat(analysis.path("settings").toString()).as("not a quick one").contains("\"kept 12\"");
  }

  private static void requireCurrent(Map<String, String> hashes, String how) throws IOException {
    assertThat(hashes).containsKey("cases/syria-2024/case.yaml");
    Map<String, String> now = new LinkedHashMap<>();
    // Outlines are drawn on maps; no run reads them.
    hashes.keySet().removeIf(name -> name.endsWith(".geojson"));
    for (String name : hashes.keySet()) {
      now.put(name, sha256(SCENARIOS.resolve(name)));
    }
    assertThat(hashes).as("make it anew: " + how).isEqualTo(now);
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
