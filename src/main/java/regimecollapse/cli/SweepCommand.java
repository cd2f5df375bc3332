package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import regimecollapse.analysis.sweep.Experiment;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.options.SweepOptions;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.text.Counts;

/** Runs an experiment: the section {@code experiment} of a scenario, made from options. */
@Command(
    name = "sweep",
    description = {
      "Varies numbers, dates and switches of a scenario: each point is run many times.",
      "Results go to results/sweep-NAME: tables with what is varied, charts, report.html."
    },
    footer = {
      "  collapse sweep --vary parameters.news.weight=0.1:0.9:0.2",
      "  collapse sweep my-idea --vary paths.finance@2024-01-01=0.2,0.8",
      "  collapse sweep --vary parameters.news.weight=0.1:0.9 --design lhs --points 40"
    })
final class SweepCommand extends RunCommand {
  @Mixin private SweepOptions sweep;

  @Option(
      names = "--export-design",
      paramLabel = "CSV",
      description = "Writes the points as such a table; left out: no table beside the results.")
  private Path exported;

  @Option(
      names = "--design-only",
      description = "Runs nothing: prints the points, or writes them to --export-design.")
  private boolean only;

  private Optional<List<String>> beside = Optional.empty();

  SweepCommand(Workplace workplace) {
    super(workplace);
  }

  @Override
  String nameOf(Path scenarioFile) {
    return "sweep-" + super.nameOf(scenarioFile);
  }

  /** With options that make an experiment no arm is run but the one beside the points. */
  @Override
  Settings own(Settings set) throws IOException {
    Settings all = sweep.settings(set, workplace());
    if (!arms().isEmpty() || !sweep.anew()) {
      return all;
    }
    if (beside.isEmpty()) {
      Optional<String> base = sweep.base();
      beside = Optional.of(base.isPresent() ? List.of(base.get()) : unchanged(set));
    }
    return all.withNames("--base", "run.arms", beside.get());
  }

  private List<String> unchanged(Settings set) throws IOException {
    try {
      Loaded loaded = new ScenarioFiles(workplace()).read(named(), set);
      return loaded.scenario().arms().stream()
          .filter(arm -> arm.changes().isEmpty())
          .map(Arm::id)
          .limit(1)
          .toList();
    } catch (InputException e) {
      // Told with all else that is wrong.
      return List.of();
    }
  }

  @Override
  boolean isRun(Loaded loaded) throws IOException {
    Experiment experiment = Experiment.of(loaded.scenario());
    if (experiment.isEmpty()) {
      throw new ParameterException(
          spec().commandLine(),
          "What is varied? Neither --vary nor --import-design says so, nor an experiment of the"
              + " file.");
    }
    PrintWriter out = spec().commandLine().getOut();
    if (exported != null) {
      Path file = workplace().here().resolve(exported);
      if (Files.exists(file) && !overwrites()) {
        throw new InputException(
            workplace().show(file) + " is there. Give it another name, or --overwrite.");
      }
      Files.write(file, experiment.csv(), StandardCharsets.UTF_8);
      int count = experiment.points().size();
      out.println(Counts.of(count, "point", "points") + ": " + workplace().show(file));
    } else if (only) {
      experiment.csv().forEach(out::println);
    }
    out.flush();
    return !only;
  }
}
