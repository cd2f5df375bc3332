package regimecollapse.app.study;

import regimecollapse.ensemble.Progress;

/** Hears how a study goes on. All calls come from the thread of the study but for progress. */
public interface StudyListener {
  /** Hears nothing. */
  StudyListener NONE = new StudyListener() {};

  /** A part of the work begins. */
  default void begins(Plan plan) {}

  /** How far the runs are; the first time with those that were there. */
  default void progress(Progress progress) {}

  /** The runs have ended. */
  default void ends() {}

  /**
   * A simulation was made.
   *
   * @param stage of the method
   * @param all made so far, in this and all stages before, those found in the log included
   * @param found in the log
   */
  default void simulated(String stage, long all, long found) {}

  /** Something to know on the way, in a line. */
  default void note(String line) {}

  /** It was interrupted; what was made is kept. Called before the folder is given free. */
  default void interrupted() {}
}
