#!/usr/bin/env Rscript
# Makes the known answers that the equations of the slow processes are held to (package model.rule). Base R only. The
# equations are written anew from the text of src/site/markdown/odd.md, sections 5.4, 7.1 to 7.10, 7.22 to 7.24, with its
# names: [morale.pay] is the argument `morale.pay`. None of the program's own code is used. The answers are committed,
# so that nobody needs R to build or test the program.
#   Rscript src/scripts/known-answers-weekly.R          from the folder of the project
options(digits = 17)
out <- "src/test/resources/regimecollapse/model/rule/weekly-known-answers.csv"

# The shortest text that reads back as the same number.
digits <- function(x) {
  short <- sprintf("%.15g", x)
  if (as.numeric(short) == x) short else sprintf("%.17g", x)
}

# Short forms of the page.
clamp <- function(x, a, b) min(max(x, a), b)
logistic <- function(x) 1 / (1 + exp(-x))
chance <- function(h, t) 1 - exp(-h * t)
way <- function(T, t) 1 - exp(-t / T)
year <- 365.2425
month <- year / 12

rows <- character()

# Adds an equation: its section, the function that is held to it, the equation, and points: the first in full, the
# others as changes of it. Stops where the points could not tell a wrong equation from the right one: each argument,
# doubled, and each two arguments, swapped, must change an answer (but for those named alike, which may be swapped).
put <- function(section, name, equation, first, ..., alike = list()) {
  points <- c(list(first), lapply(list(...), function(change) modifyList(first, change)))
  stopifnot(setequal(names(first), names(formals(equation))))
  answer <- function(point) do.call(equation, point)
  answers <- sapply(points, answer)
  differs <- function(change) {
    others <- sapply(points, function(point) answer(change(point)))
    any(abs(others - answers) > 1e-6 * abs(answers) + 1e-9)
  }
  for (a in names(first)) {
    double <- function(point) { point[[a]] <- 2 * point[[a]]; point }
    if (!differs(double)) stop(name, ": no answer depends on ", a)
    for (b in names(first)) if (a < b && !any(sapply(alike, function(set) all(c(a, b) %in% set)))) {
      swap <- function(point) { point[c(a, b)] <- point[c(b, a)]; point }
      if (!differs(swap)) stop(name, ": no answer tells ", a, " from ", b)
    }
  }
  for (i in seq_along(points)) {
    arguments <- paste0(names(points[[i]]), "=", sapply(points[[i]], digits), collapse = " ")
    rows <<- c(rows, paste(section, name, arguments, digits(answers[i]), sep = ","))
  }
}

# --- Short forms -----------------------------------------------------------------------------------------------------

put("7", "Rates.years", function(days) days / year, list(days = 7), list(days = 1003.5))
put("7", "Rates.months", function(days) days / month, list(days = 7), list(days = 46.5))
put("7", "Rates.towards", function(value, target, way) value + way * (target - value),
  list(value = 0.37, target = 0.91, way = 0.13), list(value = 1.9), list(way = 1), list(way = 0))
put("7", "Rates.relaxation", function(time, days) way(time, days),
  list(time = 83, days = 7), list(time = 5.3, days = 11.7))
put("7", "Rates.chance", function(hazard, time) chance(hazard, time),
  list(hazard = 0.31, time = 1.7), list(hazard = 0.31, time = 0.02), list(hazard = 0, time = 7), alike = list(c("hazard", "time")))
put("7.9", "Rates.shareLost", function(hazard, time) hazard * time / (1 + hazard * time),
  list(hazard = 0.31, time = 1.7), list(hazard = 12), alike = list(c("hazard", "time")))
put("7", "Rates.clamp", clamp, list(x = 0.41, a = 0.13, b = 0.87), list(x = 0.9), list(x = 0.11), list(x = -3), list(x = 1.7),
  alike = list(c("x", "a", "b")))
put("7", "Logistic.of", logistic, list(x = 0.83), list(x = -2.9), list(x = 0))

# --- 7.1 Funds -------------------------------------------------------------------------------------------------------

put("7.1", "FundsRule.own",
  function(years, `decay.own-floor`, `decay.own-rate`)
    `decay.own-floor` + (1 - `decay.own-floor`) * exp(-`decay.own-rate` * years),
  list(years = 3.7, `decay.own-floor` = 0.63, `decay.own-rate` = 0.17), list(years = 0), list(years = 0.41),
  list(`decay.own-floor` = 0), alike = list(c("years", "decay.own-rate")))
put("7.1", "FundsRule.foreign",
  function(finance, replacement, alliedFinance, `dependence.first-patron`, `dependence.allied`)
    `dependence.first-patron` * (finance + replacement) + `dependence.allied` * alliedFinance,
  list(finance = 0.83, replacement = 0.29, alliedFinance = 1.17, `dependence.first-patron` = 0.41, `dependence.allied` = 0.13),
  list(replacement = 0), list(finance = 0, alliedFinance = 0.3), alike = list(c("finance", "replacement"), c("alliedFinance", "dependence.allied")))
