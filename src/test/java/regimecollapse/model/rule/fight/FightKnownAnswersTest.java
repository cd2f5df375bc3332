package regimecollapse.model.rule.fight;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import regimecollapse.model.rule.Rates;

/**
 * Each equation of the fight (ODD 7.11 to 7.21) against answers that R computed from the text of
 * the ODD page. The file names the version of R; src/scripts/known-answers-fight.R makes it anew.
 */
class FightKnownAnswersTest {
  private static final String FILE = "/regimecollapse/model/rule/fight-known-answers.csv";
  private static final double RELATIVE = 1e-12;

  /** An equation of the code; what is asked with yes or no gives 1 or 0. */
  interface Equation {
    double of(FightInputs in);
  }

  private static double yes(boolean answer) {
    return answer ? 1 : 0;
  }

  /** What a hazard comes to within some days. */
  private static double chance(FightInputs in, double hazard) {
    return Rates.chance(hazard, in.of("days"));
  }

  private static final Map<String, Equation> STAND =
      Map.ofEntries(
          entry(
              "2 lost share of a formation",
              in -> StandRule.lostShare(in.of("lost"), in.of("eve"))),
          entry("7.11 share", in -> StandRule.share(in.of("defence"), in.of("attack"))),
          entry("7.11 left", in -> StandRule.left(in.of("soldiers"), in.of("eve"))),
          entry("7.11 peers", in -> StandRule.peers(in.of("left"), in.of("lost"))),
          entry(
              "7.11 reasons",
              in ->
                  in.stand()
                      .reasons(in.of("morale"), in.of("share"), in.of("hope"), in.of("peers"))),
          entry(
              "7.12 stand",
              in -> in.stand().chance(in.of("reasons"), in.of("threshold"), in.of("morale"))),
          entry("7.12 recent fall", in -> yes(in.exposure().recent(in.of("day"), in.of("lost")))),
          entry("7.12 exposure", FightKnownAnswersTest::exposure),
          entry(
              "7.12 chance to leave",
              in -> chance(in, in.exposure().hazard(in.of("exposure"), in.of("stand")))),
          entry(
              "7.13 chance to withdraw",
              in ->
                  in.leave()
                      .chanceToWithdraw(
                          in.of("leadership"), in.of("fuel"), in.of("morale"), in.of("hope"))),
          entry("7.13 morale left", in -> in.leave().moraleAfter(in.of("morale"))),
          entry("7.13 arrival of a unit", in -> in.leave().arrival(in.of("day"), in.of("km"))),
          entry(
              "7.13 goes over as a body",
              in -> yes(in.leave().goesOver(in.of("defected"), in.of("eve")))),
          entry(
              "7.13 dead in flight",
              in -> in.leave().deadInFlight(in.of("soldiers"), in.of("present"))));

  private static double exposure(FightInputs in) {
    double atPlace = in.exposure().atPlace(in.is("assaulted"), in.is("near"));
    return in.exposure().ofUnit(atPlace, in.of("belief"), in.of("lost"));
  }

