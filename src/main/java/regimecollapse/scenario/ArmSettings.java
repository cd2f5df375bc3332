package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * A scenario under one arm: what the changes make of switches, events, policies and parameters. The
 * changes to paths are kept aside, as they apply to sampled values.
 *
 * @param factors the factors that are on
 * @param parameters parameters that the arm sets, above those of case and hypothesis
 * @param events dated events
 * @param policies policy by patron id
 * @param pathChanges changes to paths, in order
 */
public record ArmSettings(
    Set<Factor> factors,
    Map<Parameter, Uncertain> parameters,
    List<DatedEvent> events,
    Map<String, Policy> policies,
    List<Change> pathChanges) {

  /** Applies the changes of an arm to its base. */
  public static ArmSettings of(Scenario scenario, Arm arm) {
    EnumSet<Factor> factors = EnumSet.noneOf(Factor.class);
    factors.addAll(scenario.factors());
    ArmSettings settings =
        new ArmSettings(
            factors,
            new EnumMap<>(Parameter.class),
            new ArrayList<>(scenario.events()),
            new LinkedHashMap<>(),
            new ArrayList<>());
    scenario.patrons().forEach(p -> settings.policies.put(p.id(), p.policy()));
    arm.changes().forEach(settings::apply);
    return settings;
  }

  /** The scenario before any arm changes it: what held until the first day. */
  public static ArmSettings unchanged(Scenario scenario) {
    return of(scenario, new Arm("", "", List.of()));
  }

  private void apply(Change change) {
    if (change instanceof Change.Switch s) {
      boolean unused = s.on() ? factors.add(s.factor()) : factors.remove(s.factor());
    } else if (change instanceof Change.SetParameter p) {
      parameters.put(p.parameter(), p.value());
    } else if (change instanceof Change.MoveEvent m) {
      events.replaceAll(e -> e.id().equals(m.event()) ? moved(e, m.date()) : e);
    } else if (change instanceof Change.RemoveEvent r) {
      events.removeIf(e -> e.id().equals(r.event()));
    } else if (change instanceof Change.SetPolicy p) {
      policies.put(p.patron(), p.policy());
    } else {
      pathChanges.add(change);
    }
  }

  private static DatedEvent moved(DatedEvent e, LocalDate date) {
    return new DatedEvent(e.id(), e.kind(), date, e.formation(), e.patron(), e.provenance());
  }

  /** The date of the offensive, unless there is none or the opposition chooses it. */
  public Optional<LocalDate> offensiveDate() {
    return factors.contains(Factor.OPPOSITION_DECIDES)
        ? Optional.empty()
        : events.stream()
            .filter(e -> e.kind() == EventKind.OFFENSIVE)
            .map(DatedEvent::date)
            .findFirst();
  }

  /** Day 0 of this arm's series: the dated offensive, else the reference date; a model day. */
  public double zeroDay(Scenario scenario) {
    LocalDate zero = offensiveDate().orElse(scenario.timeline().reference());
    return scenario.timeline().dayOf(zero);
  }
}
