package regimecollapse.inference.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import regimecollapse.ensemble.Computer;

/**
 * Simulates candidates and gives the results in the order of the candidates, so that the number of
 * threads leaves no trace. What a log holds from before is not simulated again.
 */
public final class Evaluations implements AutoCloseable {
  private final Problem problem;
  private final EvaluationLog log;
  private final Computer computer;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Set<Integer> leftOut = new TreeSet<>();
  private long made;

  /**
   * Simulations of a problem.
   *
   * @param computer makes them
   * @param log keeps results; {@link EvaluationLog#NONE} keeps none
   */
  public Evaluations(Problem problem, Computer computer, EvaluationLog log) {
    this.problem = problem;
    this.log = log;
    this.computer = computer;
  }

  /** The problem whose candidates are simulated. */
  public Problem problem() {
    return problem;
  }

  /** Simulations so far, those from the log included. */
  public long made() {
    return made;
  }

  /** From now on statistics count no more; the log keeps them as they are. */
  public void leaveOut(Set<Integer> statistics) {
    leftOut.addAll(statistics);
  }

  private Simulation counted(Simulation it) {
    Simulation counted = it;
    for (int statistic : leftOut) {
      counted = counted.with(statistic, Double.NaN);
    }
    return counted;
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
    Simulation[] results = new Simulation[candidates.size()];
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      results[i] = log.find(stage, first + i);
      if (results[i] == null) {
        missing.add(i);
      }
    }
    computer.compute(
        missing,
        i -> of.simulate(candidates.get(i)),
        stopped::get,
        (task, result) -> {
          int i = missing.get(task);
          log.add(stage, first + i, result);
          results[i] = result;
        });
    made += Arrays.stream(results).filter(Objects::nonNull).count();
    List<Simulation> all = Arrays.asList(results);
    if (all.contains(null)) {
      throw new CancellationException("stopped");
    }
    return leftOut.isEmpty() ? all : all.stream().map(this::counted).toList();
  }

  @Override
  public void close() {
    stop();
  }
}
