package regimecollapse.analysis.compare.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A result folder that is made up for a test. */
public final class Made {
  private final Path path;
  private final List<String> runs = new ArrayList<>();
  private final List<String> falls = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final Map<String, Object> manifest = new LinkedHashMap<>();
  private final Map<String, Object> scenario = new LinkedHashMap<>();
  private String runsHeader =
      "hypothesis,arm,replication,seed,collapsed,days_to_collapse,end_date,offensive_date,status,"
          + "offensives,fell_in_offensive";

  private Made(Path path) {
    this.path = path;
    manifest.put("format", "1");
    manifest.put("program", "0.1.0");
    scenario.put("end", "2025-03-07");
    scenario.put("capital", "kell");
    scenario.put("reference-date", "2024-11-27");
    scenario.put("factions", Map.of("crown", Map.of("side", "regime")));
    scenario.put("paths", Map.of("money", Map.of("unit", "index")));
  }

  public static Made in(Path path) {
    try {
      return new Made(Files.createDirectories(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says something in the resolved scenario. */
  public Made scenario(String key, Object value) {
    scenario.put(key, value);
    return this;
  }

  public Made manifest(String key, Object value) {
    manifest.put(key, value);
    return this;
  }

  public Made header(String header) {
    runsHeader = header;
    return this;
  }

  public Made row(String row) {
    runs.add(row);
    return this;
  }

  /** Runs of a cell that fall on days; what is NaN lives for 100 days from the offensive. */
  public Made runs(String arm, long seed, double... days) {
    for (int i = 0; i < days.length; i++) {
      boolean falls = !Double.isNaN(days[i]);
      row(
          "H,%s,%d,%d,%s,%s,%s,2024-11-27,ok,1,%s"
              .formatted(
                  arm,
                  i,
                  seed * 1000 + i,
                  falls,
                  falls ? Double.toString(days[i]) : "",
                  falls ? "2024-12-24" : "2025-03-07",
                  falls ? "1" : ""));
    }
    return this;
  }

  public Made fall(String arm, int replication, String place, double day) {
    falls.add("H," + arm + "," + replication + "," + place + "," + day);
    return this;
  }

  /** Leaves a table out. */
  public Made without(String table) {
    left.add(table);
    return this;
  }

  /** Writes it and reads it back. */
  public StoredResults read(String label) {
    try {
      lines("runs.csv", runsHeader, runs);
      lines("falls.csv", "hypothesis,arm,replication,locality,day", falls);
      lines(
          "control.csv",
          "hypothesis,arm,day,date,measure,n,p25,p50,p75",
          List.of(
              "H,base,0,2024-11-27,population,4,1,1,1",
              "H,base,10,2024-12-07,population,4,0.2,0.5,0.8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = path.getFileName().toString();
    return StoredResults.read(
        new StoredFolder(label, name, path, manifest, scenario, Map.of("jdk", "17")));
  }

  private void lines(String file, String header, List<String> rows) throws IOException {
    if (left.contains(file)) {
      return;
    }
    List<String> all = new ArrayList<>(List.of(header));
    all.addAll(rows);
    Files.write(path.resolve(file), all);
  }
}
