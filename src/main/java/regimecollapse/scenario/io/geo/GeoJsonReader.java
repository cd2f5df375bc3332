package regimecollapse.scenario.io.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.json.JsonFaults;
import regimecollapse.scenario.io.json.JsonText;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.text.Controls;

/**
 * Reads outlines for maps: a GeoJSON collection of polygons with names (RFC 7946). Features without
 * geometry are passed over, as the format allows them.
 */
public final class GeoJsonReader {
  private static final String GEOMETRIES =
      "Polygon, MultiPolygon, a GeometryCollection of them, or null";

  /** Keys under which other sources have the name, the likeliest first. */
  private static final List<String> OTHER_NAMES =
      List.of("(?i)name", "NAME_[1-9]", "ADM[1-9]_[A-Z]+", "(?i)shapeName", "(?i).*name.*");

  private final JsonFaults faults = new JsonFaults();
  private final GeoJsonRings rings = new GeoJsonRings(faults);
  private final List<Border> borders = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();

  private GeoJsonReader() {}

  /** Reads a file; empty after a problem with its text. */
  public static Optional<Outlines> read(SourceText source, Problems problems) {
    JsonText text = new JsonText(source);
    return text.read(problems).map(root -> new GeoJsonReader().outlines(root, text, problems));
  }

  private Outlines outlines(JsonNode root, JsonText text, Problems problems) {
    JsonNode features = root.path("features");
    if (!root.path("type").asText().equals("FeatureCollection")) {
      faults.add(
          "type", "this is no collection of outlines", root.path("type"), "FeatureCollection");
    } else if (!features.isArray()) {
      faults.add("features", "there is no list of features", features, "a list");
    }
    for (int i = 0; i < features.size() && features.isArray(); i++) {
      feature(features.get(i), "features[" + i + "]");
    }
    JsonNode crs = root.path("crs");
    String stated = crs.path("properties").path("name").asText();
    String unknown = crs.isMissingNode() || crs.isNull() ? "" : JsonFaults.shown(crs);
    String projection = stated.isEmpty() ? unknown : stated;
    rings.tellOfPointsElsewhere(stated);
    faults.tell(text, problems);
    return new Outlines(text, borders, paths, GeoJsonRings.isDegrees(projection) ? "" : projection);
  }

  private void feature(JsonNode feature, String path) {
    JsonNode geometry = feature.path("geometry");
    if (!feature.path("type").asText().equals("Feature")) {
      faults.add(path, "this is no feature", feature, "an object of type Feature");
    } else if (geometry.isMissingNode()) {
      faults.add(path + ".geometry", "the geometry is missing", GEOMETRIES);
    } else if (!geometry.isNull()) {
      List<List<double[]>> all = new ArrayList<>();
      geometry(geometry, path + ".geometry", all);
      borders.add(new Border(name(feature.path("properties"), path + ".properties"), all));
      paths.add(path);
    }
  }

  private String name(JsonNode properties, String path) {
    JsonNode name = properties.path("name");
    if (name.isTextual() && !name.asText().isBlank()) {
      // An escape hides what the text of the file does not show.
      if (Controls.first(name.asText()) >= 0) {
        faults.add(path + ".name", "there is a control character", name, Controls.LEGAL);
      }
      return name.asText();
    }
    if (name.isMissingNode()) {
      String there = properties.isObject() ? JsonFaults.keys(properties) : "";
      String other = otherName(properties).map(key -> "name instead of " + key).orElse("");
      faults.add(
          path + ".name",
          "the outline has no name: the key that is read is name",
          there.isEmpty() ? "" : "an object with " + there,
          "text under the key name",
          other);
    } else {
      faults.add(path + ".name", "the name is not text", name, "text");
    }
    return "";
  }

  private static Optional<String> otherName(JsonNode properties) {
    Stream<String> keys =
        StreamSupport.stream(((Iterable<String>) properties::fieldNames).spliterator(), false);
    List<String> named = keys.filter(key -> properties.path(key).isTextual()).toList();
    return OTHER_NAMES.stream()
        .flatMap(
            form -> named.stream().filter(key -> key.matches(form)).reduce((a, b) -> b).stream())
        .findFirst();
  }

  private void geometry(JsonNode geometry, String path, List<List<double[]>> all) {
    JsonNode coordinates = geometry.path("coordinates");
    switch (geometry.path("type").asText()) {
      case "Polygon" -> rings.polygon(coordinates, path + ".coordinates", all);
      case "MultiPolygon" -> {
        if (rings.isList(coordinates, path + ".coordinates", "polygons")) {
          for (int i = 0; i < coordinates.size(); i++) {
            rings.polygon(coordinates.get(i), path + ".coordinates[" + i + "]", all);
          }
        }
      }
      case "GeometryCollection" -> {
        JsonNode parts = geometry.path("geometries");
        if (rings.isList(parts, path + ".geometries", "geometries")) {
          for (int i = 0; i < parts.size(); i++) {
            geometry(parts.get(i), path + ".geometries[" + i + "]", all);
          }
        }
      }
      default -> faults.add(path, "this is no outline", kind(geometry), GEOMETRIES, "");
    }
  }

  private static String kind(JsonNode geometry) {
    JsonNode type = geometry.path("type");
    return type.isTextual() ? type.asText() : JsonFaults.shown(geometry);
  }
}
