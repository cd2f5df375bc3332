package regimecollapse.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.evidence.Fact;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Concept;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.SuccessionKind;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.scenario.record.Fit;
import regimecollapse.scenario.record.Observation;

/**
 * A case, the beliefs about it and the what-ifs asked of it: the whole input of an ensemble besides
 * the number of threads.
 *
 * @param title name for people
 * @param purpose what it is for, in a line
 * @param speculative whether it rests on something that no source supports
 * @param timeline start, end and reference date
 * @param replications runs of each hypothesis and arm
 * @param seed master seed
 * @param soldiersPerAgent soldiers in one unit, 1 to 1000
 * @param hoursPerStep length of a step of the fight in hours: 6, 3 or 1.5
 * @param geography places and roads
 * @param factions who can hold a place
 * @param patrons who pays and who is obeyed
 * @param paths dated courses
 * @param events dated events
 * @param formations the forces of the government
 * @param opposition the groups against it
 * @param factors the factors that are on
 * @param parameters what is believed about each parameter, all of them
 * @param hypotheses those that are run, in order
 * @param arms those that are run, in order
 * @param outputs what charts show
 * @param observations the record
 * @param facts the evidence table
 * @param attribution the factors among which the outcome is shared out, if that is asked
 * @param fit what is inferred from the record, if that is asked
 * @param campaign the plan of attacks; empty: all groups attack as they choose
 * @param stocks what is in store at the start
 * @param countryside the land around the towns, by province; empty: none is told apart
 * @param rules structure beside how men come to leave
 */
public record Scenario(
    String title,
    String purpose,
    boolean speculative,
    Timeline timeline,
    int replications,
    long seed,
    int soldiersPerAgent,
    double hoursPerStep,
    Geography geography,
    List<Faction> factions,
    List<Patron> patrons,
    List<Path> paths,
    List<DatedEvent> events,
    List<Formation> formations,
    List<OppositionGroup> opposition,
    Set<Factor> factors,
    Map<Parameter, Uncertain> parameters,
    List<Hypothesis> hypotheses,
    List<Arm> arms,
    Outputs outputs,
    List<Observation> observations,
    List<Fact> facts,
    Optional<Attribution> attribution,
    Optional<Fit> fit,
    List<PlannedAttack> campaign,
    Stocks stocks,
    List<Countryside> countryside,
    Rules rules) {
  /** Copies all collections and refuses a scenario in which a parameter has no value. */
  public Scenario {
    factions = List.copyOf(factions);
    patrons = List.copyOf(patrons);
    paths = List.copyOf(paths);
    events = List.copyOf(events);
    formations = List.copyOf(formations);
    opposition = List.copyOf(opposition);
    EnumSet<Factor> on = EnumSet.noneOf(Factor.class);
    on.addAll(factors);
    factors = Collections.unmodifiableSet(on);
    EnumMap<Parameter, Uncertain> all = new EnumMap<>(Parameter.class);
    all.putAll(parameters);
    parameters = Collections.unmodifiableMap(all);
    for (Parameter p : Parameter.values()) {
      if (!all.containsKey(p)) {
        throw new IllegalArgumentException("parameter " + p.key() + " has no value");
      }
    }
    hypotheses = List.copyOf(hypotheses);
    arms = List.copyOf(arms);
    observations = List.copyOf(observations);
    facts = List.copyOf(facts);
    campaign = List.copyOf(campaign);
    countryside = List.copyOf(countryside);
  }

  /** The same with other groups against it. */
  public Scenario against(List<OppositionGroup> groups) {
    return with(groups, arms);
  }

  /** The same with other arms that are run. */
  public Scenario with(List<Arm> others) {
    return with(opposition, others);
  }

  private Scenario with(List<OppositionGroup> groups, List<Arm> others) {
    return new Scenario(
        title,
        purpose,
        speculative,
        timeline,
        replications,
        seed,
        soldiersPerAgent,
        hoursPerStep,
        geography,
        factions,
        patrons,
        paths,
        events,
        formations,
        groups,
        factors,
        parameters,
        hypotheses,
        others,
        outputs,
        observations,
        facts,
        attribution,
        fit,
        campaign,
        stocks,
        countryside,
        rules);
  }

  /** Whether a parameter has a range under one of the hypotheses: runs can differ by no other. */
  public boolean varies(Parameter parameter) {
    return hypotheses.stream()
        .map(h -> belief(h, parameter).prior())
        .anyMatch(prior -> prior.low() < prior.high());
  }

  /**
   * What is believed about a parameter under a hypothesis. One that belongs to a mechanism which
   * the hypothesis has not is fixed at its centre: no run depends on it, so nothing may be said to
   * be uncertain by it.
   */
  public Uncertain belief(Hypothesis hypothesis, Parameter parameter) {
    Uncertain belief = hypothesis.parameters().getOrDefault(parameter, parameters.get(parameter));
    return MechanismKind.owner(parameter).filter(it -> it != hypothesis.mechanism()).isPresent()
        ? new Uncertain(new Prior.Fixed(belief.centre()), belief.provenance())
        : belief;
  }

  /**
   * Whether the ledger counts money of a patron: that of the role finance, or all if it says so.
   */
  public boolean counts(Patron patron) {
    return paths.stream()
        .filter(path -> path.patron().filter(patron.id()::equals).isPresent())
        .map(Path::role)
        .anyMatch(role -> role == PathRole.FINANCE || patron.allCounted() && role.money());
  }

  /** Index of the first group of kind body of a faction, which commanders join; -1 if none. */
  public int groupOfBodies(String faction) {
    for (int g = 0; g < opposition.size(); g++) {
      OppositionGroup it = opposition.get(g);
      if (it.kind() == GroupKind.BODY && it.faction().equals(faction)) {
        return g;
      }
    }
    return -1;
  }

  /** Whether the case has a concept that a case may have or not. */
  public boolean has(Concept concept) {
    return switch (concept) {
      case STOCKS -> stocks.any();
      case ANNOUNCEMENTS ->
          events.stream().anyMatch(it -> it.kind() == EventKind.ANNOUNCEMENT)
              || patrons.stream().anyMatch(Patron::pledge);
      case BODIES -> formations.stream().anyMatch(it -> it.body().isPresent());
      case COUNTRYSIDE -> !countryside.isEmpty();
      case SPREADING_DEALS -> rules.deals() == DealKind.SPREADING;
      case SUCCESSION -> rules.succession() == SuccessionKind.APART;
    };
  }

  /** Whether any path has a role. */
  public boolean has(PathRole role) {
    return paths.stream().anyMatch(path -> path.role() == role);
  }
}
