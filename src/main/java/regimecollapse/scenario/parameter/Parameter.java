package regimecollapse.scenario.parameter;

import java.util.Optional;

/**
 * Every number of the model that a scenario can set: its key in files, unit, legal range and
 * meaning. Values and their homes are in the case; this list is the only place that says what
 * exists. It is longer than our files are meant to be because it is one list.
 */
public enum Parameter {
  DEPENDENCE_FIRST_PATRON(
      "dependence.first-patron",
      "share",
      0,
      0.9,
      "share of the regime's funds that the first patron pays at the reference"),
  DEPENDENCE_ALLIED(
      "dependence.allied",
      "share",
      0,
      0.5,
      "share of the regime's funds that the allied patron pays at the reference"),
  DECAY_OWN_RATE(
      "decay.own-rate",
      "per year",
      0,
      1,
      "rate at which the regime's own revenue decays towards its floor"),
  DECAY_OWN_FLOOR(
      "decay.own-floor", "index", 0, 1, "level at which the regime's own revenue stops to fall"),
  FUNDS_CAP("funds.cap", "index", 1, 3, "highest level of funds that can be put to use"),
  FORCES_ARMY_ROLLS(
      "forces.army-rolls",
      "soldiers",
      1000,
      1000000,
      "soldiers on the rolls of the army when its strength paths are at 1"),
  PAY_PRICE_EXPOSURE(
      "pay.price-exposure",
      "share",
      0,
      1,
      "share of domestic pay whose worth follows consumer prices"),
  PAY_ARREARS_CAP(
      "pay.arrears-cap", "months", 0, 60, "most months of missing pay that still count"),
  CORRUPTION_START("corruption.start", "share", 0, 1, "corruption at the start of the run"),
  CORRUPTION_FROM_PAY(
      "corruption.from-pay", "per year", 0, 3, "growth of corruption for each unit of missing pay"),
  CORRUPTION_OWN_GROWTH(
      "corruption.own-growth",
      "per year",
      0,
      1,
      "growth of corruption that has nothing to do with pay"),
  PRESENCE_SOLD_LEAVE(
      "presence.sold-leave", "per year", 0, 5, "rate at which corrupt officers sell leave"),
  PRESENCE_BASE_SALE(
      "presence.base-sale",
      "share",
      0,
      1,
      "part of the sale of leave that does not wait for missing pay"),
  PRESENCE_RECALL(
      "presence.recall", "per year", 0, 10, "rate at which absent soldiers are called back"),
  PRESENCE_MAX("presence.max", "share", 0, 1, "highest share of the rolls that is present"),
  SUPPLY_PATRON_SHARE(
      "supply.patron-share",
      "share",
      0,
      1,
      "share of ammunition and fuel that depends on the first patron's logistics"),
  SUPPLY_DIVERSION(
      "supply.diversion", "share", 0, 1, "share of ammunition that full corruption diverts"),
  SUPPLY_FUEL_DIVERSION(
      "supply.fuel-diversion", "share", 0, 1, "share of fuel that full corruption diverts"),
  SUPPLY_RELAXATION("supply.relaxation", "days", 1, 1000, "time in which stocks follow deliveries"),
  LEADERSHIP_ABSENCE(
      "leadership.absence",
      "share",
      0,
      1,
      "share of leadership that full corruption takes away (absent officers)"),
  LEADERSHIP_PURGE_SHOCK(
      "leadership.purge-shock", "share", 0, 1, "loss of leadership in a purged formation"),
  LEADERSHIP_PURGE_SPILLOVER(
      "leadership.purge-spillover", "share", 0, 1, "part of the shock that other formations feel"),
  LEADERSHIP_PURGE_DECAY(
      "leadership.purge-decay", "days", 1, 5000, "time in which a purge is forgotten"),
  LEADERSHIP_RELAXATION(
      "leadership.relaxation", "days", 1, 1000, "time in which leadership follows its causes"),
  ABANDONMENT_RELAXATION(
      "abandonment.relaxation",
      "days",
      1,
      2000,
      "time in which the sense of abandonment follows support"),
  MORALE_BASE(
      "morale.base", "log-odds", -5, 5, "morale in log-odds when every factor is at its reference"),
  MORALE_SPREAD("morale.spread", "log-odds", 0, 3, "standard deviation of morale between units"),
  MORALE_PAY("morale.pay", "log-odds per unit", 0, 10, "effect of real pay"),
  MORALE_ARREARS("morale.arrears", "log-odds per month", 0, 2, "effect of a month of missing pay"),
  MORALE_SUPPLY("morale.supply", "log-odds per unit", 0, 10, "effect of supply"),
  MORALE_LEADERSHIP("morale.leadership", "log-odds per unit", 0, 10, "effect of leadership"),
  MORALE_ADVISERS("morale.advisers", "log-odds per unit", 0, 10, "effect of the patron's advisers"),
  MORALE_STRIKES(
      "morale.strikes",
      "log-odds per unit",
      0,
      10,
      "effect of unanswered strikes by a third country"),
  MORALE_ABANDONMENT(
      "morale.abandonment", "log-odds per unit", 0, 10, "effect of the sense of abandonment"),
  MORALE_FATIGUE("morale.fatigue", "log-odds per year", 0, 2, "effect of a year of service"),
  MORALE_SUPPLY_REFERENCE(
      "morale.supply-reference", "index", 0, 2, "supply at which its term is zero"),
  MORALE_LEADERSHIP_REFERENCE(
      "morale.leadership-reference", "index", 0, 2, "leadership at which its term is zero"),
  MORALE_RELAXATION(
      "morale.relaxation", "days", 1, 1000, "time in which morale follows its causes"),
  BELIEF_BASE(
      "belief.base",
      "log-odds",
      -5,
      10,
      "belief that the regime survives, in log-odds, when nothing is wrong"),
  BELIEF_ABANDONMENT(
      "belief.abandonment",
      "log-odds per unit",
      0,
      10,
      "effect of the sense of abandonment on belief"),
  BELIEF_MORALE("belief.morale", "log-odds per unit", 0, 20, "effect of low mean morale on belief"),
  BELIEF_MORALE_REFERENCE(
      "belief.morale-reference", "share", 0, 1, "mean morale below which belief suffers"),
  BELIEF_RELAXATION(
      "belief.relaxation", "days", 1, 2000, "time in which belief returns to its causes"),
  MANPOWER_DESERTION(
      "manpower.desertion", "per year", 0, 2, "hazard of quiet desertion at morale 0.5"),
  MANPOWER_DESERTION_SLOPE(
      "manpower.desertion-slope",
      "per unit",
      0,
      20,
      "how steeply quiet desertion falls with morale"),
  MANPOWER_RECRUITMENT(
      "manpower.recruitment",
      "per year",
      0,
      5,
      "share of missing soldiers that recruitment replaces in a year at full pay"),
  MANPOWER_TAKEN_OVER(
      "manpower.taken-over",
      "share",
      0,
      1,
      "share of the men whom a militia releases that the army takes on its rolls where it lacks soldiers"),
  REFORM_UNPROMPTED(
      "reform.unprompted", "per year", -1, 2, "reform that the leader would do without pressure"),
  REFORM_PRESSURE(
      "reform.pressure",
      "per year",
      -3,
      3,
      "reform that full pressure adds; negative where it backfires"),
  REFORM_BACKSLIDE("reform.backslide", "per year", 0, 3, "rate at which reform is undone"),
  REFORM_CORRUPTION(
      "reform.corruption", "per year", 0, 3, "rate at which complete reform ends corruption"),
  REFORM_LEADERSHIP("reform.leadership", "share", 0, 1, "leadership that complete reform adds"),
  REFORM_DEMAND(
      "reform.demand", "share", 0.01, 1, "reform at which a coercing patron is satisfied"),
  SETTLEMENT_RATIO(
      "settlement.ratio", "ratio", 0, 2, "speed of concessions on a settlement relative to reform"),
  HOLD_START(
      "hold.start",
      "share",
      0,
      1,
      "share of the paid formations that obey the patron at the start"),
  HOLD_UNPAID(
      "hold.unpaid",
      "per year",
      0,
      5,
      "rate at which hold follows the share of top-up pay that is paid"),
  HOLD_PURGE("hold.purge", "share", 0, 1, "share of the hold that a purge takes"),
  PURGE_HAZARD(
      "purge.hazard",
      "per year",
      0,
      10,
      "hazard of a purge at full pressure and full hold, when the patron follows a policy"),
  RETALIATE_LAG(
      "retaliate.lag", "days", 0, 3650, "days from a purge of its man to a patron's first answer"),
  RETALIATE_RAMP(
      "retaliate.ramp", "days", 1, 3650, "time in which a patron's cut follows its grievance"),
  RETALIATE_SIZE(
      "retaliate.size", "per unit", 0, 10, "cut that a unit of grievance leads to, at most all"),
  RETALIATE_FORGIVE(
      "retaliate.forgive", "days", 1, 36500, "days in which a patron's grievance halves"),
  RETALIATE_SHARE(
      "retaliate.share",
      "share",
      0,
      1,
      "share of its support that a patron withholds once it has fallen out altogether"),
  STAND_STEEPNESS(
      "stand.steepness", "per unit", 0.1, 100, "how sharply units decide around their threshold"),
  STAND_BASE("stand.base", "weight", 0, 2, "reason to stand that is always there"),
  STAND_ODDS("stand.odds", "weight", 0, 2, "weight of the odds of the fight"),
  STAND_BELIEF("stand.belief", "weight", 0, 2, "weight of the belief that the regime survives"),
  STAND_PEERS("stand.peers", "weight", 0, 2, "weight of the units that still stand"),
  STAND_THRESHOLD_A(
      "stand.threshold-a",
      "shape",
      0.1,
      50,
      "first shape of the distribution of thresholds (Kumaraswamy)"),
  STAND_THRESHOLD_B(
      "stand.threshold-b", "shape", 0.1, 100, "second shape of the distribution of thresholds"),
  STAND_LEAVE_RATE(
      "stand.leave-rate",
      "per day",
      0,
      50,
      "hazard of leaving for a unit under assault that does not want to stand"),
  STAND_NEAR_EXPOSURE(
      "stand.near-exposure",
      "ratio",
      0,
      1,
      "the same hazard next to a place that has just fallen, relative to assault"),
  STAND_REAR_EXPOSURE(
      "stand.rear-exposure",
      "ratio",
      0,
      1,
      "the same hazard far from the front once hope or formation is gone, relative to assault"),
  STAND_REAR_BELIEF(
      "stand.rear-belief",
      "probability",
      0,
      1,
      "belief below which units far from the front begin to leave"),
  STAND_FORMATION_LOSS(
      "stand.formation-loss",
      "share",
      0,
      1,
      "lost share of a formation from which its other units begin to leave"),
  STAND_NEAR_DAYS("stand.near-days", "days", 0, 30, "how long a fall next door weighs"),
  LEAVE_WITHDRAW(
      "leave.withdraw", "ratio", 0, 20, "readiness of a unit that leaves to withdraw in order"),
  LEAVE_SURRENDER(
      "leave.surrender",
      "probability",
      0,
      1,
      "chance that a unit which cannot get away surrenders rather than dissolves"),
  LEAVE_MORALE_LEFT("leave.morale-left", "share", 0, 1, "morale that is left after a withdrawal"),
  LEAVE_SPEED("leave.speed", "km per day", 1, 500, "speed of a withdrawing unit"),
  LEAVE_PURSUIT(
      "leave.pursuit",
      "share",
      0,
      1,
      "present soldiers of a unit that flees from attackers who are killed in flight"),
  LEAVE_BODY_SHARE(
      "leave.body-share",
      "share",
      0,
      1,
      "defected share of a reconciled formation from which it goes over as a body"),
  DEAL_RATE(
      "deal.rate",
      "per day",
      0,
      10,
      "hazard of a negotiated hand-over of a place that nobody wants to hold"),
  DEAL_SPREAD(
      "deal.spread", "ratio", 0, 10, "how much deals in neighbouring places add to that hazard"),
  DEAL_STAND(
      "deal.stand",
      "share",
      0,
      1,
      "share of a garrison willing to stand below which its place can be handed over"),
  COMBAT_INTENSITY(
      "combat.intensity",
      "per day",
      0,
      1,
      "share of the defenders who stand that is lost in a day of even combat"),
  COMBAT_ATTACK_RATIO(
      "combat.attack-ratio",
      "ratio",
      0.1,
      10,
      "loss rate of attackers in even combat, relative to that of defenders"),
  COMBAT_PREPARED(
      "combat.prepared",
      "ratio",
      0.1,
      20,
      "factor on the attackers' losses at places that faced the enemy on the eve: dug-in lines"),
  COMBAT_NOISE(
      "combat.noise", "log units", 0, 2, "standard deviation of losses in a step, in logs"),
  COMBAT_ODDS_CAP("combat.odds-cap", "ratio", 1, 20, "highest effect of odds on losses"),
  COMBAT_FALL_RATIO(
      "combat.fall-ratio",
      "ratio",
      0.001,
      1,
      "strength of the defence relative to the attack below which a place is lost"),
  COMBAT_CLEARING(
      "combat.clearing",
      "days",
      0,
      30,
      "days to take over an undefended place of a million people; grows with the square root of population"),
  COMBAT_BREAK_BASE(
      "combat.break-base", "share", 0, 1, "losses at which a unit without morale breaks"),
  COMBAT_BREAK_MORALE("combat.break-morale", "share", 0, 1, "losses that full morale adds to that"),
  COUNTER_DAYS("counter.days", "days", 0, 60, "how long after its loss a place can be retaken"),
  COUNTER_RATIO(
      "counter.ratio",
      "ratio",
      0.1,
      20,
      "worth of those who stand next door, relative to the enemy's, above which a place can be retaken"),
  COUNTER_RATE("counter.rate", "per day", 0, 50, "hazard of a counter-attack that retakes it"),
  COMBAT_PER_SOLDIER(
      "combat.per-soldier",
      "ratio",
      0.01,
      10,
      "combat worth of a present soldier in full condition, relative to an opposition fighter of quality 1"),
  COMBAT_MORALE_FLOOR(
      "combat.morale-floor", "share", 0, 1, "combat worth that does not depend on morale"),
  COMBAT_SUPPLY_FLOOR(
      "combat.supply-floor", "share", 0, 1, "combat worth that does not depend on supply"),
  COMBAT_LEADERSHIP_FLOOR(
      "combat.leadership-floor", "share", 0, 1, "combat worth that does not depend on leadership"),
  AIR_EFFECT(
      "air.effect",
      "ratio",
      0,
      10,
      "by how much full air support divides the attackers' strength, less one"),
  AIR_UNFAVOURED(
      "air.unfavoured", "share", 0, 1, "share of air support that formations out of favour get"),
  AIR_ENDURANCE("air.endurance", "days", 0.1, 1000, "days of full sorties that the stocks last"),
  OPPOSITION_MIN_COLUMN(
      "opposition.min-column", "fighters", 1, 10000, "smallest column that is sent"),
  OPPOSITION_ODDS_WEIGHT(
      "opposition.odds-weight",
      "weight",
      0,
      50,
      "weight of the odds, in logs, in the choice of objectives"),
  OPPOSITION_TOLERANCE("opposition.tolerance", "share", 0, 1, "losses at which the offensive ends"),
  OPPOSITION_ASSAULT_RATIO(
      "opposition.assault-ratio",
      "ratio",
      0.1,
      20,
      "force relative to the expected defence with which an assault begins"),
  OPPOSITION_MASS_RATIO(
      "opposition.mass-ratio",
      "ratio",
      0.1,
      20,
      "force relative to the expected defence that is sent if it is there"),
  OPPOSITION_ESTIMATE_NOISE(
      "opposition.estimate-noise",
      "log units",
      0,
      3,
      "standard deviation of the estimate of a defence, in logs"),
  OPPOSITION_PATIENCE(
      "opposition.patience", "days", 0.1, 100, "days after which a failing assault is given up"),
  OPPOSITION_SPEED("opposition.speed", "km per day", 1, 500, "road speed of a column"),
  OPPOSITION_SUPPLY_DISTANCE(
      "opposition.supply-distance",
      "km",
      1,
      5000,
      "road distance from home at which a column's worth is down to 1/e"),
  OPPOSITION_VALUE_WEIGHT(
      "opposition.value-weight",
      "weight",
      0,
      50,
      "weight of the value of a place in the choice of objectives"),
  OPPOSITION_LOOK_AHEAD(
      "opposition.look-ahead",
      "km",
      1,
      2000,
      "road distance over which a place counts as a gateway"),
  OPPOSITION_TRAVEL_COST(
      "opposition.travel-cost", "km", 1, 2000, "road distance that costs one unit of utility"),
  OPPOSITION_DETERRENT(
      "opposition.deterrent",
      "utility",
      0,
      50,
      "what an attack on a place costs, in utility, where a foreign patron has a base"),
  OPPOSITION_DETERRENT_DISTANCE(
      "opposition.deterrent-distance",
      "km",
      1,
      2000,
      "road distance from such a base at which that cost is down to 1/e"),
  OPPOSITION_DETOUR(
      "opposition.detour",
      "share",
      -1,
      10,
      "a way passes a provincial capital that is no longer than this by it; -1 bars no way"),
  OPPOSITION_CAMPAIGN(
      "opposition.campaign",
      "days",
      1,
      1000,
      "length of an offensive after which fronts freeze again"),
  OPPOSITION_PAUSE(
      "opposition.pause",
      "days",
      0.25,
      1000,
      "time without a success, an assault or a column on the road after which it has culminated"),
  OPPOSITION_SWELL(
      "opposition.swell",
      "share",
      0.001,
      1,
      "lost share of the population at which all who follow success have joined"),
  OPPOSITION_REBUILD(
      "opposition.rebuild",
      "days",
      1,
      5000,
      "time in which the opposition makes good its losses after an offensive"),
  OPPOSITION_SUCCESS_THRESHOLD(
      "opposition.success-threshold",
      "ratio",
      0,
      10,
      "own estimate of success from which the opposition attacks, where it decides itself"),
  NEWS_WEIGHT("news.weight", "log-odds", 0, 10, "effect of news on belief, for each unit of news"),
  NEWS_DISTANCE("news.distance", "km", 1, 2000, "road distance over which news weighs"),
  NEWS_FAR("news.far", "share", 0, 1, "weight of news from far away"),
  NEWS_POPULATION(
      "news.population",
      "per million",
      0,
      10,
      "news in the fall of a place, for each million inhabitants"),
  NEWS_SEAT("news.seat", "news", 0, 10, "further news in the fall of a provincial seat"),
  NEWS_TIE(
      "news.tie", "ratio", 0, 5, "how much more news weighs for a formation that has lost units"),
  NEWS_REPULSE("news.repulse", "ratio", 0, 5, "effect of a repulse relative to a fall"),
  NEWS_HELP("news.help", "log-odds", 0, 5, "effect of visible help on belief"),
  RISING_THRESHOLD(
      "rising.threshold", "probability", 0, 1, "belief below which former rebels rise"),
  RISING_RATE("rising.rate", "per day", 0, 50, "hazard of a rising below that threshold"),
  RISING_NEIGHBOUR(
      "rising.neighbour",
      "probability",
      0,
      1,
      "by how much a fallen neighbour raises that threshold"),
  RISING_SEAT(
      "rising.seat",
      "share",
      0,
      1,
      "how far former rebels hear of falls of provincial capitals alone"),
  RESERVE_PER_DAY(
      "reserve.per-day", "soldiers", 0, 100000, "most soldiers that the command can move in a day"),
  RESERVE_OBEY(
      "reserve.obey",
      "probability",
      0,
      1,
      "chance that a unit of the general command obeys when all is well"),
  RESERVE_OBEY_FOREIGN(
      "reserve.obey-foreign",
      "probability",
      0,
      1,
      "the same for units that obey a patron without their patron's word"),
  RESERVE_CAPITAL("reserve.capital", "share", 0, 1, "share of the capital's garrison that stays"),
  RECALL_THRESHOLD(
      "recall.threshold",
      "share",
      0,
      1,
      "lost share of population from which far garrisons are called back"),
  OPPORTUNIST_BELIEF(
      "opportunist.belief",
      "probability",
      0,
      1,
      "belief of a garrison below which opportunists enter"),
  OPPORTUNIST_GARRISON(
      "opportunist.garrison",
      "share",
      0,
      1,
      "share of its first garrison below which opportunists enter"),
  OPPORTUNIST_RATE("opportunist.rate", "per day", 0, 50, "hazard of their entry"),
  LEADER_THRESHOLD(
      "leader.threshold",
      "ratio",
      0,
      1,
      "prospects of the capital, relative to the eve, below which the leader flees"),
  LEADER_ROADS(
      "leader.roads", "share", 0, 1, "weight of roads cut in his view of the capital's prospects"),
  LEADER_RATE("leader.rate", "per day", 0, 50, "hazard of his flight below the threshold"),
  OUTCOME_FOUGHT(
      "outcome.fought",
      "share",
      0,
      1,
      "killed share of a place's first garrison from which its fall counts as fought"),
  HOME_PLACE(
      "home.place",
      "log units",
      0,
      10,
      "how much longer men stay on home ground whose people are not for the opposition"),
  HOME_FAR(
      "home.far",
      "log units",
      0,
      10,
      "how much sooner those infinitely far from home leave: the hazard's logarithm"),
  HOME_DISTANCE(
      "home.distance", "km", 1, 5000, "road distance from home over which home.far comes to bear"),
  HOME_LOST(
      "home.lost",
      "log units",
      -10,
      10,
      "how much longer men stay whose home the enemy holds; below 0 they go sooner"),
  HOME_REVENGE(
      "home.revenge",
      "log units",
      0,
      10,
      "how much longer men stay, and how much less they surrender, whose people fear the opposition"),
  FEAR_WEIGHT(
      "fear.weight",
      "log units",
      0,
      10,
      "how much longer men stay for fear of their own side, where it is to be feared most"),
  FEAR_DEAD("fear.dead", "ratio", 0, 10, "own dead that each unit of fear adds, relative"),
  FEAR_INITIATIVE(
      "fear.initiative", "log units", 0, 10, "how much each unit of fear slows counter-attacks"),
  COMMANDER_EFFECT(
      "commander.effect",
      "log units",
      0,
      10,
      "how much longer men stay under the best commander than under the worst"),
  COMMANDER_GONE(
      "commander.gone",
      "log units",
      0,
      10,
      "how much sooner men leave whose commander was wholly lost in a purge"),
  SAFE_WEIGHT(
      "safe.weight",
      "log units",
      0,
      10,
      "how much sooner men surrender or deal to whom safe conduct is promised"),
  STAFF_FLOOR(
      "staff.floor",
      "share",
      0,
      1,
      "obedience to orders, and reserves, that do not hang on the allies' staff"),
  STAFF_WORTH(
      "staff.worth",
      "share",
      0,
      1,
      "combat worth that formations lose which the allies' staff runs, once it is gone"),
  STAFF_SIGN(
      "staff.sign",
      "news",
      0,
      10,
      "size of the news that all of the allies' staff has left in a campaign"),
  STOCK_RESERVE(
      "stock.reserve", "days", 1, 365, "days of full use below which what is in store is rationed"),
  STOCK_QUIET("stock.quiet", "share", 0, 1, "use while nobody fights, as a share of full use"),
  ANNOUNCE_WEIGHT(
      "announce.weight",
      "log-odds",
      0,
      10,
      "how far the announcement that all help ends moves belief"),
  ANNOUNCE_CREDENCE(
      "announce.credence", "share", 0, 1, "share of men who believe a patron's announcement"),
  BODY_RATE(
      "body.rate", "per day", 0, 10, "rate at which a commander goes over whom an offer convinces"),
  BODY_THREAT(
      "body.threat",
      "loyalty",
      0,
      10,
      "loyalty that a commander loses when he or one like him is removed"),
  BODY_MEMORY("body.memory", "days", 1, 2000, "days in which that threat fades"),
  BODY_STEEP("body.steep", "1 / loyalty", 0.1, 100, "steepness of an offer against loyalty"),
  BODY_FOLLOW("body.follow", "share", 0, 1, "share of his men that follows a commander"),
  RURAL_PUSH(
      "rural.push", "per day", 0, 3, "rate at which fighters win districts at even strength"),
  RURAL_CLEAR("rural.clear", "per day", 0, 3, "rate at which the government clears districts"),
  RURAL_SEED("rural.seed", "share", 0, 1, "foothold from which a countryside is contested"),
  RURAL_CUT(
      "rural.cut", "share", 0, 1, "lost share of its countryside from which a town is cut off"),
  SURRENDER_RATE(
      "surrender.rate",
      "per day",
      0,
      10,
      "rate of deals of an isolated garrison that will not stand"),
  SURRENDER_SPREAD(
      "surrender.spread",
      "ratio",
      0,
      100,
      "what a fresh deal of the closest tie adds to that rate"),
  SURRENDER_MEMORY("surrender.memory", "days", 1, 1000, "days in which a deal is forgotten"),
  SURRENDER_PROVINCE(
      "surrender.province",
      "probability",
      0,
      1,
      "chance that a province goes with its seat when that makes a deal"),
  INTERIM_RATE(
      "interim.rate",
      "per day",
      0,
      100,
      "rate at which places are handed over once the leader has gone"),
  INTERIM_LOYAL(
      "interim.loyal",
      "share",
      0,
      1,
      "how far those who would stand hold a place without the leader"),
  ATTRITION_RATE("attrition.rate", "per day", 0, 100, "rate at which a unit that is broken leaves"),
  ATTRITION_BREAK(
      "attrition.break",
      "share",
      0.001,
      1,
      "share of a unit of middling morale that is lost when it breaks"),
  ATTRITION_SPREAD(
      "attrition.spread", "log units", 0, 3, "how much units differ in what breaks them"),
  ATTRITION_WIDTH(
      "attrition.width",
      "log units",
      0.001,
      3,
      "losses over which a unit goes from whole to broken"),
  ATTRITION_WOUNDED("attrition.wounded", "per killed", 0, 10, "wounded for each who is killed"),
  ATTRITION_ODDS(
      "attrition.odds", "ratio", 0.1, 100, "attack to defence at which half of the rate applies"),
  ATTRITION_SLOPE(
      "attrition.slope", "log-odds", 0, 50, "how sharply units tell good odds from bad"),
  ATTRITION_ENCIRCLED(
      "attrition.encircled", "ratio", 0, 20, "by how much no free road adds to the weight of odds"),
  PRECEDENT_RATE(
      "precedent.rate", "per day", 0, 100, "rate of leaving where precedent is overwhelming"),
  PRECEDENT_BASE("precedent.base", "per day", 0, 1, "rate of leaving without any precedent"),
  PRECEDENT_MEMORY("precedent.memory", "days", 0.01, 1000, "time in which an event counts 1/e"),
  PRECEDENT_DISTANCE(
      "precedent.distance", "km", 1, 2000, "road distance over which an event counts 1/e"),
  PRECEDENT_OWN(
      "precedent.own", "share", 0, 1, "weight of the own formation's example against the near one"),
  PRECEDENT_ENOUGH(
      "precedent.enough", "events", 0.001, 1000, "precedent at which half of the rate applies"),
  PRECEDENT_STEEP("precedent.steep", "power", 0.1, 50, "how sharply the rate rises there"),
  PRECEDENT_RESIST(
      "precedent.resist", "ratio", 0, 10, "weight of an assault beaten off against a surrender"),
  PRECEDENT_JUDGEMENT(
      "precedent.judgement",
      "log units",
      0,
      10,
      "how much more precedent units of high morale at good odds want"),
  ORDERS_RATE("orders.rate", "per day", 0, 100, "rate at which men without a commander leave"),
  ORDERS_OWN(
      "orders.own", "per day", 0, 10, "rate at which men under assault leave their commander"),
  ORDERS_COMMANDER(
      "orders.commander",
      "per day",
      0,
      100,
      "rate at which an exposed commander goes whose superior is lost"),
  ORDERS_ALONE(
      "orders.alone", "probability", 0, 1, "what a unit without a commander thinks of the chances"),
  ORDERS_HASTE(
      "orders.haste", "per day", 0, 100, "rate at which an order is given once there is reason"),
  ORDERS_GIVE_UP(
      "orders.give-up",
      "ratio",
      0.1,
      100,
      "attack near by to defence from which a place is given up"),
  ORDERS_CONTRACT(
      "orders.contract",
      "share",
      0,
      1,
      "lost share of the people from which all but the capital's province is given up"),
  ORDERS_DELAY("orders.delay", "days", 0, 30, "time from an order to the men"),
  ORDERS_ROUT(
      "orders.rout",
      "share",
      0,
      1,
      "share of those ordered out who never arrive when all is wrong"),
  COORDINATION_RATE(
      "coordination.rate", "per day", 0, 100, "rate of leaving of who thinks that too few stay"),
  COORDINATION_NEED(
      "coordination.need",
      "ratio",
      0.001,
      100,
      "defence, for each unit of attack, that the regime needs to stand"),
  COORDINATION_NOISE(
      "coordination.noise", "strength", 0.001, 10, "spread of the private signs of commanders"),
  COORDINATION_PRECISION(
      "coordination.precision",
      "1 / variance",
      0.000001,
      10000,
      "precision of what all know on the eve"),
  COORDINATION_PUBLIC(
      "coordination.public", "1 / variance", 0, 10000, "precision of each unit of news"),
  COORDINATION_DRIFT(
      "coordination.drift", "variance per day", 0, 10, "how fast what all know grows stale"),
  COORDINATION_PERSIST(
      "coordination.persist", "days", 0.25, 1000, "days for which a private sign lasts"),
  COORDINATION_LOCAL(
      "coordination.local", "strength", 0, 10, "weight of the odds on the spot in a private sign"),
  COORDINATION_COST(
      "coordination.cost",
      "log-odds",
      -10,
      10,
      "log of what leaving too early costs over what it gains when the regime falls");

  private final String key;
  private final String unit;
  private final double least;
  private final double most;
  private final String meaning;

  Parameter(String key, String unit, double least, double most, String meaning) {
    this.key = key;
    this.unit = unit;
    this.least = least;
    this.most = most;
    this.meaning = meaning;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  /** Unit, in words. */
  public String unit() {
    return unit;
  }

  /** Least legal value. */
  public double least() {
    return least;
  }

  /** Greatest legal value. */
  public double most() {
    return most;
  }

  /** What it is, in a line. */
  public String meaning() {
    return meaning;
  }

  /** The parameter with a key, if there is one. */
  public static Optional<Parameter> find(String key) {
    for (Parameter p : values()) {
      if (p.key.equals(key)) {
        return Optional.of(p);
      }
    }
    return Optional.empty();
  }
}
