package regimecollapse.inference.fit;

import regimecollapse.inference.simulate.Posterior;

/**
 * What a generation of {@link SequentialAbc} came to.
 *
 * @param number from 0, the draws of the prior
 * @param tolerance greatest distance that was accepted
 * @param simulations made for it
 * @param attempts candidates proposed for it; those outside the space that is not ruled out are not
 *     simulated
 * @param posterior the particles
 */
public record Generation(
    int number, double tolerance, long simulations, long attempts, Posterior posterior) {
  /** Accepted share of the simulations. */
  public double acceptance() {
    return (double) posterior.particles().size() / simulations;
  }
}
