package regimecollapse.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.report.Scenarios;
import regimecollapse.results.record.MadeRun;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.scenario.Scenario;

/** The order in which jobs are done, on runs that are made up: each fails at once. */
class JobsTest {
  private static final Scenario TWO_ARMS = Scenarios.of(1, 2);

  private final AtomicInteger made = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
  private Jobs jobs = new Jobs(2, job -> job.id() + " " + job.done());

  @AfterEach
  void close() {
    jobs.close();
  }

  private Asked asked(String base, RunFunction function) throws Exception {
    JsonNode change = Visitor.JSON.readTree("{\"switch\": \"purge\", \"on\": false}");
    WhatIf whatIf = new WhatIf("a.yaml", "", List.of(), "", false, List.of(change));
    return new Asked(whatIf, TWO_ARMS, function, base, List.of());
  }

  private Asked quick(String base) throws Exception {
    return asked(
        base,
        key -> {
          made.incrementAndGet();
          throw new IllegalStateException("no model here");
        });
  }

  private CountDownLatch ends(Job job) {
    CountDownLatch end = new CountDownLatch(1);
    job.listen(
        (event, data) -> {
          if (event.equals("result")) {
            told.add(data.toString());
          } else if (List.of("done", "cancelled", "failed").contains(event)) {
            told.add(job.id() + " " + event);
            end.countDown();
          }
        });
    return end;
  }

  @Test
  void everybodyHasAFirstAnswerBeforeAnybodyHasASharpOne() throws Exception {
    List<CountDownLatch> ends = new ArrayList<>();
    for (int page = 0; page < 10; page++) {
      ends.add(ends(jobs.add(new Jobs.Place("page " + page, 0), quick("" + page), 60)));
    }
    jobs.start();
    for (CountDownLatch end : ends) {
      assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
    }
    List<String> results = told.stream().filter(t -> t.matches("j\\d+ \\d+")).toList();
    assertThat(results.subList(0, 10)).allMatch(t -> t.endsWith(" 20"));
    assertThat(results.subList(10, 20)).allMatch(t -> t.endsWith(" 60"));
  }

  @Test
  void aChangedInputCancelsTheRunsThatAreNotWantedAnyMore() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Asked slow =
        asked(
            "slow",
            key -> {
              begun.countDown();
              await(go);
              made.incrementAndGet();
              throw new IllegalStateException("no model here");
            });
    Jobs.Place place = new Jobs.Place("page", 0);
    CountDownLatch first = ends(jobs.add(place, slow, 200));
    jobs.start();
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    CountDownLatch second = ends(jobs.add(place, quick("quick"), 20));
    go.countDown();
    assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(told).contains("j1 cancelled", "j2 20", "j2 done").doesNotContain("j1 20");
    // Of 400 runs those that had begun, and the 40 of the second job.
    assertThat(made.get()).isBetween(40, 44);
  }

  private static void await(CountDownLatch latch) {
    try {
      boolean unused = latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theRunsOfABaseAreMadeOnceForAllWhatIfsOfIt() throws Exception {
    jobs.start();
    for (int i = 0; i < 3; i++) {
      Job job = jobs.add(new Jobs.Place("page", i), quick("same"), 20);
      assertThat(ends(job).await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(made.get()).as("20 of the base, 3 times 20 of the what-ifs").isEqualTo(80);
  }

  /** Who survives a watch that is too short drops out, who falls in it does not. */
  @Test
  void nothingIsToldOfAWindowForWhichNotAllRunsWereWatched() throws Exception {
    Job job = new Job("j1", quick("base"), 1);
    job.take(new Job.Task(0, false, 0), lived(false, 489));
    job.take(new Job.Task(0, true, 0), lived(false, 60));
    job.reached(1);
    assertThat(Limit.of(TWO_ARMS).stream().map(limit -> limit.pairs(job, 0).n()))
        .as("within 30 days, within 90 days, to the end")
        .containsExactly(1, 0, 1);
    job.take(new Job.Task(0, true, 0), lived(true, 60));
    assertThat(Limit.of(TWO_ARMS).get(1).pairs(job, 0).first()).isEqualTo(1);
  }

  /** As in the tables: one that fell before its offensive came counts from day 0 of its arm. */
  @Test
  void daysCountFromTheOffensiveOfARunElseFromDayZeroOfItsArm() {
    RunRecord attacked = MadeRun.of(new RunKey("H", "a", 0), List.of(), List.of(), Muster.NONE);
    assertThat(LeanRun.of(sampled(attacked, 40, attacked.outcome()), 100, 60).day())
        .as("on the 11th day of its own offensive")
        .isEqualTo(11);
    Outcome o = attacked.outcome();
    Outcome before =
        new Outcome(
            true,
            o.collapseDate(),
            o.endDate(),
            Optional.empty(),
            0,
            0,
            -20,
            o.daysToCapital(),
            o.daysToLose(),
            o.peakDailyLoss(),
            o.shareFallsUnfought(),
            o.fallsBeforeFlight(),
            o.soldiers(),
            o.oppositionKilled(),
            o.patronSpend(),
            o.reformReached(),
            o.holdReached(),
            o.settlementReached(),
            o.basesKept(),
            o.basesTotal(),
            o.monthsLived(),
            o.ending());
    assertThat(LeanRun.of(sampled(attacked, 40, before), 100, 60).day())
        .as("20 days before the reference date, 40 before an offensive that comes 20 days later")
        .isEqualTo(-40);
  }

  private static RunRecord sampled(RunRecord run, double zero, Outcome outcome) {
    return new RunRecord(
        run.key(),
        run.seed(),
        outcome,
        run.falls(),
        run.parameters(),
        new SeriesBlock(new short[][] {{}}),
        zero,
        run.fighting(),
        run.muster());
  }

  private static LeanRun lived(boolean fell, double day) {
    return new LeanRun(false, fell, day, new short[0], List.of());
  }

  @Test
  void moreJobsThanCanWaitAreRefused() throws Exception {
    for (int i = 0; i < Jobs.MOST_OPEN; i++) {
      jobs.add(new Jobs.Place("page " + i, 0), quick("" + i), 20);
    }
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> jobs.add(new Jobs.Place("one more", 0), quick("more"), 20)))
        .isInstanceOf(Jobs.BusyException.class);
  }
}
