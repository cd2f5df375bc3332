package regimecollapse.scenario.io.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.section.ArmFormat;
import regimecollapse.scenario.io.section.AttributionFormat;
import regimecollapse.scenario.io.section.CaseConcepts;
import regimecollapse.scenario.io.section.CaseFormat;
import regimecollapse.scenario.io.section.EventFormat;
import regimecollapse.scenario.io.section.FitFormat;
import regimecollapse.scenario.io.section.ForceFormat;
import regimecollapse.scenario.io.section.LandFormat;
import regimecollapse.scenario.io.section.MechanismFormat;
import regimecollapse.scenario.io.section.PathFormat;
import regimecollapse.scenario.io.section.PlanFormat;
import regimecollapse.scenario.io.section.PolicyFormat;
import regimecollapse.scenario.io.section.StockFormat;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.FlagShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.OneOfShape;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.shape.TextShape;
import regimecollapse.scenario.io.sweep.ExperimentFormat;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.MechanismKind;

/** All that a scenario file may say. */
public final class ScenarioFormat {
  /** Names of the keys of day 0, and of the windows. */
  static final String REFERENCE = "reference-date";

  public static final String ZERO = "day-zero";
  public static final String WINDOWS = "windows";

  /** The whole file. */
  public static final GroupShape FILE =
      GroupShape.of(settings(), ScenarioFormat::timeline)
          .and(sections())
          .and(questions())
          .with(AttributionFormat::onInBase)
          .with(PlanFormat::check)
          .with(LandFormat::check)
          .with(FitFormat::armIsRun)
          .with(ScenarioFormat::mechanisms)
          .with(ExperimentFormat::check)
          .with(CaseConcepts::check)
          .with(PolicyFormat::withheld)
          .with(CaseFormat::units);

  private ScenarioFormat() {}

  /** The sections on what is run, merged and complete; without {@link FileKeys#EXTENDS}. */
  private static List<Key> sections() {
    return List.of(
        Key.required("factions", CaseFormat.factions(), "who can hold a place, by code"),
        Key.withDefault(
            "patrons", CaseFormat.patrons(), Node.emptyMap(), "who pays and who is obeyed"),
        Key.withDefault("paths", PathFormat.paths(), Node.emptyMap(), "courses over time"),
        Key.withDefault("events", EventFormat.events(), Node.emptyMap(), "what happens on a date"),
        Key.required("formations", ForceFormat.formations(), "the forces of the government"),
        Key.required("opposition", ForceFormat.opposition(), "the groups against it"),
        Key.optional(
            PlanFormat.KEY,
            PlanFormat.campaign(),
            "attacks on dates, by name; left out: all groups attack as they choose"),
        Key.optional(
            StockFormat.KEY,
            StockFormat.stocks(),
            "what is in store at the start and lasts after help has stopped"),
        Key.optional(
            LandFormat.KEY,
            LandFormat.countryside(),
            "the land around the towns, by province; left out: none is told apart"),
        Key.withDefault(
            "switches", CaseFormat.switches(), Node.emptyMap(), "documented factors, on or off"),
        Key.required("parameters", CaseFormat.parameters(true), "the numbers of the model"),
        Key.optional(
            MechanismFormat.KEY,
            MechanismFormat.mechanism(),
            "which of the rival mechanisms is at work"),
        Key.required("hypotheses", ArmFormat.hypotheses(), "beliefs about mechanisms, by name"),
        Key.required("arms", ArmFormat.arms(), "what-ifs, by name"));
  }

  /** The sections on what is asked of many runs, which stand last. */
  private static List<Key> questions() {
    return List.of(
        Key.optional(
            AttributionFormat.KEY,
            AttributionFormat.attribution(),
            "factors among which the outcome is shared out"),
        Key.optional(FitFormat.KEY, FitFormat.fit(), "what is inferred from the record"),
        Key.optional(
            ExperimentFormat.KEY,
            ExperimentFormat.experiment(),
            "further arms by the design of an experiment; files that extend this one do not"
                + " inherit it"));
  }

