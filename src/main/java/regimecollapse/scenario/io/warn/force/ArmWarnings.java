package regimecollapse.scenario.io.warn.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.ArmBase;
import regimecollapse.scenario.ArmEffect;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.text.Numbers;

/** Arms that are the same as another, and changes without which an arm would be the same. */
public final class ArmWarnings {
  private ArmWarnings() {}

  /** Looks at each arm, then at each of its changes. */
  public static void check(Scenario scenario, Node.Mapping tree, Problems found) {
    Node.Mapping arms = tree.section("arms");
    ArmBase base = ArmBase.of(scenario);
    List<Other> before = new ArrayList<>();
    for (Arm arm : scenario.arms()) {
      Node.Mapping node = arms.section(arm.id());
      Set<Integer> idle = ArmEffect.idle(base, arm);
      for (int i : idle) {
        Node.Mapping change = (Node.Mapping) node.items("changes").get(i);
        String path = "arms." + arm.id() + ".changes[" + i + "]";
        found.add(idle(scenario, arm.changes().get(i), change, path));
      }
      Other own = Other.of(arm.id(), ArmEffect.of(base, arm));
      if (idle.isEmpty()) {
        twin(before, own)
            .ifPresent(
                twin ->
                    found.add(
                        Problem.at(
                                KeyPlace.of(arms, arm.id()),
                                "arms." + arm.id(),
                                "the arm is the same as " + twin + ", so their runs are the same")
                            .legal("an arm that changes something, or one arm less")));
      }
      before.add(own);
    }
  }

  /** An arm that others are compared with. */
  private record Other(String id, ArmEffect effect, ArmEffect.Sign sign) {
    static Other of(String id, ArmEffect effect) {
      return new Other(id, effect, effect.sign());
    }

    boolean sameAs(Other other) {
      return sign.fits(other.sign) && effect.sameAs(other.effect);
    }
  }

  private static Optional<String> twin(List<Other> before, Other own) {
    return before.stream().filter(own::sameAs).map(Other::id).findFirst();
  }

  private static Problem idle(Scenario scenario, Change change, Node.Mapping node, String path) {
    LocalDate end = scenario.timeline().end();
    Optional<LocalDate> from = DayShape.day(node, "from");
    if (from.filter(end::isBefore).isPresent()) {
      return Problem.at(
              KeyPlace.of(node, "from"), path + ".from", "the change acts on no day of the run")
          .value(node.text("from"))
          .legal("a date before " + end + ", the end of the run");
    }
    String verb = node.entries().keySet().iterator().next();
    for (String key : ChangeFormat.SHAPE.verbs().keySet()) {
      verb = node.has(key) ? key : verb;
    }
    return Problem.at(
            KeyPlace.of(node, verb),
            path + "." + verb,
            "this changes nothing: without it the arm is the same" + why(scenario, change))
        .value(node.entries().get(verb).value().shown());
  }

  /** What holds anyway, where a number shows it. */
  private static String why(Scenario scenario, Change change) {
    if (change instanceof PathChange.Scale scale) {
      Path path = first(scenario, scale);
      double day = Math.max(0, scenario.timeline().dayOf(scale.from()));
      double value = new PathNumbers(scenario, Uncertain::centre).before(path).at(day);
      return value == 0
          ? ", as " + path.id() + " is 0 and 0 x " + Numbers.exact(scale.by()) + " = 0"
          : "";
    }
    return RoleWarnings.why(scenario, change);
  }

  private static Path first(Scenario scenario, PathChange change) {
    return scenario.paths().stream()
        .filter(path -> change.paths().contains(path.id()))
        .findFirst()
        .orElseThrow();
  }
}
