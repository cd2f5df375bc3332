package regimecollapse.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The files beside this class from which the page is made. */
final class Resource {
  private Resource() {}

  /** A file as text. */
  static String text(String name) throws IOException {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + name + " is missing");
      }
      // A checkout on Windows must not change the page.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  /** Several scripts as one that shows nothing of itself to the page; also well-formed as XML. */
  static String script(String... names) throws IOException {
    StringBuilder all = new StringBuilder("//<![CDATA[\n\"use strict\";\n(() => {\n");
    for (String name : names) {
      all.append(text(name));
    }
    return all.append("})();\n//]]>\n").toString();
  }

  /**
   * The hash by which a content security policy names an inline script or style.
   *
   * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-hash-source">CSP 3, hash-source</a>
   */
  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
