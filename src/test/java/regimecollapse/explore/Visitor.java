package regimecollapse.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has the address that the program printed, and does what the page does. */
final class Visitor {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String cookie;
  private final String page;

  /** An event of a stream. */
  record Event(String name, JsonNode data) {}

  Visitor(String address, String page) throws Exception {
    this.address = URI.create(address);
    this.page = page;
    HttpResponse<String> first =
        http.send(
            HttpRequest.newBuilder(this.address).build(), HttpResponse.BodyHandlers.ofString());
    cookie = first.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header("Cookie", cookie)
        .header("X-Page", page);
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        to(path).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Asks for runs; gives the name of the job. */
  String ask(String body) throws Exception {
    HttpResponse<String> answer = post("/api/runs", body);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body()).path("job").asText();
  }

  /** All that is told of a job until it ends. */
  List<Event> hear(String job) throws Exception {
    HttpResponse<java.io.InputStream> answer =
        http.send(
            to("/api/runs/" + job + "/events").header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    List<Event> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      String name = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, JSON.readTree(line.substring("data: ".length()))));
          if (List.of("done", "cancelled", "failed").contains(name)) {
            break;
          }
        }
      }
    }
    return events;
  }

  /**
   * Hears the first line of what is told of a job, closes the page, and waits until that is
   * noticed.
   */
  void listenBriefly(String job) throws Exception {
    HttpResponse<java.io.InputStream> answer =
        http.send(
            to("/api/runs/" + job + "/events").header("Accept", "text/event-stream").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (java.io.InputStream in = answer.body()) {
      int unused = in.read();
    }
    Thread.sleep(4000);
  }

  /** The last result of a job, once it has ended. */
  JsonNode result(String job) throws Exception {
    return hear(job).stream()
        .filter(e -> e.name().equals("result"))
        .reduce((a, b) -> b)
        .orElseThrow()
        .data();
  }

  /** The status of a request with headers of one's own, which no HTTP client lets pass. */
  int status(String path, String... headers) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers);
      out.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      String line =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      return Integer.parseInt(line.split(" ")[1]);
    }
  }

  String cookie() {
    return cookie;
  }

  int port() {
    return address.getPort();
  }
}
