package regimecollapse.watch;

import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.run.Watched;
import regimecollapse.scenario.Scenario;

/**
 * Which run is looked at, and how.
 *
 * @param scenario what is run
 * @param key which run of its ensemble
 * @param look colours
 */
public record Viewing(Scenario scenario, RunKey key, Look look) {
  /** The run from its beginning, the same each time. */
  Watched begin() {
    return new Runner(scenario).watch(key);
  }

  /** What is looked at, in a line. */
  public String title() {
    String arm =
        scenario.arms().stream()
            .filter(a -> a.id().equals(key.arm()))
            .map(a -> a.title())
            .findFirst()
            .orElse(key.arm());
    String hypothesis =
        scenario.hypotheses().stream()
            .filter(h -> h.id().equals(key.hypothesis()))
            .map(h -> h.title())
            .findFirst()
            .orElse(key.hypothesis());
    return hypothesis + " · " + arm + " · run " + key.replication();
  }
}
