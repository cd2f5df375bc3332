package regimecollapse.app.input;

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
import java.util.OptionalLong;
import regimecollapse.inference.fit.PosteriorDraws;
import regimecollapse.random.Seed;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.CellForm;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.FitOrigin;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.FitResults;
import regimecollapse.text.Numbers;

/**
 * The draws of a fit as they stand in its {@code posterior.csv}, and what else of the fit goes into
 * the results.
 *
 * @param draws what the file says
 * @param texts of the file and of the others, by the name that they have in the results
 * @param hashes SHA-256 of the same, hexadecimal
 */
public record PosteriorFile(
    PosteriorDraws draws, Map<String, String> texts, Map<String, String> hashes) {
  /**
   * Reads the draws of a folder, and the tables that a page shows beside the results.
   *
   * @param named the folder as the user named it
   * @throws InputException when they cannot be used
   */
  public static PosteriorFile withTables(Path folder, Path named) throws IOException {
    PosteriorFile posterior = read(folder, named);
    requireUnchanged(folder, named, TableFile.TAKEN_OVER);
    return posterior.with(folder, TableFile.TAKEN_OVER);
  }

  /**
   * Reads the draws of a folder, which must be those that its fit lists.
   *
   * @param named the folder as the user named it
   * @throws InputException when they cannot be used
   */
  public static PosteriorFile read(Path folder, Path named) throws IOException {
    PosteriorFile posterior = readCopy(folder, named);
    requireUnchanged(folder, named, List.of(TableFile.ORIGIN_COPY));
    String origin =
        Files.isRegularFile(folder.resolve(TableFile.FIT_MANIFEST))
            ? TableFile.FIT_MANIFEST
            : TableFile.ORIGIN_COPY;
    Optional.ofNullable(posterior.texts.get(TableFile.ORIGIN_COPY))
        .flatMap(text -> FitOrigin.unlike(text, origin, posterior.hashes.get(TableFile.POSTERIOR)))
        .ifPresent(
            why -> {
              throw new InputException(
                  named.resolve(TableFile.POSTERIOR) + " cannot be used: " + why + ".");
            });
    return posterior;
  }

  /**
   * Reads all that results keep of the draws of a fit and lies in a folder, as it is.
   *
   * @throws InputException when the draws cannot be used
   */
  public static PosteriorFile kept(Path folder) throws IOException {
    return readCopy(folder, folder).with(folder, TableFile.TAKEN_OVER);
  }

  /**
   * Reads the draws that lie in a folder, whatever its fit lists: of results, the manifest tells
   * whether they are as they were.
   *
   * @param named the folder as the user named it
   * @throws InputException when they cannot be used
   */
  public static PosteriorFile readCopy(Path folder, Path named) throws IOException {
    Path file = folder.resolve(TableFile.POSTERIOR);
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          named
              + " holds no "
              + TableFile.POSTERIOR
              + ": name a folder with the results of a fit ("
              + Words.PROGRAM
              + " fit).");
    }
    try {
      String text = Files.readString(file);
      PosteriorFile posterior =
          new PosteriorFile(
              draws(text),
              Map.of(TableFile.POSTERIOR, text),
              Map.of(TableFile.POSTERIOR, FileEntry.ofText(file).sha256()));
      return posterior.with(folder, List.of(TableFile.ORIGIN_COPY, TableFile.FIT_MANIFEST));
    } catch (CsvParseException | IllegalArgumentException | CharacterCodingException e) {
      throw new InputException(file + " cannot be used: " + e.getMessage() + ".");
    }
  }

  /** Refuses files that are not as the manifest of the folder lists them. */
  private static void requireUnchanged(Path folder, Path named, List<String> names)
      throws IOException {
    Optional<ResultFolder> found = ResultFolder.find(folder);
    List<String> changed =
        found.isEmpty() || Files.notExists(found.get().manifest())
            ? List.of()
            : new ListedFiles(found.get(), named.toString()).changed(names::contains);
    if (!changed.isEmpty()) {
      throw new InputException(changed);
    }
  }

  /** The same with those of some files that the folder has. */
  private PosteriorFile with(Path folder, List<String> names) throws IOException {
    Map<String, String> moreTexts = new LinkedHashMap<>(texts);
    Map<String, String> moreHashes = new LinkedHashMap<>(hashes);
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        String kept = name.equals(TableFile.FIT_MANIFEST) ? TableFile.ORIGIN_COPY : name;
        moreTexts.put(kept, Files.readString(file));
        moreHashes.put(kept, FileEntry.ofText(file).sha256());
      }
    }
    return new PosteriorFile(draws, moreTexts, moreHashes);
  }

  /** Whether the fit made the small effort of its scenario; false where nothing tells. */
  public boolean quick() {
    return FitOrigin.of(texts.getOrDefault(TableFile.ORIGIN_COPY, "{}")).quick();
  }

  private static PosteriorDraws draws(String text) {
    Map<String, List<PosteriorDraws.Draw>> all = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        Optional<Seed> inputs = inputs(row);
        all.computeIfAbsent(field(row, "hypothesis"), h -> new ArrayList<>())
            .add(
                new PosteriorDraws.Draw(
                    within(row, "weight", 0, FitResults.MOST_WEIGHT),
                    values(row, inputs.isPresent()),
                    inputs));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new PosteriorDraws(all);
  }

  /**
   * The values of the parameters that were inferred.
   *
   * @param known whether the draw knows its simulation: then an empty cell is a parameter that was
   *     not inferred for this hypothesis, and has the value of the simulation
   */
  private static Map<Parameter, Double> values(NamedCsvRecord row, boolean known) {
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    boolean any = false;
    for (String column : row.getHeader()) {
      Optional<Parameter> p = Parameter.find(column);
      any |= p.isPresent();
      if (known && field(row, column).isBlank()) {
        continue;
      }
      p.ifPresent(it -> values.put(it, within(row, column, it.least(), it.most())));
      if (column.startsWith(FitResults.QUANTILE)) {
        within(row, column, 0, 1);
      }
    }
    if (!any) {
      throw new IllegalArgumentException("it has no column of a parameter");
    }
    return values;
  }

  /** The seed of all numbers that are not inferred; older fits have none. */
  private static Optional<Seed> inputs(NamedCsvRecord row) {
    List<String> header = row.getHeader();
    boolean either = header.contains(FitResults.SEED) || header.contains(FitResults.DRAW);
    return either
        ? Optional.of(
            new Seed(
                whole(row, FitResults.SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                (int) whole(row, FitResults.DRAW, 0, Integer.MAX_VALUE)))
        : Optional.empty();
  }

  private static long whole(NamedCsvRecord row, String column, long least, long most) {
    String text = field(row, column);
    OptionalLong value = FitResults.whole(text, least, most);
    if (value.isPresent()) {
      return value.getAsLong();
    }
    throw new IllegalArgumentException(
        "line %d, %s: not such a whole number (value: %s; legal: %d to %d)"
            .formatted(row.getStartingLineNumber(), column, text, least, most));
  }

  private static double within(NamedCsvRecord row, String column, double least, double most) {
    String text = field(row, column);
    boolean finite = !text.isEmpty() && CellForm.NUMBER.has(text);
    double value = finite ? Double.parseDouble(text) : Double.NaN;
    if (value >= least && value <= most) {
      return value;
    }
    throw new IllegalArgumentException(
        "line %d, %s: %s (value: %s; legal: %s to %s)"
            .formatted(
                row.getStartingLineNumber(),
                column,
                finite ? "the number is out of range" : "not a number",
                text,
                Numbers.exact(least),
                Numbers.exact(most)));
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "line " + row.getStartingLineNumber() + " has no " + column));
  }

  /** Refuses a scenario with a hypothesis of which there is no draw. */
  public void requireAll(Scenario scenario) {
    List<String> run = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    List<String> drawn = run.stream().filter(draws.hypotheses()::contains).toList();
    if (drawn.size() == run.size()) {
      return;
    }
    List<String> lacking = run.stream().filter(id -> !drawn.contains(id)).toList();
    throw new InputException(
        "The posterior has no draw of "
            + String.join(", ", lacking)
            + "; it has draws of "
            + String.join(", ", draws.hypotheses())
            + ". "
            + (drawn.isEmpty()
                ? "None of these is in the scenario: take a scenario with one of them."
                : "To run those that are in both, add --hypothesis "
                    + String.join(" --hypothesis ", drawn)
                    + "."));
  }
}
