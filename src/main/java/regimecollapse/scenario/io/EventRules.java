package regimecollapse.scenario.io;

import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.EventKind;

/** What must hold within and between dated events. */
final class EventRules {
  private EventRules() {}

  private static Optional<EventKind> kind(Node.Mapping event) {
    String key = event.text("kind");
    return Stream.of(EventKind.values()).filter(k -> k.key().equals(key)).findFirst();
  }

  /** Whom an event concerns and who does it follow from its kind. */
  static void partners(Node.Mapping event, At at) {
    kind(event)
        .ifPresent(
            kind -> {
              boolean command = kind == EventKind.PURGE || kind == EventKind.REINSTATEMENT;
              check(event, "formation", command, kind, at);
              check(event, "patron", kind == EventKind.VISIBLE_SUPPORT, kind, at);
            });
  }

  private static void check(Node.Mapping event, String key, boolean needed, EventKind kind, At at) {
    Node.Entry entry = event.entries().get(key);
    if (needed && entry == null) {
      String message = "an event of kind " + kind.key() + " needs its " + key;
      at.key(key, at.owner()).problemHere(message, "a key of " + key + "s");
    } else if (!needed && entry != null) {
      String message = "an event of kind " + kind.key() + " has no " + key;
      at.key(key, at.owner()).problemAt(entry.key(), message, "leave it out");
    }
  }

  /** There is at most one offensive. */
  static void oneOffensive(Node.Mapping events, At at) {
    String first = "";
    for (String name : events.entries().keySet()) {
      Optional<Node.Mapping> event = events.map(name);
      if (event.flatMap(EventRules::kind).filter(k -> k == EventKind.OFFENSIVE).isEmpty()) {
        continue;
      }
      if (!first.isEmpty()) {
        at.key(name + ".kind", at.owner())
            .problem(
                event.get().entries().get("kind").value(),
                "the event " + first + " is the offensive already",
                "one event of kind offensive");
      }
      first = first.isEmpty() ? name : first;
    }
  }
}
