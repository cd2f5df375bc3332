package regimecollapse.scenario.io.record;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Option;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.value.ProvenanceFormat;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Manner;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.scenario.record.Use;

/** What the file of the record may say. */
public final class RecordFormat {
  public static final String RETAKEN = "retaken";

  private static final String FALL = "fall";
  private static final String EVENT = "event";
  private static final String PLACED =
      "kind: fall, or kind: retaken, which both have one; or no place";
  private static final String REPULSES = Statistic.RR_AFTER_HELD.key();
  private static final String SAME_USE = "ids of observations that are for the same use";
  private static final String COMPARED =
      "ids of observations that are compared with each run by a window of their own";

  /** The whole file. */
  public static final GroupShape FILE =
      GroupShape.of(
          Key.required(
              "observations",
              new ListShape(observation(), 0, Integer.MAX_VALUE, false, RecordFormat::distinct),
              "documented dates with which results are compared"));

  private RecordFormat() {}

  private static GroupShape observation() {
    List<Option> kinds =
        List.of(
            new Option(FALL, "a place fell"),
            new Option(RETAKEN, "the government took a place back"),
            new Option(EVENT, "something else happened"));
    return GroupShape.of(
            Key.required("id", new TextShape(), "name: letters, digits, - and _"),
            Key.required("title", new LineShape(), "what happened"),
            Key.required("kind", new ChoiceShape(kinds), "what sort it is"),
            Key.optional(
                "place", new RefShape(Kind.LOCALITY), "the place that fell, or was taken back"),
            Key.required("earliest", new DayShape(), "first day on which it can have happened"),
            Key.required("latest", new DayShape(), "last day on which it can have happened"),
            Key.required("use", ChoiceShape.of(Use.values()), "what it is for; set before a fit"),
            Key.optional("by", new RefShape(Kind.FACTION), "faction that took the place"),
            Key.optional("how", ChoiceShape.of(Manner.values()), "how the place was lost"),
            Key.optional(
                "until",
                new DayShape(),
                "day on which the government held the place again; left out: lost for good"),
            Key.optional(
                "nth",
                new WholeShape(1, 9),
                "which of the losses, or retakings, of the place; left out: the first"),
            Key.optional(
                "compare", CompareFormat.shape(), "how runs are compared with it; left out: not"))
        .and(ProvenanceFormat.KEYS)
        .with(RecordFormat::whole)
        .inList();
  }

  private static void whole(Node.Mapping map, At at) {
    Node.Mapping compare = map.section("compare");
    boolean known = !map.has("kind") || Set.of(FALL, RETAKEN, EVENT).contains(map.text("kind"));
    boolean placed = map.text("kind").equals(EVENT) && map.has("place");
    if (placed) {
      at.problemOf(map, "place", "a row of kind event has no place", PLACED);
    }
    // Of another kind than was meant nothing else that is said of it holds.
    if (known && !placed) {
      ofKind(map, compare, at);
    }
    Optional<LocalDate> earliest = DayShape.day(map, "earliest");
    Optional<LocalDate> latest = DayShape.day(map, "latest");
    if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
      at.problemOf(map, "latest", "latest is before earliest", earliest.get() + " or later");
    }
  }

  private static void ofKind(Node.Mapping map, Node.Mapping compare, At at) {
    if (compare.has("statistic")) {
      CompareFormat.check(map, compare, at.key("compare", map.entries().get("compare").key()));
    }
    boolean back = map.text("kind").equals(RETAKEN);
    boolean fall = map.text("kind").equals(FALL);
    spell(map, fall, at);
    if ((fall || back) && !map.has("place")) {
      String needs = fall ? "a fall needs its place" : "a retaking needs its place";
      at.key("place", at.owner()).problemHere(needs, Kind.LOCALITY.home());
    }
    for (String taken : List.of("by", "how")) {
      if (!fall && map.has(taken) && map.has("kind")) {
        Place place = map.entries().get(taken).key();
        at.key(taken, place)
            .problemHere("only a fall says by whom and how", "leave it out, or kind: " + FALL);
      }
    }
  }

  private static void spell(Node.Mapping map, boolean fall, At at) {
    if (!fall && map.has("until") && map.has("kind")) {
      Place place = map.entries().get("until").key();
      at.key("until", place).problemHere("only a fall lasts until a day", "leave it out");
    }
    Optional<LocalDate> until = DayShape.day(map, "until");
    Optional<LocalDate> earliest = DayShape.day(map, "earliest");
    if (until.isPresent() && earliest.isPresent() && !until.get().isAfter(earliest.get())) {
      at.problemOf(map, "until", "until is not after earliest", "after " + earliest.get());
    }
  }

  /** Which of all losses, or retakings, it is; 0 for the loss for good. */
  public static int nth(View view) {
    boolean told = view.map().has("nth") || view.map().has("until");
    boolean many = told || view.text("kind").equals(RETAKEN);
    return !many ? 0 : view.map().has("nth") ? view.whole("nth") : 1;
  }

  private static Optional<Observation.Spell> spell(View view) {
    return nth(view) == 0
        ? Optional.empty()
        : view.optionalText("place")
            .map(
                place ->
                    new Observation.Spell(
                        place,
                        view.text("kind").equals(RETAKEN),
                        nth(view),
                        view.optionalDay("until")));
  }

  /** Observations have names of their own, and name only such as there are. */
  private static void distinct(Node.Sequence list, At at) {
    named(list, at);
    Set<String> figures = ids(list, RecordFormat::isFigure);
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof Node.Mapping m) {
        At here = at.item(i, m.place()).key("compare", m.place());
        At of = here.key("of", m.place());
        boolean repulses = m.section("compare").text("statistic").equals(REPULSES);
        Set<String> same = ids(list, o -> o.text("use").equals(m.text("use")));
        m.section("compare")
            .items("of")
            .forEach(
                name -> known(name, repulses ? same : figures, repulses ? SAME_USE : COMPARED, of));
        RecordPatterns.check(m, list, here);
      }
    }
  }

  private static Set<String> ids(Node.Sequence list, Predicate<Node.Mapping> which) {
    Set<String> ids = new TreeSet<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Mapping m && which.test(m)) {
        ids.add(m.text("id"));
      }
    }
    return ids;
  }

  /** Whether it has a figure of one run and a window, so that a run can lie inside. */
  private static boolean isFigure(Node.Mapping observation) {
    return Keyed.find(Statistic.values(), observation.section("compare").text("statistic"))
        .filter(s -> s.isOfOneRun() && s != Statistic.INSIDE)
        .isPresent();
  }

  private static void known(Node name, Set<String> ids, String legal, At at) {
    if (name instanceof Node.Scalar s && !ids.contains(s.text())) {
      at.problem(s, "no such observation", legal, Spelling.nearest(s.text(), ids));
    }
  }

  private static void named(Node.Sequence list, At at) {
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
        view.text("kind").equals(FALL) && nth(view) <= 1
            ? view.optionalText("place")
            : Optional.empty(),
        view.day("earliest"),
        view.day("latest"),
        view.provenance(),
        view.optionalMap("compare").map(it -> CompareFormat.comparison(view, it, timeline)),
        view.constant("use", Use.values()),
        view.optionalText("by"),
        view.optionalText("how").flatMap(how -> Keyed.find(Manner.values(), how)),
        spell(view));
  }
}
