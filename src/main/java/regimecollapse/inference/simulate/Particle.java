package regimecollapse.inference.simulate;

/**
 * A weighted draw of the posterior.
 *
 * @param candidate where it is
 * @param simulation what it gave
 * @param weight at least 0; the weights of a posterior add up to 1
 */
public record Particle(Candidate candidate, Simulation simulation, double weight) {
  public Particle withWeight(double other) {
    return new Particle(candidate, simulation, other);
  }

  public int hypothesis() {
    return candidate.hypothesis();
  }

  public double distance() {
    return simulation.distance();
  }
}
