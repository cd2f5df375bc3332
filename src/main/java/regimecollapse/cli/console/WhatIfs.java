package regimecollapse.cli.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.DefaultFiles;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.text.Quotes;

/**
 * The command that a fit advises: runs under its posterior. Of a fit that was made from the default
 * scenario, all what-ifs of that under the same mechanisms; of any other, those of its own
 * scenario.
 */
final class WhatIfs {
  /** Settings that only the fit heeds, and its seed: its draws name their own. */
  private static final Pattern OF_FIT = Pattern.compile("(fit[.=]|seed=).*");

  private final Workplace workplace;
  private final Inputs inputs;
  private final Path named;
  private final ResultFolder fit;
  private final Settings settings;

  WhatIfs(Workplace workplace, Inputs inputs, Path named, Settings settings, ResultFolder fit) {
    this.settings = settings;
    this.workplace = workplace;
    this.inputs = inputs;
    this.named = named;
    this.fit = fit;
  }

  /** The whole command. */
  String command() throws IOException {
    Path folder = fit.path();
    Set<String> drawn = PosteriorFile.readCopy(folder, folder).draws().hypotheses();
    Optional<Scenario> base = base().filter(it -> drawsAreOf(it, drawn));
    Path file = base.isPresent() ? workplace.byDefault(DefaultFiles.Use.RUN) : named;
    List<String> all =
        base.orElse(inputs.scenario()).hypotheses().stream().map(Hypothesis::id).toList();
    List<String> run = all.stream().filter(drawn::contains).toList();
    StringBuilder command = new StringBuilder(workplace.program());
    command.append(" run ").append(Quotes.shell(file.toString()));
    // Of a hypothesis that the record rules out there is no draw.
    if (run.size() < all.size()) {
      run.forEach(id -> command.append(" --hypothesis ").append(Quotes.shell(id)));
    }
    forRuns().texts().forEach(text -> command.append(" --set ").append(Quotes.shell(text)));
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "") + "-posterior";
    return command
        .append(" --from-posterior ")
        .append(workplace.quoted(folder))
        .append(" --out ")
        .append(workplace.quoted(workplace.free(name)))
        .toString();
  }

  /**
   * Whether a scenario has hypotheses of which there are draws, and each of its hypotheses has the
   * mechanism under which it was fitted.
   */
  private boolean drawsAreOf(Scenario base, Set<String> drawn) {
    Map<String, MechanismKind> fitted =
        inputs.scenario().hypotheses().stream()
            .collect(Collectors.toMap(Hypothesis::id, Hypothesis::mechanism));
    return base.hypotheses().stream().anyMatch(h -> drawn.contains(h.id()))
        && base.hypotheses().stream()
            .allMatch(h -> fitted.getOrDefault(h.id(), h.mechanism()) == h.mechanism());
  }

  /** The settings without those of the fit alone. */
  private Settings forRuns() {
    return Settings.of(
        settings.texts().stream().filter(t -> !OF_FIT.matcher(t).lookingAt()).toList());
  }

  /** The default scenario, if the fit was made from the same files and knows its hypotheses. */
  private Optional<Scenario> base() throws IOException {
    try {
      Loaded loaded =
          new ScenarioFiles(workplace).read(workplace.byDefault(DefaultFiles.Use.RUN), forRuns());
      boolean made =
          loaded.hashes().entrySet().stream()
              .allMatch(file -> file.getValue().equals(inputs.files().get(file.getKey())));
      return Optional.of(loaded.scenario()).filter(s -> made);
    } catch (InputException e) {
      // There is none, or it is not one that runs.
      return Optional.empty();
    }
  }
}
