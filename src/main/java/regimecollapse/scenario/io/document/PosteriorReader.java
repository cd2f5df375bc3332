package regimecollapse.scenario.io.document;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.data.Sources;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.table.CsvCell;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.FitResults;

/** Finds the folder of the fit that a scenario names, and checks that its draws can be used. */
public final class PosteriorReader {
  private static final int LIMIT = 1 << 24;
  private static final String KEY = FileKeys.POSTERIOR;
  private static final String HYPOTHESIS = "hypothesis";
  private static final String WEIGHT = "weight";

  /** Columns that are no parameters; those of several names have a colon in theirs. */
  private static final List<String> OTHERS =
      List.of(HYPOTHESIS, WEIGHT, "distance", FitResults.SEED, FitResults.DRAW);

  private final Sources sources;
  private final Problems problems;

  PosteriorReader(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** The document without a key that says that there is no posterior. */
  static Node.Mapping withoutNone(Node.Mapping document) {
    boolean none = document.text(KEY).equals(FileKeys.NO_POSTERIOR);
    return none ? document.without(KEY) : document;
  }

  /** The document as it stands beside its results, which hold a copy of what is used of the fit. */
  public static Node.Mapping besideResults(Node.Mapping document) {
    Node copy = new Node.Scalar(Place.DEFAULT, KEY, false);
    return document.has(KEY) ? document.with(KEY, Node.Entry.of(Place.DEFAULT, copy)) : document;
  }

  /** The fit that a document names; what hinders its use is a problem. */
  Optional<FitSource> read(Node.Mapping document) {
    Optional<Node.Scalar> written = document.scalar(KEY).filter(Node.Scalar::isText);
    if (written.isEmpty() || written.get().text().isBlank()) {
      return Optional.empty();
    }
    Optional<Path> folder = folder(written.get());
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    Optional<SourceText> origin =
        source(folder.get(), FitResults.ORIGIN)
            .or(() -> source(folder.get(), FitResults.ORIGIN_COPY));
    source(folder.get(), FitResults.POSTERIOR)
        .ifPresent(
            text -> {
              hashes.put(FitResults.POSTERIOR, text.hash());
              check(text, document, written.get());
              origin.ifPresent(it -> compare(text, it));
            });
    for (String table : FitResults.TABLES) {
      source(folder.get(), table).ifPresent(text -> hashes.put(table, text.hash()));
    }
    origin.ifPresent(text -> hashes.put(FitResults.ORIGIN_COPY, text.hash()));
    Problem stated = Problem.at(written.get().place(), KEY, "").value(written.get().shown());
    return Optional.of(new FitSource(folder.get(), hashes, stated));
  }

  /** Draws that are not those of the fit beside them are a problem. */
  private void compare(SourceText draws, SourceText origin) {
    String name = Path.of(origin.name()).getFileName().toString();
    FitOrigin.unlike(origin.text(), name, draws.hash())
        .ifPresent(why -> problems.add(Problem.at(Place.top(draws.name()), "", why)));
  }

  private Optional<SourceText> source(Path folder, String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? sources.text(file, LIMIT) : Optional.empty();
  }

  private Optional<Path> folder(Node.Scalar written) {
    try {
      Path folder = sources.beside(written);
      String wrong = wrong(folder);
      if (wrong.isEmpty()) {
        return Optional.of(folder);
      }
      String elsewhere = elsewhere(written, folder);
      String beside = Spelling.nearestBeside(folder, written.text(), Files::isDirectory);
      report(written, wrong, elsewhere.isEmpty() ? beside : elsewhere);
    } catch (InvalidPathException e) {
      report(written, "this is not the name of a folder", "");
    }
    return Optional.empty();
  }

  private String wrong(Path folder) {
    if (!Files.exists(folder)) {
      return "there is no such folder";
    }
    if (!sources.roots().holdResults(folder)) {
      return "the folder lies outside of " + sources.roots().results();
    }
    if (!Files.isDirectory(folder)) {
      return "this is not a folder";
    }
    return Files.isRegularFile(folder.resolve(FitResults.POSTERIOR))
        ? ""
        : "the folder holds no " + FitResults.POSTERIOR;
  }

  private void report(Node.Scalar written, String message, String suggestion) {
    problems.add(
        Problem.at(written.place(), KEY, message)
            .value(written.shown())
            .legal(
                "a folder in "
                    + sources.roots().results()
                    + " with the results of ./collapse fit, as a path from the folder of the"
                    + " scenario file; or none")
            .suggestion(suggestion));
  }

  /**
   * The path that a user wrote as seen from the working directory, or from the folder that holds
   * the scenarios, told as seen from the scenario file; empty when no fit lies there.
   */
  private String elsewhere(Node.Scalar written, Path folder) {
    List<Path> seenFrom = new ArrayList<>(List.of(Path.of("").toAbsolutePath()));
    seenFrom.addAll(sources.roots().resultFolders());
    for (Path from : seenFrom) {
      Path found = from.resolve(written.text()).normalize();
      if (!found.equals(folder) && wrong(found).isEmpty()) {
        return sources.seenFrom(written, found);
      }
    }
    return "";
  }

  private void check(SourceText text, Node.Mapping document, Node.Scalar written) {
    Optional<Set<String>> found = sources.made("drawn hypotheses", text.name(), () -> drawn(text));
    if (found.isEmpty()) {
      return;
    }
    Set<String> drawn = found.get();
    for (String id : RunCells.of(document).stream().map(RunCells.RunCell::name).toList()) {
      if (!drawn.contains(id)) {
        problems.add(
            Problem.at(written.place(), KEY, "the posterior has no draw of " + id)
                .value(written.shown())
                .legal(
                    "a fit with draws of each hypothesis that is run; here: "
                        + String.join(", ", drawn))
                .suggestion(Spelling.nearest(id, drawn)));
      }
    }
  }

  /** The hypotheses of which there are draws; what is wrong with the table is a problem. */
  private Optional<Set<String>> drawn(SourceText text) {
    Optional<CsvTable> table = CsvTable.read(text, List.of(HYPOTHESIS, WEIGHT), problems);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    List<Parameter> parameters = parameters(table.get());
    boolean known = namesItsSimulations(table.get());
    List<String> quantiles =
        table.get().header().stream()
            .map(CsvCell::text)
            .filter(name -> name.startsWith(FitResults.QUANTILE))
            .toList();
    Set<String> drawn = new LinkedHashSet<>();
    for (CsvRow row : table.get().rows()) {
      double weight = row.number(WEIGHT, 0, FitResults.MOST_WEIGHT);
      // A draw that knows its simulation has the numbers of it; only what was inferred stands here.
      parameters.stream()
          .filter(p -> !known || !row.optional(p.key()).isBlank())
          .forEach(p -> row.number(p.key(), p.least(), p.most()));
      quantiles.stream()
          .filter(name -> !known || !row.optional(name).isBlank())
          .forEach(name -> row.number(name, 0, 1));
      if (known) {
        checkWhole(row, FitResults.SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        checkWhole(row, FitResults.DRAW, 0, Integer.MAX_VALUE);
      }
      if (weight > 0) {
        drawn.add(row.text(HYPOTHESIS));
      }
    }
    return Optional.of(drawn);
  }

  /** Whether the draws say which simulation each is; one column of the two is a problem. */
  private boolean namesItsSimulations(CsvTable table) {
    List<String> names = table.header().stream().map(CsvCell::text).toList();
    boolean seed = names.contains(FitResults.SEED);
    boolean draw = names.contains(FitResults.DRAW);
    if (seed != draw) {
      String there = seed ? FitResults.SEED : FitResults.DRAW;
      problems.add(
          Problem.at(
                  table.header().get(names.indexOf(there)).place(),
                  there,
                  "only together do they say which simulation a draw is")
              .legal("columns " + FitResults.SEED + " and " + FitResults.DRAW + ", or neither"));
    }
    return seed && draw;
  }

  private static void checkWhole(CsvRow row, String column, long least, long most) {
    if (FitResults.whole(row.optional(column), least, most).isEmpty()) {
      row.problem(column, "no such whole number", least + " to " + most, "");
    }
  }

  /** Columns of parameters; one that nobody knows is a problem. */
  private List<Parameter> parameters(CsvTable table) {
    List<Parameter> parameters = new ArrayList<>();
    List<String> known = Arrays.stream(Parameter.values()).map(Parameter::key).toList();
    for (CsvCell cell : table.header()) {
      String name = cell.text();
      boolean other = name.contains(":") || OTHERS.contains(name);
      if (known.contains(name)) {
        parameters.add(Parameter.find(name).orElseThrow());
      } else if (!other) {
        problems.add(
            Problem.at(cell.place(), name, "unknown parameter")
                .legal(Kind.PARAMETER.home())
                .suggestion(Spelling.nearest(name, known)));
      }
    }
    if (parameters.isEmpty()) {
      problems.add(
          Problem.at(table.header().get(0).place(), "", "there is no column of a parameter")
              .legal(Kind.PARAMETER.home()));
    }
    return parameters;
  }
}
