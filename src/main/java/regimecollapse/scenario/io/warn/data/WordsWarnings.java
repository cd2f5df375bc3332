package regimecollapse.scenario.io.warn.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.CaseWords;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.section.ChangeFormat;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.parameter.Parameter;

/** Words of a case that lead nowhere: other names of nothing, and works that nobody finds. */
public final class WordsWarnings {
  private final String file;
  private final Problems found;

  private WordsWarnings(String file, Problems found) {
    this.file = file;
    this.found = found;
  }

  /** Looks at the file of words, if the case has one. */
  public static void check(Document document, Scenario scenario, Problems found) {
    Path file = document.dataFiles().evidence().resolveSibling(CaseWords.FILE);
    if (!Files.exists(file)) {
      return;
    }
    Optional<Node.Mapping> words =
        document
            .sources()
            .text(file, CaseWords.LIMIT)
            .flatMap(document.sources()::yaml)
            .flatMap(Node::asMap);
    if (words.isPresent()) {
      found.file(file.toString());
      WordsWarnings all = new WordsWarnings(file.toString(), found);
      all.names(words.get().section("also-called"), named(document, scenario));
      List<Node> works = words.get().items("citation");
      for (int i = 0; i < works.size(); i++) {
        all.work((Node.Mapping) works.get(i), "citation[" + i + "].");
      }
    }
  }

  /** All that has a name or a title, in the form in which it is searched. */
  private static List<String> named(Document document, Scenario scenario) {
    Stream<String> things =
        document.tree().entries().entrySet().stream()
            .flatMap(
                section ->
                    section.getValue().value().asMap().stream()
                        .flatMap(
                            map ->
                                map.entries().keySet().stream()
                                    .flatMap(id -> Stream.of(id, map.section(id).text("title")))));
    Stream<String> places =
        scenario.geography().localities().stream()
            .flatMap((Locality l) -> Stream.of(l.id(), l.name(), l.governorate()));
    Stream<String> numbers =
        Stream.of(Parameter.values()).flatMap(p -> Stream.of(p.key(), p.meaning()));
    Stream<String> factors = Stream.of(Factor.values()).map(Keyed::key);
    Stream<String> roles =
        scenario.paths().stream().flatMap(p -> Stream.of(p.role().key(), p.role().meaning()));
    return Stream.of(
            things,
            places,
            numbers,
            factors,
            roles,
            document.tree().entries().keySet().stream(),
            ChangeFormat.SHAPE.verbs().keySet().stream())
        .flatMap(all -> all)
        .map(Spelling::folded)
        .distinct()
        .toList();
  }

  private void names(Node.Mapping called, List<String> named) {
    called
        .entries()
        .forEach(
            (name, entry) -> {
              String folded = Spelling.folded(name);
              if (named.stream().noneMatch(it -> it.contains(folded))) {
                found.add(
                    Problem.at(
                            entry.key(),
                            "also-called." + name,
                            "nothing of the case has this name, so these words find nothing")
                        .value(name)
                        .legal("the name of a thing of the case, such as of a patron or a path")
                        .suggestion(Spelling.nearest(folded, named)));
              }
            });
  }

  private void work(Node.Mapping work, String path) {
    String doi = work.text("doi").strip();
    if (!doi.isEmpty() && !doi.startsWith("10.")) {
      int at = doi.indexOf("10.");
      found.add(
          told(work, "doi", path, "a DOI begins with 10.")
              .legal("such as 10.1000/182, without an address before it")
              .suggestion(at > 0 && doi.indexOf('/', at) > 0 ? doi.substring(at) : ""));
    }
    String date = work.text("date");
    if (work.has("year") && date.length() > 4 && !date.startsWith(work.text("year") + "-")) {
      String year = date.substring(0, 4);
      found.add(
          told(work, "year", path, "the work is of another year by its date, " + date)
              .legal(String.format(Locale.ROOT, "%s, or no year beside a date", year)));
    }
  }

  private Problem told(Node.Mapping work, String key, String path, String message) {
    Place place = work.entries().get(key).value().place();
    return Problem.at(new Place(file, place.line(), place.column()), path + key, message)
        .value(work.text(key));
  }
}
