#!/usr/bin/env Rscript
# Makes the known answers of rank correlation, Holm's adjustment and the test for a crossover that the tests of the
# package "stats" are held to. Only base R is used, none of the program's own code.
#   Rscript src/scripts/known-answers-sensitivity.R          from the folder of the project
# The first line of every file names the version that made it.
options(digits = 17)
folder <- "src/test/resources/regimecollapse/stats/known-answers"
put <- function(name, table, about) {
  file <- file(file.path(folder, name), "wb")
  made <- sprintf("# Made by src/scripts/known-answers-sensitivity.R with %s.", R.version.string)
  writeLines(c(made, paste("#", about)), file)
  for (column in names(table)) if (is.numeric(table[[column]])) table[[column]] <- sprintf("%.17g", table[[column]])
  write.csv(table, file, row.names = FALSE, quote = FALSE)
  close(file)
}

# Hunter's L and panel scores of canned tuna: Hollander and Wolfe (1973), p. 187; no ties.
tuna <- list(x = c(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1),
             y = c(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8))
# Motor Trend road tests, from R's data set mtcars (Henderson and Velleman 1981): few ties, and many.
pairs <- list(tuna = tuna,
              mpg.hp = list(x = mtcars$mpg, y = mtcars$hp),
              cyl.carb = list(x = mtcars$cyl, y = mtcars$carb),
              qsec.am = list(x = mtcars$qsec, y = mtcars$am))
z <- qnorm(0.975)
rank.rows <- do.call(rbind, lapply(names(pairs), function(name) {
  it <- pairs[[name]]
  test <- suppressWarnings(cor.test(it$x, it$y, method = "spearman", exact = FALSE))
  rho <- unname(test$estimate)
  half <- z * sqrt((1 + rho^2 / 2) / (length(it$x) - 3))
  data.frame(data = name, x = paste(it$x, collapse = " "), y = paste(it$y, collapse = " "), rho = rho,
             p = test$p.value, low = tanh(atanh(rho) - half), high = tanh(atanh(rho) + half))
}))
put("rank-correlation.csv", rank.rows,
    "rho and p: cor.test(method = spearman, exact = FALSE). Interval: Fisher's z, variance of Bonett and Wright (2000).")

p <- list(few = c(0.01, 0.02, 0.03, 0.04, 0.05), mixed = c(0.04, 0.001, 0.3, 0.013, 1, 0.001, 0.0004), one = 0.03,
          ties = c(0.02, 0.02, 0.02), zero = c(0, 0.5))
put("holm.csv", data.frame(data = names(p), p = sapply(p, paste, collapse = " "),
    adjusted = sapply(p, function(x) paste(sprintf("%.17g", p.adjust(x, "holm")), collapse = " "))), "p.adjust(method = holm).")

# Gail and Simon (1985), their example: differences of proportions in four groups of patients, and their errors.
crossover <- function(d, s) {
  q <- min(sum((d / s)[d > 0]^2), sum((d / s)[d < 0]^2))
  h <- seq_len(length(d) - 1)
  sum(dbinom(h, length(d) - 1, 0.5) * pchisq(q, h, lower.tail = FALSE))
}
cases <- list(nsabp = list(d = c(0.163, -0.114, -0.047, -0.151), s = c(0.0788, 0.0689, 0.0614, 0.0547)),
              three = list(d = c(1, 0.5, -2), s = c(0.86, 0.64, 0.32)),
              strong = list(d = c(-3, -1, 0.2, 2, 4), s = c(0.4, 0.3, 0.5, 0.4, 0.5)))
put("crossover.csv", data.frame(data = names(cases), d = sapply(cases, function(k) paste(k$d, collapse = " ")),
    s = sapply(cases, function(k) paste(k$s, collapse = " ")), p = sapply(cases, function(k) crossover(k$d, k$s))),
    "Formula of Gail and Simon (1985) by dbinom and pchisq; nsabp is their example.")

# Means of qsec over four groups of mpg (mtcars) with equal counts by mid-rank, and Student's intervals.
x <- mtcars$mpg; y <- mtcars$qsec
group <- pmin(3, floor(4 * (rank(x) - 0.5) / length(x)))
put("conditional-mean.csv", do.call(rbind, lapply(0:3, function(g) {
  it <- y[group == g]
  t <- t.test(it)
  data.frame(group = g, n = length(it), low = min(x[group == g]), high = max(x[group == g]), middle = mean(x[group == g]),
             mean = mean(it), se = sd(it) / sqrt(length(it)), t.low = t$conf.int[1], t.high = t$conf.int[2])
})), "mtcars: qsec by fourths of mpg; t.test.")
