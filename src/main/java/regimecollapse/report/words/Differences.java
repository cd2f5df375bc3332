package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * How the inputs of each arm differ from the base, and those of each hypothesis from the case.
 *
 * @param arms what each arm changes
 * @param hypotheses what each hypothesis believes
 */
public record Differences(List<OfArm> arms, List<OfHypothesis> hypotheses) {
  /**
   * What an arm changes.
   *
   * @param index place of the arm on the page, from 0
   * @param title its name
   * @param changes a sentence each
   */
  record OfArm(int index, String title, List<String> changes) {}

  /**
   * What a hypothesis believes.
   *
   * @param index place of the hypothesis on the page, from 0
   * @param title its name
   * @param heldBy who holds it
   * @param claim what it says
   * @param rows parameters whose range differs from that of the case
   */
  record OfHypothesis(int index, String title, String heldBy, String claim, List<Range> rows) {
    /** Whether it sets anything. */
    boolean any() {
      return !rows.isEmpty();
    }
  }

  /**
   * A parameter in a hypothesis and in the case.
   *
   * @param name key
   * @param meaning in a line
   * @param unit unit
   * @param here range here
   * @param usual range of the case
   * @param status how sure the range here is
   * @param facts ids of facts in the evidence table
   * @param home work and note
   */
  record Range(
      String name,
      String meaning,
      String unit,
      String here,
      String usual,
      String status,
      List<String> facts,
      String home) {}

  /** What each arm changes, in words. */
  public static Differences of(Scope scope) {
    Scenario scenario = scope.frame().scenario();
    ChangeWords words = new ChangeWords(scenario);
    List<OfArm> arms = new ArrayList<>();
    for (String id : scope.arms()) {
      List<String> changes = scope.frame().findArm(id).map(words::of).orElse(List.of());
      arms.add(new OfArm(arms.size(), scope.frame().arm(id), changes));
    }
    List<OfHypothesis> hypotheses = new ArrayList<>();
    for (String id : scope.hypotheses()) {
      int index = hypotheses.size();
      scenario.hypotheses().stream()
          .filter(h -> h.id().equals(id))
          .forEach(h -> hypotheses.add(of(index, h, scenario)));
    }
    return new Differences(arms, hypotheses);
  }

  private static OfHypothesis of(int index, Hypothesis h, Scenario scenario) {
    List<Range> rows = new ArrayList<>();
    for (Map.Entry<Parameter, Uncertain> entry : h.parameters().entrySet()) {
      Uncertain usual = scenario.parameters().get(entry.getKey());
      if (!entry.getValue().prior().equals(usual.prior())) {
        rows.add(range(entry.getKey(), entry.getValue(), usual));
      }
    }
    return new OfHypothesis(index, h.title(), h.heldBy(), h.claim(), rows);
  }

  private static Range range(Parameter p, Uncertain here, Uncertain usual) {
    return new Range(
        p.key(),
        p.meaning(),
        p.unit(),
        here.prior().range(),
        usual.prior().range(),
        InputRow.status(here.provenance().status()),
        here.provenance().facts(),
        InputRow.home(here.provenance()));
  }
}
