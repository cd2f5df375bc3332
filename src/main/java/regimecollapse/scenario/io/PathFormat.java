package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;

/** The section on courses over time. */
final class PathFormat {
  private PathFormat() {}

  static NamedShape paths() {
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
            Key.required("points", points(), "dated values, dates ascending"));
    return new NamedShape(
        path.with(PathFormat::patronOfSupport), Optional.empty(), 1, PathFormat::roles);
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

  static Path path(String id, View view) {
    return new Path(
        id,
        view.text("title"),
        view.constant("role", PathRole.values()),
        view.optionalText("patron"),
        view.text("unit"),
        view.constant("interpolation", Interpolation.values()),
        points(view));
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

  /** Roles that several paths may have apart, each role has one path. */
  private static void roles(Node.Mapping paths, At at) {
    Map<PathRole, String> first = new LinkedHashMap<>();
    Map<String, Node.Mapping> maps = paths.maps();
    maps.forEach((name, path) -> role(path).ifPresent(r -> note(r, name, path, first, at)));
    boolean allClear =
        maps.size() == paths.entries().size()
            && maps.values().stream().allMatch(path -> role(path).isPresent());
    Stream.of(PathRole.values())
        .filter(role -> allClear && !role.optional() && !first.containsKey(role))
        .forEach(
            role ->
                at.problemHere(
                    "no path has the role " + role.key(), "one path of role " + role.key()));
  }

  private static void note(
      PathRole role, String name, Node.Mapping path, Map<PathRole, String> first, At at) {
    String other = first.putIfAbsent(role, name);
    if (other != null && !role.many()) {
      String message = "the path " + other + " has this role already";
      at.key(name, at.owner()).problemOf(path, "role", message, "one path of role " + role.key());
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
