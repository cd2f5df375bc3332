package regimecollapse.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.evidence.Provenance;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.Rules;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Use;

/** Scenarios to draw, made up. */
public final class Worlds {
  public static final LocalDate OFFENSIVE = LocalDate.of(2024, 11, 27);
  private static final List<Faction> FACTIONS =
      List.of(
          new Faction("gov", "Government", Side.REGIME),
          new Faction("rebels", "Rebels", Side.OPPOSITION));

  private static final String[] NAMES = {
    "Northgate",
    "Oldbridge",
    "Saltmarsh",
    "Highmoor",
    "Riverfork",
    "Kingscourt",
    "Eastwell",
    "Stonefield",
    "Lowport",
    "Westharbour",
    "Longacre",
    "Farwatch"
  };

  private Worlds() {}

  /** How many of what. */
  public record Shape(int hypotheses, int arms, int formations) {}

  /** Twelve places down a line, two of them in other hands. */
  public static Scenario madeUp(Shape shape) {
    List<Locality> places = new ArrayList<>();
    for (int i = 0; i < NAMES.length; i++) {
      double lat = 36.4 - 0.35 * i;
      double lon = 37 + (i % 3) * 0.6;
      double people = i == 0 ? 1_500_000 : i == 5 ? 1_800_000 : 20_000.0 * (i + 1);
      String holder = i == 6 || i == 11 ? "rebels" : "gov";
      places.add(
          new Locality(
              "p" + i,
              NAMES[i],
              "Province",
              i < 6,
              lat,
              lon,
              people,
              300,
              1,
              0,
              0.5,
              holder,
              false));
    }
    Border border =
        new Border(
            "Province",
            List.of(
                List.of(
                    new double[] {36.5, 32},
                    new double[] {39, 32.2},
                    new double[] {38.8, 36.8},
                    new double[] {36.4, 36.7})));
    Geography geography = new Geography(places, List.of(), List.of(border), "p5");
    return scenario(geography, shape, List.of("p0", "p2", "p3", "p4", "p5"));
  }

  /** The same with arms of these ids, each called after its id. */
  public static Scenario madeUp(Shape shape, List<String> ids) {
    return with(
        madeUp(shape), ids.stream().map(id -> new Arm(id, "Arm " + id, List.of())).toList());
  }

  /** The same without the offensive in an arm. */
  public static Scenario withoutOffensive(Scenario s, String arm) {
    List<Change> removed = List.of(new Change.RemoveEvent("offensive"));
    return with(
        s,
        s.arms().stream()
            .map(a -> a.id().equals(arm) ? new Arm(arm, a.title(), removed) : a)
            .toList());
  }

  private static Map<Parameter, Uncertain> parameters() {
    Map<Parameter, Uncertain> all = new EnumMap<>(Parameter.class);
    for (Parameter p : Parameter.values()) {
      all.put(p, Uncertain.of(p.least()));
    }
    return all;
  }

  /** A scenario over a geography. */
  static Scenario scenario(Geography geography, Shape shape, List<String> shown) {
    DatedEvent offensive =
        new DatedEvent(
            "offensive",
            EventKind.OFFENSIVE,
            OFFENSIVE,
            Optional.empty(),
            Optional.empty(),
            Provenance.AUTHORS_CHOICE);
    return new Scenario(
        "Made up",
        "to draw",
        false,
        new Timeline(LocalDate.of(2017, 1, 1), LocalDate.of(2026, 1, 1), OFFENSIVE),
        100,
        1,
        100,
        6,
        geography,
        FACTIONS,
        List.of(),
        List.of(),
        List.of(offensive),
        formations(shape.formations()),
        List.of(),
        EnumSet.noneOf(Factor.class),
        parameters(),
        hypotheses(shape.hypotheses()),
        arms(shape.arms()),
        new Outputs(shown, List.of(0.0, 2.0, 4.0, 7.0, 9.0, 12.0), 16),
        observations(shown),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Stocks.NONE,
        List.of(),
        Rules.FIRST);
  }

