#!/usr/bin/env Rscript
# Makes the known answers that the tests of the package "stats" are held to. Only R and its package survival are used,
# none of the program's own code. The answers are committed, so that nobody needs R to build or test the program.
#   Rscript src/scripts/known-answers.R          from the folder of the project
# The first line of every file names the versions that made it.
suppressPackageStartupMessages(library(survival))
options(digits = 17)
folder <- "src/test/resources/regimecollapse/stats/known-answers"
versions <- sprintf("%s, survival %s", R.version.string, packageVersion("survival"))
z <- qnorm(0.975)

# The shortest text that reads back as the same number.
digits <- function(x) {
  short <- sprintf("%.15g", x)
  long <- sprintf("%.17g", x)
  ifelse(is.na(x), "", ifelse(suppressWarnings(as.numeric(short)) == x, short, long))
}
put <- function(name, table, about) {
  for (column in names(table)) if (is.numeric(table[[column]])) table[[column]] <- digits(table[[column]])
  file <- file(file.path(folder, name), "wb")
  writeLines(c(sprintf("# Made by src/scripts/known-answers.R with %s.", versions), paste("#", about)), file)
  write.csv(table, file, row.names = FALSE, quote = FALSE)
  close(file)
}

# --- Data ------------------------------------------------------------------------------------------------------------

# Weeks in remission of 42 children with acute leukaemia, 6-mercaptopurine against placebo. Negative: still in remission.
# Freireich et al. (1963), Blood 21, 699-716; Gehan (1965), Biometrika 52, 203-223, table 1.
six.mp <- c(6, 6, 6, 7, 10, 13, 16, 22, 23, -6, -9, -10, -11, -17, -19, -20, -25, -32, -32, -34, -35)
placebo <- c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
remission <- data.frame(
  time = abs(c(six.mp, placebo)),
  status = as.integer(c(six.mp, placebo) > 0),
  group = rep(c("6-MP", "placebo"), each = 21))
put("remission-data.csv", remission,
  "Weeks in remission, Freireich et al. (1963), Blood 21, 699-716, as tabled by Gehan (1965), Biometrika 52, 203-223.")

# The Veterans' Administration lung cancer trial.
lung <- data.frame(time = veteran$time, status = veteran$status, trt = as.character(veteran$trt),
  celltype = as.character(veteran$celltype))
put("veteran-data.csv", lung, paste(
  "Days to death, Veterans' Administration lung cancer trial: Kalbfleisch and Prentice (1980), The Statistical Analysis of",
  "Failure Time Data, appendix; columns time, status, trt, celltype of survival::veteran (package licence: LGPL 2 or later)."))

groups <- rbind(
  data.frame(data = "remission", by = "group", time = remission$time, status = remission$status, group = remission$group),
  data.frame(data = "veteran", by = "trt", time = lung$time, status = lung$status, group = lung$trt),
  data.frame(data = "veteran", by = "celltype", time = lung$time, status = lung$status, group = lung$celltype))
groups$key <- paste(groups$data, groups$by, groups$group)
each <- function(what) do.call(rbind, lapply(unique(groups$key), function(k) {
  rows <- groups[groups$key == k, ]
  data.frame(data = rows$data[1], by = rows$by[1], group = rows$group[1], what(rows))
}))
fit <- function(rows, type = "log-log") survfit(Surv(time, status) ~ 1, data = rows, conf.type = type)

# --- Survival curves -------------------------------------------------------------------------------------------------

put("kaplan-meier.csv", each(function(rows) {
  plain <- summary(fit(rows, "plain"))
  loglog <- summary(fit(rows))
  data.frame(time = plain$time, at_risk = plain$n.risk, events = plain$n.event, survival = plain$surv,
    standard_error = plain$std.err, plain_low = plain$lower, plain_high = plain$upper,
    loglog_low = loglog$lower, loglog_high = loglog$upper)
}), "survfit, conf.type plain and log-log, 95 %. Empty where R gives NA: where the curve is 0.")

put("medians.csv", each(function(rows) {
  q <- quantile(fit(rows), 0.5)
  data.frame(median = unname(q$quantile), low = unname(q$lower), high = unname(q$upper))
}), "quantile(survfit), conf.type log-log, 95 %. Empty: not reached.")

