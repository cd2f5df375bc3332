package regimecollapse.app.study;

import java.io.IOException;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Simulation;

/** A log that tells a listener of each simulation that is made. */
final class WatchedLog implements EvaluationLog {
  private final EvaluationLog log;
  private final StudyListener listener;
  private long found;
  private long made;

  WatchedLog(EvaluationLog log, StudyListener listener) {
    this.log = log;
    this.listener = listener;
  }

  @Override
  public Simulation find(String stage, long index) throws IOException {
    Simulation before = log.find(stage, index);
    found += before == null ? 0 : 1;
    return before;
  }

  @Override
  public void add(String stage, long index, Simulation simulation) throws IOException {
    log.add(stage, index, simulation);
    made++;
    listener.simulated(stage, found + made, found);
  }
}
