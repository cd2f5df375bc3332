package regimecollapse.inference.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Simulates candidates on several threads and gives the results in the order of the candidates, so
 * that the number of threads leaves no trace. What a log holds from before is not simulated again.
 */
public final class Evaluations implements AutoCloseable {
  private final Problem problem;
  private final EvaluationLog log;
  private final ExecutorService workers;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private long made;

  /**
   * Prepares the workers.
   *
   * @param threads at least 1
   * @param log keeps results; {@link EvaluationLog#NONE} keeps none
   */
  public Evaluations(Problem problem, int threads, EvaluationLog log) {
    this.problem = problem;
    this.log = log;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "simulation");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The problem whose candidates are simulated. */
  public Problem problem() {
    return problem;
  }

  /** Simulations so far, those from the log included. */
  public long made() {
    return made;
  }

  /** Lets no further simulation begin. May be called from any thread. */
  public void stop() {
    stopped.set(true);
  }

  /**
   * Simulates.
   *
   * @param stage name of the part of the method, for the log
   * @param first number of the first candidate within the stage
   * @param candidates what to simulate
   * @return the results, in the order of the candidates
   * @throws CancellationException when it was stopped; what was finished is in the log
   */
  public List<Simulation> simulate(String stage, long first, List<Candidate> candidates)
      throws IOException {
    return simulate(problem, stage, first, candidates);
  }

  /** The same for another problem; the name of the stage must tell which. */
  public List<Simulation> simulate(Problem of, String stage, long first, List<Candidate> candidates)
      throws IOException {
    List<Callable<Simulation>> tasks = new ArrayList<>();
    for (Candidate candidate : candidates) {
      tasks.add(() -> stopped.get() ? null : of.simulate(candidate));
    }
    List<Future<Simulation>> running = new ArrayList<>();
    List<Simulation> known = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Simulation before = log.find(stage, first + i);
      known.add(before);
      running.add(before == null ? workers.submit(tasks.get(i)) : null);
    }
    List<Simulation> results = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Simulation result = known.get(i);
      if (result == null) {
        result = await(running.get(i));
        // When it was stopped, a later one may be finished although this one was not begun.
        if (result != null) {
          log.add(stage, first + i, result);
        }
      }
      results.add(result);
      made++;
    }
    if (results.contains(null)) {
      throw new CancellationException("stopped");
    }
    return results;
  }

  /** The result; null when it was not begun any more. */
  private static Simulation await(Future<Simulation> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a simulation failed", e.getCause());
    }
  }

  @Override
  public void close() {
    stop();
    workers.shutdownNow();
  }
}
