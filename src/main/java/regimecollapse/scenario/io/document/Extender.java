package regimecollapse.scenario.io.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.data.OtherFile;
import regimecollapse.scenario.io.data.Sources;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.sweep.ExperimentFormat;
import regimecollapse.scenario.io.yaml.Node;

/** Reads a scenario file with all that it extends, and merges them, bases first. */
final class Extender {
  private static final int MOST_FILES = 32;

  private final Sources sources;
  private final Problems problems;

  /** Files that are being read, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  /** Files that are read, each after its bases; an empty value failed. */
  private final Map<String, Optional<Node.Mapping>> done = new LinkedHashMap<>();

  Extender(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /** The merged file, or nothing if one of the files cannot be read. */
  Optional<Node.Mapping> merged() {
    read(sources.top().toString());
    if (done.values().stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return done.values().stream()
        .map(Optional::get)
        .reduce((lower, upper) -> (Node.Mapping) ScenarioFormat.FILE.over(upper, lower));
  }

  /** Whether the file stands alone, without a base. */
  boolean alone() {
    return done.size() == 1;
  }

  private void read(String name) {
    open.push(name);
    Optional<Node.Mapping> file =
        sources.scenario(name).flatMap(sources::yaml).flatMap(this::asMap);
    file.ifPresent(this::readBases);
    // The posterior belongs to the ranges of one file: whoever extends it changes them. So does an
    // experiment to its arms.
    boolean top = open.size() == 1;
    done.put(
        name,
        file.map(f -> f.without(FileKeys.EXTENDS))
            .map(f -> top ? f : f.without(FileKeys.POSTERIOR).without(ExperimentFormat.KEY)));
    open.pop();
  }

  private Optional<Node.Mapping> asMap(Node root) {
    if (root instanceof Node.Mapping map) {
      return OtherFile.isNoScenario(map, problems) ? Optional.empty() : Optional.of(map);
    }
    problems.add(
        Problem.at(root.place(), "", "a scenario file is a map")
            .value(root.shown())
            .legal("key: value"));
    return Optional.empty();
  }

  private void readBases(Node.Mapping file) {
    boolean list = file.get(FileKeys.EXTENDS).filter(n -> n instanceof Node.Sequence).isPresent();
    List<Node> bases = file.items(FileKeys.EXTENDS);
    for (int i = 0; i < bases.size(); i++) {
      String path = FileKeys.EXTENDS + (list ? "[" + i + "]" : "");
      if (bases.get(i) instanceof Node.Scalar base && base.isText()) {
        sources.find(base, path, false).ifPresentOrElse(n -> readBase(n, base, path), this::fail);
      } else {
        problems.add(
            Problem.at(bases.get(i).place(), path, "the name of a file is needed")
                .value(bases.get(i).shown())
                .legal("a file name, or a list of them"));
        fail();
      }
    }
  }

  private void readBase(String name, Node.Scalar base, String path) {
    if (open.contains(name)) {
      String circle =
          Stream.concat(Stream.of(name), open.stream().takeWhile(o -> !o.equals(name)))
              .collect(Collectors.collectingAndThen(Collectors.toList(), Extender::reversed));
      problems.add(
          Problem.at(base.place(), path, "the files extend each other in a circle: " + circle)
              .value(base.shown()));
      fail();
    } else if (done.size() + open.size() > MOST_FILES) {
      problems.add(
          Problem.at(base.place(), path, "too many files extend each other")
              .legal("at most " + MOST_FILES));
      fail();
    } else if (!done.containsKey(name)) {
      read(name);
    }
  }

  /** The circle from its first file round to its first file. */
  private static String reversed(List<String> innermostFirst) {
    StringBuilder text = new StringBuilder(innermostFirst.get(0));
    for (int i = innermostFirst.size() - 1; i >= 1; i--) {
      text.append(" -> ").append(innermostFirst.get(i));
    }
    return text.append(" -> ").append(innermostFirst.get(0)).toString();
  }

  private void fail() {
    done.put("", Optional.empty());
  }
}
