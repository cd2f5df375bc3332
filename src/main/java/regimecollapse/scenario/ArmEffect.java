package regimecollapse.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.scenario.path.PathSeries;

/**
 * What of an arm acts on a day of the run. Arms with the same effect have the same runs, draw by
 * draw; the reverse need not hold, as only a run can tell what a mechanism makes of a number.
 *
 * @param factors the factors that are on, but for those whose path tells all
 * @param priors of each parameter, over the hypotheses
 * @param events those that happen
 * @param policies those that decide anything
 * @param courses each path that drives anything: its lowest, best and highest course, and one that
 *     tells kinds of ranges apart
 * @param length of the run in days
 * @param attacks those of the plan that are made
 * @param planned whether there is a plan that groups keep to
 * @param ghosts by formation that has any: times its share of men who are paid and not there
 * @param strengths by formation or group that is not as strong as the case says: times its strength
 */
public record ArmEffect(
    Set<Factor> factors,
    Map<Parameter, List<Prior>> priors,
    List<DatedEvent> events,
    Map<String, Policy> policies,
    Map<String, List<PathSeries>> courses,
    double length,
    List<PlannedAttack> attacks,
    boolean planned,
    Map<String, Double> ghosts,
    Map<String, Double> strengths) {
  private static final Set<Factor> OF_PATHS =
      EnumSet.of(
          Factor.FINANCE,
          Factor.LOGISTICS,
          Factor.AIR,
          Factor.ADVISERS,
          Factor.TOP_UP_PAY,
          Factor.STRIKES,
          Factor.AIR_DEFENCE);

  /** The effect of an arm. */
  public static ArmEffect of(ArmBase base, Arm arm) {
    Scenario scenario = base.scenario();
    ArmSettings settings = ArmSettings.of(scenario, arm);
    List<DatedEvent> events = events(scenario, settings);
    Map<String, Policy> policies = policies(scenario, settings, events);
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    factors.addAll(settings.factors());
    factors.removeIf(factor -> toldByPaths(scenario, factor, policies));
    return new ArmEffect(
        factors,
        priors(base, settings, policies),
        events,
        policies,
        courses(base, settings),
        scenario.timeline().length(),
        attacks(scenario, settings),
        settings.planned(),
        ghosts(scenario, settings),
        strengths(settings));
  }

  /** The changes of an arm, by position, without which its runs would be the same. */
  public static Set<Integer> idle(ArmBase base, Arm arm) {
    ArmEffect whole = of(base, arm);
    Set<Integer> idle = new TreeSet<>();
    for (int i = 0; i < arm.changes().size(); i++) {
      List<Change> others = new ArrayList<>(arm.changes());
      others.remove(i);
      if (of(base, new Arm(arm.id(), arm.title(), others)).sameAs(whole)) {
        idle.add(i);
      }
    }
    return idle;
  }

  /**
   * What is equal in arms with the same effect, and quick to compare: by it they are looked for
   * among many.
   *
   * @param kind a hash of all but the courses
   * @param ends the sum of all courses on the first and the last day
   */
  public record Sign(int kind, double ends) {
    private static final double ROUNDING = 1e-9;

    /** Whether two arms can have the same effect. */
    public boolean fits(Sign other) {
      return kind == other.kind && Math.abs(ends - other.ends) <= ROUNDING * Math.max(1, ends);
    }
  }

  /** The sign of the effect. */
  public Sign sign() {
    double ends =
        courses.values().stream()
            .flatMap(List::stream)
            .mapToDouble(course -> course.at(0) + course.at(length))
            .sum();
    return new Sign(
        Objects.hash(factors, priors, events, policies, attacks, planned, ghosts, strengths), ends);
  }

  /** Whether the runs of two arms of a scenario must be the same. */
  public boolean sameAs(ArmEffect other) {
    return factors.equals(other.factors)
        && priors.equals(other.priors)
        && events.equals(other.events)
        && attacks.equals(other.attacks)
        && planned == other.planned
        && ghosts.equals(other.ghosts)
        && strengths.equals(other.strengths)
        && policies.equals(other.policies)
        && courses.keySet().stream()
            .allMatch(id -> same(courses.get(id), other.courses.get(id), length));
  }

  private static boolean same(List<PathSeries> some, List<PathSeries> others, double length) {
    if (some == others) {
      return true;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).sameUntil(others.get(i), length)) {
        return false;
      }
    }
    return true;
  }

  /** Those of retaliation only where a patron has something to answer to. */
  private static Map<Parameter, List<Prior>> priors(
      ArmBase base, ArmSettings settings, Map<String, Policy> policies) {
    Map<Parameter, List<Prior>> all = new LinkedHashMap<>(base.priors());
    int hypotheses = base.scenario().hypotheses().size();
    settings
        .parameters()
        .forEach((p, own) -> all.replace(p, Collections.nCopies(hypotheses, own.prior())));
    if (policies.values().stream().noneMatch(p -> p.mode() == PolicyMode.RETALIATE)) {
      all.keySet().removeIf(PolicyMode.RETALIATE::owns);
    }
    return all;
  }

  private static List<DatedEvent> events(Scenario scenario, ArmSettings settings) {
    return settings.events().stream()
        .filter(e -> scenario.timeline().holds(e.date()))
        .filter(e -> acts(e.kind(), settings.factors()))
        .toList();
  }

  private static List<PlannedAttack> attacks(Scenario scenario, ArmSettings settings) {
    return settings.attacks().stream().filter(a -> scenario.timeline().holds(a.from())).toList();
  }

  private static Map<String, Double> ghosts(Scenario scenario, ArmSettings settings) {
    Map<String, Double> acting = new LinkedHashMap<>(settings.ghosts());
    acting.values().removeIf(factor -> factor == 1);
    scenario.formations().stream()
        .filter(f -> f.ghosts().prior().high() == 0)
        .forEach(f -> acting.remove(f.id()));
    return acting;
  }

  private static Map<String, Double> strengths(ArmSettings settings) {
    Map<String, Double> acting = new LinkedHashMap<>(settings.strengths());
    acting.values().removeIf(factor -> factor == 1);
    return acting;
  }

  private static boolean acts(EventKind kind, Set<Factor> factors) {
    return switch (kind) {
      case OFFENSIVE -> !factors.contains(Factor.OPPOSITION_DECIDES);
      case PURGE, REINSTATEMENT -> factors.contains(Factor.PURGE);
      case VISIBLE_SUPPORT, RESIGNATION -> true;
      case ANNOUNCEMENT -> factors.contains(Factor.NEWS);
    };
  }

  private static Map<String, Policy> policies(
      Scenario scenario, ArmSettings settings, List<DatedEvent> events) {
    boolean attacked =
        settings.factors().contains(Factor.OPPOSITION_DECIDES)
            || !attacks(scenario, settings).isEmpty()
            || events.stream().anyMatch(e -> e.kind() == EventKind.OFFENSIVE);
    Map<String, Policy> acting = new LinkedHashMap<>();
    settings
        .policies()
        .forEach(
            (patron, policy) -> {
              boolean decides =
                  switch (policy.mode()) {
                    case PATH -> false;
                    case SURGE -> attacked;
                    case RETALIATE ->
                        gives(scenario, patron) && otherPurges(scenario, patron, settings, events);
                    default -> gives(scenario, patron);
                  };
              if (decides && !policy.from().isAfter(scenario.timeline().end())) {
                acting.put(patron, policy);
              }
            });
    return acting;
  }

  /**
   * Whether other men of a patron are removed than documented, or on other days: else one that
   * retaliates gives what its paths say. Where the first patron decides by itself purges are
   * outcomes.
   */
  private static boolean otherPurges(
      Scenario scenario, String patron, ArmSettings settings, List<DatedEvent> events) {
    List<DatedEvent> documented = events(scenario, ArmSettings.unchanged(scenario));
    boolean outcomes =
        scenario.paths().stream()
            .filter(path -> path.role() == PathRole.FINANCE)
            .flatMap(path -> path.patron().stream())
            .anyMatch(first -> settings.policies().get(first).mode().decides());
    return outcomes
        || !purges(scenario, patron, documented).equals(purges(scenario, patron, events));
  }

  /** Dates on which men of a patron are removed, in order. */
  private static List<LocalDate> purges(Scenario scenario, String patron, List<DatedEvent> events) {
    Set<String> men = new TreeSet<>();
    scenario.formations().stream()
        .filter(f -> f.patron().equals(patron))
        .forEach(f -> men.add(f.id()));
    return events.stream()
        .filter(e -> e.kind() == EventKind.PURGE)
        .filter(e -> e.formation().filter(men::contains).isPresent())
        .map(DatedEvent::date)
        .sorted()
        .toList();
  }

  /** Whether all that a switch does is in the course of its path; a policy would act on top. */
  private static boolean toldByPaths(
      Scenario scenario, Factor factor, Map<String, Policy> policies) {
    boolean ofNoPath =
        factor == Factor.AIR_DEFENCE
            && !scenario.has(PathRole.AIR_DEFENCE)
            && scenario.has(PathRole.STRIKES);
    return OF_PATHS.contains(factor)
        && !ofNoPath
        && scenario.paths().stream()
            .filter(path -> path.role().factor().filter(f -> f == factor).isPresent())
            .noneMatch(path -> path.patron().filter(policies::containsKey).isPresent());
  }

  private static boolean gives(Scenario scenario, String patron) {
    return scenario.paths().stream()
        .filter(path -> path.role() != PathRole.AIR_DEFENCE)
        .anyMatch(path -> path.patron().filter(patron::equals).isPresent());
  }

  private static Map<String, List<PathSeries>> courses(ArmBase base, ArmSettings settings) {
    Map<String, List<PathSeries>> all = new LinkedHashMap<>(base.courses());
    for (Path path : base.scenario().paths()) {
      List<PathChange> changes =
          settings.pathChanges().stream().filter(c -> c.paths().contains(path.id())).toList();
      if (all.containsKey(path.id()) && !changes.isEmpty()) {
        all.put(path.id(), base.course(path, changes));
      }
      all.computeIfPresent(
          path.id(), (id, course) -> switched(course, path.role(), settings.factors()));
    }
    return all;
  }

  private static List<PathSeries> switched(
      List<PathSeries> course, PathRole role, Set<Factor> factors) {
    return role.factor()
        .filter(factor -> !factors.contains(factor))
        .map(off -> course.stream().map(c -> c.holdFrom(0, off == Factor.STRIKES ? 0 : 1)).toList())
        .orElse(course);
  }
}