  /** A scenario with other arms. */
  private static Scenario with(Scenario s, List<Arm> arms) {
    return new Scenario(
        s.title(),
        s.purpose(),
        s.speculative(),
        s.timeline(),
        s.replications(),
        s.seed(),
        s.soldiersPerAgent(),
        s.hoursPerStep(),
        s.geography(),
        s.factions(),
        s.patrons(),
        s.paths(),
        s.events(),
        s.formations(),
        s.opposition(),
        s.factors(),
        s.parameters(),
        s.hypotheses(),
        arms,
        s.outputs(),
        s.observations(),
        s.facts(),
        s.attribution(),
        s.fit(),
        List.of(),
        s.stocks(),
        s.countryside(),
        s.rules());
  }

  private static List<Formation> formations(int n) {
    Uncertain zero = Uncertain.of(0);
    List<Formation> formations = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      formations.add(
          new Formation(
              "f" + i,
              i % 5 == 3 ? "Reconciled brigade of the southern corps " + i : i + "th Division",
              FormationKind.ARMY,
              "leader",
              Uncertain.of(5000),
              Optional.empty(),
              Optional.empty(),
              zero,
              zero,
              zero,
              zero,
              zero,
              false,
              false,
              false,
              List.of(),
              new Garrison.Spread(Garrison.Rule.POPULATION, List.of()),
              zero,
              Optional.empty()));
    }
    return formations;
  }

  private static List<Hypothesis> hypotheses(int n) {
    String[] titles = {
      "Coercion gamble", "Doomed anyway", "Survivable drain: lives, without service"
    };
    List<Hypothesis> hypotheses = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      hypotheses.add(
          new Hypothesis("H" + (i + 1), "H" + (i + 1) + " " + titles[i % 3], "", "", Map.of()));
    }
    return hypotheses;
  }

  private static List<Arm> arms(int n) {
    String[] titles = {
      "As documented", "No cuts: support of 2022-23 goes on", "Half of the cuts",
      "Full stop in January 2024", "Peak support of 2016-17", "No offensive",
      "Allied contingents stay in the country until the end"
    };
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      String title = i < titles.length ? titles[i] : "Offensive in quarter " + i;
      arms.add(new Arm("arm-" + i, title, List.of()));
    }
    return arms;
  }

  /** The same country with another record. */
  public static Scenario withRecord(Scenario s, List<Observation> record) {
    return new Scenario(
        s.title(),
        s.purpose(),
        s.speculative(),
        s.timeline(),
        s.replications(),
        s.seed(),
        s.soldiersPerAgent(),
        s.hoursPerStep(),
        s.geography(),
        s.factions(),
        s.patrons(),
        s.paths(),
        s.events(),
        s.formations(),
        s.opposition(),
        s.factors(),
        s.parameters(),
        s.hypotheses(),
        s.arms(),
        s.outputs(),
        record,
        s.facts(),
        s.attribution(),
        s.fit(),
        s.campaign(),
        s.stocks(),
        s.countryside(),
        s.rules());
  }

  /**
   * The fall of a place so many days after the offensive.
   *
   * @param until day on which it was retaken; empty if it was not
   */
  public static Observation fall(String place, int day, Optional<Integer> until) {
    return new Observation(
        "fall-" + place,
        "fall of " + place,
        Optional.of(place),
        OFFENSIVE.plusDays(day),
        OFFENSIVE.plusDays(day),
        Provenance.AUTHORS_CHOICE,
        Optional.empty(),
        Use.CHECK,
        Optional.empty(),
        Optional.empty(),
        until.map(
            last -> new Observation.Spell(place, false, 1, Optional.of(OFFENSIVE.plusDays(last)))));
  }

  private static List<Observation> observations(List<String> shown) {
    List<Observation> observations = new ArrayList<>();
    int[] days = {3, 3, 8, 8, 9, 10, 10, 11, 11, 12, 12, 12};
    for (int i = 0; i < shown.size(); i++) {
      LocalDate day = OFFENSIVE.plusDays(days[i % days.length]);
      observations.add(
          new Observation(
              "o" + i,
              "fall of " + shown.get(i),
              Optional.of(shown.get(i)),
              i % 3 == 1 ? day.minusDays(1) : day,
              day,
              Provenance.AUTHORS_CHOICE,
              Optional.empty(),
              Use.CHECK,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    observations.add(
        new Observation(
            "north",
            "towns on the way",
            Optional.empty(),
            OFFENSIVE,
            OFFENSIVE.plusDays(1),
            Provenance.AUTHORS_CHOICE,
            Optional.empty(),
            Use.CHECK,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    return observations;
  }
}
