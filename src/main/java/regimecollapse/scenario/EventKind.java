package regimecollapse.scenario;

import regimecollapse.scenario.parameter.Keyed;

/** What a dated event does. Events of one day happen in this order. */
public enum EventKind implements Keyed {
  OFFENSIVE("the opposition's offensive begins"),
  PURGE("the commander of a formation, and officers close to its patron, are removed"),
  REINSTATEMENT("the old commander of a formation returns"),
  VISIBLE_SUPPORT("help that all can see: strikes, promises, reinforcement"),
  ANNOUNCEMENT("a patron says that a share of its help will end"),
  RESIGNATION("the leader goes, unless he has gone: he resigns or is toppled");

  private final String meaning;

  EventKind(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
