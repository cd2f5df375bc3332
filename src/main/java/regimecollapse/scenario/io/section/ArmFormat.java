package regimecollapse.scenario.io.section;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** The sections on beliefs and what-ifs. */
public final class ArmFormat {
  /** Key of an arm that is a point, which no file has: the values of what is varied. */
  public static final String VARIED = "varied";

  private ArmFormat() {}

  /** What the section of hypotheses may be: a map from names, one at least. */
  public static NamedShape hypotheses() {
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

  /** What the section of arms may be: a map from names, one at least. */
  public static NamedShape arms() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new LineShape(), "what is different, for people"),
            Key.required(
                "changes", ListShape.of(ChangeFormat.SHAPE, 0), "applied in order; may be empty")),
        1);
  }

  /** A hypothesis made of its entry, which has been checked. */
  public static Hypothesis hypothesis(String id, View view) {
    return new Hypothesis(
        id,
        view.text("title"),
        view.text("held-by"),
        view.text("claim"),
        parameters(view.section("parameters")));
  }

  /** The numbers that a hypothesis puts in place of those of the case. */
  public static Map<Parameter, Uncertain> parameters(View view) {
    Map<Parameter, Uncertain> all = new EnumMap<>(Parameter.class);
    view.map()
        .entries()
        .keySet()
        .forEach(key -> all.put(Parameter.find(key).orElseThrow(), view.number(key)));
    return all;
  }

  /** An arm made of its entry, which has been checked; dates become days of the timeline. */
  public static Arm arm(String id, View view, Timeline timeline) {
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
