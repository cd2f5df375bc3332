package regimecollapse.scenario.io;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Acceptance;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.scenario.record.Subject;

/** How an observation of the record may be compared with runs. */
final class CompareFormat {
  /** The statistics of which a key says what they are about. */
  private static final Map<String, Set<Statistic>> NEEDED =
      Map.of(
          "formation", EnumSet.of(Statistic.FORMATION_LOST),
          "by", EnumSet.of(Statistic.SHARE_TAKEN_BY),
          "of", EnumSet.of(Statistic.INSIDE),
          "along", EnumSet.of(Statistic.ORDER_OVER_LINE),
          "against", EnumSet.of(Statistic.FELL_BEFORE, Statistic.DEAD_AGAINST),
          "places",
              EnumSet.of(
                  Statistic.FOUGHT,
                  Statistic.SHARE_TAKEN_BY,
                  Statistic.FELL_BEFORE,
                  Statistic.DEAD_AGAINST,
                  Statistic.ASSAULTED,
                  Statistic.LOST_BEFORE_END));

  /** What each of them is, for the message that it is missing. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "of", "the observations that it is about",
          "along", "the way along which road distance is measured",
          "against", "the places with which they are compared",
          "places", "the places that it is about");

  private static final ListShape PLACES = ListShape.oneOrMore(new RefShape(Kind.LOCALITY));

  private CompareFormat() {}

  static GroupShape shape() {
    return GroupShape.of(
        Key.required("statistic", ChoiceShape.of(Statistic.values()), "the figure of a run"),
        Key.optional("places", PLACES, "places that it is about"),
        Key.optional("against", PLACES, "places with which these are compared"),
        Key.optional("by", new RefShape(Kind.FACTION), "faction that it is about"),
        Key.optional("formation", new RefShape(Kind.FORMATION), "formation that it is about"),
        Key.optional(
            "of",
            ListShape.oneOrMore(new TextShape()),
            "ids of the observations of the record that it is about"),
        Key.optional("along", PLACES, "way along which the line measures road distance"),
        Key.optional("without", PLACES, "places that are left out"),
        Key.optional("low", RealShape.ANY, "least value that costs nothing"),
        Key.optional("high", RealShape.ANY, "greatest value that costs nothing"),
        Key.optional(
            "tolerance",
            new RealShape(1e-6, 1e6),
            "model discrepancy: standard deviation of what the model cannot say even at its best"),
        Key.optional("accept", acceptance(), "what of many runs is agreement; left out: no check"),
        Key.optional("why", new TextShape(), "grounds for window, tolerance and what is accepted"));
  }

  private static GroupShape acceptance() {
    return GroupShape.of(
            Key.required(
                "of", ChoiceShape.of(Acceptance.Figure.values()), "what is made of the runs"),
            Key.optional("least", RealShape.ANY, "least value that is accepted"),
            Key.optional("most", RealShape.ANY, "greatest value that is accepted"))
        .with(CompareFormat::accepted);
  }

  private static void accepted(Node.Mapping map, At at) {
    if (!map.has("least") && !map.has("most")) {
      at.problemHere("nothing is refused", "least, most or both");
    } else if (map.has("least") && map.has("most") && real(map, "least") > real(map, "most")) {
      at.problemOf(map, "most", "most is below least", map.text("least") + " or more");
    }
    possible(map, at);
  }

  /** What no runs could give was meant in another unit: per cent for a share, say. */
  private static void possible(Node.Mapping map, At at) {
    boolean share = map.text("of").equals(Acceptance.Figure.AGREE.key());
    boolean order = map.text("of").equals(Acceptance.Figure.TOGETHER.key());
    double low = share ? 0 : order ? -2 : Double.NEGATIVE_INFINITY;
    double high = share ? 1 : order ? 2 : Double.POSITIVE_INFINITY;
    for (String key : List.of("least", "most")) {
      if (map.has(key) && (real(map, key) < low || real(map, key) > high)) {
        at.problemOf(
            map, key, "no runs can give that", share ? "0 to 1, a share of runs" : "-2 to 2");
      }
    }
  }

  private static double real(Node.Mapping map, String key) {
    return Plain.isDecimal(map.text(key)) ? Double.parseDouble(map.text(key)) : Double.NaN;
  }

