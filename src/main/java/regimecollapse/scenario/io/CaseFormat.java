package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.PathRole;

/** The sections on who pays, what happened and what is believed. */
final class CaseFormat {
  /** Unit in which the spending of patrons is stated. */
  static final String SPENDING_UNIT = "USD bn per year";

  private CaseFormat() {}

  static NamedShape factions() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
            Key.required("side", ChoiceShape.of(Side.values()), "whose it counts as")),
        1);
  }

  static NamedShape patrons() {
    List<Option> kinds =
        List.of(
            new Option("foreign", "another country or its network"),
            new Option("domestic", "of the country itself, such as the leader's own circle"));
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
            Key.required("kind", new ChoiceShape(kinds), "whether it is another country"),
            Key.withDefault(
                "bases",
                ListShape.names(Kind.LOCALITY, 0),
                new Node.Sequence(Place.DEFAULT, List.of()),
                "places that it wants to keep"),
            Key.withDefault(
                "spending",
                NumberShape.notNegative(SPENDING_UNIT),
                "0",
                "what index 1 of its finance path costs in a year; only that of the first patron counts"),
            Key.withDefault(
                "policy", PolicyFormat.policy(), Node.emptyMap(), "how it decides on support")),
        1);
  }

  static NamedShape paths() {
    GroupShape path =
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
            Key.required("role", ChoiceShape.of(PathRole.values()), "what it drives"),
            Key.optional("patron", new RefShape(Kind.PATRON), "who gives it, if it is support"),
            Key.required("unit", new TextShape(), "what 1 means"),
            Key.withDefault(
                "interpolation",
                ChoiceShape.of(Interpolation.values()),
                Interpolation.LINEAR.key(),
                "what holds between the points"),
            Key.required("points", points(), "dated values, dates ascending"));
    return new NamedShape(
        path.with(PathRules::patronOfSupport), Optional.empty(), 1, PathRules::roles);
  }

  /** Dated values: a date and the keys of a number. */
  static ListShape points() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.required("date", new DayShape(), "when the value is reached"));
    keys.addAll(NumberFormat.keys("", RealShape.NOT_NEGATIVE));
    PriorRule prior = new PriorRule(RealShape.NOT_NEGATIVE);
    GroupShape point = GroupShape.of(keys, prior).inList().defined("point");
    return new ListShape(point, 1, Integer.MAX_VALUE, false, PathRules::ascending);
  }

  static NamedShape events() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.required("kind", ChoiceShape.of(EventKind.values()), "what it does"));
    keys.add(Key.required("date", new DayShape(), "when, at 00:00"));
    keys.add(
        Key.optional(
            "formation", new RefShape(Kind.FORMATION), "whom it concerns (purge, reinstatement)"));
    keys.add(Key.optional("patron", new RefShape(Kind.PATRON), "who does it (visible-support)"));
    keys.addAll(ProvenanceFormat.KEYS);
    GroupShape event = GroupShape.of(keys, EventRules::partners);
    return new NamedShape(event, Optional.empty(), 0, EventRules::oneOffensive);
  }

  static GroupShape switches() {
    return GroupShape.of(
        Arrays.stream(Factor.values())
            .map(
                f ->
                    Key.withDefault(
                        f.key(), new FlagShape(), String.valueOf(f.onByDefault()), f.meaning()))
            .toArray(Key[]::new));
  }

  static GroupShape parameters(boolean required) {
    return GroupShape.of(
            Arrays.stream(Parameter.values())
                .map(p -> new Key(p.key(), shape(p), required, Optional.empty(), p.meaning()))
                .toArray(Key[]::new))
        .defined("parameters");
  }

  /** What a parameter may be. */
  static NumberShape shape(Parameter parameter) {
    return NumberShape.of(parameter.unit(), parameter.least(), parameter.most());
  }
}
