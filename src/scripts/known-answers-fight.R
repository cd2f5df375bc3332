#!/usr/bin/env Rscript
# Makes the known answers that the equations of the fight (src/site/markdown/odd.md, sections 7.11 to 7.21) are held to.
# The equations are written here anew from that text; only R itself is used, none of the program's own code. The answers
# are committed, so that nobody needs R to build or test the program.
#   Rscript src/scripts/known-answers-fight.R          from the folder of the project
# The first line of the file names the version that made it.
options(digits = 17)
out <- "src/test/resources/regimecollapse/model/rule/fight-known-answers.csv"

# The shortest text that reads back as the same number.
digits <- function(x) {
  short <- sprintf("%.15g", x)
  ifelse(as.numeric(short) == x, short, sprintf("%.17g", x))
}

# Adds a row for each point. Inputs have the names of the text, with _ for - as R has no - in names; each is a vector with
# a value for each point, or one value for all. Values are generic: no two are alike, none is 0 or 1 unless that is the
# point. Where a limit binds there are points on both sides of it, just beside it where the answer is yes or no.
rows <- character()
known <- function(section, equation, f, ...) {
  at <- as.list(data.frame(..., check.names = FALSE))
  answers <- as.numeric(do.call(mapply, c(list(FUN = f), at)))
  for (i in seq_along(answers)) {
    inputs <- paste0(gsub("_", "-", names(at)), "=", vapply(at, function(v) digits(as.numeric(v[i])), ""), collapse = " ")
    rows <<- c(rows, paste(section, equation, inputs, digits(answers[i]), sep = ","))
  }
}

logistic <- function(x) 1 / (1 + exp(-x))
chance <- function(h, t) 1 - exp(-h * t)

# --- 2, 7.11: reasons to stand ---------------------------------------------------------------------------------------

known("2", "lost share of a formation", function(lost, eve) if (eve == 0) 0 else min(1, lost / eve),
  lost = c(370, 1190, 45, 0), eve = c(1130, 1130, 0, 811))
known("7.11", "share", function(defence, attack) if (attack == 0) 1 else defence / (defence + attack),
  defence = c(310, 0, 870, 0), attack = c(730, 57, 0, 0))
known("7.11", "left", function(soldiers, eve) if (eve == 0) 1 else min(1, soldiers / eve),
  soldiers = c(270, 433, 0, 12, 0), eve = c(410, 410, 130, 0, 0))
known("7.11", "peers", function(left, lost) (left + 1 - lost) / 2,
  left = c(0.37, 0.91, 0.08), lost = c(0.23, 0, 0.74))
known("7.11", "reasons",
  function(stand.base, stand.odds, stand.belief, stand.peers, morale, share, hope, peers)
    morale * (stand.base + 2 * stand.odds * share + stand.belief * hope + stand.peers * peers),
  stand.base = c(0.13, 0.07, 0.11), stand.odds = c(0.37, 0.31, 0), stand.belief = c(0.71, 0.59, 0.83),
  stand.peers = c(0.23, 0.29, 0.41), morale = c(0.61, 0.43, 0.97), share = c(0.53, 0.19, 0.67),
  hope = c(0.83, 0.47, 0.22), peers = c(0.41, 0.79, 0.93))

# --- 7.12: stand or go -----------------------------------------------------------------------------------------------

known("7.12", "stand",
  function(stand.steepness, reasons, threshold, morale)
    logistic(stand.steepness * (reasons - threshold)) * morale / (morale + 0.02),
  stand.steepness = c(7.3, 9.1, 6.7, 8.3), reasons = c(0.67, 0.29, 0, 0.57), threshold = c(0.37, 0.43, 0.31, 0.61),
  morale = c(0.59, 0.47, 0, 0.013))
known("7.12", "recent fall", function(stand.near_days, day, lost) day - lost <= stand.near_days,
  stand.near_days = 2.25, day = c(191.5, 191.5, 191.75, 191.5), lost = c(189.5, 189.25, 189.25, -Inf))
exposure <- function(stand.near_exposure, stand.rear_exposure, stand.rear_belief, stand.formation_loss, assaulted, near,
  belief, lost) {
  e <- if (assaulted) 1 else if (near) stand.near_exposure else 0
  if (logistic(belief) < stand.rear_belief || lost > stand.formation_loss) max(e, stand.rear_exposure) else e
}
known("7.12", "exposure", exposure,
  stand.near_exposure = c(rep(0.27, 10), 0.03), stand.rear_exposure = c(rep(0.041, 10), 0.07),
  stand.rear_belief = 0.46, stand.formation_loss = 0.37,
  assaulted = c(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0), near = c(0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1),
  # The log-odds of 0.46 are -0.1603.
  belief = c(0.9, 0.9, -0.9, 0.9, 0.9, -0.1610, -0.1600, 0.9, 0.9, -0.9, -0.9),
  lost = c(0, 0, 0.9, 0.1, 0.1, 0.1, 0.1, 0.371, 0.369, 0.9, 0.9))
known("7.12", "chance to leave",
  function(stand.leave_rate, exposure, stand, days) chance(stand.leave_rate * exposure * (1 - stand), days),
  stand.leave_rate = c(1.7, 2.3, 1.9, 2.1), exposure = c(0.27, 1, 0.041, 0), stand = c(0.31, 0.83, 0.07, 0.4),
  days = c(0.25, 0.35, 0.25, 0.25))

