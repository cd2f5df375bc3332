package regimecollapse.model.rule.fight;

import static java.util.Map.entry;

import java.util.Map;
import regimecollapse.model.rule.fight.FightKnownAnswersTest.Equation;

/** The equations of the rival mechanisms of leaving (ODD 7.12.1 to 7.12.4). */
final class LeavingEquations {
  static final Map<String, Equation> ALL =
      Map.ofEntries(
          entry("7.12.1 bears", in -> in.attrition().bears(in.of("normal"))),
          entry("7.12.1 lost", in -> in.attrition().lost(in.of("killed"), in.of("present"))),
          entry(
              "7.12.1 broken by losses",
              in -> in.attrition().brokenByLosses(in.of("lost"), in.of("morale"), in.of("bears"))),
          entry(
              "7.12.1 broken by odds",
              in -> in.attrition().brokenByOdds(in.of("share"), in.is("no-road"))),
          entry("7.12.1 hazard", in -> in.attrition().hazard(in.of("by-losses"), in.of("by-odds"))),
          entry("7.12.2 faded", in -> in.precedent().faded(in.of("days"))),
          entry("7.12.2 near", in -> in.precedent().near(in.of("km"))),
          entry("7.12.2 example", in -> PrecedentRule.example(in.of("killed"), in.of("garrison"))),
          entry("7.12.2 events", in -> in.precedent().events(in.of("near"), in.of("own"))),
          entry(
              "7.12.2 precedent",
              in ->
                  in.precedent()
                      .precedent(in.of("gave-up"), in.of("held"), in.of("morale"), in.of("share"))),
          entry("7.12.2 effect", in -> in.precedent().effect(in.of("precedent"))),
          entry("7.12.2 prospect", in -> PrecedentRule.prospect(in.of("precedent"))),
          entry("7.12.2 hazard", in -> in.precedent().hazard(in.of("exposure"), in.of("effect"))),
          entry("7.12.3 hazard", in -> in.orders().hazard(in.is("commanded"), in.is("assaulted"))),
          entry("7.12.3 prospect", in -> in.orders().prospect(in.is("commanded"))),
          entry(
              "7.12.3 commander goes",
              in -> in.orders().goes(in.of("exposure"), in.of("superior"))),
          entry("7.12.3 near", in -> OrdersRule.near(in.of("km"), in.of("speed")) ? 1 : 0),
          entry(
              "7.12.3 reason",
              in -> in.orders().reason(in.of("attack"), in.of("defence"), in.of("lost")) ? 1 : 0),
          entry("7.12.3 rout", in -> in.orders().rout(in.of("fuel"), in.of("leadership"))),
          entry(
              "7.12.4 strength",
              in -> in.coordination().strength(in.of("attack"), in.of("defence"))),
          entry(
              "7.12.4 sign",
              in -> in.coordination().sign(in.of("strength"), in.of("share"), in.of("normal"))),
          entry("7.12.4 stale", in -> in.coordination().stale(in.of("precision"), in.of("days"))),
          entry(
              "7.12.4 learnt",
              in ->
                  CoordinationRule.learnt(
                      in.of("known"), in.of("precision"), in.of("sign"), in.of("of-sign"))),
          entry(
              "7.12.4 critical",
              in -> in.coordination().critical(in.of("known"), in.of("precision"), Double.NaN)),
          entry(
              "7.12.4 threshold",
              in ->
                  in.coordination()
                      .threshold(in.of("critical"), in.of("known"), in.of("precision"))),
          entry(
              "7.12.4 prospect",
              in ->
                  in.coordination()
                      .prospect(
                          in.of("sign"), in.of("critical"), in.of("known"), in.of("precision"))));

  private LeavingEquations() {}
}
