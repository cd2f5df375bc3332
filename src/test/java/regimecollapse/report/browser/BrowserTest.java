package regimecollapse.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.report.Scenarios;

/**
 * The pages in Chromium, as a reader uses them; skipped where there is none. Pictures of what was
 * seen lie in target/screenshots.
 */
@Tag("browser")
class BrowserTest {
  private static final Path SEEN = Path.of("target/screenshots");

  private static Chromium chromium;
  private static Path page;
  private static Path hostile;
  private static Path fitted;

  @BeforeAll
  static void openBrowser() throws Exception {
    assumeTrue(Chromium.program().isPresent(), "needs Chromium");
    // Not a folder that is deleted: the browser may write into its profile until the very end.
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "browser");
    page = Scenarios.page(folder.toAbsolutePath().resolve("plain"), Scenarios.of(3, 6), 20);
    hostile =
        Scenarios.page(folder.toAbsolutePath().resolve("hostile"), Scenarios.hostile(2, 2), 10);
    fitted =
        Scenarios.pageWithFit(folder.toAbsolutePath().resolve("fitted"), Scenarios.of(2, 3), 10);
    chromium = Chromium.start(Files.createDirectory(folder.resolve("profile")).toAbsolutePath());
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void nothingIsOnTheConsole() throws Exception {
    assertThat(chromium.complaints()).isEmpty();
    chromium.media("", "light");
  }

  private static double number(String expression) throws Exception {
    return chromium.ask(expression).asDouble();
  }

  private static String text(String selector) throws Exception {
    return chromium.ask("document.querySelector(`" + selector + "`).textContent").asText();
  }

  private static double bottom(String selector) throws Exception {
    return number(
        "[...document.querySelectorAll(`%s`)].filter(e => e.getClientRects().length).at(-1)"
                .formatted(selector)
            + ".getBoundingClientRect().bottom");
  }

  private static void set(String id, Object value) throws Exception {
    chromium.ask(
        "(() => { const e = document.getElementById('%s'); e.value = %s; e.dispatchEvent(new Event('input', {bubbles: true})); })()"
            .formatted(id, value));
  }

  @ParameterizedTest(name = "{0} x {1}")
  @CsvSource({"1280, 800", "390, 844"})
  void theFirstScreenHoldsTitlePictureAndASentenceForEachWhatIf(int width, int height)
      throws Exception {
    chromium.open(page, width, height);
    chromium.picture(SEEN.resolve("first-" + width + ".png"));
    assertThat(number("document.querySelector('h1').getBoundingClientRect().top"))
        .isBetween(0.0, 60.0);
    assertThat(bottom("#first-picture svg")).isBetween(200.0, (double) height);
    assertThat(number("document.querySelectorAll('#first-picture .line').length")).isEqualTo(6);
    assertThat(
            number(
                "[...document.querySelectorAll('.told li')].filter(e => e.getClientRects().length).length"))
        .isEqualTo(6);
    assertThat(bottom(".told li")).isLessThanOrEqualTo(height);
    assertThat(bottom("nav")).as("the contents are in sight").isLessThan(height / 4.0);
    chromium.ask("window.scrollTo(0, 3000)");
    assertThat(bottom("nav")).as("and stay there").isBetween(20.0, height / 4.0);
  }

  @Test
  void theReaderSwitchesTheReadingByMouseAndByKeyboard() throws Exception {
    chromium.open(page, 1280, 800);
    String first = text("#first-picture svg path.line");
    String path = "document.querySelector('#first-picture path.line').getAttribute('d')";
    String before = chromium.ask(path).asText();
    chromium.click("#reading-choices label:nth-child(2)");
    assertThat(chromium.ask(path).asText()).isNotEqualTo(before);
    assertThat(chromium.ask("document.querySelectorAll('.reading-of')[0].hidden").asBoolean())
        .isTrue();
    assertThat(chromium.ask("document.querySelectorAll('.reading-of')[1].hidden").asBoolean())
        .isFalse();
    chromium.key("ArrowLeft", 37);
    assertThat(chromium.ask(path).asText()).isEqualTo(before);
    assertThat(first).isEmpty();
  }

