package regimecollapse.scenario.io.shape;

import org.junit.jupiter.api.Test;
import regimecollapse.scenario.io.problem.ProblemTest;

/** Keys and values that are wrong by themselves. */
class ValueProblemsTest extends ProblemTest {
  @Test
  void unknownKey() {
    change("replications: 3", "replication: 3");
    expect(
        "tiny.yaml:4:1: replication: unknown key (legal: title, purpose, speculative, start, "
            + "end, reference-date, day-zero, replications, seed, soldiers-per-agent, hours-per-step, capital, data, "
            + "outputs, run, posterior, factions, patrons, paths, events, formations, opposition, campaign, stocks, countryside, switches, "
            + "parameters, mechanism, hypotheses, arms, attribution, fit, experiment). Did you mean replications?");
  }

  @Test
  void unknownParameter() {
    change("corruption.start", "corruption.strat");
    expect(
        "tiny.yaml:7:3: parameters.corruption.strat: unknown key (legal: the keys of the "
            + "scenario reference). Did you mean corruption.start?");
  }

  @Test
  void missingKey() {
    change("seed: 20220301\n", "");
    expect(
        "tiny.yaml:1:1: seed: the key is missing (legal: a whole number from -2^63 to 2^63 - 1, "
            + "such as any of 18 digits).");
  }

  @Test
  void missingKeyOfAFormation() {
    changeCase("    readiness: 0.6\n", "");
    expect("case.yaml:74:3: formations.levy.readiness: the key is missing (legal: 0 to 1).");
  }

  @Test
  void missingParameter() {
    tiny.replace("parameters.yaml", "  stand.base: ", "  # ");
    expect("tiny.yaml:6:1: parameters.stand.base: the key is missing (legal: 0 to 2 (weight)).");
  }

  @Test
  void textWhereANumberIsNeeded() {
    changeCase("readiness: 0.6", "readiness: most");
    expect(
        "case.yaml:83:16: formations.levy.readiness: a number is needed (value: most; legal: "
            + "0 to 1).");
  }

  @Test
  void quotedNumber() {
    changeCase("readiness: 0.6", "readiness: \"0.6\"");
    expect(
        "case.yaml:83:16: formations.levy.readiness: a number is needed, without quotes "
            + "(value: \"0.6\"; legal: 0 to 1).");
  }

  @Test
  void numberWhereTextIsNeeded() {
    change("held-by: the court", "held-by: 2011");
    expect(
        "tiny.yaml:11:14: hypotheses.H1-gamble.held-by: text is needed (value: 2011; legal: "
            + "text in quotes, such as \"2011\").");
  }

  @Test
  void nothingWhereTextIsNeeded() {
    change("held-by: the court", "held-by:");
    expect(
        "tiny.yaml:11:13: hypotheses.H1-gamble.held-by: there is no text (value: nothing; legal: text; one "
            + "with a # in it stands in quotes).");
  }

  @Test
  void yesForTrue() {
    changeCase("reserve: true", "reserve: yes");
    expect(
        "case.yaml:72:14: formations.first-guard.reserve: true or false is needed (value: "
            + "yes; legal: true, false). Did you mean true?");
  }

  @Test
  void listWhereAMapIsNeeded() {
    changeCase("garrison: {kell: 0.7, brin: 0.3}", "garrison: [kell, brin]");
    expect(
        "case.yaml:73:15: formations.first-guard.garrison: a map is needed (value: [kell, "
            + "brin]; legal: a map from names (each an id of the table of localities) to: 0 to 1).");
  }

  @Test
  void mapWhereAListIsNeeded() {
    changeCase("places: [dorn, brin, kell]", "places: {dorn: 1}");
    expect(
        "case.yaml:15:19: outputs.places: a list is needed (value: {dorn: 1}; legal: a list "
            + "(any number) of: an id of the table of localities).");
  }

  @Test
  void unknownWord() {
    changeCase("kind: militia", "kind: milita");
    expect(
        "case.yaml:76:11: formations.levy.kind: the word is unknown (value: milita; legal: "
            + "army, militia, contingent). Did you mean militia?");
  }

  @Test
  void wrongUnit() {
    changeCase("unit: ratio, status", "unit: percent, status");
    expect(
        "case.yaml:94:63: parameters.leader.threshold.unit: the unit is wrong (value: "
            + "percent; legal: ratio).");
  }

