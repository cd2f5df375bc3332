package regimecollapse.model.rule.fight;

import static java.util.Map.entry;

import java.util.Map;
import regimecollapse.model.rule.fight.FightKnownAnswersTest.Equation;

/** The equations of steadiness and of the allies' staff (ODD 7.12.5, 7.12.6). */
final class SteadyEquations {
  static final Map<String, Equation> ALL =
      Map.ofEntries(
          entry("7.12.5 ground", in -> SteadyRule.ground(in.of("home"), in.of("sympathy"))),
          entry("7.12.5 away", in -> in.steady().away(in.of("km"))),
          entry(
              "7.12.5 home",
              in ->
                  in.steady()
                      .home(in.of("ground"), in.of("away"), in.of("lost"), in.of("threatened"))),
          entry("7.12.5 fear", in -> in.steady().fear(in.of("control"), in.of("prospect"))),
          entry(
              "7.12.5 commander",
              in -> in.steady().commander(in.is("there"), in.of("quality"), in.of("shock"))),
          entry("7.12.5 factor", in -> SteadyRule.factor(in.of("steady"))),
          entry("7.12.5 own dead", in -> in.steady().deadlier(in.of("fear"))),
          entry("7.12.5 initiative", in -> in.steady().slower(in.of("fear"))),
          entry(
              "7.12.5 gives up", in -> in.steady().givesUp(in.of("promised"), in.of("threatened"))),
          entry("7.12.5 chance", in -> SteadyRule.chance(in.of("chance"), in.of("factor"))),
          entry("7.12.6 delay", in -> in.of("orders.delay") * StaffRule.slower(in.of("staff"))),
          entry("7.12.6 reaches", in -> in.staff().reaches(in.of("staff"))),
          entry("7.12.6 worth left", in -> in.staff().worthLeft(in.of("staff"))),
          entry("7.12.6 news", in -> in.staff().news(in.of("left"))));

  private SteadyEquations() {}
}
