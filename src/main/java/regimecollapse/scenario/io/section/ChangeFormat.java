package regimecollapse.scenario.io.section;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.GhostChange;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.change.StrengthChange;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.FlagShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.VerbShape;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** The kinds of change that a file can name: for each its keys, and what is made of them. */
public final class ChangeFormat {
  /** A number whose range depends on the parameter that it is for. */
  static final NumberShape ANY_NUMBER = new NumberShape("", RealShape.ANY);

  /** Times the strength of a force. */
  public static final RealShape FACTOR = new RealShape(0, 10);

  private static final ListShape PATHS = ListShape.oneOrMore(new RefShape(Kind.PATH));
  private static final RealShape DAYS = new RealShape(0, 36500);
  private static final RealShape EITHER_WAY = new RealShape(-36500, 36500);

  /** A kind. Its first key is its verb. */
  private record Row(GroupShape keys, BiFunction<View, Timeline, Change> made) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(
              GroupShape.of(
                  paths("replace", "other points for paths"),
                  Key.required("points", PathFormat.points(), "the points")),
              (v, t) -> new PathChange.Replace(v.texts("replace"), PathFormat.points(v))),
          new Row(
              GroupShape.of(
                      paths("scale", "values multiplied from a date on"),
                      Key.required("by", RealShape.NOT_NEGATIVE, "factor"),
                      from("from when"),
                      Key.optional("until", new DayShape(), "until when; left out: to the end"))
                  .with(ChangeFormat::untilAfterFrom),
              (v, t) ->
                  new PathChange.Scale(
                      v.texts("scale"), v.real("by"), v.day("from"), v.optionalDay("until"))),
          new Row(
              GroupShape.of(
                  paths("hold", "the value of a date is kept from that date on"),
                  from("the date"),
                  Key.optional("value", RealShape.NOT_NEGATIVE, "another value to keep")),
              (v, t) ->
                  new PathChange.Hold(
                      v.texts("hold"), v.day("from"), Plain.number(v.map(), "value"))),
          new Row(
              GroupShape.of(
                  paths("soften", "only a share of the change after a date is kept"),
                  Key.required(
                      "keep",
                      new RealShape(0, 1),
                      "the share; 0 holds the value, 1 changes nothing"),
                  from("the date")),
              (v, t) -> new PathChange.Soften(v.texts("soften"), v.real("keep"), v.day("from"))),
          new Row(
              GroupShape.of(
                  paths("cut", "down (or up) to a value from a date on"),
                  Key.required("to", RealShape.NOT_NEGATIVE, "the value"),
                  from("when it begins"),
                  Key.withDefault("over-days", DAYS, "0", "days that it takes")),
              (v, t) ->
                  new PathChange.Cut(
                      v.texts("cut"), v.real("to"), v.day("from"), v.real("over-days"))),
          new Row(
              GroupShape.of(
                  paths("delay", "what happened after a date happens later, or earlier"),
                  Key.required(
                      "days", EITHER_WAY, "by how many days later; earlier where it is below 0"),
                  from("the date")),
              (v, t) -> new PathChange.Delay(v.texts("delay"), v.real("days"), v.day("from"))),
          new Row(
              GroupShape.of(
                  Key.required("switch", ChoiceShape.of(Factor.values()), "a factor on or off"),
                  Key.required("on", new FlagShape(), "whether it is on")),
              (v, t) -> new Change.Switch(v.constant("switch", Factor.values()), v.flag("on"))),
          new Row(
              GroupShape.of(
                      Key.required(
                          "parameter", new RefShape(Kind.PARAMETER), "another value or prior"),
                      Key.required("value", ANY_NUMBER, "the value or prior"))
                  .with(ChangeFormat::parameterInRange),
              (v, t) ->
                  new Change.SetParameter(
                      Parameter.find(v.text("parameter")).orElseThrow(), v.number("value"))),
          new Row(
              GroupShape.of(
                      Key.required("event", new RefShape(Kind.EVENT), "an event moved or removed"),
                      Key.optional("date", new DayShape(), "its other date"),
                      Key.optional(
                          "days",
                          PlanFormat.DAYS,
                          "by how many days it comes later; earlier where it is below 0"),
                      Key.optional("remove", new FlagShape(), "true: it does not happen"))
                  .with(ChangeFormat::moveOrRemove),
              (v, t) ->
                  v.flag("remove")
                      ? new Change.RemoveEvent(v.text("event"))
                      : v.map().has("days")
                          ? new Change.MoveEventBy(v.text("event"), v.whole("days"))
                          : new Change.MoveEvent(v.text("event"), v.day("date"))),
          new Row(
              GroupShape.of(
                  Key.required(
                      "ghosts",
                      ListShape.oneOrMore(new RefShape(Kind.FORMATION)),
                      "fewer men, or more, who are paid and not there, in formations"),
                  Key.required("factor", RealShape.NOT_NEGATIVE, "times their share of the rolls")),
              (v, t) -> new GhostChange(v.texts("ghosts"), v.real("factor"))),
          new Row(
              GroupShape.of(
                  Key.required(
                      "strength",
                      ListShape.oneOrMore(new RefShape(Kind.FORCE)),
                      "stronger or weaker formations, or groups of the opposition with those who"
                          + " join them"),
                  Key.required("factor", FACTOR, "times their strength")),
              (v, t) -> new StrengthChange(v.texts("strength"), v.real("factor"))),
          new Row(PlanFormat.CHANGE, PlanFormat.MADE),
          new Row(
              policy(),
              (v, t) -> new Change.SetPolicy(v.text("policy"), PolicyFormat.policy(v, t))));

  /** What a change may be. */
  public static final VerbShape SHAPE =
      VerbShape.of(ROWS.stream().map(Row::keys).toArray(GroupShape[]::new));

  private ChangeFormat() {}

  /** The change that a map states; nothing is wrong with it. */
  public static Change change(View view, Timeline timeline) {
    Row row = ROWS.stream().filter(r -> view.map().has(verb(r))).findFirst().orElseThrow();
    return row.made().apply(view, timeline);
  }

  private static String verb(Row row) {
    return row.keys().names().get(0);
  }

  private static GroupShape policy() {
    Key verb = Key.required("policy", new RefShape(Kind.PATRON), "a patron that decides otherwise");
    return GroupShape.of(verb).and(PolicyFormat.KEYS).with(PolicyFormat::order);
  }

  private static Key paths(String verb, String meaning) {
    return Key.required(verb, PATHS, meaning);
  }

  private static Key from(String meaning) {
    return Key.required("from", new DayShape(), meaning);
  }

  private static void untilAfterFrom(Node.Mapping change, At at) {
    Optional<LocalDate> from = DayShape.day(change, "from");
    Optional<LocalDate> until = DayShape.day(change, "until");
    if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
      at.problemOf(change, "until", "until is not after from", "a date after " + from.get());
    }
  }

  /** A value for a parameter obeys the unit and the range of that parameter. */
  private static void parameterInRange(Node.Mapping change, At at) {
    Optional<Parameter> parameter = Parameter.find(change.text("parameter"));
    Node.Entry value = change.entries().get("value");
    if (parameter.isPresent() && value != null) {
      Problems general = new Problems();
      At below = at.key("value", value.key());
      ANY_NUMBER.check(value.value(), new At(below.path(), below.owner(), general, at.names()));
      if (general.isEmpty()) {
        CaseFormat.shape(parameter.get()).check(value.value(), below);
      }
    }
  }

  private static void moveOrRemove(Node.Mapping change, At at) {
    if (change.has("on") || change.has("off")) {
      return; // Told already: the key of a switch.
    }
    if (Stream.of("date", "days", "remove").filter(change::has).count() != 1) {
      at.problemHere("an event is either moved or removed", "date, days, or remove: true");
    } else if (change.text("remove").equals("false")) {
      at.problemOf(change, "remove", "this changes nothing", "true");
    }
  }
}