restricted <- function(rows, tau) {
  table <- summary(fit(rows), rmean = tau)$table
  c(table[["rmean"]], table[["se(rmean)"]])
}
horizons <- list(remission = c(10, 23, 35), veteran = c(90, 300))
put("rmst.csv", each(function(rows) do.call(rbind, lapply(horizons[[rows$data[1]]], function(tau) {
  if (max(rows$time) < tau && rows$status[which.max(rows$time)] == 0) return(NULL)
  r <- restricted(rows, tau)
  data.frame(tau = tau, rmst = r[1], standard_error = r[2])
}))), "summary(survfit, rmean = tau).")

contrast <- function(data, by, a, b, tau) {
  chosen <- function(g) groups[groups$data == data & groups$by == by & groups$group == g, ]
  ra <- restricted(chosen(a), tau)
  rb <- restricted(chosen(b), tau)
  difference <- ra[1] - rb[1]
  se <- sqrt(ra[2]^2 + rb[2]^2)
  ratio <- ra[1] / rb[1]
  log.se <- sqrt((ra[2] / ra[1])^2 + (rb[2] / rb[1])^2)
  data.frame(data, by, a, b, tau, difference, standard_error = se, low = difference - z * se, high = difference + z * se,
    p = 2 * pnorm(-abs(difference / se)), ratio, ratio_low = exp(log(ratio) - z * log.se),
    ratio_high = exp(log(ratio) + z * log.se), ratio_p = 2 * pnorm(-abs(log(ratio) / log.se)))
}
put("rmst-contrasts.csv", rbind(
  contrast("remission", "group", "6-MP", "placebo", 23), contrast("remission", "group", "6-MP", "placebo", 35),
  contrast("veteran", "trt", "2", "1", 300), contrast("veteran", "celltype", "squamous", "smallcell", 300)),
  "By hand from summary(survfit, rmean = tau): a minus b, a over b (delta method on the log), 95 %, normal test.")

# --- Tests between groups --------------------------------------------------------------------------------------------

logrank <- function(data, by, strata, test) data.frame(data, by, strata, chi2 = test$chisq,
  df = length(test$n) - 1, p = pchisq(test$chisq, length(test$n) - 1, lower.tail = FALSE))
stratified <- function(data, by, strata, test, k) data.frame(data, by, strata, chi2 = test$chisq, df = k - 1,
  p = pchisq(test$chisq, k - 1, lower.tail = FALSE))
put("log-rank.csv", rbind(
  logrank("remission", "group", "", survdiff(Surv(time, status) ~ group, remission)),
  logrank("veteran", "trt", "", survdiff(Surv(time, status) ~ trt, lung)),
  logrank("veteran", "celltype", "", survdiff(Surv(time, status) ~ celltype, lung)),
  stratified("veteran", "trt", "celltype", survdiff(Surv(time, status) ~ trt + strata(celltype), lung), 2),
  stratified("veteran", "celltype", "trt", survdiff(Surv(time, status) ~ celltype + strata(trt), lung), 4)),
  "survdiff; the p-value by pchisq.")

# --- Hazard by interval ----------------------------------------------------------------------------------------------

widths <- c(remission = 5, veteran = 30.4375)
put("hazard.csv", each(function(rows) {
  width <- widths[[rows$data[1]]]
  cuts <- seq(0, max(rows$time) + width, by = width)
  split <- survSplit(Surv(time, status) ~ ., rows, cut = cuts[-1], episode = "interval")
  exposure <- tapply(split$time - split$tstart, split$interval, sum)
  events <- tapply(split$status, split$interval, sum)
  limits <- t(sapply(seq_along(events), function(i) poisson.test(events[[i]], exposure[[i]])$conf.int))
  data.frame(width, interval = as.integer(names(events)), events = as.numeric(events), exposure = as.numeric(exposure),
    rate = as.numeric(events / exposure), low = limits[, 1], high = limits[, 2])
}), "survSplit into intervals (from, to]; rate and exact 95 % limits by poisson.test.")

put("poisson.csv", do.call(rbind, lapply(c(0, 1, 2, 3, 7, 20, 99, 1234), function(k) {
  limits <- poisson.test(k)$conf.int
  data.frame(events = k, low = limits[1], high = limits[2])
})), "poisson.test, exact 95 % limits of the mean.")