  /** The page begins with the runs under the fit: 20 of them, 10 from the ranges. */
  @Test
  void oneSwitchShowsTheOtherSetOfRunsInAllPictures() throws Exception {
    chromium.open(fitted, 1280, 800);
    chromium.picture(SEEN.resolve("fitted.png"));
    String path = "document.querySelector('#first-picture path.line').getAttribute('d')";
    String under = chromium.ask(path).asText();
    assertThat(text("#first-picture figcaption")).contains(", under the fit.");
    assertThat(text("#map-status")).contains("n = 20 runs");
    assertThat(text("#curve-values tbody td:nth-child(6)")).isEqualTo("20");
    assertThat(number("document.querySelectorAll('#replay-run option').length")).isEqualTo(20);
    chromium.click("#set-choices label:nth-child(2)");
    assertThat(chromium.ask(path).asText()).isNotEqualTo(under);
    assertThat(text("#first-picture figcaption")).contains(", from the ranges.");
    assertThat(text("#map .set-name")).isEqualTo("from the ranges");
    assertThat(text("#map-status")).contains("n = 10 runs");
    assertThat(text("#curve-values tbody td:nth-child(6)")).isEqualTo("10");
    assertThat(number("document.querySelectorAll('#replay-run option').length")).isEqualTo(10);
    chromium.click("#map .other-set");
    assertThat(chromium.ask(path).asText()).isEqualTo(under);
    assertThat(chromium.ask("document.querySelector('#set-choices input:checked').value").asText())
        .isEqualTo("0");
  }

  /** Of all what-ifs, the last too, without a bar of their own within the page. */
  @ParameterizedTest
  @CsvSource({"1280, 900", "390, 844"})
  void noSentenceAndNoChoiceIsHiddenInABoxOfItsOwn(int width, int height) throws Exception {
    for (Path each : new Path[] {page, fitted}) {
      chromium.open(each, width, height);
      assertThat(
              number(
                  "[...document.querySelectorAll('.told, .boxes')].filter(e => e.scrollHeight > e.clientHeight + 1).length"))
          .isZero();
    }
  }

  @Test
  void onAPhoneTheRecordIsReadWithoutScrollingSideways() throws Exception {
    chromium.open(fitted, 390, 844);
    chromium.ask("document.getElementById('record').scrollIntoView()");
    chromium.picture(SEEN.resolve("record-390.png"));
    String cells =
        "[...document.querySelectorAll('#record section > .scroll td, #record > .scroll td')]";
    assertThat(number(cells + ".length")).isPositive();
    assertThat(number("Math.max(...%s.map(e => e.getBoundingClientRect().right))".formatted(cells)))
        .isLessThanOrEqualTo(390);
    assertThat(text("#record tbody tr")).contains(": ");
    chromium.ask("window.scrollTo(0, 0)");
    assertThat(text("#first-picture .dated")).contains("what happened");
    assertThat(number("document.querySelector('#first-picture .dated').getClientRects().length"))
        .isPositive();
  }

  @Test
  void theSliderOfTheMapChangesItsColoursAndMapAndSliderFitASmallScreen() throws Exception {
    chromium.open(page, 1366, 768);
    chromium.ask("document.getElementById('map').scrollIntoView()");
    chromium.picture(SEEN.resolve("map.png"));
    assertThat(number("document.getElementById('map-day').getBoundingClientRect().top"))
        .isPositive();
    assertThat(bottom("#map-paper")).isLessThanOrEqualTo(768);
    String colours =
        "[...document.querySelectorAll('#map-paper circle')].map(c => c.getAttribute('fill')).join()";
    set("map-day", 0);
    String before = chromium.ask(colours).asText();
    set("map-day", 30);
    assertThat(chromium.ask(colours).asText()).isNotEqualTo(before);
    assertThat(text("#map-status")).contains("n = 20 runs");
  }

