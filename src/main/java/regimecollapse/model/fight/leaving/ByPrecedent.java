package regimecollapse.model.fight.leaving;

import java.util.Arrays;
import regimecollapse.model.rule.Exponential;
import regimecollapse.model.rule.fight.ExposureRule;
import regimecollapse.model.rule.fight.PrecedentRule;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;

/**
 * Men do as others in a like position have just done: those of their formation and those next door
 * (ODD 7.12.2). What is remembered fades evenly, so that one sum for each place and one for each
 * formation hold all of it.
 */
public final class ByPrecedent implements Mechanism {
  private final Units units;
  private final Places places;
  private final PrecedentRule rule;
  private final ExposureRule exposure;
  private final int formations;
  private final double[] garrison;
  private final double[] gaveUpNear;
  private final double[] heldNear;
  private final double[] gaveUpOwn;
  private final double[] heldOwn;
  private final double[] effect;
  private final double[] prospect;
  private final boolean heard;
  private boolean campaign;
  private double now = Double.NEGATIVE_INFINITY;
  private double end;
  private double exposed;
  private double gaveUp;
  private double held;
  private double share;

  /** Takes what it needs. */
  public ByPrecedent(World world) {
    units = world.units();
    places = world.places();
    rule = PrecedentRule.of(world.numbers()::of);
    exposure = ExposureRule.of(world.numbers()::of);
    formations = world.formations().count();
    garrison = new double[places.count() * formations];
    gaveUpNear = new double[places.count()];
    heldNear = new double[places.count()];
    gaveUpOwn = new double[formations];
    heldOwn = new double[formations];
    effect = new double[units.count()];
    prospect = new double[units.count()];
    heard = world.on(Factor.NEWS);
  }

  /** Forgets all events, and notes who stands where. */
  @Override
  public void quiet(double day) {
    now = Double.NEGATIVE_INFINITY;
    campaign = false;
    fade(0);
    Arrays.fill(garrison, 0);
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        garrison[at(units.place()[u], units.formation()[u])] += units.soldiers()[u];
      }
    }
  }

  private int at(int place, int formation) {
    return place * formations + formation;
  }

  @Override
  public void begin(double day, double days) {
    if (now > Double.NEGATIVE_INFINITY) {
      fade(rule.faded(day - now));
    }
    now = day;
    end = day + days;
    campaign = true;
  }

  private void fade(double left) {
    for (int j = 0; j < gaveUpNear.length; j++) {
      gaveUpNear[j] *= left;
      heldNear[j] *= left;
    }
    for (int f = 0; f < formations; f++) {
      gaveUpOwn[f] *= left;
      heldOwn[f] *= left;
    }
  }

  @Override
  public void look(int place, int formation, double share, double left, double lost) {
    this.share = share;
    exposed = exposed(place, !Double.isNaN(places.assaultDay()[place]));
    gaveUp = rule.events(gaveUpNear[place], gaveUpOwn[formation]);
    held = rule.events(heldNear[place], heldOwn[formation]);
  }

  private double exposed(int place, boolean assaulted) {
    if (!campaign) {
      return exposure.rear();
    }
    boolean near = exposure.recent(now, places.lastFallNextTo(place));
    return Math.max(exposure.atPlace(assaulted, near), exposure.rear());
  }

  @Override
  public double stand(int unit) {
    double precedent = rule.precedent(gaveUp, held, units.morale()[unit], share);
    effect[unit] = rule.effect(precedent);
    prospect[unit] = PrecedentRule.prospect(precedent);
    return Exponential.of(-rule.hazard(exposed, effect[unit]));
  }

  @Override
  public double prospect(int unit) {
    return prospect[unit];
  }

  @Override
  public double hazard(int unit, boolean assaulted) {
    return rule.hazard(exposed(units.place()[unit], assaulted), effect[unit]);
  }

  /** Who gave up sets an example; who fought to the end does not. */
  @Override
  public void fell(Front.LostPlace loss) {
    int j = loss.place();
    double killed = places.killedHere()[j];
    double there = Math.max(garrisonOf(j), loss.garrison() + killed);
    note(j, PrecedentRule.example(killed, there), gaveUpNear, gaveUpOwn);
  }

  @Override
  public void held(int place) {
    note(place, 1, heldNear, heldOwn);
  }

  private double garrisonOf(int place) {
    double all = 0;
    for (int f = 0; f < formations; f++) {
      all += garrison[at(place, f)];
    }
    return all;
  }

  /**
   * Notes an event, which counts at once; its age is reckoned from the end of the part, and what is
   * remembered is as of its beginning.
   */
  private void note(int place, double example, double[] near, double[] own) {
    if (!heard || example <= 0) {
      return;
    }
    double event = example / rule.faded(end - now);
    double all = garrisonOf(place);
    double[] km = places.roads().kmFrom(place);
    for (int j = 0; j < near.length; j++) {
      near[j] += event * rule.near(km[j]);
    }
    for (int f = 0; f < formations && all > 0; f++) {
      own[f] += event * garrison[at(place, f)] / all;
    }
  }
}
