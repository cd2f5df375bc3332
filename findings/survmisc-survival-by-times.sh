#!/bin/sh
# survMisc 0.5.6 (Debian 12, r-cran-survmisc 0.5.6-1; survival analysis): the survival at given times leaves out every
# event on other days, so it depends on which other times are asked for; and it multiplies the events of two groups
# together.
#
# Guesses, logged before the run, after a look at the module: sf(ten(...), times = ...) multiplies over the rows of the
# times asked for only, so the survival is far too high; and as the rows are made time by time, and the values group by
# group, groups are mixed up. Both are so; that groups are multiplied together was not guessed. Two more guesses, on
# answers that are kept and on tables of bands, are documented or were not followed.
#
# Seen: of 16 subjects with 11 events 0.60 survive day 5 and 0.28 day 9, by hand, by R's survfit (survival 3.5-3) and
# by sf without times. sf(times = c(5, 9)) gives 0.80 and 0.60, sf(times = 9) alone 0.75; with all days from 1 to 9
# asked for it is right, so a table of every day shows nothing. The cumulative hazard lacks the same events, 0.45 on
# day 9 where 1.16 is right. Of two groups of eight 0.60 and 0.60 survive day 5, and 0.23 and 0.30 day 9. Asked for
# both days, sf has 0.80 for day 5 in the first group and 0.64 in the second, which is the first's 0.80 times its own,
# and 0.50 and 0.50 for day 9. Nothing warns. The documentation calls these the times for which to calculate the
# function, and gives the usual product over all events up to a time. Survival after 5 and after 10 years, by kind of
# regime, is what one asks for.
#
# Run by hand; needs Debian 12 with its package lists and R (r-base-core); installs nothing outside a temporary folder.
# Fails when any of this changes.
set -eu
work=$(mktemp -d "${TMPDIR:-/tmp}/finding.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work"
apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances \
  r-cran-survmisc=0.5.6-1 | grep '^r-cran' | sort -u >needed
grep -qx r-cran-survmisc needed
sed -i -e 's/^r-cran-survmisc$/&=0.5.6-1/' -e 's/^r-cran-survival$/&=3.5-3-1/' needed
xargs apt-get -qq download <needed 2>fetching || { cat fetching >&2; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" .; done
cat >times.R <<'R'
library(survival)
suppressMessages(library(survMisc))

all <- data.frame(day = c(2, 3, 3, 5, 6, 8, 9, 10, 1, 2, 4, 5, 7, 8, 9, 12),
  fails = c(1, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1), group = rep(1:2, each = 8))

byHand <- function(day, of = all, kind = "S") {
  days <- sort(unique(of$day[of$fails == 1 & of$day <= day]))
  shares <- sapply(days, function(one) sum(of$fails[of$day == one]) / sum(of$day >= one))
  if (kind == "S") prod(1 - shares) else sum(shares)
}

print3 <- function(name, values) cat(name, sprintf("%.3f", values), "\n")

# Each call has an object of its own, as sf stores its answer in the object.
seen <- function(...) sf(ten(Surv(all$day, all$fails)), ...)
byGroup <- function(...) sf(ten(Surv(day, fails) ~ group, data = all), ...)

print3("days 5 and 9 by hand:", sapply(c(5, 9), byHand))
print3("survfit:", summary(survfit(Surv(day, fails) ~ 1, data = all), times = c(5, 9))$surv)
print3("sf, all times:", subset(as.data.frame(seen()), t %in% c(5, 9))$S)
print3("sf, times 5 and 9:", seen(times = c(5, 9))$S)
print3("sf, time 9:", seen(times = 9)$S)
print3("sf, times 1 to 9:", subset(as.data.frame(seen(times = 1:9)), t1 %in% c(5, 9))$S)
print3("hazards by hand:", sapply(c(5, 9), byHand, kind = "H"))
print3("sf, hazards:", seen(times = c(5, 9), what = "H")$H)

print3("groups 1 and 2, day 5, by hand:", sapply(1:2, function(one) byHand(5, all[all$group == one, ])))
print3("groups 1 and 2, day 9, by hand:", sapply(1:2, function(one) byHand(9, all[all$group == one, ])))
print3("survfit, group 1, days 5 and 9, then 2:",
  summary(survfit(Surv(day, fails) ~ group, data = all), times = c(5, 9))$surv)
rows <- as.data.frame(byGroup(times = c(5, 9)))
for (row in seq_len(nrow(rows))) cat("sf: group", rows$cg[row], "day", rows$t1[row], sprintf("%.3f", rows$S[row]), "\n")
R
R_LIBS="$work/usr/lib/R/library:$work/usr/lib/R/site-library" Rscript --vanilla times.R >seen
cat >expected <<'TEXT'
days 5 and 9 by hand: 0.600 0.281 
survfit: 0.600 0.281 
sf, all times: 0.600 0.281 
sf, times 5 and 9: 0.800 0.600 
sf, time 9: 0.750 
sf, times 1 to 9: 0.600 0.281 
hazards by hand: 0.473 1.157 
sf, hazards: 0.200 0.450 
groups 1 and 2, day 5, by hand: 0.600 0.600 
groups 1 and 2, day 9, by hand: 0.225 0.300 
survfit, group 1, days 5 and 9, then 2: 0.600 0.225 0.600 0.300 
sf: group 1 day 5 0.800 
sf: group 2 day 5 0.640 
sf: group 1 day 9 0.500 
sf: group 2 day 9 0.500 
TEXT
cat seen
diff expected seen && echo "as found"
