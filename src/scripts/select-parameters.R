#!/usr/bin/env Rscript
# Which parameters shall a fit infer? Those that move what happened most: for each reading and each output the ranks of
# the output are regressed on the ranks of all parameters with a range, and a parameter counts by its largest
# coefficient (absolute, of standardised ranks), averaged over the readings. Run it on the documented arm alone, under
# the ranges, never under a posterior:
#   ./collapse run scenarios/three-hypotheses.yaml --arm documented --prior-only --replications 1200 --no-charts --out DIR
#   Rscript src/scripts/select-parameters.R DIR days_to_collapse regime_killed regime_on_eve
# With SELECT_AT_LEAST=0.1 in the environment it prints nothing but the names of those that reach it, the strongest
# first, with commas between them: what other scripts read.
# An output is a column of DIR/runs.csv; a run that does not collapse counts as the longest. Coefficients below about
# 2 / sqrt(runs of a reading) are chance.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
least <- as.numeric(Sys.getenv("SELECT_AT_LEAST", NA))
outputs <- if (length(arguments) > 1) arguments[-1] else c("days_to_collapse", "regime_killed", "regime_on_eve")
key <- c("hypothesis", "arm", "replication")
runs <- read.csv(file.path(folder, "runs.csv"), check.names = FALSE)
packed <- file.path(folder, "parameters.csv.gz")
drawn <- read.csv(if (file.exists(packed)) packed else file.path(folder, "parameters.csv"), check.names = FALSE)
stopifnot(all(runs$arm == "documented"), all(outputs %in% names(runs)))
all <- merge(runs[, c(key, outputs)], drawn, by = key)
parameters <- setdiff(names(drawn), c(key, names(runs)))
ranks <- function(x) {
  r <- rank(x)
  (r - mean(r)) / sd(r)
}
readings <- unique(all$hypothesis)
strength <- matrix(0, length(parameters), length(outputs), dimnames = list(parameters, outputs))
for (reading in readings) {
  own <- all[all$hypothesis == reading, ]
  varied <- parameters[sapply(parameters, function(p) length(unique(own[[p]])) > 1)]
  x <- sapply(varied, function(p) ranks(own[[p]]))
  for (output in outputs) {
    y <- own[[output]]
    y[is.na(y)] <- Inf
    if (length(unique(y)) < 2) next
    fit <- lm.fit(cbind(1, x), ranks(y))
    explained <- 1 - sum(fit$residuals^2) / (nrow(own) - 1)
    if (is.na(least)) cat(sprintf("%s, %s: %d runs, %d parameters, %.0f %% of the variance of ranks\n",
                reading, output, nrow(own), length(varied), 100 * explained))
    found <- abs(fit$coefficients[-1])
    strength[varied, output] <- strength[varied, output] + found / length(readings)
  }
}
most <- apply(strength, 1, max)
if (!is.na(least)) {
  strongest <- names(sort(most[most >= least], decreasing = TRUE))
  cat(paste(strongest, collapse = ","), "\n", sep = "")
} else {
  shown <- order(-most)[seq_len(min(40, length(most)))]
  cat(sprintf("\nchance: about %.3f\n", 2 / sqrt(nrow(all) / length(readings))))
  print(round(cbind(strength, most)[shown, ], 3))
}
