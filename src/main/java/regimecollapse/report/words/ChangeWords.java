package regimecollapse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.Frame;
import regimecollapse.scenario.ArmEffect;
import regimecollapse.scenario.DatedEvent;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;

/** The changes of an arm in plain words. */
final class ChangeWords {
  private static final String IDLE = " This changes nothing: without it the arm is the same.";

  private final Scenario scenario;

  ChangeWords(Scenario scenario) {
    this.scenario = scenario;
  }

  /** One sentence a change; a sentence that says so where there is none. */
  List<String> of(Arm arm) {
    if (arm.changes().isEmpty()) {
      return List.of("No changes: the case as documented.");
    }
    Set<Integer> idle = ArmEffect.idle(scenario, arm);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < arm.changes().size(); i++) {
      all.add(words(arm.changes().get(i)) + (idle.contains(i) ? IDLE : ""));
    }
    return all;
  }

  private String words(Change change) {
    if (change instanceof Change.Switch s) {
      String state = s.on() ? "on" : "off";
      return "The factor “"
          + s.factor().key()
          + "” is "
          + state
          // Its meaning says what holds in the other state than the usual one.
          + (s.factor().meaning().startsWith(state) ? " (" + s.factor().meaning() + ")" : "")
          + ".";
    } else if (change instanceof Change.SetParameter p) {
      return "The parameter "
          + p.parameter().key()
          + " ("
          + p.parameter().meaning()
          + ") is "
          + InputRow.range(p.value().prior())
          + " "
          + p.parameter().unit()
          + ".";
    } else if (change instanceof Change.MoveEvent m) {
      return "Moved to " + Frame.date(m.date()) + ": " + event(m.event()) + ".";
    } else if (change instanceof Change.RemoveEvent r) {
      return "Does not happen: " + event(r.event()) + ".";
    } else if (change instanceof Change.SetPolicy p) {
      return patron(p.patron()) + ": " + policy(p.policy()) + ".";
    }
    return path(change);
  }

  private String path(Change change) {
    if (change instanceof Change.Scale s) {
      return scale(s);
    } else if (change instanceof Change.Hold h) {
      return hold(h);
    } else if (change instanceof Change.Soften s) {
      return names(s.paths())
          + ": of what changed after "
          + Frame.date(s.from())
          + " only "
          + Plain.percent(s.keep())
          + " is kept.";
    } else if (change instanceof Change.Cut c) {
      return cut(c);
    } else if (change instanceof Change.Delay d) {
      return names(d.paths())
          + ": what happened after "
          + Frame.date(d.from())
          + " happens "
          + Plain.decimal(d.days(), 1)
          + " days later.";
    } else if (change instanceof Change.Replace r) {
      return names(r.paths()) + ": other values, " + points(r.points()) + ".";
    }
    throw new IllegalArgumentException("no words for " + change);
  }

  private String scale(Change.Scale s) {
    String until = s.until().map(d -> " until " + Frame.date(d)).orElse("");
    String by = ": multiplied by " + Plain.number(s.by());
    return names(s.paths()) + by + " from " + Frame.date(s.from()) + until + ".";
  }

  private String hold(Change.Hold h) {
    String at = h.value().map(v -> "at " + Plain.number(v)).orElse("at the value of that day");
    return names(h.paths()) + ": from " + Frame.date(h.from()) + " on kept " + at + ".";
  }

  private String cut(Change.Cut c) {
    String days = Plain.count(Math.round(c.overDays()), "day", "days");
    String over = c.overDays() > 0 ? " within " + days : "";
    String to = ": to " + Plain.number(c.to()) + " from ";
    return names(c.paths()) + to + Frame.date(c.from()) + " on" + over + ".";
  }

  private static String points(List<PathPoint> points) {
    if (points.isEmpty()) {
      return "none";
    }
    PathPoint first = points.get(0);
    PathPoint last = points.get(points.size() - 1);
    String from = Plain.number(first.value().centre()) + " on " + Frame.date(first.date());
    return points.size() == 1
        ? from
        : "from "
            + from
            + " to "
            + Plain.number(last.value().centre())
            + " on "
            + Frame.date(last.date())
            + " ("
            + points.size()
            + " points)";
  }

  private static String policy(Policy policy) {
    return policy.mode().meaning()
        + ", from "
        + Frame.date(policy.from())
        + " (level "
        + Plain.number(policy.level())
        + ", floor "
        + Plain.number(policy.floor())
        + ", cap "
        + Plain.number(policy.cap())
        + ", delay "
        + Plain.decimal(policy.delayDays(), 1)
        + " days)";
  }

  private String names(List<String> paths) {
    return Plain.list(paths.stream().map(this::path).toList());
  }

  private String path(String id) {
    Optional<Path> path = scenario.paths().stream().filter(p -> p.id().equals(id)).findFirst();
    return path.map(p -> Plain.isolated(p.title())).orElse(id);
  }

  private String patron(String id) {
    return scenario.patrons().stream()
        .filter(p -> p.id().equals(id))
        .map(Patron::title)
        .map(Plain::isolated)
        .findFirst()
        .orElse(id);
  }

  private String event(String id) {
    Optional<DatedEvent> event =
        scenario.events().stream().filter(e -> e.id().equals(id)).findFirst();
    return event
        .map(e -> e.kind().meaning() + " (" + id + ", documented for " + Frame.date(e.date()) + ")")
        .orElse(id);
  }
}