  @Test
  void wrongUnitOfSpending() {
    changeCase("unit: USD bn per year", "unit: USD million per year");
    expect(
        "case.yaml:25:55: patrons.northland.spending.unit: the unit is wrong (value: USD "
            + "million per year; legal: USD bn per year).");
  }

  @Test
  void outOfRange() {
    change("leader.threshold: 0.3", "leader.threshold: 1.3");
    expect(
        "tiny.yaml:15:25: hypotheses.H1-gamble.parameters.leader.threshold: the number is "
            + "out of range (value: 1.3; legal: 0 to 1).");
  }

  @Test
  void rangeOutOfRange() {
    changeCase("low: 0.25, high: 0.75", "low: -0.25, high: 1.75");
    expect(
        "case.yaml:94:39: parameters.leader.threshold.low: the number is out of range "
            + "(value: -0.25; legal: 0 to 1).",
        "case.yaml:94:52: parameters.leader.threshold.high: the number is out of range "
            + "(value: 1.75; legal: 0 to 1).");
  }

  @Test
  void distributionOutOfRange() {
    change("normal: [0.3, 0.05]", "normal: [0.3, 0.5]");
    expect(
        "tiny.yaml:21:32: hypotheses.H2-doomed.parameters.decay.own-rate.normal: the "
            + "distribution goes out of range: -0.9879 to 1.588 (value: [0.3, 0.5]; legal: 0 to 1).");
  }

  @Test
  void tooManyReplications() {
    change("replications: 3", "replications: 100001");
    expect(
        "tiny.yaml:4:15: replications: the number is out of range (value: 100001; legal: a "
            + "whole number from 1 to 100000).");
  }

  @Test
  void agentsWithoutSoldiers() {
    changeCase("soldiers-per-agent: 100", "soldiers-per-agent: 0");
    expect(
        "case.yaml:6:21: soldiers-per-agent: the number is out of range (value: 0; legal: a "
            + "whole number from 1 to 1000).");
  }

  @Test
  void seedThatIsTooLong() {
    change("seed: 20220301", "seed: 99999999999999999999");
    expect(
        "tiny.yaml:5:7: seed: the number is out of range (value: 99999999999999999999; "
            + "legal: a whole number from -2^63 to 2^63 - 1, such as any of 18 digits).");
  }

  @Test
  void infinity() {
    change("leader.threshold: 0.3", "leader.threshold: .inf");
    expect(
        "tiny.yaml:15:25: hypotheses.H1-gamble.parameters.leader.threshold: the number must "
            + "be finite (value: .inf; legal: 0 to 1).");
  }

  @Test
  void notANumber() {
    change("leader.threshold: 0.3", "leader.threshold: .nan");
    expect(
        "tiny.yaml:15:25: hypotheses.H1-gamble.parameters.leader.threshold: the number must "
            + "be finite (value: .nan; legal: 0 to 1).");
  }

  @Test
  void numberThatIsTooLarge() {
    change("leader.threshold: 0.3", "leader.threshold: 1e999");
    expect(
        "tiny.yaml:15:25: hypotheses.H1-gamble.parameters.leader.threshold: the number must "
            + "be finite (value: 1e999; legal: 0 to 1).");
  }

  @Test
  void hexadecimalNumber() {
    change("leader.threshold: 0.3", "leader.threshold: 0x1");
    expect(
        "tiny.yaml:15:25: hypotheses.H1-gamble.parameters.leader.threshold: a number is "
            + "needed (value: 0x1; legal: 0 to 1).");
  }

  @Test
  void dateThatIsNone() {
    changeCase("end: 2022-12-31", "end: 2022-02-30");
    expect(
        "case.yaml:4:6: end: there is no such day: February 2022 has 28 days (value: 2022-02-30;"
            + " legal: a date as YYYY-MM-DD).");
  }

  @Test
  void negativePath() {
    changeCase("value: 0.2}]", "value: -0.2}]");
    expect(
        "case.yaml:42:111: paths.cover.points[0].value: the number is out of range (value: "
            + "-0.2; legal: at least 0).");
  }

  @Test
  void lowAboveValue() {
    changeCase("value: 0.5, low: 0.25,", "value: 0.5, low: 0.6,");
    expect(
        "case.yaml:94:39: parameters.leader.threshold.low: low is above value (value: 0.6; "
            + "legal: low <= value <= high).");
  }

