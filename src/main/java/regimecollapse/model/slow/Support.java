package regimecollapse.model.slow;

import java.util.ArrayList;
import java.util.Comparator;
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
 * A role may have several paths, of one patron or of many: its index is their mean by weight. Also
 * the opposition's path of quality, which has nothing to do with policies.
 */
public final class Support {
  private static final int ALL = Integer.MIN_VALUE;
  private final World world;
  private final Map<PathRole, Channel[]> channels = new EnumMap<>(PathRole.class);
  private final List<Channel> topUps = new ArrayList<>();
  private final List<String> topUpIds = new ArrayList<>();
  private final Policies policies;
  private final Set<Factor> factors;
  private final List<Channel> all = new ArrayList<>();
  private final boolean[] bases;
  private final PathSeries[] safeConduct;
  private final boolean[] allCounted;
  private final double[] part;
  private final double[] finance;
  private final double[] counted;
  private final double[] staff;

  /**
   * A path with the patron that gives it, -1 if nobody does, the patron whose decisions it follows,
   * -1 if none, and whether a purge can cut it.
   */
  private record Channel(
      PathSeries path, int giver, int patron, Factor factor, boolean withheld, double weight) {}

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
    Map<PathRole, List<Channel>> byRole = new EnumMap<>(PathRole.class);
    // By name, so that sums do not depend on the order of the file.
    for (Path p :
        world.scenario().paths().stream().sorted(Comparator.comparing(Path::id)).toList()) {
      Channel channel = channel(p, paths.get(p.id()));
      if (p.role() == PathRole.TOP_UP) {
        topUps.add(channel);
        topUpIds.add(p.id());
      }
      byRole.computeIfAbsent(p.role(), role -> new ArrayList<>()).add(channel);
      all.add(channel);
    }
    for (PathRole role : PathRole.values()) {
      channels.put(role, byRole.getOrDefault(role, List.of()).toArray(Channel[]::new));
    }
    safeConduct =
        world.scenario().opposition().stream()
            .map(group -> group.safeConduct().map(paths::get).orElse(null))
            .toArray(PathSeries[]::new);
    List<Patron> patrons = world.scenario().patrons();
    bases = new boolean[patrons.size()];
    allCounted = new boolean[bases.length];
    part = new double[bases.length];
    finance = new double[bases.length];
    counted = new double[bases.length];
    staff = new double[bases.length];
    double money = weight(PathRole.FINANCE, ALL);
    for (int i = 0; i < bases.length; i++) {
      bases[i] = patrons.get(i).foreign() && !patrons.get(i).bases().isEmpty();
      allCounted[i] = patrons.get(i).allCounted();
      part[i] = money > 0 ? weight(PathRole.FINANCE, i) / money : 0;
    }
  }

  private Channel channel(Path path, PathSeries series) {
    // Air defence is a share of strikes, not an index of support: no policy sets its level.
    boolean follows = path.role() != PathRole.AIR_DEFENCE;
    int giver = path.patron().map(policies::indexOf).orElse(-1);
    int patron = follows ? giver : -1;
    boolean withheld = patron >= 0 && world.scenario().patrons().get(patron).canWithhold(path.id());
    return new Channel(series, giver, patron, factorOf(path.role()), withheld, path.weight());
  }

  /** Sum of the weights of the paths of a role, of a patron or of all. */
  private double weight(PathRole role, int giver) {
    double sum = 0;
    for (Channel it : channels.get(role)) {
      sum += giver == ALL || it.giver() == giver ? it.weight() : 0;
    }
    return sum;
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
              helps(PathRole.FINANCE, day),
              helps(PathRole.ALLIED_FINANCE, day),
              helps(PathRole.REPLACEMENT_FINANCE, day),
              helps(PathRole.LOGISTICS, day),
              helps(PathRole.AIR, day),
              helps(PathRole.ADVISERS, day)
            });
    double strikes = factors.contains(Factor.STRIKES) ? index(PathRole.STRIKES, day) : 0;
    double cover = factors.contains(Factor.AIR_DEFENCE) ? index(PathRole.AIR_DEFENCE, day) : 1;
    world.regime().strikes(strikes, cover);
    for (int i = 0; i < bases.length; i++) {
      byPatron(i, day);
    }
    world.regime().staff(Math.min(1, index(PathRole.ALLIED_STAFF, day)), staff);
    if (ended(PathRole.ALLIED_STAFF)) {
      world.regime().staff(0);
    }
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

  /** What each patron gives by itself: the sums over all patrons cannot tell. */
  private void byPatron(int patron, double day) {
    finance[patron] = of(PathRole.FINANCE, patron, day, 0);
    counted[patron] = finance[patron];
    if (allCounted[patron]) {
      counted[patron] += of(PathRole.ALLIED_FINANCE, patron, day, 0);
      counted[patron] += of(PathRole.REPLACEMENT_FINANCE, patron, day, 0);
    }
    staff[patron] = Math.min(1, of(PathRole.ALLIED_STAFF, patron, day, 1));
  }

  /** The part of all money of the role finance at the reference that a patron gives, 0 to 1. */
  double part(int patron) {
    return part[patron];
  }

  /** The part of all paths of a role, by weight, that a patron gives, 0 to 1. */
  double part(PathRole role, int patron) {
    double all = weight(role, ALL);
    return all > 0 ? weight(role, patron) / all : 0;
  }

  /** Index of a patron's own money of the role finance on the day of the last update. */
  double finance(int patron) {
    return finance[patron];
  }

  /** Index of a patron's money that the ledger counts, on the day of the last update. */
  double counted(int patron) {
    return counted[patron];
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

  /** Index of a role: the mean of its paths by weight, or what holds where a case has none. */
  public double index(PathRole role, double day) {
    return of(role, ALL, day, role.neutral());
  }

  /**
   * The index of a role; 0 once the leader has gone for whom it was given, if any path gives it.
   */
  private double helps(PathRole role, double day) {
    return ended(role) ? 0 : index(role, day);
  }

  private boolean ended(PathRole role) {
    return world.interim() && channels.get(role).length > 0;
  }

  /** The same over the paths that a patron gives. */
  private double of(PathRole role, int giver, double day, double otherwise) {
    double sum = 0;
    double weights = 0;
    double last = otherwise;
    int count = 0;
    for (Channel it : channels.get(role)) {
      if (giver == ALL || it.giver() == giver) {
        last = value(it, day);
        sum += it.weight() * last;
        weights += it.weight();
        count++;
      }
    }
    // One path is its own mean, to the last bit.
    return count > 1 ? sum / weights : last;
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
    return !world.interim() && policies.surges(day);
  }

  /** A man of a patron has been removed. */
  void purged(int patron, double day) {
    policies.fallingOut().purged(patron, day);
  }

  /**
   * The first patron: the one that gives most of the money of the role finance; of equals that
   * which the case names first; -1 if there is none.
   */
  public int firstPatron() {
    int first = -1;
    for (int i = 0; i < part.length; i++) {
      first = part[i] > (first < 0 ? 0 : part[first]) ? i : first;
    }
    return first;
  }
}
