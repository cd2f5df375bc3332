package regimecollapse.app.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import regimecollapse.app.input.InputException;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.paper.Paper;
import regimecollapse.chart.paper.PaperFormat;
import regimecollapse.scenario.io.problem.Spelling;

/**
 * How a user wants charts.
 *
 * @param formats words such as svg or pdf
 * @param width in print, mm
 * @param grey whether in shades of grey
 * @param font family of a font of this machine
 * @param out folder of the pictures
 */
public record PaperRequest(
    List<String> formats,
    Optional<String> width,
    boolean grey,
    Optional<String> font,
    Optional<String> out) {
  /** The narrowest picture, and the widest, which is that of a poster; mm. */
  private static final double LEAST = 30;

  private static final double MOST = 1200;

  private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  /**
   * Whether the charts of the page are written as pixels as well.
   *
   * @throws InputException when there is no such format
   */
  public boolean png() {
    return checked().contains(PaperFormat.PNG);
  }

  /**
   * How charts are made for a paper. A font that is named is chosen for the whole program.
   *
   * @throws InputException when there are {@link #problems()}
   */
  public Paper paper() {
    Set<PaperFormat> chosen = checked();
    font.ifPresent(Fonts::choose);
    return new Paper(
        chosen.isEmpty() ? Set.of(PaperFormat.PDF) : chosen,
        width.map(String::strip).map(Double::valueOf).orElse(0.0),
        grey);
  }

  private Set<PaperFormat> checked() {
    List<String> wrong = problems();
    if (!wrong.isEmpty()) {
      throw new InputException(wrong);
    }
    Set<PaperFormat> chosen = EnumSet.noneOf(PaperFormat.class);
    formats.forEach(word -> PaperFormat.of(word.strip()).ifPresent(chosen::add));
    return chosen;
  }

  /** Formats, widths and fonts that cannot be, in words. */
  public List<String> problems() {
    List<String> wrong = new ArrayList<>();
    formats.stream()
        .map(String::strip)
        .filter(word -> PaperFormat.of(word).isEmpty())
        .forEach(word -> wrong.add(noFormat(word)));
    width.filter(mm -> !isWidth(mm.strip())).ifPresent(mm -> wrong.add(noWidth(mm)));
    font.filter(family -> !Fonts.families().contains(family))
        .ifPresent(family -> wrong.add(noFont(family)));
    font.filter(Fonts.families()::contains)
        .filter(family -> !Fonts.writes(family))
        .ifPresent(family -> wrong.add("The font '" + family + "' lacks letters or digits."));
    out.filter(String::isBlank).ifPresent(blank -> wrong.add("--out is a folder, not ''."));
    return wrong;
  }

  private static boolean isWidth(String mm) {
    return PLAIN.matcher(mm).matches()
        && Double.parseDouble(mm) >= LEAST
        && Double.parseDouble(mm) <= MOST;
  }

  private static String noWidth(String mm) {
    return "--width is a number of mm from 30 to 1200, such as 90, not '" + mm + "'.";
  }

  private static String noFormat(String word) {
    return "--format is svg, png, pdf or eps, not '"
        + word
        + "'"
        + Spelling.question(word, PaperFormat.words());
  }

  private static String noFont(String family) {
    return "This machine has no font '"
        + family
        + "'"
        + Spelling.question(family, Fonts.families());
  }
}