put("7.1", "FundsRule.funds",
  function(ownFunds, foreignFunds, `dependence.first-patron`, `dependence.allied`, `funds.cap`)
    min(`funds.cap`, (1 - `dependence.first-patron` - `dependence.allied`) * ownFunds + foreignFunds),
  list(ownFunds = 0.77, foreignFunds = 0.52, `dependence.first-patron` = 0.41, `dependence.allied` = 0.13, `funds.cap` = 1.23),
  list(foreignFunds = 1.19), list(foreignFunds = 0), list(foreignFunds = 0.86), list(`funds.cap` = 0.7),
  alike = list(c("dependence.first-patron", "dependence.allied")))
put("7.1", "FundsRule.spending", function(days, price, finance) (days / year) * price * finance,
  list(days = 7, price = 1.61, finance = 0.83), list(days = 11, finance = 0.2), alike = list(c("days", "price", "finance")))

# --- 7.2 Pay and arrears ---------------------------------------------------------------------------------------------

put("7.2", "PayRule.buys",
  function(nominal, prices, `pay.price-exposure`)
    1 - `pay.price-exposure` + `pay.price-exposure` * nominal / prices,
  list(nominal = 1.9, prices = 3.7, `pay.price-exposure` = 0.37), list(prices = 0.8), list(`pay.price-exposure` = 0))
put("7.2", "PayRule.general",
  function(ownFunds, buys, foreignFunds, `dependence.first-patron`, `dependence.allied`, `funds.cap`)
    min(`funds.cap`, (1 - `dependence.first-patron` - `dependence.allied`) * ownFunds * buys + foreignFunds),
  list(ownFunds = 0.77, buys = 0.61, foreignFunds = 0.52, `dependence.first-patron` = 0.41, `dependence.allied` = 0.13,
    `funds.cap` = 1.23),
  list(foreignFunds = 1.19), list(buys = 1), list(`funds.cap` = 0.7),
  alike = list(c("dependence.first-patron", "dependence.allied"), c("ownFunds", "buys")))
put("7.2", "PayRule.withTopUp",
  function(topUpShare, general, topUp) (1 - topUpShare) * general + topUpShare * topUp,
  list(topUpShare = 0.31, general = 0.87, topUp = 1.43), list(topUp = 0), list(topUpShare = 0), list(topUpShare = 1))
put("7.2", "PayRule.arrears",
  function(arrears, paid, days, `pay.arrears-cap`) clamp(arrears + (1 - paid) * days / month, 0, `pay.arrears-cap`),
  list(arrears = 1.3, paid = 0.67, days = 11, `pay.arrears-cap` = 5.9),
  list(arrears = 5.85), list(arrears = 0.1, paid = 1.6), list(paid = 1.6), list(paid = 0, days = 7))

# --- 7.3 Corruption --------------------------------------------------------------------------------------------------

put("7.3", "CorruptionRule.change",
  function(corruption, general, reform, `corruption.from-pay`, `corruption.own-growth`, `reform.corruption`)
    (`corruption.from-pay` * max(0, 1 - general) + `corruption.own-growth`) * (1 - corruption)
      - `reform.corruption` * reform * corruption,
  list(corruption = 0.37, general = 0.71, reform = 0.23, `corruption.from-pay` = 0.59, `corruption.own-growth` = 0.043,
    `reform.corruption` = 0.67),
  list(general = 1.2), list(corruption = 0.81, reform = 0.9), list(reform = 0),
  alike = list(c("reform", "reform.corruption")))
put("7.3", "CorruptionRule.next", function(corruption, change, days) clamp(corruption + days / year * change, 0, 1),
  list(corruption = 0.37, change = 0.19, days = 11), list(change = 31), list(change = -29), list(change = -0.6),
  alike = list(c("change", "days")))

# --- 7.4 Presence, and 5.4 -------------------------------------------------------------------------------------------

put("7.4", "PresenceRule.sold",
  function(corruption, pay, `presence.sold-leave`, `presence.base-sale`)
    `presence.sold-leave` * corruption * (`presence.base-sale` + max(0, 1 - pay)),
  list(corruption = 0.37, pay = 0.71, `presence.sold-leave` = 0.73, `presence.base-sale` = 0.31), list(pay = 1.3), list(pay = 0),
  alike = list(c("corruption", "presence.sold-leave")))
