package regimecollapse.model.fight.base;

import regimecollapse.model.rule.Rates;
import regimecollapse.random.Stream;

/**
 * Waits for events with hazards that change in time. Each agent has an exponential draw, and its
 * event comes when its hazards, added up over time, have reached it: so the moment is the same
 * whatever the steps in which they are added up. Draws are keyed by agent and number of the event.
 */
public final class Waiting {
  private final Stream draws;
  private final double[] added;
  private final double[] due;
  private final boolean[] exact;
  private final int[] events;

  /** Waits for as many agents. */
  public Waiting(Stream draws, int agents) {
    this.draws = draws;
    added = new double[agents];
    due = new double[agents];
    exact = new boolean[agents];
    events = new int[agents];
  }

  /**
   * Adds to the hazard of an agent.
   *
   * @param agent index of the agent
   * @param hazard per day, times days; at least 0
   * @return whether its event comes within this time
   */
  public boolean comes(int agent, double hazard) {
    if (hazard <= 0) {
      return false;
    }
    added[agent] += hazard;
    if (!isDue(agent, added[agent])) {
      return false;
    }
    // What is left of this time's hazard is lost: one event is all that can come.
    next(agent, 0);
    return true;
  }

  /**
   * The same at the end of a stretch of time that is nearest to the event: within this time, or
   * within half as much after it, as if the hazard went on. So it is as often early as late.
   *
   * @param agent index of the agent
   * @param hazard per day, times days; at least 0
   * @return whether its event comes nearest to the end of this time
   */
  public boolean comesNearest(int agent, double hazard) {
    if (hazard <= 0) {
      return false;
    }
    added[agent] += hazard;
    if (!isDue(agent, added[agent] + hazard / 2)) {
      return false;
    }
    next(agent, 0);
    return true;
  }

  /** Number of events of an agent, where many may come within the time. */
  public int count(int agent, double hazard) {
    if (hazard <= 0) {
      return 0;
    }
    added[agent] += hazard;
    int count = 0;
    while (isDue(agent, added[agent])) {
      next(agent, added[agent] - due[agent]);
      count++;
    }
    return count;
  }

  /**
   * Whether a sum of hazards has reached an agent's draw. Most never come near it: as long as a
   * bound that costs no logarithm is not reached, the logarithm is not taken.
   */
  private boolean isDue(int agent, double reached) {
    if (due[agent] == 0) {
      due[agent] = Rates.waitingAtLeast(draws.uniform(agent, events[agent]));
    }
    if (reached >= due[agent] && !exact[agent]) {
      due[agent] = Rates.waiting(draws.uniform(agent, events[agent]));
      exact[agent] = true;
    }
    return reached >= due[agent];
  }

  /** Begins to wait for the next event, with the hazard that has been added already. */
  private void next(int agent, double rest) {
    added[agent] = rest;
    due[agent] = 0;
    exact[agent] = false;
    events[agent]++;
  }
}
