package regimecollapse.ensemble;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Makes results of tasks that do not depend on each other: of the keys of runs, of the candidates
 * of a fit. Where and by how many workers leaves no trace.
 */
public interface Computer {
  /**
   * Takes results, in the thread that asked for them, in whatever order they come.
   *
   * @param <R> a result
   */
  interface Receiver<R> {
    /** The result of a task, by its place in the list. */
    void take(int task, R result) throws IOException;

    /** Is called now and then, also while no result comes. */
    default void idle() throws IOException {}
  }

  /**
   * Works on the tasks in their order until none is left or it is stopped. An interrupt of the
   * calling thread stops it too, and is used up by that.
   *
   * @param work a pure function, called from many threads at once
   * @param stopped once it is true, no further task begins; those that have begun are finished,
   *     where that is soon, or given up
   * @throws RuntimeException what the work on a task threw; of several tasks the first in the list
   * @throws VirtualMachineError when there is no memory left; what was taken so far is kept
   */
  <T, R> void compute(
      List<T> tasks, Function<T, R> work, BooleanSupplier stopped, Receiver<R> receiver)
      throws IOException;
}