put("7.4", "PresenceRule.next",
  function(present, sold, days, `presence.recall`, `presence.max`)
    clamp(present + days / year * (`presence.recall` * (`presence.max` - present) - sold * present), 0, `presence.max`),
  list(present = 0.68, sold = 0.19, days = 11, `presence.recall` = 0.53, `presence.max` = 0.89),
  list(present = 0.93, sold = 0), list(sold = 47), list(present = 0.3, days = 7), list(`presence.recall` = 60, sold = 0.1))
put("7.4", "PresenceRule.present", function(real, ghosts) real * (1 - ghosts),
  list(real = 0.83, ghosts = 0.37), list(ghosts = 0), list(ghosts = 1))
put("5.4", "PresenceRule.balance",
  # 1e-12 is in the page's table of numbers that no scenario can change.
  function(sold, `presence.recall`, `presence.max`) `presence.recall` * `presence.max` / (`presence.recall` + sold + 1e-12),
  list(sold = 0.081, `presence.recall` = 0.53, `presence.max` = 0.89), list(sold = 0.6), list(sold = 0))

# --- 7.5 Supply ------------------------------------------------------------------------------------------------------

put("7.5", "SupplyRule.together",
  function(own, patrons, `supply.patron-share`) (1 - `supply.patron-share`) * own + `supply.patron-share` * patrons,
  list(own = 0.83, patrons = 0.31, `supply.patron-share` = 0.47), list(patrons = 0))
put("7.5", "SupplyRule.ammunitionLost", function(corruption, `supply.diversion`) `supply.diversion` * corruption,
  list(corruption = 0.37, `supply.diversion` = 0.61), list(corruption = 0), alike = list(c("corruption", "supply.diversion")))
put("7.5", "SupplyRule.fuelLost", function(corruption, `supply.fuel-diversion`) `supply.fuel-diversion` * corruption,
  list(corruption = 0.37, `supply.fuel-diversion` = 0.74), list(corruption = 0),
  alike = list(c("corruption", "supply.fuel-diversion")))
put("7.5", "StockRule.use", function(intensity, `stock.quiet`) `stock.quiet` + (1 - `stock.quiet`) * intensity,
  list(intensity = 0.37, `stock.quiet` = 0.14), list(intensity = 0), list(intensity = 1),
  alike = list(c("intensity", "stock.quiet")))
put("7.5", "StockRule.next",
  function(store, logistics, use, lost, days) max(0, store + logistics * use * days - use * days - lost * store * days / year),
  list(store = 131, logistics = 0.31, use = 0.53, lost = 0.23, days = 7), list(logistics = 1.2), list(store = 0.7, logistics = 0),
  list(store = 0), list(lost = 0, logistics = 0))
put("7.5", "StockRule.supply",
  function(store, arriving, `stock.reserve`) min(1, max(store / `stock.reserve`, arriving)),
  list(store = 11, arriving = 0.31, `stock.reserve` = 23), list(store = 31), list(store = 2), list(store = 0), list(arriving = 1.2))
put("7.1", "StockRule.pays",
  function(chest, money, days) min(max(0, 1 - money), chest / (days / month)),
  list(chest = 1.7, money = 0.43, days = 7), list(chest = 0.04), list(money = 1.2), list(chest = 0))
put("7.1", "StockRule.chest", function(chest, pays, days) max(0, chest - pays * (days / month)),
  list(chest = 1.7, pays = 0.57, days = 11), list(chest = 0.04), alike = list(c("pays", "days")))
put("7.5", "SupplyRule.delivered",
  function(logistics, `supply.patron-share`) 1 - `supply.patron-share` + `supply.patron-share` * logistics,
  list(logistics = 0.71, `supply.patron-share` = 0.47), list(logistics = 2.4), list(logistics = 0))
put("7.5", "SupplyRule.ammunition",
  function(delivered, corruption, `supply.diversion`) delivered * (1 - `supply.diversion` * corruption),
  list(delivered = 0.86, corruption = 0.37, `supply.diversion` = 0.61), list(corruption = 0),
  alike = list(c("corruption", "supply.diversion")))
put("7.5", "SupplyRule.fuel",
  function(delivered, corruption, `supply.fuel-diversion`) delivered * (1 - `supply.fuel-diversion` * corruption),
  list(delivered = 0.86, corruption = 0.37, `supply.fuel-diversion` = 0.74), list(corruption = 0),
  alike = list(c("corruption", "supply.fuel-diversion")))
put("7.5", "SupplyRule.next",
  function(stock, target, days, `supply.relaxation`) stock + way(`supply.relaxation`, days) * (target - stock),
  list(stock = 0.93, target = 0.66, days = 11, `supply.relaxation` = 61), list(stock = 0.2, days = 7))

# --- 7.6 Leadership --------------------------------------------------------------------------------------------------

put("7.6", "LeadershipRule.faded",
  function(shock, days, `leadership.purge-decay`) shock * (1 - way(`leadership.purge-decay`, days)),
  list(shock = 0.17, days = 11, `leadership.purge-decay` = 470), list(days = 7, shock = 0.9))