  @Test
  void theMiddleRunStandsReadyAndIsPlayedFallByFall() throws Exception {
    chromium.open(page, 1280, 800);
    assertThat(text("#replay-run option")).startsWith("middle run, no. ");
    assertThat(text("#replay-status")).contains(": 0 of ");
    int falls = chromium.ask("document.querySelectorAll('#replay-events li').length - 1").asInt();
    assertThat(falls).isPositive();
    assertThat(text("#replay-events li")).matches("day -?[0-9.]+ .+: .+");
    String colours =
        "[...document.querySelectorAll('#replay-paper circle')].map(c => c.getAttribute('fill')).join()";
    String before = chromium.ask(colours).asText();
    set("replay-day", 9999);
    assertThat(chromium.ask(colours).asText()).isNotEqualTo(before);
    assertThat(text("#replay-status")).contains(": " + falls + " of " + falls + " falls");
    chromium.ask("document.getElementById('replay').scrollIntoView()");
    chromium.picture(SEEN.resolve("replay.png"));
    set("replay-day", 0);
    chromium.click("#replay-play");
    assertThat(
            chromium
                .ask("document.getElementById('replay-play').getAttribute('aria-pressed')")
                .asText())
        .isEqualTo("true");
    chromium.ask("new Promise(done => setTimeout(done, 900))");
    assertThat(number("Number(document.getElementById('replay-day').value)")).isPositive();
    chromium.click("#replay-play");
  }

  @Test
  void aCurveIsChosenByMouseOrKeyboardAndTellsItsInputs() throws Exception {
    chromium.open(page, 1280, 800);
    chromium.ask("document.querySelector('#panels .curve').focus()");
    assertThat(text("#curve-status")).contains("median ");
    String day = text("#curve-date");
    chromium.key("ArrowRight", 39);
    assertThat(text("#curve-date")).isNotEqualTo(day);
    chromium.key("Enter", 13);
    assertThat(chromium.ask("document.getElementById('difference').hidden").asBoolean()).isFalse();
    assertThat(text("#difference-body")).contains("What-if: ", "Reading: ");
    chromium.click("#difference-close");
    assertThat(chromium.ask("document.getElementById('difference').hidden").asBoolean()).isTrue();
  }

  /** Of the default's shape; its size is that of the default but for longer texts. */
  @Test
  void thePageIsAtMostTwelveScreensLong() throws Exception {
    chromium.open(page, 1280, 800);
    assertThat(number("document.documentElement.scrollHeight / 800")).isLessThanOrEqualTo(12);
    assertThat(Files.size(page)).isLessThan(3_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "report-details.html"})
  void nothingIsWiderThanAPhone(String file) throws Exception {
    chromium.open(page.resolveSibling(file), 390, 844);
    assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
  }

  @Test
  void picturesAreDarkWhereTheReaderWantsItDark() throws Exception {
    chromium.media("", "dark");
    chromium.open(page, 1280, 800);
    chromium.picture(SEEN.resolve("dark.png"));
    assertThat(
            chromium
                .ask("getComputedStyle(document.querySelector('#first-picture')).filter")
                .asText())
        .contains("invert");
    assertThat(chromium.ask("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(21, 24, 28)");
  }

  @Test
  void onPaperEveryReadingIsThereAndNoControl() throws Exception {
    chromium.open(page, 1280, 800);
    chromium.media("print", "light");
    assertThat(
            number(
                "[...document.querySelectorAll('.reading-of')].filter(e => e.getClientRects().length).length"))
        .isEqualTo(3);
    assertThat(
            number(
                "[...document.querySelectorAll('nav, .controls, button')].filter(e => e.getClientRects().length).length"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "report-details.html"})
  void hostileTextStaysTextAndBreaksNothing(String file) throws Exception {
    chromium.open(hostile.resolveSibling(file), 1280, 800);
    assertThat(chromium.ask("document.title").asText()).doesNotMatch("hacked");
    assertThat(number("document.querySelectorAll('main img[onerror]').length")).isZero();
    assertThat(chromium.ask("document.body.innerText").asText()).contains("<script>document.title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "report-details.html"})
  void readersWithoutEyesFindTheirWay(String file) throws Exception {
    chromium.open(page.resolveSibling(file), 1280, 800);
    JsonNode levels =
        chromium.ask("[...document.querySelectorAll('h1,h2,h3')].map(e => Number(e.localName[1]))");
    int before = 0;
    for (JsonNode level : levels) {
      assertThat(level.asInt()).isBetween(1, before + 1);
      before = level.asInt();
    }
    assertThat(number("document.querySelectorAll('main').length")).isEqualTo(1);
    assertThat(
            number(
                "[...document.querySelectorAll('input,select,button')].filter(e => !(e.labels && e.labels.length) && !e.textContent.trim() && !e.getAttribute('aria-label')).length"))
        .isZero();
    assertThat(number("[...document.images].filter(i => i.alt.length < 20).length")).isZero();
    assertThat(
            number(
                "(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.length - new Set(ids).size; })()"))
        .isZero();
  }
}
