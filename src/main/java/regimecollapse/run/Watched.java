package regimecollapse.run;

import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;

/**
 * One run of an ensemble that somebody else steps: a window, or a film. It is the run that {@link
 * Runner#run} makes of the same key. Who looks draws nothing and changes nothing.
 */
public final class Watched {
  private static final double DAY = 1;

  private final Runner runner;
  private final RunKey key;
  private final ModelInput input;
  private final CollapseModel model;
  private final ForceSums force;

  Watched(Runner runner, RunKey key, ModelInput input) {
    this.runner = runner;
    this.key = key;
    this.input = input;
    model = new CollapseModel(input);
    force = new ForceSums(model.world().units(), model.world().formations());
  }

  /** What is run. It is started once, by {@link #start} or by MASON's console. */
  public CollapseModel model() {
    return model;
  }

  /** Starts the model. */
  public void start() {
    model.start();
    started();
  }

  /**
   * To be called once MASON's console has started the model: marks the horizon, and each midnight,
   * so that a step is a day at most. Nothing happens there.
   */
  public void started() {
    runner.horizon(model);
    model.schedule.scheduleRepeating(0, Runner.OBSERVE, state -> {}, DAY);
  }

  /** Goes on to the next moment at which something happens, a midnight at the latest. */
  public boolean step() {
    return !over() && model.schedule.step(model);
  }

  /** Whether the leader has fled or the horizon is reached. */
  public boolean over() {
    return runner.over(model);
  }

  /** Days since the start of the run, 00:00; 0 before the first step. */
  public double day() {
    return Math.max(0, model.schedule.getTime());
  }

  /** The model day from which days are counted, as far as it is known by now. */
  public double zeroDay() {
    double offensive = model.world().front().offensiveDay();
    return Double.isNaN(offensive)
        ? input.arm().zeroDay(model.world().scenario())
        : runner.zero(offensive);
  }

  /** All numbers drawn for it. */
  public ModelInput input() {
    return input;
  }

  /** Mean morale of those on the rolls, 0 to 1; NaN if nobody is. */
  public double morale() {
    force.take();
    return force.morale();
  }

  /** Mean belief of those on the rolls that the regime survives, 0 to 1; NaN if nobody is. */
  public double belief() {
    force.take();
    return force.belief();
  }

  /** Mean morale of a formation, 0 to 1; NaN if nobody is on its rolls. */
  public double morale(int formation) {
    force.take();
    return force.morale(formation);
  }

  /** Mean belief of a formation, 0 to 1; NaN if nobody is on its rolls. */
  public double belief(int formation) {
    force.take();
    return force.belief(formation);
  }

  /** What the run came to, once it is over: as the ensemble has it, without series. */
  public RunRecord record() {
    if (!over()) {
      throw new IllegalStateException("the run is not over");
    }
    return runner.record(key, input, model);
  }
}
