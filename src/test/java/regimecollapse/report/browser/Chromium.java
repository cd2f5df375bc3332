package regimecollapse.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * A headless Chromium that is told what to do over its own protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
public final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private int number;

  private Chromium(Path program, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    HttpClient http = HttpClient.newHttpClient();
    socket =
        http.newWebSocketBuilder()
            .buildAsync(page(http, profile), new Ear())
            .get(SECONDS, TimeUnit.SECONDS);
    send("Page.enable", Map.of());
    send("Runtime.enable", Map.of());
    send("Log.enable", Map.of());
  }

  /** Where the browser listens, once it does. */
  private static URI page(HttpClient http, Path profile) throws Exception {
    Path ports = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < 20 * SECONDS && !(Files.exists(ports) && Files.size(ports) > 0); i++) {
      Thread.sleep(50);
    }
    String port = Files.readAllLines(ports).get(0);
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    JsonNode pages =
        JSON.readTree(
            http.send(
                    java.net.http.HttpRequest.newBuilder(list).build(),
                    java.net.http.HttpResponse.BodyHandlers.ofString())
                .body());
    for (JsonNode candidate : pages) {
      if (candidate.get("type").asText().equals("page")) {
        return URI.create(candidate.get("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("Chromium shows no page");
  }

  /** The program, if it is on this machine. */
  public static Optional<Path> program() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(
            dir ->
                List.of("chromium", "chromium-browser", "google-chrome").stream()
                    .map(n -> Path.of(dir, n)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static Chromium start(Path profile) throws Exception {
    return new Chromium(program().orElseThrow(), profile);
  }

  /** Opens a file in a window of a size and waits until its script has done. */
  public void open(Path file, int width, int height) throws Exception {
    complaints.clear();
    size(width, height);
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    for (int i = 0; i < 20 * SECONDS; i++) {
      if (ask("document.readyState === 'complete' && (!document.getElementById('data') || document.documentElement.dataset.ready === 'ready')")
          .asBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the page never becomes ready: " + complaints);
  }

  /** Opens an address of a server on this machine, and waits until a condition holds. */
  public void visit(String address, int width, int height, String ready) throws Exception {
    complaints.clear();
    size(width, height);
    send("Page.navigate", Map.of("url", address));
    until(ready);
  }

  /** Waits until a condition holds in the page. */
  public void until(String condition) throws Exception {
    for (int i = 0; i < 20 * SECONDS; i++) {
      if (ask("(() => { try { return Boolean(%s); } catch (e) { return false; } })()"
              .formatted(condition))
          .asBoolean()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never: " + condition + "; " + complaints);
  }

  /** Drags what a selector finds by so many pixels. */
  public void drag(String selector, int right, int down) throws Exception {
    JsonNode at =
        ask(
            "(() => { const e = document.querySelector(`"
                + selector
                + "`); e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const b = e.getBoundingClientRect();"
                + " return [b.x + b.width / 2, b.y + b.height / 2]; })()");
    double x = at.get(0).asDouble();
    double y = at.get(1).asDouble();
    mouse("mouseMoved", x, y);
    mouse("mousePressed", x, y);
    for (int i = 1; i <= 5; i++) {
      mouse("mouseMoved", x + right * i / 5.0, y + down * i / 5.0);
    }
    mouse("mouseReleased", x + right, y + down);
  }

  private void mouse(String type, double x, double y) throws Exception {
    send(
        "Input.dispatchMouseEvent",
        Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
  }

  public void size(int width, int height) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** On paper or on a screen, light or dark. */
  public void media(String medium, String scheme) throws Exception {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The value of an expression in the page. */
  public JsonNode ask(String expression) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** A real click in the middle of what a selector finds. */
  public void click(String selector) throws Exception {
    JsonNode at =
        ask(
            "(() => { const e = document.querySelector(`"
                + selector
                + "`);"
                + " e.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const b = e.getBoundingClientRect();"
                + " return [b.x + b.width / 2, b.y + b.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      send(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.get(0).asDouble(),
              "y",
              at.get(1).asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** A key, by its name and code. */
  public void key(String name, int code) throws Exception {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", name, "code", name, "windowsVirtualKeyCode", code));
    }
  }

  /** Keeps what is seen, for people to look at. */
  public void picture(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    String data = send("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** What the console holds of warnings, errors and exceptions since the page was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    ObjectNode message = JSON.createObjectNode().put("id", ++number).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    answers.put(number, answer);
    socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> waiting = answers.remove(message.get("id").asInt());
      if (message.has("error")) {
        waiting.completeExceptionally(new IOException(message.get("error").toString()));
      } else {
        waiting.complete(message.get("result"));
      }
    } else if (message.path("method").asText().equals("Runtime.exceptionThrown")) {
      complaints.add(message.toString());
    } else if (message.path("method").asText().equals("Log.entryAdded")) {
      JsonNode entry = message.get("params").get("entry");
      if (List.of("error", "warning").contains(entry.get("level").asText())) {
        complaints.add(entry.toString());
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hears what the browser says. */
  private final class Ear implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        try {
          hear(JSON.readTree(part.toString()));
        } catch (IOException e) {
          complaints.add(e.toString());
        }
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
