package regimecollapse.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.force.Body;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.FormationKind;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.PathRole;

/**
 * The forces of a made-up country: a guard that the palace pays (a reserve), a legion with foreign
 * top-up pay, a contingent of the ally, perhaps reconciled former rebels; and three groups against.
 */
public final class TinyForces {
  private final List<Formation> extra = new ArrayList<>();
  private double guard = 4_000;
  private double legion = 4_000;
  private double contingent = 1_000;
  private double fighters = 6_000;
  private double followers;
  private double risers = 2_000;
  private double neighbours = 2_000;
  private final Map<String, List<String>> homes = new LinkedHashMap<>();
  private final Map<String, Uncertain> ghosts = new LinkedHashMap<>();
  private final Map<String, Body> bodies = new LinkedHashMap<>();
  private final Map<String, List<String>> regions = new LinkedHashMap<>();
  private final List<OppositionGroup> more = new ArrayList<>();
  private boolean legionInReserve;
  private boolean alone;
  private String pledging = "";
  private int base = -1;
  private List<String> withholds = List.of();
  private Garrison legionStands = new Garrison.Spread(Garrison.Rule.POPULATION, List.of());

  static String pathId(PathRole role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Sets weights of guard and legion; the army's rolls are a parameter. */
  public TinyForces army(double guardWeight, double legionWeight) {
    guard = guardWeight;
    legion = legionWeight;
    return this;
  }

  /** Sets the men of the ally. */
  public TinyForces contingent(double soldiers) {
    contingent = soldiers;
    return this;
  }

  /** Sets the men of the group that attacks. */
  public TinyForces fighters(double men) {
    fighters = men;
    return this;
  }

  /** Sets the men who join the group that attacks when it wins. */
  public TinyForces followers(double men) {
    followers = men;
    return this;
  }

  /** Sets the men of the group that rises. */
  public TinyForces risers(double men) {
    risers = men;
    return this;
  }

  /** Sets the men of the group that takes what is left. */
  public TinyForces neighbours(double men) {
    neighbours = men;
    return this;
  }

  /** Makes the legion, which a foreign patron raised, part of the reserve, all in one place. */
  public TinyForces legionReserveAt(int place) {
    legionInReserve = true;
    legionStands = new Garrison.Placed(Map.of(TinyLand.id(place), new Share(1)));
    return this;
  }

  /** Adds a formation of reconciled former rebels. */
  public TinyForces reconciled(int place, double soldiers) {
    Garrison there = new Garrison.Placed(Map.of(TinyLand.id(place), new Share(1)));
    extra.add(formation("reconciled", FormationKind.MILITIA, "palace", soldiers, there));
    return this;
  }

  /** Adds a second legion, whose top-up pay has a path of its own. */
  public TinyForces secondLegion(double soldiers) {
    Garrison all = new Garrison.Spread(Garrison.Rule.POPULATION, List.of());
    extra.add(formation("second", FormationKind.ARMY, "patron", soldiers, all));
    return this;
  }

  /** Adds a formation of local men who were never rebels. */
  public TinyForces townsmen(int place, double soldiers) {
    Garrison there = new Garrison.Placed(Map.of(TinyLand.id(place), new Share(1)));
    extra.add(formation("townsmen", FormationKind.MILITIA, "palace", soldiers, there));
    return this;
  }

  /** Makes the troops of a patron a pledge. */
  public TinyForces pledge(String patron) {
    pledging = patron;
    return this;
  }

  /** Adds a militia whose strength follows the path of the contingent. */
  public TinyForces levy(int place, double soldiers) {
    Garrison there = new Garrison.Placed(Map.of(TinyLand.id(place), new Share(1)));
    extra.add(formation("levy", FormationKind.MILITIA, "palace", soldiers, there));
    return this;
  }

  /** Takes all patrons away: every formation obeys the government, nobody pays on top. */
  public TinyForces alone() {
    alone = true;
    return this;
  }

  /** Says from which province the men of a formation come. */
  public TinyForces home(String formation, String province) {
    homes.put(formation, List.of(province));
    return this;
  }

  /** Gives a formation men who are paid and not there. */
  public TinyForces ghosts(String formation, double share) {
    return ghosts(formation, Uncertain.of(share));
  }

  /** Gives a formation such men, nobody knows how many. */
  public TinyForces ghosts(String formation, Uncertain share) {
    ghosts.put(formation, share);
    return this;
  }

  /** Lets the commander of a formation change side to the third party, which has a group for it. */
  public TinyForces body(String formation, double offer, Integer... places) {
    List<String> his = List.of(places).stream().map(TinyLand::id).toList();
    Uncertain none = Uncertain.of(0);
    bodies.put(
        formation, new Body("third", Uncertain.of(offer), Optional.empty(), none, none, his));
    if (more.stream().noneMatch(g -> g.kind() == GroupKind.BODY)) {
      more.add(group("turned", "third", GroupKind.BODY, 0));
    }
    return this;
  }

  /** Says in which province the group that rises does so, and lets another rise elsewhere. */
  public TinyForces secondRising(String province, double men, String otherProvince) {
    regions.put("risers", List.of(province));
    regions.put("others", List.of(otherProvince));
    more.add(group("others", "third", GroupKind.RISING, men));
    return this;
  }

  /** Sets where the patron's base is, instead of in the capital. */
  public TinyForces base(int place) {
    base = place;
    return this;
  }

  /** Sets which channels a patron cuts when its men are removed, instead of all. */
  public TinyForces withholds(String... paths) {
    withholds = List.of(paths);
    return this;
  }

  List<Formation> formations(TinyLand land) {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put(TinyLand.id(land.capital()), new Share(0.5));
    for (int i = 0; i < land.count(); i++) {
      if (i != land.capital() && land.government(i)) {
        shares.put(TinyLand.id(i), new Share(0.5));
      }
    }
    Garrison all = new Garrison.Spread(Garrison.Rule.POPULATION, List.of());
    List<Formation> list = new ArrayList<>();
    list.add(formation("guard", FormationKind.ARMY, "palace", guard, new Garrison.Placed(shares)));
    list.add(formation("legion", FormationKind.ARMY, "patron", legion, legionStands));
    list.add(formation("contingent", FormationKind.CONTINGENT, "ally", contingent, all));
    list.addAll(extra);
    return list;
  }

  private Formation formation(
      String id, FormationKind kind, String patron, double soldiers, Garrison garrison) {
    boolean paid = id.equals("legion") && !alone;
    boolean rebel = id.equals("reconciled");
    String rolls =
        switch (kind) {
          case ARMY -> "army-rolls";
          case CONTINGENT -> "contingent-rolls";
          case MILITIA -> id.equals("levy") ? "contingent-rolls" : null;
        };
    return new Formation(
        id,
        id,
        kind,
        alone ? Formation.NO_PATRON : patron,
        Uncertain.of(soldiers),
        Optional.ofNullable(rolls),
        paid
            ? Optional.of("top-up")
            : Optional.of("second-top-up").filter(path -> id.equals("second")),
        Uncertain.of(paid ? 0.5 : 0),
        Uncertain.of(paid ? 0.7 : 0.6),
        Uncertain.of(paid ? 1 : 0.2),
        Uncertain.of(0.3),
        Uncertain.of(1),
        id.equals("guard") || paid && legionInReserve,
        rebel || id.equals("townsmen"),
        rebel,
        homes.getOrDefault(id, List.of()),
        garrison,
        ghosts.getOrDefault(id, Uncertain.of(0)),
        Optional.ofNullable(bodies.get(id)));
  }

  List<OppositionGroup> groups() {
    List<OppositionGroup> all = new ArrayList<>();
    all.add(group("columns", "rebels", GroupKind.OFFENSIVE, fighters));
    all.add(group("risers", "risen", GroupKind.RISING, risers));
    all.add(group("neighbours", "third", GroupKind.OPPORTUNIST, neighbours));
    all.addAll(more);
    return all;
  }

  private OppositionGroup group(String id, String faction, GroupKind kind, double men) {
    Optional<String> safe = Optional.of("safe-conduct").filter(p -> id.equals("columns"));
    Uncertain one = Uncertain.of(1);
    Uncertain none = Uncertain.of(0);
    Uncertain join = Uncertain.of(kind == GroupKind.OFFENSIVE ? followers : 0);
    List<String> in = regions.getOrDefault(id, List.of());
    return new OppositionGroup(id, id, faction, kind, Uncertain.of(men), join, one, none, safe, in);
  }

  List<Patron> patrons(Map<String, Policy> policies, TinyLand land) {
    Policy path = new Policy(PolicyMode.PATH, TinyWorld.START, 1, 0.3, 30, 1.25);
    List<String> bases = List.of(TinyLand.id(base < 0 ? land.capital() : base));
    if (alone) {
      return List.of();
    }
    return List.of(
        patron("patron", true, bases, policies.getOrDefault("patron", path)),
        patron("ally", true, List.of(), policies.getOrDefault("ally", path)),
        patron("palace", false, List.of(), policies.getOrDefault("palace", path)));
  }

  private Patron patron(String id, boolean foreign, List<String> bases, Policy policy) {
    boolean its = id.equals(pledging);
    Uncertain price = Uncertain.of(foreign ? 1 : 0);
    return new Patron(id, id, foreign, bases, withholds, price, policy, false, its);
  }
}
