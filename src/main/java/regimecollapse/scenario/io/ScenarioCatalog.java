package regimecollapse.scenario.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.io.data.OtherFile;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.file.Shelf;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.warn.Refusals;

/** The scenarios of a folder. */
public final class ScenarioCatalog {
  private ScenarioCatalog() {}

  /**
   * One scenario of the folder.
   *
   * @param file its file
   * @param title name for people; empty if it cannot be read
   * @param purpose what it is for, in a line
   * @param speculative whether it rests on something that no source supports
   * @param hypotheses how many are run
   * @param arms how many are run
   * @param replications runs of each
   * @param coalitions most further runs of each hypothesis and replication, for attribution
   * @param simulations most that its fit makes; 0 without one
   * @param twice whether all is run once more under a posterior
   * @param work of one run: units of soldiers times steps
   * @param problems what is wrong with it
   */
  public record Listing(
      Path file,
      String title,
      String purpose,
      boolean speculative,
      int hypotheses,
      int arms,
      int replications,
      int coalitions,
      long simulations,
      boolean twice,
      double work,
      List<Problem> problems) {
    /** Copies the list. */
    public Listing {
      problems = List.copyOf(problems);
    }

    /** Runs in all; with attribution a little more than there are, as some coalitions coincide. */
    public long runs() {
      return (twice ? 2L : 1L) * hypotheses * (arms + coalitions) * replications;
    }
  }

  /**
   * All scenarios of a folder by file name; the default one comes first. Parts that scenarios
   * extend are passed over.
   */
  public static List<Listing> list(Path folder) {
    Shelf shelf = new Shelf();
    return files(folder).stream()
        .filter(file -> !OtherFile.isPart(file))
        .map(file -> listing(file, shelf))
        .toList();
  }

  /** The scenario files of a folder, not those of its subfolders; the default one comes first. */
  public static List<Path> files(Path folder) {
    String first = DefaultFiles.of(folder, DefaultFiles.Use.RUN).orElse("");
    return byName(folder).stream()
        .sorted(Comparator.comparing((Path f) -> !f.getFileName().toString().equals(first)))
        .toList();
  }

  /** The same, by name alone. */
  static List<Path> byName(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !Files.isDirectory(f))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Listing listing(Path file, Shelf shelf) {
    try {
      // Warnings, hashes and the resolved text are not wanted, and half of the work.
      Document document = Document.read(file, List.of(), Optional.empty(), shelf);
      Scenario s = document.scenario();
      Refusals.check(document, s);
      return new Listing(
          file,
          s.title(),
          s.purpose(),
          s.speculative(),
          s.hypotheses().size(),
          s.arms().size(),
          s.replications(),
          s.attribution().map(Attribution::mostRuns).orElse(0),
          s.fit().map(f -> f.mostSimulations(f.effort(), s.hypotheses().size())).orElse(0L),
          document.posterior().isPresent(),
          Workload.of(s),
          List.of());
    } catch (ScenarioException e) {
      return unreadable(file, e.problems());
    } catch (RuntimeException e) {
      // A mistake of the program: validate tells of it; the other files are listed all the same.
      return unreadable(file, List.of(Problem.at(Place.top(file.toString()), "", e.toString())));
    }
  }

  private static Listing unreadable(Path file, List<Problem> problems) {
    return new Listing(file, "", "", false, 0, 0, 0, 0, 0, false, 0, problems);
  }
}
