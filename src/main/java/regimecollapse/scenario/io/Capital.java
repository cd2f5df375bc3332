package regimecollapse.scenario.io;

import java.util.Optional;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.Side;

/** Checks that the government holds its capital at the start. */
final class Capital {
  private Capital() {}

  static void check(Node.Mapping tree, CaseData data, At top) {
    Optional<Node.Scalar> capital = tree.scalar("capital");
    if (capital.isEmpty()) {
      return;
    }
    Node.Scalar node = capital.get();
    data.localities().stream()
        .filter(l -> l.id().equals(node.text()))
        .map(Locality::controller)
        .filter(c -> isKnownOther(tree, c))
        .findFirst()
        .ifPresent(
            c ->
                top.key("capital", node.place())
                    .problem(
                        node,
                        "the government does not hold it at the start, but " + c,
                        "a place whose controller is of side " + Side.REGIME.key()));
  }

  private static boolean isKnownOther(Node.Mapping tree, String faction) {
    return tree.map("factions")
        .flatMap(f -> f.map(faction))
        .filter(f -> !f.text("side").equals(Side.REGIME.key()))
        .isPresent();
  }
}
