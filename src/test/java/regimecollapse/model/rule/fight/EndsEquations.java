package regimecollapse.model.rule.fight;

import static java.util.Map.entry;

import java.util.Map;
import regimecollapse.model.rule.InterimRule;
import regimecollapse.model.rule.Rates;
import regimecollapse.model.rule.SurrenderRule;
import regimecollapse.model.rule.fight.FightKnownAnswersTest.Equation;

/** The equations of deals that spread, and of what follows the leader (ODD 7.20, 7.21). */
final class EndsEquations {
  static final Map<String, Equation> ALL =
      Map.ofEntries(
          entry(
              "7.20 tie",
              in -> SurrenderRule.tie(in.is("province"), in.is("community"), in.is("road"))),
          entry(
              "7.20 standing share",
              in -> SurrenderRule.standing(in.of("standing"), in.of("soldiers"))),
          entry("7.20 left of a deal", in -> surrender(in).faded(in.of("days"))),
          entry("7.20 chance of a deal that spreads", EndsEquations::deal),
          entry("7.21 chance of handing over", EndsEquations::handOver));

  private EndsEquations() {}

  private static SurrenderRule surrender(FightInputs in) {
    return new SurrenderRule(
        in.any("surrender.rate"),
        in.any("surrender.spread"),
        in.any("surrender.memory"),
        in.any("surrender.province"));
  }

  private static double deal(FightInputs in) {
    double hazard = surrender(in).hazard(in.of("factor"), in.of("standing"), in.of("deals"));
    return Rates.chance(hazard, in.of("days"));
  }

  private static double handOver(FightInputs in) {
    InterimRule rule = new InterimRule(in.of("interim.rate"), in.of("interim.loyal"));
    return Rates.chance(rule.hazard(in.of("standing")), in.of("days"));
  }
}
