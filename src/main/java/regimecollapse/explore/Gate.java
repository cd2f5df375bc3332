package regimecollapse.explore;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Lets in nobody but the browser that was given the address: the address has a random token, which
 * becomes a cookie; the host must be this machine by number, and a page of another origin is turned
 * away. So neither another user of the network nor a page of the web can ask for anything.
 */
final class Gate {
  private static final int TOKEN_BYTES = 24;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final String token;
  private int port;

  Gate() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random);
  }

  /** The port is known once the server listens. */
  void port(int listened) {
    port = listened;
  }

  /** The address for the browser. */
  String address() {
    return "http://127.0.0.1:" + port + "/?token=" + token;
  }

  /** Refuses what does not come from that browser; called before anything else is done. */
  void check(Context ctx) {
    headers(ctx);
    Set<String> hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    String origin = ctx.header("Origin");
    String site = ctx.header("Sec-Fetch-Site");
    boolean foreign =
        !hosts.contains(String.valueOf(ctx.header("Host")))
            || origin != null && !hosts.contains(origin.replaceFirst("^http://", ""))
            || site != null && !site.equals("same-origin") && !site.equals("none");
    // Only the address itself, once, may come without the cookie, also from a link in a terminal.
    boolean entering = ctx.path().equals("/") && ctx.queryParam("token") != null;
    if (entering
        && hosts.contains(String.valueOf(ctx.header("Host")))
        && same(ctx.queryParam("token"))) {
      enter(ctx);
    } else if (foreign || !same(ctx.cookie(cookie()))) {
      throw new ForbiddenResponse("Open the address that the program printed.");
    }
  }

  private void enter(Context ctx) {
    Cookie cookie = new Cookie(cookie(), token);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    ctx.cookie(cookie);
  }

  /** Browsers do not tell ports apart: two programs at once need two names. */
  private String cookie() {
    return "collapse-" + port;
  }

  private boolean same(String given) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "no-store");
  }
}
