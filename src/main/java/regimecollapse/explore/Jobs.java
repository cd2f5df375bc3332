package regimecollapse.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.ArmSettings;

/**
 * All jobs, in turn: the one with the fewest runs goes on with its next stage, so that everybody
 * has a first answer before anybody has a sharp one. One thread moves them on; each stage is made
 * by the workers of this machine.
 */
final class Jobs implements AutoCloseable {
  /** Jobs that wait or work; more are refused. */
  static final int MOST_OPEN = 48;

  private static final String FULL =
      "There is not enough memory for these runs: close other pages of this program and try again.";

  private static final String FAULT =
      "The program has a fault: these runs could not be told. Other what-ifs are not touched.";

  /** Jobs that are kept for who asks of them again. */
  private static final int MOST_KEPT = 40;

  /** Whose job it is: a job of the same page and slot takes its place. */
  record Place(String page, int slot) {}

  private final LocalComputer computer;
  private final Function<Job, Object> telling;
  private final BaseRuns bases = new BaseRuns();
  private final Map<String, Job> kept = new LinkedHashMap<>();
  private final List<Job> open = new ArrayList<>();
  private final Map<Place, Job> places = new LinkedHashMap<>();
  private final Thread worker = new Thread(this::work, "what-ifs");
  private boolean closed;
  private int last;

  /**
   * No jobs.
   *
   * @param telling makes the result of a job as it is told
   */
  Jobs(int threads, Function<Job, Object> telling) {
    this.computer = new LocalComputer(threads);
    this.telling = telling;
    worker.setDaemon(true);
  }

  void start() {
    worker.start();
  }

  /**
   * Takes a job on; the one before it in its place is cancelled.
   *
   * @throws Refusal when too many wait
   */
  synchronized Job add(Place place, Asked asked, int runs) {
    Job before = places.remove(place);
    if (before != null) {
      cancel(before);
    }
    if (open.size() >= MOST_OPEN) {
      throw new BusyException();
    }
    last++;
    Job job = new Job("j" + last, asked, Math.max(1, Math.min(Job.MOST, runs)));
    places.put(place, job);
    open.add(job);
    kept.put(job.id(), job);
    forget();
    tellTurns();
    notifyAll();
    return job;
  }

  /** Too many jobs wait. */
  static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void forget() {
    List<String> ended =
        kept.values().stream().filter(job -> !open.contains(job)).map(Job::id).toList();
    for (int i = 0; i < ended.size() && kept.size() > MOST_KEPT; i++) {
      kept.remove(ended.get(i));
    }
    places.values().removeIf(job -> !kept.containsKey(job.id()));
  }

  /** The job with an id, if it is kept. */
  synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  /** Ends a job that is not done. */
  synchronized void cancel(Job job) {
    job.cancel();
    if (open.remove(job)) {
      job.tell("cancelled", Map.of());
      tellTurns();
    }
  }

  /** Scenarios are read anew: no run of a base is taken over any more. */
  void forgetBases() {
    bases.clear();
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.forEach(Job::cancel);
    worker.interrupt();
    notifyAll();
  }

  private void work() {
    for (Optional<Job> job = next(); job.isPresent(); job = next()) {
      try {
        goOn(job.get());
      } catch (IOException | RuntimeException | Error e) {
        // Whatever it is, the jobs of others go on.
        end(job.get(), "failed", Map.of("text", e instanceof OutOfMemoryError ? FULL : FAULT));
      }
    }
  }

  /** The job whose turn it is; empty once all is closed. */
  private synchronized Optional<Job> next() {
    while (!closed && open.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        return Optional.empty();
      }
    }
    return closed ? Optional.empty() : open.stream().reduce((a, b) -> b.done() < a.done() ? b : a);
  }

  private void goOn(Job job) throws IOException {
    int stage = job.nextStage();
    List<Job.Task> missing = new ArrayList<>();
    for (Job.Task task : job.tasks()) {
      LeanRun known = task.changed() ? null : bases.get(key(job, task));
      if (known == null) {
        missing.add(task);
      } else {
        job.take(task, known);
      }
    }
    Progress progress = new Progress(job);
    computer.compute(
        missing,
        task -> run(job, task),
        job::cancelled,
        (number, run) -> {
          Job.Task task = missing.get(number);
          job.take(task, run);
          if (!task.changed()) {
            bases.put(key(job, task), run);
          }
          progress.tell();
        });
    if (job.cancelled() || !job.tasks().isEmpty()) {
      return;
    }
    job.reached(stage);
    job.tell("result", telling.apply(job));
    if (job.complete()) {
      end(job, "done", Map.of());
    }
  }

  private synchronized void end(Job job, String event, Object data) {
    if (open.remove(job)) {
      job.tell(event, data);
      tellTurns();
    }
  }

  /** Tells each job that has no result yet how many come before it. */
  private void tellTurns() {
    int before = 0;
    for (Job job : open) {
      if (job.done() == 0) {
        job.tell("waiting", Map.of("before", before));
        before++;
      }
    }
  }

  private static BaseRuns.Key key(Job job, Job.Task task) {
    return new BaseRuns.Key(
        job.asked().base(),
        job.asked().hypotheses().get(task.hypothesis()).id(),
        task.replication());
  }

  private static LeanRun run(Job job, Job.Task task) {
    Asked asked = job.asked();
    RunKey key =
        new RunKey(
            asked.hypotheses().get(task.hypothesis()).id(),
            asked.arm(task.changed()).id(),
            task.replication());
    try {
      double zero =
          ArmSettings.of(asked.scenario(), asked.arm(task.changed())).zeroDay(asked.scenario());
      return LeanRun.of(asked.function().run(key), asked.scenario().timeline().length(), zero);
    } catch (RuntimeException e) {
      // Whatever a run throws is its result, as in an ensemble.
      return LeanRun.FAILED;
    }
  }

  /** Tells of runs, some times a second at most. */
  private static final class Progress {
    private static final long PAUSE_NANOS = 200_000_000;

    private final Job job;
    private long told;

    Progress(Job job) {
      this.job = job;
    }

    void tell() {
      long now = System.nanoTime();
      if (now - told > PAUSE_NANOS) {
        told = now;
        job.tell("progress", Map.of("done", job.made(), "planned", job.planned()));
      }
    }
  }
}
