package regimecollapse.model.rule.fight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import regimecollapse.model.rule.Logistic;

/** The inputs of a known answer, by their names in the text, and the rules that they make. */
public record FightInputs(Map<String, Double> values) {
  /** Reads pairs such as {@code stand.base=0.13}, with blanks between them. */
  public static FightInputs read(String cell) {
    Map<String, Double> values = new HashMap<>();
    for (String pair : cell.split(" ")) {
      String[] parts = pair.split("=");
      values.put(parts[0], Double.valueOf(parts[1].replace("Inf", "Infinity")));
    }
    return new FightInputs(values);
  }

  /** A number that is there. */
  public double of(String name) {
    Double value = values.get(name);
    assertThat(value).as("input " + name + " of " + values.keySet()).isNotNull();
    return value;
  }

  /** A number that an equation does not look at where the row does not give it. */
  double any(String name) {
    return values.getOrDefault(name, Double.NaN);
  }

  boolean is(String name) {
    return of(name) == 1;
  }

  /** ODD 7.11, 7.12. */
  public StandRule stand() {
    return new StandRule(
        any("stand.steepness"),
        any("stand.base"),
        any("stand.odds"),
        any("stand.belief"),
        any("stand.peers"));
  }

  /** ODD 7.12. */
  public ExposureRule exposure() {
    return new ExposureRule(
        any("stand.leave-rate"),
        any("stand.near-exposure"),
        any("stand.near-days"),
        any("stand.rear-exposure"),
        Logistic.inverse(any("stand.rear-belief")),
        any("stand.formation-loss"));
  }

  /** ODD 7.12.5. */
  public SteadyRule steady() {
    return new SteadyRule(
        any("home.place"),
        any("home.far"),
        any("home.distance"),
        any("home.lost"),
        any("home.revenge"),
        any("fear.weight"),
        any("fear.dead"),
        any("fear.initiative"),
        any("commander.effect"),
        any("commander.gone"),
        any("safe.weight"));
  }

  /** ODD 7.12.6. */
  public StaffRule staff() {
    return new StaffRule(any("staff.floor"), any("staff.worth"), any("staff.sign"));
  }

  /** ODD 7.12.1. */
  public AttritionRule attrition() {
    return new AttritionRule(
        any("attrition.rate"),
        any("attrition.break"),
        any("attrition.spread"),
        any("attrition.width"),
        any("attrition.wounded"),
        any("attrition.odds"),
        any("attrition.slope"),
        any("attrition.encircled"));
  }

  /** ODD 7.12.2. */
  public PrecedentRule precedent() {
    return new PrecedentRule(
        any("precedent.rate"),
        any("precedent.base"),
        any("precedent.memory"),
        any("precedent.distance"),
        any("precedent.own"),
        any("precedent.enough"),
        any("precedent.steep"),
        any("precedent.resist"),
        any("precedent.judgement"));
  }

  /** ODD 7.12.3. */
  public OrdersRule orders() {
    return new OrdersRule(
        any("orders.rate"),
        any("orders.own"),
        any("orders.commander"),
        any("orders.alone"),
        any("orders.haste"),
        any("orders.give-up"),
        any("orders.contract"),
        any("orders.delay"),
        any("orders.rout"));
  }

  /** ODD 7.12.4. */
  public CoordinationRule coordination() {
    return new CoordinationRule(
        any("coordination.rate"),
        any("coordination.need"),
        any("coordination.noise"),
        any("coordination.public"),
        any("coordination.drift"),
        any("coordination.local"),
        any("coordination.quantile"));
  }

  /** ODD 7.13. */
  public LeaveRule leave() {
    return new LeaveRule(
        any("leave.withdraw"),
        any("leave.morale-left"),
        any("leave.speed"),
        any("leave.body-share"),
        any("leave.pursuit"));
  }

  /** ODD 7.14. */
  public StrengthRule strength() {
    return new StrengthRule(
        any("combat.per-soldier"),
        any("combat.morale-floor"),
        any("combat.supply-floor"),
        any("combat.leadership-floor"));
  }

  /** ODD 7.14, 7.15. */
  public CombatRule combat() {
    return new CombatRule(
        any("combat.intensity"),
        any("combat.attack-ratio"),
        any("combat.prepared"),
        any("combat.odds-cap"),
        any("combat.noise"),
        any("combat.break-base"),
        any("combat.break-morale"));
  }

  /** ODD 7.15. */
  public FallRule fall() {
    return new FallRule(
        any("combat.fall-ratio"), any("combat.clearing"), any("opposition.patience"));
  }

  /** ODD 7.15. */
  public CounterRule counter() {
    return new CounterRule(any("counter.days"), any("counter.ratio"), any("counter.rate"));
  }

  /** ODD 7.16. */
  public AttackRule attack() {
    return new AttackRule(
        any("air.effect"), any("air.unfavoured"), any("opposition.supply-distance"));
  }

  /** ODD 7.17. */
  public NewsRule news() {
    return new NewsRule(
        any("news.weight"),
        any("news.population"),
        any("news.seat"),
        any("news.distance"),
        any("news.far"),
        any("news.tie"),
        any("rising.seat"));
  }

  /** ODD 7.18. */
  public ObjectiveRule objective() {
    return new ObjectiveRule(
        any("opposition.assault-ratio"),
        any("opposition.mass-ratio"),
        any("opposition.value-weight"),
        any("opposition.odds-weight"),
        any("opposition.travel-cost"),
        any("opposition.min-column"),
        any("opposition.tolerance"));
  }

  /** ODD 7.18. */
  public DeterrentRule deterrent() {
    return new DeterrentRule(any("opposition.deterrent"), any("opposition.deterrent-distance"));
  }

  /** ODD 7.19. */
  public ReserveRule reserve() {
    return new ReserveRule(
        any("reserve.obey"),
        any("reserve.obey-foreign"),
        any("reserve.capital"),
        any("recall.threshold"));
  }

  /** ODD 7.19. */
  public OpportunistRule opportunist() {
    return new OpportunistRule(
        any("opportunist.belief"), any("opportunist.garrison"), any("opportunist.rate"));
  }

  /** ODD 7.20. */
  public RisingRule rising() {
    return new RisingRule(any("rising.threshold"), any("rising.neighbour"), any("rising.rate"));
  }

  /** ODD 7.20. */
  public DealRule deal() {
    return new DealRule(any("deal.rate"), any("deal.spread"), any("deal.stand"));
  }

  /** ODD 7.21. */
  public LeaderRule leader() {
    return new LeaderRule(any("leader.threshold"), any("leader.roads"), any("leader.rate"));
  }
}
