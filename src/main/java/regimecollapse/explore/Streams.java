package regimecollapse.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends what is told of jobs to browsers, each at its own pace. */
final class Streams {
  /** Browsers that listen at once. */
  private static final int MOST = 64;

  /** After so long without news a comment is sent: a browser that has left is noticed then only. */
  private static final long PAUSE_SECONDS = 3;

  private static final Set<String> LAST = Set.of("done", "cancelled", "failed");

  private final ObjectMapper json;
  private final Consumer<Job> alone;
  private final Semaphore free = new Semaphore(MOST);

  /**
   * No streams.
   *
   * @param alone hears of a job to which nobody listens any more
   */
  Streams(ObjectMapper json, Consumer<Job> alone) {
    this.json = json;
    this.alone = alone;
  }

  private record Event(String name, Object data) {
    boolean last() {
      return LAST.contains(name);
    }
  }

  /** Sends until the job has ended or the browser has left. */
  void send(Job job, SseClient client) {
    if (!free.tryAcquire()) {
      refuse(client, "too many pages are open");
      return;
    }
    BlockingQueue<Event> news = new LinkedBlockingQueue<>();
    Job.Listener listener = (name, data) -> news.add(new Event(name, data));
    job.listen(listener);
    try {
      boolean on = true;
      while (on && !client.terminated()) {
        Event event = news.poll(PAUSE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
          client.sendComment("still here");
        } else {
          // Of several pieces of progress the last is enough for who is slow.
          boolean stale = event.name().equals("progress") && news.size() > 1;
          on = stale || one(client, event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (job.leave(listener)) {
        alone.accept(job);
      }
      free.release();
    }
  }

  /** Ends at once, and says why. */
  void refuse(SseClient client, String why) {
    one(client, new Event("failed", Map.of("text", why + ".")));
  }

  /** Sends one event; false when it is the last. */
  private boolean one(SseClient client, Event event) {
    try {
      client.sendEvent(event.name(), json.writeValueAsString(event.data()));
    } catch (JsonProcessingException e) {
      client.sendEvent("failed", "{\"text\": \"The result cannot be told.\"}");
      return false;
    }
    return !event.last();
  }
}
