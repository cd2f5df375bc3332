package regimecollapse.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.record.RecordComparison;
import regimecollapse.chart.canvas.WebPalette;
import regimecollapse.report.words.Scope;

/**
 * All that the script of the first page reads.
 *
 * @param scope hypotheses and arms in the order of the page
 * @param comparison the record
 */
record ScriptData(Scope scope, RecordComparison comparison) {
  /** As a tree of maps, lists, texts and numbers. */
  Map<String, Object> json(CurveData curves, MapData map, ReplayData replay) {
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