# --- 7.12.1: leaving by attrition ------------------------------------------------------------------------------------

known("7.12.1", "bears", function(attrition.spread, normal) exp(attrition.spread * normal),
  attrition.spread = c(0.37, 0.81), normal = c(-1.3, 0.57))
known("7.12.1", "lost",
  function(attrition.wounded, killed, present) if (killed == 0) 0 else min(1, killed * (1 + attrition.wounded) / (killed + present)),
  attrition.wounded = c(2.7, 3.1, 4.3, 2.3), killed = c(3, 7, 11, 0), present = c(61, 83, 17, 41))
known("7.12.1", "broken by losses",
  function(attrition.break, attrition.width, lost, morale, bears)
    if (lost == 0) 0 else logistic(log(lost / (attrition.break * (0.5 + morale) * bears)) / attrition.width),
  attrition.break = c(0.13, 0.07, 0.31), attrition.width = c(0.23, 0.41, 0.17), lost = c(0.11, 0.19, 0), morale = c(0.61, 0.37, 0.83),
  bears = c(1.3, 0.7, 1.1))
known("7.12.1", "broken by odds",
  function(attrition.odds, attrition.slope, attrition.encircled, share, no_road)
    if (share == 1) 0 else (1 + attrition.encircled * no_road) * logistic(attrition.slope * (log((1 - share) / share) - log(attrition.odds))),
  attrition.odds = c(3.1, 1.7, 2.3, 4.7), attrition.slope = c(2.3, 3.7, 1.9, 2.1), attrition.encircled = c(1.3, 2.7, 0.9, 1.1),
  share = c(0.31, 0.17, 0.83, 1), no_road = c(0, 1, 0, 1))
known("7.12.1", "hazard", function(attrition.rate, by_losses, by_odds) attrition.rate * (by_losses + by_odds),
  attrition.rate = c(1.7, 2.3), by_losses = c(0.31, 0), by_odds = c(0.17, 1.9))

# --- 7.12.2: leaving by precedent ------------------------------------------------------------------------------------

known("7.12.2", "faded", function(precedent.memory, days) exp(-days / precedent.memory), precedent.memory = c(7.3, 31), days = c(2.9, 0.125))
known("7.12.2", "near", function(precedent.distance, km) exp(-km / precedent.distance), precedent.distance = c(83, 210), km = c(61, 370))
known("7.12.2", "example", function(killed, garrison) if (garrison == 0) 0 else 1 - min(1, killed / garrison),
  killed = c(13, 0, 5, 3), garrison = c(830, 410, 0, 2))
known("7.12.2", "events", function(precedent.own, near, own) (1 - precedent.own) * near + precedent.own * own,
  precedent.own = c(0.37, 0.71), near = c(1.9, 0.43), own = c(0.61, 2.3))
known("7.12.2", "precedent",
  function(precedent.enough, precedent.resist, precedent.judgement, gave_up, held, morale, share)
    gave_up / ((precedent.enough + precedent.resist * held) * exp(precedent.judgement * (morale + share - 1))),
  precedent.enough = c(1.7, 0.43), precedent.resist = c(0.9, 1.7), precedent.judgement = c(1.3, 0.7), gave_up = c(2.3, 0.61),
  held = c(0.7, 0.31), morale = c(0.61, 0.27), share = c(0.83, 0.41))
known("7.12.2", "effect", function(precedent.steep, precedent) precedent^precedent.steep / (precedent^precedent.steep + 1),
  precedent.steep = c(3.7, 6.1, 2.3), precedent = c(0.61, 1.37, 0))
known("7.12.2", "prospect", function(precedent) 1 / (1 + precedent), precedent = c(0.61, 3.7))
known("7.12.2", "hazard",
  function(precedent.base, precedent.rate, exposure, effect) exposure * (precedent.base + precedent.rate * effect),
  precedent.base = c(0.0031, 0.017), precedent.rate = c(1.7, 2.9), exposure = c(0.41, 0.87), effect = c(0.37, 0))

# --- 7.12.3: leaving by orders ---------------------------------------------------------------------------------------

known("7.12.3", "hazard", function(orders.rate, orders.own, commanded, assaulted) if (!commanded) orders.rate else if (assaulted) orders.own else 0,
  orders.rate = c(1.7, 2.3, 1.3, 1.9), orders.own = c(0.031, 0.17, 0.053, 0.07), commanded = c(0, 0, 1, 1), assaulted = c(0, 1, 0, 1))
known("7.12.3", "prospect", function(orders.alone, commanded) if (commanded) 1 else orders.alone, orders.alone = c(0.31, 0.17), commanded = c(0, 1))
known("7.12.3", "commander goes", function(orders.commander, exposure, superior) orders.commander * (1 - superior) * exposure,
  orders.commander = c(0.37, 1.3), exposure = c(0.41, 0.83), superior = c(0.61, 0))
known("7.12.3", "near", function(km, speed) km <= 2 * speed, km = c(103.9, 104.1), speed = 52)
known("7.12.3", "reason", function(orders.give_up, orders.contract, attack, defence, lost) (attack > 0 && attack > orders.give_up * defence) || lost > orders.contract,
  orders.give_up = 1.7, orders.contract = 0.31, attack = c(701, 699, 0, 0, 130), defence = c(412, 412, 0, 412, 0), lost = c(0.1, 0.309, 0.1, 0.311, 0.2))
