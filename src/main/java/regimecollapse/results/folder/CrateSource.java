package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.results.folder.Citation.Author;
import regimecollapse.results.folder.Citation.Work;

/** The program in a crate: what it is, who made it, what it rests on, under which licences. */
final class CrateSource {
  private static final String PLACES = "#place-data";

  /** The only licence by which data of the shipped cases asks for a link. */
  private static final String ATTRIBUTION = "CC BY 4.0";

  private static final String ATTRIBUTION_URL = "https://creativecommons.org/licenses/by/4.0/";

  private final CrateGraph graph;
  private final Crate.Facts facts;
  private final Citation citation;

  CrateSource(CrateGraph graph, Crate.Facts facts) {
    this.graph = graph;
    this.facts = facts;
    this.citation = facts.citation();
  }

  /** Adds the program and gives its id. */
  String addSoftware() {
    String id = citation.url().orElse(CrateGraph.local("software", citation.title()));
    ObjectNode software = graph.entity(id, "SoftwareApplication");
    software.put("name", citation.title());
    software.put("softwareVersion", facts.manifest().program());
    software.put("datePublished", citation.released());
    citation.url().ifPresent(url -> software.put("url", url));
    CrateGraph.refer(software, "author", addAuthors(citation.authors()));
    CrateGraph.refer(software, "license", List.of(licenceId()));
    return id;
  }

  /** Adds what the folder is to be cited with and under which terms it may be used. */
  void addCitationAndLicence(ObjectNode root) {
    Stream<Work> works = Stream.concat(ofCase(), citation.works().stream());
    CrateGraph.refer(root, "citation", works.map(this::addWork).toList());
    CrateGraph.refer(root, "license", List.of(licenceId()));
    graph
        .entity(licenceId(), "CreativeWork")
        .put("name", citation.license())
        .put(
            "description",
            "Licence of the program, and of what it adds to the results. Cite as in citation.");
    addPlaceData(root);
  }

  /** What the case rests on, before what the program rests on. */
  private Stream<Work> ofCase() {
    return facts.scenario().stream()
        .flatMap(it -> it.outputs().citation().stream())
        .map(CrateSource::work);
  }

  private static Work work(regimecollapse.scenario.Work it) {
    return new Work(
        it.title(),
        it.authors().stream().map(a -> new Author(a.whole(), a.person())).toList(),
        it.institution().isEmpty() ? it.journal() : it.institution(),
        it.date().isEmpty() ? it.year() : it.date(),
        it.link());
  }

  private void addPlaceData(ObjectNode root) {
    String attribution = facts.scenario().map(it -> it.outputs().attribution()).orElse("");
    if (attribution.isEmpty()) {
      return;
    }
    ObjectNode places = graph.entity(PLACES, "CreativeWork");
    places.put("name", "Place data in tables and maps");
    places.put("description", attribution);
    CrateGraph.refer(root, "isBasedOn", List.of(PLACES));
    if (attribution.contains(ATTRIBUTION)) {
      CrateGraph.refer(places, "license", List.of(ATTRIBUTION_URL));
      graph
          .entity(ATTRIBUTION_URL, "CreativeWork")
          .put("name", ATTRIBUTION)
          .put("description", "Creative Commons Attribution 4.0 International");
    }
  }

  private String licenceId() {
    return "https://spdx.org/licenses/" + citation.license();
  }

  private String addWork(Work work) {
    String id = work.url().orElse(CrateGraph.local("work", work.title()));
    ObjectNode entity = graph.entity(id, "ScholarlyArticle");
    entity.put("name", work.title());
    entity.put("datePublished", work.date());
    work.url().ifPresent(url -> entity.put("url", url));
    CrateGraph.refer(entity, "author", addAuthors(work.authors()));
    if (!work.publisher().isEmpty()) {
      CrateGraph.refer(
          entity, "publisher", addAuthors(List.of(new Author(work.publisher(), false))));
    }
    return id;
  }

  private List<String> addAuthors(List<Author> authors) {
    List<String> ids = new ArrayList<>();
    for (Author author : authors) {
      String id = CrateGraph.local(author.person() ? "person" : "organization", author.name());
      graph.entity(id, author.person() ? "Person" : "Organization").put("name", author.name());
      ids.add(id);
    }
    return ids;
  }
}
