package regimecollapse.app.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.report.Origin;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.io.document.FitOrigin;

/** What the manifest of a result folder tells of its origin. */
public final class Origins {
  private Origins() {}

  /** Of a complete result folder. */
  public static Origin read(Path folder) throws IOException {
    Path file = folder.resolve(TableFile.MANIFEST);
    JsonNode manifest = new ObjectMapper().readTree(file.toFile());
    return new Origin(
        manifest.path("program").asText(),
        manifest.path("fingerprint").asText(),
        manifest.path("resolved_scenario_sha256").asText(),
        hashes(manifest.path("inputs")),
        hashes(manifest.path("files")),
        fit(folder),
        RecordChange.folder(folder).flatMap(Origins::fit));
  }

  /** The fit whose draws a folder holds. */
  private static Optional<Origin.OfFit> fit(Path folder) {
    Path draws = folder.resolve(TableFile.POSTERIOR);
    if (!Files.isRegularFile(draws)) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(TableFile.ORIGIN_COPY);
      FitOrigin fit = FitOrigin.of(Files.isRegularFile(file) ? Files.readString(file) : "{}");
      String hash = FileEntry.ofText(draws).sha256();
      return Optional.of(new Origin.OfFit(fit.title(), fit.fingerprint(), hash, fit.quick()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> hashes(JsonNode files) {
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach(f -> hashes.put(f.path("file").asText(), f.path("sha256").asText()));
    return hashes;
  }
}
