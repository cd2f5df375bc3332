package regimecollapse.scenario.io.section;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.FlagShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Option;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Concept;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** The sections on who pays, what happened and what is believed. */
public final class CaseFormat {
  /** Name of the key of the outputs that says in which currency money is told. */
  public static final String CURRENCY = "currency";

  /** Name of the key that says that a patron's troops are a pledge. */
  public static final String PLEDGE = "pledge";

  private CaseFormat() {}

  /** What the section of factions may be: a map from codes. */
  public static NamedShape factions() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new LineShape(), "name for people"),
            Key.required("side", ChoiceShape.of(Side.values()), "whose it counts as")),
        1);
  }

  /** What the section of patrons may be: a map from names, which may be empty. */
  public static NamedShape patrons() {
    List<Option> kinds =
        List.of(
            new Option("foreign", "another country or its network"),
            new Option("domestic", "of the country itself, such as the leader's own circle"));
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new LineShape(), "name for people"),
            Key.required("kind", new ChoiceShape(kinds), "whether it is another country"),
            Key.withDefault(
                "bases",
                ListShape.names(Kind.LOCALITY, 0),
                new Node.Sequence(Place.DEFAULT, List.of()),
                "places that it wants to keep"),
            Key.withDefault(
                PolicyFormat.WITHHOLDS,
                ListShape.names(Kind.PATH, 0),
                new Node.Sequence(Place.DEFAULT, List.of()),
                "what it cuts when its men are removed (policy retaliate); left out: all its paths"
                    + " but air-defence"),
            Key.withDefault(
                "spending",
                NumberShape.notNegative(""),
                "0",
                "what index 1 of its money costs in a year; its unit, if told, is CURRENCY bn per year,"
                    + " with the currency of outputs (USD bn per year)"),
            Key.optional(
                "ledger",
                new FlagShape(),
                "whether the ledger counts its allied-finance and replacement-finance too; finance it"
                    + " counts of every patron; left out: false"),
            Key.optional(
                PLEDGE,
                new FlagShape(),
                "whether its troops (its paths of role strength) are a pledge, so that their leaving"
                    + " is news as an announcement is; left out: false"),
            Key.withDefault(
                "policy", PolicyFormat.policy(), Node.emptyMap(), "how it decides on support")),
        0);
  }

  /** What the section of switches may be: the documented factors, each on or off. */
  public static GroupShape switches() {
    return GroupShape.of(
        Arrays.stream(Factor.values())
            .map(
                f ->
                    Key.withDefault(
                        f.key(), new FlagShape(), String.valueOf(f.onByDefault()), f.meaning()))
            .toArray(Key[]::new));
  }

  /**
   * What a section of parameters may be; in that of a case those are required that every case has.
   */
  public static GroupShape parameters(boolean required) {
    return GroupShape.of(
            Arrays.stream(Parameter.values())
                .map(
                    p ->
                        new Key(
                            p.key(),
                            shape(p),
                            required && always(p),
                            Optional.empty(),
                            p.meaning()))
                .toArray(Key[]::new))
        .defined("parameters");
  }

  /** Whether a parameter is needed whatever the case has. */
  private static boolean always(Parameter parameter) {
    return Concept.owner(parameter).isEmpty();
  }

  /** What a parameter may be. */
  public static NumberShape shape(Parameter parameter) {
    return NumberShape.of(parameter.unit(), parameter.least(), parameter.most());
  }

  /** A faction made of its entry, which has been checked. */
  public static Faction faction(String id, View view) {
    return new Faction(id, view.text("title"), view.constant("side", Side.values()));
  }

  /** A patron made of its entry, which has been checked. */
  public static Patron patron(String id, View view, Timeline timeline) {
    return new Patron(
        id,
        view.text("title"),
        view.text("kind").equals("foreign"),
        view.texts("bases"),
        view.texts(PolicyFormat.WITHHOLDS),
        view.number("spending"),
        PolicyFormat.policy(view.section("policy"), timeline),
        view.map().has("ledger") && view.flag("ledger"),
        view.map().has(PLEDGE) && view.flag(PLEDGE));
  }

  /** What patrons spend is in the currency of the case. */
  public static void units(Node.Mapping file, At at) {
    if (file.section("outputs").get(CURRENCY).filter(CaseFormat::isNoName).isPresent()) {
      return; // Told already; in which unit it would be nobody knows.
    }
    String legal = spendingUnit(file);
    file.section("patrons")
        .maps()
        .forEach(
            (id, patron) ->
                patron
                    .section("spending")
                    .get("unit")
                    .filter(unit -> !(unit instanceof Node.Scalar s && s.text().equals(legal)))
                    .ifPresent(
                        unit ->
                            at.key("patrons." + id + ".spending.unit", unit.place())
                                .problem(unit, "the unit is wrong", legal)));
  }

  private static boolean isNoName(Node currency) {
    return !(currency instanceof Node.Scalar s) || s.isNothing() || s.text().isBlank();
  }

  /** Unit in which the spending of patrons is stated. */
  private static String spendingUnit(Node.Mapping file) {
    Node.Mapping outputs = file.section("outputs");
    String currency = outputs.has(CURRENCY) ? outputs.text(CURRENCY) : Outputs.USD;
    return currency + " bn per year";
  }
}
