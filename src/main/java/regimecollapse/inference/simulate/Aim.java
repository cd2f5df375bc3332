package regimecollapse.inference.simulate;

import java.util.function.UnaryOperator;

/**
 * Measures simulations from a point: each discrepancy is the distance of a summary from its centre.
 *
 * @param centre of each summary
 * @param scale what counts as one, above 0
 */
public record Aim(double[] centre, double[] scale) implements UnaryOperator<Simulation> {
  @Override
  public Simulation apply(Simulation simulation) {
    double[] off = new double[centre.length];
    for (int i = 0; i < off.length; i++) {
      off[i] = Math.abs(simulation.summaries()[i] - centre[i]) / scale[i];
    }
    return new Simulation(simulation.summaries(), off);
  }

  /** The problem of finding what made the centre. */
  public Problem of(Problem problem) {
    return new Problem() {
      @Override
      public int hypotheses() {
        return problem.hypotheses();
      }

      @Override
      public int dimension() {
        return problem.dimension();
      }

      @Override
      public Simulation simulate(Candidate candidate) {
        return apply(problem.simulate(candidate));
      }
    };
  }
}
