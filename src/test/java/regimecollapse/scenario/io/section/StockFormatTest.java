package regimecollapse.scenario.io.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.path.TinyCase;

/** Stores, announcements and pledges: what is read, refused and warned of. */
class StockFormatTest {
  private static final String PROMISE =
      "{kind: visible-support, date: 2022-03-03, patron: northland}";

  @TempDir Path home;
  private TinyCase tiny;

  @BeforeEach
  void copy() {
    tiny = TinyCase.in(home);
  }

  private Scenario read() {
    return ScenarioReader.read(tiny.file()).scenario();
  }

  private List<String> problems() {
    try {
      read();
      return List.of();
    } catch (ScenarioException e) {
      return e.problems().stream().map(p -> p.keyPath() + ": " + p.message()).toList();
    }
  }

  private boolean free(Parameter parameter) {
    return !(read().parameters().get(parameter).prior() instanceof Prior.Fixed);
  }

  private void widen() {
    tiny.replace(
        "tiny.yaml",
        "\nparameters:\n",
        "\nparameters:\n  stock.reserve: {uniform: [5, 50], status: assumption}\n"
            + "  announce.weight: {uniform: [0, 1], status: assumption}\n");
  }

  @Test
  void storesAreReadAndFreeTheirParameters() {
    widen();
    assertThat(read().stocks().any()).isFalse();
    assertThat(free(Parameter.STOCK_RESERVE)).isFalse();
    tiny.append(
        "case.yaml", "stocks: {fuel: {value: 40, unit: days, status: assumption}, pay: 2}\n");
    assertThat(problems()).isEmpty();
    assertThat(read().stocks().fuel().orElseThrow().centre()).isEqualTo(40);
    assertThat(read().stocks().pay().orElseThrow().centre()).isEqualTo(2);
    assertThat(read().stocks().ammunition()).isEmpty();
    assertThat(free(Parameter.STOCK_RESERVE)).isTrue();
    assertThat(free(Parameter.ANNOUNCE_WEIGHT)).isFalse();
  }

  @Test
  void aStoreIsNotBelowNothingAndHasItsUnit() {
    tiny.append(
        "case.yaml",
        "stocks: {ammunition: -1, fuel: {value: 4, unit: weeks, status: assumption},"
            + " pay: {value: 4, unit: days, status: assumption}, food: 3}\n");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "stocks.ammunition: the number is out of range",
            "stocks.fuel.unit: the unit is wrong",
            "stocks.pay.unit: the unit is wrong",
            "stocks.food: unknown key");
  }

  @Test
  void anAnnouncementIsReadAndFreesItsParameters() {
    widen();
    tiny.replace(
        "case.yaml", PROMISE, "{kind: announcement, date: 2022-02-03, patron: isles, leaves: 0.4}");
    DatedEvent event =
        read().events().stream()
            .filter(e -> e.kind() == EventKind.ANNOUNCEMENT)
            .findFirst()
            .orElseThrow();
    assertThat(event.patron()).contains("isles");
    assertThat(event.leaves().orElseThrow().centre()).isEqualTo(0.4);
    assertThat(free(Parameter.ANNOUNCE_WEIGHT)).isTrue();
    assertThat(free(Parameter.STOCK_RESERVE)).isFalse();
  }

  @Test
  void anAnnouncementNeedsItsPatronAndASharePossible() {
    tiny.replace(
        "case.yaml", PROMISE, "{kind: announcement, date: 2022-02-03, patron: isle, leaves: 1.2}");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "events.promise.patron: unknown patron",
            "events.promise.leaves: the number is out of range");
    tiny.replace("case.yaml", "patron: isle, leaves: 1.2", "note: invented");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "events.promise.patron: an event of kind announcement needs its patron",
            "events.promise.leaves: an event of kind announcement needs its leaves");
  }

  @Test
  void helpSaysNotThatAnythingLeaves() {
    tiny.replace("case.yaml", "patron: northland}\nform", "patron: northland, leaves: 0.4}\nform");
    assertThat(problems())
        .containsExactly("events.promise.leaves: an event of kind visible-support has no leaves");
  }

  @Test
  void aPledgeWithoutTroopsIsToldOf() {
    tiny.replace("case.yaml", "{title: The Isles, kind", "{title: The Isles, pledge: true, kind");
    assertThat(ScenarioReader.read(tiny.file()).warnings())
        .extracting(Problem::message)
        .contains("this changes nothing: no path of role strength is given by isles");
  }
}
