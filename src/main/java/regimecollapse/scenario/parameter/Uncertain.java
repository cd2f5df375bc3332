package regimecollapse.scenario.parameter;

import java.util.Objects;
import regimecollapse.evidence.Provenance;

/**
 * A number of the scenario with what is believed about it and where that comes from.
 *
 * @param prior the value or its distribution
 * @param provenance its home
 */
public record Uncertain(Prior prior, Provenance provenance) {
  /** Refuses null. */
  public Uncertain {
    Objects.requireNonNull(prior);
    Objects.requireNonNull(provenance);
  }

  /** A bare number, the author's own choice. */
  public static Uncertain of(double value) {
    return new Uncertain(new Prior.Fixed(value), Provenance.AUTHORS_CHOICE);
  }

  /** The centre of the prior. */
  public double centre() {
    return prior.centre();
  }
}