known("7.12.3", "rout", function(orders.rout, fuel, leadership) orders.rout * (1 - min(1, fuel) * leadership),
  orders.rout = c(0.61, 0.83), fuel = c(0.41, 1.7), leadership = c(0.53, 0.37))

# --- 7.12.4: leaving by coordination ---------------------------------------------------------------------------------

# Where the game has one root uniroot finds it; points are such that it has one.
critical <- function(noise, quantile, known, precision) {
  k <- precision * noise
  z <- uniroot(function(z) z - k * pnorm(z) + k * known + sqrt(1 + k * noise) * quantile, c(-8, 8), tol = 1e-15)$root
  pnorm(z)
}
known("7.12.4", "strength", function(coordination.need, attack, defence) if (attack == 0) 1 else max(-10, 1 - coordination.need * attack / defence),
  coordination.need = c(0.7, 2.1, 1.3, 1.7, 0.9), attack = c(410, 830, 710, 0, 530), defence = c(970, 1310, 3, 0, 0))
known("7.12.4", "sign",
  function(coordination.local, coordination.noise, strength, share, normal)
    strength + coordination.local * (share - 1) + coordination.noise * normal,
  coordination.local = c(0.31, 0.83), coordination.noise = c(0.17, 0.43), strength = c(0.61, 0.29), share = c(0.83, 0.37), normal = c(-1.1, 0.7))
known("7.12.4", "stale", function(coordination.drift, precision, days) precision / (1 + precision * coordination.drift * days),
  coordination.drift = c(0.013, 0.07), precision = c(7.1, 31), days = c(0.125, 3.1))
known("7.12.4", "learnt", function(known, precision, sign, of_sign) (precision * known + of_sign * sign) / (precision + of_sign),
  known = c(0.61, 0.37), precision = c(3.1, 17), sign = c(0, 0.83), of_sign = c(1.3, 5.9))
known("7.12.4", "critical", function(coordination.noise, coordination.quantile, known, precision)
  critical(coordination.noise, coordination.quantile, known, precision),
  coordination.noise = c(0.01, 0.17, 0.31, 0.23), coordination.quantile = c(0.79, -0.43, 0.56, 0.19), known = c(0.5, 0.61, 0.37, 0.83),
  precision = c(1, 7.1, 3.7, 9.1))
known("7.12.4", "threshold", function(coordination.noise, coordination.quantile, critical, known, precision) {
  beta <- 1 / coordination.noise^2
  ((precision + beta) * critical - precision * known - sqrt(precision + beta) * coordination.quantile) / beta
}, coordination.noise = c(0.17, 0.43), coordination.quantile = c(0.79, -0.43), critical = c(0.61, 0.29), known = c(0.71, 0.43), precision = c(7.1, 3.3))
known("7.12.4", "prospect", function(coordination.noise, sign, critical, known, precision) {
  beta <- 1 / coordination.noise^2
  pnorm(sqrt(precision + beta) * ((precision * known + beta * sign) / (precision + beta) - critical))
}, coordination.noise = c(0.17, 0.43), sign = c(0.53, 0.81), critical = c(0.61, 0.29), known = c(0.71, 0.43), precision = c(7.1, 3.3))

# --- 7.12.5, 7.12.6: steadiness, the allies' staff ----------------------------------------------------------------------

known("7.12.5", "ground", function(home, sympathy) home * (1 - sympathy), home = c(0.27, 1, 0), sympathy = c(0.61, 0.17, 0.43))
known("7.12.5", "away", function(home.distance, km) 1 - exp(-km / home.distance), home.distance = c(83, 210, 57), km = c(61, 370, 0))
known("7.12.5", "home",
  function(home.place, home.far, home.lost, home.revenge, ground, away, lost, threatened)
    home.place * ground - home.far * away + home.lost * lost + home.revenge * threatened,
  home.place = c(1.7, 0.43), home.far = c(0.83, 2.1), home.lost = c(-0.71, 1.3), home.revenge = c(0.37, 0.97),
  ground = c(0.61, 0.19), away = c(0.29, 0.87), lost = c(0.41, 0.23), threatened = c(0.53, 0.11))
known("7.12.5", "fear", function(fear.weight, control, prospect) fear.weight * control * prospect,
  fear.weight = c(1.7, 0.83, 2.3), control = c(0.61, 0.37, 0.91), prospect = c(0.43, 0.89, 0))
known("7.12.5", "commander",
  function(commander.effect, commander.gone, there, quality, shock) (if (there) commander.effect * (quality - 0.5) else 0) - commander.gone * shock,
  commander.effect = c(1.3, 2.1, 0.9), commander.gone = c(0.7, 1.9, 3.1), there = c(1, 1, 0), quality = c(0.83, 0.31, 0.67),
  shock = c(0, 0.47, 0.13))
known("7.12.5", "factor", function(steady) exp(-steady), steady = c(1.37, -2.1, 0))
known("7.12.5", "own dead", function(fear.dead, fear) 1 + fear.dead * fear, fear.dead = c(0.37, 1.9), fear = c(0.83, 0.21))
known("7.12.5", "initiative", function(fear.initiative, fear) exp(-fear.initiative * fear), fear.initiative = c(0.53, 1.7), fear = c(0.83, 0.31))
known("7.12.5", "gives up", function(safe.weight, home.revenge, promised, threatened) exp(safe.weight * promised - home.revenge * threatened),
  safe.weight = c(1.7, 0.61), home.revenge = c(0.37, 2.3), promised = c(0.47, 0), threatened = c(0.13, 0.71))
