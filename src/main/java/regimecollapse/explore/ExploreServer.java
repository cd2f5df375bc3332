package regimecollapse.explore;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import regimecollapse.app.input.Workplace;

/** The server of the page in which what-ifs are tried; it answers this machine alone. */
public final class ExploreServer implements AutoCloseable {
  private static final int MOST_BYTES = 100_000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST_SLOTS = 8;
  private static final int MOST_THREADS = 100;
  private static final int BUSY = 429;
  private static final int WRONG = 422;
  private static final String GONE = "these runs are not kept any more; ask again";

  private final Workplace workplace;
  private final Library library;
  private final Jobs jobs;
  private final Gate gate = new Gate();
  private final Pages pages = new Pages();
  private final ObjectMapper json =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(LONGEST_TEXT)
                      .build())
              .build());
  private final Streams streams;
  private final Javalin javalin;

  /**
   * A server that does not listen yet.
   *
   * @param first the scenario that is shown at first
   * @param threads workers for runs, at least 1
   */
  public ExploreServer(Workplace workplace, Path first, int threads) {
    this.workplace = workplace;
    this.library = new Library(workplace, first);
    this.jobs = new Jobs(threads, Told::of);
    // Who has closed the page wants no more runs of it.
    this.streams = new Streams(json, jobs::cancel);
    this.javalin = Javalin.create(this::configure);
    routes();
  }

  private void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = new ServerConnector(server);
          connector.setHost("127.0.0.1");
          connector.setPort(0);
          return connector;
        });
  }

  /**
   * Begins to listen on a port that is free.
   *
   * @return the address for the browser; who does not have it is turned away
   */
  public String start() {
    // All that is legal is read before anybody waits for it.
    library.offers();
    library.open(library.first());
    javalin.start();
    gate.port(javalin.port());
    jobs.start();
    return gate.address();
  }

  @Override
  public void close() {
    jobs.close();
    javalin.stop();
  }

  private void routes() {
    javalin.before(gate::check);
    javalin.get("/", this::page);
    for (String name : pages.names()) {
      if (!name.equals("/")) {
        javalin.get(name, pages::send);
      }
    }
    javalin.get("/api/files", this::files);
    javalin.get("/api/scenario", this::scenario);
    javalin.post("/api/runs", this::runs);
    javalin.delete(
        "/api/runs/{job}", ctx -> jobs.find(ctx.pathParam("job")).ifPresent(jobs::cancel));
    javalin.sse(
        "/api/runs/{job}/events",
        client ->
            jobs.find(client.ctx().pathParam("job"))
                .ifPresentOrElse(
                    job -> streams.send(job, client), () -> streams.refuse(client, GONE)));
    javalin.get("/api/runs/{job}/replay", this::replay);
    javalin.post("/api/file", this::file);
    javalin.post("/api/save", this::save);
    refusals();
  }

  /** Whatever goes wrong is told in one form, without a word of Java. */
  private void refusals() {
    javalin.exception(Refusal.class, (e, ctx) -> tell(ctx, WRONG, e));
    javalin.exception(
        Jobs.BusyException.class,
        (e, ctx) -> tell(ctx, BUSY, new Refusal("Too many what-ifs wait; try again in a moment")));
    javalin.exception(
        JsonProcessingException.class,
        (e, ctx) ->
            tell(
                ctx,
                HttpStatus.BAD_REQUEST.getCode(),
                new Refusal("this is not what a page sends")));
    javalin.exception(
        IOException.class,
        (e, ctx) ->
            tell(
                ctx,
                HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
                new Refusal("a file that is needed cannot be read; nothing was changed")));
    javalin.exception(HttpResponseException.class, this::turnedAway);
    javalin.exception(
        Exception.class,
        (e, ctx) ->
            tell(
                ctx,
                HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
                new Refusal("the program has a fault and cannot answer this")));
  }

  /** What the server itself refuses: in the form in which the page reads all refusals. */
  private void turnedAway(HttpResponseException e, Context ctx) {
    if (e.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()) {
      tell(ctx, e.getStatus(), new Refusal("a what-if has at most " + MOST_BYTES + " bytes"));
    } else if (ctx.path().startsWith("/api/")) {
      tell(ctx, e.getStatus(), new Refusal(e.getMessage().replaceFirst("\\.$", "")));
    } else {
      ctx.status(e.getStatus()).contentType("text/plain").result(e.getMessage());
    }
  }

  private void page(Context ctx) {
    if (ctx.queryParam("token") != null) {
      // The token leaves the address, so that nobody copies it; a what-if behind # stays.
      ctx.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      pages.send(ctx);
    }
  }

  private void answer(Context ctx, Object told) throws JsonProcessingException {
    ctx.contentType("application/json").result(json.writeValueAsString(told));
  }

  private void tell(Context ctx, int status, Refusal refusal) {
    List<Object> problems = new ArrayList<>();
    for (Refusal.Fault fault : refusal.faults()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("change", fault.change() == Refusal.NOWHERE ? null : (Object) fault.change());
      told.put("key", fault.key());
      told.put("text", fault.text());
      problems.add(told);
    }
    try {
      answer(ctx.status(status), Map.of("problems", problems));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void files(Context ctx) throws IOException {
    List<Object> files = new ArrayList<>();
    for (Library.Offer offer : library.offers()) {
      files.add(Map.of("file", offer.file(), "title", offer.title(), "purpose", offer.purpose()));
    }
    answer(ctx, Map.of("files", files, "file", library.first()));
  }

  private void scenario(Context ctx) throws IOException {
    String file = String.valueOf(ctx.queryParam("file"));
    jobs.forgetBases();
    answer(ctx, Description.of(library.open(file), file));
  }

  private JsonNode body(Context ctx) throws IOException {
    return json.readTree(ctx.bodyAsBytes());
  }

  private void runs(Context ctx) throws IOException {
    JsonNode body = body(ctx);
    int slot = WhatIf.whole(body, "slot", 0, MOST_SLOTS - 1, 0);
    int runs = WhatIf.whole(body, "runs", 1, Job.MOST, Job.MOST);
    Asked asked = library.ask(WhatIf.of(body.path("whatif")), Job.MOST);
    Jobs.Place place = new Jobs.Place(String.valueOf(ctx.header("X-Page")), slot);
    Job job = jobs.add(place, asked, runs);
    answer(ctx, Map.of("job", job.id(), "warnings", asked.warnings()));
  }

  private Job job(Context ctx) {
    return jobs.find(ctx.pathParam("job")).orElseThrow(() -> new Refusal(GONE));
  }

  private void replay(Context ctx) throws IOException {
    String number = String.valueOf(ctx.queryParam("replication"));
    if (!number.matches("[0-9]{1,4}")) {
      throw new Refusal("a run is a number from 0 on, not " + number);
    }
    String arm = String.valueOf(ctx.queryParam("arm"));
    if (!arm.equals("base") && !arm.equals("whatif")) {
      throw new Refusal("the arm of a run is base or whatif, not " + arm);
    }
    boolean changed = arm.equals("whatif");
    answer(
        ctx,
        Replay.of(
            job(ctx),
            String.valueOf(ctx.queryParam("reading")),
            changed,
            Integer.parseInt(number)));
  }

  private void file(Context ctx) throws IOException {
    JsonNode body = body(ctx);
    WhatIf whatIf = WhatIf.of(body.path("whatif"));
    String name = WhatIf.text(body, "name", "");
    String text = library.text(whatIf, name, Job.MOST);
    answer(ctx, Map.of("text", text, "file", workplace.show(library.file(whatIf, name))));
  }

  private void save(Context ctx) throws IOException {
    JsonNode body = body(ctx);
    Path file =
        library.save(WhatIf.of(body.path("whatif")), WhatIf.text(body, "name", ""), Job.MOST);
    String shown = workplace.show(file);
    answer(
        ctx,
        Map.of("file", shown, "command", workplace.program() + " run " + workplace.quoted(file)));
  }
}
