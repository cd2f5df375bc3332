package regimecollapse.model.slow;

import java.util.List;
import regimecollapse.model.rule.PolicyRule;
import regimecollapse.model.state.World;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What patrons decide (ODD 7.22). A decision works with a delay: support goes from its path to the
 * patron's target with a relaxation time equal to the delay; a surge comes whole after its delay.
 */
public final class Policies {
  private final World world;
  private final List<Patron> patrons;
  private final Policy[] policy;
  private final double[] from;
  private final boolean[] told;
  private final double demand;
  private final FallingOut fallingOut;

  /** Takes the policies of the arm. */
  public Policies(World world, ArmSettings arm) {
    this.world = world;
    this.patrons = world.scenario().patrons();
    this.demand = world.numbers().of(Parameter.REFORM_DEMAND);
    policy = new Policy[patrons.size()];
    from = new double[patrons.size()];
    told = new boolean[patrons.size()];
    for (int i = 0; i < policy.length; i++) {
      policy[i] = arm.policies().get(patrons.get(i).id());
      from[i] = world.scenario().timeline().dayOf(policy[i].from());
    }
    boolean[] answers = new boolean[policy.length];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = policy[i].mode() == PolicyMode.RETALIATE;
    }
    fallingOut = new FallingOut(world, answers);
  }

  /** What those patrons that retaliate make of purges: a process of the week. */
  public FallingOut fallingOut() {
    return fallingOut;
  }

  /** Whether a patron answers to purges on a day. */
  boolean retaliates(int patron, double day) {
    return policy[patron].mode() == PolicyMode.RETALIATE && day >= from[patron];
  }

  /** Position of a patron, by id. */
  public int indexOf(String id) {
    for (int i = 0; i < patrons.size(); i++) {
      if (patrons.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such patron: " + id);
  }

  /** Model day from which a patron's policy holds. */
  double from(int patron) {
    return from[patron];
  }

  /**
   * Whether a patron decides by itself on a day, rather than by the dated path. One that only
   * answers, to an attack or to a purge, does not: purges stay dated events.
   */
  public boolean decides(int patron, double day) {
    return patron >= 0 && policy[patron].mode().decides() && day >= from[patron];
  }

  /** Whether a patron has left by its policy: it decided to, and the delay is over. */
  boolean left(int patron, double day) {
    Policy p = policy[patron];
    return p.mode() == PolicyMode.EXIT && day >= from[patron] + p.delayDays();
  }

  /** What a patron promised by a day, as an index: a policy's level, otherwise the reference. */
  public double promised(int patron, double day) {
    if (patron < 0) {
      return 0;
    }
    PolicyMode mode = policy[patron].mode();
    boolean own = mode == PolicyMode.COERCE || mode == PolicyMode.SUSTAIN;
    return own && day >= from[patron] ? policy[patron].level() : 1;
  }

  /**
   * Whether a patron's surge has come in the present campaign, and was not told before: with a
   * delay of 0 it is there before the first step is over.
   */
  public boolean surges(double day) {
    boolean any = false;
    for (int i = 0; i < policy.length; i++) {
      double start = surgeStart(i);
      boolean here = start >= world.front().campaignDay() && start <= day;
      if (policy[i].mode() == PolicyMode.SURGE && here && !told[i]) {
        told[i] = true;
        any = true;
      }
    }
    return any;
  }

  /**
   * The support that a patron gives through a channel.
   *
   * @param patron index of the patron
   * @param channel the channel's factor; null for one without
   * @param day model day
   * @param path what the dated path says
   */
  double decide(int patron, Factor channel, double day, double path) {
    Policy p = policy[patron];
    double since = p.mode() == PolicyMode.SURGE ? surgeStart(patron) : from[patron];
    if (!p.mode().decides() && p.mode() != PolicyMode.SURGE || !(day >= since)) {
      return path;
    }
    boolean money = channel == Factor.FINANCE || channel == Factor.TOP_UP_PAY || channel == null;
    if (p.mode() == PolicyMode.SURGE && money) {
      return path;
    }
    // A surge comes at once: its delay is over.
    double delay = p.mode() == PolicyMode.SURGE ? 0 : p.delayDays();
    double way = PolicyRule.way(delay, day - since);
    return PolicyRule.given(path, target(p, path), way, p.cap());
  }

  /**
   * Model day on which a surge comes: after the attack, and not before the policy holds; or NaN.
   */
  private double surgeStart(int patron) {
    double attacked = world.front().offensiveDay();
    return PolicyRule.surgeDay(attacked, policy[patron].delayDays(), from[patron]);
  }

  private double target(Policy p, double path) {
    return switch (p.mode()) {
      case SUSTAIN, SURGE -> p.level();
      case EXIT -> PolicyRule.exit(path, p.floor());
      case COERCE -> PolicyRule.coerced(p.level(), p.floor(), world.regime().reform(), demand);
      case PATH, RETALIATE -> throw new IllegalStateException("a path has no target");
    };
  }
}
