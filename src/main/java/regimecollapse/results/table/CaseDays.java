package regimecollapse.results.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regimecollapse.quantity.Windows;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.yaml.PlainTree;

/**
 * What the scenario of a result folder says of days: from which named event they count, and in
 * which windows the chance of collapse is told. Columns of those windows are declared with the days
 * of the default, 30 and 90, and written with those of the case.
 *
 * @param zero date of the named day 0; none where days count from the offensive
 * @param windows of the case
 */
public record CaseDays(Optional<LocalDate> zero, Windows windows) {
  private static final CaseDays DEFAULT = new CaseDays(Optional.empty(), Windows.DEFAULT);

  /** Columns, measures and words that name a window, such as fallen_by_30d or p30_low. */
  private static final Pattern NAMED =
      Pattern.compile("(p_collapse_|p|fallen_by_|fallen|dfallen|by_|)([1-9][0-9]*)(d?(?:_.*)?)");

  /** Reads the scenario of a folder; without one, or where it says nothing, the default. */
  public static CaseDays stored(Path folder) {
    Path file = folder.resolve(TableFile.SCENARIO);
    try {
      // Most cases say neither, and reading the whole tree takes long. Any bytes are such a text.
      String text =
          Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
      return text.contains("day-zero") || text.contains("windows")
          ? of(PlainTree.read(file))
          : DEFAULT;
    } catch (IOException | ScenarioException e) {
      // Who checks the scenario tells of it; tables are read as they are.
      return DEFAULT;
    }
  }

  /** Of the tree of a scenario. */
  public static CaseDays of(Map<String, Object> tree) {
    Optional<LocalDate> zero =
        tree.get("day-zero") instanceof Map<?, ?> map ? date(map.get("date")) : Optional.empty();
    Object days = tree.get("outputs") instanceof Map<?, ?> map ? map.get("windows") : List.of();
    return new CaseDays(zero, windows(days));
  }

  private static Optional<LocalDate> date(Object text) {
    try {
      return Optional.of(LocalDate.parse(String.valueOf(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Windows windows(Object days) {
    try {
      return days instanceof List<?> list && list.size() == 2
          ? new Windows(Integer.parseInt("" + list.get(0)), Integer.parseInt("" + list.get(1)))
          : Windows.DEFAULT;
    } catch (IllegalArgumentException e) {
      return Windows.DEFAULT;
    }
  }

  /** A declared name as it is written: with the days of the case. */
  public String written(String declared) {
    return renamed(declared, Windows.DEFAULT, windows);
  }

  /** A written name as it is declared. */
  public String declared(String written) {
    return renamed(written, windows, Windows.DEFAULT);
  }

  private static String renamed(String name, Windows from, Windows to) {
    Matcher named = NAMED.matcher(name);
    if (from.equals(to) || !named.matches() || named.group(3).isEmpty()) {
      return name;
    }
    String days = named.group(2);
    String other =
        days.equals("" + from.soon())
            ? "" + to.soon()
            : days.equals("" + from.season()) ? "" + to.season() : days;
    return named.group(1) + other + named.group(3);
  }
}
