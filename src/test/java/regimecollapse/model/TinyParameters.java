package regimecollapse.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/** The fixed parameters of made-up worlds, from a file beside the tests. */
final class TinyParameters {
  private static final String FILE = "tiny-world.properties";

  private TinyParameters() {}

  static Map<Parameter, Uncertain> all() {
    Properties file = new Properties();
    try (InputStream in = TinyParameters.class.getResourceAsStream(FILE)) {
      file.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Parameter, Uncertain> all = new EnumMap<>(Parameter.class);
    for (Parameter p : Parameter.values()) {
      String value = file.getProperty(p.key());
      if (value == null) {
        throw new IllegalStateException("add a line for the new " + p.key() + " to " + FILE);
      }
      all.put(p, Uncertain.of(Double.parseDouble(value)));
    }
    return all;
  }
}