  private static final Map<String, Equation> COMBAT =
      Map.ofEntries(
          entry(
              "7.14 supply",
              in -> StrengthRule.supply(in.of("armour"), in.of("ammunition"), in.of("fuel"))),
          entry(
              "7.14 worth of a soldier",
              in -> in.strength().worth(in.of("readiness"), in.of("supply"), in.of("leadership"))),
          entry(
              "7.14 effect",
              in ->
                  in.strength()
                      .effect(
                          in.of("soldiers"), in.of("present"), in.of("worth"), in.of("morale"))),
          entry("7.14 defence", in -> StrengthRule.defence(in.of("sum"), in.of("defensibility"))),
          entry(
              "7.14 mean of favour or hope",
              in -> StrengthRule.mean(in.of("sum"), in.of("weights"))),
          entry("7.14 noise", in -> in.combat().noise(in.of("normal"))),
          entry(
              "7.14 loss share of defenders",
              in ->
                  in.combat()
                      .defenderLoss(
                          in.of("attack"), in.of("defence"), in.of("days"), in.of("noise"))),
          entry(
              "7.14 dead",
              in ->
                  CombatRule.dead(
                      in.of("soldiers"), in.of("present"), in.of("stand"), in.of("loss"))),
          entry(
              "7.14 breaks",
              in -> yes(in.combat().breaks(in.of("dead"), in.of("living"), in.of("morale")))),
          entry(
              "7.15 lost fighters",
              in ->
                  in.combat()
                      .attackerLoss(
                          in.combat().attackerRate(in.is("prepared")),
                          in.of("fighters"),
                          in.of("attack"),
                          in.of("defence"),
                          in.of("days"),
                          in.of("noise"))),
          entry(
              "7.15 loss of a group",
              in -> CombatRule.groupLoss(in.of("fighters"), in.of("lost"), in.of("attackers"))),
          entry(
              "7.15 broken defence",
              in -> yes(in.fall().broken(in.of("defence"), in.of("attack")))),
          entry(
              "7.15 since when broken",
              in -> in.fall().sinceBroken(in.of("above"), in.of("below"), in.of("days"))),
          entry("6.4 waiting", in -> Rates.waiting(in.of("uniform"))),
          entry("7.15 days to clear", in -> in.fall().daysToClear(in.of("population"))),
          entry(
              "7.15 given up",
              in ->
                  yes(
                      in.fall()
                          .givenUp(
                              in.of("day"), in.of("begun"), in.of("defence"), in.of("attack")))),
          entry(
              "4.11 fought",
              in -> yes(FallRule.fought(in.of("killed"), in.of("eve"), in.of("outcome.fought")))),
          entry(
              "7.15 counter-attack in reach",
              in -> yes(in.counter().inReach(in.of("day"), in.of("lost"), in.of("km")))),
          entry(
              "7.15 standing next door",
              in -> CounterRule.standing(in.of("defence"), in.of("defensibility"))),
          entry(
              "7.15 strong enough",
              in -> yes(in.counter().strong(in.of("standing"), in.of("holding"), in.of("attack")))),
          entry("7.15 chance of a counter-attack", in -> chance(in, in.counter().rate())),
          entry("7.16 reach", in -> in.attack().reach(in.of("km"))),
          entry("7.16 air", in -> AttackRule.air(in.of("path"), in.of("fuel"), in.of("sorties"))),
          entry(
              "7.16 sorties left",
              in -> AttackRule.sortiesLeft(in.of("sorties"), in.of("path"), in.of("days"))),
          entry("7.16 favour", in -> in.attack().favour(in.of("favour"))),
          entry(
              "7.16 worth of a fighter",
              in ->
                  in.attack()
                      .worth(
                          in.of("path"),
                          in.of("quality"),
                          in.of("reach"),
                          in.of("air"),
                          in.of("favour"))),
          entry("7.17 size", in -> in.news().size(in.of("population"), in.is("seat"))),
          entry(
              "7.17 size for former rebels",
              in -> in.news().sizeForPeople(in.of("size"), in.is("seat"))),
          entry("7.17 at", in -> in.news().weightAt(in.of("km"))),
          entry(
              "7.17 change of belief of former rebels",
              in -> in.news().change(in.of("factor"), in.of("size"), in.of("km"))),
          entry(
              "7.17 change of belief of a unit",
              in -> in.news().changeOfUnit(in.of("change"), in.of("lost"))));

  private static final Map<String, Equation> CAMPAIGN =
      Map.ofEntries(
          entry(
              "7.18 attraction",
              in -> ObjectiveRule.attraction(in.of("sympathy"), in.of("population"))),
          entry(
              "7.18 gateway",
              in ->
                  ObjectiveRule.gateway(
                      in.of("attraction"), in.of("km"), in.of("opposition.look-ahead"))),
          entry("7.18 value", in -> ObjectiveRule.value(in.of("sympathy"), in.of("greatest"))),
          entry(
              "7.18 expected",
              in ->
                  ObjectiveRule.expected(
                      in.of("defence"), in.of("opposition.estimate-noise"), in.of("normal"))),
          entry(
              "7.18 have",
              in -> ObjectiveRule.have(in.of("attacking"), in.of("coming"), in.of("worth"))),
          entry(
              "7.18 may be attacked",
              in ->
                  yes(
                      in.objective()
                          .mayAttack(
                              in.of("expected"), in.of("have"), in.of("free"), in.of("worth")))),
          entry(
              "7.18 has enough",
              in ->
                  yes(in.objective().hasEnough(in.of("expected"), in.of("have"), in.of("worth")))),
          entry(
              "7.18 utility",
              in ->
                  in.objective()
                      .utility(
                          in.of("value"),
                          in.of("expected"),
                          in.of("have"),
                          in.of("free"),
                          in.of("worth"),
                          in.of("km"))),
          entry("7.18 deterrent", in -> in.deterrent().cost(in.of("km"))),
          entry(
              "7.18 passes a capital",
              in ->
                  yes(
                      ObjectiveRule.passes(
                          in.of("to"), in.of("on"), in.of("direct"), in.of("opposition.detour")))),
          entry("7.18 rest of an attack", in -> PlanRule.rest(in.of("pace"))),
          entry(
              "7.18 storms",
              in ->
                  yes(
                      new PlanRule(in.of("opposition.assault-ratio"))
                          .storms(in.of("attack"), in.of("defence")))),
          entry(
              "7.18 has come to rest",
              in ->
                  yes(
                      CampaignRule.culminated(
                          in.of("day"), in.of("last"), in.of("opposition.pause")))),
          entry(
              "7.18 send",
              in ->
                  in.objective()
                      .send(in.of("expected"), in.of("have"), in.of("free"), in.of("worth"))),
          entry(
              "7.18 arrival of a column",
              in -> ObjectiveRule.arrival(in.of("day"), in.of("km"), in.of("opposition.speed"))),
          entry(
              "7.18 culmination",
              in ->
                  yes(in.objective().culminates(in.of("killed"), in.of("start"), in.of("joined")))),
          entry(
              "7.18 muster",
              in -> CampaignRule.muster(in.of("start"), in.of("strength"), in.of("joined"))),
          entry(
              "7.18 evenly",
              in -> CampaignRule.evenly(in.of("there"), in.of("more"), in.of("places"))),
          entry(
              "7.18 ready",
              in -> yes(CampaignRule.ready(in.of("day"), in.of("opening"), in.of("delay")))),
          entry(
              "7.18 aim of swelling",
              in ->
                  CampaignRule.aim(
                      in.of("follow-on"), in.of("lost"), in.of("eve"), in.of("opposition.swell"))),
          entry(
              "7.18 joining",
              in ->
                  CampaignRule.joining(
                      in.of("rest"), in.of("follow-on"), in.of("days"), in.of("week"))),
          entry(
              "7.18 over",
              in -> yes(CampaignRule.over(in.of("day"), in.of("opening"), in.of("length")))));

