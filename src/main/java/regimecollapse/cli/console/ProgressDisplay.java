package regimecollapse.cli.console;

import regimecollapse.ensemble.Progress;
import regimecollapse.ensemble.ProgressListener;

/** Shows how far the runs are. */
interface ProgressDisplay extends ProgressListener, AutoCloseable {
  /** Shows nothing. */
  ProgressDisplay NONE =
      new ProgressDisplay() {
        @Override
        public void progress(Progress progress) {}

        @Override
        public void close() {}
      };

  @Override
  void close();
}
