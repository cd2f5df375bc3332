package regimecollapse.scenario.io;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.parameter.Factor;
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
    List<Change> changes = view.maps("changes").stream().map(c -> change(c, timeline)).toList();
    return new Arm(id, view.text("title"), changes);
  }

  private static Change change(View view, Timeline timeline) {
    String verb =
        ArmFormat.CHANGE.verbs().keySet().stream()
            .filter(view.map()::has)
            .findFirst()
            .orElseThrow();
    return switch (verb) {
      case "switch" -> new Change.Switch(view.constant("switch", Factor.values()), view.flag("on"));
      case "parameter" ->
          new Change.SetParameter(
              Parameter.find(view.text("parameter")).orElseThrow(), view.number("value"));
      case "event" ->
          view.flag("remove")
              ? new Change.RemoveEvent(view.text("event"))
              : new Change.MoveEvent(view.text("event"), view.day("date"));
      case "policy" -> new Change.SetPolicy(view.text("policy"), CaseBinder.policy(view, timeline));
      default -> pathChange(verb, view.texts(verb), view);
    };
  }

  private static Change pathChange(String verb, List<String> paths, View view) {
    return switch (verb) {
      case "replace" -> new Change.Replace(paths, CaseBinder.points(view));
      case "scale" ->
          new Change.Scale(paths, view.real("by"), view.day("from"), view.optionalDay("until"));
      case "hold" -> new Change.Hold(paths, view.day("from"), value(view));
      case "soften" -> new Change.Soften(paths, view.real("keep"), view.day("from"));
      case "cut" ->
          new Change.Cut(paths, view.real("to"), view.day("from"), view.real("over-days"));
      case "delay" -> new Change.Delay(paths, view.real("days"), view.day("from"));
      default -> throw new IllegalArgumentException("unknown verb " + verb);
    };
  }

  private static Optional<Double> value(View view) {
    return view.map().get("value").flatMap(Plain::number);
  }
}
