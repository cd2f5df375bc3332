package regimecollapse.scenario.parameter;

/** Rival mechanisms of how men come to leave: structure, not numbers. One of them in a run. */
public enum MechanismKind implements Keyed {
  NEWS("news of falls move a belief; who sees too few reasons for his own threshold goes"),
  ATTRITION("units break by their own losses and the odds on the spot; nothing spreads"),
  PRECEDENT("men do as others of their formation, and next door, have just done"),
  ORDERS("men stay with their commander; the command gives places up, commanders go"),
  COORDINATION("each stays if he expects enough others to stay; falls are signs that all see");

  private final String meaning;

  MechanismKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  /** Whether a parameter is one of this mechanism alone. */
  public boolean owns(Parameter parameter) {
    return parameter.key().startsWith(key() + ".") && this != NEWS;
  }
}
