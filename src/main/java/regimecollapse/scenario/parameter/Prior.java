package regimecollapse.scenario.parameter;

import regimecollapse.text.Numbers;

/** What is believed about one number before it meets data. */
public sealed interface Prior {
  /** The centre that charts and tables show: the value itself, the mode or the median. */
  double centre();

  /** The lowest value that can be drawn, or the 0.5 % quantile where there is none. */
  double low();

  /** The highest value that can be drawn, or the 99.5 % quantile where there is none. */
  double high();

  /** What can be drawn, in words: "0.2 to 0.4". */
  default String range() {
    return Numbers.range(Numbers.input(low()), Numbers.input(high()));
  }

  /** A number taken as known. */
  record Fixed(double value) implements Prior {
    @Override
    public double centre() {
      return value;
    }

    @Override
    public double low() {
      return value;
    }

    @Override
    public double high() {
      return value;
    }
  }

  /** All values from low to high equally likely. */
  record Uniform(double low, double high) implements Prior {
    @Override
    public double centre() {
      return (low + high) / 2;
    }
  }

  /**
   * The logarithm even from that of low to that of high, both above 0: each factor is as likely
   * anywhere in the range. For scales of which only the order of magnitude is known.
   */
  record LogUniform(double low, double high) implements Prior {
    /** The median, which is the geometric mean of the ends. */
    @Override
    public double centre() {
      return StrictMath.sqrt(low) * StrictMath.sqrt(high);
    }
  }

  /** A value with a range: half of the mass below the value, half above, each half even. */
  record TwoPiece(double low, double value, double high) implements Prior {
    @Override
    public double centre() {
      return value;
    }
  }

  /** Triangular from low to high with a mode. */
  record Triangular(double low, double mode, double high) implements Prior {
    @Override
    public double centre() {
      return mode;
    }
  }

  /** Normal with mean and standard deviation. */
  record Normal(double mean, double sd) implements Prior {
    /** The 99.5 % quantile of the standard normal distribution. */
    private static final double Z995 = 2.5758293035489004;

    @Override
    public double centre() {
      return mean;
    }

    @Override
    public double low() {
      return mean - Z995 * sd;
    }

    @Override
    public double high() {
      return mean + Z995 * sd;
    }
  }

  /** Beta with shapes a and b, on 0 to 1. */
  record Beta(double a, double b) implements Prior {
    @Override
    public double centre() {
      return a / (a + b);
    }

    @Override
    public double low() {
      return 0;
    }

    @Override
    public double high() {
      return 1;
    }
  }

  /** The exponential of a normal with mean mu and standard deviation sigma. */
  record LogNormal(double mu, double sigma) implements Prior {
    @Override
    public double centre() {
      return StrictMath.exp(mu);
    }

    @Override
    public double low() {
      return StrictMath.exp(new Normal(mu, sigma).low());
    }

    @Override
    public double high() {
      return StrictMath.exp(new Normal(mu, sigma).high());
    }
  }
}