known("7.12.5", "chance", function(chance, factor) 1 - (1 - chance)^factor, chance = c(0.37, 0.61, 0, 1), factor = c(1.7, 0.43, 2.9, 0.31))
known("7.12.6", "delay", function(orders.delay, staff) orders.delay * (2 - staff), orders.delay = c(0.7, 1.3, 0.41), staff = c(0.37, 1, 0))
known("7.12.6", "reaches", function(staff.floor, staff) staff.floor + (1 - staff.floor) * staff, staff.floor = c(0.31, 0.17, 0.43), staff = c(0.37, 1, 0))
known("7.12.6", "worth left", function(staff.worth, staff) 1 - staff.worth * (1 - staff), staff.worth = c(0.31, 0.17, 0.43), staff = c(0.37, 1, 0))
known("7.12.6", "news", function(staff.sign, left) staff.sign * left, staff.sign = c(1.7, 0.61), left = c(0.13, 0.67))

# --- 7.13: leaving and withdrawal ------------------------------------------------------------------------------------

known("7.13", "chance to withdraw",
  function(leave.withdraw, leadership, fuel, morale, hope) leave.withdraw * leadership * min(1, fuel) * morale * hope,
  leave.withdraw = c(5.3, 0.7, 3.1), leadership = c(0.43, 0.57, 0.39), fuel = c(0.71, 1.3, 0.97), morale = c(0.61, 0.53, 0.67),
  hope = c(0.83, 0.47, 0.29))
known("7.13", "morale left", function(leave.morale_left, morale) morale * leave.morale_left,
  leave.morale_left = c(0.87, 0.79), morale = c(0.61, 0.43))
known("7.13", "arrival of a unit", function(leave.speed, day, km) day + km / leave.speed,
  leave.speed = c(90, 130), day = c(187.25, 191.5), km = c(53, 217))
known("7.13", "goes over as a body", function(leave.body_share, defected, eve) defected / eve > leave.body_share,
  leave.body_share = c(0.31, 0.31, 0.62, 0.29), defected = c(157, 153, 307, 290), eve = c(500, 500, 500, 1000))

known("7.13", "dead in flight", function(leave.pursuit, soldiers, present) leave.pursuit * soldiers * present,
  leave.pursuit = c(0.17, 0.031), soldiers = c(97, 61), present = c(0.73, 0.87))

# --- 6.4: what a hazard, added up, waits for -------------------------------------------------------------------------

known("6.4", "waiting", function(uniform) qexp(uniform, lower.tail = FALSE), uniform = c(0.37, 0.0021, 0.9973))

# --- 7.14: strength of the defence and the defenders' losses ---------------------------------------------------------

known("7.14", "supply",
  function(armour, ammunition, fuel) (1 - armour) * min(1, ammunition) + armour * min(1, ammunition, fuel),
  armour = c(0.31, 0.37, 0.23, 0.41, 0.29), ammunition = c(0.83, 0.71, 1.2, 1.1, 1.3), fuel = c(0.67, 0.91, 0.87, 1.4, 1.17))
known("7.14", "worth of a soldier",
  function(combat.per_soldier, combat.supply_floor, combat.leadership_floor, readiness, supply, leadership)
    combat.per_soldier * readiness * (combat.supply_floor + (1 - combat.supply_floor) * supply) *
      (combat.leadership_floor + (1 - combat.leadership_floor) * leadership),
  combat.per_soldier = c(1.7, 1.9), combat.supply_floor = c(0.33, 0.27), combat.leadership_floor = c(0.43, 0.39),
  readiness = c(0.77, 0.59), supply = c(0.67, 0.83), leadership = c(0.51, 0.34))
known("7.14", "effect",
  function(combat.morale_floor, soldiers, present, worth, morale)
    soldiers * present * worth * (combat.morale_floor + (1 - combat.morale_floor) * morale),
  combat.morale_floor = c(0.17, 0.13), soldiers = c(97, 63), present = c(0.73, 0.59), worth = c(1.31, 0.87),
  morale = c(0.61, 0.23))
known("7.14", "defence", function(sum, defensibility) defensibility * sum,
  sum = c(731, 12.7), defensibility = c(1.7, 2.3))
known("7.14", "mean of favour or hope", function(sum, weights) if (weights == 0) 0 else sum / weights,
  sum = c(311, 12.7, 0), weights = c(730, 13.1, 0))
known("7.14", "noise", function(combat.noise, normal) exp(combat.noise * normal),
  combat.noise = c(0.31, 0.27, 0.43), normal = c(0.83, -1.37, 0))
known("7.14", "loss share of defenders",
  function(combat.intensity, combat.odds_cap, attack, defence, days, noise)
    chance(combat.intensity * min(combat.odds_cap, sqrt(attack / defence)) * noise, days),
  combat.intensity = c(0.023, 0.019, 0.021, 0.027, 0.9), combat.odds_cap = c(3.1, 2.7, 2.9, 1.3, 3.3),
  attack = c(830, 310, 9100, 830, 9700), defence = c(410, 570, 370, 530, 130), days = c(0.25, 0.35, 0.25, 0.25, 0.4),
  noise = c(1.13, 0.87, 1.27, 0.91, 1.19))
