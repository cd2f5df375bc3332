package regimecollapse.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * The runs of one what-if and its base: made in stages, so that a first answer comes soon and then
 * sharpens. Only {@link Jobs} moves it on.
 */
final class Job {
  /** Runs of each reading after which a result is told. */
  private static final int[] STAGES = {20, 60, 120, 200};

  /** Most runs of each reading. */
  static final int MOST = STAGES[STAGES.length - 1];

  /** Hears of a job; called from the thread that works. */
  interface Listener {
    void hear(String event, Object data);
  }

  /** A run of the job. */
  record Task(int hypothesis, boolean changed, int replication) {}

  private final String id;
  private final Asked asked;
  private final int runs;
  private final LeanRun[][][] made;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final long begun = System.nanoTime();
  private int done;
  private volatile boolean cancelled;
  private String lastEvent = "";
  private Object lastData = List.of();
  private Object lastResult;

  /**
   * A job that has not begun.
   *
   * @param runs of each reading, 1 to {@link #MOST}
   */
  Job(String id, Asked asked, int runs) {
    this.id = id;
    this.asked = asked;
    this.runs = runs;
    made = new LeanRun[asked.hypotheses().size()][2][runs];
  }

  String id() {
    return id;
  }

  Asked asked() {
    return asked;
  }

  /** Runs of each reading that are wanted. */
  int runs() {
    return runs;
  }

  /** Runs of each reading that the last result has. */
  int done() {
    return done;
  }

  /** Seconds since it was asked. */
  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }

  boolean complete() {
    return done >= runs;
  }

  boolean cancelled() {
    return cancelled;
  }

  /** Lets no further run begin. */
  void cancel() {
    cancelled = true;
  }

  /** Runs of each reading after the next stage. */
  int nextStage() {
    int next = IntStream.of(STAGES).filter(s -> s > done).findFirst().orElse(MOST);
    return Math.min(next, runs);
  }

  /**
   * What the next stage lacks: both arms of a number together, all readings of it before the next.
   */
  List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    for (int r = done; r < nextStage(); r++) {
      for (int h = 0; h < made.length; h++) {
        for (int a = 0; a < (asked.whatIf().changes().isEmpty() ? 1 : 2); a++) {
          if (made[h][a][r] == null) {
            tasks.add(new Task(h, a == 1, r));
          }
        }
      }
    }
    return tasks;
  }

  /** Takes a run. Where nothing is changed, that of the base is that of the what-if. */
  void take(Task task, LeanRun run) {
    made[task.hypothesis()][task.changed() ? 1 : 0][task.replication()] = run;
    if (!task.changed() && asked.whatIf().changes().isEmpty()) {
      made[task.hypothesis()][1][task.replication()] = run;
    }
  }

  /** The stage is complete. */
  void reached(int stage) {
    done = stage;
  }

  /** Runs that are told, by number. */
  List<LeanRun> runs(int hypothesis, boolean changed) {
    return Arrays.asList(made[hypothesis][changed ? 1 : 0]).subList(0, done);
  }

  /** Runs of each reading and arm that are there. */
  int made() {
    int count = 0;
    for (LeanRun[][] reading : made) {
      for (LeanRun[] arm : reading) {
        count += (int) Arrays.stream(arm).filter(Objects::nonNull).count();
      }
    }
    return count;
  }

  /** Runs that are wanted in all. */
  int planned() {
    return made.length * 2 * runs;
  }

  /** Tells those who listen; who comes later hears the last of it. */
  synchronized void tell(String event, Object data) {
    lastEvent = event;
    lastData = data;
    if (event.equals("result")) {
      lastResult = data;
    }
    listeners.forEach(listener -> listener.hear(event, data));
  }

  /** Listens from now on, after what is known by now. */
  synchronized void listen(Listener listener) {
    if (lastResult != null) {
      listener.hear("result", lastResult);
    }
    if (!lastEvent.isEmpty() && !lastEvent.equals("result")) {
      listener.hear(lastEvent, lastData);
    }
    listeners.add(listener);
  }

  /** Listens no longer; true when nobody does any more. */
  boolean leave(Listener listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }
}
