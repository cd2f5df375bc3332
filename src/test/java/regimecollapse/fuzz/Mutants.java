package regimecollapse.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Damaged copies of the files of a country. Each has a number, from which alone and the seed it is
 * made, so that one can be looked at again.
 */
final class Mutants {
  /**
   * One file damaged.
   *
   * @param number which
   * @param file its name
   * @param bytes what it holds
   */
  record Mutant(int number, String file, byte[] bytes) {}

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.+-]+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  /** What is legal in one place and hardly in another. */
  private static final List<String> WORDS =
      List.of(
          "",
          "~",
          "null",
          "true",
          "NA",
          "no",
          "[]",
          "{}",
          "[[]]",
          "{a: 1}",
          "\"",
          "'",
          "\u00a0",
          "\t",
          "kell",
          "sarn",
          "2022-03-01",
          "2022-02-30",
          "9999-12-31",
          "0001-01-01",
          "=1+1",
          "<b>&amp;",
          "%s%n",
          "../../x",
          "\uD83D\uDE00",
          "x".repeat(300));

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "2",
          "0.5",
          "1e308",
          "-1e308",
          "1e309",
          "1e-320",
          "1e12",
          "12.000",
          "1,5",
          "NaN",
          ".inf",
          "-.inf",
          "0x10",
          "0o17",
          "007",
          "2147483647",
          "2147483648",
          "9223372036854775807",
          "9223372036854775808",
          "100000",
          "365",
          "99999999",
          "0.999999999");

  private static final String LETTERS = "x9-:[]{}\"', #&*!.e|>\n\t;=";

  private final Map<String, String> files;
  private final List<String> names;
  private final long seed;

  Mutants(Map<String, String> files, long seed) {
    this.files = new TreeMap<>(files);
    this.names = List.copyOf(this.files.keySet());
    this.seed = seed;
  }

  Mutant of(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    // A first draw of neighbouring seeds is alike.
    random.nextLong();
    String file = names.get(number % names.size());
    String text = files.get(file);
    for (int n = random.nextInt(3); n >= 0; n--) {
      text = changed(text, random);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(20) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return new Mutant(number, file, bytes);
  }

  private String changed(String text, Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> number(text, random);
      case 2, 3 -> word(text, random);
      case 4 -> swapped(text, random);
      case 5 -> lines(text, random);
      case 6 -> letters(text, random);
      case 7 -> foreign(text, random);
      case 8 -> span(text, random, "");
      default -> span(text, random, WORDS.get(random.nextInt(WORDS.size())));
    };
  }

  private static String number(String text, Random random) {
    return replaced(text, NUMBER, NUMBERS.get(random.nextInt(NUMBERS.size())), random);
  }

  private static String word(String text, Random random) {
    return replaced(text, TOKEN, WORDS.get(random.nextInt(WORDS.size())), random);
  }

  private static String replaced(String text, Pattern what, String by, Random random) {
    List<MatchResult> found = what.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text + by;
    }
    MatchResult it = found.get(random.nextInt(found.size()));
    return text.substring(0, it.start()) + by + text.substring(it.end());
  }

  /** A word stands where another stood. */
  private static String swapped(String text, Random random) {
    List<MatchResult> found = TOKEN.matcher(text).results().toList();
    return found.isEmpty()
        ? text
        : replaced(text, TOKEN, found.get(random.nextInt(found.size())).group(), random);
  }

  private static String lines(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
      default -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
    }
    return String.join("\n", lines);
  }

  private static String letters(String text, Random random) {
    StringBuilder all = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      all.insert(
          random.nextInt(all.length() + 1), LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return all.toString();
  }

  /** A line of another file. */
  private String foreign(String text, Random random) {
    List<String> other = files.get(names.get(random.nextInt(names.size()))).lines().toList();
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.add(random.nextInt(lines.size() + 1), other.get(random.nextInt(other.size())));
    return String.join("\n", lines) + "\n";
  }

  private static String span(String text, Random random, String by) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(1 << random.nextInt(9)));
    return text.substring(0, from) + by + text.substring(to);
  }
}
