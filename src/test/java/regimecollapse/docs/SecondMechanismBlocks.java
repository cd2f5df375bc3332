package regimecollapse.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * What the page of findings says of four studies under the default mechanism and under a second
 * one, both under their fits, from the committed results.
 */
final class SecondMechanismBlocks {
  private static final Path REFERENCE = Path.of("results/reference");
  private static final String PREFIX = "under-";

  private final Path second;
  private final String name;

  SecondMechanismBlocks() {
    try (Stream<Path> folders = Files.list(REFERENCE.resolve("inference/rivals"))) {
      second =
          folders
              .filter(f -> f.getFileName().toString().startsWith(PREFIX))
              .findFirst()
              .orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    name = second.getFileName().toString().substring(PREFIX.length());
  }

  /** The blocks by name. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("second-attribution", attribution());
    all.put("second-support", sweep("support-sweep", "support_level", "Support", this::support));
    all.put("second-fragility", sweep("fragility", "offensive_date", "Offensive on", s -> s));
    all.put("second-turning", turning());
    return all;
  }

  private String support(String level) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * Double.parseDouble(level));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static List<String> table(List<String> header, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(row(header));
    lines.add(row(header.stream().map(h -> "---").toList()));
    rows.forEach(r -> lines.add(row(r)));
    return lines;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void add(Map<String, List<String>> cells, String key, double value) {
    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(two(value));
  }

  private static String joined(List<String> readings) {
    return readings == null ? "–" : String.join(" / ", readings);
  }

  /** Rows of both folders by key, each with the readings in their order. */
  private List<List<String>> both(Map<String, List<String>> news, Map<String, List<String>> other) {
    Set<String> keys = new LinkedHashSet<>(news.keySet());
    keys.addAll(other.keySet());
    return keys.stream().map(k -> List.of(k, joined(news.get(k)), joined(other.get(k)))).toList();
  }

  private List<String> attribution() {
    return table(
        List.of("Factor", "`news`", "`" + name + "`"),
        both(
            shares(REFERENCE.resolve("attribution/posterior")),
            shares(second.resolve("attribution"))));
  }

  private static Map<String, List<String>> shares(Path folder) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    Table.of(folder, TableFile.ATTRIBUTION)
        .forEach(
            r -> {
              if (r.text("measure").equals("p_collapse") && r.text("row").equals("factor")) {
                add(cells, r.text("factor"), r.number("shapley"));
              } else if (r.text("measure").equals("p_collapse") && r.text("row").equals("total")) {
                add(cells, "all together", r.number("all_on") - r.number("all_off"));
              }
            });
    return cells;
  }

  /** Words for a key of a row. */
  @FunctionalInterface
  private interface Words {
    String of(String key);
  }

  private List<String> sweep(String study, String column, String title, Words words) {
    List<List<String>> rows = new ArrayList<>();
    Path news = REFERENCE.resolve(study).resolve(TableFile.WITHIN);
    for (String series : List.of("documented", "no-cuts")) {
      Map<String, List<String>> first = shares(news, column, series);
      Map<String, List<String>> other = shares(second.resolve(study), column, series);
      for (List<String> row : both(first, other)) {
        String what = words.of(row.get(0));
        rows.add(List.of(what, series, row.get(1), row.get(2)));
      }
    }
    return table(List.of(title, "Series", "`news`", "`" + name + "`"), rows);
  }

  /** Share fallen by day 90, by level or by date; of dates the second quarter of each year. */
  private static Map<String, List<String>> shares(Path folder, String column, String series) {
    Map<String, List<String>> cells = new TreeMap<>();
    Table.of(folder, TableFile.SWEEPS)
        .forEach(
            r -> {
              String key = r.text(column);
              boolean date = key.contains("-");
              boolean shown = date ? key.endsWith("-04-01") : isShown(key);
              if (r.text("series").equals(series) && shown) {
                add(cells, key, r.number("fallen_by_90d"));
              }
            });
    return cells;
  }

  /** Levels of support in steps of half of that of 2022-23. */
  private static boolean isShown(String level) {
    return !level.isEmpty() && Double.parseDouble(level) * 100 % 50 == 0;
  }

  private List<String> turning() {
    return table(
        List.of("Arm", "`news`", "`" + name + "`"),
        both(
            collapse(REFERENCE.resolve("turning-points").resolve(TableFile.WITHIN)),
            collapse(second.resolve("turning-points"))));
  }

  private static Map<String, List<String>> collapse(Path folder) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    Table.of(folder, TableFile.SUMMARY)
        .forEach(r -> add(cells, r.text("arm"), r.number("p_collapse")));
    return cells;
  }
}
