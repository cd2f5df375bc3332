package regimecollapse.scenario.io.geo;

import java.util.List;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.io.json.JsonText;
import regimecollapse.scenario.io.problem.Problem;

/**
 * Outlines as they were read.
 *
 * @param text the file
 * @param borders the outlines
 * @param paths of each its key path in the file
 * @param projection what the file says of its projection, if that is not WGS 84; empty otherwise
 */
public record Outlines(JsonText text, List<Border> borders, List<String> paths, String projection) {
  /** Copies the lists. */
  public Outlines {
    borders = List.copyOf(borders);
    paths = List.copyOf(paths);
  }

  /** A warning of one of them. */
  public Problem told(int index, String message) {
    return told(paths.get(index), message).value(borders.get(index).name());
  }

  /** A warning of a part of the file, or of the file where the path is empty. */
  public Problem told(String path, String message) {
    return Problem.at(text.places(List.of(path)).get(path), path, message);
  }
}
