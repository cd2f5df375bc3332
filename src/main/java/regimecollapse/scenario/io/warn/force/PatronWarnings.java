package regimecollapse.scenario.io.warn.force;

import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;

/** Patrons whose money nobody counts, and policies that begin after the run. */
public final class PatronWarnings {
  private PatronWarnings() {}

  /** Looks at the money and the policy of each patron. */
  public static void check(Document document, Scenario scenario, Problems found) {
    for (Patron it : scenario.patrons()) {
      Node.Mapping node = document.tree().section("patrons").section(it.id());
      String path = "patrons." + it.id() + ".";
      boolean gives =
          scenario.paths().stream()
              .anyMatch(p -> p.patron().filter(patron -> patron.equals(it.id())).isPresent());
      if (it.spending().prior().high() > 0 && !gives) {
        found.add(
            Problem.at(
                    KeyPlace.of(node, "spending"),
                    path + "spending",
                    "no path is of this patron, so that nothing is ever spent")
                .value(node.get("spending").map(Node::shown).orElse(""))
                .legal("a path with patron: " + it.id() + ", or no spending"));
      }
      if (it.policy().mode() != PolicyMode.PATH
          && it.policy().from().isAfter(scenario.timeline().end())) {
        Node.Mapping policy = node.section("policy");
        found.add(
            Problem.at(
                    KeyPlace.of(policy, "from"),
                    path + "policy.from",
                    "the policy begins after the end of the run: it acts on no day")
                .value(policy.text("from"))
                .legal("a date before " + scenario.timeline().end()));
      }
    }
  }
}
