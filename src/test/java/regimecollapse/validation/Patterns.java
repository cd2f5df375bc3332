package regimecollapse.validation;

import static regimecollapse.validation.PatternEnsemble.DOCUMENTED;
import static regimecollapse.validation.PatternEnsemble.NO_OFFENSIVE;
import static regimecollapse.validation.PatternEnsemble.NO_REINSTATEMENT;
import static regimecollapse.validation.PatternEnsemble.SCENARIO;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import regimecollapse.results.record.RunRecord;
import regimecollapse.scenario.record.Observation;

/**
 * The patterns P1 to P9 of the design as criteria. Windows of dates come from the case's record;
 * where a source gives no number, the bound is ours and the remark says so.
 */
final class Patterns {
  private Patterns() {}

  static List<Criterion> all() {
    List<Criterion> all = new ArrayList<>(before());
    all.addAll(dates());
    all.addAll(fighting());
    all.addAll(south());
    all.addAll(shape());
    all.addAll(losses());
    return all;
  }

  private static double[] of(List<RunRecord> records, ToDoubleFunction<RunRecord> value) {
    return records.stream().mapToDouble(value).toArray();
  }

  private static Function<String, double[]> documented(ToDoubleFunction<RunRecord> value) {
    return h -> of(PatternEnsemble.records(h, DOCUMENTED), value);
  }

  private static Function<String, double[]> inside(ToDoubleFunction<Inside> value) {
    return h -> PatternEnsemble.insides(h).stream().mapToDouble(value).toArray();
  }

  private static Criterion share(
      String id, String source, String facts, double least, Function<String, double[]> values) {
    return new Criterion(id, source, facts, least, Double.NaN, "", values);
  }

  private static List<Criterion> before() {
    return List.of(
        share(
            "P1 quiet fronts, documented",
            "No front moves before 27 November 2024",
            "F102",
            0.99,
            documented(Measures::quietBefore)),
        share(
            "P1 quiet fronts until that day, no offensive",
            "No front moves before 27 November 2024: the first row once more, as until then both"
                + " arms are the same; what comes after is in the table below",
            "F102",
            0.99,
            h -> of(PatternEnsemble.records(h, NO_OFFENSIVE), Measures::quietBefore)),
        new Criterion(
            "P2 army rolls on the eve",
            "100,000 to 150,000 in 2024, about as in 2017; discharges since July",
            "F030 F031 F032 B084; an input",
            85_000,
            150_000,
            "soldiers",
            inside(Inside::army)),
        new Criterion(
            "P2 effectiveness on the eve",
            "Far less effective than before: present men times morale, 2020 = 1",
            "F052 F053 F055 F058; bound ours",
            0,
            0.75,
            "",
            documented(Measures::effectiveness)),
        new Criterion(
            "P3 militia rolls on the eve",
            "About 55,000",
            "F034; an input",
            45_000,
            60_500,
            "men",
            inside(Inside::militia)));
  }

  private static List<Criterion> dates() {
    return List.of(
        fall("P4 Aleppo", "aleppo-centre", "F072 B100"),
        new Criterion(
            "P4 last place of Idlib province",
            "All of Idlib province on 30 November",
            "F073",
            3,
            4,
            "days",
            documented(r -> Measures.lastOf(r, Set.of("Idlib")))),
        fall("P5 Hama", "hama", "F074 B106"),
        fall("P5 Deir ez-Zor", "deir-ez-zor", "F075 B111"),
        fall("P5 Dara'a", "daraa", "F076 B112"),
        fall("P5 Homs", "homs", "B107"),
        fall("P5 Latakia", "latakia", "B114 F153"),
        fall("P5 Tartus", "tartus", "F153"),
        fall("P5 Damascus", "damascus", "F077 F079"));
  }

