package regimecollapse.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
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
 */
public record ArmEffect(
    Set<Factor> factors,
    Map<Parameter, List<Prior>> priors,
    List<DatedEvent> events,
    Map<String, Policy> policies,
    Map<String, List<PathSeries>> courses,
    double length) {
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
  public static ArmEffect of(Scenario scenario, Arm arm) {
    ArmSettings settings = ArmSettings.of(scenario, arm);
    List<DatedEvent> events = events(scenario, settings);
    Map<String, Policy> policies = policies(scenario, settings, events);
    Set<Factor> factors = EnumSet.noneOf(Factor.class);
    factors.addAll(settings.factors());
    factors.removeIf(factor -> toldByPaths(scenario, factor, policies));
    return new ArmEffect(
        factors,
        priors(scenario, settings),
        events,
        policies,
        courses(scenario, settings),
        scenario.timeline().length());
  }

  /** The changes of an arm, by position, without which its runs would be the same. */
  public static Set<Integer> idle(Scenario scenario, Arm arm) {
    ArmEffect whole = of(scenario, arm);
    Set<Integer> idle = new TreeSet<>();
    for (int i = 0; i < arm.changes().size(); i++) {
      List<Change> others = new ArrayList<>(arm.changes());
      others.remove(i);
      if (of(scenario, new Arm(arm.id(), arm.title(), others)).sameAs(whole)) {
        idle.add(i);
      }
    }
    return idle;
  }

  /** Whether the runs of two arms of a scenario must be the same. */
  public boolean sameAs(ArmEffect other) {
    return factors.equals(other.factors)
        && priors.equals(other.priors)
        && events.equals(other.events)
        && policies.equals(other.policies)
        && courses.keySet().stream()
            .allMatch(id -> same(courses.get(id), other.courses.get(id), length));
  }

  private static boolean same(List<PathSeries> some, List<PathSeries> others, double length) {
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).sameUntil(others.get(i), length)) {
        return false;
      }
    }
    return true;
  }

  private static Map<Parameter, List<Prior>> priors(Scenario scenario, ArmSettings settings) {
    Map<Parameter, List<Prior>> all = new LinkedHashMap<>();
    for (Parameter p : scenario.parameters().keySet()) {
      all.put(
          p,
          scenario.hypotheses().stream()
              .map(h -> h.parameters().getOrDefault(p, scenario.parameters().get(p)))
              .map(own -> settings.parameters().getOrDefault(p, own).prior())
              .toList());
    }
    return all;
  }

  private static List<DatedEvent> events(Scenario scenario, ArmSettings settings) {
    return settings.events().stream()
        .filter(e -> scenario.timeline().holds(e.date()))
        .filter(e -> acts(e.kind(), settings.factors()))
        .toList();
  }

  private static boolean acts(EventKind kind, Set<Factor> factors) {
    return switch (kind) {
      case OFFENSIVE -> !factors.contains(Factor.OPPOSITION_DECIDES);
      case PURGE, REINSTATEMENT -> factors.contains(Factor.PURGE);
      case VISIBLE_SUPPORT -> true;
    };
  }

  private static Map<String, Policy> policies(
      Scenario scenario, ArmSettings settings, List<DatedEvent> events) {
    boolean attacked =
        settings.factors().contains(Factor.OPPOSITION_DECIDES)
            || events.stream().anyMatch(e -> e.kind() == EventKind.OFFENSIVE);
    Map<String, Policy> acting = new LinkedHashMap<>();
    settings
        .policies()
        .forEach(
            (patron, policy) -> {
              boolean decides =
                  policy.mode() == PolicyMode.SURGE
                      ? attacked
                      : policy.mode() != PolicyMode.PATH && gives(scenario, patron);
              if (decides && !policy.from().isAfter(scenario.timeline().end())) {
                acting.put(patron, policy);
              }
            });
    return acting;
  }

  /** Whether all that a switch does is in the course of its path; a policy would act on top. */
  private static boolean toldByPaths(
      Scenario scenario, Factor factor, Map<String, Policy> policies) {
    return OF_PATHS.contains(factor)
        && scenario.paths().stream()
            .filter(path -> path.role().factor().filter(f -> f == factor).isPresent())
            .noneMatch(path -> path.patron().filter(policies::containsKey).isPresent());
  }

  private static boolean gives(Scenario scenario, String patron) {
    return scenario.paths().stream()
        .filter(path -> path.role() != PathRole.AIR_DEFENCE)
        .anyMatch(path -> path.patron().filter(patron::equals).isPresent());
  }

  private static Map<String, List<PathSeries>> courses(Scenario scenario, ArmSettings settings) {
    Map<String, List<PathSeries>> all = new LinkedHashMap<>();
    for (Path path : scenario.paths()) {
      if (drives(scenario, path)) {
        List<ToDoubleFunction<Uncertain>> numbers =
            List.of(
                u -> u.prior().low(), Uncertain::centre, u -> u.prior().high(), ArmEffect::within);
        all.put(
            path.id(),
            numbers.stream()
                .map(n -> new PathNumbers(scenario, n).after(path, settings.pathChanges()))
                .map(course -> switched(course, path.role(), settings.factors()))
                .toList());
      }
    }
    return all;
  }

  /**
   * A number between low end and centre that tells apart what agrees in these: another kind of
   * range draws other numbers.
   */
  private static double within(Uncertain number) {
    Prior prior = number.prior();
    int kind = 31 * prior.getClass().getName().hashCode() + prior.hashCode();
    double share = (kind & 0xffff) / (double) 0x10000;
    return prior.low() + share * (prior.centre() - prior.low());
  }

  /** Some paths drive formations only that name them. */
  private static boolean drives(Scenario scenario, Path path) {
    return !path.role().many()
        || scenario.formations().stream()
            .flatMap(f -> Stream.of(f.topUpPath(), f.strengthPath()))
            .anyMatch(named -> named.filter(path.id()::equals).isPresent());
  }

  private static PathSeries switched(PathSeries course, PathRole role, Set<Factor> factors) {
    return role.factor()
        .filter(factor -> !factors.contains(factor))
        .map(off -> course.holdFrom(0, off == Factor.STRIKES ? 0 : 1))
        .orElse(course);
  }
}
