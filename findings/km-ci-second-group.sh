#!/bin/sh
# km.ci 0.5-6 (Debian 12, r-cran-km.ci 0.5-6-1; confidence intervals of survival curves): the interval of a second
# group depends on the first, and is 1 to 1 throughout if the curve of the first reaches 0; where a curve is at 0, its
# interval is 1 to 1 as well.
#
# Guesses, logged before the run, after a look at the module: sums of the variance go on from group to group, so the
# bounds of the second group are not its own. With the default method, Rothman's, bounds that are no number become 1,
# so the curve that ends at 0 has both its bounds at 1. Both are so. How far it goes, that one group that dies out
# takes the intervals of all that follow with it, was not guessed. A third guess, on the tables of the bands, was not
# followed.
#
# Seen: of two groups of eight, the survival of the second on day 8 is 0.30, from 0.09 to 0.66 by hand and when the
# group is given alone. After a first group whose last subject is censored it is 0.04 to 0.81; after one whose last
# subject fails, 1 to 1 from day 1 on, by "log" 0 to infinity. Which group comes first is a matter of the alphabet. Of
# the methods for single days, log, loglog, linear and the default do so; Peto's, which the documentation advises
# against, is right, and Grunkemeier's stops, as the bands do. Printed, the median of the second group, day 7, has 2 as
# its lower bound alone, 1 after the first kind of group and none after the second. Where a curve is at 0, R's survfit
# (survival 3.5-3) gives no bounds. The documentation asks for an object of survfit and tells of no limit to one group;
# it comes back with all its groups, ready to be drawn and compared.
#
# Run by hand; needs Debian 12 with its package lists and R (r-base-core); installs nothing outside a temporary folder.
# Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-get -qq download r-cran-km.ci=0.5-6-1 r-cran-survival=3.5-3-1 r-cran-matrix=1.5-3-1 r-cran-lattice=0.20-45-3 \
  2>fetching || { cat fetching >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >groups.R <<'R'
library(survival)
library(km.ci)

days <- c(1, 2, 4, 5, 7, 8, 9, 12)
fails <- c(1, 1, 0, 1, 1, 1, 0, 1)
firstDays <- c(2, 3, 3, 5, 6, 8, 9, 10)
firstFails <- c(1, 1, 0, 1, 1, 0, 1, 1)
firstCensored <- replace(firstFails, 8, 0)
group <- rep(1:2, each = 8)
alone <- survfit(Surv(days, fails) ~ 1)
after <- lapply(list("who die out" = firstFails, "the last censored" = firstCensored), function(first)
  survfit(Surv(c(firstDays, days), c(first, fails)) ~ group))

# The interval of Rothman, 1978, by hand, for one survival and its variance by Greenwood.
byHand <- function(day) {
  at <- alone$time <= day
  survival <- prod(1 - alone$n.event[at] / alone$n.risk[at])
  variance <- survival^2 * sum((alone$n.event / (alone$n.risk * (alone$n.risk - alone$n.event)))[at])
  size <- survival * (1 - survival) / variance
  z <- qnorm(0.975)
  half <- z * sqrt(variance + z^2 / (4 * size^2))
  size / (size + z^2) * (survival + z^2 / (2 * size) + c(-half, half))
}

bounds <- function(name, curve, day) {
  shown <- summary(curve)
  strata <- if (is.null(shown$strata)) "group=2" else shown$strata
  at <- which(shown$time == day & strata == "group=2")
  cat(sprintf("%s: day %d survival %.3f from %.3f to %.3f\n", name, day, shown$surv[at], shown$lower[at],
    shown$upper[at]))
}

for (day in c(1, 8)) {
  cat(sprintf("by hand: day %d from %.3f to %.3f\n", day, byHand(day)[1], byHand(day)[2]))
  bounds("alone", km.ci(alone), day)
  for (first in names(after)) bounds(paste("after others,", first), km.ci(after[[first]]), day)
}
bounds("alone, log, survfit", survfit(Surv(days, fails) ~ 1, conf.type = "log"), 8)
for (method in c("log", "loglog", "linear", "peto")) {
  bounds(paste0("alone, ", method), km.ci(alone, method = method), 8)
  for (first in names(after)) {
    bounds(paste0("after others, ", first, ", ", method), km.ci(after[[first]], method = method), 8)
  }
}
bounds("the end, survfit", alone, 12)
bounds("the end", km.ci(alone), 12)
lower <- function(curve) tail(rbind(summary(curve)$table), 1)[, "0.95LCL"]
cat("lower bounds of the median:", lower(km.ci(alone)), sapply(after, function(curve) lower(km.ci(curve))), "\n")
R
R_LIBS="$work/usr/lib/R/library:$work/usr/lib/R/site-library" Rscript --vanilla groups.R >seen
cat >expected <<'TEXT'
by hand: day 1 from 0.529 to 0.978
alone: day 1 survival 0.875 from 0.529 to 0.978
after others, who die out: day 1 survival 0.875 from 1.000 to 1.000
after others, the last censored: day 1 survival 0.875 from 0.039 to 0.999
by hand: day 8 from 0.088 to 0.656
alone: day 8 survival 0.300 from 0.088 to 0.656
after others, who die out: day 8 survival 0.300 from 1.000 to 1.000
after others, the last censored: day 8 survival 0.300 from 0.042 to 0.809
alone, log, survfit: day 8 survival 0.300 from 0.095 to 0.943
alone, log: day 8 survival 0.300 from 0.095 to 0.943
after others, who die out, log: day 8 survival 0.300 from 0.000 to Inf
after others, the last censored, log: day 8 survival 0.300 from 0.042 to 2.165
alone, loglog: day 8 survival 0.300 from 0.044 to 0.628
after others, who die out, loglog: day 8 survival 0.300 from 0.000 to 1.000
after others, the last censored, loglog: day 8 survival 0.300 from 0.002 to 0.792
alone, linear: day 8 survival 0.300 from -0.044 to 0.644
after others, who die out, linear: day 8 survival 0.300 from -Inf to Inf
after others, the last censored, linear: day 8 survival 0.300 from -0.293 to 0.893
alone, peto: day 8 survival 0.300 from 0.016 to 0.584
after others, who die out, peto: day 8 survival 0.300 from 0.016 to 0.584
after others, the last censored, peto: day 8 survival 0.300 from 0.016 to 0.584
the end, survfit: day 12 survival 0.000 from NA to NA
the end: day 12 survival 0.000 from 1.000 to 1.000
lower bounds of the median: 2 NA 1 
TEXT
cat seen
diff expected seen && echo "as found"