known("7.14", "dead", function(soldiers, present, stand, loss) soldiers * present * stand * loss,
  soldiers = c(97, 61), present = c(0.73, 0.87), stand = c(0.67, 0.43), loss = c(0.013, 0.31))
known("7.14", "breaks",
  function(combat.break_base, combat.break_morale, dead, living, morale)
    dead / (dead + living) > combat.break_base + combat.break_morale * morale,
  # Limits 0.07 + 0.31 * 0.6 = 0.256, 0.11 + 0.23 * 0.3 = 0.179 and 0.09 + 0.37 * 0 = 0.09.
  combat.break_base = c(0.07, 0.07, 0.11, 0.11, 0.09, 0.09), combat.break_morale = c(0.31, 0.31, 0.23, 0.23, 0.37, 0.37),
  dead = c(257, 255, 180, 178, 91, 89), living = c(743, 745, 820, 822, 909, 911), morale = c(0.6, 0.6, 0.3, 0.3, 0, 0))

# --- 7.15: the attackers' losses, falls, giving up -------------------------------------------------------------------

known("7.15", "lost fighters",
  function(combat.intensity, combat.attack_ratio, combat.prepared, combat.odds_cap, prepared, fighters, attack, defence,
    days, noise)
    fighters * chance(combat.intensity * combat.attack_ratio * (if (prepared) combat.prepared else 1) *
      min(combat.odds_cap, sqrt(defence / attack)) * noise, days),
  combat.intensity = c(0.023, 0.019, 0.021, 0.027, 0.9), combat.attack_ratio = c(1.87, 1.37, 1.61, 0.83, 1.43),
  combat.prepared = c(2.3, 1.7, 3.1, 1.9, 2.7), combat.odds_cap = c(3.1, 2.7, 2.9, 1.3, 3.3),
  prepared = c(0, 1, 0, 1, 1),
  fighters = c(670, 290, 430, 710, 470), attack = c(830, 310, 370, 530, 130), defence = c(410, 570, 9100, 930, 9700),
  days = c(0.25, 0.35, 0.25, 0.25, 0.4), noise = c(1.13, 0.87, 1.27, 0.91, 1.19))
known("7.15", "loss of a group", function(fighters, lost, attackers) fighters * lost / attackers,
  fighters = c(230, 470), lost = c(17, 3.1), attackers = c(670, 590))
known("7.15", "broken defence", function(combat.fall_ratio, defence, attack) defence < combat.fall_ratio * attack,
  combat.fall_ratio = c(0.13, 0.13, 0.37, 0.37), defence = c(90.9, 91.1, 110.9, 111.1), attack = c(700, 700, 300, 300))
known("7.15", "since when broken", function(above, below, days) days * below / (max(0, above) + below),
  above = c(37, 0, -13), below = c(11, 23, 17), days = c(0.125, 0.25, 0.125))
known("7.15", "days to clear", function(combat.clearing, population) combat.clearing * sqrt(population / 1000000),
  combat.clearing = c(0.73, 0.59), population = c(370000, 2130000))
known("7.15", "given up",
  function(opposition.patience, day, begun, defence, attack) day - begun > opposition.patience && defence > attack,
  opposition.patience = c(3.5, 3.5, 3.5, 3.5, 7.25, 7.25), day = c(190, 190, 190, 190, 191.5, 191.5),
  begun = c(186.25, 186.5, 186.25, 186.25, 184, 184.5), defence = c(311, 311, 309, 310, 47, 47),
  attack = c(310, 310, 310, 310, 43, 43))
known("7.15", "counter-attack in reach", function(counter.days, day, lost, km) day - lost <= counter.days && km <= 40,
  counter.days = c(2.5, 2.5, 2.5, 2.5), day = 191.5, lost = c(189, 188.75, 189, 189), km = c(40, 29, 40.1, 29))
known("7.15", "standing next door", function(defence, defensibility) defence / defensibility,
  defence = c(731, 12.7), defensibility = c(1.7, 2.3))
known("7.15", "strong enough",
  function(counter.ratio, standing, holding, attack) standing > counter.ratio * (holding + attack),
  # Limits 1.3 * (210 + 90) = 390 and 0.7 * (130 + 0) = 91.
  counter.ratio = c(1.3, 1.3, 0.7, 0.7), standing = c(391, 389, 91.1, 90.9), holding = c(210, 210, 130, 130),
  attack = c(90, 90, 0, 0))
known("7.15", "chance of a counter-attack", function(counter.rate, days) chance(counter.rate, days),
  counter.rate = c(0.31, 0.023), days = c(0.25, 0.35))
known("4.11", "fought", function(outcome.fought, killed, eve) eve > 0 && killed / eve > outcome.fought,
  outcome.fought = c(0.29, 0.29, 0.29, 0.13, 0.13), killed = c(29, 30, 28, 53, 0), eve = c(100, 100, 100, 400, 0))

# --- 7.16: worth of the attack, and air support ----------------------------------------------------------------------

known("7.16", "reach", function(opposition.supply_distance, km) exp(-km / opposition.supply_distance),
  opposition.supply_distance = c(310, 370, 290), km = c(170, 430, 0))
known("7.16", "air", function(path, fuel, sorties) if (sorties > 0) path * min(1, fuel) else 0,
  path = c(0.83, 1.1, 0.91, 0.7), fuel = c(0.71, 1.3, 0.97, 0.8), sorties = c(3.7, 0.25, 0, 19))
