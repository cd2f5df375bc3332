package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the file of the record may say. */
final class RecordFormat {
  private static final String FALL = "fall";

  /** The whole file. */
  static final GroupShape FILE =
      GroupShape.of(
          Key.required(
              "observations",
              new ListShape(observation(), 0, Integer.MAX_VALUE, false, RecordFormat::distinct),
              "documented dates with which results are compared"));

  private RecordFormat() {}

  private static GroupShape observation() {
    List<Option> kinds =
        List.of(new Option(FALL, "a place fell"), new Option("event", "something else happened"));
    List<Key> keys = new ArrayList<>();
    keys.add(Key.required("id", new TextShape(), "name"));
    keys.add(Key.required("title", new TextShape(), "what happened"));
    keys.add(Key.required("kind", new ChoiceShape(kinds), "what sort it is"));
    keys.add(Key.optional("place", new RefShape(Kind.LOCALITY), "the place that fell"));
    keys.add(Key.required("earliest", new DayShape(), "first day on which it can have happened"));
    keys.add(Key.required("latest", new DayShape(), "last day on which it can have happened"));
    keys.addAll(ProvenanceFormat.KEYS);
    return GroupShape.of(keys, RecordFormat::whole).inList();
  }

  private static void whole(Node.Mapping map, At at) {
    boolean fall = map.text("kind").equals(FALL);
    if (fall && !map.has("place")) {
      at.key("place", at.owner()).problemHere("a fall needs its place", Kind.LOCALITY.home());
    } else if (!fall && map.has("place") && map.has("kind")) {
      Place place = map.entries().get("place").key();
      at.key("place", place).problemHere("only a fall has a place", "leave it out");
    }
    Optional<LocalDate> earliest = DayShape.day(map, "earliest");
    Optional<LocalDate> latest = DayShape.day(map, "latest");
    if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
      Node node = map.entries().get("latest").value();
      String legal = earliest.get() + " or later";
      at.key("latest", node.place()).problem(node, "latest is before earliest", legal);
    }
  }

  private static void distinct(Node.Sequence list, At at) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof Node.Mapping m && m.scalar("id").isPresent()) {
        Node.Scalar id = m.scalar("id").get();
        if (!seen.add(id.text())) {
          at.item(i, m.place()).key("id", id.place()).problem(id, "the id is given twice", "");
        }
      }
    }
  }
}