  /** What must hold of the comparison of an observation. */
  static void check(Node.Mapping observation, Node.Mapping it, At here) {
    Optional<Statistic> named = Keyed.find(Statistic.values(), it.text("statistic"));
    if (named.isPresent()) {
      window(observation, it, named.get(), here);
      subject(it, named.get(), here);
      together(it, named.get(), here);
    }
  }

  /** What a statistic is about has to be named. */
  private static void subject(Node.Mapping it, Statistic statistic, At here) {
    NEEDED.keySet().stream()
        .sorted()
        .filter(key -> NEEDED.get(key).contains(statistic) && !it.has(key))
        .forEach(
            key ->
                here.problemHere(
                    statistic.key() + " needs " + key,
                    key + ": " + MEANINGS.getOrDefault(key, "whom it is about")));
  }

  /**
   * A day of fall has the window of its dates, an order of falls that of the record; all else says
   * its window.
   */
  private static void window(
      Node.Mapping observation, Node.Mapping it, Statistic statistic, At here) {
    boolean day = statistic == Statistic.DAY_OF_FALL;
    if (day && (it.has("low") || it.has("high"))) {
      here.problemHere("the dates are the window of a day of fall", "leave low and high out");
    } else if (day && !observation.has("place")) {
      here.problemHere("only a fall has a day of fall", "another statistic");
    } else if (!day && statistic.isOfOneRun() && !(it.has("low") && it.has("high"))) {
      here.problemHere("low and high are needed", "the window that costs nothing");
    }
    if (it.has("low") && it.has("high") && real(it, "low") > real(it, "high")) {
      here.problemOf(it, "high", "high is below low", it.text("low") + " or more");
    }
    if (statistic.isOfOneRun() && !it.has("tolerance")) {
      here.problemHere("the key tolerance is missing", "1e-6 to 1e6");
    }
  }

  /** One figure of all runs, or figures of each. */
  private static void together(Node.Mapping it, Statistic statistic, At here) {
    String of = it.section("accept").text("of");
    boolean together = of.equals(Acceptance.Figure.TOGETHER.key());
    boolean wrong = !of.isEmpty() && together == statistic.isOfOneRun();
    if (wrong) {
      String legal =
          Arrays.stream(Acceptance.Figure.values())
              .filter(f -> (f == Acceptance.Figure.TOGETHER) != statistic.isOfOneRun())
              .map(Keyed::key)
              .reduce((a, b) -> a + ", " + b)
              .orElseThrow();
      Node.Mapping accept = it.section("accept");
      here.key("accept", here.owner())
          .problemOf(accept, "of", statistic.key() + " is no figure of this kind", legal);
    }
    if (!statistic.isOfOneRun() && !it.has("accept") && it.has("low")) {
      here.problemHere("all runs have one figure, which has no window", "leave low and high out");
    }
  }

  /** The window of a fall goes to the end of its last day. */
  static Comparison comparison(View view, View compare, Timeline timeline) {
    Statistic statistic = compare.constant("statistic", Statistic.values());
    boolean day = statistic == Statistic.DAY_OF_FALL;
    double zero = timeline.dayOf(timeline.reference());
    double last = timeline.dayOf(view.day("latest")) + 1 - zero;
    double first = timeline.dayOf(view.day("earliest")) - zero;
    // What has no window is an order: the record's own is 1.
    return new Comparison(
        statistic,
        subject(view, compare, day),
        last,
        day ? first : compare.real("low", 1),
        day ? last : compare.real("high", 1),
        compare.real("tolerance", 1),
        compare.optionalMap("accept").map(CompareFormat::acceptance));
  }

  private static Subject subject(View view, View compare, boolean day) {
    return new Subject(
        day ? List.of(view.text("place")) : compare.texts("places"),
        compare.texts("against"),
        compare.optionalText("by"),
        compare.optionalText("formation"),
        compare.texts("of"),
        compare.texts("along"),
        compare.texts("without"));
  }

  private static Acceptance acceptance(View view) {
    return new Acceptance(
        view.constant("of", Acceptance.Figure.values()),
        view.real("least", Double.NEGATIVE_INFINITY),
        view.real("most", Double.POSITIVE_INFINITY));
  }
}
