package regimecollapse.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.document.FitSource;

/**
 * A scenario from which what-ifs start.
 *
 * @param path its file
 * @param loaded what was read of it
 */
record Start(Path path, Loaded loaded) {
  Scenario scenario() {
    return loaded.scenario();
  }

  /** The arm with which a what-if is compared: the first in which nothing is changed. */
  Arm baseArm() {
    List<Arm> arms = scenario().arms();
    return arms.stream().filter(a -> a.changes().isEmpty()).findFirst().orElse(arms.get(0));
  }

  /** Whether the file crosses its hypotheses with mechanisms. */
  boolean crossed() {
    Hypothesis first = scenario().hypotheses().get(0);
    return !first.reading().equals(first.id());
  }

  /** The mechanism of the file; the first where it crosses several. */
  String mechanism() {
    return scenario().hypotheses().get(0).mechanism().key();
  }

  /** Ids of the readings, each once. */
  List<String> readings() {
    return scenario().hypotheses().stream().map(Hypothesis::reading).distinct().toList();
  }

  /** Readings of a what-if, in the order of the file; all where it names none of them. */
  List<String> readingsOf(WhatIf whatIf) {
    for (String reading : whatIf.readings()) {
      if (!readings().contains(reading)) {
        throw new Refusal(
            "%s has no reading %s; it has %s"
                .formatted(whatIf.file(), reading, String.join(", ", readings())));
      }
    }
    return whatIf.readings().isEmpty()
        ? readings()
        : readings().stream().filter(whatIf.readings()::contains).toList();
  }

  /** The mechanism of a what-if. */
  String mechanismOf(WhatIf whatIf) {
    return whatIf.mechanism().isEmpty() ? mechanism() : whatIf.mechanism();
  }

  /** The fit that the file names. */
  Optional<FitSource> fit() {
    return loaded.posterior();
  }

  /**
   * Whether the fit of a what-if is one under rival mechanisms: that of the file was made under its
   * own mechanism, and says nothing of another.
   */
  boolean rivalFit(WhatIf whatIf) {
    return whatIf.fitted() && !crossed() && !mechanismOf(whatIf).equals(mechanism());
  }

  /** The folder of the fit of a what-if as a file beside this one names it. */
  String fitSeenFromDraft(WhatIf whatIf) {
    Path folder = fit().orElseThrow(() -> new Refusal("this scenario names no fit")).folder();
    Path all = folder.resolveSibling(folder.getFileName() + "-rivals");
    if (rivalFit(whatIf) && !Files.isDirectory(all)) {
      throw new Refusal(
          "the fit that this scenario names was made under %s; under %s take numbers from the ranges"
              .formatted(mechanism(), mechanismOf(whatIf)));
    }
    Path fit = rivalFit(whatIf) ? all : folder;
    Path own = path.toAbsolutePath().normalize().getParent();
    return own.relativize(fit.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
