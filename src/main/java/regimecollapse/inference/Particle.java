package regimecollapse.inference;

/**
 * A weighted draw of the posterior.
 *
 * @param candidate where it is
 * @param simulation what it gave
 * @param weight at least 0; the weights of a posterior add up to 1
 */
public record Particle(Candidate candidate, Simulation simulation, double weight) {
  Particle withWeight(double other) {
    return new Particle(candidate, simulation, other);
  }

  int hypothesis() {
    return candidate.hypothesis();
  }

  double distance() {
    return simulation.distance();
  }
}