put("7.6", "LeadershipRule.target",
  function(quality, corruption, reform, shock, `leadership.absence`, `reform.leadership`)
    clamp(quality * (1 - `leadership.absence` * corruption) + `reform.leadership` * reform - shock, 0, 1),
  list(quality = 0.71, corruption = 0.37, reform = 0.23, shock = 0.17, `leadership.absence` = 0.43, `reform.leadership` = 0.11),
  list(shock = 0.9), list(quality = 0.97, corruption = 0, reform = 0.8, shock = 0), list(shock = 0),
  alike = list(c("corruption", "leadership.absence"), c("reform", "reform.leadership")))
put("7.6", "LeadershipRule.next",
  function(leadership, target, days, `leadership.relaxation`)
    leadership + way(`leadership.relaxation`, days) * (target - leadership),
  list(leadership = 0.58, target = 0.43, days = 11, `leadership.relaxation` = 92), list(leadership = 0.1, days = 7))
put("7.6", "LeadershipRule.purged",
  function(shock, `leadership.purge-shock`) shock + `leadership.purge-shock`,
  list(shock = 0.17, `leadership.purge-shock` = 0.26), list(shock = 0), alike = list(c("shock", "leadership.purge-shock")))
put("7.6", "LeadershipRule.noticed",
  function(shock, `leadership.purge-shock`, `leadership.purge-spillover`)
    shock + `leadership.purge-spillover` * `leadership.purge-shock`,
  list(shock = 0.17, `leadership.purge-shock` = 0.26, `leadership.purge-spillover` = 0.38), list(shock = 0),
  alike = list(c("leadership.purge-shock", "leadership.purge-spillover")))

# --- 7.7 Morale ------------------------------------------------------------------------------------------------------

put("7.7", "MoraleRule.unanswered", function(strikes, `air-defence`) strikes * (1 - clamp(`air-defence`, 0, 1)),
  list(strikes = 1.7, `air-defence` = 0.21), list(`air-defence` = 1.3), list(`air-defence` = -0.4))
morale <- list(`morale.base` = 1.03, `morale.pay` = 1.47, `morale.arrears` = 0.043, `morale.supply` = 1.13,
  `morale.supply-reference` = 0.79, `morale.leadership` = 1.21, `morale.leadership-reference` = 0.46, `morale.advisers` = 0.33,
  `morale.strikes` = 0.107, `morale.abandonment` = 0.61, `morale.fatigue` = 0.029)
put("7.7", "MoraleRule.shared",
  # The terms of common(f) that are the same for all formations.
  function(ammunition, advisers, unanswered, abandonment, years, `morale.base`, `morale.supply`, `morale.supply-reference`,
    `morale.advisers`, `morale.strikes`, `morale.abandonment`, `morale.fatigue`)
    `morale.base` + `morale.supply` * (ammunition - `morale.supply-reference`) +
      `morale.advisers` * (min(1.5, advisers) - 1) - `morale.strikes` * unanswered - `morale.abandonment` * abandonment -
      `morale.fatigue` * years,
  c(list(ammunition = 0.67, advisers = 0.83, unanswered = 1.34, abandonment = 0.19, years = 3.1),
    morale[c("morale.base", "morale.supply", "morale.supply-reference", "morale.advisers", "morale.strikes",
      "morale.abandonment", "morale.fatigue")]),
  list(advisers = 1.9), list(advisers = 1.4), list(ammunition = 0.9, unanswered = 0, abandonment = 0, years = 0),
  alike = list(c("unanswered", "morale.strikes"), c("abandonment", "morale.abandonment"), c("years", "morale.fatigue")))
common <- function(pay, arrears, ammunition, leadership, advisers, strikes, `air-defence`, abandonment, years, `morale.base`,
  `morale.pay`, `morale.arrears`, `morale.supply`, `morale.supply-reference`, `morale.leadership`,
  `morale.leadership-reference`, `morale.advisers`, `morale.strikes`, `morale.abandonment`, `morale.fatigue`)
  (`morale.base`
    + `morale.pay`         * (pay - 1)
    - `morale.arrears`     * arrears
    + `morale.supply`      * (ammunition - `morale.supply-reference`)
    + `morale.leadership`  * (leadership - `morale.leadership-reference`)
    + `morale.advisers`    * (min(1.5, advisers) - 1)
    - `morale.strikes`     * strikes * (1 - clamp(`air-defence`, 0, 1))
    - `morale.abandonment` * abandonment
    - `morale.fatigue`     * years)
