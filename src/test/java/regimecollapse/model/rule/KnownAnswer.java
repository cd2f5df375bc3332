package regimecollapse.model.rule;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.parameter.Parameter;

/**
 * An answer that R found from the text of an equation in the ODD document.
 *
 * @param section of the document
 * @param function "Class.method" in this package
 * @param arguments values by name; parameters by key
 * @param answer what the equation gives
 */
record KnownAnswer(String section, String function, Map<String, Double> arguments, double answer) {

  /** The answers in a file beside the tests. */
  static Stream<KnownAnswer> in(String file) {
    InputStream in = KnownAnswer.class.getResourceAsStream(file);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<KnownAnswer> all = csv.stream().map(KnownAnswer::of).toList();
      return all.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KnownAnswer of(NamedCsvRecord row) {
    Map<String, Double> arguments = new LinkedHashMap<>();
    for (String argument : row.getField("arguments").split(" ")) {
      String[] sides = argument.split("=");
      arguments.put(sides[0], Double.valueOf(sides[1]));
    }
    double answer = Double.parseDouble(row.getField("answer"));
    return new KnownAnswer(row.getField("section"), row.getField("function"), arguments, answer);
  }

  /** An argument by its name. */
  double of(String name) {
    return arguments.get(name);
  }

  /** A parameter; NaN where the equation must not depend on it. */
  double of(Parameter parameter) {
    return arguments.getOrDefault(parameter.key(), Double.NaN);
  }

  /** The step in days; NaN where the equation must not depend on it. */
  double days() {
    return arguments.getOrDefault("days", Double.NaN);
  }

  /** Names the equation and the point in messages. */
  @Override
  public String toString() {
    return arguments.entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining(", ", "ODD " + section + " " + function + " at ", ""));
  }
}