  private static final Map<String, Equation> OTHERS =
      Map.ofEntries(
          entry(
              "7.19 command",
              in -> in.reserve().command(in.is("foreign"), in.is("first"), in.of("hold"))),
          entry(
              "7.19 chance to obey",
              in ->
                  in.reserve()
                      .chance(in.of("command"), in.of("leadership"), in.of("fuel"), in.of("hope"))),
          entry("7.19 to spare", in -> yes(in.reserve().spare(in.of("soldiers"), in.of("eve")))),
          entry("7.19 recall", in -> yes(in.reserve().recalls(in.of("lost")))),
          entry(
              "7.19 weak garrison",
              in -> yes(in.opportunist().weak(in.of("soldiers"), in.of("eve"), in.of("hope")))),
          entry(
              "7.19 opportunist is stronger",
              in ->
                  yes(OpportunistRule.stronger(in.of("start"), in.of("worth"), in.of("defence")))),
          entry("7.19 chance of entry", in -> chance(in, in.opportunist().rate())),
          entry("7.20 former rebels", in -> RisingRule.rebels(in.of("population"), in.of("share"))),
          entry(
              "7.20 fighters of a place",
              in -> RisingRule.fighters(in.of("rebels"), in.of("all"), in.of("sum"))),
          entry("7.20 would rise", in -> yes(in.rising().willing(in.of("belief"), in.is("near")))),
          entry("7.20 chance to rise", in -> chance(in, in.rising().rate())),
          entry(
              "7.20 deal is possible",
              in -> yes(in.deal().possible(in.of("standing"), in.of("soldiers")))),
          entry("7.20 chance of a deal", in -> chance(in, in.deal().hazard(in.of("neighbours")))),
          entry(
              "7.21 garrison of the capital",
              in -> LeaderRule.garrison(in.of("standing"), in.of("hope"))),
          entry("7.21 seats on the eve", in -> LeaderRule.seatsOnEve(in.of("seats"))),
          entry(
              "7.21 prospects",
              in ->
                  in.leader()
                      .prospects(
                          in.of("garrison"), in.of("eve"), in.of("seats"), in.of("eve-seats"))),
          entry("7.21 would flee", in -> yes(in.leader().despairs(in.of("prospects")))),
          entry("7.21 chance of flight", in -> chance(in, in.leader().rate())));

  private static Map<String, Equation> all() {
    Map<String, Equation> all = new HashMap<>(STAND);
    all.putAll(COMBAT);
    all.putAll(LeavingEquations.ALL);
    all.putAll(SteadyEquations.ALL);
    all.putAll(EndsEquations.ALL);
    all.putAll(CAMPAIGN);
    all.putAll(OTHERS);
    return all;
  }

  /** A row: the equation with its section, the inputs, the answer of R. */
  private record Row(String equation, String inputs, double answer) {
    static List<Row> all() {
      try (InputStream in = FightKnownAnswersTest.class.getResourceAsStream(FILE)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split(","))
            .map(
                cells -> new Row(cells[0] + " " + cells[1], cells[2], Double.parseDouble(cells[3])))
            .toList();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  @Test
  void everyEquationHasAnswersAndEveryAnswerAnEquation() {
    Map<String, Long> rows =
        Row.all().stream().collect(Collectors.groupingBy(Row::equation, Collectors.counting()));
    assertThat(rows.keySet()).isEqualTo(all().keySet());
  }

  @TestFactory
  List<DynamicTest> everyEquationGivesTheAnswersOfR() {
    return Row.all().stream()
        .map(row -> DynamicTest.dynamicTest("ODD " + row.equation(), () -> check(row)))
        .toList();
  }

  private static void check(Row row) {
    double found = all().get(row.equation()).of(FightInputs.read(row.inputs()));
    assertThat(Math.abs(found - row.answer()))
        .as("ODD %s of %s: %s, R gives %s", row.equation(), row.inputs(), found, row.answer())
        .isLessThanOrEqualTo(RELATIVE * Math.abs(row.answer()));
  }
}
