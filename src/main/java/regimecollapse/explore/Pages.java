package regimecollapse.explore;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** The files of the page, each under a fixed name: no path of a request is ever looked up. */
final class Pages {
  private static final String OWN = "/regimecollapse/explore/";
  private static final String SCRIPT = "text/javascript";

  private final Map<String, Page> pages = new LinkedHashMap<>();

  private record Page(String type, byte[] bytes) {}

  Pages() {
    add("/", "text/html", OWN + "explore.html");
    add("/explore.css", "text/css", OWN + "explore.css");
    for (String script : scripts()) {
      add("/" + script, SCRIPT, OWN + script);
    }
    add("/lib/preact.js", SCRIPT, library("preact", "dist/preact.umd.js"));
    add("/lib/hooks.js", SCRIPT, library("preact", "hooks/dist/hooks.umd.js"));
    add("/lib/d3.js", SCRIPT, library("d3", "dist/d3.min.js"));
  }

  /** Names of the page's own scripts, as explore.html loads them. */
  private static String[] scripts() {
    String html = new String(read(OWN + "explore.html"), StandardCharsets.UTF_8);
    return Pattern.compile("src=\"/?([a-z-]+\\.js)\"")
        .matcher(html)
        .results()
        .map(m -> m.group(1))
        .toArray(String[]::new);
  }

  /** Where a WebJar has a file; its version stands in the WebJar itself. */
  private static String library(String name, String file) {
    return "/META-INF/resources/webjars/" + name + "/" + version(name) + "/" + file;
  }

  private static String version(String name) {
    Properties versions = new Properties();
    try (InputStream in = Pages.class.getResourceAsStream(OWN + "libraries.properties")) {
      versions.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty(name);
  }

  private void add(String name, String type, String resource) {
    pages.put(name, new Page(type, read(resource)));
  }

  private static byte[] read(String resource) {
    try (InputStream in = Pages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names under which there is something. */
  Iterable<String> names() {
    return pages.keySet();
  }

  /** Sends a file. */
  void send(Context ctx) {
    Page page = pages.get(ctx.path());
    if (page == null) {
      throw new NotFoundResponse();
    }
    ctx.contentType(page.type() + "; charset=utf-8").result(page.bytes());
  }
}
