package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.ParserWords;

/**
 * What {@code environment.json} says.
 *
 * @param started when the runs began
 * @param finished when the tables were there
 * @param machine Java, system and threads in words
 */
record StoredEnvironment(Instant started, Instant finished, String machine) {
  /**
   * Reads the file of a folder.
   *
   * @throws RefusedException when it cannot be read, with the reason
   */
  static StoredEnvironment read(ResultFolder folder) throws IOException {
    try {
      JsonNode root = Json.read(folder.file(TableFile.ENVIRONMENT));
      for (String key : List.of("jdk", "os", "os_version", "architecture", "threads")) {
        if (!root.has(key)) {
          throw new RefusedException(TableFile.ENVIRONMENT + " has no " + key);
        }
      }
      return new StoredEnvironment(
          Instant.parse(root.path("started").asText()),
          Instant.parse(root.path("finished").asText()),
          machine(root));
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          TableFile.ENVIRONMENT + " cannot be read: " + ParserWords.json(e.getOriginalMessage()));
    } catch (CharacterCodingException e) {
      throw new RefusedException(TableFile.ENVIRONMENT + " cannot be read: it is not UTF-8");
    } catch (DateTimeException e) {
      throw new RefusedException(TableFile.ENVIRONMENT + " has a wrong time: " + e.getMessage());
    }
  }

  private static String machine(JsonNode root) {
    String threads = root.path("threads").asText();
    return "%s %s, Java %s, %s %s on %s"
        .formatted(
            threads,
            threads.equals("1") ? "thread" : "threads",
            root.path("jdk").asText(),
            root.path("os").asText(),
            root.path("os_version").asText(),
            root.path("architecture").asText());
  }
}
