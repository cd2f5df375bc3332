package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.evidence.Provenance;
import regimecollapse.evidence.Status;
import regimecollapse.quantity.Km;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Interpolation;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.TinyCase;

/** Every part of the invented country arrives in the scenario. */
class ScenarioReaderTest {
  @TempDir java.nio.file.Path temporary;
  private Loaded loaded;
  private Scenario scenario;

  @BeforeEach
  void read() {
    loaded = ScenarioReader.read(TinyCase.in(temporary.resolve("tiny")).file());
    scenario = loaded.scenario();
  }

  @Test
  void settings() {
    assertThat(scenario.title()).isEqualTo("Three words on a small country");
    assertThat(scenario.speculative()).isFalse();
    assertThat(scenario.timeline().start()).isEqualTo(LocalDate.of(2021, 1, 1));
    assertThat(scenario.timeline().end()).isEqualTo(LocalDate.of(2022, 12, 31));
    assertThat(scenario.timeline().reference()).isEqualTo(LocalDate.of(2022, 3, 1));
    assertThat(scenario.replications()).isEqualTo(3);
    assertThat(scenario.seed()).isEqualTo(20220301);
    assertThat(scenario.soldiersPerAgent()).isEqualTo(100);
    assertThat(scenario.outputs().mapDays()).containsExactly(0.0, 3.0, 7.5);
  }

  @Test
  void places() {
    assertThat(scenario.geography().capital()).isEqualTo("kell");
    assertThat(scenario.geography().localities())
        .hasSize(6)
        .contains(
            new Locality(
                "dorn",
                "Dorn",
                "Brinland",
                false,
                40.9,
                20.25,
                40000,
                650,
                1,
                0.05,
                0.8,
                "crown",
                true));
    assertThat(scenario.geography().roads())
        .hasSize(6)
        .startsWith(new Road("kell", "ost", new Km(26), "highway", true));
    assertThat(scenario.geography().borders())
        .extracting(b -> b.rings().size())
        .containsExactly(1, 2);
  }

  @Test
  void factionsAndPatrons() {
    assertThat(scenario.factions()).extracting(f -> f.side()).containsExactly(Side.values());
    assertThat(scenario.patrons()).extracting(p -> p.foreign()).containsExactly(true, true, false);
    assertThat(scenario.patrons().get(0).policy())
        .isEqualTo(
            new Policy(
                PolicyMode.PATH,
                LocalDate.of(2021, 1, 1),
                Policy.DEFAULT_LEVEL,
                Policy.DEFAULT_FLOOR,
                Policy.DEFAULT_DELAY_DAYS,
                Policy.DEFAULT_CAP));
    assertThat(scenario.patrons().get(1).policy().from()).isEqualTo(LocalDate.of(2021, 6, 1));
  }

  @Test
  void paths() {
    Path finance = scenario.paths().get(0);
    assertThat(finance.interpolation()).isEqualTo(Interpolation.LINEAR);
    assertThat(finance.points()).extracting(p -> p.value().centre()).containsExactly(1.0, 0.5);
    assertThat(finance.points().get(0).value().provenance().status()).isEqualTo(Status.DOCUMENTED);
    assertThat(scenario.paths()).hasSize(14);
  }

  @Test
  void formations() {
    Formation guard = scenario.formations().get(0);
    assertThat(guard.strength().prior()).isEqualTo(new Prior.TwoPiece(6000, 8000, 10000));
    assertThat(guard.topUpPath()).contains("guard-pay");
    assertThat(guard.garrison())
        .isEqualTo(new Garrison.Placed(Map.of("kell", new Share(0.7), "brin", new Share(0.3))));
    Formation levy = scenario.formations().get(1);
    assertThat(levy.topUpPath()).isEmpty();
    assertThat(levy.topUpShare()).isEqualTo(Uncertain.of(0));
    assertThat(levy.strengthPath()).contains("rolls");
    assertThat(levy.reserve()).isFalse();
    assertThat(levy.local()).isTrue();
    assertThat(levy.garrison())
        .isEqualTo(new Garrison.Spread(Garrison.Rule.POPULATION, List.of("Brinland", "South")));
  }

  @Test
  void opposition() {
    OppositionGroup columns = scenario.opposition().get(0);
    assertThat(columns.strength().provenance())
        .isEqualTo(new Provenance(Status.DERIVED, List.of(), "Invented 2022, p. 4", ""));
    assertThat(columns.quality()).isEqualTo(Uncertain.of(1));
    assertThat(scenario.opposition()).extracting(g -> g.delayDays().centre()).contains(2.0);
  }

