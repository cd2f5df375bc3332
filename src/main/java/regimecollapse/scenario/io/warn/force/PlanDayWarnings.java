package regimecollapse.scenario.io.warn.force;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.PlannedAttack;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PlanChange;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.PlanFormat;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * Attacks that nobody makes: with a share of nothing, moved beyond the run, over before the delay
 * of their group is; and lists of places that are empty, which means all places.
 */
public final class PlanDayWarnings {
  private final Scenario scenario;
  private final Node.Mapping tree;
  private final Problems found;

  private PlanDayWarnings(Scenario scenario, Node.Mapping tree, Problems found) {
    this.scenario = scenario;
    this.tree = tree;
    this.found = found;
  }

  /** Looks at the days and shares of all attacks, and of changes to them. */
  public static void check(Document document, Scenario scenario, Problems found) {
    PlanDayWarnings all = new PlanDayWarnings(scenario, document.tree(), found);
    scenario.campaign().forEach(all::attack);
    scenario.opposition().stream().filter(g -> g.kind() == GroupKind.OFFENSIVE).forEach(all::delay);
    scenario.arms().forEach(all::moves);
  }

  private void attack(PlannedAttack it) {
    Node.Mapping node = tree.section(PlanFormat.KEY).section(it.id());
    String path = PlanFormat.KEY + "." + it.id() + ".";
    if (it.on() && it.share().prior().high() == 0) {
      found.add(
          Problem.at(KeyPlace.of(node, "share"), path + "share", "nobody takes part in the attack")
              .value(node.get("share").map(Node::shown).orElse("0"))
              .legal("more than 0; on: false where it is not made"));
    }
    boolean everywhere = it.regions().isEmpty() && it.targets().isEmpty();
    for (String key : List.of("regions", "targets")) {
      if (everywhere && node.has(key)) {
        found.add(
            Problem.at(
                    KeyPlace.of(node, key),
                    path + key,
                    "the list is empty, which means everywhere: the attack goes for all places")
                .value("[]")
                .legal("names; or neither regions nor targets where everywhere is meant"));
        return;
      }
    }
  }

  /** A group whose attack is over, or beyond the run, before its delay is. */
  private void delay(OppositionGroup group) {
    double delay = group.delayDays().prior().low();
    double length = scenario.timeline().length() + 1;
    List<String> over = new ArrayList<>();
    double most = Double.POSITIVE_INFINITY;
    boolean planned = scenario.campaign().stream().anyMatch(a -> a.group().equals(group.id()));
    for (PlannedAttack it : scenario.campaign()) {
      if (it.group().equals(group.id()) && it.on()) {
        double from = scenario.timeline().dayOf(it.from());
        double end = it.to().map(to -> scenario.timeline().dayOf(to) + 1).orElse(length);
        double days = Math.min(end, length) - from;
        if (delay >= days) {
          over.add(it.id());
          most = Math.min(most, days);
        }
      }
    }
    double offensive =
        scenario.events().stream()
            .filter(e -> !planned && e.kind() == EventKind.OFFENSIVE)
            .mapToDouble(e -> length - scenario.timeline().dayOf(e.date()))
            .findFirst()
            .orElse(Double.POSITIVE_INFINITY);
    if (delay > 0 && (!over.isEmpty() || delay >= offensive)) {
      String what = over.isEmpty() ? "the run" : "the attack " + String.join(", ", over);
      tellDelay(group, what, Math.min(most, offensive));
    }
  }

  private void tellDelay(OppositionGroup group, String what, double days) {
    Node.Mapping node = tree.section("opposition").section(group.id());
    found.add(
        Problem.at(
                KeyPlace.of(node, "delay-days"),
                "opposition." + group.id() + ".delay-days",
                what + " is over before the delay is: nobody attacks")
            .value(node.get("delay-days").map(Node::shown).orElse(""))
            .legal("less than " + Plain.text(days)));
  }

  /** Attacks that an arm moves beyond the end of the run. */
  private void moves(Arm arm) {
    List<Node> nodes = tree.section("arms").section(arm.id()).items("changes");
    LocalDate end = scenario.timeline().end();
    for (int i = 0; i < nodes.size(); i++) {
      if (arm.changes().get(i) instanceof PlanChange.Shift shift) {
        List<PlannedAttack> late =
            ArmSettings.of(scenario, arm).attacks().stream()
                .filter(a -> shift.attacks().contains(a.id()) && a.from().isAfter(end))
                .filter(a -> !a.later(-shift.days()).from().isAfter(end))
                .toList();
        if (!late.isEmpty()) {
          tellMove(arm, i, late, (Node.Mapping) nodes.get(i), shift.days());
        }
      }
    }
  }

  private void tellMove(
      Arm arm, int change, List<PlannedAttack> late, Node.Mapping node, long days) {
    LocalDate end = scenario.timeline().end();
    PlannedAttack last = late.get(late.size() - 1);
    long most = end.toEpochDay() - last.later(-days).from().toEpochDay();
    String ids = String.join(", ", late.stream().map(PlannedAttack::id).toList());
    found.add(
        Problem.at(
                KeyPlace.of(node, "days"),
                "arms." + arm.id() + ".changes[" + change + "].days",
                ids
                    + " would begin on "
                    + last.from()
                    + ", after the end of the run: it acts on no day")
            .value(node.text("days"))
            .legal("at most %d, to %s; on: false where it is not made".formatted(most, end)));
  }
}
