package regimecollapse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.record.RecordComparison;
import regimecollapse.chart.canvas.WebPalette;
import regimecollapse.report.words.Scope;
import regimecollapse.text.Packed;

/**
 * All that the script of the first page reads.
 *
 * @param scope hypotheses and arms in the order of the page
 * @param comparison the record
 */
record ScriptData(Scope scope, RecordComparison comparison) {
  /**
   * What a set of runs shows: curves, map and single runs.
   *
   * @param name of the set; empty where there can be no doubt
   */
  record Shown(String name, CurveData curves, MapData map, ReplayData replay) {
    /** The second set has only what can differ from the first: neither places nor factions. */
    private Map<String, Object> asSecond() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", name);
      json.put("control", curves.json());
      json.put("map", map.isEmpty() ? List.of() : map.cells());
      json.put("replay", map.isEmpty() || replay.isEmpty() ? List.of() : replay.cells());
      return json;
    }
  }

  /**
   * As a tree of maps, lists, texts and numbers.
   *
   * @param first the set of runs that the page shows
   * @param second the one to which it can be switched, if there is one
   */
  Map<String, Object> json(Shown first, Optional<Shown> second) {
    CurveData curves = first.curves();
    MapData map = first.map();
    ReplayData replay = first.replay();
    Frame frame = scope.frame();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("hypotheses", scope.hypotheses().stream().map(frame::hypothesis).toList());
    data.put("arms", arms());
    data.put("signs", Packed.SIGNS);
    data.put("lines", WebPalette.lines());
    data.put("dashes", WebPalette.dashes());
    data.put("shares", WebPalette.shares());
    data.put("recordColour", WebPalette.record());
    data.put("record", dates());
    data.put("control", curves.json());
    data.put("map", map.isEmpty() ? Map.of() : map.json());
    data.put("replay", map.isEmpty() || replay.isEmpty() ? Map.of() : replay.json());
    data.put("name", first.name());
    second.ifPresent(other -> data.put("second", other.asSecond()));
    return data;
  }

  private List<Object> arms() {
    List<Object> arms = new ArrayList<>();
    for (String arm : scope.arms()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("title", scope.frame().arm(arm));
      json.put("timed", !scope.frame().choosesItsDay(arm));
      arms.add(json);
    }
    return arms;
  }

  /** As in the charts: the places that the scenario follows, or all where it follows none. */
  private List<Object> dates() {
    List<String> followed = scope.frame().scenario().outputs().places();
    boolean any = comparison.rows().stream().anyMatch(row -> isFollowed(row, followed));
    List<Object> dates = new ArrayList<>();
    for (RecordComparison.Row row : comparison.rows()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("title", row.observation().title());
      json.put("dates", RecordTable.dates(row.observation()));
      json.put("to", row.to());
      json.put("shown", !any || isFollowed(row, followed));
      dates.add(json);
    }
    return dates;
  }

  private static boolean isFollowed(RecordComparison.Row row, List<String> followed) {
    return row.observation().place().filter(followed::contains).isPresent();
  }
}
