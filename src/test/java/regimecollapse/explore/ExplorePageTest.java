package regimecollapse.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.report.browser.Chromium;

/**
 * The page of explore in Chromium, as a visitor uses it, with the real server behind it; skipped
 * where there is no Chromium. Pictures of what was seen lie in target/screenshots.
 */
@Tag("browser")
class ExplorePageTest {
  private static final Path SEEN = Path.of("target/screenshots");

  /** A result of at least so many runs stands there, and it is of what is asked now. */
  private static final String ANSWERED =
      "document.querySelector('.reading-answer') && !document.querySelector('.answer .stale')";

  private static final String SHARES =
      "[...document.querySelectorAll('.dots svg')].map(s => s.getAttribute('aria-label')).join('; ')";

  @TempDir private static Path home;

  private static ExploreServer server;
  private static String address;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws Exception {
    assumeTrue(Chromium.program().isPresent(), "needs Chromium");
    server = ExploreServerTest.server(home);
    address = server.start();
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "explore");
    chromium = Chromium.start(Files.createDirectory(folder.resolve("profile")).toAbsolutePath());
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
      server.close();
    }
  }

  @AfterEach
  void nothingIsOnTheConsole() {
    assertThat(chromium.complaints()).isEmpty();
  }

  private static String text(String selector) throws Exception {
    return chromium.ask("document.querySelector(`" + selector + "`).textContent").asText();
  }

  private static void visit(int width, int height) throws Exception {
    chromium.visit("about:blank", width, height, "true");
    chromium.visit(address, width, height, ANSWERED);
  }

  private static void button(String words) throws Exception {
    chromium.ask(
        "[...document.querySelectorAll('button')].find(b => b.textContent.trim() === '%s').click()"
            .formatted(words));
  }

  @Test
  void aPointIsDraggedTheAnswerFollowsAndTheSavedFileStandsThere() throws Exception {
    visit(1280, 900);
    chromium.picture(SEEN.resolve("explore-first.png"));
    assertThat(text(".answer")).contains("Nothing is changed yet");
    String base = chromium.ask(SHARES).asText();
    chromium.drag(".handle[aria-label*='15 Feb 2024'] .hit", 0, -40);
    chromium.until("document.querySelector('.changed-list')");
    chromium.until(ANSWERED + " && document.querySelector('.said')");
    assertThat(chromium.ask(SHARES).asText()).isNotEqualTo(base).contains("Base: ", "What-if: ");
    assertThat(text(".verdict")).contains("points (");
    assertThat(text(".changed-list")).contains("Russian direct finance");
    chromium.picture(SEEN.resolve("explore-dragged.png"));
    button("Save …");
    chromium.ask(
        "(() => { const e = document.getElementById('save-name'); e.value = 'dragged'; e.dispatchEvent(new Event('input', {bubbles: true})); })()");
    chromium.until("document.getElementById('save-name').value === 'dragged'");
    button("Save");
    chromium.until("document.querySelector('form.save code')");
    assertThat(text("form.save")).contains("dragged.yaml");
    String saved = Files.readString(home.resolve("scenarios").resolve("dragged.yaml"));
    assertThat(saved).contains("extends: \"h1-coercion-gamble.yaml\"", "replace: finance");
    assertThat(
            new Library(ExploreServerTest.workplace(home), home.resolve("scenarios/dragged.yaml"))
                .open("dragged.yaml")
                .scenario()
                .arms())
        .hasSize(2);
    button("Undo");
    chromium.until("!document.querySelector('.changed-list')");
    assertThat(text(".answer")).contains("Nothing is changed yet");
  }

  @Test
  void aReadyWhatIfStandsInTheAddressAndComesBackFromIt() throws Exception {
    visit(1280, 900);
    chromium.click(".ready button:nth-of-type(2)");
    chromium.until("document.querySelector('.said') && " + ANSWERED);
    String changed = text(".changed-list");
    String pressed = text(".ready button[aria-pressed='true']");
    String hash = chromium.ask("location.hash").asText();
    assertThat(hash.length()).isGreaterThan(20);
    chromium.visit("about:blank", 1280, 900, "true");
    chromium.visit(
        address + hash,
        1280,
        900,
        ANSWERED + " && document.querySelector('.said') && " + complete());
    assertThat(pressed).isNotEqualTo("As documented");
    assertThat(text(".ready button[aria-pressed='true']")).isEqualTo(pressed);
    assertThat(text(".changed-list")).isEqualTo(changed);
  }

  private static String complete() {
    return "document.querySelector('.progress').textContent.includes('runs of each reading')";
  }

  @ParameterizedTest
  @CsvSource({"390, 844, light", "390, 844, dark", "1280, 900, dark"})
  void thePageFitsAPhoneAndTheDark(int width, int height, String scheme) throws Exception {
    chromium.media("", scheme);
    visit(width, height);
    assertThat(chromium.ask("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
    chromium.picture(SEEN.resolve("explore-" + width + "-" + scheme + ".png"));
    chromium.media("", "light");
  }

  @Test
  void theKeyboardMovesAPointAndPutsItBack() throws Exception {
    visit(1280, 900);
    String handle = ".handle[aria-label*='15 Feb 2024']";
    chromium.ask("document.querySelector(`" + handle + "`).focus()");
    String before =
        chromium
            .ask("document.querySelector(`" + handle + "`).getAttribute('aria-valuenow')")
            .asText();
    chromium.key("ArrowUp", 38);
    chromium.until(
        "document.querySelector(`%s`).getAttribute('aria-valuenow') !== '%s'"
            .formatted(handle, before));
    chromium.key("Delete", 46);
    chromium.until(
        "document.querySelector(`%s`).getAttribute('aria-valuenow') === '%s'"
            .formatted(handle, before));
    assertThat(chromium.ask("document.querySelector('.changed-list')").isNull()).isTrue();
  }

  /**
   * The runs of the first press are not wanted any more: what is told in the end is of the second.
   */
  @Test
  void aSecondPressTakesThePlaceOfTheFirstAlsoWhileAnotherBrowserAsks() throws Exception {
    visit(1280, 900);
    Path profile = Files.createTempDirectory(Path.of("target"), "explore").resolve("second");
    try (Chromium other = Chromium.start(Files.createDirectory(profile).toAbsolutePath())) {
      other.visit(address, 1280, 900, "document.querySelector('.ready button:nth-of-type(4)')");
      other.click(".ready button:nth-of-type(4)");
      chromium.click(".ready button:nth-of-type(2)");
      chromium.click(".ready button:nth-of-type(5)");
      String answered = "document.querySelector('.said') && " + ANSWERED;
      chromium.until(answered);
      other.until(answered);
      assertThat(text(".ready button[aria-pressed='true']"))
          .isEqualTo(text(".ready button:nth-of-type(5)"));
      String here = chromium.ask("document.querySelector('.changed-list').textContent").asText();
      String there = other.ask("document.querySelector('.changed-list').textContent").asText();
      assertThat(here).isNotEqualTo(there);
      assertThat(other.complaints()).isEmpty();
    }
  }
}
