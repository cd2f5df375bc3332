package regimecollapse.scenario.io.section;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.AttackPhase;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PlanChange;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.ChoiceShape;
import regimecollapse.scenario.io.shape.DayShape;
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
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;

/** The section on the plan of attacks, and the change that an arm makes to it. */
public final class PlanFormat {
  /** Name of the section. */
  public static final String KEY = "campaign";

  /** Days by which an arm moves what has a date, either way. */
  static final WholeShape DAYS = new WholeShape(-36500, 36500);

  /** The change of an arm: its keys, and what is made of them. */
  static final GroupShape CHANGE =
      GroupShape.of(
              Key.required(
                  "attack",
                  ListShape.oneOrMore(new RefShape(Kind.ATTACK)),
                  "attacks of the campaign that are made, not made, or moved"),
              Key.optional("on", new FlagShape(), "whether they are made"),
              Key.optional(
                  "days", DAYS, "by how many days they come later; earlier where it is below 0"))
          .with(PlanFormat::onOrDays);

  /** What is made of it. */
  static final BiFunction<View, Timeline, Change> MADE =
      (v, t) ->
          v.map().has("days")
              ? new PlanChange.Shift(v.texts("attack"), v.whole("days"))
              : new PlanChange.Turn(v.texts("attack"), v.flag("on"));

  private PlanFormat() {}

  /** What the plan of attacks may be: a map from names. */
  public static NamedShape campaign() {
    GroupShape attack =
        GroupShape.of(
                Key.required("title", new LineShape(), "name for people"),
                Key.required("group", new RefShape(Kind.GROUP), "which group attacks"),
                Key.required("from", new DayShape(), "first day"),
                Key.optional("to", new DayShape(), "last day; left out: until it has come to rest"),
                Key.optional(
                    "regions",
                    ListShape.names(Kind.GOVERNORATE, 0),
                    "provinces in which it attacks; with targets left out too: everywhere"),
                Key.optional(
                    "targets", ListShape.names(Kind.LOCALITY, 0), "further places that it attacks"),
                Key.withDefault(
                    "share", NumberShape.share(), "1", "part of the group that takes part"),
                Key.withDefault(
                    "pace",
                    NumberShape.of("", 0.01, 100),
                    "1",
                    "times opposition.speed; below 1 it also sends columns every 1 / pace - 1 days"
                        + " only"),
                Key.withDefault(
                    "siege",
                    new FlagShape(),
                    "false",
                    "whether it surrounds its places and waits until the odds allow to storm"),
                Key.withDefault(
                    "phase",
                    ChoiceShape.of(AttackPhase.values()),
                    AttackPhase.ALL.key(),
                    "which of its places it goes for"),
                Key.withDefault(
                    "on",
                    new FlagShape(),
                    "true",
                    "whether it is made; an arm can turn it on or off"))
            .and(ProvenanceFormat.KEYS)
            .with(PlanFormat::inOrder);
    return NamedShape.of(attack, 0);
  }

  /** An attack made of its entry, which has been checked. */
  public static PlannedAttack attack(String id, View view) {
    return new PlannedAttack(
        id,
        view.text("title"),
        view.text("group"),
        view.day("from"),
        view.optionalDay("to"),
        view.texts("regions"),
        view.texts("targets"),
        view.number("share"),
        view.number("pace"),
        view.flag("siege"),
        view.constant("phase", AttackPhase.values()),
        view.flag("on"),
        view.provenance());
  }

  private static void onOrDays(Node.Mapping change, At at) {
    if (change.has("on") == change.has("days")) {
      at.problemHere(
          "an attack is either made or not, or moved", "on: true, on: false, or days: NUMBER");
    }
  }

  private static void inOrder(Node.Mapping attack, At at) {
    Optional<LocalDate> from = DayShape.day(attack, "from");
    Optional<LocalDate> to = DayShape.day(attack, "to");
    if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
      at.problemOf(
          attack, "to", "the attack is over before it begins", from.get() + " or a later date");
    }
  }

  /** What must hold of the whole file: kinds of groups, and dates within the run. */
  public static void check(Node.Mapping file, At at) {
    Optional<LocalDate> start = DayShape.day(file, "start");
    Optional<LocalDate> end = DayShape.day(file, "end");
    file.section(KEY)
        .maps()
        .forEach(
            (name, attack) -> {
              At below = at.key(KEY + "." + name, attack.place());
              group(file, attack, below);
              for (String key : List.of("from", "to")) {
                Optional<LocalDate> day = DayShape.day(attack, key);
                boolean early = day.isPresent() && start.filter(day.get()::isBefore).isPresent();
                boolean late = day.isPresent() && end.filter(day.get()::isAfter).isPresent();
                if (early || late) {
                  String legal = start.orElse(day.get()) + " to " + end.orElse(day.get());
                  below.problemOf(attack, key, "the date is outside of the run", legal);
                }
              }
            });
    start.ifPresent(first -> new EarlierDates(file, first).check(at));
  }

  private static void group(Node.Mapping file, Node.Mapping attack, At at) {
    String id = attack.text("group");
    String kind = file.section("opposition").section(id).text("kind");
    if (!kind.isEmpty() && !kind.equals(GroupKind.OFFENSIVE.key())) {
      at.problemOf(
          attack,
          "group",
          "it is of kind " + kind + ", which attacks by no plan",
          "a group of kind " + GroupKind.OFFENSIVE.key());
    }
  }
}
