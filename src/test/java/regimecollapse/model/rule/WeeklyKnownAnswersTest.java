package regimecollapse.model.rule;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every equation of the slow processes gives what R finds from the text of the ODD document
 * (sections 5.4, 7.1 to 7.10, 7.22 to 7.24). Parameters that an equation does not name are NaN.
 */
class WeeklyKnownAnswersTest {
  private static final String FILE = "weekly-known-answers.csv";

  /** Rounding of a few operations. */
  private static final double RELATIVE = 1e-12;

  private static final Map<String, ToDoubleFunction<KnownAnswer>> CALLS = calls();

  private static Map<String, ToDoubleFunction<KnownAnswer>> calls() {
    Map<String, ToDoubleFunction<KnownAnswer>> all = new HashMap<>();
    Stream.of(
            shortForms(),
            funds(),
            pay(),
            corruption(),
            presence(),
            supply(),
            MeansAnswers.stocks(),
            MeansAnswers.announcements(),
            leadership(),
            morale(),
            belief(),
            manpower(),
            compliance(),
            purges(),
            policies(),
            retaliation(),
            decision(),
            bodies(),
            land())
        .forEach(all::putAll);
    return all;
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> shortForms() {
    return Map.ofEntries(
        entry("Rates.years", a -> Rates.years(a.days())),
        entry("Rates.months", a -> Rates.months(a.days())),
        entry("Rates.towards", a -> Rates.towards(a.of("value"), a.of("target"), a.of("way"))),
        entry("Rates.relaxation", a -> Rates.relaxation(a.of("time"), a.days())),
        entry("Rates.chance", a -> Rates.chance(a.of("hazard"), a.of("time"))),
        entry("Rates.shareLost", a -> Rates.shareLost(a.of("hazard"), a.of("time"))),
        entry("Rates.clamp", a -> Rates.clamp(a.of("x"), a.of("a"), a.of("b"))),
        entry("Logistic.of", a -> Logistic.of(a.of("x"))));
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> funds() {
    return Map.of(
        "FundsRule.own",
        a -> new FundsRule(a::of).own(a.of("years")),
        "FundsRule.foreign",
        a ->
            new FundsRule(a::of)
                .foreign(a.of("finance"), a.of("replacement"), a.of("alliedFinance")),
        "FundsRule.funds",
        a -> new FundsRule(a::of).funds(a.of("ownFunds"), a.of("foreignFunds")),
        "FundsRule.spending",
        a -> FundsRule.spending(Rates.years(a.days()), a.of("price"), a.of("finance")));
  }

  private static PayRule payRule(KnownAnswer a) {
    return new PayRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> pay() {
    return Map.of(
        "PayRule.buys",
        a -> payRule(a).buys(a.of("nominal"), a.of("prices")),
        "PayRule.general",
        a -> payRule(a).general(a.of("ownFunds"), a.of("buys"), a.of("foreignFunds")),
        "PayRule.withTopUp",
        a -> PayRule.withTopUp(a.of("topUpShare"), a.of("general"), a.of("topUp")),
        "PayRule.arrears",
        a -> payRule(a).arrears(a.of("arrears"), a.of("paid")));
  }

  private static CorruptionRule corruptionRule(KnownAnswer a) {
    return new CorruptionRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> corruption() {
    return Map.of(
        "CorruptionRule.change",
        a -> corruptionRule(a).change(a.of("corruption"), a.of("general"), a.of("reform")),
        "CorruptionRule.next",
        a -> corruptionRule(a).next(a.of("corruption"), a.of("change")));
  }

  private static PresenceRule presenceRule(KnownAnswer a) {
    return new PresenceRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> presence() {
    return Map.of(
        "PresenceRule.sold",
        a -> presenceRule(a).sold(a.of("corruption"), a.of("pay")),
        "PresenceRule.present",
        a -> PresenceRule.present(a.of("real"), a.of("ghosts")),
        "PresenceRule.next",
        a -> presenceRule(a).next(a.of("present"), a.of("sold")),
        "PresenceRule.balance",
        a -> presenceRule(a).balance(a.of("sold")));
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> bodies() {
    return Map.of(
        "BodyRule.faded",
        a -> new BodyRule(a::of).faded(a.of("before"), a.of("days")),
        "BodyRule.threatened",
        a -> new BodyRule(a::of).threatened(a.of("before")),
        "BodyRule.loyalty",
        a ->
            BodyRule.loyalty(
                a.of("pay"), a.of("hold"), a.of("felt"), a.of("prospect"), a.of("ties")),
        "BodyRule.hazard",
        a -> new BodyRule(a::of).hazard(a.of("offer"), a.of("loyalty")),
        "BodyRule.following",
        a -> new BodyRule(a::of).following(a.of("soldiers")));
  }

  private static SupplyRule supplyRule(KnownAnswer a) {
    return new SupplyRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> supply() {
    return Map.of(
        "SupplyRule.delivered",
        a -> supplyRule(a).delivered(a.of("logistics")),
        "SupplyRule.ammunition",
        a -> supplyRule(a).ammunition(a.of("delivered"), a.of("corruption")),
        "SupplyRule.fuel",
        a -> supplyRule(a).fuel(a.of("delivered"), a.of("corruption")),
        "SupplyRule.next",
        a -> supplyRule(a).next(a.of("stock"), a.of("target")));
  }

  private static LeadershipRule leadershipRule(KnownAnswer a) {
    return new LeadershipRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> leadership() {
    return Map.of(
        "LeadershipRule.faded",
        a -> leadershipRule(a).faded(a.of("shock")),
        "LeadershipRule.target",
        a ->
            leadershipRule(a)
                .target(a.of("quality"), a.of("corruption"), a.of("reform"), a.of("shock")),
        "LeadershipRule.next",
        a -> leadershipRule(a).next(a.of("leadership"), a.of("target")),
        "LeadershipRule.purged",
        a -> leadershipRule(a).purged(a.of("shock")),
        "LeadershipRule.noticed",
        a -> leadershipRule(a).noticed(a.of("shock")));
  }

  private static MoraleRule moraleRule(KnownAnswer a) {
    return new MoraleRule(a::of, a.days());
  }

  private static double shared(KnownAnswer a, double unanswered) {
    return moraleRule(a)
        .shared(
            a.of("ammunition"), a.of("advisers"), unanswered, a.of("abandonment"), a.of("years"));
  }

  /** The page has one equation for the causes; the code takes it in two parts. */
  private static double common(KnownAnswer a) {
    double shared = shared(a, MoraleRule.unanswered(a.of("strikes"), a.of("air-defence")));
    return moraleRule(a).common(shared, a.of("pay"), a.of("arrears"), a.of("leadership"));
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> morale() {
    return Map.of(
        "MoraleRule.unanswered",
        a -> MoraleRule.unanswered(a.of("strikes"), a.of("air-defence")),
        "MoraleRule.shared",
        a -> shared(a, a.of("unanswered")),
        "MoraleRule.common",
        WeeklyKnownAnswersTest::common,
        "MoraleRule.against",
        a -> MoraleRule.against(a.of("x")),
        "MoraleRule.target",
        a ->
            MoraleRule.target(
                MoraleRule.against(a.of("common")), MoraleRule.against(a.of("moraleOffset"))),
        "MoraleRule.next",
        a -> moraleRule(a).next(a.of("morale"), a.of("target")));
  }

  private static BeliefRule beliefRule(KnownAnswer a) {
    return new BeliefRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> belief() {
    return Map.of(
        "BeliefRule.missing",
        a -> BeliefRule.missing(a.of("finance"), a.of("air"), a.of("advisers")),
        "BeliefRule.abandonment",
        a -> beliefRule(a).abandonment(a.of("abandonment"), a.of("missing")),
        "BeliefRule.target",
        a -> beliefRule(a).target(a.of("abandonment"), a.of("mean")),
        "BeliefRule.next",
        a -> beliefRule(a).next(a.of("belief"), a.of("target")));
  }

  private static ManpowerRule manpowerRule(KnownAnswer a) {
    return new ManpowerRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> manpower() {
    return Map.of(
        "ManpowerRule.hazard",
        a -> manpowerRule(a).hazard(a.of("morale")),
        "ManpowerRule.deserted",
        a -> manpowerRule(a).deserted(a.of("hazard")),
        "ManpowerRule.wanted",
        a -> ManpowerRule.wanted(a.of("strength"), a.of("path")),
        "ManpowerRule.released",
        a -> ManpowerRule.released(a.of("rolls"), a.of("wanted")),
        "ManpowerRule.missing",
        a -> ManpowerRule.missing(a.of("rolls"), a.of("wanted")),
        "ManpowerRule.takenOver",
        a -> manpowerRule(a).takenOver(a.of("men"), a.of("missing")),
        "ManpowerRule.recruited",
        a -> manpowerRule(a).recruited(a.of("rolls"), a.of("wanted"), a.of("pay"), a.of("units")));
  }

  private static ComplianceRule complianceRule(KnownAnswer a) {
    return new ComplianceRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> compliance() {
    return Map.of(
        "ComplianceRule.pressure",
        a -> ComplianceRule.pressure(a.of("promised"), a.of("finance")),
        "ComplianceRule.drive",
        a -> complianceRule(a).drive(a.of("pressure")),
        "ComplianceRule.reform",
        a -> complianceRule(a).reform(a.of("reform"), a.of("drive")),
        "ComplianceRule.settlement",
        a -> complianceRule(a).settlement(a.of("settlement"), a.of("drive")),
        "ComplianceRule.hold",
        a -> complianceRule(a).hold(a.of("hold"), a.of("paid")));
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> purges() {
    return Map.of(
        "ComplianceRule.purgeChance",
        a -> complianceRule(a).purgeChance(a.of("pressure"), a.of("hold")),
        "ComplianceRule.holdAfterPurge",
        a -> complianceRule(a).holdAfterPurge(a.of("hold")),
        "ComplianceRule.encouraged",
        a -> complianceRule(a).encouraged(a.of("belief")));
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> policies() {
    return Map.of(
        "PolicyRule.exit",
        a -> PolicyRule.exit(a.of("path"), a.of("floor")),
        "PolicyRule.coerced",
        a ->
            PolicyRule.coerced(a.of("level"), a.of("floor"), a.of("reform"), a.of("reform.demand")),
        "PolicyRule.way",
        a -> PolicyRule.way(a.of("delay-days"), a.days()),
        "PolicyRule.given",
        a -> PolicyRule.given(a.of("path"), a.of("target"), a.of("way"), a.of("cap")),
        "PolicyRule.surgeDay",
        a -> PolicyRule.surgeDay(a.of("attackDay"), a.of("delay-days"), a.of("from")));
  }

  private static RetaliationRule retaliationRule(KnownAnswer a) {
    return new RetaliationRule(a::of, a.days());
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> retaliation() {
    return Map.of(
        "RetaliationRule.grievance",
        a -> retaliationRule(a).grievance(a.of("since")),
        "RetaliationRule.wanted",
        a -> retaliationRule(a).wanted(a.of("grievance")),
        "RetaliationRule.next",
        a -> retaliationRule(a).next(a.of("cut"), a.of("wanted")),
        "RetaliationRule.unpurged",
        a -> retaliationRule(a).unpurged(a.of("path"), a.of("before"), a.of("documented")),
        "RetaliationRule.given",
        a ->
            retaliationRule(a)
                .given(a.of("path"), a.of("unpurged"), a.of("documented"), a.of("cut")));
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> decision() {
    return Map.of(
        "DecisionRule.fighters",
        a -> DecisionRule.fighters(a.of("free"), a.of("opposition-quality"), a.of("quality")),
        "DecisionRule.within",
        a -> new DecisionRule(a::of).within(a.of("defence"), a.of("km")),
        "DecisionRule.odds",
        a -> DecisionRule.odds(a.of("fighters"), a.of("within")),
        "DecisionRule.estimate",
        a -> new DecisionRule(a::of).estimate(a.of("odds"), a.of("normal")),
        "DecisionRule.attacks",
        a -> new DecisionRule(a::of).attacks(a.of("estimate")) ? 1 : 0,
        "DecisionRule.rebuilt",
        a -> new DecisionRule(a::of).rebuilt(a.days()) ? 1 : 0);
  }

  private static Map<String, ToDoubleFunction<KnownAnswer>> land() {
    return Map.of(
        "CountrysideRule.next",
        a ->
            new CountrysideRule(a::of)
                .next(a.of("lost"), a.of("fighters"), a.of("defenders"), a.days()),
        "CountrysideRule.part",
        a -> CountrysideRule.part((int) a.of("districts"), (int) a.of("all")),
        "CountrysideRule.left",
        a ->
            CountrysideRule.left(a.of("fighters"), a.of("joined"), a.of("killed"), a.of("engaged")),
        "CountrysideRule.cutsOff",
        a -> new CountrysideRule(a::of).cutsOff(a.of("lost")) ? 1 : 0,
        "CountrysideRule.byAir",
        a -> CountrysideRule.byAir(a.of("supply"), a.of("air")));
  }

  static Stream<KnownAnswer> answers() {
    return KnownAnswer.in(FILE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void anEquationGivesTheAnswerOfItsText(KnownAnswer known) {
    assertThat(CALLS).as("%s has a call", known).containsKey(known.function());
    assertThat(CALLS.get(known.function()).applyAsDouble(known))
        .as("%s", known)
        .isCloseTo(known.answer(), within(RELATIVE * Math.abs(known.answer())));
  }

  @Test
  void everyFunctionOfAWeeklyRuleHasAnswers() {
    Set<String> answered = answers().map(KnownAnswer::function).collect(Collectors.toSet());
    assertThat(answered)
        .containsAll(
            Stream.of(
                    FundsRule.class,
                    PayRule.class,
                    CorruptionRule.class,
                    PresenceRule.class,
                    SupplyRule.class,
                    LeadershipRule.class,
                    MoraleRule.class,
                    BeliefRule.class,
                    ManpowerRule.class,
                    ComplianceRule.class,
                    PolicyRule.class,
                    RetaliationRule.class,
                    DecisionRule.class,
                    CountrysideRule.class,
                    StockRule.class,
                    AnnouncementRule.class,
                    BodyRule.class)
                .flatMap(WeeklyKnownAnswersTest::functions)
                .toList());
  }

  private static Stream<String> functions(Class<?> rule) {
    return Arrays.stream(rule.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()))
        .map(Method::getName)
        .map(name -> rule.getSimpleName() + "." + name);
  }
}
