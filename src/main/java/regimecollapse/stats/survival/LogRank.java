package regimecollapse.stats.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import regimecollapse.stats.linear.Matrix;
import regimecollapse.stats.linear.SingularValues;

/**
 * The log-rank test that groups have the same hazard at all times.
 *
 * <p>At each event time with d events among n at risk, of whom nᵢ in group i, the group expects eᵢ
 * = d nᵢ/n events; the covariance of the observed is d (n-d)/(n-1) · (nᵢ/n) (δᵢⱼ - nⱼ/n). Summed
 * over times (and strata), χ² = (o - e)ᵀ V⁻ (o - e), with as many degrees of freedom as V has
 * independent rows: one less than the groups that were ever at risk together.
 *
 * @param chiSquare χ²; NaN where nothing can be compared
 * @param degreesOfFreedom 0 where nothing can be compared
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/5910392/">Mantel (1966), Cancer Chemotherapy
 *     Reports 50, 163-170</a>
 * @see <a href="https://doi.org/10.2307/2344317">Peto and Peto (1972), Journal of the Royal
 *     Statistical Society A 135, 185-207</a>
 */
public record LogRank(double chiSquare, int degreesOfFreedom) {
  /** Compares groups. */
  public static LogRank of(List<List<Lifetime>> groups) {
    return stratified(List.of(groups));
  }

  /**
   * Compares groups within strata and adds up: a difference between the strata does not count.
   *
   * @param strata for each stratum the groups, always in the same order; a group may be empty
   */
  public static LogRank stratified(List<List<List<Lifetime>>> strata) {
    int groups = strata.isEmpty() ? 0 : strata.get(0).size();
    Sums sums = new Sums(groups);
    strata.forEach(sums::add);
    return sums.test();
  }

  /** Chance of a χ² at least as large if the hazards are the same; NaN where not defined. */
  public double pValue() {
    return degreesOfFreedom == 0
        ? Double.NaN
        : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquare);
  }

  /** A lifetime and the place of its group. */
  private record Member(Lifetime lifetime, int group) {
    double time() {
      return lifetime.time();
    }
  }

  /** Observed less expected events, and their covariance. */
  private static final class Sums {
    private final double[] excess;
    private final double[][] covariance;

    Sums(int groups) {
      excess = new double[groups];
      covariance = new double[groups][groups];
    }

    void add(List<List<Lifetime>> groups) {
      if (groups.size() != excess.length) {
        throw new IllegalArgumentException("all strata have the same groups");
      }
      List<Member> members = new ArrayList<>();
      int[] atRisk = new int[excess.length];
      for (int g = 0; g < groups.size(); g++) {
        atRisk[g] = groups.get(g).size();
        for (Lifetime lifetime : groups.get(g)) {
          members.add(new Member(lifetime, g));
        }
      }
      members.sort(Comparator.comparingDouble(Member::time));
      for (int from = 0; from < members.size(); ) {
        from = addTime(members, from, atRisk);
      }
    }

    /** Adds one time; gives where the next begins. */
    private int addTime(List<Member> members, int from, int[] atRisk) {
      int[] events = new int[atRisk.length];
      int[] leaving = new int[atRisk.length];
      int next = from;
      int all = 0;
      while (next < members.size() && members.get(next).time() == members.get(from).time()) {
        Member member = members.get(next++);
        leaving[member.group()]++;
        if (member.lifetime().event()) {
          events[member.group()]++;
          all++;
        }
      }
      if (all > 0) {
        addEvents(events, all, atRisk, members.size() - from);
      }
      for (int g = 0; g < atRisk.length; g++) {
        atRisk[g] -= leaving[g];
      }
      return next;
    }

    private void addEvents(int[] events, double d, int[] atRisk, double n) {
      double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
      for (int i = 0; i < events.length; i++) {
        double share = atRisk[i] / n;
        excess[i] += events[i] - d * share;
        for (int j = 0; j < events.length; j++) {
          covariance[i][j] += spread * share * ((i == j ? 1 : 0) - atRisk[j] / n);
        }
      }
    }

    LogRank test() {
      if (excess.length < 2) {
        return new LogRank(Double.NaN, 0);
      }
      SingularValues parts = new SingularValues(Matrix.of(covariance));
      int rank = parts.rank();
      if (rank == 0) {
        return new LogRank(Double.NaN, 0);
      }
      return new LogRank(Matrix.dot(excess, parts.solve(excess)), rank);
    }
  }
}
