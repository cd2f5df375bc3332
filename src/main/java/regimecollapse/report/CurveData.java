package regimecollapse.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.report.words.Scope;
import regimecollapse.text.Packed;

/** The control curves for the page, as small as they can be without looking different. */
final class CurveData {
  /** Signs that all curves of a page may take. */
  private static final int BUDGET = 560_000;

  /** The measures of control.csv with their names for people. */
  private static final Map<String, String> MEASURES = measures();

  private static final List<String> ALL = List.of("p05", "p25", "p50", "p75", "p95");
  private static final List<String> FEW = List.of("p05", "p50", "p95");

  private final Scope scope;
  private final Map<String, ControlCurves> curves;
  private final List<String> quantiles;
  private final int every;

  /**
   * The curves of a folder.
   *
   * @param sets how many such sets the page holds
   */
  CurveData(Path folder, Scope scope, int sets) {
    int budget = BUDGET / sets;
    this.scope = scope;
    this.curves = ControlCurves.read(folder, MEASURES.keySet());
    long bands =
        curves.values().stream()
            .flatMap(measure -> measure.curves().values().stream())
            .mapToLong(List::size)
            .sum();
    this.quantiles = bands * 2 * ALL.size() <= budget ? ALL : FEW;
    this.every = (int) (1 + (bands * 2 * quantiles.size() - 1) / budget);
  }

  private static Map<String, String> measures() {
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put("population", "Population");
    measures.put("localities", "Places");
    measures.put("area", "Area");
    return measures;
  }

  boolean isEmpty() {
    return curves.values().stream().allMatch(c -> c.curves().isEmpty());
  }

  /** What the page's script reads. */
  Map<String, Object> json() {
    Map<List<Object>, Integer> grids = new LinkedHashMap<>();
    List<Object> all = new ArrayList<>();
    int m = 0;
    for (ControlCurves measure : curves.values()) {
      for (Map.Entry<Cell, List<Band>> curve : measure.curves().entrySet()) {
        List<Band> bands = thinned(curve.getValue());
        if (!bands.isEmpty()) {
          List<Object> days = bands.stream().map(b -> (Object) b.day()).toList();
          Integer grid = grids.computeIfAbsent(days, d -> grids.size());
          all.add(curve(curve.getKey(), bands, List.of(m, grid)));
        }
      }
      m++;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measures", List.copyOf(MEASURES.values()));
    json.put("quantiles", quantiles);
    json.put("window", Math.max(1, scope.frame().scenario().outputs().magnifyDays()));
    json.put("grids", List.copyOf(grids.keySet()));
    json.put("curves", all);
    return json;
  }

  /** Every so-many-th day, and the last. */
  private List<Band> thinned(List<Band> bands) {
    List<Band> kept = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      if (i % every == 0 || i == bands.size() - 1) {
        kept.add(bands.get(i));
      }
    }
    return kept;
  }

  private Map<String, Object> curve(Cell cell, List<Band> bands, List<Integer> place) {
    Packed packed = new Packed();
    bands.forEach(b -> quantiles.forEach(q -> packed.add(value(b, q))));
    Map<String, Object> curve = new LinkedHashMap<>();
    curve.put("h", scope.hypotheses().indexOf(cell.hypothesis()));
    curve.put("a", scope.arms().indexOf(cell.arm()));
    curve.put("m", place.get(0));
    curve.put("g", place.get(1));
    // Days since 1970 of day 0.
    curve.put("zero", bands.get(0).date() - bands.get(0).day());
    boolean same = bands.stream().allMatch(b -> b.n() == bands.get(0).n());
    curve.put("n", same ? bands.get(0).n() : bands.stream().map(b -> (Object) b.n()).toList());
    curve.put("v", packed.toString());
    return curve;
  }

  private static double value(Band band, String quantile) {
    return switch (quantile) {
      case "p05" -> band.p05();
      case "p25" -> band.p25();
      case "p75" -> band.p75();
      case "p95" -> band.p95();
      default -> band.p50();
    };
  }
}
