package regimecollapse.scenario.io.document;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.CaseData;
import regimecollapse.scenario.io.data.DataFiles;
import regimecollapse.scenario.io.data.HeldAtStart;
import regimecollapse.scenario.io.data.OtherFile;
import regimecollapse.scenario.io.data.Sources;
import regimecollapse.scenario.io.file.Roots;
import regimecollapse.scenario.io.file.Shelf;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.sweep.DesignFile;
import regimecollapse.scenario.io.sweep.ExperimentPoints;
import regimecollapse.scenario.io.yaml.Node;

/**
 * A scenario file with its bases, defaults and data, all of it checked.
 *
 * @param tree the complete document
 * @param expanded the same with the arms that an experiment makes
 * @param data the tables
 * @param dataFiles the data files
 * @param sources all files
 * @param posterior the fit under whose posterior all is run once more
 */
public record Document(
    Node.Mapping tree,
    Node.Mapping expanded,
    CaseData data,
    DataFiles dataFiles,
    Sources sources,
    Optional<FitSource> posterior) {
  /** Reads a document or throws all that is wrong with it. */
  public static Document read(Path file, List<String> overrides, Optional<Path> scenarios) {
    return read(file, overrides, scenarios, new Shelf());
  }

  /**
   * Reads one of several documents that use the same files.
   *
   * @param shelf what was made of these files before
   */
  public static Document read(
      Path file, List<String> overrides, Optional<Path> scenarios, Shelf shelf) {
    Problems problems = new Problems();
    Sources sources = new Sources(file, roots(file, scenarios), problems, shelf);
    Extender extender = new Extender(sources, problems);
    Optional<Node.Mapping> merged = extender.merged();
    if (merged.isEmpty()) {
      problems.throwIfAny();
      throw new IllegalStateException("a file without root and without problem: " + file);
    }
    if (OtherFile.isPart(merged.get(), sources, problems)) {
      problems.throwIfAny();
    }
    Node.Mapping set =
        ScenarioFormat.withoutNoCross(
            PosteriorReader.withoutNone(new Overrides(problems).applied(merged.get(), overrides)));
    Node.Mapping whole = new DesignFile(sources, problems).inlined(set);
    Node.Mapping tree = (Node.Mapping) ScenarioFormat.FILE.filled(whole);
    Names names = DefinedNames.of(tree);
    DataFiles dataFiles = new DataFiles(sources, problems, names);
    CaseData data = dataFiles.read(tree);
    At top = new At("", Place.top(file.toString()), problems, names);
    if (!extender.alone() || !MissingBase.told(tree, top)) {
      ScenarioFormat.FILE.check(tree, top);
      MissingBase.tellOfParameters(sources, problems);
    }
    HeldAtStart.capital(tree, data, top);
    Optional<FitSource> posterior = new PosteriorReader(sources, problems).read(tree);
    problems.throwIfAny();
    Node.Mapping arms = ExperimentPoints.expanded(tree, names);
    return new Document(tree, arms, data, dataFiles, sources, posterior);
  }

  private static Roots roots(Path file, Optional<Path> scenarios) {
    try {
      return Roots.of(file, scenarios);
    } catch (IOException | InvalidPathException e) {
      Place nowhere = new Place(file.toString(), 0, 0);
      throw new ScenarioException(List.of(Problem.at(nowhere, "", "there is no such file")));
    }
  }

  /** The scenario that the document describes. */
  public Scenario scenario() {
    try {
      return new ScenarioBinder(expanded, data).scenario();
    } catch (IllegalArgumentException e) {
      Place top = Place.top(sources.top().toString());
      throw new ScenarioException(List.of(Problem.at(top, "", e.getMessage())));
    }
  }
}
