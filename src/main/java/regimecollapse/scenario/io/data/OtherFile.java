package regimecollapse.scenario.io.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.YamlReader;

/**
 * Files of a case that are taken for another of its files. Each is told in one message, not key by
 * key.
 */
public final class OtherFile {
  private static final String OBSERVATIONS = "observations";

  /** What a scenario has of its own; its bases have the rest. */
  private static final List<String> OWN = List.of("title", "hypotheses", "arms");

  private OtherFile() {}

  /** Whether a file that should be a scenario or a base of one is none; if so, it is told. */
  public static boolean isNoScenario(Node.Mapping file, Problems problems) {
    boolean record = file.has(OBSERVATIONS);
    boolean json = file.has("features") || file.text("type").equals("FeatureCollection");
    if (!record && !json) {
      return false;
    }
    String words = record ? "a record of what happened" : "a file of outlines";
    String key = "data." + (record ? FileKeys.RECORD : FileKeys.BORDERS);
    problems.add(
        Problem.at(file.place(), "", "this is " + words + ", no scenario")
            .legal("a scenario file; this one is named in it, under " + key));
    return true;
  }

  /** Whether a file that should be a record has keys, but none of a record; if so, it is told. */
  static boolean isNoRecord(Node.Mapping file, Problems problems) {
    String first = file.entries().keySet().stream().findFirst().orElse("");
    boolean near = !Spelling.nearest(first, List.of(OBSERVATIONS)).isEmpty();
    boolean none = !file.has(OBSERVATIONS) && !first.isEmpty() && !near;
    if (none) {
      problems.add(
          Problem.at(file.place(), "", "this is no record of what happened")
              .value("a map of " + String.join(", ", file.entries().keySet()))
              .legal("a map of " + OBSERVATIONS));
    }
    return none;
  }

  /** Whether a file is one that scenarios extend, such as shared mechanisms, and builds on none. */
  public static boolean isPart(Path file) {
    Problems unheard = new Problems();
    return SourceText.read(file, file.toString(), 1 << 20, unheard)
        .flatMap(text -> YamlReader.read(text, unheard))
        .filter(root -> root instanceof Node.Mapping map && isPart(map))
        .isPresent();
  }

  private static boolean isPart(Node.Mapping file) {
    return Stream.concat(OWN.stream(), Stream.of(FileKeys.EXTENDS)).noneMatch(file::has)
        && Stream.of("parameters", "paths", "formations").anyMatch(file::has);
  }

  /** Whether a file is one that scenarios extend, the case or its parameters; if so, it is told. */
  public static boolean isPart(Node.Mapping merged, Sources sources, Problems problems) {
    boolean part = isPart(merged);
    if (part) {
      problems.add(
          Problem.at(
                  Place.top(sources.top().toString()),
                  "",
                  "this is a part that scenarios extend, no scenario: it has no "
                      + String.join(", no ", OWN))
              .legal("a file with these keys and extends: " + sources.top().getFileName())
              .suggestion(extending(sources.top()).orElse("")));
    }
    return part;
  }

  /** A file beside it that extends it. */
  private static Optional<String> extending(Path part) {
    Path folder = part.toAbsolutePath().getParent();
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml") && Files.isRegularFile(f))
          .sorted()
          .filter(f -> names(f, part.getFileName().toString()))
          .map(f -> f.getFileName().toString())
          .findFirst();
    } catch (IOException e) {
      // A suggestion only: the problem itself is told in any case.
      return Optional.empty();
    }
  }

  private static boolean names(Path file, String part) {
    return SourceText.read(file, file.toString(), 1 << 20, new Problems())
        .filter(t -> t.text().lines().anyMatch(l -> l.startsWith("extends:") && l.contains(part)))
        .filter(
            t -> OWN.stream().anyMatch(key -> t.text().lines().anyMatch(l -> l.startsWith(key))))
        .isPresent();
  }
}
