package regimecollapse.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.analysis.base.Table;
import regimecollapse.app.input.Interrupts;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.app.study.How;
import regimecollapse.app.study.RunStudy;
import regimecollapse.app.study.StudyListener;
import regimecollapse.app.study.StudyRunner;
import regimecollapse.results.table.TableFile;

/** The server of the page, asked as the page asks it. */
class ExploreServerTest {
  private static final String MONEY =
      """
      {"file": "h1-coercion-gamble.yaml", "title": "More \\"money\\": # no\\ncut",
       "changes": [{"cut": ["finance", "logistics"], "to": 1.2, "from": "2023-01-01"},
                   {"event": "offensive", "days": 30}]}""";

  @TempDir private static Path home;

  private static Workplace workplace;
  private static ExploreServer server;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    server = server(home);
    workplace = workplace(home);
    visitor = new Visitor(server.start(), "a");
  }

  @AfterAll
  static void end() {
    server.close();
  }

  /** A program of its own in a folder, with the shipped scenarios. */
  static ExploreServer server(Path home) throws IOException {
    copy(Path.of("scenarios"), home.resolve("scenarios"));
    Path first = home.resolve("scenarios").resolve("h1-coercion-gamble.yaml");
    return new ExploreServer(workplace(home), first, 2);
  }

  static Workplace workplace(Path home) {
    return Workplace.at(home);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static String runs(String whatIf, int slot, int runs) {
    return "{\"slot\": %d, \"runs\": %d, \"whatif\": %s}".formatted(slot, runs, whatIf);
  }

  @Test
  void nobodyIsLetInWithoutTheCookieFromAnotherHostOrFromAPageOfAnotherOrigin() throws Exception {
    String host = "Host: 127.0.0.1:" + visitor.port();
    String cookie = "Cookie: " + visitor.cookie();
    assertThat(visitor.status("/api/files", host, cookie)).isEqualTo(200);
    assertThat(visitor.status("/api/files", host)).isEqualTo(403);
    assertThat(visitor.status("/?token=" + "0".repeat(48), host)).isEqualTo(403);
    assertThat(visitor.status("/api/files", "Host: example.org", cookie)).isEqualTo(403);
    assertThat(visitor.status("/api/files", host, cookie, "Origin: http://example.org"))
        .isEqualTo(403);
    assertThat(visitor.status("/api/files", host, cookie, "Sec-Fetch-Site: cross-site"))
        .isEqualTo(403);
  }

  @Test
  void thePageMayLoadNothingFromElsewhereAndRunNoScriptOfItsText() throws Exception {
    HttpResponse<String> page = visitor.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).startsWith("default-src 'none'; script-src 'self';");
    assertThat(policy).doesNotContain("unsafe", "http", "*");
    for (String library : List.of("/lib/preact.js", "/lib/hooks.js", "/lib/d3.js")) {
      assertThat(visitor.get(library).body()).as(library).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/explore/explore.html", "/lib/", "/..%2fpom.xml", "/scenarios"})
  void noPathOfTheVisitorLeadsToAFile(String path) throws Exception {
    assertThat(visitor.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void aScenarioIsToldWithItsReadingsPathsAndReadyWhatIfs() throws Exception {
    JsonNode told = json("/api/scenario?file=h1-coercion-gamble.yaml");
    assertThat(told.at("/readings/0/id").asText()).isEqualTo("H1-coercion-gamble");
    assertThat(told.at("/base/arm").asText()).isEqualTo("documented");
    JsonNode money = told.path("paths").get(0);
    assertThat(money.path("id").asText()).isEqualTo("finance");
    // F003, F013: 70 % off 2.5 bn is 0.75 bn, half of the reference.
    JsonNode cut = find(money.path("points"), "date", "2024-02-15");
    assertThat(cut.path("value").asDouble()).isEqualTo(0.5);
    assertThat(cut.path("source").asText()).contains("F003");
    assertThat(find(told.path("arms"), "id", "no-cuts").at("/changes/0/hold/0").asText())
        .isEqualTo("finance");
    assertThat(visitor.get("/api/scenario?file=..%2Fpom.xml").statusCode()).isEqualTo(422);
  }

  private static JsonNode json(String path) throws Exception {
    return Visitor.JSON.readTree(visitor.get(path).body());
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    for (JsonNode each : list) {
      if (each.path(key).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError(value + " is not in " + list);
  }

  /** The saved file is run by the same job as that of the command line. */
  @Test
  void theRunsOfASavedWhatIfAreThoseThatThePageShowed() throws Exception {
    String job = visitor.ask(runs(MONEY, 0, 20));
    JsonNode result = visitor.result(job);
    assertThat(result.path("runs").asInt()).isEqualTo(20);
    HttpResponse<String> saved =
        visitor.post("/api/save", "{\"name\": \"more-money\", \"whatif\": " + MONEY + "}");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    Path folder = home.resolve("results").resolve("more-money");
    run(home.resolve("scenarios").resolve("more-money.yaml"), folder);
    for (String arm : List.of("documented", "more-money")) {
      for (int r = 0; r < 20; r++) {
        String asked = arm.equals("documented") ? "base" : "whatif";
        JsonNode replay =
            json(
                "/api/runs/%s/replay?reading=H1-coercion-gamble&arm=%s&replication=%d"
                    .formatted(job, asked, r));
        assertThat(falls(replay)).as(arm + " " + r).isEqualTo(falls(folder, arm, r));
      }
    }
    assertThat(
            visitor
                .post("/api/save", "{\"name\": \"more-money\", \"whatif\": " + MONEY + "}")
                .body())
        .contains("more-money.yaml exists already; nothing was changed.");
  }

  private static void run(Path file, Path folder) throws IOException {
    ScenarioFiles files = new ScenarioFiles(workplace);
    Settings few = Settings.NONE.with("", "replications", 20);
    RunStudy study =
        new RunStudy(workplace.parts(), files.inputs(files.read(file, few)), RunStudy.Options.NONE);
    How how = new How(folder, "here", 2, How.Existing.KEEP, How.Charts.NONE);
    new StudyRunner(Interrupts.NONE).run(study, how, StudyListener.NONE);
  }

  private static List<String> falls(JsonNode replay) {
    List<String> falls = new java.util.ArrayList<>();
    replay
        .path("falls")
        .forEach(
            f ->
                falls.add(
                    f.path("place").asText()
                        + " "
                        + f.path("day").asDouble()
                        + " "
                        + f.path("kind").asText()));
    return falls;
  }

  private static List<String> falls(Path folder, String arm, int replication) {
    List<String> falls = new java.util.ArrayList<>();
    Table.of(folder, TableFile.FALLS)
        .forEach(
            row -> {
              if (row.cell().arm().equals(arm) && row.whole("replication") == replication) {
                falls.add(row.text("locality") + " " + row.number("day") + " " + row.text("kind"));
              }
            });
    return falls;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"cut\": \"finance\", \"to\": -1, \"from\": \"2023-01-01\"} | to | at least 0",
        "{\"hold\": \"fynance\", \"from\": \"2023-01-01\"} | hold | Did you mean finance?",
        "{\"cut\": \"finance\", \"to\": 1} | from | key is missing",
        "{\"event\": \"offensive\", \"days\": \"soon\"} | days | whole number",
        "{\"a: b, c\": 1} | | a: b, c",
      })
  void aWrongValueIsToldAtItsFieldInTheWordsOfValidate(String change, String key, String words)
      throws Exception {
    String whatIf =
        "{\"file\": \"h1-coercion-gamble.yaml\", \"changes\": [{\"switch\": \"purge\", \"on\": false}, %s]}"
            .formatted(change);
    HttpResponse<String> answer = visitor.post("/api/runs", runs(whatIf, 1, 20));
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode first = Visitor.JSON.readTree(answer.body()).at("/problems/0");
    assertThat(first.path("change").asInt()).as(answer.body()).isEqualTo(1);
    assertThat(first.path("key").asText()).isEqualTo(Optional.ofNullable(key).orElse(""));
    assertThat(answer.body()).contains(words.replace("\"", "\\\""));
  }

  @ParameterizedTest
  @CsvSource({"My-Idea", "'../up'", "''", "what-if", "two--hyphens", "'a b'"})
  void aNameThatIsNoneIsRefusedAndNothingIsWritten(String name) throws Exception {
    long before = files();
    HttpResponse<String> answer =
        visitor.post("/api/save", "{\"name\": \"" + name + "\", \"whatif\": " + MONEY + "}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("a name has small letters");
    assertThat(files()).isEqualTo(before);
  }

  /** Under its own name it would be read in place of the file that it extends. */
  @Test
  void aWhatIfThatIsShownUnderTheNameOfAFileDoesNotStandInForIt() throws Exception {
    String asked = "{\"name\": \"h1-coercion-gamble\", \"whatif\": " + MONEY + "}";
    assertThat(visitor.post("/api/file", asked).statusCode()).isEqualTo(200);
    assertThat(visitor.post("/api/runs", runs(MONEY, 3, 1)).statusCode()).isEqualTo(200);
    HttpResponse<String> saved = visitor.post("/api/save", asked);
    assertThat(saved.statusCode()).isEqualTo(422);
    assertThat(saved.body()).contains("exists already; nothing was changed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"slot\": \"1\" | slot is a whole number from 0 to 7",
        "\"runs\": 0 | runs is a whole number from 1 to 200",
        "\"whatif\": {\"changes\": 3} | changes of a what-if is a list",
        "\"whatif\": {\"draws\": \"any\"} | not from any",
      })
  void aWrongKindOfValueIsRefusedAndNotPassedOver(String wrong, String words) throws Exception {
    HttpResponse<String> answer =
        visitor.post("/api/runs", "{\"whatif\": " + MONEY + ", " + wrong + "}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
  }

  private static long files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.count();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{\"whatif\": 7}", "{\"whatif\": {\"file\": \"nowhere.yaml\"}}"})
  void whatIsNoWhatIfIsRefused(String body) throws Exception {
    HttpResponse<String> answer = visitor.post("/api/runs", body);
    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(answer.body()).contains("problems");
  }

  @Test
  void aBodyThatIsFarTooLongIsRefused() throws Exception {
    assertThat(visitor.post("/api/runs", "[" + "1,".repeat(200_000) + "1]").statusCode())
        .isEqualTo(413);
  }

  /** The first answer has 20 runs of each reading; nothing changed means nothing differs. */
  @Test
  void theAnswerSharpensAndTheIntervalShrinks() throws Exception {
    String job =
        visitor.ask(runs("{\"file\": \"h1-coercion-gamble.yaml\", \"changes\": []}", 2, 60));
    List<Visitor.Event> results =
        visitor.hear(job).stream().filter(e -> e.name().equals("result")).toList();
    List<Integer> runs = results.stream().map(r -> r.data().path("runs").asInt()).toList();
    // Who comes late hears the last of what was told before.
    assertThat(runs).endsWith(60).isSubsetOf(20, 60);
    JsonNode last = results.get(results.size() - 1).data();
    assertThat(last.at("/differences/2/points").asDouble()).isZero();
    assertThat(last.at("/differences/2/onlyBase").asInt()).isZero();
    assertThat(last.at("/said/end/0").asText()).contains("of the 60 runs; nothing is changed yet.");
  }

  /** The fit of the file is one under news: under another mechanism its own is taken. */
  @Test
  void underAnotherMechanismTheFitIsThatOfThisMechanism() throws Exception {
    String whatIf =
        "{\"file\": \"h1-coercion-gamble.yaml\", \"draws\": \"fit\", \"mechanism\": \"precedent\", \"changes\": []}";
    String text =
        Visitor.JSON
            .readTree(
                visitor
                    .post("/api/file", "{\"name\": \"other\", \"whatif\": " + whatIf + "}")
                    .body())
            .path("text")
            .asText();
    assertThat(text)
        .contains("mechanisms: [precedent]", "posterior: \"cases/syria-2024/fit-rivals\"");
    JsonNode result = visitor.result(visitor.ask(runs(whatIf, 3, 20)));
    assertThat(result.at("/cells/0/reading").asText()).isEqualTo("H1-coercion-gamble");
    assertThat(result.at("/cells/0/n").asInt()).isEqualTo(20);
  }

  /** A browser that has left is noticed at the next news of the job. */
  @Test
  void theRunsOfAPageThatIsClosedEnd() throws Exception {
    String whatIf =
        "{\"file\": \"h2-doomed-anyway.yaml\", \"changes\": [{\"switch\": \"purge\", \"on\": false}]}";
    visitor.get("/api/files");
    String job = visitor.ask(runs(whatIf, 4, 200));
    visitor.listenBriefly(job);
    List<Visitor.Event> told = visitor.hear(job);
    assertThat(told.get(told.size() - 1).name()).isEqualTo("cancelled");
  }
}
