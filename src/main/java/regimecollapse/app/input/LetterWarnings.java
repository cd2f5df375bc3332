package regimecollapse.app.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import regimecollapse.chart.canvas.Letters;
import regimecollapse.scenario.io.ShownText;
import regimecollapse.scenario.io.problem.Problem;

/** Texts with letters that pictures cannot show, or show with a font that only the machine has. */
final class LetterWarnings {
  /** More of a kind are told in one message. */
  private static final int FEW = 3;

  /** Letters that a message shows. */
  private static final int SHOWN = 10;

  private static final Map<Letters.Source, String> MESSAGES = new LinkedHashMap<>();

  static {
    MESSAGES.put(
        Letters.Source.MACHINE,
        "the bundled fonts lack %s: pictures take a font of this machine and depend on it");
    MESSAGES.put(
        Letters.Source.NONE,
        "the bundled fonts and those of this machine lack %s: pictures show boxes");
  }

  private LetterWarnings() {}

  static List<Problem> of(List<ShownText> texts) {
    List<Problem> all = new ArrayList<>();
    MESSAGES.forEach(
        (source, message) -> {
          List<Problem> told = new ArrayList<>();
          for (ShownText text : texts) {
            String letters = letters(text.text(), source);
            if (!letters.isEmpty()) {
              told.add(text.told(message.formatted(letters), legal(source)));
            }
          }
          boolean few = told.size() <= FEW;
          all.addAll(few ? told : List.of(told.get(0).and(more(told.size() - 1))));
        });
    return all;
  }

  private static String legal(Letters.Source source) {
    return source == Letters.Source.NONE
        ? "a font with them on this machine, or letters of DejaVu Sans"
        : "letters of DejaVu Sans, where pictures are to be the same everywhere";
  }

  private static String more(int others) {
    return ", and so in " + others + " more texts";
  }

  /** The letters of a text that are drawn so, each once. */
  private static String letters(String text, Letters.Source source) {
    List<String> letters =
        text.codePoints()
            // Those of ASCII are in every font: most texts need no look into one, which takes long.
            .filter(letter -> letter > 0x7F && Letters.source(letter) == source)
            .distinct()
            .mapToObj(Character::toString)
            .toList();
    return letters.stream().limit(SHOWN).collect(Collectors.joining(" "))
        + (letters.size() > SHOWN ? " ..." : "");
  }
}