# --- Shares ----------------------------------------------------------------------------------------------------------

wilson <- function(k, n) suppressWarnings(as.numeric(prop.test(k, n, correct = FALSE)$conf.int))
# Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
newcombe <- function(k1, n1, k2, n2) {
  a <- wilson(k1, n1)
  b <- wilson(k2, n2)
  p <- k1 / n1
  q <- k2 / n2
  data.frame(k1, n1, k2, n2, difference = p - q, low = p - q - sqrt((p - a[1])^2 + (b[2] - q)^2),
    high = p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
}
put("unpaired-shares.csv", rbind(newcombe(56, 70, 48, 80), newcombe(9, 10, 3, 10), newcombe(6, 7, 2, 7),
  newcombe(5, 56, 0, 29), newcombe(0, 10, 0, 20), newcombe(10, 10, 0, 20), newcombe(97, 100, 3, 100)),
  "By hand from prop.test(correct = FALSE); the first six are the examples of Newcombe (1998), Stat Med 17, 873-890, table II.")

# Newcombe (1998), Statistics in Medicine 17, 2635-2650, method 10; both: happened in both of a pair.
paired <- function(both, first, second, neither) {
  n <- both + first + second + neither
  p <- (both + first) / n
  q <- (both + second) / n
  a <- wilson(both + first, n)
  b <- wilson(both + second, n)
  margins <- (both + first) * (second + neither) * (both + second) * (first + neither)
  cross <- both * neither - first * second
  if (cross > 0) cross <- max(cross - n / 2, 0)
  phi <- if (margins == 0) 0 else cross / sqrt(margins)
  down <- c(p - a[1], b[2] - q)
  up <- c(a[2] - p, q - b[1])
  x <- rep(c(1, 1, 0, 0), c(both, first, second, neither))
  y <- rep(c(1, 0, 1, 0), c(both, first, second, neither))
  data.frame(both, first, second, neither, difference = p - q, standard_error = sd(x - y) / sqrt(n),
    low = p - q - sqrt(down[1]^2 - 2 * phi * down[1] * down[2] + down[2]^2),
    high = p - q + sqrt(up[1]^2 - 2 * phi * up[1] * up[2] + up[2]^2),
    reduction = 1 - var(x - y) / (var(x) + var(y)),
    mcnemar_p = binom.test(first, first + second)$p.value)
}
put("paired-shares.csv", rbind(paired(1, 1, 7, 12), paired(40, 30, 4, 26), paired(3, 97, 0, 0), paired(5, 40, 45, 10),
  paired(80, 3, 2, 15),
  paired(14, 5, 0, 22)),
  "By hand: sd and var of the indicators, prop.test(correct = FALSE) for Newcombe's paired score interval, binom.test.")

# --- Paired means ----------------------------------------------------------------------------------------------------

# Extra hours of sleep of ten patients under two drugs: Student (1908), Biometrika 6, 1-25; the data set sleep of R.
first <- sleep$extra[sleep$group == 2]
second <- sleep$extra[sleep$group == 1]
t <- t.test(first, second, paired = TRUE)
put("sleep-data.csv", data.frame(first, second), "Student (1908), Biometrika 6, 1-25: extra hours of sleep (R's data set sleep).")
put("paired-means.csv", data.frame(difference = unname(t$estimate), standard_error = unname(t$stderr), low = t$conf.int[1],
  high = t$conf.int[2], reduction = 1 - var(first - second) / (var(first) + var(second)),
  worth = (var(first) + var(second)) / var(first - second)),
  "t.test(paired = TRUE), 95 %, and var, from sleep-data.csv.")

# --- Pseudo-values of the restricted mean ----------------------------------------------------------------------------

put("pseudo-values.csv", each(function(rows) {
  tau <- if (rows$data[1] == "remission") 20 else 80
  n <- nrow(rows)
  whole <- restricted(rows, tau)[1]
  data.frame(tau, time = rows$time, status = rows$status,
    value = sapply(seq_len(n), function(i) n * whole - (n - 1) * restricted(rows[-i, ], tau)[1]))
}), "Leaving out one at a time, from summary(survfit, rmean = tau).")