put("7.7", "MoraleRule.common", common,
  c(list(pay = 0.71, arrears = 2.7, ammunition = 0.67, leadership = 0.58, advisers = 0.83, strikes = 1.7, `air-defence` = 0.21,
    abandonment = 0.19, years = 3.1), morale),
  list(advisers = 1.9), list(pay = 1.2, arrears = 0.4), list(leadership = 0.31, ammunition = 0.9),
  alike = list(c("arrears", "morale.arrears"), c("strikes", "morale.strikes"), c("abandonment", "morale.abandonment"),
    c("years", "morale.fatigue")))
put("7.7", "MoraleRule.against", function(x) (1 - logistic(x)) / logistic(x), list(x = 0.61), list(x = -1.7))
put("7.7", "MoraleRule.target", function(common, moraleOffset) logistic(common + moraleOffset),
  list(common = 0.61, moraleOffset = -0.37), list(common = -2.3), list(moraleOffset = 0), alike = list(c("common", "moraleOffset")))
put("7.7", "MoraleRule.next",
  function(morale, target, days, `morale.relaxation`) morale + way(`morale.relaxation`, days) * (target - morale),
  list(morale = 0.64, target = 0.51, days = 11, `morale.relaxation` = 87), list(morale = 0.2, days = 7))

# --- 7.8 Belief and abandonment --------------------------------------------------------------------------------------

put("7.8", "BeliefRule.missing", function(finance, air, advisers) max(0, 1 - (finance + air + advisers) / 3),
  list(finance = 0.83, air = 0.39, advisers = 0.71), list(air = 2), list(finance = 0, air = 0, advisers = 0),
  alike = list(c("finance", "air", "advisers")))
put("7.8", "BeliefRule.abandonment",
  function(abandonment, missing, days, `abandonment.relaxation`)
    abandonment + way(`abandonment.relaxation`, days) * (missing - abandonment),
  list(abandonment = 0.19, missing = 0.36, days = 11, `abandonment.relaxation` = 118), list(abandonment = 0.7, days = 7))
put("7.8", "BeliefRule.target",
  function(abandonment, mean, `belief.base`, `belief.abandonment`, `belief.morale`, `belief.morale-reference`)
    `belief.base` - `belief.abandonment` * abandonment - `belief.morale` * max(0, `belief.morale-reference` - mean),
  list(abandonment = 0.19, mean = 0.44, `belief.base` = 2.3, `belief.abandonment` = 0.91, `belief.morale` = 3.1,
    `belief.morale-reference` = 0.59),
  list(mean = 0.7), list(abandonment = 0, mean = 0), alike = list(c("abandonment", "belief.abandonment")))
put("7.8", "BeliefRule.next",
  function(belief, target, days, `belief.relaxation`) belief + way(`belief.relaxation`, days) * (target - belief),
  list(belief = 1.7, target = 0.9, days = 11, `belief.relaxation` = 210), list(belief = -0.6, days = 7))

put("7.8", "AnnouncementRule.dependence",
  function(finance, alliedFinance, logistics, men, `dependence.first-patron`, `dependence.allied`, `supply.patron-share`)
    max(`dependence.first-patron` * finance + `dependence.allied` * alliedFinance, `supply.patron-share` * logistics, men),
  list(finance = 0.71, alliedFinance = 0.13, logistics = 0.29, men = 0.09, `dependence.first-patron` = 0.57,
    `dependence.allied` = 0.23, `supply.patron-share` = 0.67),
  list(logistics = 0.91), list(men = 0.83), list(finance = 0),
  alike = list(c("finance", "dependence.first-patron"), c("alliedFinance", "dependence.allied"), c("logistics", "supply.patron-share")))
put("7.8", "AnnouncementRule.change",
  function(share, `announce.weight`, `announce.credence`) -`announce.weight` * `announce.credence` * share,
  list(share = 0.61, `announce.weight` = 1.7, `announce.credence` = 0.43), list(share = 0),
  alike = list(c("share", "announce.weight", "announce.credence")))
put("7.8", "AnnouncementRule.size", function(`announce.weight`, `announce.credence`) `announce.weight` * `announce.credence`,
  list(`announce.weight` = 1.7, `announce.credence` = 0.43), list(`announce.weight` = 0.3),
  alike = list(c("announce.weight", "announce.credence")))
put("7.8", "AnnouncementRule.left", function(strength, share) pmin(strength, strength * (1 - share)),
  list(strength = 0.91, share = 0.34), list(share = 0))

# --- 7.9 Manpower ----------------------------------------------------------------------------------------------------

put("7.9", "ManpowerRule.hazard",
  function(morale, `manpower.desertion`, `manpower.desertion-slope`)
    `manpower.desertion` * exp(-`manpower.desertion-slope` * (morale - 0.5)),
  list(morale = 0.64, `manpower.desertion` = 0.037, `manpower.desertion-slope` = 4.1), list(morale = 0.22), list(morale = 0))
