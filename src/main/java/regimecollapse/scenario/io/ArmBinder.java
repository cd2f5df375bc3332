package regimecollapse.scenario.io;

import java.util.EnumMap;
import java.util.Map;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** Makes hypotheses and arms. */
final class ArmBinder {
  private ArmBinder() {}

  static Hypothesis hypothesis(String id, View view) {
    return new Hypothesis(
        id,
        view.text("title"),
        view.text("held-by"),
        view.text("claim"),
        parameters(view.section("parameters")));
  }

  static Map<Parameter, Uncertain> parameters(View view) {
    Map<Parameter, Uncertain> all = new EnumMap<>(Parameter.class);
    view.map()
        .entries()
        .keySet()
        .forEach(key -> all.put(Parameter.find(key).orElseThrow(), view.number(key)));
    return all;
  }

  static Arm arm(String id, View view, Timeline timeline) {
    return new Arm(
        id,
        view.text("title"),
        view.maps("changes").stream().map(c -> ChangeFormat.change(c, timeline)).toList());
  }
}
