package regimecollapse.scenario.io;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** The sections on beliefs and what-ifs. */
final class ArmFormat {
  /** Key of an arm that is a point, which no file has: the values of what is varied. */
  static final String VARIED = "varied";

  private ArmFormat() {}

  static NamedShape hypotheses() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new LineShape(), "name for people"),
            Key.required("held-by", new LineShape(), "who holds it"),
            Key.required("claim", new TextShape(), "what it says, in a sentence"),
            Key.required(
                "parameters",
                CaseFormat.parameters(false),
                "the beliefs that make it; they replace those of the case")),
        1);
  }

  static NamedShape arms() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new LineShape(), "what is different, for people"),
            Key.required(
                "changes", ListShape.of(ChangeFormat.SHAPE, 0), "applied in order; may be empty")),
        1);
  }

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
    Map<String, String> varied = new LinkedHashMap<>();
    view.section(VARIED)
        .map()
        .entries()
        .forEach((key, entry) -> varied.put(key, ((Node.Scalar) entry.value()).text()));
    return new Arm(
        id,
        view.text("title"),
        view.maps("changes").stream().map(c -> ChangeFormat.change(c, timeline)).toList(),
        varied);
  }
}
