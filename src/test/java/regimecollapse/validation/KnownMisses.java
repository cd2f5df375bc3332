package regimecollapse.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import regimecollapse.validation.Criterion.Judgement;
import regimecollapse.validation.Criterion.Verdict;

/**
 * The patterns that the model is known to miss, with the size of each miss: a list that is kept
 * under version control, so that a new miss, or a miss that has gone, shows.
 */
final class KnownMisses {
  private static final Path FILE =
      Path.of("src/test/resources/regimecollapse/validation/known-misses.csv");

  private KnownMisses() {}

  private static String key(Criterion criterion, String hypothesis) {
    return criterion.id().replace(",", "") + "," + hypothesis;
  }

  /** Size of each known miss, by criterion and hypothesis. */
  static Map<String, Double> read() {
    Map<String, Double> misses = new LinkedHashMap<>();
    try {
      List<String> lines = Files.readAllLines(FILE);
      for (String line : lines.subList(1, lines.size())) {
        int comma = line.lastIndexOf(',');
        misses.put(line.substring(0, comma), Double.valueOf(line.substring(comma + 1)));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return misses;
  }

  /** The known miss, NaN if there is none. */
  static double of(Criterion criterion, String hypothesis) {
    return read().getOrDefault(key(criterion, hypothesis), Double.NaN);
  }

  static void write() throws IOException {
    StringBuilder text = new StringBuilder("criterion,hypothesis,miss\n");
    for (Criterion c : Patterns.all()) {
      for (String h : PatternEnsemble.hypotheses()) {
        Judgement j = c.judge(h);
        if (j.verdict() == Verdict.MISSED) {
          String miss = String.format(Locale.ROOT, "%.4f", j.miss());
          text.append(key(c, h)).append(',').append(miss).append('\n');
        }
      }
    }
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text);
  }
}
