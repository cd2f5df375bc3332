package regimecollapse.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import regimecollapse.evidence.Provenance;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Countryside;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Rules;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.Stocks;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.SuccessionKind;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;

/**
 * A made-up country, small enough to think through: a few places in a line or a star, three or four
 * formations, one group that attacks, one that rises and one that takes what is left.
 *
 * <p>Unless set otherwise every support index is 1 and stays there, no prices rise, nobody strikes,
 * and the offensive comes on day 182 of a leap year.
 */
public final class TinyWorld {
  /** First day. */
  public static final LocalDate START = LocalDate.of(2020, 1, 1);

  /** Model day of the offensive. */
  public static final double OFFENSIVE_DAY = 182;

  private static final LocalDate OFFENSIVE = START.plusDays((long) OFFENSIVE_DAY);

  private final Map<Parameter, Uncertain> parameters = new EnumMap<>(TinyParameters.all());
  private final Map<String, List<PathPoint>> points = new LinkedHashMap<>();
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final List<DatedEvent> events = new ArrayList<>();
  private final List<Arm> arms = new ArrayList<>();
  private final List<PlannedAttack> campaign = new ArrayList<>();
  private final Set<Factor> factors = EnumSet.allOf(Factor.class);
  private final List<Countryside> countryside = new ArrayList<>();
  private final TinyLand land;
  private final TinyForces forces = new TinyForces();
  private LocalDate end = START.plusDays(365);
  private Stocks stocks = Stocks.NONE;
  private int soldiersPerAgent = 100;
  private double hoursPerStep = 6;
  private Rules rules = Rules.FIRST;
  private long seed = 7;
  private MechanismKind mechanism = MechanismKind.NEWS;
  private UnaryOperator<List<Path>> change = UnaryOperator.identity();

  private TinyWorld(TinyLand land) {
    this.land = land;
    factors.remove(Factor.OPPOSITION_DECIDES);
    set(Parameter.FORCES_ARMY_ROLLS, 8_000);
    arms.add(new Arm("base", "as it is", List.of()));
    event("offensive", EventKind.OFFENSIVE, OFFENSIVE_DAY, null);
  }

  /** A line of places 50 km apart: 0 is held by rebels, the last one is the capital. */
  public static TinyWorld line(int places) {
    return new TinyWorld(TinyLand.line(places));
  }

  /** Place 0 is held by rebels, 1 is the capital and joined to all others. */
  public static TinyWorld star(int places) {
    return new TinyWorld(TinyLand.star(places));
  }

  /** Places without roads; 0 is held by rebels. */
  public static TinyWorld withoutRoads(int places, int capital) {
    return new TinyWorld(TinyLand.withoutRoads(places, capital));
  }

  /** Changes places. */
  public TinyWorld land(java.util.function.Consumer<TinyLand> change) {
    change.accept(land);
    return this;
  }

  /** Changes formations and groups. */
  public TinyWorld forces(java.util.function.Consumer<TinyForces> change) {
    change.accept(forces);
    return this;
  }

  /** Fixes a parameter. */
  public TinyWorld set(Parameter parameter, double value) {
    parameters.put(parameter, Uncertain.of(value));
    return this;
  }

  /** Switches factors off. */
  public TinyWorld off(Factor... off) {
    factors.removeAll(List.of(off));
    return this;
  }

  /** Switches factors on. */
  public TinyWorld on(Factor... on) {
    factors.addAll(List.of(on));
    return this;
  }

  /** Holds a path at a value. */
  public TinyWorld path(String id, double value) {
    points.put(id, List.of(new PathPoint(START, Uncertain.of(value))));
    return this;
  }

  /** Lets a path go in a straight line from one value on the first day to another after a year. */
  public TinyWorld path(String id, double first, double afterYear) {
    PathPoint last = new PathPoint(START.plusDays(365), Uncertain.of(afterYear));
    points.put(id, List.of(new PathPoint(START, Uncertain.of(first)), last));
    return this;
  }

  /** Changes the list of paths, each of which is at its neutral value if nothing is said. */
  public TinyWorld paths(UnaryOperator<List<Path>> other) {
    change = other;
    return this;
  }

  /** Takes the offensive away. */
  public TinyWorld noOffensive() {
    events.removeIf(e -> e.kind() == EventKind.OFFENSIVE);
    return this;
  }

  /** Adds an event; the formation may be null. */
  public TinyWorld event(String id, EventKind kind, double day, String formation) {
    LocalDate date = START.plusDays((long) day);
    events.add(
        new DatedEvent(
            id,
            kind,
            date,
            Optional.ofNullable(formation),
            Optional.empty(),
            Provenance.AUTHORS_CHOICE));
    return this;
  }

