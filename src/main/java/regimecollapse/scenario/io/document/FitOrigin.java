package regimecollapse.scenario.io.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.json.JsonTree;
import regimecollapse.scenario.record.FitResults;

/**
 * What {@code fit.json} tells of a fit.
 *
 * @param program version of the program that made it; empty where it is not told
 * @param title of its scenario; empty where it is not told
 * @param fingerprint SHA-256 of all its inputs, hexadecimal; empty where it is not told
 * @param quick whether it made the small effort of the scenario
 * @param mechanisms key of the mechanism of leaving of each hypothesis, by id; empty where it is
 *     not told
 * @param inputs SHA-256 of the files that it read, hexadecimal, by name
 * @param files SHA-256 of each of its files, hexadecimal, by name
 */
public record FitOrigin(
    String program,
    String title,
    String fingerprint,
    boolean quick,
    Map<String, String> mechanisms,
    Map<String, String> inputs,
    Map<String, String> files) {
  /** Copies the files, keeping their order. */
  public FitOrigin {
    mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Reads the text of {@code fit.json} or of its copy.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  public static FitOrigin of(String text) {
    try (JsonParser in = new JsonFactory().createParser(text)) {
      JsonNode fit = JsonTree.read(in);
      return new FitOrigin(
          fit.path("program").asText(),
          fit.path("title").asText(),
          fit.path("fingerprint").asText(),
          fit.path("quick").asBoolean(),
          texts(fit.path("mechanisms")),
          hashes(fit.path("inputs")),
          hashes(fit.path("files")));
    } catch (IOException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    }
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.fields().forEachRemaining(it -> texts.put(it.getKey(), it.getValue().asText()));
    return texts;
  }

  private static Map<String, String> hashes(JsonNode files) {
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach(f -> hashes.put(f.path("file").asText(), f.path("sha256").asText()));
    return hashes;
  }

  /**
   * Why draws cannot be taken for those of a fit; empty when they can be.
   *
   * @param text of {@code fit.json} or of its copy
   * @param name of the file with this text
   * @param draws SHA-256 of the draws, hexadecimal
   */
  public static Optional<String> unlike(String text, String name, String draws) {
    try {
      String listed = of(text).files().get(FitResults.POSTERIOR);
      if (draws.equals(listed)) {
        return Optional.empty();
      }
      return Optional.of(
          (listed == null
                  ? name + " beside it does not list it"
                  : "it differs from what " + name + " beside it lists")
              + ": make the fit again, or look for what differs with ./collapse verify");
    } catch (IllegalArgumentException e) {
      return Optional.of(name + " beside it cannot be read: make the fit again");
    }
  }
}
