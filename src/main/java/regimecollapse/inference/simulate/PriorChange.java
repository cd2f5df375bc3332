package regimecollapse.inference.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/**
 * Narrower or wider priors, to see how much of an answer comes from them: a range about its middle,
 * value or mode, one of logarithms in these, a normal and a lognormal in their standard deviation,
 * a beta in that at the same mean. What is fixed stays. Wider ranges end where the values of the
 * parameter do.
 *
 * @param width whether narrower or wider
 * @param only the parameter that is changed; empty for all
 */
public record PriorChange(Width width, Optional<Parameter> only) {
  /** By how much. */
  public enum Width {
    HALVED(0.5),
    DOUBLED(2);

    private final double factor;

    Width(double factor) {
      this.factor = factor;
    }

    /** Name in tables. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** All parameters at once, then each alone. */
  public static List<PriorChange> all(List<Parameter> parameters) {
    List<PriorChange> changes = new ArrayList<>();
    for (Width width : Width.values()) {
      changes.add(new PriorChange(width, Optional.empty()));
    }
    for (Parameter p : parameters) {
      for (Width width : Width.values()) {
        changes.add(new PriorChange(width, Optional.of(p)));
      }
    }
    return changes;
  }

  /** Key of the parameter; empty for all. */
  public String parameter() {
    return only.map(Parameter::key).orElse("");
  }

  /** The prior that takes the place of one of a parameter. */
  Prior of(Parameter p, Prior prior) {
    if (only.isPresent() && only.get() != p) {
      return prior;
    }
    if (prior instanceof Prior.Uniform r) {
      return new Prior.Uniform(from(r.centre(), r.low(), p), from(r.centre(), r.high(), p));
    } else if (prior instanceof Prior.LogUniform r) {
      return new Prior.LogUniform(byFactor(r, r.low(), p), byFactor(r, r.high(), p));
    } else if (prior instanceof Prior.TwoPiece t) {
      return new Prior.TwoPiece(
          from(t.value(), t.low(), p), t.value(), from(t.value(), t.high(), p));
    } else if (prior instanceof Prior.Triangular t) {
      return new Prior.Triangular(
          from(t.mode(), t.low(), p), t.mode(), from(t.mode(), t.high(), p));
    } else if (prior instanceof Prior.Normal n) {
      return new Prior.Normal(n.mean(), n.sd() * width.factor);
    } else if (prior instanceof Prior.LogNormal l) {
      return new Prior.LogNormal(l.mu(), l.sigma() * width.factor);
    } else if (prior instanceof Prior.Beta b) {
      return beta(b);
    }
    return prior;
  }

  /** An end as many times nearer to the middle, or farther, as the change says of logarithms. */
  private double byFactor(Prior.LogUniform range, double end, Parameter p) {
    double centre = range.centre();
    double changed = centre * StrictMath.pow(end / centre, width.factor);
    return Math.max(p.least(), Math.min(p.most(), changed));
  }

  private double from(double centre, double end, Parameter p) {
    return Math.max(p.least(), Math.min(p.most(), centre + width.factor * (end - centre)));
  }

  /**
   * The variance of a beta with mean m is m(1 - m)/(a + b + 1). It grows no further than to where a
   * shape is 1: below, the prior would heap up at an end, which is another belief and not a wider
   * one.
   */
  private Prior beta(Prior.Beta b) {
    double sum = b.a() + b.b();
    double mean = b.a() / sum;
    double wanted = (sum + 1) / (width.factor * width.factor) - 1;
    double least = Math.min(sum, 1 / Math.min(mean, 1 - mean));
    double changed = Math.max(wanted, least);
    return new Prior.Beta(mean * changed, (1 - mean) * changed);
  }
}