put("7.9", "ManpowerRule.deserted",
  # The share of a unit's soldiers; the number is the share times soldiers.
  function(hazard, days) hazard * (days / year) / (1 + hazard * (days / year)),
  list(hazard = 0.31, days = 11), list(hazard = 12, days = 7), alike = list(c("hazard", "days")))
put("7.9", "ManpowerRule.wanted", function(strength, path) strength * path, list(strength = 4100, path = 0.83),
  list(path = 1.2), alike = list(c("strength", "path")))
put("7.9", "ManpowerRule.released", function(rolls, wanted) max(0, rolls - wanted) / rolls,
  list(rolls = 4100, wanted = 3700), list(wanted = 4300), list(wanted = 0))
put("7.9", "ManpowerRule.missing", function(rolls, wanted) max(0, wanted - rolls),
  list(rolls = 3700, wanted = 4100), list(wanted = 3600), list(rolls = 0))
put("7.9", "ManpowerRule.takenOver", function(men, missing, `manpower.taken-over`)
    min(`manpower.taken-over` * men, missing),
  list(men = 310, missing = 140, `manpower.taken-over` = 0.37), list(men = 0), list(missing = 91), alike = list(c("men", "manpower.taken-over")))
put("7.9", "ManpowerRule.recruited",
  function(rolls, wanted, pay, units, days, `manpower.recruitment`)
    max(0, wanted - rolls) * `manpower.recruitment` * (days / year) * pay / units,
  list(rolls = 3700, wanted = 4100, pay = 0.71, units = 39, days = 11, `manpower.recruitment` = 0.63),
  list(wanted = 3600), list(days = 7, pay = 1.1), alike = list(c("pay", "days", "manpower.recruitment")))

# --- 7.10 Compliance, hold, purges -----------------------------------------------------------------------------------

put("7.10", "ComplianceRule.pressure", function(promised, finance) clamp(promised - finance, 0, 1),
  list(promised = 0.9, finance = 0.37), list(finance = 1.1), list(promised = 1.6, finance = 0.2))
put("7.10", "ComplianceRule.drive",
  function(pressure, `reform.unprompted`, `reform.pressure`) `reform.unprompted` + `reform.pressure` * pressure,
  list(pressure = 0.53, `reform.unprompted` = 0.061, `reform.pressure` = -0.29), list(`reform.pressure` = 0.6), list(pressure = 0),
  alike = list(c("pressure", "reform.pressure")))
put("7.10", "ComplianceRule.reform",
  function(reform, drive, days, `reform.backslide`)
    clamp(reform + days / year * (drive * (1 - reform) - `reform.backslide` * reform), 0, 1),
  list(reform = 0.23, drive = 0.31, days = 11, `reform.backslide` = 0.17), list(drive = -1.2), list(drive = 71), list(drive = -33))
put("7.10", "ComplianceRule.settlement",
  function(settlement, drive, days, `settlement.ratio`)
    clamp(settlement + days / year * `settlement.ratio` * drive * (1 - settlement), 0, 1),
  list(settlement = 0.14, drive = 0.31, days = 11, `settlement.ratio` = 0.57), list(drive = -1.2), list(drive = 71), list(drive = -33),
  alike = list(c("drive", "days", "settlement.ratio")))
put("7.10", "ComplianceRule.hold",
  function(hold, paid, days, `hold.unpaid`) clamp(hold + days / year * `hold.unpaid` * (min(1, paid) - hold), 0, 1),
  list(hold = 0.74, paid = 0.33, days = 11, `hold.unpaid` = 0.53), list(paid = 1.4), list(paid = 0.95), list(`hold.unpaid` = 61),
  list(paid = 1.4, hold = 0.6, `hold.unpaid` = 61), alike = list(c("days", "hold.unpaid")))
put("7.10", "ComplianceRule.purgeChance",
  function(pressure, hold, days, `purge.hazard`) chance(`purge.hazard` * pressure * hold, days / year),
  list(pressure = 0.53, hold = 0.74, days = 11, `purge.hazard` = 2.1), list(days = 7, pressure = 1), list(pressure = 0),
  alike = list(c("pressure", "hold", "days", "purge.hazard")))
put("7.10", "ComplianceRule.holdAfterPurge", function(hold, `hold.purge`) hold - `hold.purge` * hold,
  list(hold = 0.74, `hold.purge` = 0.21), list(hold = 0.3))
put("7.10", "ComplianceRule.encouraged", function(belief, `news.help`) belief + `news.help`,
  list(belief = 1.7, `news.help` = 0.16), list(belief = -0.4), alike = list(c("belief", "news.help")))

# --- 7.22 Policies, and the opposition's own decision ----------------------------------------------------------------

put("7.22", "PolicyRule.exit", function(path, floor) min(path, floor), list(path = 0.83, floor = 0.29), list(path = 0.17),
  alike = list(c("path", "floor")))
