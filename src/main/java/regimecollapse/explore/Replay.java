package regimecollapse.explore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;

/** One run of a job, fall by fall. */
final class Replay {
  private static final Map<FallKind, String> WORDS = new EnumMap<>(FallKind.class);

  static {
    WORDS.put(FallKind.ASSAULT, "taken by assault");
    WORDS.put(FallKind.RISING, "taken by a rising");
    WORDS.put(FallKind.DEAL, "handed over by a deal");
    WORDS.put(FallKind.VACATED, "entered after its garrison had left");
    WORDS.put(FallKind.HANDOVER, "left without a government when the leader fled");
    WORDS.put(FallKind.CHANGE_OF_SIDE, "brought along by a commander who changed side");
  }

  private Replay() {}

  /**
   * What happened in a run.
   *
   * @throws Refusal when the job has no such run yet
   */
  static Map<String, Object> of(Job job, String reading, boolean changed, int replication) {
    List<String> readings = job.asked().hypotheses().stream().map(h -> h.reading()).toList();
    int h = readings.indexOf(reading);
    if (h < 0 || replication < 0 || replication >= job.done()) {
      throw new Refusal("there is no run " + replication + " of " + reading + " by now");
    }
    LeanRun run = job.runs(h, changed).get(replication);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("fell", run.fell());
    told.put("end", run.failed() ? null : (Object) run.day());
    List<Object> falls = new ArrayList<>();
    run.falls().forEach(fall -> falls.add(fall(fall, job.asked().scenario())));
    told.put("falls", falls);
    return told;
  }

  private static Map<String, Object> fall(Fall fall, Scenario scenario) {
    Faction to =
        scenario.factions().stream().filter(f -> f.id().equals(fall.to())).findFirst().orElse(null);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("day", fall.day());
    told.put("place", scenario.geography().localities().get(fall.locality()).id());
    told.put("kind", fall.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    boolean entered = fall.kind() == FallKind.ASSAULT && !fall.fought();
    told.put("kindWords", entered ? "taken without a fight" : WORDS.get(fall.kind()));
    told.put("to", to == null ? fall.to() : to.title());
    told.put("government", to != null && to.side() == Side.REGIME);
    told.put("fought", fall.fought());
    return told;
  }
}
