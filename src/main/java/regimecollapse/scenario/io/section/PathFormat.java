package regimecollapse.scenario.io.section;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.value.NumberFormat;
import regimecollapse.scenario.io.value.PriorRule;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.StatedShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;

/** The section on courses over time. */
public final class PathFormat {
  private static final String WEIGHT = "weight";
  private static final double MOST_WEIGHT = 1e6;

  private PathFormat() {}

  /** What the section of paths may be: a map from names. */
  public static NamedShape paths() {
    GroupShape path =
        GroupShape.of(
            Key.required("title", new LineShape(), "name for people"),
            Key.required("role", ChoiceShape.of(PathRole.values()), "what it drives"),
            Key.optional("patron", new RefShape(Kind.PATRON), "who gives it, if it is support"),
            Key.required("unit", new LineShape(), "what 1 means"),
            Key.withDefault(
                "interpolation",
                ChoiceShape.of(Interpolation.values()),
                Interpolation.LINEAR.key(),
                "what holds between the points"),
            Key.optional(
                WEIGHT,
                StatedShape.of(0, MOST_WEIGHT),
                "how much it counts, above 0, the same in all runs: the index of a role is the mean of its paths by weight; left out: 1"),
            Key.required("points", points(), "dated values, dates ascending"));
    return NamedShape.of(path.with(PathFormat::patronOfSupport).with(PathFormat::weight), 0);
  }

  /** Dated values: a date and the keys of a number. */
  static ListShape points() {
    GroupShape point =
        GroupShape.of(Key.required("date", new DayShape(), "when the value is reached"))
            .and(NumberFormat.keys("", RealShape.NOT_NEGATIVE))
            .with(new PriorRule(RealShape.NOT_NEGATIVE))
            .inList()
            .defined("point");
    return new ListShape(point, 1, Integer.MAX_VALUE, false, PathFormat::ascending);
  }

  /** A path made of its entry, which has been checked. */
  public static Path path(String id, View view) {
    return new Path(
        id,
        view.text("title"),
        view.constant("role", PathRole.values()),
        view.optionalText("patron"),
        view.text("unit"),
        view.constant("interpolation", Interpolation.values()),
        points(view),
        StatedShape.number(view.map(), WEIGHT).orElse(1.0));
  }

  static List<PathPoint> points(View view) {
    return view.maps("points").stream()
        .map(p -> new PathPoint(p.day("date"), NumberFormat.number(p.map())))
        .toList();
  }

  /** A path of support names its patron. */
  private static void patronOfSupport(Node.Mapping path, At at) {
    Optional<PathRole> role = role(path);
    if (role.filter(PathRole::support).isPresent() && !path.has("patron")) {
      String message = "a path of role " + role.get().key() + " needs its patron";
      at.key("patron", at.owner()).problemHere(message, Kind.PATRON.home());
    }
  }

  /** A path that counts nothing is no path, and one that others name has none to share with. */
  private static void weight(Node.Mapping path, At at) {
    if (!path.has(WEIGHT)) {
      return;
    }
    if (StatedShape.number(path, WEIGHT).filter(w -> w == 0).isPresent()) {
      at.problemOf(path, WEIGHT, "a path without weight counts nothing", "a number above 0");
    } else if (role(path).filter(PathRole::named).isPresent()) {
      String message = "a path of role " + path.text("role") + " acts on those who name it alone";
      at.problemOf(path, WEIGHT, message, "no weight; it is for roles that paths share");
    }
  }

  private static Optional<PathRole> role(Node.Mapping path) {
    return Keyed.find(PathRole.values(), path.text("role"));
  }

  /** Each date comes after the one before. */
  private static void ascending(Node.Sequence points, At at) {
    LocalDate last = null;
    for (int i = 0; i < points.items().size(); i++) {
      if (!(points.items().get(i) instanceof Node.Mapping point)) {
        continue;
      }
      Optional<LocalDate> date = DayShape.day(point, "date");
      if (date.isPresent() && last != null && !date.get().isAfter(last)) {
        String message = "the dates of a path must ascend";
        at.item(i, point.place()).problemOf(point, "date", message, "a date after " + last);
      }
      last = date.orElse(last);
    }
  }
}
