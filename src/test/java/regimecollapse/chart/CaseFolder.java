package regimecollapse.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;

/** Reads just enough of a case folder to draw its places. */
final class CaseFolder {
  private CaseFolder() {}

  /** The places and outlines of a case folder. */
  static Scenario scenario(Path folder, Worlds.Shape shape, List<String> shown) throws IOException {
    Map<String, String> holders = new HashMap<>();
    for (NamedCsvRecord row : rows(folder.resolve("control.csv"))) {
      String holder = row.getField("controller");
      holders.put(
          row.getField("id"),
          holder.equals("regime") || holder.equals("reconciled") ? "gov" : "rebels");
    }
    List<Locality> places = new ArrayList<>();
    for (NamedCsvRecord row : rows(folder.resolve("localities.csv"))) {
      places.add(
          new Locality(
              row.getField("id"),
              row.getField("name"),
              row.getField("governorate"),
              row.getField("role").equals("gov"),
              Double.parseDouble(row.getField("lat")),
              Double.parseDouble(row.getField("lon")),
              Double.parseDouble(row.getField("population")),
              100,
              1,
              0,
              0.5,
              holders.get(row.getField("id")),
              false));
    }
    Geography geography =
        new Geography(places, List.of(), borders(folder.resolve("borders.geojson")), shown.get(0));
    return Worlds.scenario(geography, shape, shown);
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static List<Border> borders(Path file) throws IOException {
    List<Border> borders = new ArrayList<>();
    for (JsonNode feature : new ObjectMapper().readTree(file.toFile()).get("features")) {
      List<List<double[]>> rings = new ArrayList<>();
      for (JsonNode ring : feature.get("geometry").get("coordinates")) {
        List<double[]> points = new ArrayList<>();
        ring.forEach(p -> points.add(new double[] {p.get(0).asDouble(), p.get(1).asDouble()}));
        rings.add(points);
      }
      borders.add(new Border(feature.get("properties").get("name").asText(), rings));
    }
    return borders;
  }
}
