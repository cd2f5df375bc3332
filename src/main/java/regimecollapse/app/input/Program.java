package regimecollapse.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Name and version of the program, as the build wrote them. */
public final class Program {
  private static final String RESOURCE = "version.properties";

  private Program() {}

  /** The name. */
  public static String name() throws IOException {
    return build().getProperty("name");
  }

  /** The version. */
  public static String version() throws IOException {
    return build().getProperty("version");
  }

  private static Properties build() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Program.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + RESOURCE + " is missing");
      }
      build.load(in);
    }
    return build;
  }
}
