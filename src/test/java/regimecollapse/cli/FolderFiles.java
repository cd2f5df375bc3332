package regimecollapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.Tables;
import regimecollapse.results.table.Unpacked;

/** The files of a folder that a test looks at. */
final class FolderFiles {
  /** What tells of the machine and the time. */
  static final Set<String> OF_THE_DAY = Set.of("environment.json", "ro-crate-metadata.json");

  private FolderFiles() {}

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static void replace(Path file, String old, String other) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, other));
  }

  /**
   * Lets the manifest list the files as they are now, as that of another version would; no crate
   * tells of another manifest.
   */
  static void list(Path folder) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    ObjectNode root = (ObjectNode) Json.read(manifest);
    for (JsonNode entry : root.path("files")) {
      Path file = Tables.find(folder, entry.path("file").asText());
      if (Files.exists(file)) {
        ((ObjectNode) entry).put("sha256", Sha256.of(Unpacked.text(file)));
      }
    }
    Files.writeString(manifest, Json.text(root));
    Files.deleteIfExists(folder.resolve("ro-crate-metadata.json"));
  }

  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : names(folder)) {
      if (OF_THE_DAY.contains(name) || Files.isDirectory(folder.resolve(name))) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      contents.put(
          name,
          name.endsWith(".png") ? bytes.length + "" : new String(bytes, StandardCharsets.UTF_8));
    }
    return contents;
  }
}
