package regimecollapse.scenario.io;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;

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
    return GroupShape.of(
            Key.required("id", new TextShape(), "name: letters, digits, - and _"),
            Key.required("title", new LineShape(), "what happened"),
            Key.required("kind", new ChoiceShape(kinds), "what sort it is"),
            Key.optional("place", new RefShape(Kind.LOCALITY), "the place that fell"),
            Key.required("earliest", new DayShape(), "first day on which it can have happened"),
            Key.required("latest", new DayShape(), "last day on which it can have happened"),
            Key.optional("compare", comparison(), "how runs are compared with it; left out: not"))
        .and(ProvenanceFormat.KEYS)
        .with(RecordFormat::whole)
        .inList();
  }

  private static GroupShape comparison() {
    return GroupShape.of(
        Key.required("statistic", ChoiceShape.of(Statistic.values()), "the figure of a run"),
        Key.optional(
            "places", ListShape.oneOrMore(new RefShape(Kind.LOCALITY)), "places that it is about"),
        Key.optional("by", new RefShape(Kind.FACTION), "faction that it is about"),
        Key.optional("formation", new RefShape(Kind.FORMATION), "formation that it is about"),
        Key.optional("low", RealShape.ANY, "least value that costs nothing"),
        Key.optional("high", RealShape.ANY, "greatest value that costs nothing"),
        Key.required(
            "tolerance",
            new RealShape(1e-6, 1e6),
            "model discrepancy: standard deviation of what the model cannot say even at its best"),
        Key.optional("why", new TextShape(), "grounds for window and tolerance"));
  }

  /** What a statistic is about has to be named. */
  private static void subject(Node.Mapping it, At here) {
    String statistic = it.text("statistic");
    String needed =
        statistic.equals(Statistic.FORMATION_LOST.key())
            ? "formation"
            : statistic.equals(Statistic.SHARE_TAKEN_BY.key()) ? "by" : "";
    if (!needed.isEmpty() && !it.has(needed)) {
      here.problemHere(statistic + " needs " + needed, needed + ": whom it is about");
    }
  }

  /** A day of fall has the window of its dates; all else says its window. */
  private static void window(Node.Mapping map, Node.Mapping it, At here) {
    boolean day = it.text("statistic").equals(Statistic.DAY_OF_FALL.key());
    if (day && (it.has("low") || it.has("high"))) {
      here.problemHere("the dates are the window of a day of fall", "leave low and high out");
    } else if (day && !map.has("place")) {
      here.problemHere("only a fall has a day of fall", "another statistic");
    } else if (!day && !(it.has("low") && it.has("high"))) {
      here.problemHere("low and high are needed", "the window that costs nothing");
    }
  }

  private static void whole(Node.Mapping map, At at) {
    Node.Mapping compare = map.section("compare");
    if (compare.has("statistic")) {
      At here = at.key("compare", map.entries().get("compare").key());
      window(map, compare, here);
      subject(compare, here);
    }
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
      at.problemOf(map, "latest", "latest is before earliest", earliest.get() + " or later");
    }
  }

  private static void distinct(Node.Sequence list, At at) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof Node.Mapping m && m.scalar("id").isPresent()) {
        Node.Scalar id = m.scalar("id").get();
        At below = at.item(i, m.place()).key("id", id.place());
        if (!NamedShape.isName(id.text())) {
          below.problem(id, "this cannot be a name", NamedShape.NAME_IN_WORDS);
        }
        if (!seen.add(id.text())) {
          below.problem(id, "the id is given twice", "");
        }
      }
    }
  }

  static Observation observation(View view, Timeline timeline) {
    return new Observation(
        view.text("id"),
        view.text("title"),
        view.optionalText("place"),
        view.day("earliest"),
        view.day("latest"),
        view.provenance(),
        view.optionalMap("compare").map(compare -> comparison(view, compare, timeline)));
  }

  /** The window of a fall goes to the end of its last day. */
  private static Comparison comparison(View view, View compare, Timeline timeline) {
    Statistic statistic = compare.constant("statistic", Statistic.values());
    boolean day = statistic == Statistic.DAY_OF_FALL;
    double zero = timeline.dayOf(timeline.reference());
    return new Comparison(
        statistic,
        day ? List.of(view.text("place")) : compare.texts("places"),
        compare.optionalText("by"),
        compare.optionalText("formation"),
        timeline.dayOf(view.day("latest")) + 1 - zero,
        day ? timeline.dayOf(view.day("earliest")) - zero : compare.real("low"),
        day ? timeline.dayOf(view.day("latest")) + 1 - zero : compare.real("high"),
        compare.real("tolerance"));
  }
}