  @Test
  void highBelowValue() {
    changeCase("value: 0.5, low: 0.25, high: 0.75", "value: 0.5, low: 0.25, high: 0.4");
    expect(
        "case.yaml:94:51: parameters.leader.threshold.high: high is below value (value: 0.4; "
            + "legal: low <= value <= high).");
  }

  @Test
  void lowWithoutHigh() {
    changeCase("value: 0.5, low: 0.25, high: 0.75", "value: 0.5, low: 0.25");
    expect(
        "case.yaml:94:39: parameters.leader.threshold.low: there is only one end of the "
            + "range (value: 0.25; legal: low and high).");
  }

  @Test
  void uniformTheWrongWayRound() {
    change("uniform: [0.1, 0.3]", "uniform: [0.3, 0.1]");
    expect(
        "tiny.yaml:7:31: parameters.corruption.start.uniform: the numbers must ascend "
            + "(value: [0.3, 0.1]; legal: [a, b] with a <= b).");
  }

  @Test
  void logUniformTheWrongWayRound() {
    change("uniform: [0.1, 0.3]", "log-uniform: [0.3, 0.1]");
    expect(
        "tiny.yaml:7:35: parameters.corruption.start.log-uniform: the numbers must ascend "
            + "(value: [0.3, 0.1]; legal: [a, b] with 0 < a <= b).");
  }

  @Test
  void logUniformFromZero() {
    change("uniform: [0.1, 0.3]", "log-uniform: [0, 0.3]");
    expect(
        "tiny.yaml:7:35: parameters.corruption.start.log-uniform: there is no logarithm of 0 or "
            + "less (value: [0, 0.3]; legal: [a, b] with 0 < a <= b).");
  }

  @Test
  void logUniformBeyondWhatIsLegal() {
    change("uniform: [0.1, 0.3]", "log-uniform: [0.1, 3]");
    expect(
        "tiny.yaml:7:41: parameters.corruption.start.log-uniform[1]: the number is out of range "
            + "(value: 3; legal: 0 to 1).");
  }

  @Test
  void triangularWithoutItsEnd() {
    changeCase("triangular: [0.5, 1, 1.5]", "triangular: [0.5, 1]");
    expect(
        "case.yaml:95:30: parameters.stand.belief.triangular: the list has 2 items (value: "
            + "[0.5, 1]; legal: a list (3 items) of: 0 to 2).");
  }

  @Test
  void normalWithoutWidth() {
    change("normal: [0.3, 0.05]", "normal: [0.3, 0]");
    expect(
        "tiny.yaml:21:32: hypotheses.H2-doomed.parameters.decay.own-rate.normal: scale and "
            + "shape must be above 0 (value: [0.3, 0]; legal: [mean, sd] with sd > 0).");
  }

  @Test
  void twoStatementsOfOneNumber() {
    change("uniform: [0.1, 0.3], status", "uniform: [0.1, 0.3], value: 0.2, status");
    expect(
        "tiny.yaml:7:22: parameters.corruption.start: the number is stated more than once: "
            + "value, uniform (legal: exactly one of value, uniform, log-uniform, triangular, "
            + "normal, beta, lognormal).");
  }

  @Test
  void numberWithoutValue() {
    change("{uniform: [0.1, 0.3], status: assumption", "{status: assumption");
    expect(
        "tiny.yaml:7:3: parameters.corruption.start: the number has no value (legal: exactly "
            + "one of value, uniform, log-uniform, triangular, normal, beta, lognormal).");
  }

  @Test
  void aDistributionWithoutEnd() {
    change("{normal: [0.3, 0.05], status", "{lognormal: [0.3, 1e5], status");
    expect(
        "tiny.yaml:21:35: hypotheses.H2-doomed.parameters.decay.own-rate.lognormal: the "
            + "distribution goes out of range: 0 to infinity (value: [0.3, 1e5]; legal: 0 to 1).");
  }

  @Test
  void nameWithADot() {
    change("  H2-doomed:", "  H2.doomed:");
    expect(
        "tiny.yaml:16:3: hypotheses.H2.doomed: this cannot be a name (value: H2.doomed; "
            + "legal: letters, digits, - and _, the first no - or _).");
  }
}
