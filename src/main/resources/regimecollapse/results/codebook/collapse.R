# Reads the tables of a result folder in R, each column as what its codebook says it is.
#
#   source("results/three-hypotheses/collapse.R")
#   runs <- collapse_read("results/three-hypotheses", "runs")
#   collapse_columns("results/three-hypotheses", "runs")     # name, type, unit and meaning of each column
#
# Numbers are double, whole numbers integer, true and false logical, dates Date, all else character; an empty
# cell is NA. Base R from 4.0 on and, for tables that lie as Parquet alone, the package arrow. The codebook is
# datapackage.json in the folder.

# JSON as lists: objects with names, arrays without. Numbers are double, null is NULL.
collapse_json <- function(text) {
  # Text or number, or one of the signs; what stands between them is blank.
  token <- '"(?:[^"\\\\]|\\\\.)*"|-?[0-9][-+.0-9eE]*|true|false|null|[][{}:,]'
  tokens <- regmatches(text, gregexpr(token, text, perl = TRUE))[[1]]
  at <- 0
  word <- function(token) {
    inner <- substr(token, 2, nchar(token) - 1)
    if (!grepl("\\", inner, fixed = TRUE)) return(inner)
    parts <- regmatches(inner, gregexpr("\\\\u[0-9a-fA-F]{4}|\\\\.|[^\\\\]+", inner))[[1]]
    simple <- c("\\n" = "\n", "\\t" = "\t", "\\r" = "\r", "\\b" = "\b", "\\f" = "\f")
    plain <- vapply(parts, function(part) {
      if (startsWith(part, "\\u")) return(intToUtf8(strtoi(substr(part, 3, 6), 16L)))
      if (part %in% names(simple)) return(simple[[part]])
      if (startsWith(part, "\\")) substr(part, 2, 2) else part
    }, "")
    paste(plain, collapse = "")
  }
  value <- function() {
    at <<- at + 1
    token <- tokens[at]
    if (token == "{" || token == "[") return(values(token == "{"))
    if (startsWith(token, '"')) return(word(token))
    switch(token, "true" = TRUE, "false" = FALSE, "null" = NULL, as.numeric(token))
  }
  values <- function(object) {
    found <- list()
    names <- character()
    if (tokens[at + 1] %in% c("}", "]")) {
      at <<- at + 1
      return(found)
    }
    repeat {
      if (object) {
        names <- c(names, word(tokens[at + 1]))
        at <<- at + 2
      }
      found <- c(found, list(value()))
      at <<- at + 1
      if (tokens[at] != ",") break
    }
    if (object) names(found) <- names
    found
  }
  value()
}

# The codebook of a folder.
collapse_package <- function(folder) {
  file <- file.path(folder, "datapackage.json")
  if (!file.exists(file)) stop("there is no ", file, ": is ", folder, " a folder of results?")
  lines <- readLines(file, encoding = "UTF-8", warn = FALSE)
  collapse_json(paste(lines, collapse = "\n"))
}

# The names of the tables of a folder.
collapse_tables <- function(folder) {
  vapply(collapse_package(folder)$resources, function(resource) resource$name, "")
}

collapse_resource <- function(folder, name) {
  for (resource in collapse_package(folder)$resources) {
    # A large table may lie packed, as series.csv.gz or series.parquet; it is read as it lies.
    if (name %in% c(resource$name, resource$path, paste0(resource$name, ".csv"))) return(resource)
  }
  stop(folder, " has no table ", name, "; it has ", paste(collapse_tables(folder), collapse = ", "))
}

# The codebook of a table: a row a column.
collapse_columns <- function(folder, name) {
  fields <- collapse_resource(folder, name)$schema$fields
  of <- function(key) vapply(fields, function(field) if (is.null(field[[key]])) "" else field[[key]], "")
  data.frame(
    name = of("name"), type = of("type"), unit = of("unit"), description = of("description"),
    stringsAsFactors = FALSE
  )
}

collapse_typed <- function(cells, type) {
  switch(type,
    number = as.double(cells),
    integer = as.integer(cells),
    boolean = if (is.logical(cells)) cells else as.logical(toupper(cells)),
    date = as.Date(cells, format = "%Y-%m-%d"),
    cells
  )
}

# A table, typed. Its header must be that of the codebook.
collapse_read <- function(folder, name) {
  resource <- collapse_resource(folder, name)
  fields <- resource$schema$fields
  file <- file.path(folder, resource$path)
  # What was cut short would be read as far as it goes, without a word.
  if (!identical(as.double(file.size(file)), as.double(resource$bytes))) {
    stop(file, " is not as datapackage.json lists it: it has ", file.size(file), " bytes, not ", resource$bytes)
  }
  table <- if (grepl("[.]parquet$", file)) {
    if (!requireNamespace("arrow", quietly = TRUE)) stop(file, " is Parquet: it needs the package arrow")
    as.data.frame(arrow::read_parquet(file))
  } else {
    read.csv(
      file, colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8", quote = "\""
    )
  }
  names <- vapply(fields, function(field) field$name, "")
  if (!identical(names(table), names)) {
    stop(resource$path, " has not the columns that datapackage.json says")
  }
  for (i in seq_along(fields)) table[[i]] <- collapse_typed(table[[i]], fields[[i]]$type)
  table
}
