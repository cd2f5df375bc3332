package regimecollapse.chart.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of charts for papers. */
public enum PaperFormat {
  SVG,
  PNG,
  PDF,
  EPS;

  /** As an option names it, and as its files end. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that word. */
  public static Optional<PaperFormat> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(PaperFormat::word).toList();
  }
}
