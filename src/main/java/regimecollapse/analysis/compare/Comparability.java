package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.compare.stored.StoredRun;
import regimecollapse.analysis.compare.stored.Tree;

/**
 * Whether two folders measure the same thing: until the same day, from the same day on, with the
 * same meaning of collapse, in the same units.
 */
final class Comparability {
  private final StoredResults a;
  private final StoredResults b;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Comparability(StoredResults a, StoredResults b) {
    this.a = a;
    this.b = b;
  }

  /** Asks of a folder and the first. */
  static Comparability of(StoredResults a, StoredResults b) {
    Comparability rules = new Comparability(a, b);
    rules.equal("end", "the end of observation");
    rules.equal("capital", "the capital, whose loss is the collapse");
    rules.sides();
    rules.dayZero();
    rules.units();
    return rules;
  }

  /** Why the folders must not be compared, each with what each of them says; none if they may. */
  List<String> refusals() {
    return refusals;
  }

  /** What could not be checked. */
  List<String> notes() {
    return notes;
  }

  private void refuse(String what, String inA, String inB) {
    refusals.add(
        "Not comparable: %s is %s in %s and %s in %s."
            .formatted(what, inA, a.folder().shown(), inB, b.folder().shown()));
  }

  private void equal(String key, String what) {
    Optional<String> inA = Tree.text(a.folder().scenario(), key);
    Optional<String> inB = Tree.text(b.folder().scenario(), key);
    if (inA.isEmpty() || inB.isEmpty()) {
      unknown(key, what, inA.isEmpty(), inB.isEmpty());
    } else if (!inA.equals(inB)) {
      refuse(what, inA.get(), inB.get());
    }
  }

  private void unknown(String key, String what, boolean inA, boolean inB) {
    String who =
        inA && inB
            ? a.folder().shown() + " and " + b.folder().shown()
            : (inA ? a : b).folder().shown();
    notes.add(
        "Whether %s is the same: scenario.yaml of %s does not say it (%s)."
            .formatted(what, who, key));
  }

  private void sides() {
    Map<String, String> inA = sides(a);
    Map<String, String> inB = sides(b);
    if (inA.isEmpty() || inB.isEmpty()) {
      unknown("factions", "the government's side", inA.isEmpty(), inB.isEmpty());
      return;
    }
    String first = government(inA);
    String second = government(inB);
    if (!first.equals(second)) {
      refuse("the side of the government", first, second);
    }
    inA.forEach(
        (faction, side) -> {
          String other = inB.getOrDefault(faction, side);
          boolean told = side.equals("regime") || other.equals("regime");
          if (!other.equals(side) && !told) {
            refuse("the side of " + faction, side, other);
          }
        });
  }

  private static Map<String, String> sides(StoredResults results) {
    Map<String, Object> factions = Tree.map(results.folder().scenario(), "factions");
    Map<String, String> sides = new TreeMap<>();
    factions
        .keySet()
        .forEach(id -> Tree.text(factions, id, "side").ifPresent(side -> sides.put(id, side)));
    return sides;
  }

  private static String government(Map<String, String> sides) {
    return sides.entrySet().stream()
        .filter(faction -> faction.getValue().equals("regime"))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The reference date matters only where days count from it. */
  private void dayZero() {
    Optional<String> inA = Tree.text(a.folder().scenario(), "reference-date");
    Optional<String> inB = Tree.text(b.folder().scenario(), "reference-date");
    List<Cell> cells =
        a.runs().keySet().stream()
            .filter(b.runs()::containsKey)
            .filter(cell -> countsFromReference(a, cell) || countsFromReference(b, cell))
            .toList();
    if (cells.isEmpty()) {
      return;
    }
    if (inA.isEmpty() || inB.isEmpty()) {
      unknown("reference-date", "the reference date", inA.isEmpty(), inB.isEmpty());
    } else if (!inA.equals(inB)) {
      String example = cells.get(0).hypothesis() + ", " + cells.get(0).arm();
      refuse(
          "the reference date, day 0 of arms without a dated offensive (such as " + example + "),",
          inA.get(),
          inB.get());
    }
  }

  /** Whether a run has no offensive to count from, or one on a day of its own. */
  private static boolean countsFromReference(StoredResults results, Cell cell) {
    Set<String> days =
        results.runs().get(cell).stream()
            .filter(run -> !run.fellBefore())
            .map(StoredRun::offensive)
            .collect(Collectors.toSet());
    return days.contains("") || days.size() > 1;
  }

  private void units() {
    Map<String, String> inA = units(a.folder());
    Map<String, String> inB = units(b.folder());
    if (inA.isEmpty() || inB.isEmpty()) {
      notes.add(
          "Whether the units are the same: "
              + (inA.isEmpty() ? a : b).folder().shown()
              + " names none.");
      return;
    }
    inA.forEach(
        (key, unit) -> {
          String other = inB.get(key);
          if (!Objects.equals(unit, other) && other != null) {
            refuse("the unit of " + key, "\"" + unit + "\"", "\"" + other + "\"");
          }
        });
  }

  /** All units by the path of their key: of parameters, from the manifest, and of the scenario. */
  private static Map<String, String> units(StoredFolder folder) {
    Map<String, String> units = new LinkedHashMap<>();
    collect("parameters", Tree.map(folder.manifest(), "parameters"), units);
    collect("scenario", folder.scenario(), units);
    return units;
  }

  private static void collect(String path, Object part, Map<String, String> units) {
    if (part instanceof Map<?, ?> map) {
      if (map.get("unit") instanceof String unit) {
        units.put(path, unit);
      }
      map.forEach((key, value) -> collect(path + "." + key, value, units));
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object name = list.get(i) instanceof Map<?, ?> item ? item.get("date") : null;
        collect(path + "[" + (name == null ? i : name) + "]", list.get(i), units);
      }
    }
  }
}
