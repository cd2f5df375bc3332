package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.GroupKind;

/** The sections on who fights. */
final class ForceFormat {
  private ForceFormat() {}

  static NamedShape formations() {
    List<Key> keys = new ArrayList<>();
    keys.add(Key.required("title", new TextShape(), "name for people"));
    keys.add(Key.required("kind", ChoiceShape.of(FormationKind.values()), "what sort it is"));
    keys.add(Key.required("patron", new RefShape(Kind.PATRON), "whose orders it really obeys"));
    keys.addAll(numbers());
    keys.add(flag("reserve", "whether it may be sent to a threatened axis"));
    keys.add(flag("local", "whether its men live where they serve; such men never withdraw"));
    keys.add(flag("ex-rebel", "whether they are reconciled former rebels"));
    keys.addAll(stations());
    keys.addAll(ProvenanceFormat.KEYS);
    GroupShape formation =
        GroupShape.of(keys, ForceRules::station)
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
            new RealShape(0, 1), Optional.of(Kind.LOCALITY), 1, ForceRules::sharesSumToOne);
    return List.of(
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

  static NamedShape opposition() {
    return NamedShape.of(
        GroupShape.of(
            Key.required("title", new TextShape(), "name for people"),
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
                "days after the start of the offensive before it acts; kind offensive only")),
        1);
  }
}
