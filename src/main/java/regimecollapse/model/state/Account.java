package regimecollapse.model.state;

import java.util.OptionalLong;

/** The account of soldiers: whoever leaves a roll is entered here. */
public final class Account {
  private long initial;
  private long recruited;
  private OptionalLong onEve = OptionalLong.empty();
  private long wentHome;
  private long surrendered;
  private long defected;
  private long killed;
  private long released;
  private long handedOver;

  /** Enters the soldiers of the first day. */
  public void open(long soldiers) {
    initial = soldiers;
  }

  /** Enters new soldiers. */
  public void recruit(long soldiers) {
    recruited += soldiers;
  }

  /** Notes the rolls on the eve of the offensive. */
  public void eve(long soldiers) {
    onEve = OptionalLong.of(soldiers);
  }

  /** Enters soldiers that went home. */
  public void goHome(long soldiers) {
    wentHome += soldiers;
  }

  /** Enters soldiers that died. */
  public void die(long soldiers) {
    killed += soldiers;
  }

  /** Enters soldiers that were sent home, or out of the country, by order. */
  public void release(long soldiers) {
    released += soldiers;
  }

  /** Enters the soldiers of a unit that left for good. */
  public void leave(UnitStatus how, long soldiers) {
    switch (how) {
      case DISSOLVED -> wentHome += soldiers;
      case SURRENDERED -> surrendered += soldiers;
      case DEFECTED -> defected += soldiers;
      default -> throw new IllegalArgumentException(how + " is no way of leaving");
    }
  }

  /** Enters soldiers that still held when the leader fled. */
  public void handOver(long soldiers) {
    handedOver += soldiers;
  }

  /** Soldiers on the first day. */
  public long initial() {
    return initial;
  }

  /** Soldiers recruited. */
  public long recruited() {
    return recruited;
  }

  /** Soldiers on the rolls on the eve of the offensive; empty as long as there was no eve. */
  public OptionalLong onEve() {
    return onEve;
  }

  /** Soldiers that deserted quietly or with a dissolved unit. */
  public long wentHome() {
    return wentHome;
  }

  /** Soldiers that gave up, alone or by a deal. */
  public long surrendered() {
    return surrendered;
  }

  /** Soldiers that went over. */
  public long defected() {
    return defected;
  }

  /** Soldiers killed. */
  public long killed() {
    return killed;
  }

  /** Soldiers demobilised, or taken out of the country. */
  public long released() {
    return released;
  }

  /** Soldiers that still held when the leader fled. */
  public long handedOver() {
    return handedOver;
  }

  /** Whether every soldier is accounted for, given those on the rolls. */
  public boolean balances(long onRolls) {
    return initial + recruited
        == onRolls + wentHome + surrendered + defected + killed + released + handedOver;
  }
}