known("7.16", "sorties left", function(sorties, path, days) sorties - days * path,
  sorties = c(17, 3.1), path = c(0.83, 1.1), days = c(0.25, 0.35))
known("7.16", "favour", function(air.unfavoured, favour) air.unfavoured + (1 - air.unfavoured) * favour,
  air.unfavoured = c(0.23, 0.31), favour = c(0.61, 0.17))
known("7.16", "worth of a fighter",
  function(air.effect, path, quality, reach, air, favour) path * quality * reach / (1 + air.effect * air * favour),
  air.effect = c(1.7, 2.1, 1.9), path = c(1.13, 0.87, 1.07), quality = c(0.93, 1.21, 0.79), reach = c(0.71, 0.59, 0.83),
  air = c(0.67, 0.43, 0), favour = c(0.53, 0.37, 0.61))

# --- 7.17: news ------------------------------------------------------------------------------------------------------

size <- function(news.population, news.seat, population, seat)
  news.population * population / 1000000 + if (seat) news.seat else 0
at <- function(news.distance, news.far, km) news.far + (1 - news.far) * exp(-km / news.distance)
known("7.17", "size", size,
  news.population = c(0.53, 0.47, 0.61), news.seat = c(0.37, 0.31, 0.41), population = c(730000, 2100000, 410000), seat = c(1, 0, 1))
known("7.17", "size for former rebels", function(rising.seat, size, seat) (1 - rising.seat) * size + if (seat) rising.seat else 0,
  rising.seat = c(0.37, 0.37, 1), size = c(0.83, 0.41, 0.59), seat = c(1, 0, 0))
known("7.17", "at", at, news.distance = c(190, 230, 210), news.far = c(0.17, 0.13, 0.19), km = c(83, 417, 0))
known("7.17", "change of belief of former rebels",
  function(news.weight, news.distance, news.far, factor, size, km) factor * news.weight * size * at(news.distance, news.far, km),
  news.weight = c(1.7, 1.5, 1.6), news.distance = c(190, 230, 210), news.far = c(0.17, 0.13, 0.19), factor = c(-1, 0.53, -1),
  size = c(0.71, 0.43, 0.89), km = c(83, 417, 5))
known("7.17", "change of belief of a unit", function(news.tie, change, lost) change * (1 + news.tie * lost),
  news.tie = c(0.41, 0.37, 0.43), change = c(-0.71, 0.23, -0.31), lost = c(0.31, 0.83, 0))

# --- 7.18: objectives, campaign, swelling, muster --------------------------------------------------------------------

known("7.18", "attraction", function(sympathy, population) sympathy * sqrt(population / 1000000),
  sympathy = c(0.71, 0.37), population = c(370000, 2130000))
known("7.18", "gateway", function(opposition.look_ahead, attraction, km) attraction * exp(-km / opposition.look_ahead),
  opposition.look_ahead = c(110, 90), attraction = c(0.53, 1.21), km = c(57, 143))
known("7.18", "value", function(sympathy, greatest) sympathy * greatest, sympathy = c(0.71, 0.37), greatest = c(0.53, 1.21))
known("7.18", "expected", function(opposition.estimate_noise, defence, normal) defence * exp(opposition.estimate_noise * normal),
  opposition.estimate_noise = c(0.31, 0.27), defence = c(730, 410), normal = c(0.83, -1.37))
known("7.18", "have", function(attacking, coming, worth) (attacking + coming) * worth,
  attacking = c(310, 0), coming = c(170, 230), worth = c(0.73, 1.21))
known("7.18", "may be attacked",
  function(opposition.assault_ratio, expected, have, free, worth) have + free * worth >= opposition.assault_ratio * expected,
  # 210 + 900 * 0.7 = 840 = 1.2 * 700; 150 + 370 * 1.3 = 631 = 0.8 * 788.75.
  opposition.assault_ratio = c(1.2, 1.2, 0.8, 0.8), expected = c(699, 701, 788, 789.5), have = c(210, 210, 150, 150),
  free = c(900, 900, 370, 370), worth = c(0.7, 0.7, 1.3, 1.3))
known("7.18", "has enough",
  function(opposition.mass_ratio, expected, have, worth) have > 0 && opposition.mass_ratio * expected - have < worth,
  # 2.9 * 300 = 870.
  opposition.mass_ratio = c(2.9, 2.9, 2.9, 2.9), expected = c(300, 300, 0.1, 300), have = c(869.31, 869.29, 0, 950),
  worth = 0.7)
known("7.18", "utility",
  function(opposition.value_weight, opposition.odds_weight, opposition.travel_cost, opposition.min_column, value, expected,
    have, free, worth, km)
    opposition.value_weight * value +
      opposition.odds_weight * log((have + free * worth) / (expected + opposition.min_column * worth)) -
      km / opposition.travel_cost,
  opposition.value_weight = c(2.9, 3.1), opposition.odds_weight = c(0.53, 0.47), opposition.travel_cost = c(57, 63),
  opposition.min_column = c(130, 170), value = c(0.37, 0.71), expected = c(310, 0), have = c(210, 0), free = c(1900, 770),
  worth = c(0.73, 1.21), km = c(83, 41))
