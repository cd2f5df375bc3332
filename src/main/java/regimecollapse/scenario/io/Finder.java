package regimecollapse.scenario.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what of a scenario can be changed, and what it rests on, by words: whatever has all of them
 * in its name, its title, its meaning or its notes.
 */
public final class Finder {
  /** So many are told whole where not all are asked for. */
  private static final int WHOLE = 8;

  /** So many words are suggested where nothing is found. */
  private static final int NEAR = 5;

  /** Shorter words are not suggested. */
  private static final int SHORTEST = 3;

  private final List<Thing> things;

  private Finder(List<Thing> things) {
    this.things = things;
  }

  /**
   * Reads the scenario to be searched.
   *
   * @throws ScenarioException if anything is wrong with it
   */
  public static Finder of(Path file) {
    Document document = Document.read(file, List.of(), Optional.empty());
    return new Finder(new Things(new Explainer(file, document), document).all());
  }

  /**
   * What is told of all that has the words.
   *
   * @param words with no regard to capital letters and accents; all must be there
   * @param all whether all is told whole; else the first few, and of the others the names
   * @return lines of text; none where nothing is found
   */
  public List<String> find(List<String> words, boolean all) {
    List<String> folded = folded(words);
    List<Thing> hits =
        things.stream()
            .filter(thing -> thing.rank(folded) < 3)
            .sorted(Comparator.comparingInt(thing -> thing.rank(folded)))
            .toList();
    int whole = all ? hits.size() : Math.min(WHOLE, hits.size());
    List<String> lines = new ArrayList<>();
    for (Thing hit : hits.subList(0, whole)) {
      lines.addAll(hit.lines().get());
      lines.add("");
    }
    if (whole < hits.size()) {
      lines.add("and, by name only (--all tells all of them):");
      hits.subList(whole, hits.size()).forEach(hit -> lines.add("  " + brief(hit)));
    }
    return lines;
  }

  private static String brief(Thing hit) {
    return hit.title().isEmpty() ? hit.path() : hit.path() + ": " + hit.title();
  }

  /** Words of the scenario that are near to words that are not in it. */
  public List<String> near(List<String> words) {
    TreeSet<String> known =
        things.stream()
            .flatMap(Thing::searched)
            .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")))
            .filter(word -> word.length() >= SHORTEST)
            .collect(Collectors.toCollection(TreeSet::new));
    return folded(words).stream()
        .filter(word -> things.stream().noneMatch(t -> t.rank(List.of(word)) < 3))
        .flatMap(word -> Spelling.near(word, known, NEAR).stream())
        .toList();
  }

  private static List<String> folded(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(Thing.folded(word).trim().split("\\s+")))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
