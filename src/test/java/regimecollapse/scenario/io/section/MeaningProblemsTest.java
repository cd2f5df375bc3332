package regimecollapse.scenario.io.section;

import org.junit.jupiter.api.Test;
import regimecollapse.scenario.io.problem.ProblemTest;

/** Names that mean nothing, and values that do not go together. */
class MeaningProblemsTest extends ProblemTest {
  @Test
  void endBeforeStart() {
    changeCase("end: 2022-12-31", "end: 2020-12-31");
    expect(
        "case.yaml:4:6: end: the end is not after the start (value: 2020-12-31; legal: a "
            + "date after 2021-01-01).");
  }

  @Test
  void referenceDateOutsideOfTheRun() {
    changeCase("reference-date: 2022-03-01", "reference-date: 2023-03-01");
    expect(
        "case.yaml:5:17: reference-date: the date is outside of the run (value: 2023-03-01; "
            + "legal: 2021-01-01 to 2022-12-31).");
  }

  @Test
  void offensiveOutsideOfTheRun() {
    changeCase("kind: offensive, date: 2022-03-01", "kind: offensive, date: 2020-03-01");
    expect(
        "case.yaml:58:38: events.offensive.date: the date is outside of the run (value: "
            + "2020-03-01; legal: 2021-01-01 to 2022-12-31).");
  }

  @Test
  void offensiveMovedOutOfTheRun() {
    change("event: offensive, date: 2022-02-01", "event: offensive, date: 2032-02-01");
    expect(
        "tiny.yaml:36:34: arms.everything.changes[9].date: the date is outside of the run "
            + "(value: 2032-02-01; legal: 2021-01-01 to 2022-12-31).");
  }

  @Test
  void secondOffensive() {
    changeCase(
        "{kind: visible-support, date: 2022-03-03, patron: northland}",
        "{kind: offensive, date: 2022-03-03}");
    expect(
        "case.yaml:60:19: events.promise.kind: the event offensive is the offensive already "
            + "(value: offensive; legal: one event of kind offensive).");
  }

  @Test
  void oneMechanismAndSeveral() {
    tiny.append("tiny.yaml", "mechanism: {leaving: orders}\nrun: {mechanisms: [news, orders]}\n");
    expect(
        "tiny.yaml:39:12: mechanism: run.mechanisms crosses all hypotheses, so that this one is not "
            + "heeded (value: {leaving: orders}; legal: one of the two: left out here, or "
            + "run: {mechanisms: none}).");
  }

  @Test
  void aMechanismThatIsNone() {
    tiny.append("tiny.yaml", "run: {mechanisms: [news, order]}\n");
    expect(
        "tiny.yaml:39:26: run.mechanisms[1]: the word is unknown (value: order; legal: news, "
            + "attrition, precedent, orders, coordination). Did you mean orders?");
  }

  @Test
  void aNameLikeThatOfACrossedHypothesis() {
    change("  H2-doomed:", "  H2--orders:");
    expect(
        "tiny.yaml:17:5: hypotheses.H2--orders: the name looks like that of a hypothesis crossed "
            + "with a mechanism (value: {title: Doomed, held-by: the envoys, claim: It falls "
            + "anyway....; legal: a name without --).");
  }

  @Test
  void unknownArmInTheSelection() {
    tiny.append("tiny.yaml", "run: {arms: [documentd]}\n");
    expect(
        "tiny.yaml:39:14: run.arms[0]: unknown arm (value: documentd; legal: documented, "
            + "everything). Did you mean documented?");
  }

  @Test
  void unknownHypothesisInTheSelection() {
    tiny.append("tiny.yaml", "run: {hypotheses: [H1-gamble, H3]}\n");
    expect(
        "tiny.yaml:39:31: run.hypotheses[1]: unknown hypothesis (value: H3; legal: "
            + "H1-gamble, H2-doomed).");
  }

  @Test
  void armTwiceInTheSelection() {
    tiny.append("tiny.yaml", "run: {arms: [documented, documented]}\n");
    expect(
        "tiny.yaml:39:26: run.arms[1]: it is in the list twice (value: documented; legal: "
            + "each name once).");
  }

  @Test
  void unknownFormationOfAnEvent() {
    changeCase("formation: first-guard", "formation: frist-guard");
    expect(
        "case.yaml:59:57: events.dismissal.formation: unknown formation (value: frist-guard; "
            + "legal: first-guard, levy). Did you mean first-guard?");
  }

  @Test
  void purgeOfNobody() {
    changeCase(", formation: first-guard", "");
    expect(
        "case.yaml:59:3: events.dismissal.formation: an event of kind purge needs its "
            + "formation (legal: a key of formations).");
  }

  @Test
  void offensiveByAPatron() {
    changeCase("{kind: offensive,", "{kind: offensive, patron: isles,");
    expect(
        "case.yaml:58:32: events.offensive.patron: an event of kind offensive has no patron "
            + "(legal: leave it out).");
  }