  private static List<Key> settings() {
    return List.of(
        Key.required("title", new LineShape(), "name for people"),
        Key.required("purpose", new TextShape(), "what it is for, in a line"),
        Key.withDefault(
            "speculative",
            new FlagShape(),
            "false",
            "whether it rests on something that no source supports"),
        Key.required("start", new DayShape(), "first day of the run"),
        Key.required("end", new DayShape(), "last day of the run"),
        Key.optional(
            REFERENCE,
            new DayShape(),
            "day 0 in arms without an offensive; needed unless there is a day-zero"),
        Key.optional(ZERO, zero(), "named event from which all arms count days"),
        Key.required("replications", new WholeShape(1, 100_000), "runs of each hypothesis and arm"),
        Key.required("seed", new WholeShape(Long.MIN_VALUE, Long.MAX_VALUE), "master seed"),
        Key.required("soldiers-per-agent", new WholeShape(1, 1000), "soldiers in one unit"),
        Key.withDefault(
            "hours-per-step",
            OneOfShape.of("6", "3", "1.5"),
            "6",
            "length of a step of the fight, in hours; shorter is slower and changes little"),
        Key.required("capital", new RefShape(Kind.LOCALITY), "place that is the capital"),
        Key.required("data", FileKeys.DATA, "tables of the case, named relative to the file"),
        Key.required("outputs", outputs(), "what charts show"),
        Key.optional("run", run(), "a selection of what is run; left out: everything"),
        Key.optional(
            FileKeys.POSTERIOR,
            new TextShape(),
            "folder of a fit, relative to the file, under whose posterior all is run once more;"
                + " none: no; files that extend this one do not inherit it"));
  }

  private static GroupShape outputs() {
    return GroupShape.of(
        Key.required(
            "places",
            ListShape.names(Kind.LOCALITY, 0),
            "places whose fall is compared with the record"),
        Key.required(
            "map-days",
            ListShape.of(new RealShape(-36500, 36500), 0),
            "days of which maps are drawn"),
        Key.required(
            "magnify-days", new RealShape(1, 36500), "days since day 0 in the magnified chart"),
        Key.optional(
            WINDOWS,
            new ListShape(new WholeShape(1, 36500), 2, 2, false, ScenarioFormat::ascending),
            "two spans of days since day 0 in which P of collapse is told; left out: 30 and 90"),
        Key.optional(
            "attribution", new TextShape(), "whose data the maps show, as its licences ask"),
        Key.optional(
            CaseFormat.CURRENCY,
            new LineShape(),
            "currency in which money is told, always in billions, such as EUR; left out: USD"));
  }

  private static GroupShape zero() {
    return GroupShape.of(
        Key.required(
            "title",
            new LineShape(),
            "name of the event, such as End of aid; a name: the Doha deal"),
        Key.required("date", new DayShape(), "its date, which is day 0"));
  }

  /** What of a scenario may be selected. */
  public static List<Key> runKeys() {
    return run().keys();
  }

  private static GroupShape run() {
    return GroupShape.of(
        Key.optional(
            "hypotheses", ListShape.names(Kind.HYPOTHESIS, 1), "hypotheses that are run, in order"),
        Key.optional("arms", ListShape.names(Kind.ARM, 1), "arms that are run, in order"),
        Key.optional(
            MechanismFormat.CROSSED,
            new ListShape.OrNone(ListShape.choices(1, MechanismKind.values())),
            "mechanisms of leaving with which the hypotheses are crossed; none: with none, where a"
                + " base crosses them"));
  }

  /** The document without a key that says that nothing is crossed. */
  static Node.Mapping withoutNoCross(Node.Mapping file) {
    Node.Mapping run = file.section("run");
    return run.text(MechanismFormat.CROSSED).equals(ListShape.OrNone.NONE)
        ? file.with(
            "run",
            Node.Entry.of(file.entries().get("run").key(), run.without(MechanismFormat.CROSSED)))
        : file;
  }

