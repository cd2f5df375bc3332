#!/bin/sh
# MASON 18 (fr.irit.smac.thirdparty.edu.gmu.cs:mason:18, JDK 17): the sampler, the density and the cumulative probability
# of one Gamma object are those of three distributions; a NegativeBinomial object has two; and the second parameter of
# nextWeibull is no scale.
#
# Guesses, logged before the run: Gamma(alpha, lambda) samples with lambda as a rate but gives the density with lambda as
# a scale. NegativeBinomial(n, p) samples n p / (1 - p) on average, but its cdf is of mean n (1 - p) / p. The scale of
# nextWeibull(alpha, beta) is the alpha-th root of beta. All three are so; that Gamma.cdf besides takes the shape for the
# rate and the rate for the shape was not guessed.
#
# Seen: for Gamma(3, 2) samples of mean 1.5, a density of mean 6, and 0.94 as the share up to 1.5, where the sample has
# 0.58. NegativeBinomial(5, 0.2) says that 0.2 % of its values are at most 1; of its own sample 66 % are. Times drawn by
# nextWeibull(2, 10) have mean 2.8 where a Weibull of shape 2 and scale 10 has 8.9; at shape 1 the two agree, so a test
# by the exponential case passes. A model that draws by one method and is checked, or weighted, by another is wrong.
#
# Run by hand; needs a JDK from 17 and Maven. Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
mvn -q dependency:copy -Dartifact=fr.irit.smac.thirdparty.edu.gmu.cs:mason:18 -DoutputDirectory=. -Dmdep.stripVersion=true
cat >Gammas.java <<'JAVA'
import ec.util.MersenneTwisterFast;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import sim.util.distribution.Distributions;
import sim.util.distribution.Gamma;
import sim.util.distribution.NegativeBinomial;

public class Gammas {
  static double[] draw(DoubleSupplier one) {
    return DoubleStream.generate(one).limit(1_000_000).toArray();
  }

  static double mean(double[] drawn) {
    return DoubleStream.of(drawn).average().getAsDouble();
  }

  static double share(double[] drawn, double most) {
    return DoubleStream.of(drawn).filter(x -> x <= most).count() / (double) drawn.length;
  }

  static void say(String what, double value) {
    System.out.printf(Locale.ROOT, "%s %.2f%n", what, value);
  }

  public static void main(String[] args) {
    MersenneTwisterFast random = new MersenneTwisterFast(1);
    Gamma gamma = new Gamma(3, 2, random);
    double[] waits = draw(gamma::nextDouble);
    double ofDensity = 0;
    for (double x = 0.005; x < 100; x += 0.01) ofDensity += x * gamma.pdf(x) * 0.01;
    say("gamma, mean of the sample", mean(waits));
    say("gamma, mean of the density", ofDensity);
    say("gamma, share of the sample up to 1.5", share(waits, 1.5));
    say("gamma, cdf(1.5)", gamma.cdf(1.5));

    NegativeBinomial counts = new NegativeBinomial(5, 0.2, random);
    double[] counted = draw(counts::nextInt);
    say("negative binomial, mean of the sample", mean(counted));
    say("negative binomial, share of the sample up to 1", share(counted, 1));
    say("negative binomial, cdf(1)", counts.cdf(1));

    say("weibull(1, 10), mean of the sample", Math.rint(mean(draw(() -> Distributions.nextWeibull(1, 10, random)))));
    say("weibull(2, 10), mean of the sample", mean(draw(() -> Distributions.nextWeibull(2, 10, random))));
    say("weibull(2, 10), mean by shape and scale", 10 * Math.sqrt(Math.PI) / 2);
  }
}
JAVA
javac -cp mason.jar Gammas.java
java -Djava.awt.headless=true -cp .:mason.jar Gammas >seen
cat >expected <<'TEXT'
gamma, mean of the sample 1.50
gamma, mean of the density 6.00
gamma, share of the sample up to 1.5 0.58
gamma, cdf(1.5) 0.94
negative binomial, mean of the sample 1.25
negative binomial, share of the sample up to 1 0.66
negative binomial, cdf(1) 0.00
weibull(1, 10), mean of the sample 10.00
weibull(2, 10), mean of the sample 2.80
weibull(2, 10), mean by shape and scale 8.86
TEXT
cat seen
diff expected seen && echo "as found"
