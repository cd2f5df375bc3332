package regimecollapse.ensemble;

/** Hears of each run that ends. Always called by the thread that runs the ensemble. */
@FunctionalInterface
public interface ProgressListener {
  /** Called once at the beginning and then after each run. */
  void progress(Progress progress);
}