  /** One mechanism for all, or several to cross with; and no name that looks like a crossed one. */
  private static void mechanisms(Node.Mapping file, At at) {
    if (file.section("run").has(MechanismFormat.CROSSED)
        && file.section("mechanism").has(MechanismFormat.LEAVING)) {
      String wrong = "run.mechanisms crosses all hypotheses, so that this one is not heeded";
      at.problemOf(
          file, "mechanism", wrong, "one of the two: left out here, or run: {mechanisms: none}");
    }
    Map<String, Node.Entry> named = file.section("hypotheses").entries();
    named.forEach(
        (name, entry) -> {
          if (name.contains(Hypothesis.CROSS)) {
            String wrong = "the name looks like that of a hypothesis crossed with a mechanism";
            At below = at.key("hypotheses." + name, entry.key());
            below.problem(entry.value(), wrong, "a name without " + Hypothesis.CROSS);
          }
        });
  }

  /** The second window is longer than the first. */
  private static void ascending(Node.Sequence list, At at) {
    List<Integer> days =
        list.items().stream()
            .filter(n -> n instanceof Node.Scalar s && s.text().matches("[0-9]{1,5}"))
            .map(n -> Integer.parseInt(((Node.Scalar) n).text()))
            .toList();
    if (days.size() == 2 && days.get(1) <= days.get(0)) {
      at.problem(
          list,
          "the windows do not ascend",
          "a shorter span, then a longer: [30, 90]",
          days.get(1).equals(days.get(0)) ? "" : "[%d, %d]".formatted(days.get(1), days.get(0)));
    }
  }

  /** What must hold between the dates. */
  private static void timeline(Node.Mapping file, At at) {
    Optional<LocalDate> start = DayShape.day(file, "start");
    Optional<LocalDate> end = DayShape.day(file, "end");
    if (start.isEmpty() || end.isEmpty()) {
      return;
    }
    if (!end.get().isAfter(start.get())) {
      String legal = "a date after " + start.get();
      at.problemOf(file, "end", "the end is not after the start", legal);
      return;
    }
    Span span = new Span(start.get(), end.get());
    file.get(REFERENCE).ifPresent(n -> span.check(n, at.key(REFERENCE, n.place())));
    file.section(ZERO).get("date").ifPresent(n -> span.check(n, at.key(ZERO + ".date", n.place())));
    if (!file.has(REFERENCE) && !file.has(ZERO)) {
      // In the file that says when the run starts, which is seldom that of the scenario.
      at.key(REFERENCE, file.entries().get("start").key())
          .problemHere(
              Problem.MISSING + ", and so is " + ZERO + ": one of the two says what day 0 is",
              REFERENCE + ": YYYY-MM-DD, or " + ZERO + ": {title: TEXT, date: YYYY-MM-DD}");
    }
    file.map("events").ifPresent(events -> offensives(events, span, at));
    file.map("arms").ifPresent(arms -> moves(arms, offensive(file), span, at));
  }

  /** The days of the run. */
  private record Span(LocalDate start, LocalDate end) {
    void check(Node node, At at) {
      Optional<LocalDate> day = DayShape.day(node);
      if (day.isPresent() && (day.get().isBefore(start) || day.get().isAfter(end))) {
        at.problem(node, "the date is outside of the run", start + " to " + end);
      }
    }
  }

  private static boolean isOffensive(Node.Mapping event) {
    return event.text("kind").equals(EventKind.OFFENSIVE.key());
  }

  private static void offensives(Node.Mapping events, Span span, At at) {
    events
        .maps()
        .forEach(
            (name, event) -> {
              if (isOffensive(event)) {
                At below = at.key("events." + name + ".date", event.place());
                event.get("date").ifPresent(d -> span.check(d, below));
              }
            });
  }

  private static String offensive(Node.Mapping file) {
    return file.section("events").maps().entrySet().stream()
        .filter(event -> isOffensive(event.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static void moves(Node.Mapping arms, String offensive, Span span, At at) {
    for (String name : arms.entries().keySet()) {
      Node.Mapping arm = arms.section(name);
      int i = 0;
      for (Node change : arm.items("changes")) {
        At below = at.key("arms." + name + ".changes[" + i++ + "].date", change.place());
        if (change instanceof Node.Mapping c
            && c.has("event")
            && c.text("event").equals(offensive)) {
          c.get("date").ifPresent(d -> span.check(d, below));
        }
      }
    }
  }
}
