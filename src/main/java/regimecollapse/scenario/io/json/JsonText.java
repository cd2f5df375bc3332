package regimecollapse.scenario.io.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.text.ParserWords;

/**
 * Reads a JSON file that is one value, without a key twice in an object, and finds again where the
 * parts of it stand. Places are looked up when something is to be said only: a tree that knew all
 * of them would be many times as large.
 */
public final class JsonText {
  private final SourceText source;

  /** Takes the text, and reads nothing yet. */
  public JsonText(SourceText source) {
    this.source = source;
  }

  /** The value; empty after a problem. */
  public Optional<JsonNode> read(Problems problems) {
    try (JsonParser in = JsonTree.parser(source.text())) {
      return read(in, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  private Optional<JsonNode> read(JsonParser in, Problems problems) throws IOException {
    JsonNode root;
    try {
      root = JsonTree.read(in);
    } catch (JsonProcessingException e) {
      problems.add(refused(in, e));
      return Optional.empty();
    }
    if (root.isMissingNode()) {
      problems.add(
          Problem.at(Place.top(source.name()), "", "there is nothing in it")
              .value("an empty file")
              .legal("a GeoJSON FeatureCollection"));
      return Optional.empty();
    }
    Optional<Place> after = after(in);
    after.ifPresent(
        place ->
            problems.add(
                Problem.at(place, "", "the file goes on after the end of the JSON value")
                    .legal("one value a file")));
    return after.isPresent() ? Optional.empty() : Optional.of(root);
  }

  private Problem refused(JsonParser in, JsonProcessingException e) {
    // The parser's own word for a key that it has met before in the same object.
    if (e.getOriginalMessage().startsWith("Duplicate ")) {
      String path = path(in.getParsingContext().pathAsPointer());
      Place end = place(in.currentLocation());
      int quoted = in.getParsingContext().getCurrentName().length() + 2;
      Place start = new Place(end.file(), end.line(), Math.max(1, end.column() - quoted));
      return Problem.at(start, path, "the key is there twice").legal("each key once");
    }
    Place place = e.getLocation() == null ? Place.top(source.name()) : place(e.getLocation());
    return Problem.at(place, "", "this is not JSON: " + ParserWords.json(e.getOriginalMessage()));
  }

  /** Where something stands after the value. */
  private Optional<Place> after(JsonParser in) throws IOException {
    try {
      return in.nextToken() == null
          ? Optional.empty()
          : Optional.of(place(in.currentTokenLocation()));
    } catch (JsonProcessingException e) {
      return Optional.of(place(e.getLocation()));
    }
  }

  private Place place(JsonLocation at) {
    return new Place(source.name(), at.getLineNr(), at.getColumnNr());
  }

  /** A pointer such as {@code /features/0/type} as key path, {@code features[0].type}. */
  private static String path(JsonPointer pointer) {
    String path = "";
    for (JsonPointer p = pointer; !p.matches(); p = p.tail()) {
      path =
          p.mayMatchElement()
              ? path + "[" + p.getMatchingIndex() + "]"
              : Problem.join(path, p.getMatchingProperty());
    }
    return path;
  }

  /**
   * Where parts of the value stand, in one reading of the text.
   *
   * @param paths key paths, such as {@code features[0].type}; what is not there is given the place
   *     of the part in which it is missing
   */
  public Map<String, Place> places(Collection<String> paths) {
    Map<String, Place> found = new HashMap<>();
    try (JsonParser in = JsonTree.parser(source.text())) {
      in.nextToken();
      walk(in, "", paths, found);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read again", e);
    }
    Map<String, Place> all = new HashMap<>();
    for (String path : paths) {
      String known = path;
      while (!found.containsKey(known)) {
        known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), bracket(known))));
      }
      all.put(path, found.get(known));
    }
    return all;
  }

  private static int bracket(String path) {
    return path.lastIndexOf('[');
  }

  /** Goes into those parts only that hold what is looked for. */
  private void walk(JsonParser in, String path, Collection<String> paths, Map<String, Place> found)
      throws IOException {
    found.put(path, place(in.currentTokenLocation()));
    boolean isList = in.currentToken() == JsonToken.START_ARRAY;
    if (!in.currentToken().isStructStart()) {
      return;
    }
    int index = 0;
    while (!in.nextToken().isStructEnd()) {
      String below = isList ? path + "[" + index++ + "]" : Problem.join(path, in.currentName());
      if (!isList) {
        in.nextToken();
      }
      if (paths.stream().anyMatch(p -> isWithin(p, below))) {
        walk(in, below, paths, found);
      } else {
        in.skipChildren();
      }
    }
  }

  private static boolean isWithin(String path, String part) {
    return path.startsWith(part)
        && (path.length() == part.length() || ".[".indexOf(path.charAt(part.length())) >= 0);
  }
}
