package regimecollapse.scenario.io.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.ProvenanceFormat;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;

/** The section on dated events. */
public final class EventFormat {
  private static final String LEAVES = "leaves";

  private EventFormat() {}

  /** What the section of events may be: a map from names. */
  public static NamedShape events() {
    GroupShape event =
        GroupShape.of(
                Key.required("kind", ChoiceShape.of(EventKind.values()), "what it does"),
                Key.required("date", new DayShape(), "when, at 00:00"),
                Key.optional(
                    "formation",
                    new RefShape(Kind.FORMATION),
                    "whom it concerns (purge, reinstatement)"),
                Key.optional(
                    "patron",
                    new RefShape(Kind.PATRON),
                    "who does it (visible-support, announcement)"),
                Key.optional(
                    LEAVES,
                    NumberShape.share(),
                    "share of the patron's help that it says will end (announcement)"))
            .and(ProvenanceFormat.KEYS)
            .with(EventFormat::partners);
    return new NamedShape(event, Optional.empty(), 0, EventFormat::oneOffensive);
  }

  /** An event made of its entry, which has been checked. */
  public static DatedEvent event(String id, View view) {
    return new DatedEvent(
        id,
        view.constant("kind", EventKind.values()),
        view.day("date"),
        view.optionalText("formation"),
        view.optionalText("patron"),
        view.map().has(LEAVES) ? Optional.of(view.number(LEAVES)) : Optional.empty(),
        view.provenance());
  }

  private static Optional<EventKind> kind(Node.Mapping event) {
    return Keyed.find(EventKind.values(), event.text("kind"));
  }

  /** Whom an event concerns and who does it follow from its kind. */
  private static void partners(Node.Mapping event, At at) {
    kind(event)
        .ifPresent(
            kind -> {
              boolean command = kind == EventKind.PURGE || kind == EventKind.REINSTATEMENT;
              boolean said = kind == EventKind.ANNOUNCEMENT;
              boolean patron = said || kind == EventKind.VISIBLE_SUPPORT;
              check(event, "formation", command, kind, at);
              check(event, "patron", patron, kind, at);
              check(event, LEAVES, said, kind, at);
            });
  }

  private static void check(Node.Mapping event, String key, boolean needed, EventKind kind, At at) {
    Node.Entry entry = event.entries().get(key);
    if (needed && entry == null) {
      String message = "an event of kind " + kind.key() + " needs its " + key;
      at.key(key, at.owner()).problemHere(message, legal(key));
    } else if (!needed && entry != null) {
      String message = "an event of kind " + kind.key() + " has no " + key;
      at.key(key, at.owner()).problemAt(entry.key(), message, "leave it out");
    }
  }

  private static String legal(String key) {
    return key.equals(LEAVES) ? NumberShape.share().words() : "a key of " + key + "s";
  }

  /** There is at most one offensive. */
  private static void oneOffensive(Node.Mapping events, At at) {
    List<String> offensives = new ArrayList<>();
    events
        .maps()
        .forEach(
            (name, event) -> {
              if (kind(event).filter(k -> k == EventKind.OFFENSIVE).isPresent()) {
                offensives.add(name);
              }
            });
    for (String name : offensives.subList(Math.min(1, offensives.size()), offensives.size())) {
      String message = "the event " + offensives.get(0) + " is the offensive already";
      at.key(name, at.owner())
          .problemOf(events.section(name), "kind", message, "one event of kind offensive");
    }
  }
}
