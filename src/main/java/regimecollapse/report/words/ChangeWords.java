package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import regimecollapse.scenario.ArmBase;
import regimecollapse.scenario.ArmEffect;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.CaseNames;
import regimecollapse.text.Dates;
import regimecollapse.text.Quotes;

/** The changes of an arm in plain words, with the names of a scenario. */
public record ChangeWords(Scenario scenario) implements CaseNames {
  private static final String IDLE = " This changes nothing: without it the arm is the same.";

  /** One sentence a change; a sentence that says so where there is none. */
  public List<String> of(Arm arm) {
    if (arm.changes().isEmpty()) {
      return List.of("No changes: the case as documented.");
    }
    Set<Integer> idle = ArmEffect.idle(ArmBase.of(scenario), arm);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < arm.changes().size(); i++) {
      all.add(arm.changes().get(i).words(this).sentence() + (idle.contains(i) ? IDLE : ""));
    }
    return all;
  }

  @Override
  public String path(String id) {
    return scenario.paths().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> Quotes.isolated(p.title()))
        .findFirst()
        .orElse(id);
  }

  @Override
  public String patron(String id) {
    return scenario.patrons().stream()
        .filter(p -> p.id().equals(id))
        .map(p -> Quotes.isolated(p.title()))
        .findFirst()
        .orElse(id);
  }

  @Override
  public String event(String id) {
    return scenario.events().stream()
        .filter(e -> e.id().equals(id))
        .map(e -> e.kind().meaning() + " (" + id + ", documented for " + Dates.of(e.date()) + ")")
        .findFirst()
        .orElse(id);
  }

  @Override
  public String formation(String id) {
    return scenario.formations().stream()
        .filter(f -> f.id().equals(id))
        .map(f -> Quotes.isolated(f.title()))
        .findFirst()
        .orElse(id);
  }

  @Override
  public String force(String id) {
    return scenario.opposition().stream()
        .filter(g -> g.id().equals(id))
        .map(g -> Quotes.isolated(g.title()))
        .findFirst()
        .orElseGet(() -> formation(id));
  }

  @Override
  public String attack(String id) {
    return scenario.campaign().stream()
        .filter(a -> a.id().equals(id))
        .map(a -> Quotes.isolated(a.title()) + " (from " + Dates.of(a.from()) + " on)")
        .findFirst()
        .orElse(id);
  }
}
