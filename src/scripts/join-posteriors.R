#!/usr/bin/env Rscript
# Joins the draws of fits that were made one for each mechanism of leaving into one table, whose hypotheses are crossed
# with mechanisms as a scenario with "run: {mechanisms: [...]}" has them: H1-coercion-gamble--precedent. Each such cell
# has its own parameters; the cell of a number that its fit did not infer is empty, which means: as the simulation of the
# draw had it. Weights add up to 1 in each cell: how the cells weigh against each other is no matter of these fits.
#   Rscript src/scripts/join-posteriors.R OUT.csv news=FOLDER precedent=FOLDER ...
arguments <- commandArgs(trailingOnly = TRUE)
out <- arguments[1]
fits <- strsplit(arguments[-1], "=", fixed = TRUE)
read <- function(fit) {
  # As text: no digit changes on the way.
  draws <- read.csv(file.path(fit[2], "posterior.csv"), check.names = FALSE, colClasses = "character")
  draws <- draws[, !grepl(":", names(draws)) & names(draws) != "distance"]
  draws$hypothesis <- paste(draws$hypothesis, fit[1], sep = "--")
  weight <- as.numeric(draws$weight)
  draws$weight <- sprintf("%.10g", weight / ave(weight, draws$hypothesis, FUN = sum))
  draws
}
all <- lapply(fits, read)
columns <- unique(unlist(lapply(all, names)))
wide <- function(draws) {
  draws[setdiff(columns, names(draws))] <- ""
  draws[columns]
}
joined <- do.call(rbind, lapply(all, wide))
write.csv(joined, out, quote = FALSE, row.names = FALSE, eol = "\n")
