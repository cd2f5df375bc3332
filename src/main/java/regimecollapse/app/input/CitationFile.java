package regimecollapse.app.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import regimecollapse.results.folder.Citation;
import regimecollapse.results.folder.Citation.Author;
import regimecollapse.results.folder.Citation.Work;

/** Reads {@code CITATION.cff}, which the build puts into the program (format 1.2.0). */
public final class CitationFile {
  private static final String RESOURCE = "/META-INF/CITATION.cff";

  private CitationFile() {}

  /** How this program is cited. */
  public static Citation read() throws IOException {
    try (InputStream in = CitationFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + RESOURCE + " is missing");
      }
      return of(map(new Load(LoadSettings.builder().build()).loadFromInputStream(in)));
    }
  }

  private static Citation of(Map<?, ?> file) {
    return new Citation(
        text(file, "title"),
        text(file, "license"),
        text(file, "date-released"),
        url(file),
        authors(file),
        list(file, "references").stream().map(r -> work(map(r))).toList());
  }

  private static Work work(Map<?, ?> reference) {
    String day = text(reference, "date-published");
    return new Work(
        text(reference, "title"),
        authors(reference),
        text(map(reference.get("institution")), "name"),
        day.isEmpty() ? text(reference, "year") : day,
        url(reference));
  }

  /** A DOI lasts longer than a page. */
  private static Optional<String> url(Map<?, ?> entry) {
    String doi = text(entry, "doi");
    String page =
        text(entry, "url").isEmpty() ? text(entry, "repository-code") : text(entry, "url");
    return Optional.of(doi.isEmpty() ? page : "https://doi.org/" + doi).filter(u -> !u.isEmpty());
  }

  private static List<Author> authors(Map<?, ?> entry) {
    return list(entry, "authors").stream().map(a -> author(map(a))).toList();
  }

  private static Author author(Map<?, ?> entry) {
    String name = text(entry, "name");
    return name.isEmpty()
        ? new Author((text(entry, "given-names") + " " + text(entry, "family-names")).strip(), true)
        : new Author(name, false);
  }

  private static String text(Map<?, ?> map, String key) {
    return Objects.toString(map.get(key), "");
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }

  private static Map<?, ?> map(Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
