package regimecollapse.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.inference.PosteriorDraws;
import regimecollapse.observation.store.FileEntry;
import regimecollapse.observation.store.ResultFolder;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Parameter;
import regimecollapse.scenario.Scenario;

/**
 * The draws of a fit as they stand in its {@code posterior.csv}.
 *
 * @param text of the file
 * @param sha256 of its bytes, hexadecimal
 * @param draws what it says
 */
record PosteriorFile(String text, String sha256, PosteriorDraws draws) {
  /**
   * Reads the draws of a folder.
   *
   * @param named the folder as the user named it
   * @throws InputException when they cannot be used
   */
  static PosteriorFile read(Path folder, Path named) throws IOException {
    Path file = folder.resolve(ResultFolder.POSTERIOR);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          named
              + " holds no "
              + ResultFolder.POSTERIOR
              + ": name a folder with the results of a fit ("
              + Words.PROGRAM
              + " fit).");
    }
    try {
      String text = Files.readString(file);
      return new PosteriorFile(text, FileEntry.ofText(file).sha256(), draws(text));
    } catch (CsvParseException | IllegalArgumentException | CharacterCodingException e) {
      throw new InputException(file + " cannot be used: " + e.getMessage() + ".");
    }
  }

  private static PosteriorDraws draws(String text) {
    Map<String, List<PosteriorDraws.Draw>> all = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
        for (String column : row.getHeader()) {
          Optional<Parameter> p = Parameter.find(column);
          p.ifPresent(it -> values.put(it, finite(row, column)));
        }
        if (values.isEmpty()) {
          throw new IllegalArgumentException("it has no column of a parameter");
        }
        all.computeIfAbsent(field(row, "hypothesis"), h -> new ArrayList<>())
            .add(new PosteriorDraws.Draw(weight(row), values));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new PosteriorDraws(all);
  }

  private static double weight(NamedCsvRecord row) {
    double weight = finite(row, "weight");
    if (weight < 0) {
      throw new IllegalArgumentException("line " + row.getStartingLineNumber() + ": weight < 0");
    }
    return weight;
  }

  private static double finite(NamedCsvRecord row, String column) {
    String text = field(row, column);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, with the place.
    }
    throw new IllegalArgumentException(
        "line " + row.getStartingLineNumber() + ", " + column + ": not a number: " + text);
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line " + row.getStartingLineNumber() + " has no " + column));
  }

  /** Refuses a scenario with a hypothesis of which there is no draw. */
  void requireAll(Scenario scenario) {
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      if (!draws.hypotheses().contains(hypothesis.id())) {
        throw new InputException(
            "The posterior has no draw of "
                + hypothesis.id()
                + "; it has draws of "
                + String.join(", ", draws.hypotheses())
                + ". Choose hypotheses with --hypothesis.");
      }
    }
  }
}
