package regimecollapse.stats.survival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each lifetime contributes to the restricted mean, also where it was censored before the
 * horizon: n θ - (n-1) θ₋ᵢ, with θ the restricted mean of all and θ₋ᵢ without the i-th. Where
 * nothing is censored before the horizon this is the lifetime itself, cut off there.
 *
 * @see <a href="https://doi.org/10.1007/s10985-004-4771-0">Andersen, Hansen and Klein (2004),
 *     Lifetime Data Analysis 10, 335-350</a>
 */
public final class PseudoValues {
  private PseudoValues() {}

  /**
   * The pseudo-values, in the order of the lifetimes. Without the longest of them the curve may end
   * before the horizon; it is then continued level.
   *
   * @throws IllegalArgumentException if the curve of all ends above 0 before the horizon
   */
  public static double[] restricted(List<Lifetime> lifetimes, double horizon) {
    if (lifetimes.stream().allMatch(l -> l.event() || l.time() >= horizon)) {
      return lifetimes.stream()
          .mapToDouble(l -> Math.min(horizon, Math.max(0, l.time())))
          .toArray();
    }
    int n = lifetimes.size();
    double whole = Rmst.of(KaplanMeier.of(lifetimes), horizon).value();
    // Equal lifetimes have equal pseudo-values.
    Map<Lifetime, Double> without = new HashMap<>();
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      int place = i;
      double rest =
          without.computeIfAbsent(lifetimes.get(i), l -> without(lifetimes, place, horizon));
      values[i] = n * whole - (n - 1) * rest;
    }
    return values;
  }

  private static double without(List<Lifetime> lifetimes, int place, double horizon) {
    List<Lifetime> rest = new ArrayList<>(lifetimes);
    rest.remove(place);
    return Rmst.level(KaplanMeier.of(rest), horizon).value();
  }
}
