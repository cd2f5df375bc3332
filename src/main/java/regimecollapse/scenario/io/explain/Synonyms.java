package regimecollapse.scenario.io.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Usual words for what the model calls otherwise, and those of a case for what it calls otherwise.
 * All are in small letters without accents.
 *
 * @param called the words of the case, each with what it is called there
 */
record Synonyms(Map<String, String> called) {
  private static final Map<String, String> WORDS = new HashMap<>();

  /** What is no key at all, and what is nearest to it. */
  private static final Map<String, String> REMARKS =
      Map.of(
          "sanctions",
          "No key is called sanctions; question 11 of the cookbook (src/site/markdown/cookbook.md)"
              + " reads them as prices and the decay of the state's own revenue.");

  static {
    put("pay", "salary salaries wage wages soldiers-pay");
    put("air", "plane planes aircraft airplane airplanes jet jets airforce");
    put("prices", "sanction sanctions embargo inflation");
    put("finance", "money funding funds subsidies");
    put("leader", "president dictator");
    put("abandonment", "desertion desertions deserters defection defections");
    put("corruption", "bribes bribery graft");
    put("strikes", "bombing airstrikes");
    put("contingent", "mercenaries allies");
  }

  private static void put(String term, String words) {
    for (String word : words.split(" ")) {
      WORDS.put(word, term);
    }
  }

  /** The words as the model has them. */
  List<String> of(List<String> words) {
    return words.stream().map(word -> term(word).isEmpty() ? word : term(word)).toList();
  }

  /** What a word is called here; empty for most. */
  private String term(String word) {
    return called.getOrDefault(word, WORDS.getOrDefault(word, ""));
  }

  /** What is to be said of a word; empty for most. */
  String remark(String word) {
    String remark = REMARKS.getOrDefault(word.equals("sanction") ? "sanctions" : word, "");
    String term = term(word);
    String searched = term.isEmpty() ? "" : word + " is searched for as " + term + " too.";
    return (searched + " " + remark).strip();
  }
}
