package regimecollapse.results.table;

import java.util.Optional;

/** What the files of a result folder are, for people and for other programs. */
public final class FileKinds {
  private static final String CHART = TableFile.CHARTS + "/";

  private FileKinds() {}

  /** Whether the file is drawn from the tables. */
  public static boolean isDrawn(String path) {
    return path.startsWith(CHART)
        || path.equals(TableFile.REPORT)
        || path.equals(TableFile.DETAILS);
  }

  /** One sentence on the file. */
  public static String description(String path, boolean ours) {
    String within = TableFile.WITHIN + "/";
    if (path.startsWith(within)) {
      String rest = path.substring(within.length());
      String what =
          rest.equals(TableFile.CRATE)
              ? "Description of the folder of these runs"
              : description(rest, ours);
      return what + " (same runs under the posterior)";
    }
    Optional<TableFile> known = FolderKind.RUN.find(path).or(() -> FolderKind.SHARD.find(path));
    if (known.isPresent()) {
      return known.get().title();
    }
    if (path.startsWith(CHART)) {
      return "Chart: " + path.substring(CHART.length()).replaceFirst("\\.[^.]*$", "");
    }
    return ours ? "Table of results" : "Not made by the program";
  }

  /** The media type, by the ending of the name. */
  public static String format(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "csv" -> "text/csv";
      case "py" -> "text/x-python";
      case "R" -> "text/x-r";
      case "gz" -> "application/gzip";
      case "parquet" -> "application/vnd.apache.parquet";
      case "html" -> "text/html";
      case "json" -> "application/json";
      case "geojson" -> "application/geo+json";
      case "png" -> "image/png";
      case "svg" -> "image/svg+xml";
      case "txt" -> "text/plain";
      case "yaml", "yml" -> "application/yaml";
      default -> "application/octet-stream";
    };
  }
}