put("7.22", "PolicyRule.coerced",
  function(level, floor, reform, `reform.demand`) floor + (level - floor) * min(1, reform / `reform.demand`),
  list(level = 1.13, floor = 0.29, reform = 0.17, `reform.demand` = 0.31), list(reform = 0.4), list(reform = 0), list(level = 0.2))
put("7.22", "PolicyRule.way",
  function(`delay-days`, days) if (`delay-days` == 0) 1 else way(`delay-days`, days),
  list(`delay-days` = 90, days = 41), list(`delay-days` = 0), list(`delay-days` = 0, days = 0), list(days = 0))
put("7.22", "PolicyRule.given",
  function(path, target, way, cap) min(path + way * (target - path), max(path, cap)),
  list(path = 0.83, target = 1.37, way = 0.43, cap = 1.21), list(target = 2.5), list(target = 0.1), list(path = 1.33, target = 1.7),
  list(way = 1), list(path = 1.33, target = 0.4))
put("7.22", "PolicyRule.surgeDay",
  function(attackDay, `delay-days`, from) max(from, attackDay + `delay-days`),
  list(attackDay = 182, `delay-days` = 7.5, from = 170), list(from = 200), list(attackDay = 300, from = 20),
  alike = list(c("attackDay", "delay-days")))
put("7.22", "RetaliationRule.grievance",
  function(since, `hold.purge`, `retaliate.forgive`) if (since < 0) 0 else `hold.purge` * 2^(-since / `retaliate.forgive`),
  list(since = 310, `hold.purge` = 0.43, `retaliate.forgive` = 620), list(since = 0), list(since = -0.5), list(since = 620))
put("7.22", "RetaliationRule.wanted", function(grievance, `retaliate.size`) min(1, `retaliate.size` * grievance),
  list(grievance = 0.37, `retaliate.size` = 1.4), list(grievance = 0.9), list(grievance = 0),
  alike = list(c("grievance", "retaliate.size")))
put("7.22", "RetaliationRule.next",
  function(cut, wanted, `retaliate.ramp`, days) cut + way(`retaliate.ramp`, days) * (wanted - cut),
  list(cut = 0.23, wanted = 0.71, `retaliate.ramp` = 41, days = 7), list(cut = 0.9), list(days = 0))
put("7.22", "RetaliationRule.unpurged",
  function(path, before, documented, `retaliate.share`)
    if (path == 0) 0 else max(path, min(path / (1 - `retaliate.share` * documented), before)),
  list(path = 0.43, before = 0.97, documented = 0.62, `retaliate.share` = 0.51), list(before = 0.5), list(before = 0.3),
  list(path = 0), list(documented = 0), list(`retaliate.share` = 0),
  alike = list(c("documented", "retaliate.share")))
put("7.22", "RetaliationRule.given",
  function(path, unpurged, documented, cut, `retaliate.share`)
    if (documented > 0 && cut <= documented) path + (unpurged - path) * (1 - cut / documented)
    else path * (1 - `retaliate.share` * cut) / (1 - `retaliate.share` * documented),
  list(path = 0.43, unpurged = 0.71, documented = 0.62, cut = 0.17, `retaliate.share` = 0.51), list(cut = 0),
  list(cut = 0.62), list(cut = 0.83), list(documented = 0), list(documented = 0, cut = 0))
put("7.22", "DecisionRule.fighters", function(free, `opposition-quality`, quality) free * `opposition-quality` * quality,
  list(free = 5300, `opposition-quality` = 1.19, quality = 0.87), list(free = 0.4), alike = list(c("free", "opposition-quality", "quality")))
put("7.22", "DecisionRule.within",
  function(defence, km, `opposition.look-ahead`) defence * exp(-km / `opposition.look-ahead`),
  list(defence = 910, km = 73, `opposition.look-ahead` = 102), list(km = 0), list(km = 310))
put("7.22", "DecisionRule.odds", function(fighters, within) fighters / within,
  list(fighters = 5300, within = 2100), list(fighters = 0.4))

# --- 7.23 Commanders who change side -----------------------------------------------------------------------------------

put("7.23", "BodyRule.faded", function(before, days, `body.memory`) before * 2^(-days / `body.memory`),
  list(before = 1.3, days = 37, `body.memory` = 89), list(days = 0), list(days = 89))
put("7.23", "BodyRule.threatened", function(before, `body.threat`) before + `body.threat`,
  list(before = 0.7, `body.threat` = 1.9), list(before = 0), alike = list(c("before", "body.threat")))
put("7.23", "BodyRule.loyalty", function(pay, hold, felt, prospect, ties) min(1, pay) + hold - felt + prospect + ties,
  list(pay = 0.83, hold = 0.37, felt = 0.91, prospect = 0.61, ties = -0.23), list(pay = 1.7), list(felt = 0),
  alike = list(c("hold", "prospect", "ties", "pay")))
