package regimecollapse.cli.options;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;

/** The experiment of a sweep: the section of a scenario file that these options stand for. */
public final class SweepOptions {
  private static final String BLOCK = "experiment";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  /** Whether they make a section anew, whatever the file has. */
  public boolean anew() {
    return !vary.isEmpty() || imported != null;
  }

  /** The arm to which each point adds its changes, if one is named. */
  public Optional<String> base() {
    return Optional.ofNullable(base);
  }

  /**
   * Settings that make the section.
   *
   * @param set those that stand before them
   * @throws ParameterException when an option is no key with values
   */
  public Settings settings(Settings set, Workplace workplace) {
    Settings all =
        (anew() ? set.with("", BLOCK, "{}") : set)
            .with("--design", BLOCK + ".design", design)
            .with("--points", BLOCK + ".points", points)
            .with("--base", BLOCK + ".base", base);
    Set<String> keys = new HashSet<>();
    for (String each : vary) {
      int equals = each.indexOf('=');
      if (equals < 1 || equals == each.length() - 1) {
        throw new ParameterException(
            spec.commandLine(),
            "--vary takes a key, = and values, such as parameters.news.weight=0.1,0.5, not '"
                + each
                + "'.");
      }
      String key = each.substring(0, equals);
      if (!keys.add(key.strip())) {
        throw new ParameterException(
            spec.commandLine(), "--vary " + key.strip() + " is given twice.");
      }
      all = all.with("--vary " + key, BLOCK + ".vary." + key, values(each.substring(equals + 1)));
    }
    return imported == null
        ? all
        : all.with("--import-design", BLOCK + ".file", quoted(workplace.find(imported)));
  }

  /** Values that stand in a row are a list. */
  private static String values(String text) {
    boolean row = text.contains(",") && !text.startsWith("[") && !text.startsWith("{");
    return row ? "[" + text + "]" : text;
  }

  private static String quoted(Path file) {
    String whole = file.toAbsolutePath().normalize().toString();
    return "\"" + whole.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
