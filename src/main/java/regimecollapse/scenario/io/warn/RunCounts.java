package regimecollapse.scenario.io.warn;

import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.section.FitFormat;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.text.Counts;

/** Products of counts that are too large: runs, orders of factors, simulations of a fit. */
final class RunCounts {
  /** Runs are counted in whole numbers of 32 bits. */
  private static final long MOST = Integer.MAX_VALUE;

  /** Orders of factors in all replications: they are drawn before the first run, and kept. */
  private static final long MOST_ORDERS = 1_000_000;

  private RunCounts() {}

  static void check(Scenario scenario, Node.Mapping tree, Problems found) {
    long hypotheses = scenario.hypotheses().size();
    long replications = scenario.replications();
    long arms = scenario.arms().size();
    long coalitions = scenario.attribution().map(Attribution::mostRuns).orElse(0);
    long runs = hypotheses * (arms + coalitions) * replications;
    if (runs > MOST) {
      String each = Counts.of(arms, "arm", "arms");
      found.add(
          tooMany(
              tree,
              "replications",
              Counts.of(hypotheses, "hypothesis", "hypotheses")
                  + " x "
                  + (coalitions == 0 ? each : "(" + each + " + " + coalitions + " coalitions)")
                  + " x "
                  + Counts.of(replications, "replication", "replications")
                  + " are "
                  + runs
                  + " runs",
              "at most " + MOST + " runs; fewer replications, or --arm and --hypothesis"));
    }
    scenario.attribution().ifPresent(it -> orders(it, replications, tree, found));
    scenario.fit().ifPresent(fit -> simulations(scenario, tree, found));
  }

  private static void orders(
      Attribution attribution, long replications, Node.Mapping tree, Problems found) {
    long orders = attribution.permutations() * replications;
    if (orders > MOST_ORDERS) {
      found.add(
          tooMany(
              tree,
              "replications",
              attribution.permutations()
                  + " permutations x "
                  + replications
                  + " replications are "
                  + orders
                  + " orders of the factors",
              "at most " + MOST_ORDERS));
    }
  }

  private static void simulations(Scenario scenario, Node.Mapping tree, Problems found) {
    var fit = scenario.fit().orElseThrow();
    long most =
        Math.max(
            fit.mostSimulations(fit.effort(), scenario.hypotheses().size()),
            fit.mostSimulations(fit.quick(), scenario.hypotheses().size()));
    if (most > MOST) {
      found.add(
          tooMany(
              tree,
              FitFormat.KEY,
              "the fit makes up to " + most + " simulations",
              "at most " + MOST));
    }
  }

  private static Problem tooMany(Node.Mapping tree, String key, String message, String legal) {
    Node value = tree.get(key).orElse(tree);
    boolean number = value instanceof Node.Scalar;
    return Problem.at(number ? value.place() : KeyPlace.of(tree, key), key, message)
        .value(number ? ((Node.Scalar) value).text() : "")
        .legal(legal);
  }
}
