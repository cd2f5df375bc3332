package regimecollapse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Name and version of the program, as the build wrote them. */
final class Version implements IVersionProvider {
  private static final String RESOURCE = "version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties build = build();
    return new String[] {build.getProperty("name") + " " + build.getProperty("version")};
  }

  /** The version alone. */
  static String number() throws IOException {
    return build().getProperty("version");
  }

  private static Properties build() throws IOException {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + RESOURCE + " is missing");
      }
      build.load(in);
    }
    return build;
  }
}
