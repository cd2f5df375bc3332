package regimecollapse.model.slow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.model.state.World;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.scenario.path.PathSeries;

/**
 * Support of the day: the dated paths, or what the patrons' policies make of them (ODD 7.1, 7.22).
 * Also the opposition's path of quality, which has nothing to do with policies.
 */
public final class Support {
  private final World world;
  private final Map<PathRole, Channel> channels = new EnumMap<>(PathRole.class);
  private final List<Channel> topUps = new ArrayList<>();
  private final List<String> topUpIds = new ArrayList<>();
  private final Policies policies;
  private final Set<Factor> factors;
  private final List<Channel> all = new ArrayList<>();
  private final boolean[] bases;
  private final PathSeries[] safeConduct;

  /** A path with the patron that gives it, -1 if nobody does, and whether a purge can cut it. */
  private record Channel(PathSeries path, int patron, Factor factor, boolean withheld) {}

  /**
   * Takes what holds in the arm, or what held before any arm changed it.
   *
   * @param world state
   * @param paths each path, by id
   * @param policies what patrons decide
   * @param factors the factors that are on
   */
  public Support(
      World world, Map<String, PathSeries> paths, Policies policies, Set<Factor> factors) {
    this.world = world;
    this.policies = policies;
    this.factors = factors;
    for (Path p : world.scenario().paths()) {
      // Air defence is a share of strikes, not an index of support: no policy sets its level.
      boolean follows = p.role() != PathRole.AIR_DEFENCE;
      int patron = follows ? p.patron().map(policies::indexOf).orElse(-1) : -1;
      boolean withheld = patron >= 0 && world.scenario().patrons().get(patron).canWithhold(p.id());
      Channel channel = new Channel(paths.get(p.id()), patron, factorOf(p.role()), withheld);
      if (p.role() == PathRole.TOP_UP) {
        topUps.add(channel);
        topUpIds.add(p.id());
      } else if (!p.role().many()) {
        channels.put(p.role(), channel);
      }
      all.add(channel);
    }
    safeConduct =
        world.scenario().opposition().stream()
            .map(group -> group.safeConduct().map(paths::get).orElse(null))
            .toArray(PathSeries[]::new);
    List<Patron> patrons = world.scenario().patrons();
    bases = new boolean[patrons.size()];
    for (int i = 0; i < bases.length; i++) {
      bases[i] = patrons.get(i).foreign() && !patrons.get(i).bases().isEmpty();
    }
  }

  /** The switch that holds a channel at 1; strikes and air defence have theirs in update. */
  private static Factor factorOf(PathRole role) {
    boolean channel = role != PathRole.STRIKES && role != PathRole.AIR_DEFENCE;
    return channel ? role.factor().orElse(null) : null;
  }

  /** Sets the support of a day. */
  public void update(double day) {
    world
        .regime()
        .support(
            new double[] {
              index(PathRole.FINANCE, day, 1),
              index(PathRole.ALLIED_FINANCE, day, 1),
              index(PathRole.REPLACEMENT_FINANCE, day, 0),
              index(PathRole.LOGISTICS, day, 1),
              index(PathRole.AIR, day, 1),
              index(PathRole.ADVISERS, day, 1)
            });
    double strikes = factors.contains(Factor.STRIKES) ? index(PathRole.STRIKES, day, 0) : 0;
    double cover = factors.contains(Factor.AIR_DEFENCE) ? index(PathRole.AIR_DEFENCE, day, 0) : 1;
    world.regime().strikes(strikes, cover);
    world.regime().staff(Math.min(1, index(PathRole.ALLIED_STAFF, day, 1)));
    for (int g = 0; g < safeConduct.length; g++) {
      boolean none = safeConduct[g] == null;
      world.opposition().safeConduct()[g] = none ? 0 : Math.min(1, safeConduct[g].at(day));
    }
    for (int i = 0; i < bases.length; i++) {
      if (bases[i]) {
        world.bases().note(i, supports(i, day), day);
      }
    }
  }

  /** Whether a patron gives support through any channel, and has not left. */
  boolean supports(int patron, double day) {
    if (policies.left(patron, day)) {
      return false;
    }
    for (Channel it : all) {
      if (it.patron() == patron && value(it, day) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Index of a top-up path; 1 where the factor is off. */
  public double topUp(int path, double day) {
    return value(topUps.get(path), day);
  }

  /** Position of a top-up path, by id. */
  public int topUpIndex(String id) {
    return topUpIds.indexOf(id);
  }

  /** Index of a path that has one role only, or what holds where the case has no such path. */
  public double index(PathRole role, double day, double otherwise) {
    Channel channel = channels.get(role);
    return channel == null ? otherwise : value(channel, day);
  }

  private double value(Channel channel, double day) {
    if (channel.factor() != null && !factors.contains(channel.factor())) {
      return 1;
    }
    double path = channel.path().at(day);
    if (channel.patron() < 0 || ended(channel)) {
      return path;
    }
    if (channel.withheld() && policies.retaliates(channel.patron(), day)) {
      FallingOut quarrel = policies.fallingOut();
      double before = channel.path().at(quarrel.eve(channel.patron()));
      return quarrel.given(channel.patron(), path, before);
    }
    return policies.decide(channel.patron(), channel.factor(), day, path);
  }

  /**
   * Whether it is top-up pay that had stopped when the patron began to decide: it stays stopped.
   */
  private boolean ended(Channel channel) {
    return channel.factor() == Factor.TOP_UP_PAY
        && channel.path().at(policies.from(channel.patron())) == 0;
  }

  /** Whether a patron has come back with military help, told once. */
  public boolean surges(double day) {
    return policies.surges(day);
  }

  /** A man of a patron has been removed. */
  void purged(int patron, double day) {
    policies.fallingOut().purged(patron, day);
  }

  /** The patron whose money the role FINANCE is, -1 if there is none. */
  public int firstPatron() {
    Channel channel = channels.get(PathRole.FINANCE);
    return channel == null ? -1 : channel.patron();
  }
}
