package regimecollapse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import regimecollapse.analysis.sweep.Experiment;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
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
  private static final String BLOCK = "experiment";

  @Option(
      names = "--vary",
      paramLabel = "KEY=VALUES",
      description =
          "What is varied: parameters.NAME, paths.NAME@DATE, events.NAME, switches.NAME,"
              + " policies.PATRON, forces.NAME or mechanism.leaving; several paths or forces are"
              + " joined by +. Values: a,b,c, or LOW:HIGH:STEP, or LOW:HIGH for lhs and sobol. May"
              + " be given more than once; left out: as the experiment of the file says.")
  private List<String> vary = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      description = "How points are laid: grid, lhs, sobol or one-at-a-time; left out: grid.")
  private String design;

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "How many points of lhs and sobol, 1 to 10000; left out: as the file says.")
  private Integer points;

  @Option(
      names = "--base",
      paramLabel = "ARM",
      description =
          "Arm to whose changes each point adds its own; left out: the arm that changes nothing.")
  private String base;

  @Option(
      names = "--import-design",
      paramLabel = "CSV",
      description =
          "Table of points: a column a key, a row a point, in place of --vary; left out: none.")
  private Path imported;

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

  /** The section is that of the options as a whole, or that of the file. */
  @Override
  Settings own(Settings set) throws IOException {
    boolean anew = !vary.isEmpty() || imported != null;
    Settings all = anew ? set.with("", BLOCK, "{}") : set;
    all =
        all.with("--design", BLOCK + ".design", design)
            .with("--points", BLOCK + ".points", points)
            .with("--base", BLOCK + ".base", base);
    for (String each : vary) {
      int equals = each.indexOf('=');
      if (equals < 1 || equals == each.length() - 1) {
        throw new ParameterException(
            spec().commandLine(),
            "--vary takes a key, = and values, such as parameters.news.weight=0.1,0.5, not '"
                + each
                + "'.");
      }
      String key = each.substring(0, equals);
      all = all.with("--vary " + key, BLOCK + ".vary." + key, values(each.substring(equals + 1)));
    }
    if (imported != null) {
      all = all.with("--import-design", BLOCK + ".file", quoted(imported));
    }
    return arms().isEmpty() && anew ? all.withNames("", "run.arms", beside(set)) : all;
  }

  /** Values that stand in a row are a list. */
  private static String values(String text) {
    boolean row = text.contains(",") && !text.startsWith("[") && !text.startsWith("{");
    return row ? "[" + text + "]" : text;
  }

  private String quoted(Path file) {
    Path whole = workplace().find(file).toAbsolutePath().normalize();
    return "\"" + whole.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The arm that stands beside the points: the base, or that which changes nothing. */
  private List<String> beside(Settings set) throws IOException {
    if (base != null) {
      return List.of(base);
    }
    if (beside.isEmpty()) {
      beside = Optional.of(unchanged(set));
    }
    return beside.get();
  }

  private List<String> unchanged(Settings set) throws IOException {
    try {
      return new ScenarioFiles(workplace())
          .read(named(), set).scenario().arms().stream()
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
