package regimecollapse.scenario.io;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.Border;

/** Reads outlines for maps: a GeoJSON collection of polygons with names. */
final class GeoJsonReader {
  private static final String COORDINATES = "[longitude, latitude] in degrees";

  private final SourceText source;
  private final Problems problems;

  private GeoJsonReader(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  static List<Border> read(SourceText source, Problems problems) {
    return new GeoJsonReader(source, problems).borders();
  }

  private List<Border> borders() {
    List<Border> all = new ArrayList<>();
    try {
      JsonNode features = new ObjectMapper().readTree(source.text()).path("features");
      if (!features.isArray()) {
        report("features", "there is no list of features", "a GeoJSON FeatureCollection");
      }
      for (int i = 0; i < features.size(); i++) {
        all.add(border(features.get(i), "features[" + i + "]"));
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      Place place =
          at == null
              ? Place.top(source.name())
              : new Place(source.name(), at.getLineNr(), at.getColumnNr());
      problems.add(Problem.at(place, "", "this is not JSON: " + e.getOriginalMessage()));
    }
    return all;
  }

  private Border border(JsonNode feature, String path) {
    JsonNode name = feature.path("properties").path("name");
    if (!name.isTextual()) {
      report(path + ".properties.name", "the name is missing", "text");
    }
    JsonNode geometry = feature.path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    List<List<double[]>> rings = new ArrayList<>();
    switch (geometry.path("type").asText()) {
      case "Polygon" -> addRings(coordinates, path + ".geometry.coordinates", rings);
      case "MultiPolygon" -> {
        for (int i = 0; i < coordinates.size(); i++) {
          addRings(coordinates.get(i), path + ".geometry.coordinates[" + i + "]", rings);
        }
      }
      default -> report(path + ".geometry.type", "unknown geometry", "Polygon, MultiPolygon");
    }
    return new Border(name.asText(), rings);
  }

  private void addRings(JsonNode polygon, String path, List<List<double[]>> rings) {
    for (int i = 0; i < polygon.size(); i++) {
      List<double[]> ring = new ArrayList<>();
      for (int j = 0; j < polygon.get(i).size(); j++) {
        ring.add(point(polygon.get(i).get(j), path + "[" + i + "][" + j + "]"));
      }
      rings.add(ring);
    }
  }

  private double[] point(JsonNode point, String path) {
    double lon = point.path(0).asDouble(Double.NaN);
    double lat = point.path(1).asDouble(Double.NaN);
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      report(path, "this is no point", COORDINATES);
    }
    return new double[] {lon, lat};
  }

  private void report(String path, String message, String legal) {
    problems.add(Problem.at(Place.top(source.name()), path, message).legal(legal));
  }
}