  @Test
  void unknownPatron() {
    changeCase("patron: court", "patron: cuort");
    expect(
        "case.yaml:77:13: formations.levy.patron: unknown patron (value: cuort; legal: "
            + "northland, isles, court). Did you mean court?");
  }

  @Test
  void unknownPath() {
    change("cut: advisers", "cut: advisors");
    expect(
        "tiny.yaml:32:15: arms.everything.changes[5].cut: unknown path (value: advisors; "
            + "legal: finance, isles-money, others, stores, planes, advisers, cover, guard-pay, "
            + "prices, pay, strikes, league-quality, league-size, rolls). Did you mean advisers?");
  }

  @Test
  void unknownPathInAList() {
    change("hold: [finance, planes]", "hold: [finance, plane]");
    expect(
        "tiny.yaml:29:26: arms.everything.changes[2].hold[1]: unknown path (value: plane; "
            + "legal: finance, isles-money, others, stores, planes, advisers, cover, guard-pay, "
            + "prices, pay, strikes, league-quality, league-size, rolls). Did you mean planes?");
  }

  @Test
  void strengthPathOfAnotherRole() {
    changeCase("strength-path: rolls", "strength-path: prices");
    expect(
        "case.yaml:79:20: formations.levy.strength-path: unknown path of role strength "
            + "(value: prices; legal: rolls).");
  }

  @Test
  void unknownLocality() {
    changeCase("places: [dorn, brin, kell]", "places: [dorn, birn, kell]");
    expect(
        "case.yaml:15:26: outputs.places[1]: unknown place (value: birn; legal: kell, ost, "
            + "brin, dorn, lume, sarn). Did you mean brin?");
  }

  @Test
  void unknownRegion() {
    changeCase("regions: [Brinland, South]", "regions: [Brinland, North]");
    expect(
        "case.yaml:86:25: formations.levy.regions[1]: unknown province (value: North; legal: "
            + "Kellmark, Brinland, South).");
  }

  @Test
  void unknownFact() {
    changeCase("unit: soldiers, source: T002", "unit: soldiers, source: [T002, T020]");
    expect(
        "case.yaml:66:84: formations.first-guard.strength.source[1]: unknown fact (value: "
            + "T020; legal: T001, T002, T003). Did you mean T002?");
  }

  @Test
  void unknownFaction() {
    changeCase("faction: hills", "faction: hill");
    expect(
        "case.yaml:90:38: opposition.hillmen.faction: unknown faction (value: hill; legal: "
            + "crown, league, hills). Did you mean hills?");
  }

  @Test
  void garrisonThatIsNotWhole() {
    changeCase("garrison: {kell: 0.7, brin: 0.3}", "garrison: {kell: 0.7, brin: 0.2}");
    expect(
        "case.yaml:73:5: formations.first-guard.garrison: the shares sum to 0.9 (legal: a "
            + "sum of 1).");
  }

  @Test
  void garrisonAndSpread() {
    changeCase("    spread: population", "    garrison: {kell: 1}\n    spread: population");
    expect(
        "case.yaml:86:5: formations.levy.spread: it has a garrison already (legal: either "
            + "garrison or spread).");
  }

  @Test
  void formationThatStandsNowhere() {
    changeCase("    garrison: {kell: 0.7, brin: 0.3}\n", "");
    expect(
        "case.yaml:62:3: formations.first-guard.garrison: it stands nowhere (legal: either "
            + "garrison or spread).");
  }

  @Test
  void regionsWithoutSpread() {
    changeCase("    spread: population", "    garrison: {kell: 1}");
    expect(
        "case.yaml:86:5: formations.levy.regions: regions belong to spread (legal: spread "
            + "with regions).");
  }

  @Test
  void datesThatDoNotAscend() {
    changeCase("{date: 2022-01-01, value: 0.5", "{date: 2021-01-01, value: 0.5");
    expect(
        "case.yaml:36:16: paths.finance.points[1].date: the dates of a path must ascend "
            + "(value: 2021-01-01; legal: a date after 2021-01-01).");
  }

  @Test
  void pathWithoutWeight() {
    changeCase("title: Planes, role: air,", "title: Planes, role: air, weight: 0,");
    expect(
        "case.yaml:40:46: paths.planes.weight: a path without weight counts nothing (value: 0; "
            + "legal: a number above 0).");
  }

  @Test
  void weightOfAPathThatIsNamed() {
    changeCase("title: Rolls of the levy, role: strength,", "title: R, role: strength, weight: 2,");
    expect(
        "case.yaml:56:45: paths.rolls.weight: a path of role strength acts on those who name it "
            + "alone (value: 2; legal: no weight; it is for roles that paths share).");
  }

  @Test
  void supportWithoutPatron() {
    changeCase("role: air, patron: northland", "role: air");
    expect(
        "case.yaml:40:3: paths.planes.patron: a path of role air needs its patron (legal: a "
            + "key of patrons).");
  }

  @Test
  void capitalThatIsUnknown() {
    changeCase("capital: kell", "capital: kel");
    expect(
        "case.yaml:7:10: capital: unknown place (value: kel; legal: kell, ost, brin, dorn, "
            + "lume, sarn). Did you mean kell?");
  }

