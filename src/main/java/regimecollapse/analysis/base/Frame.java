package regimecollapse.analysis.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.quantity.NamedDay;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.text.Quotes;

/**
 * Names, order and dates that a scenario gives to its results.
 *
 * @param scenario the scenario that was run
 */
public record Frame(Scenario scenario) {
  /** What the first offensive of a run is called where it has no name. */
  public static final String FIRST_OFFENSIVE = "first offensive";

  /** Ids of the hypotheses that occur in cells, in the order of the scenario. */
  public List<String> hypotheses(Collection<Cell> cells) {
    Set<String> found = new LinkedHashSet<>();
    cells.forEach(cell -> found.add(cell.hypothesis()));
    return ordered(scenario.hypotheses().stream().map(Hypothesis::id).toList(), found);
  }

  /** Ids of the arms that occur in cells, in the order of the scenario; the first is the base. */
  public List<String> arms(Collection<Cell> cells) {
    Set<String> found = new LinkedHashSet<>();
    cells.forEach(cell -> found.add(cell.arm()));
    return ordered(scenario.arms().stream().map(Arm::id).toList(), found);
  }

  /** The first of two lists as far as found, then what else was found. */
  private static List<String> ordered(List<String> known, Set<String> found) {
    List<String> ordered = new ArrayList<>(known);
    ordered.retainAll(found);
    found.stream().filter(id -> !ordered.contains(id)).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  /** Name of a hypothesis for people; its id if the scenario does not know it. */
  public String hypothesis(String id) {
    return scenario.hypotheses().stream()
        .filter(h -> h.id().equals(id))
        .map(Hypothesis::title)
        .findFirst()
        .orElse(id);
  }

  /** Name of an arm for people; its id if the scenario does not know it. */
  public String arm(String id) {
    return findArm(id).map(Arm::title).orElse(id);
  }

  /** Name of a place for people; its id if the scenario does not know it. */
  public String place(String id) {
    return scenario.geography().localities().stream()
        .filter(p -> p.id().equals(id))
        .map(Locality::name)
        .findFirst()
        .orElse(id);
  }

  /** The arm of an id. */
  public Optional<Arm> findArm(String id) {
    return scenario.arms().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /**
   * Whether the offensive of an arm has a day of its own in each run: its series, which count from
   * the reference date, say nothing about days of the offensive. Not so where the case names its
   * day 0: there all days count from it.
   */
  public boolean choosesItsDay(String arm) {
    return findArm(arm)
        .filter(a -> scenario.timeline().zero().isEmpty())
        .map(a -> ArmSettings.of(scenario, a).factors().contains(Factor.OPPOSITION_DECIDES))
        .orElse(false);
  }

  /** Whether the runs of an arm have an offensive, on a date or on a day of their own. */
  public boolean isAttacked(String arm) {
    return findArm(arm)
        .map(a -> ArmSettings.of(scenario, a))
        .filter(
            a -> a.offensiveDate().isPresent() || a.factors().contains(Factor.OPPOSITION_DECIDES))
        .isPresent();
  }

  /** The date of the offensive of an arm, unless it has none or the opposition chooses it. */
  public Optional<LocalDate> offensive(String arm) {
    return findArm(arm).flatMap(a -> ArmSettings.of(scenario, a).offensiveDate());
  }

  /**
   * What the first offensive of the runs of an arm is called, without an article. Under a plan of
   * several attacks it begins with the first that the arm makes; those that follow before it has
   * come to rest belong to it, so that its name says with which it begins only.
   */
  public String firstOffensive(String arm) {
    List<PlannedAttack> plan =
        findArm(arm).map(a -> ArmSettings.of(scenario, a).attacks()).orElse(List.of());
    return plan.size() < 2
        ? FIRST_OFFENSIVE
        : plan.stream()
            .min(Comparator.comparing(PlannedAttack::from))
            .map(attack -> "offensive that begins with " + Quotes.of(attack.title()))
            .orElse(FIRST_OFFENSIVE);
  }

  /** The date from which the days of an arm count. */
  public LocalDate dayZero(String arm) {
    return scenario.timeline().zero().isPresent()
        ? dayZero()
        : offensive(arm).orElseGet(this::dayZero);
  }

  /** What day 0 is, in words: the event that the case names, else as told. */
  public String zero(String otherwise) {
    return scenario.timeline().zero().map(NamedDay::words).orElse(otherwise);
  }

  /**
   * The event that the case names, else the day of the documented offensive, or of the first attack
   * of the plan, from which days count; else the reference date.
   */
  public LocalDate dayZero() {
    if (scenario.timeline().zero().isPresent()) {
      return scenario.timeline().reference();
    }
    return Stream.concat(
            scenario.events().stream()
                .filter(e -> e.kind() == EventKind.OFFENSIVE)
                .map(DatedEvent::date)
                .limit(1),
            scenario.campaign().stream().filter(PlannedAttack::on).map(PlannedAttack::from))
        .min(Comparator.naturalOrder())
        .orElse(scenario.timeline().reference());
  }

  /** Ids of the places that the government holds at the start, in the order of the file. */
  public Set<String> heldAtStart() {
    Set<String> government = new HashSet<>();
    scenario.factions().stream()
        .filter(f -> f.side() == Side.REGIME)
        .forEach(f -> government.add(f.id()));
    Set<String> held = new LinkedHashSet<>();
    scenario.geography().localities().stream()
        .filter(p -> government.contains(p.controller()))
        .forEach(p -> held.add(p.id()));
    return held;
  }
}