put("7.23", "BodyRule.hazard",
  function(offer, loyalty, `body.rate`, `body.steep`) `body.rate` * logistic(`body.steep` * (offer - loyalty)),
  list(offer = 1.3, loyalty = 1.1, `body.rate` = 0.07, `body.steep` = 3.1), list(loyalty = 2.4), list(offer = 0), list(loyalty = -0.7))
put("7.23", "BodyRule.following", function(soldiers, `body.follow`) soldiers * `body.follow`,
  list(soldiers = 187, `body.follow` = 0.7), list(`body.follow` = 1), alike = list(c("soldiers", "body.follow")))
put("7.22", "DecisionRule.estimate",
  function(odds, normal, `opposition.estimate-noise`) odds * exp(`opposition.estimate-noise` * normal),
  list(odds = 2.5, normal = -0.7, `opposition.estimate-noise` = 0.31), list(normal = 1.9), list(normal = 0),
  alike = list(c("normal", "opposition.estimate-noise")))
put("7.22", "DecisionRule.attacks",
  function(estimate, `opposition.success-threshold`) as.numeric(estimate > `opposition.success-threshold`),
  list(estimate = 2.6, `opposition.success-threshold` = 2.5), list(estimate = 2.4), list(estimate = 2.5), list(estimate = 4))
put("7.22", "DecisionRule.rebuilt",
  function(days, `opposition.rebuild`) as.numeric(days > `opposition.rebuild`),
  list(days = 371, `opposition.rebuild` = 370), list(days = 369), list(days = 370), list(days = 600))

# --- 7.24 Countryside ------------------------------------------------------------------------------------------------

# By the roots of the right side, where the page has the hyperbolic tangent; and held to small steps of the equation.
land <- function(lost, fighters, defenders, days, `rural.push`, `rural.clear`, `rural.seed`) {
  if (fighters + defenders == 0) return(lost)
  x <- fighters / (fighters + defenders)
  won <- 2 * `rural.push` * x
  cleared <- 2 * `rural.clear` * (1 - x)
  if (won == 0) return(lost * exp(-cleared * days))
  p <- won * (1 - `rural.seed`) - cleared
  q <- sqrt(p^2 + 4 * won^2 * `rural.seed`)
  high <- (p + q) / (2 * won)
  low <- (p - q) / (2 * won)
  u <- (lost - high) / (lost - low) * exp(-q * days)
  exact <- (high - low * u) / (1 - u)
  slope <- function(c) won * (1 - c) * (c + `rural.seed`) - cleared * c
  c <- lost
  h <- days / 2000
  for (i in seq_len(2000)) {
    a <- slope(c); b <- slope(c + h * a / 2); d <- slope(c + h * b / 2); e <- slope(c + h * d)
    c <- c + h * (a + 2 * b + 2 * d + e) / 6
  }
  if (lost <= 1 && (won * (1 + `rural.seed`) + cleared) * days < 50) stopifnot(abs(c - exact) < 1e-9)
  exact
}
put("7.24", "CountrysideRule.next", land,
  list(lost = 0.18, fighters = 2300, defenders = 1700, days = 7, `rural.push` = 0.031, `rural.clear` = 0.017, `rural.seed` = 0.013),
  list(fighters = 0), list(defenders = 0), list(fighters = 0, defenders = 0), list(lost = 0), list(lost = 1), list(days = 1),
  list(days = 90), list(days = 0), list(`rural.push` = 3, `rural.clear` = 3, days = 365), list(`rural.seed` = 0.1))
put("7.24", "CountrysideRule.part", function(districts, all) districts / all, list(districts = 17, all = 407))
put("7.24", "CountrysideRule.left",
  function(fighters, joined, killed, engaged) max(0, fighters + joined - killed - engaged),
  list(fighters = 1900, joined = 310, killed = 230, engaged = 770), list(engaged = 2200), list(fighters = 100),
  alike = list(c("fighters", "joined"), c("killed", "engaged")))
put("7.24", "CountrysideRule.cutsOff", function(lost, `rural.cut`) as.numeric(lost > `rural.cut`),
  list(lost = 0.61, `rural.cut` = 0.6), list(lost = 0.6), list(lost = 0.35))
put("7.24", "CountrysideRule.byAir", function(supply, air) supply * min(1, air),
  list(supply = 0.83, air = 0.37), list(air = 1.4), list(air = 0))

file <- file(out, "wb")
writeLines(c(sprintf("# Made by src/scripts/known-answers-weekly.R with %s.", R.version.string),
  "# section of odd.md, function of the package model.rule, arguments, answer", "section,function,arguments,answer", rows), file)
close(file)
