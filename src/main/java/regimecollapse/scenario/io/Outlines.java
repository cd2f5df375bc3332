package regimecollapse.scenario.io;

import java.util.List;
import java.util.Map;
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

  /** Where one of them stands. */
  Place place(int index) {
    String path = paths.get(index);
    return text.places(List.of(path)).get(path);
  }

  /** A warning of one of them. */
  Problem told(int index, String message) {
    String path = paths.get(index);
    Map<String, Place> places = text.places(List.of(path));
    return Problem.at(places.get(path), path, message).value(borders.get(index).name());
  }
}
