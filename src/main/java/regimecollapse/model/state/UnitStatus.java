package regimecollapse.model.state;

/** What a unit is doing. From the last four there is no way back. */
public enum UnitStatus {
  /** In its place, on the rolls. */
  HOLDING,
  /** On the road to another place. */
  WITHDRAWING,
  /** Gone home. */
  DISSOLVED,
  /** Laid down its arms, alone or by a deal. */
  SURRENDERED,
  /** Gone over. */
  DEFECTED,
  /** All dead. */
  DESTROYED;

  /** The code that arrays hold. */
  public byte code() {
    return (byte) ordinal();
  }
}
