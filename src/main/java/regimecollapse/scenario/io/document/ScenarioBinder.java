package regimecollapse.scenario.io.document;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import regimecollapse.quantity.NamedDay;
import regimecollapse.quantity.Timeline;
import regimecollapse.quantity.Windows;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Rules;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.io.data.CaseData;
import regimecollapse.scenario.io.record.RecordPatterns;
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
import regimecollapse.scenario.io.section.StockFormat;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;
import regimecollapse.scenario.parameter.Concept;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.SuccessionKind;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.record.Observation;

/** Makes the scenario of a document that has been checked. */
final class ScenarioBinder {
  private final View file;
  private final CaseData data;
  private final Timeline timeline;

  ScenarioBinder(Node.Mapping tree, CaseData data) {
    this.file = new View(tree);
    this.data = data;
    this.timeline = timeline();
  }

  private Timeline timeline() {
    LocalDate start = file.day("start");
    LocalDate end = file.day("end");
    return file.optionalMap(ScenarioFormat.ZERO)
        .map(it -> Timeline.since(start, end, new NamedDay(it.text("title"), it.day("date"))))
        .orElseGet(() -> new Timeline(start, end, file.day(ScenarioFormat.REFERENCE)));
  }

  Scenario scenario() {
    List<Hypothesis> hypotheses = hypotheses();
    Geography geography =
        new Geography(data.localities(), data.roads(), data.borders(), file.text("capital"));
    List<Faction> factions = file.each("factions", CaseFormat::faction);
    List<Formation> formations = file.each("formations", ForceFormat::formation);
    return new Scenario(
        file.text("title"),
        file.text("purpose"),
        file.flag("speculative"),
        timeline,
        file.whole("replications"),
        Long.parseLong(file.text("seed")),
        file.whole("soldiers-per-agent"),
        Double.parseDouble(file.text("hours-per-step")),
        geography,
        factions,
        file.each("patrons", (id, view) -> CaseFormat.patron(id, view, timeline)),
        file.each("paths", PathFormat::path),
        file.each("events", EventFormat::event),
        formations,
        file.each("opposition", ForceFormat::group),
        factors(),
        parameters(hypotheses),
        hypotheses,
        arms(),
        outputs(),
        observations(geography, factions, formations),
        data.facts(),
        file.optionalMap(AttributionFormat.KEY)
            .map(a -> AttributionFormat.bind(a, file.section("arms"), timeline)),
        file.optionalMap(FitFormat.KEY).map(FitFormat::bind),
        file.each(PlanFormat.KEY, PlanFormat::attack),
        stocks(),
        file.each(LandFormat.KEY, LandFormat::countryside),
        rules());
  }

  private List<Observation> observations(
      Geography geography, List<Faction> factions, List<Formation> formations) {
    List<View> rows = new View(data.record()).maps("observations");
    return RecordPatterns.bind(rows, geography, factions, formations, timeline);
  }

  private Set<Factor> factors() {
    View switches = file.section("switches");
    Set<Factor> on = EnumSet.noneOf(Factor.class);
    for (Factor factor : Factor.values()) {
      if (switches.flag(factor.key())) {
        on.add(factor);
      }
    }
    return on;
  }

  /** Those that are selected, under the mechanism of the file, or crossed with several. */
  private List<Hypothesis> hypotheses() {
    Map<String, Hypothesis> all = new HashMap<>();
    file.each("hypotheses", ArmFormat::hypothesis).forEach(h -> all.put(h.id(), h));
    View chosen = file.section("mechanism");
    boolean says = chosen.map().has(MechanismFormat.LEAVING);
    MechanismKind one = says ? mechanism(chosen.text(MechanismFormat.LEAVING)) : MechanismKind.NEWS;
    return RunCells.of(file.map()).stream()
        .map(cell -> cross(all.get(cell.hypothesis()), cell.mechanism(), one))
        .toList();
  }

  private static Hypothesis cross(Hypothesis it, Optional<String> crossed, MechanismKind one) {
    return crossed.map(key -> it.cross(mechanism(key))).orElseGet(() -> it.under(one));
  }

  private static MechanismKind mechanism(String key) {
    return Keyed.find(MechanismKind.values(), key).orElseThrow();
  }

