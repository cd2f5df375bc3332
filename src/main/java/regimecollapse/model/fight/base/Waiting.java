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
  private final double[] left;
  private final int[] events;

  /** Waits for as many agents. */
  public Waiting(Stream draws, int agents) {
    this.draws = draws;
    left = new double[agents];
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
    double rest = (events[agent] == 0 ? next(agent) : left[agent]) - hazard;
    boolean comes = rest <= 0;
    left[agent] = comes ? next(agent) : rest;
    return comes;
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
    double rest = (events[agent] == 0 ? next(agent) : left[agent]) - hazard;
    boolean comes = rest <= hazard / 2;
    left[agent] = comes ? next(agent) : rest;
    return comes;
  }

  /** Number of events of an agent, where many may come within the time. */
  public int count(int agent, double hazard) {
    if (hazard <= 0) {
      return 0;
    }
    double rest = (events[agent] == 0 ? next(agent) : left[agent]) - hazard;
    int count = 0;
    while (rest <= 0) {
      rest += next(agent);
      count++;
    }
    left[agent] = rest;
    return count;
  }

  private double next(int agent) {
    return Rates.waiting(draws.uniform(agent, events[agent]++));
  }
}