  /** Day 0 is 27 November; a window goes to the end of its last day. */
  private static Criterion fall(String id, String observation, String facts) {
    Observation it =
        SCENARIO.observations().stream()
            .filter(o -> o.id().equals(observation))
            .findFirst()
            .orElseThrow();
    double zero = SCENARIO.timeline().dayOf(SCENARIO.timeline().reference());
    double low = SCENARIO.timeline().dayOf(it.earliest()) - zero;
    double high = SCENARIO.timeline().dayOf(it.latest()) + 1 - zero;
    String place = it.place().orElseThrow();
    String orNext = it.latest().equals(it.earliest()) ? "" : " or the next day";
    String source = "Lost on " + it.earliest() + orNext;
    return new Criterion(
        id, source, facts, low, high, "days", documented(r -> Measures.fallDay(r, place)));
  }

  private static List<Criterion> fighting() {
    return List.of(
        new Criterion(
            "P6 losses in later places over those in the first",
            "Later places fall with less fighting: killed per garrison soldier, "
                + "after over before 2 December",
            "F078",
            0,
            0.5,
            "",
            inside(i -> i.first() > 0 ? i.later() / i.first() : Double.POSITIVE_INFINITY)),
        share(
            "P6 Damascus unopposed",
            "Nobody defends the capital",
            "F079",
            0.95,
            documented(Measures::capitalUnfought)),
        new Criterion(
            "P7 the 25th Division by 2 December",
            "The best division fails to hold: share of it that is gone",
            "F047; bound ours",
            0.3,
            1,
            "",
            inside(Inside::eliteLost)),
        new Criterion(
            "P7 days gained by its old commander's return",
            "His return changes nothing: days to collapse, with less without him",
            "F048; bound ours",
            -0.25,
            0.25,
            "days",
            Patterns::gainedByReturn));
  }

  private static List<Criterion> south() {
    return List.of(
        share(
            "P8 the south is lost before the flight",
            "Dara'a announced on the 7th, the flight in the night after; at least one place",
            "F076 F150; bound ours",
            0.5,
            documented(Measures::southRises)),
        new Criterion(
            "P8 the south lost to local ex-rebels",
            "Share of the places of Dara'a and Quneitra lost before the flight that locals took",
            "F045 F076 B112",
            0.9,
            1,
            "",
            documented(Measures::southToLocals)));
  }

  private static double[] gainedByReturn(String hypothesis) {
    List<RunRecord> with = PatternEnsemble.records(hypothesis, DOCUMENTED);
    List<RunRecord> without = PatternEnsemble.records(hypothesis, NO_REINSTATEMENT);
    double[] gained = new double[with.size()];
    for (int i = 0; i < gained.length; i++) {
      gained[i] = Measures.daysLived(with.get(i)) - Measures.daysLived(without.get(i));
    }
    return gained;
  }

  private static List<Criterion> shape() {
    return List.of(
        new Criterion(
            "P9 slow",
            "Days until a tenth of the people is lost: Aleppo is more than that",
            "F072 B100",
            2,
            4,
            "days",
            documented(r -> Measures.orNever(r.outcome().daysToLose().population()[0]))),
        new Criterion(
            "P9 sudden",
            "Days from half of the people to nine tenths: 7 and 8 December",
            "F077 F153; bound ours",
            0,
            2,
            "days",
            documented(Measures::secondHalf)),
        share(
            "P9 complete",
            "Nothing is left to the government",
            "F153",
            0.95,
            documented(r -> r.outcome().collapsed() ? 1 : 0)));
  }

  private static List<Criterion> losses() {
    return List.of(
        new Criterion(
            "P9 left over killed",
            "Desertion exceeds casualties many times",
            "F078; bound ours",
            10,
            Double.POSITIVE_INFINITY,
            "to 1",
            documented(Measures::leftOverKilled)),
        new Criterion(
            "P9 killed of those on the rolls",
            "Cities give up with hardly a fight",
            "F078; bound ours",
            0,
            0.01,
            "",
            documented(Measures::killedShare)));
  }
}
