package regimecollapse.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Drafts;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioCatalog;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.parameter.MechanismKind;

/** The scenarios from which what-ifs start, and what becomes of a what-if before it is run. */
final class Library {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 60;
  private static final Pattern CHANGE = Pattern.compile("\\.changes\\[(\\d+)](?:\\.([a-z-]+))?");

  private final Workplace workplace;
  private final Drafts drafts;
  private final ScenarioFiles reader;
  private final Map<String, Path> files = new LinkedHashMap<>();
  private final Map<String, Start> starts = new HashMap<>();
  private final Map<Path, PosteriorFile> fits = new HashMap<>();
  private int edition;

  /**
   * The scenarios of a folder.
   *
   * @param first the file that is shown at first
   */
  Library(Workplace workplace, Path first) {
    this.workplace = workplace;
    this.reader = new ScenarioFiles(workplace);
    this.drafts = new Drafts(Optional.of(workplace.scenarios()));
    files.put(first.getFileName().toString(), first.toAbsolutePath().normalize());
  }

  /** A scenario to choose from. */
  record Offer(String file, String title, String purpose) {}

  /** All that can be read; files that were saved since the last time too. The first comes first. */
  synchronized List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    Path first = files.values().iterator().next();
    Map<String, Path> found = new LinkedHashMap<>();
    found.put(first.getFileName().toString(), first);
    for (ScenarioCatalog.Listing it : ScenarioCatalog.list(workplace.scenarios())) {
      if (it.problems().isEmpty() && it.simulations() == 0) {
        String name = it.file().getFileName().toString();
        found.putIfAbsent(name, it.file().toAbsolutePath().normalize());
        offers.add(new Offer(name, it.title(), it.purpose()));
      }
    }
    files.clear();
    files.putAll(found);
    return offers;
  }

  /** Name of the file that is shown at first. */
  synchronized String first() {
    return files.keySet().iterator().next();
  }

  /**
   * Reads a scenario anew.
   *
   * @param file one of the names that were offered
   */
  synchronized Start open(String file) {
    drafts.forget();
    starts.clear();
    fits.clear();
    edition++;
    return start(file);
  }

  private Start start(String file) {
    Path path = files.get(file);
    if (path == null) {
      throw new Refusal("there is no scenario " + file);
    }
    return starts.computeIfAbsent(file, f -> new Start(path, read(path)));
  }

  private Loaded read(Path path) {
    try {
      return drafts.read(path);
    } catch (ScenarioException e) {
      throw refused(e);
    }
  }

  /** Makes a what-if ready to run, or says all that is wrong with it. */
  synchronized Asked ask(WhatIf whatIf, int runs) throws IOException {
    Start start = start(whatIf.file());
    requireMechanism(start.mechanismOf(whatIf));
    String text = DraftText.of(whatIf, start, Asked.ARM, runs);
    Loaded loaded = read(start.path().resolveSibling(Asked.ARM + ".yaml"), text);
    Scenario scenario = loaded.scenario();
    String base =
        String.join(
            "\n",
            start.path().toString(),
            start.mechanismOf(whatIf),
            "" + whatIf.fitted(),
            // A job that goes on while the file is read anew shares nothing with later ones.
            "" + edition);
    return new Asked(whatIf, scenario, function(loaded), base, warnings(whatIf, loaded));
  }

  /** What stands in the file of a what-if. */
  synchronized String text(WhatIf whatIf, String name, int runs) {
    requireName(name);
    Start start = start(whatIf.file());
    requireMechanism(start.mechanismOf(whatIf));
    if (start.baseArm().id().equals(name)) {
      throw new Refusal(
          "%s is the name of the base with which a what-if is compared; choose another"
              .formatted(name));
    }
    String text = DraftText.of(whatIf, start, name, runs);
    // Read under the name of no file: under that of one it would stand in for it from now on.
    read(start.path().resolveSibling(Asked.ARM + ".yaml"), text);
    return text;
  }

  /** Writes the file of a what-if; one that is there is never replaced. */
  synchronized Path save(WhatIf whatIf, String name, int runs) throws IOException {
    Path file = file(whatIf, name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Refusal(workplace.show(file) + " exists already; nothing was changed");
    }
    String text = text(whatIf, name, runs);
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be written: look whether its folder is there, may be written to and has room"
              .formatted(workplace.show(file)));
    }
    return file;
  }

  /** Where a what-if is saved. */
  synchronized Path file(WhatIf whatIf, String name) {
    requireName(name);
    return start(whatIf.file()).path().resolveSibling(name + ".yaml");
  }

  private static void requireName(String name) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches() || name.equals(Asked.ARM)) {
      throw new Refusal(
          "a name has small letters, digits and hyphens, begins with a letter and has at most "
              + LONGEST_NAME
              + " of them, such as more-money");
    }
  }

  private static void requireMechanism(String name) {
    List<String> known = Stream.of(MechanismKind.values()).map(MechanismKind::key).toList();
    if (!known.contains(name)) {
      throw new Refusal("there is no mechanism " + name + "; there are " + known);
    }
  }

  private Loaded read(Path file, String text) {
    try {
      return drafts.read(file, text);
    } catch (ScenarioException e) {
      throw refused(e);
    }
  }

  private RunFunction function(Loaded loaded) throws IOException {
    Scenario scenario = loaded.scenario();
    RunFunction model;
    try {
      model = workplace.parts().runner().apply(scenario);
    } catch (IllegalArgumentException e) {
      throw new Refusal(e.getMessage());
    }
    if (loaded.posterior().isEmpty()) {
      return model;
    }
    Path folder = loaded.posterior().get().folder();
    PosteriorFile fit = fits.get(folder);
    try {
      if (fit == null) {
        fit = PosteriorFile.read(folder, folder);
        fits.put(folder, fit);
      }
      fit.requireAll(scenario);
    } catch (InputException e) {
      throw new Refusal(
          e.lines().stream().map(line -> new Refusal.Fault(Refusal.NOWHERE, "", line)).toList());
    }
    return fit.draws().runs(model, scenario.seed());
  }

  /** Problems with their places in the what-if, in the words of {@code validate}. */
  private Refusal refused(ScenarioException e) {
    List<String> lines = reader.refused(e, Settings.NONE).lines();
    List<Refusal.Fault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<Problem> problem =
          lines.size() == e.problems().size() ? Optional.of(e.problems().get(i)) : Optional.empty();
      faults.add(fault(problem.map(Problem::keyPath).orElse(""), lines.get(i)));
    }
    return new Refusal(faults);
  }

  private static Refusal.Fault fault(String keyPath, String line) {
    Matcher found = CHANGE.matcher(keyPath);
    return found.find()
        ? new Refusal.Fault(
            Integer.parseInt(found.group(1)), Optional.ofNullable(found.group(2)).orElse(""), line)
        : new Refusal.Fault(Refusal.NOWHERE, "", line);
  }

  /** Of the changes alone: that a file of two arms leaves checks out is meant here. */
  private List<String> warnings(WhatIf whatIf, Loaded loaded) throws IOException {
    return whatIf.changes().isEmpty()
        ? List.of()
        : reader.warnings(loaded, Settings.NONE).stream()
            .filter(line -> line.contains(": arms." + Asked.ARM + ".changes"))
            .map(line -> line.replaceFirst("^warning: ", ""))
            .toList();
  }
}
