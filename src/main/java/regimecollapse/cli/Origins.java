package regimecollapse.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.observation.store.ResultFolder;
import regimecollapse.report.Origin;

/** What the manifest of a result folder tells of its origin. */
final class Origins {
  private Origins() {}

  static Origin read(Path folder) throws IOException {
    Path file = folder.resolve(ResultFolder.MANIFEST);
    JsonNode manifest = new ObjectMapper().readTree(file.toFile());
    return new Origin(
        manifest.path("program").asText(),
        manifest.path("fingerprint").asText(),
        manifest.path("resolved_scenario_sha256").asText(),
        hashes(manifest.path("inputs")),
        hashes(manifest.path("files")));
  }

  private static Map<String, String> hashes(JsonNode files) {
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach(f -> hashes.put(f.path("file").asText(), f.path("sha256").asText()));
    return hashes;
  }
}
