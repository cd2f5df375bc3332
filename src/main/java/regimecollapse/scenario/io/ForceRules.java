package regimecollapse.scenario.io;

import java.util.Optional;

/** What must hold within a formation. */
final class ForceRules {
  private static final double TOLERANCE = 1e-9;

  private ForceRules() {}

  /** It stands either in named places or by a rule. */
  static void station(Node.Mapping formation, At at) {
    String legal = "either garrison or spread";
    Node.Entry spread = formation.entries().get("spread");
    if (formation.has("garrison") && spread != null) {
      at.key("spread", at.owner()).problemAt(spread.key(), "it has a garrison already", legal);
    } else if (!formation.has("garrison") && spread == null) {
      at.key("garrison", at.owner()).problemHere("it stands nowhere", legal);
    }
    Node.Entry regions = formation.entries().get("regions");
    if (regions != null && spread == null) {
      at.key("regions", at.owner())
          .problemAt(regions.key(), "regions belong to spread", "spread with regions");
    }
  }

  /** The shares of a garrison make a whole. */
  static void sharesSumToOne(Node.Mapping garrison, At at) {
    double sum = 0;
    for (Node.Entry entry : garrison.entries().values()) {
      Optional<Double> share = Plain.number(entry.value());
      if (share.isEmpty()) {
        return;
      }
      sum += share.get();
    }
    if (Math.abs(sum - 1) > TOLERANCE) {
      at.problemHere("the shares sum to " + Plain.text(sum), "a sum of 1");
    }
  }
}
