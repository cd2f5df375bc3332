package regimecollapse.inference.simulate;

import java.io.IOException;

/** Keeps simulations so that a method that was stopped can go on. One thread at a time uses it. */
public interface EvaluationLog {
  /** Keeps nothing. */
  EvaluationLog NONE =
      new EvaluationLog() {
        @Override
        public Simulation find(String stage, long index) {
          return null;
        }

        @Override
        public void add(String stage, long index, Simulation simulation) {
          // Nothing is kept.
        }
      };

  /** The simulation that was kept; null when there is none. */
  Simulation find(String stage, long index) throws IOException;

  /** Keeps a simulation. */
  void add(String stage, long index, Simulation simulation) throws IOException;
}
