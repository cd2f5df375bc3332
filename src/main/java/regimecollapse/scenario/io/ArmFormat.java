package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.parameter.Factor;

/** The sections on beliefs and what-ifs. */
final class ArmFormat {
  /** A number whose range depends on the parameter that it is for. */
  static final NumberShape ANY_NUMBER = new NumberShape("", RealShape.ANY);

  private static final ListShape PATHS = ListShape.oneOrMore(new RefShape(Kind.PATH));
  private static final DayShape DAY = new DayShape();
  private static final RealShape DAYS = new RealShape(0, 36500);

  /** The changes that an arm can make. */
  static final VerbShape CHANGE =
      VerbShape.of(
          replace(),
          scale(),
          hold(),
          soften(),
          cut(),
          delay(),
          switches(),
          parameter(),
          event(),
          policy());

  private ArmFormat() {}

  static NamedShape hypotheses() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
            Key.required("held-by", new TextShape(), "who holds it"),
            Key.required("claim", new TextShape(), "what it says, in a sentence"),
            Key.required(
                "parameters",
                CaseFormat.parameters(false),
                "the beliefs that make it; they replace those of the case")),
        1);
  }

  static NamedShape arms() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "what is different, for people"),
            Key.required("changes", ListShape.of(CHANGE, 0), "applied in order; may be empty")),
        1);
  }

  private static GroupShape replace() {
    return GroupShape.of(
        paths("replace", "other points for paths"),
        Key.required("points", CaseFormat.points(), "the points"));
  }

  private static GroupShape scale() {
    return GroupShape.of(
            paths("scale", "values multiplied from a date on"),
            Key.required("by", RealShape.NOT_NEGATIVE, "factor"),
            from("from when"),
            Key.optional("until", DAY, "until when; left out: to the end"))
        .with(ArmRules::untilAfterFrom);
  }

  private static GroupShape hold() {
    return GroupShape.of(
        paths("hold", "the value of a date is kept from that date on"),
        from("the date"),
        Key.optional("value", RealShape.NOT_NEGATIVE, "another value to keep"));
  }

  private static GroupShape soften() {
    return GroupShape.of(
        paths("soften", "only a share of the change after a date is kept"),
        Key.required(
            "keep", new RealShape(0, 1), "the share; 0 holds the value, 1 changes nothing"),
        from("the date"));
  }

  private static GroupShape cut() {
    return GroupShape.of(
        paths("cut", "down (or up) to a value from a date on"),
        Key.required("to", RealShape.NOT_NEGATIVE, "the value"),
        from("when it begins"),
        Key.withDefault("over-days", DAYS, "0", "days that it takes"));
  }

  private static GroupShape delay() {
    return GroupShape.of(
        paths("delay", "what happened after a date happens later"),
        Key.required("days", DAYS, "by how many days"),
        from("the date"));
  }

  private static GroupShape switches() {
    return GroupShape.of(
        Key.required("switch", ChoiceShape.of(Factor.values()), "a factor on or off"),
        Key.required("on", new FlagShape(), "whether it is on"));
  }

  private static GroupShape parameter() {
    return GroupShape.of(
            Key.required("parameter", new RefShape(Kind.PARAMETER), "another value or prior"),
            Key.required("value", ANY_NUMBER, "the value or prior"))
        .with(ArmRules::parameterInRange);
  }

  private static GroupShape event() {
    return GroupShape.of(
            Key.required("event", new RefShape(Kind.EVENT), "an event moved or removed"),
            Key.optional("date", DAY, "its other date"),
            Key.optional("remove", new FlagShape(), "true: it does not happen"))
        .with(ArmRules::moveOrRemove);
  }

  private static GroupShape policy() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.required("policy", new RefShape(Kind.PATRON), "a patron that decides otherwise"));
    keys.addAll(PolicyFormat.KEYS);
    return GroupShape.of(keys, PolicyFormat::order);
  }

  private static Key paths(String verb, String meaning) {
    return Key.required(verb, PATHS, meaning);
  }

  private static Key from(String meaning) {
    return Key.required("from", DAY, meaning);
  }
}
