package regimecollapse.explore;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.report.words.DifferenceWords;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.text.Percent;

/** The answer in plain sentences, one for each reading. */
final class Sentences {
  private final Job job;
  private final Limit limit;

  /**
   * Of a job.
   *
   * @param limit by when a regime counts as fallen
   */
  Sentences(Job job, Limit limit) {
    this.job = job;
    this.limit = limit;
  }

  List<String> all() {
    List<String> all = new ArrayList<>();
    List<Hypothesis> hypotheses = job.asked().hypotheses();
    for (int h = 0; h < hypotheses.size(); h++) {
      all.add(hypotheses.get(h).readingTitle() + ": " + sentence(h));
    }
    return all;
  }

  private String sentence(int h) {
    PairedShares pairs = limit.pairs(job, h);
    if (!limit.judges(job.runs(h, false)) || !limit.judges(job.runs(h, true))) {
      return "not all runs were watched for so long after day 0, so nothing is said of what happens %s."
          .formatted(limit.label());
    }
    if (pairs.n() == 0) {
      return "no pair of runs finished, so there is no answer.";
    }
    String now = Percent.of((double) (pairs.both() + pairs.first()) / pairs.n());
    String before = Percent.of((double) (pairs.both() + pairs.second()) / pairs.n());
    if (job.asked().whatIf().changes().isEmpty()) {
      return "the regime falls %s in %s of the %s runs; nothing is changed yet."
          .formatted(limit.label(), before, pairs.n());
    }
    if (pairs.agree()) {
      return "the regime falls %s in %s of the runs, in the same runs as without the changes; of %s pairs, up to %s in 100 could differ unseen."
          .formatted(
              limit.label(),
              now,
              pairs.n(),
              Math.round(Math.ceil(100 * pairs.mostUnseen(Confidence.NINETY_FIVE))));
    }
    Interval interval = pairs.interval(Confidence.NINETY_FIVE);
    Estimated difference = new Estimated(pairs.difference(), interval.low(), interval.high());
    String fallen =
        "the regime falls %s in %s of the runs, without the changes in %s: "
            .formatted(limit.label(), now, before);
    return DifferenceWords.differs(difference)
        ? fallen + DifferenceWords.points(difference) + ", n = " + pairs.n() + " pairs."
        : "the regime "
            + DifferenceWords.near(
                difference,
                now + " of the runs " + limit.label(),
                "without the changes in " + before,
                pairs.n() + " pairs of runs do")
            + ".";
  }
}
