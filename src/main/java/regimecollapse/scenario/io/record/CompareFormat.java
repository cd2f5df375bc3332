package regimecollapse.scenario.io.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.Option;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Acceptance;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Manner;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.scenario.record.Subject;
import regimecollapse.scenario.record.Use;

/** How an observation of the record may be compared with runs. */
final class CompareFormat {
  private static final ListShape PLACES = ListShape.oneOrMore(new RefShape(Kind.LOCALITY));

  private CompareFormat() {}

  static GroupShape shape() {
    return GroupShape.of(
        Key.required("statistic", ChoiceShape.of(Statistic.values()), "the figure of a run"),
        Key.optional("places", PLACES, "places that it is about" + CompareKeys.of("places")),
        Key.optional(
            "against", PLACES, "places with which these are compared" + CompareKeys.of("against")),
        Key.optional(
            "by", new RefShape(Kind.FACTION), "faction that it is about" + CompareKeys.of("by")),
        Key.optional(
            "formation",
            new RefShape(Kind.FORMATION),
            "formation that it is about" + CompareKeys.of("formation")),
        Key.optional(
            "of",
            ListShape.oneOrMore(new TextShape()),
            "ids of the observations of the record that it is about" + CompareKeys.of("of")),
        Key.optional(
            "along",
            PLACES,
            "way along which the line measures road distance" + CompareKeys.of("along")),
        Key.optional("without", PLACES, "places that are left out" + CompareKeys.of("without")),
        how(),
        from(),
        Key.optional("low", RealShape.ANY, "least value that costs nothing"),
        Key.optional("high", RealShape.ANY, "greatest value that costs nothing"),
        Key.optional(
            "tolerance",
            new RealShape(1e-6, 1e6),
            "model discrepancy: standard deviation of what the model cannot say even at its best"),
        Key.optional("accept", acceptance(), "what of many runs is agreement; left out: no check"),
        Key.optional("why", new TextShape(), "grounds for window, tolerance and what is accepted"));
  }

  private static Key how() {
    return Key.optional(
        "how",
        ListShape.oneOrMore(ChoiceShape.of(Manner.values())),
        "manners in which places were lost" + CompareKeys.of("how"));
  }

  private static Key from() {
    return Key.optional(
        "from",
        new ChoiceShape(
            List.of(
                new Option(
                    "record",
                    "window from the record's own falls that are for the same use: 5 to 95 % of"
                        + " 1,000 draws of their days, each even within its dates"))),
        "where the window comes from instead of low and high" + CompareKeys.of("from"));
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
      purpose(observation, named.get(), here);
      CompareKeys.check(it, named.get(), here);
      together(it, named.get(), here);
    }
  }

  /**
   * A day of fall has the window of its dates, an order of falls that of the record; all else says
   * its window.
   */
  private static void window(
      Node.Mapping observation, Node.Mapping it, Statistic statistic, At here) {
    boolean day = statistic.isDay();
    boolean back = observation.text("kind").equals(RecordFormat.RETAKEN);
    if (day && observation.has("place") && back != (statistic == Statistic.DAY_OF_RETAKING)) {
      here.problemHere(
          "a fall has a day of fall, a retaking a day of retaking", "the statistic of its kind");
    } else if (day && (it.has("low") || it.has("high"))) {
      here.problemHere("the dates are the window of a day of fall", "leave low and high out");
    } else if (day && !observation.has("place")) {
      here.problemHere("only a fall has a day of fall", "another statistic");
    } else if (it.has("from") && (it.has("low") || it.has("high"))) {
      here.problemHere("the record's own falls are the window", "leave low and high out, or from");
    } else if (needsWindow(it, statistic) && !(it.has("low") && it.has("high"))) {
      here.problemHere("low and high are needed", "the window that costs nothing");
    }
    if (it.has("low") && it.has("high") && real(it, "low") > real(it, "high")) {
      here.problemOf(it, "high", "high is below low", it.text("low") + " or more");
    } else {
      yesOrNo(it, statistic, here);
    }
    if (statistic.isOfOneRun() && !it.has("tolerance")) {
      here.problemHere("the key tolerance is missing", "1e-6 to 1e6");
    }
  }

  private static boolean needsWindow(Node.Mapping it, Statistic statistic) {
    return !statistic.isDay() && statistic.isOfOneRun() && !it.has("from");
  }

  /** What is yes or no is one of the two in the record. */
  private static void yesOrNo(Node.Mapping it, Statistic statistic, At here) {
    boolean zero = real(it, "low") <= 0 && real(it, "high") >= 0;
    boolean one = real(it, "low") <= 1 && real(it, "high") >= 1;
    boolean given = it.has("low") && it.has("high");
    if (given && statistic.isYesNo() && zero == one) {
      here.problemHere(
          statistic.key() + " is 1 for yes and 0 for no: the window holds both, or neither",
          "low: 1, high: 1 for yes; low: 0, high: 0 for no");
    }
  }

  /** A fit compares run by run, so that what all runs give together is none of its business. */
  private static void purpose(Node.Mapping observation, Statistic statistic, At here) {
    if (!statistic.isOfOneRun() && observation.text("use").equals(Use.FIT.key())) {
      here.problemHere(
          statistic.key() + " is no figure of one run: no fit can use it", "use: check");
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
    if (!statistic.isOfOneRun() && (it.has("low") || it.has("high"))) {
      here.problemHere("all runs have one figure, which has no window", "leave low and high out");
    }
    if (!statistic.isOfOneRun() && !it.has("accept")) {
      here.problemHere(
          statistic.key() + " is for a check alone and needs accept", "accept: what is agreement");
    }
  }

  /** The window of a fall goes to the end of its last day. */
  static Comparison comparison(View view, View compare, Timeline timeline) {
    Statistic statistic = compare.constant("statistic", Statistic.values());
    boolean day = statistic.isDay();
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
        compare.texts("without"),
        compare.texts("how").stream()
            .map(how -> Keyed.find(Manner.values(), how).orElseThrow())
            .toList(),
        day ? RecordFormat.nth(view) : 0);
  }

  private static Acceptance acceptance(View view) {
    return new Acceptance(
        view.constant("of", Acceptance.Figure.values()),
        view.real("least", Double.NEGATIVE_INFINITY),
        view.real("most", Double.POSITIVE_INFINITY));
  }
}
