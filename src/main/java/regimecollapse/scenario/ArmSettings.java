package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.quantity.NamedDay;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.ArmInputs;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A scenario under one arm: what the changes make of switches, events, policies and parameters. The
 * changes to paths are kept aside, as they apply to sampled values.
 *
 * @param factors the factors that are on
 * @param parameters parameters that the arm sets, above those of case and hypothesis, in order
 * @param events dated events
 * @param policies policy by patron id
 * @param pathChanges changes to paths, in order
 * @param campaign the plan of attacks, those included that are not made
 * @param ghosts by formation id: times its share of men who are paid and not there; 1 if not named
 * @param strengths by id of a formation or group: times its strength; 1 if not named
 */
public record ArmSettings(
    Set<Factor> factors,
    Map<Parameter, Uncertain> parameters,
    List<DatedEvent> events,
    Map<String, Policy> policies,
    List<PathChange> pathChanges,
    List<PlannedAttack> campaign,
    Map<String, Double> ghosts,
    Map<String, Double> strengths) {

  /** Applies the changes of an arm to its base. */
  public static ArmSettings of(Scenario scenario, Arm arm) {
    EnumSet<Factor> factors = EnumSet.noneOf(Factor.class);
    factors.addAll(scenario.factors());
    ArmSettings settings =
        new ArmSettings(
            factors,
            new LinkedHashMap<>(),
            new ArrayList<>(scenario.events()),
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(scenario.campaign()),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    scenario.patrons().forEach(p -> settings.policies.put(p.id(), p.policy()));
    arm.changes().forEach(change -> change.actOn(new Writer(settings)));
    return settings;
  }

  /** The scenario before any arm changes it: what held until the first day. */
  public static ArmSettings unchanged(Scenario scenario) {
    return of(scenario, new Arm("", "", List.of()));
  }

  /** Writes what changes do into settings that are being made. */
  private record Writer(ArmSettings to) implements ArmInputs {
    @Override
    public void turn(Factor factor, boolean on) {
      boolean unused = on ? to.factors.add(factor) : to.factors.remove(factor);
    }

    @Override
    public void believe(Parameter parameter, Uncertain value) {
      to.parameters.put(parameter, value);
    }

    @Override
    public void move(String event, LocalDate date) {
      to.events.replaceAll(e -> e.id().equals(event) ? e.on(date) : e);
    }

    @Override
    public void remove(String event) {
      to.events.removeIf(e -> e.id().equals(event));
    }

    @Override
    public void attack(String attack, boolean made) {
      to.campaign.replaceAll(a -> a.id().equals(attack) ? a.turned(made) : a);
    }

    @Override
    public void attackLater(String attack, long days) {
      to.campaign.replaceAll(a -> a.id().equals(attack) ? a.later(days) : a);
    }

    @Override
    public void moveBy(String event, long days) {
      to.events.replaceAll(e -> e.id().equals(event) ? e.on(e.date().plusDays(days)) : e);
    }

    @Override
    public void ghosts(String formation, double factor) {
      to.ghosts.merge(formation, factor, (before, now) -> before * now);
    }

    @Override
    public void strength(String force, double factor) {
      to.strengths.merge(force, factor, (before, now) -> before * now);
    }

    @Override
    public void decide(String patron, Policy policy) {
      to.policies.put(patron, policy);
    }

    @Override
    public void reshape(PathChange change) {
      to.pathChanges.add(change);
    }
  }

  /** Times the strength of a formation or group. */
  public double strength(String force) {
    return strengths.getOrDefault(force, 1.0);
  }

  /** Whether groups keep to the plan: where the opposition decides by itself there is none. */
  public boolean planned() {
    return !campaign.isEmpty() && !factors.contains(Factor.OPPOSITION_DECIDES);
  }

  /** The attacks of the plan that are made, in the order of the file. */
  public List<PlannedAttack> attacks() {
    return planned() ? campaign.stream().filter(PlannedAttack::on).toList() : List.of();
  }

  /**
   * The date of the offensive, or of the first attack of the plan, unless there is none or the
   * opposition chooses it.
   */
  public Optional<LocalDate> offensiveDate() {
    return factors.contains(Factor.OPPOSITION_DECIDES)
        ? Optional.empty()
        : Stream.concat(
                events.stream()
                    .filter(e -> e.kind() == EventKind.OFFENSIVE)
                    .map(DatedEvent::date)
                    .limit(1),
                attacks().stream().map(PlannedAttack::from))
            .min(Comparator.naturalOrder());
  }

  /**
   * Day 0 of this arm's series: the named event of the case, else the dated offensive, else the
   * reference date; a model day.
   */
  public double zeroDay(Scenario scenario) {
    Timeline time = scenario.timeline();
    return time.dayOf(
        time.zero().map(NamedDay::date).or(this::offensiveDate).orElse(time.reference()));
  }
}
