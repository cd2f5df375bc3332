package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.Worlds;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.scenario.record.Observation;

/** Made-up scenarios for the page. */
public final class Scenarios {
  /** Texts that would do harm if they became anything but text. */
  static final String HOSTILE =
      "</script><script>document.title=\"hacked\"</script><!--<img src=x"
          + " onerror=\"document.title='hacked'\"/>{{title}} {{{data}}} ]]> & \u202Egnol \u05D0\u05D1 "
          + "verylongword".repeat(30)
          + "\u0001";

  private Scenarios() {}

  /** Made-up results with both pages and two pictures; gives the first page. */
  public static Path page(Path folder, Scenario scenario, int runs) throws IOException {
    Files.createDirectories(folder.resolve("charts"));
    ReportTest.write(folder, scenario, runs);
    ReportTest.charts(folder.resolve("charts"));
    return folder.resolve(Report.FILE);
  }

  public static Scenario of(int hypotheses, int arms) {
    return Worlds.madeUp(new Worlds.Shape(hypotheses, arms, 2));
  }

  /** Every text that people write is hostile. */
  public static Scenario hostile(int hypotheses, int arms) {
    Scenario plain = of(hypotheses, arms);
    List<Hypothesis> named = new ArrayList<>();
    for (Hypothesis h : plain.hypotheses()) {
      named.add(new Hypothesis(h.id(), h.id() + HOSTILE, HOSTILE, HOSTILE, Map.of()));
    }
    List<Arm> armed = new ArrayList<>();
    for (Arm a : plain.arms()) {
      armed.add(new Arm(a.id(), a.id() + HOSTILE, a.changes()));
    }
    List<Observation> observed = new ArrayList<>();
    for (Observation o : plain.observations()) {
      observed.add(
          new Observation(
              o.id(),
              HOSTILE,
              o.place(),
              o.earliest(),
              o.latest(),
              o.provenance(),
              o.comparison(),
              o.use(),
              o.by(),
              o.how(),
              o.spell()));
    }
    return with(plain, List.of(HOSTILE, HOSTILE), true, named, armed, observed);
  }

  /**
   * Writes made-up results and within them the same once more, as runs under a fit, of which more
   * collapse; gives the page of both.
   */
  public static Path pageWithFit(Path folder, Scenario scenario, int runs) throws IOException {
    Path within = Files.createDirectories(folder.resolve(TableFile.WITHIN));
    for (Path part : List.of(within, folder)) {
      SyntheticResults.write(part, scenario, part.equals(within) ? 2 * runs : runs);
      SummaryTable.write(part, RunTable.read(part));
    }
    Files.writeString(within.resolve(TableFile.MANIFEST), "{}");
    RunTable table = RunTable.read(folder);
    Report.write(
        folder,
        scenario,
        new Report.Material(
            Findings.read(folder, table, Set.of()),
            Honesty.of(folder, table, scenario),
            new Drawn(List.of(), List.of()),
            RecordChange.read(folder, scenario, table)),
        ReportTest.ORIGIN);
    return folder.resolve(Report.FILE);
  }

  /** In all arms but the first nobody attacks. */
  public static Scenario unattacked(int hypotheses, int arms) {
    Scenario plain = of(hypotheses, arms);
    List<Arm> quiet = new ArrayList<>();
    for (Arm a : plain.arms()) {
      List<Change> removed = List.of(new Change.RemoveEvent("offensive"));
      quiet.add(quiet.isEmpty() ? a : new Arm(a.id(), a.title(), removed));
    }
    List<String> texts = List.of(plain.title(), plain.purpose());
    return with(plain, texts, false, plain.hypotheses(), quiet, plain.observations());
  }

  /** Each hypothesis under each of some mechanisms. */
  public static Scenario crossed(int hypotheses, int arms, MechanismKind... mechanisms) {
    Scenario plain = of(hypotheses, arms);
    List<Hypothesis> crossed = new ArrayList<>();
    for (Hypothesis h : plain.hypotheses()) {
      for (MechanismKind m : mechanisms) {
        crossed.add(h.cross(m));
      }
    }
    List<String> texts = List.of(plain.title(), plain.purpose());
    return with(plain, texts, false, crossed, plain.arms(), plain.observations());
  }

  /** With a speculative claim. */
  public static Scenario speculative() {
    Scenario plain = of(1, 1);
    return with(
        plain,
        List.of(plain.title(), plain.purpose()),
        true,
        plain.hypotheses(),
        plain.arms(),
        plain.observations());
  }

  private static Scenario with(
      Scenario s,
      List<String> texts,
      boolean speculative,
      List<Hypothesis> hypotheses,
      List<Arm> arms,
      List<Observation> observations) {
    Outputs outputs =
        new Outputs(
            s.outputs().places(), s.outputs().mapDays(), s.outputs().magnifyDays(), texts.get(0));
    return new Scenario(
        texts.get(0),
        texts.get(1),
        speculative,
        s.timeline(),
        s.replications(),
        s.seed(),
        s.soldiersPerAgent(),
        s.hoursPerStep(),
        s.geography(),
        s.factions(),
        s.patrons(),
        s.paths(),
        s.events(),
        s.formations(),
        s.opposition(),
        s.factors(),
        s.parameters(),
        hypotheses,
        arms,
        outputs,
        observations,
        s.facts(),
        s.attribution(),
        s.fit(),
        List.of(),
        s.stocks(),
        s.countryside(),
        s.rules());
  }
}
