package regimecollapse.scenario.io.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.text.Counts;
import regimecollapse.text.Wrapped;

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

  /** Of so many letters one may be wrong, and the first is never. */
  private static final int LETTERS_A_SLIP = 4;

  private final List<Thing> things;
  private final Synonyms synonyms;

  private Finder(List<Thing> things, Synonyms synonyms) {
    this.things = things;
    this.synonyms = synonyms;
  }

  /** Whether a text has a letter or a digit; all else is in everything. */
  public static boolean isWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /**
   * Reads the scenario to be searched.
   *
   * @throws ScenarioException if anything is wrong with it
   */
  public static Finder of(Path file) {
    Document document = Document.read(file, List.of(), Optional.empty());
    return new Finder(
        new Things(new Explainer(file, document), document).all(),
        new Synonyms(document.data().words().called()));
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
    List<Thing> hits = hits(folded);
    int whole = all ? hits.size() : Math.min(WHOLE, hits.size());
    List<String> lines = new ArrayList<>();
    folded.stream()
        .map(synonyms::remark)
        .filter(remark -> !remark.isEmpty() && !hits.isEmpty())
        .forEach(remark -> lines.addAll(Wrapped.beside("", remark)));
    lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
    for (Thing hit : hits.subList(0, whole)) {
      lines.addAll(hit.lines().get());
      lines.add("");
    }
    if (whole < hits.size()) {
      lines.add("and, by name only (--all tells all of them):");
      hits.subList(whole, hits.size()).forEach(hit -> lines.add("  " + brief(hit)));
    }
    if (lines.stream().anyMatch(line -> line.startsWith("  in arm "))) {
      lines.add("Paste what stands behind \"in arm\" under changes: of an arm of your own file");
      lines.add("(the command new makes one), and change date and number.");
    }
    return lines;
  }

  /** Those that have the words, or else what the model calls them, the best first. */
  private List<Thing> hits(List<String> words) {
    List<String> terms = synonyms.of(words);
    return things.stream()
        .filter(thing -> rank(thing, words, terms) < 3)
        .sorted(Comparator.comparingInt(thing -> rank(thing, words, terms)))
        .toList();
  }

  private static int rank(Thing thing, List<String> words, List<String> terms) {
    return Math.min(thing.rank(words), thing.rank(terms));
  }

  /**
   * How much each of several words finds alone.
   *
   * @return a line for each word; none for one word
   */
  public List<String> alone(List<String> words) {
    List<String> folded = folded(words);
    return folded.size() < 2
        ? List.of()
        : folded.stream()
            .map(word -> word + " alone: " + Counts.of(hits(List.of(word)).size(), "hit", "hits"))
            .toList();
  }

  private static String brief(Thing hit) {
    return hit.title().isEmpty() ? hit.path() : hit.path() + ": " + hit.title();
  }

  /** Words of names and titles that are near to words that are not in the scenario. */
  public List<String> near(List<String> words) {
    TreeSet<String> known =
        things.stream()
            .flatMap(thing -> Stream.of(thing.path(), thing.title()).map(Spelling::folded))
            .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")))
            .filter(word -> word.length() >= SHORTEST)
            .collect(Collectors.toCollection(TreeSet::new));
    return folded(words).stream()
        .filter(word -> hits(List.of(word)).isEmpty())
        .flatMap(word -> known.stream().filter(other -> isNear(word, other)).limit(NEAR))
        .toList();
  }

  /** Whether a word is another with a slip: more would be a guess. */
  private static boolean isNear(String word, String other) {
    return word.charAt(0) == other.charAt(0)
        && Spelling.distance(word, other) <= word.length() / LETTERS_A_SLIP;
  }

  private static List<String> folded(List<String> words) {
    return words.stream()
        .flatMap(word -> Stream.of(Spelling.folded(word).trim().split("\\s+")))
        .filter(Finder::isWord)
        .toList();
  }
}
