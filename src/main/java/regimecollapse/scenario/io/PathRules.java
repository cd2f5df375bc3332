package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.path.PathRole;

/** What must hold within and between paths. */
final class PathRules {
  private PathRules() {}

  /** A path of support names its patron. */
  static void patronOfSupport(Node.Mapping path, At at) {
    Optional<PathRole> role = role(path);
    if (role.filter(PathRole::support).isPresent() && !path.has("patron")) {
      String message = "a path of role " + role.get().key() + " needs its patron";
      at.key("patron", at.owner()).problemHere(message, Kind.PATRON.home());
    }
  }

  /** Roles that several paths may have apart, each role has one path. */
  static void roles(Node.Mapping paths, At at) {
    Map<PathRole, String> first = new LinkedHashMap<>();
    paths
        .entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Mapping path) {
                role(path).ifPresent(role -> note(role, name, path, first, at));
              }
            });
    boolean allClear = paths.entries().values().stream().allMatch(PathRules::hasRole);
    Stream.of(PathRole.values())
        .filter(role -> allClear && !role.many() && !first.containsKey(role))
        .forEach(
            role ->
                at.problemHere(
                    "no path has the role " + role.key(), "one path of role " + role.key()));
  }

  private static void note(
      PathRole role, String name, Node.Mapping path, Map<PathRole, String> first, At at) {
    String other = first.putIfAbsent(role, name);
    if (other != null && !role.many()) {
      at.key(name + ".role", at.owner())
          .problem(
              path.entries().get("role").value(),
              "the path " + other + " has this role already",
              "one path of role " + role.key());
    }
  }

  private static boolean hasRole(Node.Entry entry) {
    return entry.value() instanceof Node.Mapping path && role(path).isPresent();
  }

  private static Optional<PathRole> role(Node.Mapping path) {
    String key = path.text("role");
    return Stream.of(PathRole.values()).filter(r -> r.key().equals(key)).findFirst();
  }

  /** Each date comes after the one before. */
  static void ascending(Node.Sequence points, At at) {
    LocalDate last = null;
    for (int i = 0; i < points.items().size(); i++) {
      if (!(points.items().get(i) instanceof Node.Mapping point)) {
        continue;
      }
      Optional<LocalDate> date = DayShape.day(point, "date");
      if (date.isPresent() && last != null && !date.get().isAfter(last)) {
        at.item(i, point.place())
            .key("date", point.place())
            .problem(
                point.entries().get("date").value(),
                "the dates of a path must ascend",
                "a date after " + last);
      }
      last = date.orElse(last);
    }
  }
}