  @Test
  void switchesAreOnUnlessTheFileOrTheFactorSaysOtherwise() {
    assertThat(scenario.factors())
        .hasSize(Factor.values().length - 2)
        .doesNotContain(Factor.DEMOBILISATION, Factor.OPPOSITION_DECIDES);
  }

  @Test
  void numbersKeepTheirHome() {
    Map<Parameter, Uncertain> numbers = scenario.parameters();
    assertThat(numbers).hasSize(Parameter.values().length);
    assertThat(numbers.get(Parameter.CORRUPTION_START))
        .isEqualTo(
            new Uncertain(
                new Prior.Uniform(0.1, 0.3),
                new Provenance(Status.ASSUMPTION, List.of(), "", "replaces the middle")));
    assertThat(numbers.get(Parameter.STAND_ODDS).provenance()).isEqualTo(Provenance.AUTHORS_CHOICE);
  }

  @Test
  void hypotheses() {
    assertThat(scenario.hypotheses())
        .extracting(Hypothesis::id)
        .containsExactly("H1-gamble", "H2-doomed");
    assertThat(scenario.hypotheses().get(1).parameters().get(Parameter.DECAY_OWN_RATE).prior())
        .isEqualTo(new Prior.Normal(0.3, 0.05));
  }

  @Test
  void allVerbs() {
    LocalDate july = LocalDate.of(2021, 7, 1);
    List<Change> changes = scenario.arms().get(1).changes();
    assertThat(changes)
        .contains(
            new PathChange.Scale(
                List.of("finance"),
                0.5,
                LocalDate.of(2021, 3, 1),
                Optional.of(LocalDate.of(2021, 9, 1))),
            new PathChange.Hold(List.of("finance", "planes"), july, Optional.empty()),
            new PathChange.Hold(List.of("stores"), july, Optional.of(1.0)),
            new PathChange.Soften(List.of("finance"), 0.5, july),
            new PathChange.Cut(List.of("advisers"), 0, LocalDate.of(2022, 1, 1), 0),
            new PathChange.Delay(List.of("prices"), 90, LocalDate.of(2021, 6, 1)),
            new Change.Switch(Factor.PURGE, false),
            new Change.MoveEvent("offensive", LocalDate.of(2022, 2, 1)),
            new Change.RemoveEvent("promise"),
            new Change.SetPolicy(
                "northland", new Policy(PolicyMode.COERCE, july, 1, 0.3, 30, 1.25)));
    assertThat(changes.get(0)).isInstanceOf(PathChange.Replace.class);
    assertThat(changes.get(8)).isInstanceOf(Change.SetParameter.class);
  }

  @Test
  void recordAndFacts() {
    assertThat(scenario.facts()).hasSize(3);
    assertThat(scenario.observations())
        .extracting(o -> o.place())
        .containsExactly(Optional.of("brin"), Optional.empty());
  }

  @Test
  void hashesNameEveryFile() {
    assertThat(loaded.hashes()).hasSize(9).containsKeys("tiny.yaml", "case.yaml", "roads.csv");
    assertThat(loaded.files()).hasSize(9);
    assertThat(loaded.hashes().values()).allMatch(h -> h.matches("[0-9a-f]{64}"));
  }

  @Test
  void aByteOrderMarkIsTolerated() {
    TinyCase tiny = TinyCase.in(temporary.resolve("marked"));
    tiny.write("tiny.yaml", "\uFEFF" + tiny.text("tiny.yaml"));
    tiny.write("roads.csv", "\uFEFF" + tiny.text("roads.csv"));
    assertThat(ScenarioReader.read(tiny.file()).scenario()).isEqualTo(scenario);
  }

  @Test
  void windowsLineBreaksAreTolerated() {
    TinyCase tiny = TinyCase.in(temporary.resolve("windows"));
    tiny.write("tiny.yaml", tiny.text("tiny.yaml").replace("\n", "\r\n"));
    tiny.write("roads.csv", tiny.text("roads.csv").replace("\n", "\r\n"));
    assertThat(ScenarioReader.read(tiny.file()).scenario()).isEqualTo(scenario);
  }

  @Test
  void aSelectionIsRunInItsOrder() {
    TinyCase tiny = TinyCase.in(temporary.resolve("selected"));
    tiny.append("tiny.yaml", "run: {hypotheses: [H2-doomed, H1-gamble], arms: [everything]}\n");
    Scenario selected = ScenarioReader.read(tiny.file()).scenario();
    assertThat(selected.hypotheses())
        .extracting(Hypothesis::id)
        .containsExactly("H2-doomed", "H1-gamble");
    assertThat(selected.arms()).hasSize(1);
  }
}
