package regimecollapse.app.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.document.FitOrigin;
import regimecollapse.scenario.io.document.FitSource;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.parameter.MechanismKind;

/**
 * Draws of a fit that was made from other inputs than those of a scenario, or by another version of
 * the program. They are used all the same; a fit that tells nothing of its origin is taken as it
 * is.
 */
public final class FitWarnings {
  private FitWarnings() {}

  /** What is told of the fit that a scenario names, with the place where it does. */
  static List<Problem> of(Loaded loaded) throws IOException {
    List<Problem> all = new ArrayList<>();
    if (loaded.posterior().isPresent()) {
      FitSource fit = loaded.posterior().get();
      words(fit.folder(), loaded).forEach(told -> all.add(fit.stated().and(told)));
      all.addAll(UndoneByFit.of(fit.folder(), loaded));
    }
    return all;
  }

  /**
   * What is told of a fit.
   *
   * @param folder with its draws
   * @param loaded the scenario whose runs are to have them
   */
  public static List<String> words(Path folder, Loaded loaded) throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : List.of(TableFile.FIT_MANIFEST, TableFile.ORIGIN_COPY)) {
      if (all.isEmpty() && Files.isRegularFile(folder.resolve(name))) {
        FitOrigin origin = FitOrigin.of(Files.readString(folder.resolve(name)));
        version(origin, all);
        inputs(origin, loaded, all);
        mechanisms(origin, drawn(folder), loaded, all);
      }
    }
    return all;
  }

  private static void version(FitOrigin origin, List<String> all) throws IOException {
    String here = Program.version();
    if (!origin.program().isEmpty() && !origin.program().equals(here)) {
      all.add(
          "the fit was made by version "
              + origin.program()
              + " of the program, this is "
              + here
              + ": make the fit again, or leave its posterior out");
    }
  }

  private static void inputs(FitOrigin origin, Loaded loaded, List<String> all) {
    List<String> unlike = unlike(origin.inputs(), loaded.hashes());
    if (!unlike.isEmpty()) {
      all.add(
          "the fit was made from other inputs, and its draws are those of them: "
              + String.join(", ", unlike)
              + "; make the fit again, or leave its posterior out");
    }
  }

  /** A fit under one mechanism of leaving says nothing of another; before 0.5.0 all were news. */
  private static void mechanisms(
      FitOrigin origin, Set<String> drawn, Loaded loaded, List<String> all) {
    for (Hypothesis h : loaded.scenario().hypotheses()) {
      String then = origin.mechanisms().getOrDefault(h.id(), MechanismKind.NEWS.key());
      // Of a hypothesis that the fit has not there is nothing to tell but that.
      if (drawn.contains(h.id()) && !then.equals(h.mechanism().key())) {
        all.add(
            "the fit has %s under the mechanism %s, here it is %s: the draws are not those of it;"
                    .formatted(h.id(), then, h.mechanism().key())
                + " make a fit under this one, or leave the posterior out");
      }
    }
  }

  private static Set<String> drawn(Path folder) throws IOException {
    return Files.isRegularFile(folder.resolve(TableFile.POSTERIOR))
        ? PosteriorFile.readCopy(folder, folder).draws().hypotheses()
        : Set.of();
  }

  /**
   * The files that are not as the fit read them. The scenario itself is left out: whoever adds the
   * key of the posterior to it changes it after its fit. So are scenario files that only the fit
   * read, as one with fewer hypotheses has fewer bases.
   */
  private static List<String> unlike(Map<String, String> then, Map<String, String> now) {
    String top = now.keySet().stream().findFirst().orElse("");
    Stream<String> changed =
        then.keySet().stream()
            .filter(name -> !name.equals(top) && now.containsKey(name))
            .filter(name -> !now.get(name).equals(then.get(name)))
            .map(name -> name + " differs");
    Stream<String> gone =
        then.keySet().stream()
            .filter(name -> !name.endsWith(".yaml") && !now.containsKey(name))
            .filter(name -> !now.containsValue(then.get(name)))
            .map(name -> name + " is not used here");
    return Stream.concat(changed, gone).toList();
  }
}
