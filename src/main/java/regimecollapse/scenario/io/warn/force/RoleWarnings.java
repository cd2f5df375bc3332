package regimecollapse.scenario.io.warn.force;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.CaseFormat;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;

/**
 * Switches, policies and parameters that act on roles of which the case has no path: nothing comes
 * of them. What arms do in vain {@link ArmWarnings} tells, but for what only a run could show.
 */
public final class RoleWarnings {
  private RoleWarnings() {}

  /** Looks at what the case states for roles of which it has no path. */
  public static void check(Document document, Scenario scenario, Problems found) {
    Node.Mapping tree = document.tree();
    Node.Mapping switches = tree.section("switches");
    switches
        .entries()
        .forEach(
            (key, entry) ->
                Keyed.find(Factor.values(), key)
                    .filter(factor -> scenario.factors().contains(factor) != factor.onByDefault())
                    .flatMap(factor -> lacking(scenario, roles(factor)))
                    .ifPresent(why -> found.add(told(entry.value(), "switches." + key, why))));
    for (Patron patron : scenario.patrons()) {
      policy(scenario, patron, tree.section("patrons").section(patron.id()), found);
      pledge(scenario, patron, tree.section("patrons").section(patron.id()), found);
    }
    tree.section("hypotheses")
        .maps()
        .forEach(
            (id, it) -> {
              Node.Mapping own = it.section("parameters");
              String path = "hypotheses." + id + ".parameters.";
              own.entries().forEach((k, e) -> parameter(scenario, k, e.value(), path + k, found));
            });
    for (Node item : tree.section("fit").items("parameters")) {
      parameter(scenario, item.shown(), item, "fit.parameters", found);
    }
    scenario.arms().forEach(arm -> arm(scenario, arm, tree.section("arms"), found));
  }

  private static void arm(Scenario scenario, Arm arm, Node.Mapping arms, Problems found) {
    List<Node> changes = arms.section(arm.id()).items("changes");
    for (int i = 0; i < changes.size(); i++) {
      String path = "arms." + arm.id() + ".changes[" + i + "].";
      Node.Mapping node = (Node.Mapping) changes.get(i);
      if (arm.changes().get(i) instanceof Change.SetParameter set) {
        node.get("parameter")
            .ifPresent(
                n -> parameter(scenario, set.parameter().key(), n, path + "parameter", found));
      }
      // Of switches of support the arm itself is told to be idle.
      if (arm.changes().get(i) instanceof Change.Switch set && set.factor() == Factor.PRICES) {
        Optional<String> why = lacking(scenario, roles(set.factor()));
        node.get("switch")
            .ifPresent(n -> why.ifPresent(w -> found.add(told(n, path + "switch", w))));
      }
    }
  }

  /** A policy of a patron that gives nothing a policy could set. */
  private static void policy(Scenario scenario, Patron patron, Node.Mapping node, Problems found) {
    if (patron.policy().mode() != PolicyMode.PATH && !gives(scenario, patron.id())) {
      node.section("policy")
          .get("mode")
          .ifPresent(
              mode ->
                  found.add(
                      told(mode, "patrons." + patron.id() + ".policy.mode", nothing(patron.id()))));
    }
  }

  /** A pledge of a patron that has no troops. */
  private static void pledge(Scenario scenario, Patron patron, Node.Mapping node, Problems found) {
    boolean troops =
        scenario.paths().stream()
            .filter(path -> path.role() == PathRole.STRENGTH)
            .anyMatch(path -> path.patron().filter(patron.id()::equals).isPresent());
    if (patron.pledge() && !troops) {
      String why = "no path of role strength is given by " + patron.id();
      String path = "patrons." + patron.id() + "." + CaseFormat.PLEDGE;
      node.get(CaseFormat.PLEDGE).ifPresent(n -> found.add(told(n, path, why)));
    }
  }

  private static void parameter(
      Scenario scenario, String key, Node node, String path, Problems found) {
    Parameter.find(key)
        .flatMap(p -> lacking(scenario, roles(p)))
        .ifPresent(why -> found.add(told(node, path, why)));
  }

  /** Why a change of an arm is in vain, if it is for want of a path; empty if it is not. */
  static String why(Scenario scenario, Change change) {
    if (change instanceof Change.Switch it) {
      return lacking(scenario, roles(it.factor())).map(why -> ", as " + why).orElse("");
    }
    return change instanceof Change.SetPolicy it && !gives(scenario, it.patron())
        ? ", as " + nothing(it.patron())
        : "";
  }

  private static String nothing(String patron) {
    return "no path of support is given by " + patron;
  }

  private static Problem told(Node node, String path, String why) {
    return Problem.at(node.place(), path, "this changes nothing: " + why)
        .value(node.shown())
        .legal("a path of the role, or leave it out");
  }

  static boolean gives(Scenario scenario, String patron) {
    return scenario.paths().stream()
        .filter(path -> path.role() != PathRole.AIR_DEFENCE)
        .map(Path::patron)
        .anyMatch(giver -> giver.filter(patron::equals).isPresent());
  }

  /** That a case has no path of any of these roles. */
  private static Optional<String> lacking(Scenario scenario, Set<PathRole> roles) {
    return roles.isEmpty() || roles.stream().anyMatch(scenario::has)
        ? Optional.empty()
        : Optional.of(
            "no path has the role "
                + roles.stream().map(Keyed::key).sorted().collect(Collectors.joining(" or ")));
  }

  /** The roles of which a factor needs one. Without strikes there is nothing to answer. */
  private static Set<PathRole> roles(Factor factor) {
    return switch (factor) {
      case PRICES -> Set.of(PathRole.PRICES, PathRole.NOMINAL_PAY);
      case AIR_DEFENCE -> Set.of(PathRole.STRIKES);
      default ->
          Stream.of(PathRole.values())
              .filter(role -> role.factor().filter(f -> f == factor).isPresent())
              .collect(Collectors.toSet());
    };
  }

  /** The roles of which a parameter needs one: at their neutral values it cancels out. */
  private static Set<PathRole> roles(Parameter parameter) {
    return switch (parameter) {
      case MORALE_STRIKES -> Set.of(PathRole.STRIKES);
      case MORALE_ADVISERS -> Set.of(PathRole.ADVISERS);
      case SUPPLY_PATRON_SHARE -> Set.of(PathRole.LOGISTICS);
      case PAY_PRICE_EXPOSURE -> Set.of(PathRole.PRICES, PathRole.NOMINAL_PAY);
      case STAFF_FLOOR, STAFF_WORTH, STAFF_SIGN -> Set.of(PathRole.ALLIED_STAFF);
      default -> Set.of();
    };
  }
}
