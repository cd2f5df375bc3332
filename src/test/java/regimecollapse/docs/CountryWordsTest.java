package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;

/** The program names no country: what it says of one stands in the files of its case. */
public class CountryWordsTest {
  private static final int SHORTEST = 4;

  /** Peoples, persons and publications that the tables of cases do not name by themselves. */
  private static final List<String> NAMED =
      List.of(
          "afghan\\w*",
          "alawi\\w*",
          "arab\\w*",
          "assad\\w*",
          "daraa",
          "druze",
          "giustozzi",
          "hezbollah",
          "hizbollah",
          "hts",
          "iran\\w*",
          "iraq\\w*",
          "isra\\w+li?",
          "kabul",
          "kurd\\w*",
          "leban\\w+",
          "moscow",
          "najib\\w*",
          "pakistan\\w*",
          "(?-i:Putin)",
          "rusi",
          "russia\\w*",
          "saudi",
          "soviet\\w*",
          "syria\\w*",
          "taliban",
          "tehran",
          "turk(ey|ish)",
          "ukrain\\w+",
          "united states",
          "american\\w*",
          "2022-23",
          "2022 and 2023",
          "(27|8) (november|december) 2024");

  /** Journals of statistics, and a way to write dates: nobody's war. */
  private static final Pattern OTHERWISE =
      Pattern.compile("American( Journal| Statistician|\",|$)|as in the United States");

  /** Names that are words of the model, too. */
  private static final Set<String> COMMON =
      Set.of("palace", "government", "local", "state", "tall");

  @Test
  void theProgramNamesNoCountry() throws IOException {
    Pattern country = words();
    List<String> found = new ArrayList<>();
    for (Path file : program()) {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (country.matcher(OTHERWISE.matcher(line).replaceAll("")).find()) {
          found.add(file + ":" + number + ": " + line.strip());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void namesOfAllCasesAreLookedFor() throws IOException {
    assertThat(words().matcher("such as Aleppo").find()).isTrue();
    assertThat(words().matcher("of deir_ez_zor alone").find()).isTrue();
    assertThat(words().matcher("the first patron, an ally, pays the regime").find()).isFalse();
  }

  /** What names a country: all that its tables name, and the names of peoples. */
  public static Pattern words() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> cases = Files.list(Shipped.FOLDER.resolve("cases"))) {
      for (Path folder : cases.filter(f -> Files.exists(f.resolve("case.yaml"))).toList()) {
        names.addAll(places(folder.resolve("localities.csv")));
        names.addAll(actors(Files.readAllLines(folder.resolve("case.yaml"))));
      }
    }
    String tables =
        names.stream()
            .filter(name -> name.length() >= SHORTEST && !COMMON.contains(name))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}_])(" + tables + "|" + String.join("|", NAMED) + ")(?![\\p{L}_])",
        Pattern.CASE_INSENSITIVE);
  }

  /** Ids, names and regions. */
  private static Set<String> places(Path table) throws IOException {
    Set<String> names = new TreeSet<>();
    Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> names.addAll(List.of(low(cells[0]), low(cells[1]), low(cells[2]))));
    return names;
  }

  /** Ids of factions and patrons. */
  private static Set<String> actors(List<String> lines) {
    Set<String> names = new TreeSet<>();
    String section = "";
    for (String line : lines) {
      section = line.matches("[a-z-]+:.*") ? line.replaceFirst(":.*", "") : section;
      if (Set.of("factions", "patrons").contains(section) && line.matches(" {2}[a-z_-]+:.*")) {
        names.add(line.strip().replaceFirst(":.*", ""));
      }
    }
    names.removeAll(Set.of("regime", "southern", "reconciled", "opposition", "army"));
    return names;
  }

  private static String low(String text) {
    return text.replace("\"", "").strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** Code, templates, scripts and launchers; not fonts and licences. */
  private static List<Path> program() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main"))) {
      Stream<Path> texts =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.toString().matches(".*(\\.ttf|licenses.*|LICENSE.*)"));
      return Stream.concat(
              texts, Stream.of("collapse", "collapse.cmd", "CITATION.cff").map(Path::of))
          .toList();
    }
  }
}