known("7.18", "deterrent",
  function(opposition.deterrent, opposition.deterrent_distance, km) opposition.deterrent * exp(-km / opposition.deterrent_distance),
  opposition.deterrent = c(3.7, 2.9, 0), opposition.deterrent_distance = c(31, 47, 23), km = c(17, 0, 9))
known("7.18", "passes a capital",
  function(opposition.detour, to, on, direct) to + on <= (1 + opposition.detour) * direct,
  # 1.25 * 80 = 100, the start at the capital itself, and a value that bars no way.
  opposition.detour = c(0.25, 0.25, 0.25, -1), to = c(57, 57, 0, 3), on = c(42.9, 43.1, 80, 77), direct = 80)
known("7.18", "send",
  function(opposition.mass_ratio, opposition.min_column, expected, have, free, worth)
    min(free, max((opposition.mass_ratio * expected - have) / worth, opposition.min_column)),
  # As wanted; all that are free; the smallest column; that too where more are there than wanted, and where none is there.
  opposition.mass_ratio = c(2.9, 3.1, 2.7, 2.8, 3.2, 2.6), opposition.min_column = c(130, 170, 140, 110, 120, 160),
  expected = c(310, 410, 70, 53, 31, 290), have = c(210, 170, 130, 1700, 0, 0), free = c(1900, 770, 830, 910, 730, 1300),
  worth = c(0.73, 1.21, 0.83, 0.79, 1.13, 0.87))
known("7.18", "arrival of a column", function(opposition.speed, day, km) day + km / opposition.speed,
  opposition.speed = c(53, 61), day = c(183.25, 190.5), km = c(37, 213))
known("7.18", "culmination",
  function(opposition.tolerance, killed, start, joined) killed > opposition.tolerance * (start + joined),
  # 0.09 * 3700 = 333 and 0.12 * 5600 = 672.
  opposition.tolerance = c(0.09, 0.09, 0.12, 0.12), killed = c(334, 332, 673, 671), start = c(3100, 3100, 5600, 5600),
  joined = c(600, 600, 0, 0))
known("7.18", "muster", function(start, strength, joined) start * strength + joined,
  start = c(5300, 4100), strength = c(0.83, 1.21), joined = c(310, 0))
known("7.18", "evenly", function(there, more, places) max(0, there + more / places),
  there = c(310, 310, 310), more = c(710, -710, -1370), places = c(3, 3, 4))
known("7.18", "ready", function(day, opening, delay) day >= opening + delay,
  day = c(184.75, 184.5, 184.25), opening = 182, delay = 2.5)
known("7.18", "aim of swelling",
  function(opposition.swell, follow_on, lost, eve) follow_on * min(1, (lost - eve) / opposition.swell),
  opposition.swell = c(0.17, 0.13, 0.19), follow_on = c(3100, 2700, 4300), lost = c(0.29, 0.31, 0.07),
  eve = c(0.21, 0.11, 0.07))
known("7.18", "joining", function(rest, follow_on, days, week) min(rest, follow_on * days / week),
  rest = c(730, 41, 170), follow_on = c(3100, 2700, 4300), days = c(0.25, 0.25, 0.35), week = c(7, 7, 9))
known("7.18", "rest of an attack", function(pace) max(0, 1 / pace - 1), pace = c(0.1, 0.37, 1, 2.3))
known("7.18", "storms", function(opposition.assault_ratio, attack, defence) attack >= opposition.assault_ratio * defence,
  # Limits 1.3 * 210 = 273 and 0.7 * 130 = 91.
  opposition.assault_ratio = c(1.3, 1.3, 0.7, 0.7), attack = c(274, 272, 91.1, 90.9), defence = c(210, 210, 130, 130))
known("7.18", "has come to rest", function(opposition.pause, day, last) day - last >= opposition.pause,
  opposition.pause = 4.5, day = c(191.25, 191.5, 191.75), last = 187)
known("7.18", "over", function(day, opening, length) day - opening >= length,
  day = c(207.75, 208, 208.25), opening = 182.5, length = 25.5)

# --- 7.19: reserves, recall, opportunists ----------------------------------------------------------------------------

known("7.19", "command",
  function(reserve.obey_foreign, foreign, first, hold)
    if (!foreign) 1 else if (first) 1 - hold + hold * reserve.obey_foreign else reserve.obey_foreign,
  reserve.obey_foreign = c(0.47, 0.53, 0.41, 0.43), foreign = c(1, 1, 0, 0), first = c(1, 0, 1, 0), hold = c(0.71, 0.67, 0.59, 0.61))
known("7.19", "chance to obey",
  function(reserve.obey, command, leadership, fuel, hope) reserve.obey * command * leadership * min(1, fuel) * hope,
  reserve.obey = c(0.87, 0.93, 0.89), command = c(0.71, 0.47, 0.62), leadership = c(0.53, 0.59, 0.43), fuel = c(0.67, 1.3, 0.97),
  hope = c(0.83, 0.41, 0.73))
known("7.19", "to spare", function(reserve.capital, soldiers, eve) soldiers / eve > reserve.capital,
  reserve.capital = c(0.7, 0.7, 0.7, 0.6), soldiers = c(701, 700, 699, 303), eve = c(1000, 1000, 1000, 500))
known("7.19", "recall", function(recall.threshold, lost) lost >= recall.threshold,
  recall.threshold = c(0.27, 0.27, 0.27), lost = c(0.271, 0.27, 0.269))
