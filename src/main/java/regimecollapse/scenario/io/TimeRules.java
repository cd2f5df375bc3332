package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.EventKind;

/** What must hold between the dates of a scenario. */
final class TimeRules {
  private TimeRules() {}

  static void timeline(Node.Mapping file, At at) {
    Optional<LocalDate> start = DayShape.day(file, "start");
    Optional<LocalDate> end = DayShape.day(file, "end");
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    if (!end.get().isAfter(start.get())) {
      String legal = "a date after " + start.get();
      at.problemOf(file, "end", "the end is not after the start", legal);
      return;
    }
    Span span = new Span(start.get(), end.get());
    file.get("reference-date").ifPresent(n -> span.check(n, at.key("reference-date", n.place())));
    file.map("events").ifPresent(events -> offensives(events, span, at));
    file.map("arms").ifPresent(arms -> moves(arms, offensive(file), span, at));
  }

  /** The days of the run. */
  private record Span(LocalDate start, LocalDate end) {
    void check(Node node, At at) {
      Optional<LocalDate> day = DayShape.day(node);
      if (day.isPresent() && (day.get().isBefore(start) || day.get().isAfter(end))) {
        at.problem(node, "the date is outside of the run", start + " to " + end);
      }
    }
  }

  private static boolean isOffensive(Node.Mapping event) {
    return event.text("kind").equals(EventKind.OFFENSIVE.key());
  }

  private static void offensives(Node.Mapping events, Span span, At at) {
    events
        .maps()
        .forEach(
            (name, event) -> {
              if (isOffensive(event)) {
                At below = at.key("events." + name + ".date", event.place());
                event.get("date").ifPresent(d -> span.check(d, below));
              }
            });
  }

  private static String offensive(Node.Mapping file) {
    return file.section("events").maps().entrySet().stream()
        .filter(event -> isOffensive(event.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static void moves(Node.Mapping arms, String offensive, Span span, At at) {
    for (String name : arms.entries().keySet()) {
      Node.Mapping arm = arms.section(name);
      int i = 0;
      for (Node change : arm.items("changes")) {
        At below = at.key("arms." + name + ".changes[" + i++ + "].date", change.place());
        if (change instanceof Node.Mapping c
            && c.has("event")
            && c.text("event").equals(offensive)) {
          c.get("date").ifPresent(d -> span.check(d, below));
        }
      }
    }
  }
}