  /**
   * What is believed about each parameter. Those of a mechanism that no run has are fixed at their
   * centre, those of retaliation where no patron does it, and those of concepts that the case has
   * not: nothing depends on them, so nothing may be said to be uncertain by them.
   */
  private Map<Parameter, Uncertain> parameters(List<Hypothesis> hypotheses) {
    Map<Parameter, Uncertain> all = ArmFormat.parameters(file.section("parameters"));
    Set<MechanismKind> at = EnumSet.noneOf(MechanismKind.class);
    hypotheses.forEach(h -> at.add(h.mechanism()));
    for (MechanismKind other : EnumSet.complementOf(EnumSet.copyOf(at))) {
      all.replaceAll((p, belief) -> other.owns(p) ? fixed(belief) : belief);
    }
    if (!retaliation()) {
      all.replaceAll((p, belief) -> PolicyMode.RETALIATE.owns(p) ? fixed(belief) : belief);
    }
    for (Concept absent : EnumSet.complementOf(CaseConcepts.of(file.map()))) {
      all.replaceAll((p, belief) -> absent.owns(p) ? fixed(belief) : belief);
      Stream.of(Parameter.values())
          .filter(absent::owns)
          .forEach(p -> all.putIfAbsent(p, Uncertain.of(p.least())));
    }
    if (rules().deals() == DealKind.SPREADING) {
      all.replaceAll((p, belief) -> DealKind.UNDER_ASSAULT.owns(p) ? fixed(belief) : belief);
    }
    return all;
  }

  private Rules rules() {
    View chosen = file.section(MechanismFormat.KEY);
    return new Rules(
        chosen
            .optionalText(MechanismFormat.DEALS)
            .flatMap(key -> Keyed.find(DealKind.values(), key))
            .orElse(Rules.FIRST.deals()),
        chosen
            .optionalText(MechanismFormat.SUCCESSION)
            .flatMap(key -> Keyed.find(SuccessionKind.values(), key))
            .orElse(Rules.FIRST.succession()));
  }

  private Stocks stocks() {
    return file.optionalMap(StockFormat.KEY).map(StockFormat::bind).orElse(Stocks.NONE);
  }

  /** Whether a patron retaliates, from the first or in an arm that is run. */
  private boolean retaliation() {
    Stream<Policy> patrons =
        file.each("patrons", (id, view) -> CaseFormat.patron(id, view, timeline)).stream()
            .map(Patron::policy);
    Stream<Arm> base =
        file
            .optionalMap(AttributionFormat.KEY)
            .map(a -> AttributionFormat.bind(a, file.section("arms"), timeline).base())
            .stream();
    Stream<Policy> changed =
        Stream.concat(arms().stream(), base)
            .flatMap(arm -> arm.changes().stream())
            .filter(Change.SetPolicy.class::isInstance)
            .map(change -> ((Change.SetPolicy) change).policy());
    return Stream.concat(patrons, changed).anyMatch(p -> p.mode() == PolicyMode.RETALIATE);
  }

  private static Uncertain fixed(Uncertain belief) {
    return new Uncertain(new Prior.Fixed(belief.centre()), belief.provenance());
  }

  private List<Arm> arms() {
    List<Arm> all = file.each("arms", (id, view) -> ArmFormat.arm(id, view, timeline));
    return selected("arms", all, Arm::id);
  }

  /** Those that the selection names, in its order; all if there is none. */
  private <T> List<T> selected(String key, List<T> all, Function<T, String> id) {
    View run = file.section("run");
    return run.map().has(key)
        ? run.texts(key).stream()
            .map(n -> all.stream().filter(a -> id.apply(a).equals(n)).findFirst().orElseThrow())
            .toList()
        : all;
  }

  private Outputs outputs() {
    View outputs = file.section("outputs");
    return new Outputs(
        outputs.texts("places"),
        outputs.map().items("map-days").stream().map(n -> Plain.number(n).orElseThrow()).toList(),
        outputs.real("magnify-days"),
        outputs.map().has("attribution") ? outputs.text("attribution") : "",
        data.words().citation(),
        outputs.optionalText(CaseFormat.CURRENCY).orElse(Outputs.USD),
        windows(outputs.texts(ScenarioFormat.WINDOWS)));
  }

  private static Windows windows(List<String> days) {
    return days.isEmpty()
        ? Windows.DEFAULT
        : new Windows(Integer.parseInt(days.get(0)), Integer.parseInt(days.get(1)));
  }
}