known("7.19", "weak garrison",
  function(opportunist.garrison, opportunist.belief, soldiers, eve, hope)
    soldiers < opportunist.garrison * eve || (soldiers > 0 && hope < opportunist.belief),
  opportunist.garrison = 0.41, opportunist.belief = 0.46, soldiers = c(409, 411, 411, 411, 0, 0, 7),
  eve = c(1000, 1000, 1000, 1000, 0, 300, 0), hope = c(0.7, 0.7, 0.459, 0.461, 0, 0, 0.45))
known("7.19", "opportunist is stronger", function(start, worth, defence) start * worth > defence,
  start = c(700, 700, 700), worth = 0.9, defence = c(629, 630, 631))
known("7.19", "chance of entry", function(opportunist.rate, days) chance(opportunist.rate, days),
  opportunist.rate = c(1.3, 0.7), days = c(0.25, 0.35))

# --- 7.20: risings and deals -----------------------------------------------------------------------------------------

known("7.20", "former rebels", function(population, share) population * share,
  population = c(370000, 81000), share = c(0.31, 0.67))
known("7.20", "fighters of a place", function(rebels, all, sum) if (sum == 0) 0 else all * rebels / sum,
  rebels = c(114700, 54270, 0), all = c(2300, 1700, 900), sum = c(168970, 310000, 0))
known("7.20", "would rise",
  function(rising.threshold, rising.neighbour, belief, near) logistic(belief) < rising.threshold + if (near) rising.neighbour else 0,
  # The log-odds of 0.53 are 0.12014, those of 0.64 are 0.57536.
  rising.threshold = 0.53, rising.neighbour = 0.11, belief = c(0.119, 0.121, 0.121, 0.575, 0.576), near = c(0, 0, 1, 1, 1))
known("7.20", "chance to rise", function(rising.rate, days) chance(rising.rate, days),
  rising.rate = c(1.7, 0.03), days = c(0.25, 7))
known("7.20", "deal is possible", function(deal.stand, standing, soldiers) standing < deal.stand * soldiers,
  deal.stand = 0.31, standing = c(123.9, 124.1), soldiers = c(400, 400))
known("7.20", "chance of a deal",
  function(deal.rate, deal.spread, neighbours, days) chance(deal.rate * (1 + deal.spread * neighbours), days),
  deal.rate = c(0.37, 0.41, 0.53), deal.spread = c(0.47, 0.61, 0.43), neighbours = c(0, 2, 3), days = c(0.25, 0.25, 0.35))
known("7.20", "tie", function(province, community, road) (province + community + road) / 3,
  province = c(1, 0, 0, 1, 1), community = c(0, 1, 0, 1, 1), road = c(0, 0, 1, 0, 1))
known("7.20", "standing share", function(standing, soldiers) if (soldiers == 0) 0 else min(1, standing / soldiers),
  standing = c(123.9, 430, 17), soldiers = c(400, 410, 0))
known("7.20", "left of a deal", function(surrender.memory, days) exp(-days / surrender.memory),
  surrender.memory = c(23, 3.1), days = c(0.125, 41))
known("7.20", "chance of a deal that spreads",
  function(surrender.rate, surrender.spread, factor, standing, deals, days)
    chance(surrender.rate * factor * (1 - standing) * (1 + surrender.spread * deals), days),
  surrender.rate = c(0.37, 0.041, 1.3, 0.53), surrender.spread = c(3.1, 17, 0.47, 2.9), factor = c(1.7, 0.83, 1.1, 1.3),
  standing = c(0.13, 0.71, 0.37, 1), deals = c(0.61, 2.3, 0, 1.9), days = c(0.25, 0.35, 0.125, 0.25))

# --- 7.21: leader ----------------------------------------------------------------------------------------------------

known("7.21", "garrison of the capital", function(standing, hope) standing * hope, standing = c(731, 97), hope = c(0.61, 0.37))
known("7.21", "seats on the eve", function(seats) max(1, seats), seats = c(5, 1, 0))
known("7.21", "prospects",
  function(leader.roads, garrison, eve, seats, eve_seats)
    if (eve == 0) 0 else garrison / eve * (1 - leader.roads * (1 - seats / eve_seats)),
  leader.roads = c(0.83, 0.77, 0.79), garrison = c(310, 173, 97), eve = c(830, 910, 0), seats = c(3, 0, 2),
  eve_seats = c(7, 5, 3))
known("7.21", "would flee", function(leader.threshold, prospects) prospects < leader.threshold,
  leader.threshold = 0.013, prospects = c(0.0129, 0.013, 0.0131))
known("7.21", "chance of flight", function(leader.rate, days) chance(leader.rate, days),
  leader.rate = c(1.9, 2.3), days = c(0.25, 0.35))
known("7.21", "chance of handing over", function(interim.rate, interim.loyal, standing, days)
    chance(interim.rate * (1 - interim.loyal * standing), days),
  interim.rate = c(1.7, 0.13, 2.3, 0.7), interim.loyal = c(0.61, 0.83, 1, 0.9), standing = c(0.43, 0.97, 1, 0),
  days = c(0.125, 0.25, 0.35, 0.45))

file <- file(out, "wb")
writeLines(c(
  sprintf("# Made by src/scripts/known-answers-fight.R with %s.", R.version.string),
  "# Answers of the equations of odd.md, sections 7.11 to 7.21, written anew from its text; 1 is yes, 0 is no.",
  "section,equation,inputs,answer", rows), file)
close(file)