  @Test
  void capitalInTheHandsOfOthers() {
    changeCase("capital: kell", "capital: sarn");
    expect(
        "case.yaml:7:10: capital: the government does not hold it at the start, but league "
            + "(value: sarn; legal: a place whose controller is of side regime).");
  }

  @Test
  void changeWithoutVerb() {
    change("{cut: advisers,", "{cutt: advisers,");
    expect(
        "tiny.yaml:32:9: arms.everything.changes[5]: there is no verb (value: {cutt: "
            + "advisers, to: 0, from: 2022-01-01}; legal: "
            + ChangeFormat.SHAPE.words()
            + "). Did you mean cut?");
  }

  @Test
  void changeWithTwoVerbs() {
    change("{cut: advisers,", "{cut: advisers, hold: advisers,");
    expect(
        "tiny.yaml:32:25: arms.everything.changes[5]: there are several verbs: cut, hold "
            + "(legal: "
            + ChangeFormat.SHAPE.words()
            + ").");
  }

  @Test
  void changeWithAKeyOfAnotherVerb() {
    change("{cut: advisers, to: 0", "{cut: advisers, to: 0, keep: 1");
    expect(
        "tiny.yaml:32:32: arms.everything.changes[5].keep: unknown key (legal: cut, to, "
            + "from, over-days).");
  }

  @Test
  void parameterOfAnArmOutOfRange() {
    change("value: {value: 0.2, low: 0.1, high: 0.3, unit: ratio}", "value: 7");
    expect(
        "tiny.yaml:35:46: arms.everything.changes[8].value: the number is out of range "
            + "(value: 7; legal: 0 to 1).");
  }

  @Test
  void unknownSwitch() {
    change("{switch: purge,", "{switch: purges,");
    expect(
        "tiny.yaml:34:18: arms.everything.changes[7].switch: the word is unknown (value: "
            + "purges; legal: finance, logistics, air, advisers, top-up-pay, prices, corruption, "
            + "diversion, sold-leave, absent-officers, purge, contingent-withdrawal, strikes, "
            + "air-defence, abandonment, fatigue, demobilisation, fragmented-command, news, "
            + "ex-rebels, surrender-deals, reserves, opposition-decides). Did you mean purge?");
  }

  @Test
  void eventThatIsBothMovedAndRemoved() {
    change("{event: promise, remove: true}", "{event: promise, remove: true, date: 2022-01-01}");
    expect(
        "tiny.yaml:37:9: arms.everything.changes[10]: an event is either moved or removed "
            + "(legal: date, days, or remove: true).");
  }

  @Test
  void scaleThatEndsBeforeItBegins() {
    change("until: 2021-09-01", "until: 2021-02-01");
    expect(
        "tiny.yaml:28:60: arms.everything.changes[1].until: until is not after from (value: "
            + "2021-02-01; legal: a date after 2021-03-01).");
  }

  @Test
  void floorAboveTheCap() {
    changeCase("policy: {mode: sustain, from: 2021-06-01}", "policy: {mode: sustain, floor: 1.5}");
    expect(
        "case.yaml:26:90: patrons.isles.policy.floor: the floor is above the cap (value: "
            + "1.5; legal: floor <= cap).");
  }

  @Test
  void allProblemsAtOnceInOrder() {
    change("seed: 20220301", "seed: 20220301\nseed: 1\nsede: 2");
    change("cut: advisers", "cut: advisors");
    changeCase("readiness: 0.6", "readiness: 1.6");
    changeCase("capital: kell", "capital: kel");
    tiny.replace("roads.csv", "kell,lume,45,50", "kell,lume,45,x");
    tiny.replace("evidence.csv", "T002,First", "T001,First");
    expect(
        "tiny.yaml:6:1: seed: the key is given twice, first in line 5.",
        "tiny.yaml:7:1: sede: unknown key (legal: title, purpose, speculative, start, end, "
            + "reference-date, day-zero, replications, seed, soldiers-per-agent, hours-per-step, capital, data, outputs, "
            + "run, posterior, factions, patrons, paths, events, formations, opposition, campaign, stocks, countryside, switches, "
            + "parameters, mechanism, hypotheses, arms, attribution, fit, experiment). Did you mean seed?",
        "tiny.yaml:34:15: arms.everything.changes[5].cut: unknown path (value: advisors; "
            + "legal: finance, isles-money, others, stores, planes, advisers, cover, guard-pay, "
            + "prices, pay, strikes, league-quality, league-size, rolls). Did you mean advisers?",
        "case.yaml:7:10: capital: unknown place (value: kel; legal: kell, ost, brin, dorn, "
            + "lume, sarn). Did you mean kell?",
        "case.yaml:83:16: formations.levy.readiness: the number is out of range (value: 1.6; "
            + "legal: 0 to 1).",
        "evidence.csv:3:1: id: it is in the table twice (value: T001; legal: each id once).",
        "roads.csv:6:14: est_road_km: a number is needed (value: x; legal: 0 to 5000).");
  }
}
