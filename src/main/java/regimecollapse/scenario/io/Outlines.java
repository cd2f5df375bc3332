package regimecollapse.scenario.io;

import java.util.List;
import regimecollapse.scenario.Border;

/**
 * Outlines as they were read.
 *
 * @param text the file
 * @param borders the outlines
 * @param paths of each its key path in the file
 */
record Outlines(JsonText text, List<Border> borders, List<String> paths) {
  /** Copies the lists. */
  Outlines {
    borders = List.copyOf(borders);
    paths = List.copyOf(paths);
  }

  /** A warning of one of them. */
  Problem told(int index, String message) {
    String path = paths.get(index);
    Place place = text.places(List.of(path)).get(path);
    return Problem.at(place, path, message).value(borders.get(index).name());
  }
}
