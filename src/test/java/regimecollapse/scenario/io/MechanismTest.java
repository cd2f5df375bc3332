package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.YamlReader;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

/** What all cases share: no country is in it, a case copies none of it, and no range is tuned. */
class MechanismTest {
  private static final Path MECHANISM = Shipped.FOLDER.resolve("mechanism.yaml");
  private static final Path CONCEPTS = Shipped.FOLDER.resolve("concepts.yaml");
  private static final Path CASE = Shipped.FOLDER.resolve("cases/syria-2024/case.yaml");

  private static Node.Mapping read(Path file) {
    Problems problems = new Problems();
    return (Node.Mapping)
        SourceText.read(file, file.toString(), 1 << 20, problems)
            .flatMap(text -> YamlReader.read(text, problems))
            .orElseThrow();
  }

  private static Set<String> parameters(Path file) {
    return read(file).section("parameters").entries().keySet();
  }

  @Test
  void itHoldsParametersAloneAndNoCaseCopiesOne() {
    assertThat(read(MECHANISM).entries().keySet()).containsExactly("parameters");
    assertThat(read(CONCEPTS).entries().keySet()).containsExactly("parameters");
    Set<String> shared = parameters(MECHANISM);
    Set<String> own = parameters(CASE);
    assertThat(own).isNotEmpty().doesNotContainAnyElementsOf(shared);
    Set<String> all = new TreeSet<>(shared);
    all.addAll(own);
    assertThat(all).doesNotContainAnyElementsOf(parameters(CONCEPTS));
    all.addAll(parameters(CONCEPTS));
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Parameter.values()).map(Parameter::key).toList());
  }

  /** Names and titles of the case; words of fewer than five letters could be any. */
  @Test
  void noPlaceGroupOrCountryIsNamedInIt() throws IOException {
    Scenario scenario =
        ScenarioReader.read(Shipped.FOLDER.resolve("three-hypotheses.yaml")).scenario();
    List<String> names = new ArrayList<>(List.of("syria", "assad", "afghan", "russia", "iran"));
    scenario.geography().localities().forEach(it -> names.add(it.id()));
    scenario.patrons().forEach(it -> names.add(it.id()));
    scenario.opposition().forEach(it -> names.add(it.id()));
    scenario.formations().forEach(it -> names.add(it.id()));
    String text =
        (Files.readString(MECHANISM) + Files.readString(CONCEPTS)).toLowerCase(Locale.ROOT);
    assertThat(names)
        .filteredOn(name -> name.length() >= 4)
        .noneMatch(name -> text.matches("(?s).*\\b" + name.replace('_', '.') + ".*"));
    assertThat(text).doesNotContainPattern("\\b[fb][0-9]{3}\\b");
  }

  @Test
  void aRangeNamesItsPublicationOrSaysInWordsWhereItEnds() {
    Map<Parameter, Uncertain> all =
        ScenarioReader.read(Shipped.FOLDER.resolve("rival-mechanisms.yaml"))
            .scenario()
            .parameters();
    for (String key : parameters(MECHANISM)) {
      Parameter p = Parameter.find(key).orElseThrow();
      Uncertain it = all.get(p);
      boolean published = !it.provenance().reference().isEmpty();
      boolean told = !it.provenance().note().isEmpty();
      assertThat(published || told && it.provenance().status() == Status.ASSUMPTION)
          .as(key)
          .isTrue();
      // A best figure in the middle is what tuning by hand leaves.
      assertThat(it.prior()).as(key).isNotInstanceOf(Prior.TwoPiece.class);
      Optional.of(it.prior())
          .filter(prior -> prior instanceof Prior.LogUniform)
          .ifPresent(prior -> assertThat(prior.high() / prior.low()).as(key).isGreaterThan(6));
    }
  }
}
