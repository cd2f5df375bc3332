package regimecollapse.report.words;

import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.quantity.NamedDay;
import regimecollapse.quantity.Windows;
import regimecollapse.scenario.Scenario;

/**
 * The pages' own words for day 0 and for the first window, in those of the case where it has its
 * own. A case that counts from its offensive has the pages as they are.
 *
 * @param instead words of the templates and what stands in their place, the longest first
 */
public record DayWords(Map<String, String> instead) {
  /** Of a scenario. */
  public static DayWords of(Scenario scenario) {
    Map<String, String> instead = new LinkedHashMap<>();
    scenario.timeline().zero().map(NamedDay::words).ifPresent(zero -> since(zero, instead));
    if (!scenario.campaign().isEmpty()) {
      instead.put(
          "that the opposition begins a year or more after the first",
          "of the plan, or that the opposition begins after it");
    }
    Windows windows = scenario.outputs().windows();
    if (!windows.equals(Windows.DEFAULT)) {
      instead.put("fallen by day 30", "fallen by day " + windows.soon());
      instead.put("fallen by day 90", "fallen by day " + windows.season());
    }
    return new DayWords(instead);
  }

  /**
   * What templates ask of days and land: what day 0 is called, what of places that fall before it,
   * and whether the land between places is modelled.
   *
   * @param zero day 0 in the words of the case
   */
  public static Map<String, Object> values(Scenario scenario, String zero) {
    boolean named = scenario.timeline().zero().isPresent();
    return Map.of(
        "namedZero",
        named ? zero : false,
        "early",
        named || !scenario.campaign().isEmpty()
            ? "Places can fall before day 0"
            : "Places can fall to local risings before the offensive",
        "rural",
        !scenario.countryside().isEmpty());
  }

  private static void since(String zero, Map<String, String> instead) {
    instead.put(
        "from the start of the offensive of each run, or from the reference date in a run without"
            + " one",
        "from " + zero);
    instead.put(
        "from the start of the first offensive, or from the reference date in an arm without one",
        "from " + zero);
    instead.put("since the start of the offensive", "since " + zero);
    instead.put("ver the days of the offensive", "ver the days since " + zero);
    instead.put("government, days of the offensive", "government, days since " + zero);
    instead.put("a day of the offensive", "a day since " + zero);
  }

  /** A text in the words of the case. */
  public String in(String text) {
    String told = text;
    for (Map.Entry<String, String> each : instead.entrySet()) {
      told = told.replace(each.getKey(), each.getValue());
    }
    return told;
  }
}
