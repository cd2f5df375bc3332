package regimecollapse.scenario.io.explain;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import regimecollapse.scenario.io.problem.Spelling;

/**
 * Something of a scenario that can be found by a word.
 *
 * @param path its key, or the word for it and its name
 * @param title its name for people; may be empty
 * @param texts what else is said of it: meaning, notes
 * @param lines all that is told of it
 */
record Thing(String path, String title, List<String> texts, Supplier<List<String>> lines) {
  /** Copies the list. */
  Thing {
    texts = List.copyOf(texts);
  }

  /** All that is searched. */
  Stream<String> searched() {
    return Stream.concat(Stream.of(path, title), texts.stream()).map(Spelling::folded);
  }

  /** How well folded words hit: 0 the name, 1 name and title, 2 anything; 3 not at all. */
  int rank(List<String> words) {
    String name = Spelling.folded(path);
    String both = name + " " + Spelling.folded(title);
    List<String> all = searched().toList();
    if (words.stream().allMatch(name::contains)) {
      return 0;
    }
    if (words.stream().allMatch(both::contains)) {
      return 1;
    }
    return words.stream().allMatch(w -> all.stream().anyMatch(t -> t.contains(w))) ? 2 : 3;
  }
}
