package regimecollapse.scenario.io.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.FlagShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.value.NumberShape;
import regimecollapse.scenario.io.value.ProvenanceFormat;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Uncertain;

/** The sections on who fights. */
public final class ForceFormat {
  private ForceFormat() {}

  /** What the section of formations may be: a map from names, one at least. */
  public static NamedShape formations() {
    GroupShape formation =
        GroupShape.of(
                Key.required("title", new LineShape(), "name for people"),
                Key.required("kind", ChoiceShape.of(FormationKind.values()), "what sort it is"),
                Key.optional(
                    "patron",
                    new RefShape(Kind.PATRON),
                    "whose orders it really obeys; left out: the government's own"))
            .and(numbers())
            .and(stations())
            .and(BodyFormat.KEYS)
            .and(ProvenanceFormat.KEYS)
            .with(ForceFormat::station)
            .withRivals(List.of(Set.of("garrison"), Set.of("spread", "regions")));
    return NamedShape.of(formation, 1);
  }

  private static List<Key> numbers() {
    GroupShape topUp =
        GroupShape.of(
            Key.required("path", new RefShape(Kind.TOP_UP_PATH), "its course over time"),
            Key.required("share", NumberShape.share(), "share of its pay at the reference"));
    return List.of(
        Key.required(
            "strength",
            NumberShape.notNegative(""),
            "soldiers; of the army a weight, scaled so that the army sums to forces.army-rolls"),
        Key.optional(
            "strength-path",
            new RefShape(Kind.STRENGTH_PATH),
            "path that multiplies its strength over time"),
        Key.optional("top-up", topUp, "pay in hard currency that a foreign patron gives it"),
        Key.required("commander-quality", NumberShape.share(), "quality of its commander"),
        Key.required("air-priority", NumberShape.share(), "how far the air patron flies for it"),
        Key.required("armour", NumberShape.share(), "share of its combat power that needs fuel"),
        Key.required("readiness", NumberShape.share(), "how much of it can be used"));
  }

  private static List<Key> stations() {
    NamedShape garrison =
        new NamedShape(
            new RealShape(0, 1), Optional.of(Kind.LOCALITY), 1, ForceFormat::sharesSumToOne);
    return List.of(
        flag("reserve", "whether it may be sent to a threatened axis"),
        flag("local", "whether its men live where they serve; such men never withdraw"),
        flag("ex-rebel", "whether they are reconciled former rebels"),
        Key.optional(
            "home",
            ListShape.names(Kind.GOVERNORATE, 1),
            "provinces from which its men come, if that is known"),
        Key.optional("garrison", garrison, "share of it by place; the shares sum to 1"),
        Key.optional(
            "spread",
            ChoiceShape.of(Garrison.Rule.values()),
            "instead of garrison: a rule over the places that the government holds"),
        Key.optional(
            "regions",
            ListShape.names(Kind.GOVERNORATE, 1),
            "provinces to which spread is limited; left out: all"));
  }

  private static Key flag(String name, String meaning) {
    return Key.withDefault(name, new FlagShape(), "false", meaning);
  }

  /** What the section of the groups against the government may be. */
  public static NamedShape opposition() {
    return NamedShape.of(
        GroupShape.of(
                Key.required("title", new LineShape(), "name for people"),
                Key.required("faction", new RefShape(Kind.FACTION), "who holds what it takes"),
                Key.required("kind", ChoiceShape.of(GroupKind.values()), "how it acts"),
                Key.required(
                    "strength",
                    NumberShape.notNegative(""),
                    "fighters at the start of the offensive, at opposition strength 1"),
                Key.withDefault(
                    "follow-on",
                    NumberShape.notNegative(""),
                    "0",
                    "fighters that join an offensive as it wins: all once opposition.swell of the people is"
                        + " lost, at most all in a week; kind offensive only"),
                Key.withDefault(
                    "quality",
                    NumberShape.of("", 0, 10),
                    "1",
                    "combat worth of a fighter relative to the path of opposition quality"),
                Key.withDefault(
                    "delay-days",
                    NumberShape.of("", 0, 3650),
                    "0",
                    "days after the start of the offensive before it acts; kind offensive only"),
                Key.optional(
                    "safe-conduct",
                    new RefShape(Kind.SAFE_CONDUCT_PATH),
                    "path of the safe conduct that it promises; left out: none"),
                Key.optional(
                    "regions",
                    ListShape.names(Kind.GOVERNORATE, 1),
                    "provinces in which it rises; left out: all; kind rising only"))
            .with(BodyFormat::regions),
        1);
  }

  /** A formation made of its entry, which has been checked. */
  public static Formation formation(String id, View view) {
    Optional<View> topUp = view.optionalMap("top-up");
    return new Formation(
        id,
        view.text("title"),
        view.constant("kind", FormationKind.values()),
        view.optionalText("patron").orElse(Formation.NO_PATRON),
        view.number("strength"),
        view.optionalText("strength-path"),
        topUp.map(t -> t.text("path")),
        topUp.map(t -> t.number("share")).orElse(Uncertain.of(0)),
        view.number("commander-quality"),
        view.number("air-priority"),
        view.number("armour"),
        view.number("readiness"),
        view.flag("reserve"),
        view.flag("local"),
        view.flag("ex-rebel"),
        view.texts("home"),
        garrison(view),
        BodyFormat.ghosts(view),
        BodyFormat.body(view));
  }

  private static Garrison garrison(View view) {
    if (!view.map().has("garrison")) {
      return new Garrison.Spread(
          view.constant("spread", Garrison.Rule.values()), view.texts("regions"));
    }
    View shares = view.section("garrison");
    Map<String, Share> placed = new LinkedHashMap<>();
    shares.map().entries().keySet().forEach(p -> placed.put(p, new Share(shares.real(p))));
    return new Garrison.Placed(placed);
  }

  /** A group made of its entry, which has been checked. */
  public static OppositionGroup group(String id, View view) {
    return new OppositionGroup(
        id,
        view.text("title"),
        view.text("faction"),
        view.constant("kind", GroupKind.values()),
        view.number("strength"),
        view.number("follow-on"),
        view.number("quality"),
        view.number("delay-days"),
        view.optionalText("safe-conduct"),
        view.texts("regions"));
  }

  private static final double TOLERANCE = 1e-9;

  /** It stands either in named places or by a rule. */
  private static void station(Node.Mapping formation, At at) {
    String legal = "either garrison or spread";
    Node.Entry spread = formation.entries().get("spread");
    if (formation.has("garrison") && spread != null) {
      at.key("spread", at.owner()).problemAt(spread.key(), "it has a garrison already", legal);
    } else if (!formation.has("garrison") && spread == null) {
      at.key("garrison", at.owner()).problemHere("it stands nowhere", legal);
    }
    Node.Entry regions = formation.entries().get("regions");
    if (regions != null && spread == null) {
      at.key("regions", at.owner())
          .problemAt(regions.key(), "regions belong to spread", "spread with regions");
    }
  }

  /** The shares of a garrison make a whole. */
  private static void sharesSumToOne(Node.Mapping garrison, At at) {
    double sum = 0;
    for (Node.Entry entry : garrison.entries().values()) {
      Optional<Double> share = Plain.number(entry.value());
      if (share.isEmpty()) {
        return;
      }
      sum += share.get();
    }
    if (Math.abs(sum - 1) > TOLERANCE) {
      at.problemHere("the shares sum to " + Plain.text(sum), "a sum of 1");
    }
  }
}
