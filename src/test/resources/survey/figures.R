# SPDX-License-Identifier: EUPL-1.2
# Computes in R what the program computes, from what is in the directory named.
dir <- commandArgs(trailingOnly = TRUE)[1]
out <- file(file.path(dir, "r.csv"), "w")
for (i in 0:199) {
  d <- as.matrix(read.csv(file.path(dir, paste0("scores", i, ".csv")), header = FALSE))
  n <- nrow(d); k <- ncol(d); v <- cov(d)
  a <- k / (k - 1) * (1 - sum(diag(v)) / sum(v))
  lower <- 1 - (1 - a) * qf(.975, n - 1, (n - 1) * (k - 1))
  upper <- 1 - (1 - a) * qf(.025, n - 1, (n - 1) * (k - 1))
  f <- factanal(covmat = v, factors = 1, n.obs = n, rotation = "none",
                control = list(opt = list(maxit = 5000), lower = 0.005))
  l <- f$loadings[, 1] * sqrt(diag(v)); u <- f$uniquenesses * diag(v)
  omega <- sum(l)^2 / (sum(l)^2 + sum(u))
  g <- factor(rep(1:(n / 10), each = 10)); y <- d[, 1]
  m <- anova(lm(y ~ g))[["Mean Sq"]]
  icc1 <- (m[1] - m[2]) / (m[1] + 9 * m[2]); icc2 <- (m[1] - m[2]) / m[1]
  q <- scan(file.path(dir, paste0("finite", i, ".txt")), quiet = TRUE)
  N <- q[1]; s <- q[2]; x <- q[3]; K <- 0:N
  more <- phyper(x - 1, K, N - K, s, lower.tail = FALSE); less <- phyper(x, K, N - K, s)
  exact <- range(K[more > .025 + 1e-12 & less > .025 + 1e-12]) / N * 100
  if (s < N) {
    e <- s * (N - 1) / (N - s); z <- qnorm(.975); p <- x / s
    mid <- (p + z^2 / (2 * e)) / (1 + z^2 / e)
    half <- z / (1 + z^2 / e) * sqrt(p * (1 - p) / e + z^2 / (4 * e^2))
    wilson <- 100 * c(max(0, mid - half), min(1, mid + half))
  } else wilson <- c(100 * x / s, 100 * x / s)
  writeLines(paste(format(c(a, lower, upper, omega, icc1, icc2, exact, wilson), digits = 15, trim = TRUE),
                   collapse = ","), out)
}
close(out)
