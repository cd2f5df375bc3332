package regimecollapse.chart.sweep;

import java.util.List;
import java.util.stream.Stream;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.path.Path;
import regimecollapse.text.Dates;
import regimecollapse.text.Lists;

/** What a sweep over support holds at its levels, with the names of the case. */
final class SupportWords {
  private SupportWords() {}

  /** Such as: money and advisers, from 1 January 2024 on. */
  static String of(Scenario scenario, Sweep sweep) {
    List<String> arms = sweep.points().stream().map(Sweep.Point::arm).toList();
    return scenario.arms().stream()
        .filter(arm -> arms.contains(arm.id()))
        .flatMap(arm -> arm.changes().stream())
        .flatMap(
            change -> change instanceof PathChange.Hold hold ? Stream.of(hold) : Stream.empty())
        .filter(hold -> hold.value().isPresent())
        .findFirst()
        .map(
            hold ->
                Lists.and(hold.paths().stream().map(id -> title(scenario, id)).toList())
                    + ", from "
                    + Dates.of(hold.from())
                    + " on")
        .orElse(sweep.lever());
  }

  private static String title(Scenario scenario, String path) {
    return scenario.paths().stream()
        .filter(p -> p.id().equals(path))
        .map(Path::title)
        .findFirst()
        .orElse(path);
  }
}
