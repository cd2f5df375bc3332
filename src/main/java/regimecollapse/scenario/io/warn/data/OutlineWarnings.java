package regimecollapse.scenario.io.warn.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.io.geo.Outlines;
import regimecollapse.scenario.io.problem.Problems;

/** Outlines of which a map shows nothing, two of one name, and a projection that is not read. */
final class OutlineWarnings {
  private OutlineWarnings() {}

  static void check(Outlines outlines, Problems found) {
    List<Border> all = outlines.borders();
    if (all.isEmpty()) {
      found.add(
          outlines
              .told("features", "there is no outline in the file, so maps have none")
              .legal("features with a geometry"));
    }
    if (!outlines.projection().isEmpty()) {
      found.add(
          outlines
              .told("crs", "this is not read: all points are taken for degrees of WGS 84")
              .value(outlines.projection())
              .legal("a file without crs (RFC 7946, section 4), its points in degrees"));
    }
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      String path = outlines.paths().get(i);
      String other = names.putIfAbsent(all.get(i).name(), path);
      if (other != null) {
        found.add(
            outlines
                .told(path + ".properties.name", "an outline before it has the same name: " + other)
                .value(all.get(i).name())
                .legal("each name once; parts of one outline are a MultiPolygon"));
      }
      // A list of rings may hold rings without points.
      if (all.get(i).rings().stream().allMatch(List::isEmpty)) {
        found.add(
            outlines
                .told(i, "the outline has no ring, so no map shows it")
                .legal("a ring of four points or more"));
      }
    }
  }
}
