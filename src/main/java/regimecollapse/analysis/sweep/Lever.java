package regimecollapse.analysis.sweep;

import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.change.CaseNames;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * The change that puts an arm at its level: support that is held there, or the share that a patron
 * withholds for its men. In arms without purges more of either means more support.
 *
 * @param change which
 * @param level where it puts the arm
 */
record Lever(Change change, double level) {
  /**
   * The lever that a change is, if it is one.
   *
   * @param money ids of the paths of the first patron's money
   */
  static Optional<Lever> of(Change change, Set<String> money) {
    if (change instanceof PathChange.Hold h && h.value().isPresent()) {
      return h.paths().stream().anyMatch(money::contains)
          ? Optional.of(new Lever(h, h.value().get()))
          : Optional.empty();
    }
    return change instanceof Change.SetParameter p
            && p.parameter() == Parameter.RETALIATE_SHARE
            && p.value().prior() instanceof Prior.Fixed
        ? Optional.of(new Lever(p, p.value().centre()))
        : Optional.empty();
  }

  /** What is at the level, since when, whatever the level: equal for all points of a sweep. */
  String words() {
    return change instanceof PathChange.Hold h
        ? new PathChange.Hold(h.paths(), h.from(), Optional.empty()).words(CaseNames.IDS).label()
        : Parameter.RETALIATE_SHARE.key();
  }
}
