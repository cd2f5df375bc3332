package regimecollapse.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Table;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.text.Packed;

/**
 * Single runs, fall by fall, for the page's replay: the run in the middle of each hypothesis and
 * arm, and as many others as the page has room for.
 */
final class ReplayData {
  /** Ways in which a place falls, in the order that the page's script knows. */
  static final List<String> KINDS =
      List.of("assault", "rising", "deal", "vacated", "handover", "change-of-side");

  /** Signs that all runs of a page may take. */
  private static final int BUDGET = 1_200_000;

  /** Signs of a run beside its falls, about. */
  private static final int OF_A_RUN = 30;

  private final Scope scope;
  private final RunTable runs;
  private final List<String> places;
  private final List<String> factions;
  private final Map<Cell, Map<Integer, Packed>> falls = new HashMap<>();
  private final int budget;

  /**
   * The runs of a folder.
   *
   * @param sets how many such sets the page holds
   */
  ReplayData(Path folder, Scope scope, RunTable runs, int sets) {
    this.budget = BUDGET / sets;
    this.scope = scope;
    this.runs = runs;
    Frame frame = scope.frame();
    this.places = frame.scenario().geography().localities().stream().map(Locality::id).toList();
    this.factions = frame.scenario().factions().stream().map(Faction::id).toList();
    Table.of(folder, TableFile.FALLS).forEach(this::add);
  }

  private void add(Table.Row row) {
    int kind = KINDS.indexOf(row.text("kind"));
    int place = places.indexOf(row.text("locality"));
    int faction = factions.indexOf(row.text("to"));
    if (kind < 0 || place < 0 || faction < 0) {
      return;
    }
    int fought = Boolean.parseBoolean(row.text("fought")) ? 1 : 0;
    falls
        .computeIfAbsent(row.cell(), c -> new HashMap<>())
        .computeIfAbsent(row.whole("replication"), r -> new Packed())
        .addDay(row.number("day"))
        .addWhole(place)
        .addWhole((faction * KINDS.size() + kind) * 2 + fought);
  }

  boolean isEmpty() {
    return falls.isEmpty();
  }

  /** What the page's script reads. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("factions", factions());
    json.put("kinds", KINDS);
    json.put("places", places());
    json.put("cells", cells());
    return json;
  }

  /** What of it differs from set of runs to set of runs. */
  List<Map<String, Object>> cells() {
    int room = budget;
    List<Map<String, Object>> cells = new ArrayList<>();
    List<List<RunRow>> others = new ArrayList<>();
    for (int h = 0; h < scope.hypotheses().size(); h++) {
      for (int a = 0; a < scope.arms().size(); a++) {
        Cell cell = new Cell(scope.hypotheses().get(h), scope.arms().get(a));
        List<RunRow> rows = runs.of(cell);
        if (rows.isEmpty() || room < 0) {
          continue;
        }
        RunRow middle = middle(cell);
        room -= length(cell, middle);
        List<Object> told = new ArrayList<>();
        told.add(run(cell, middle));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("h", h);
        json.put("a", a);
        json.put("all", rows.size());
        json.put("runs", told);
        cells.add(json);
        others.add(rows.stream().filter(row -> row.replication() != middle.replication()).toList());
      }
    }
    addOthers(cells, others, room);
    return cells;
  }

  /** The same share of the room for each cell. */
  private void addOthers(List<Map<String, Object>> cells, List<List<RunRow>> others, int room) {
    for (int i = 0; i < cells.size(); i++) {
      Map<String, Object> json = cells.get(i);
      Cell cell =
          new Cell(
              scope.hypotheses().get((Integer) json.get("h")),
              scope.arms().get((Integer) json.get("a")));
      @SuppressWarnings("unchecked")
      List<Object> told = (List<Object>) json.get("runs");
      int left = room / cells.size();
      for (RunRow row : others.get(i)) {
        left -= length(cell, row);
        if (left < 0) {
          break;
        }
        told.add(run(cell, row));
      }
    }
  }

  private int length(Cell cell, RunRow row) {
    return OF_A_RUN + packed(cell, row).length();
  }

  private String packed(Cell cell, RunRow row) {
    Packed found = falls.getOrDefault(cell, Map.of()).get(row.replication());
    return found == null ? "" : found.toString();
  }

  /**
   * The run in the middle of all runs of a cell, ordered by the day of the collapse; those in which
   * the government lives come last, the fewer places fell the later.
   */
  private RunRow middle(Cell cell) {
    List<RunRow> ordered = new ArrayList<>(runs.of(cell));
    ordered.sort(
        Comparator.<RunRow>comparingDouble(
                row -> row.collapsed() ? row.lastDay() : Double.POSITIVE_INFINITY)
            .thenComparing(row -> -packed(cell, row).length())
            .thenComparing(RunRow::replication));
    return ordered.get((ordered.size() - 1) / 2);
  }

  private Map<String, Object> run(Cell cell, RunRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("r", row.replication());
    json.put("end", row.lastDay());
    json.put("fell", row.collapsed());
    json.put("v", packed(cell, row));
    return json;
  }

  private List<Object> factions() {
    List<Object> all = new ArrayList<>();
    for (Faction faction : scope.frame().scenario().factions()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("title", faction.title());
      json.put("government", faction.side() == Side.REGIME);
      all.add(json);
    }
    return all;
  }

  /** Names and first holders; in the order of the codes. */
  private List<Object> places() {
    List<Object> all = new ArrayList<>();
    for (Locality place : scope.frame().scenario().geography().localities()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", place.name());
      json.put("holder", factions.indexOf(place.controller()));
      all.add(json);
    }
    return all;
  }
}
