package regimecollapse.model.state;

import regimecollapse.scenario.parameter.Parameter;

/** The sampled value of every parameter. */
public final class Numbers {
  private final double[] values;

  /**
   * Copies the values.
   *
   * @param values in the order of {@link Parameter}
   */
  public Numbers(double[] values) {
    if (values.length != Parameter.values().length) {
      throw new IllegalArgumentException("a value for each parameter is needed");
    }
    this.values = values.clone();
  }

  /** The value of a parameter, in its unit. */
  public double of(Parameter p) {
    return values[p.ordinal()];
  }
}