  /** A patron says that a share of its help will end. */
  public TinyWorld announces(String patron, double day, double leaves) {
    events.add(
        new DatedEvent(
            "announcement",
            EventKind.ANNOUNCEMENT,
            START.plusDays((long) day),
            Optional.empty(),
            Optional.of(patron),
            Optional.of(Uncertain.of(leaves)),
            Provenance.AUTHORS_CHOICE));
    return this;
  }

  /** Puts in store: days of ammunition and of fuel, months of pay; NaN: nothing is stated. */
  public TinyWorld stocks(double ammunition, double fuel, double pay) {
    stocks = new Stocks(stock(ammunition), stock(fuel), stock(pay));
    return this;
  }

  private static Optional<Uncertain> stock(double value) {
    return Double.isNaN(value) ? Optional.empty() : Optional.of(Uncertain.of(value));
  }

  /** Adds attacks to the plan. */
  public TinyWorld plan(PlannedAttack... attacks) {
    campaign.addAll(List.of(attacks));
    return this;
  }

  /** Sets how deals come about and what follows the leader. */
  public TinyWorld rules(DealKind deals, SuccessionKind succession) {
    rules = new Rules(deals, succession);
    return this;
  }

  /** Gives a province so many districts, of which a share is lost. */
  public TinyWorld countryside(String province, int districts, double lost) {
    return countryside(province, districts, Uncertain.of(lost));
  }

  /** Gives a province so many districts; nobody knows which share of them is lost. */
  public TinyWorld countryside(String province, int districts, Uncertain lost) {
    countryside.add(new Countryside(province, districts, lost, Optional.empty()));
    return this;
  }

  /** Gives a patron (patron, ally, palace) a policy. */
  public TinyWorld policy(String patron, Policy policy) {
    policies.put(patron, policy);
    return this;
  }

  /** Adds an arm. */
  public TinyWorld arm(String id, Change... changes) {
    arms.add(new Arm(id, id, List.of(changes)));
    return this;
  }

  /** Sets the length of a step of the fight. */
  public TinyWorld hoursPerStep(double hours) {
    hoursPerStep = hours;
    return this;
  }

  /** Sets the size of units. */
  public TinyWorld soldiersPerAgent(int size) {
    soldiersPerAgent = size;
    return this;
  }

  /** Sets the length of the run. */
  public TinyWorld days(int days) {
    end = START.plusDays(days);
    return this;
  }

  /** Sets how men come to leave. */
  public TinyWorld mechanism(MechanismKind kind) {
    mechanism = kind;
    return this;
  }

  /** Sets the master seed. */
  public TinyWorld seed(long value) {
    seed = value;
    return this;
  }

  private List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (PathRole role : PathRole.values()) {
      if (!role.named()) {
        paths.add(path(TinyForces.pathId(role), role));
      }
    }
    paths.add(path("top-up", PathRole.TOP_UP));
    paths.add(path("second-top-up", PathRole.TOP_UP));
    paths.add(path("army-rolls", PathRole.STRENGTH));
    paths.add(path("contingent-rolls", PathRole.STRENGTH));
    paths.add(path("safe-conduct", PathRole.SAFE_CONDUCT));
    return paths;
  }

  private Path path(String id, PathRole role) {
    boolean allied = role == PathRole.ALLIED_FINANCE || role == PathRole.ALLIED_STAFF;
    String patron = allied ? "ally" : "patron";
    Optional<String> giver = role.support() ? Optional.of(patron) : Optional.empty();
    boolean nothing = role != PathRole.TOP_UP && role.neutral() == 0;
    PathPoint usual = new PathPoint(START, Uncertain.of(nothing ? 0 : 1));
    List<PathPoint> course = points.getOrDefault(id, List.of(usual));
    return new Path(id, id, role, giver, "index", Interpolation.LINEAR, course);
  }

  /** The scenario. */
  public Scenario build() {
    LocalDate reference = OFFENSIVE.isBefore(end) ? OFFENSIVE : START;
    return new Scenario(
        "tiny",
        "unit tests",
        false,
        new Timeline(START, end, reference),
        1,
        seed,
        soldiersPerAgent,
        hoursPerStep,
        land.geography(),
        TinyLand.factions(),
        forces.patrons(policies, land),
        change.apply(paths()),
        events,
        forces.formations(land),
        forces.groups(),
        factors,
        parameters,
        List.of(new Hypothesis("any", "any", "", "", Map.of()).under(mechanism)),
        arms,
        new Outputs(List.of(), List.of(0.0), 14),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        campaign,
        stocks,
        countryside,
        rules);
  }
}
