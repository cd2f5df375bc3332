#!/usr/bin/env python3
"""Runs what the documents print: each command line and each snippet of README.md, CONTRIBUTING.md and
src/site/markdown, and the command lines in comments of scenarios.

    src/scripts/check-documents.py [--done COMMAND]...     in a clean clone, after a build (mvn -B verify, mvn -B -Pcluster verify)

Lines run in the order of the documents, as one builds on another; where many runs are asked for, with two. Long
studies are not made: the program reads their options and their scenario, and is then refused a number of threads of
0, so that nothing is simulated. `explore` is started, asked for its page once, and ended as with Ctrl-C. Snippets
are run, and their numbers compared with the tables and with what common readers make of them. The script ends with a list of all
lines, and fails when one fails, or when it does not know what to do with one. --done names a command that was run
before, letter by letter. Needs R with survival, data.table, readr and rmarkdown, pandoc, a Python with pandas, and Jupyter.
"""

import ast
import csv
import json
import os
import queue
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
DOCUMENTS = [HOME / "README.md", HOME / "CONTRIBUTING.md", *sorted((HOME / "src/site/markdown").rglob("*.md"))]

# What stands for something in a line that is printed.
STAND_INS = {
    "FILE": "scenarios/h3-survivable-drain.yaml",
    "[KEY]": "parameters.leader.threshold",
    "DIR": "results/three-hypotheses",
    "WORD": "purge",
}
COMMANDS = ("./collapse", "collapse.cmd", "mvn", "java", "cp", "cmp", "diff", "sh", "src/scripts/")
STUDIES = ("sensitivity", "twins")
REPLICATIONS = "2"
NO_THREADS = "--threads is from 1 to"
EXPLORE = "./collapse explore"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/\?token=\w+")
# In seconds: until the page is there, which may wait for a build; and until the program has ended.
BEGINS, ENDS = 300, 10
R_READERS = {"base R": "utils::read.csv", "data.table": "data.table::fread", "readr": "readr::read_csv"}
TABLES = "results/three-hypotheses"
MADE = [HOME / f"scenarios/{name}.yaml" for name in ("my-h3", "my-h3-too", "my-idea", "merrow")]
# What README says is saved from the page of explore: the money stays, in runs under the fit.
SAVED = "./collapse explore h3-survivable-drain"
MONEY = {"2020-04-01": 1.3, "2022-01-01": 1.07, "2023-09-30": 0.98, "2024-02-15": 1, "2024-11-26": 1, "2026-03-31": 0.5}
# The country that a page builds: its files, the mistakes that are made on purpose, and what is then seen.
GUIDE = "new-case.md"
COUNTRY = HOME / "scenarios/cases/merrow"
A_FILE = re.compile(r".*\b[Ff]ile `([a-z.-]+)`:$")
SECTIONS = re.compile(r".*\bIn `([a-z.-]+)`:$")
INSTEAD = re.compile(r".*\bIn `([a-z.-]+)`, in the place of `([a-z-]+)`:$")
SLIP = re.compile(r".*\bIn `([a-z.-]+)` write `([^`]+)` for `([^`]+)`:$")
EPSILON = 1e-9

ran, checked = [], []
# What the commands of the guide printed since the last block that shows it, and the mistake that is to be put back.
seen, slips = [], []


class Failure(Exception):
    """A line of a document does not do what it should."""


def shell(line, seconds=900):
    """The exit code of a line of a shell, and what it printed."""
    done = subprocess.run(["sh", "-c", line], cwd=HOME, capture_output=True, text=True, timeout=seconds)
    # What stands on standard error first: the program tells there what is wrong.
    return done.returncode, done.stderr + done.stdout


def need(condition, words):
    if not condition:
        raise Failure(words)


def succeeds(line):
    code, printed = shell(line)
    need(code == 0, f"exit code {code}:\n{printed}")
    return printed


def words_of(line):
    return shlex.split(line)


def is_command(text):
    first = re.sub(r"^([A-Z_]+=\S* )+", "", text)
    return first.startswith(tuple(c if c.endswith("/") else c + " " for c in COMMANDS)) or first in COMMANDS


def found():
    """Kind (command, edit, r, python, comment of a scenario, ...), where, text; in the order of the documents."""
    for document in DOCUMENTS:
        kind, block, since, before = None, [], 0, ""
        guide = document.name == GUIDE
        for number, line in enumerate(document.read_text("utf-8").split("\n"), 1):
            where = f"{document.relative_to(HOME)}:{number}"
            fence = re.match(r"\s*```(\w*)", line)
            if fence and kind is None:
                kind, block, since = fence.group(1), [], where
                kinds = ("sh", "r", "python", "text", "java", "yaml", *(["csv", "json"] if guide else []))
                need(kind in kinds, f"{where}: a block of an unknown kind: '{kind}'")
                # Lines of Java are compiled and run by ArchitecturePageTest, which reads that page only.
                need(kind != "java" or document.name == "architecture.md", f"{where}: Java that no test runs")
                # Recipes are run by CookbookTest, which reads that page only.
                need(kind != "yaml" or guide or document.name == "cookbook.md", f"{where}: YAML that no test runs")
            elif fence:
                if kind in ("r", "python"):
                    yield kind, since, "\n".join(block)
                elif guide and kind in ("csv", "json", "yaml"):
                    yield "file", since, before + "\n" + "\n".join(block) + "\n"
                elif guide and kind == "text":
                    yield "shown", since, "\n".join(block)
                kind = None
            elif kind == "sh":
                command = re.sub(r"\s+#.*$", "", line).strip()
                if command and not command.startswith("#"):
                    refused = guide and line.endswith("# refused")
                    yield "refused" if refused else "guided" if guide else "command", where, command
            elif kind == "text":
                need(not is_command(line.strip()), f"{where}: a command in a block of text")
                block.append(line)
            elif kind is not None:
                block.append(re.sub("^  ", "", line) if document.name == "README.md" else line)
            else:
                spans = re.findall(r"`([^`]+)`", line)
                inside = sum(span.count("./collapse") for span in spans)
                need(line.count("./collapse") == inside, f"{where}: a command outside of `...`, or over two lines")
                for span in spans:
                    if is_command(span):
                        yield "command", where, span
                if guide and SLIP.match(line):
                    yield "slip", where, line
                before = line or before
                change = re.search(r"a line at its end: `([a-z.-]+: \{[^`]*\})`", line)
                if change:
                    yield "edit", where, change.group(1)
        need(kind is None, f"{document}: a block has no end")
    for scenario in sorted((HOME / "scenarios").glob("*.yaml")):
        if scenario not in MADE:
            for number, line in enumerate(scenario.read_text("utf-8").split("\n"), 1):
                told = re.match(r"# +(\./collapse .*?)(?:\s{2,}.*)?$", line)
                if told:
                    yield "comment", f"{scenario.relative_to(HOME)}:{number}", told.group(1)


def replaced(words, option, value):
    """The words with another value of an option."""
    words = list(words)
    if option in words:
        words[words.index(option) + 1] = value
    else:
        words += [option, value]
    return words


def quoted(words):
    return " ".join(shlex.quote(w) for w in words)


def folder_of(words, printed):
    """The result folder of a run."""
    told = re.search(r"^Results: (.*)$", printed, re.M)
    return HOME / (words[words.index("--out") + 1] if "--out" in words else told.group(1))


def without_a_study(words):
    """The options and the scenario of a study are read and found good; nothing is simulated."""
    code, printed = shell(quoted(["./collapse", *replaced(words[1:], "--threads", "0")]))
    need(code == 2 and printed.startswith(NO_THREADS), f"its options or its scenario are refused:\n{printed}")


def address_of(process):
    """The address that explore prints; it goes on running."""
    lines = queue.Queue()

    def read():
        for line in process.stdout:
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    printed, end = "", time.monotonic() + BEGINS
    while True:
        try:
            line = lines.get(timeout=max(0.0, end - time.monotonic()))
        except queue.Empty:
            raise Failure(f"no address within {BEGINS} s:\n{printed}") from None
        need(line is not None, f"it ended before it printed an address:\n{printed}")
        printed += line
        told = ADDRESS.search(line)
        if told:
            return told.group()


def page_of(address):
    """The page, as a browser gets it: the token becomes a cookie, and leaves the address."""
    # No proxy: the program is on this machine.
    visitor = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(CookieJar())
    )
    with visitor.open(address, timeout=30) as answer:
        need(answer.status == 200, f"status {answer.status}")
        need("token" not in answer.geturl(), f"the token stays in the address: {answer.geturl()}")
        need(b"<title>What if?" in answer.read(), "another page")
    return visitor


def save_from(visitor, address):
    """Saves a what-if as README tells."""
    points = [{"date": date, "value": value} for date, value in MONEY.items()]
    whatif = {"file": "h3-survivable-drain.yaml", "title": "The money stays", "draws": "fit"}
    whatif["changes"] = [{"replace": "finance", "points": points}]
    body = json.dumps({"name": MADE[0].stem, "whatif": whatif}).encode()
    url = address.split("?")[0] + "api/save"
    with visitor.open(urllib.request.Request(url, body, {"Content-Type": "application/json"}), timeout=30) as answer:
        told = json.load(answer)
    need(MADE[0].is_file() and told["file"] == "scenarios/my-h3.yaml", f"not saved: {told}")


def explore(line, where):
    """A page that is served until Ctrl-C: started, asked once, ended."""
    words = words_of(line)
    if "--no-open" not in words:
        words.append("--no-open")
    process = subprocess.Popen(
        words,
        cwd=HOME,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        # Where this script runs in the background it may have been told to ignore Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        address = address_of(process)
        visitor = page_of(address)
        if line == SAVED:
            save_from(visitor, address)
        # To all that it started, as the terminal does.
        os.killpg(process.pid, signal.SIGINT)
        code = process.wait(ENDS)
        need(code in (0, 130, -signal.SIGINT), f"exit code {code} after Ctrl-C")
    except subprocess.TimeoutExpired:
        raise Failure(f"it has not ended {ENDS} s after Ctrl-C") from None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    ran.append((where, line, "its page was asked for; ended as with Ctrl-C"))


def collapse(line, where):
    if line == EXPLORE or line.startswith(EXPLORE + " "):
        explore(line, where)
        return
    words = words_of(line)
    at = next(i for i, w in enumerate(words) if w in ("./collapse", "collapse.cmd"))
    before, words = words[:at], words[at:]
    words = [STAND_INS.get(w, w) for w in words]
    command = words[1]
    if words[0] == "collapse.cmd":
        need((HOME / "collapse.cmd").is_file(), "there is no collapse.cmd")
        without_a_study(words)
        checked.append((where, line, "for Windows: options and scenario read"))
    elif len(words) == 2 and command not in ("run", "fit", "sensitivity", "list"):
        succeeds(f"./collapse {command} --help")
        checked.append((where, line, "names the command, which is there"))
    elif command in STUDIES or command == "fit" and "--quick" not in words:
        without_a_study(words)
        checked.append((where, line, "a long study: options and scenario read"))
    else:
        changed = list(words)
        runs = command == "run" or command == "sweep" and "--design-only" not in words
        if runs:
            changed = replaced(words, "--replications", REPLICATIONS)
            if "--until-precise" in words:
                changed = replaced(changed, "--at-most", "4")
            if not where.startswith("README") and "--no-charts" not in words:
                changed += ["--no-charts"]
        printed = succeeds(" ".join([*before, quoted(changed)]))
        if runs and "--shard" in words:
            need((folder_of(changed, printed) / "shard.json").is_file(), "no shard.json")
        elif runs:
            folder = folder_of(changed, printed)
            need((folder / "summary.csv").stat().st_size > 0, "no summary.csv")
            drawn = "--no-charts" in changed or (folder / "report.html").stat().st_size > 0
            need(drawn, "no report.html")
        if line == "./collapse compare results/my-h3 results/my-h3-too":
            told = "One input differs: switches.ex-rebels."
            need(told in printed, f"not told: {told}\n{printed}")
        ran.append((where, line, "" if changed == words_of(line) else "as " + quoted(changed)))


def edit(line, where):
    """The change of a copy that README tells: a line at its end."""
    file = MADE[1]
    text = file.read_text("utf-8")
    key = line.split(":", 1)[0]
    need(not re.search(rf"(?m)^{re.escape(key)}:", text), f"{file.name} has {key} already")
    file.write_text(f"{text}{line}\n", "utf-8")
    ran.append((where, line, "in " + file.name))


def guided(line, where, refused=False):
    """A command of the guide, as it is printed."""
    code, printed = shell(line)
    need(code == (2 if refused else 0), f"exit code {code}:\n{printed}")
    seen.append(printed)
    ran.append((where, line, "refused, as told" if refused else ""))


def told(text, where):
    """What the guide says that one sees; a mistake is then put back."""
    printed = "".join(seen)
    seen.clear()
    while slips:
        file, right = slips.pop()
        file.write_text(right, "utf-8")
    for line in text.split("\n"):
        need(line in printed, f"not seen: {line}\n{printed}")


def slip(line, where):
    name, wrong, right = SLIP.match(line).groups()
    file = COUNTRY / name
    text = file.read_text("utf-8")
    need(text.count(right) == 1, f"{name} has {right} not once")
    slips.append((file, text))
    file.write_text(text.replace(right, wrong), "utf-8")


def file_of_guide(text, where):
    """Writes a file that the guide prints, or puts its keys in the place of those of the file."""
    asked, block = text.split("\n", 1)
    whole, sections, instead = A_FILE.match(asked), SECTIONS.match(asked), INSTEAD.match(asked)
    need(whole or sections or instead, f"what to do with a block after: {asked}")
    if whole:
        (COUNTRY / whole.group(1)).write_text(block, "utf-8")
        return
    file = COUNTRY / (sections or instead).group(1)
    result = file.read_text("utf-8")
    indent = "  " if block.startswith("  ") else ""
    for part in [block] if instead else filter(str.strip, re.split(f"(?m)^(?={indent}[a-z])", block)):
        name = instead.group(2) if instead else part.strip().split(":")[0]
        key = re.escape(indent + name + ":")
        old = re.search(rf"(?m)^{key}.*\n(?:{indent} +.*\n)*", result)
        need(old, f"{file.name} has no key {key}")
        result = result[: old.start()] + part + result[old.end() :]
    file.write_text(result, "utf-8")


def other(line, where):
    words = words_of(line)
    if words[0].startswith("src/scripts/"):
        file = HOME / words[0]
        need(os.access(file, os.X_OK) or file.suffix == ".R", f"{words[0]} is not there or cannot be run")
        if file.suffix == ".R":
            succeeds(f"Rscript --vanilla -e 'invisible(parse(\"{words[0]}\"))'")
        elif file.suffix == ".py":
            ast.parse(file.read_text("utf-8"))
        else:
            interpreter = file.read_text("utf-8").split("\n")[0].removeprefix("#!").split("/")[-1].split()[-1]
            succeeds(f"{interpreter} -n {words[0]}")
        checked.append((where, line, "long: the script is there and can be parsed"))
    elif words[0] == "mvn":
        phases = {"verify", "test", "test-compile", "package"}
        goals = [w for w in words[1:] if not w.startswith("-")]
        need(all(g in phases or re.fullmatch(r"[a-z-]+:[a-z-]+", g) for g in goals), "no goal of Maven")
        need(shutil.which("mvn"), "there is no mvn")
        checked.append((where, line, "of Maven: its goals read"))
    elif words[0] == "java":
        name = words[-1]
        need((HOME / "src/test/java" / (name.replace(".", "/") + ".java")).is_file(), f"there is no {name}")
        checked.append((where, line, "long: the class is there"))
    elif {"A", "B"} & set(words):
        need(shutil.which(words[0]), f"there is no {words[0]}")
        checked.append((where, line, "names no folders: the program is there"))
    else:
        printed = succeeds(re.sub(r"--replications \d+", f"--replications {REPLICATIONS}", line))
        need("&& echo same" not in line or "same" in printed, f"not the same:\n{printed}")
        ran.append((where, line, ""))


def command(line, where, done):
    if line in done:
        ran.append((where, line, "was run before"))
    elif any(line == told for _, told, _ in ran):
        ran.append((where, line, "as above"))
    elif any(line == told for _, told, _ in checked):
        checked.append((where, line, "as above"))
    elif "./collapse" in line or line.startswith("collapse.cmd"):
        collapse(line, where)
    else:
        other(line, where)


def comment(line, where, done):
    if line in done or any(line == told for _, told, _ in ran + checked):
        checked.append((where, line, "as above"))
    else:
        without_a_study(words_of(line))
        checked.append((where, line, "of a scenario file: options and scenario read"))


def table(name):
    with open(HOME / TABLES / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def r_snippet(text, where):
    """Events and medians as the snippet finds them, against runs.csv and summary.csv."""
    need(text.count("collapse_read(") == 1, "the snippet does not read one table with collapse_read")
    if "survfit(" not in text:
        r_columns(text, where)
        return
    collapses = sum(r["collapsed"] == "true" for r in table("runs.csv"))
    with tempfile.TemporaryDirectory() as folder:
        snippet = Path(folder) / "snippet.R"
        snippet.write_text(text, "utf-8")
        ask = Path(folder) / "ask.R"
        ask.write_text(
            f"""fit <- source("{snippet}")$value
            strata <- rep(names(fit$strata), fit$strata)
            medians <- summary(fit)$table
            for (i in seq_len(nrow(medians))) {{
              here <- strata == rownames(medians)[i]
              half <- here & abs(fit$surv - 0.5) < {EPSILON} & fit$n.event > 0
              start <- if (any(half)) min(fit$time[half]) else NA
              cat("ROW", rownames(medians)[i], medians[i, "events"], medians[i, "median"], start, sep = "|")
              cat("\\n")
            }}""",
            "utf-8",
        )
        rows = [r.split("|") for r in succeeds(f"Rscript --vanilla {ask}").split("\n") if r.startswith("ROW")]
    events = sum(int(float(r[2])) for r in rows)
    need(events == collapses, f"{events} collapses, runs.csv has {collapses}")
    theirs = {}
    for _, name, _, median, start in rows:
        cell = tuple(part.split("=")[1].strip() for part in name.split(","))
        # Where S is one half for a while, R takes the middle of that time, the program its beginning.
        theirs[cell] = start if start != "NA" else median
    ours = {(r["hypothesis"], r["arm"]): r["median_days"] or "NA" for r in table("summary.csv")}
    need(theirs.keys() == ours.keys(), f"other arms: {theirs.keys()}")
    for cell, median in ours.items():
        same = theirs[cell] == median or abs(float(theirs[cell]) - float(median)) < EPSILON
        need(same, f"median of {cell}: {theirs[cell]}, summary.csv has {median}")
    ran.append((where, "snippet of R", f"{events} collapses, {len(ours)} medians as in the tables"))


def r_columns(text, where):
    """The columns that the snippet tells; and what other readers make of true, false and nothing."""
    count = len(table("falls.csv")[0])
    with tempfile.TemporaryDirectory() as folder:
        snippet = Path(folder) / "snippet.R"
        snippet.write_text(text, "utf-8")
        ask = Path(folder) / "ask.R"
        ask.write_text(
            f"""stopifnot(nrow(source("{snippet}")$value) == {count})
            runs <- collapse_read("{TABLES}", "runs")
            for (other in list({", ".join(R_READERS.values())})) {{
              theirs <- other("{TABLES}/runs.csv")
              stopifnot(identical(toupper(theirs$collapsed) == "TRUE", runs$collapsed))
              stopifnot(isTRUE(all.equal(theirs$days_to_collapse, runs$days_to_collapse)))
            }}""",
            "utf-8",
        )
        succeeds(f"Rscript --vanilla {ask}")
    ran.append((where, "snippet of R", f"{count} columns; {', '.join(R_READERS)} read the same"))


def with_pandas():
    for python in (sys.executable, "python3", "/usr/bin/python3"):
        if shell(f"{python} -c 'import pandas'")[0] == 0:
            return python
    raise Failure("there is no Python with pandas")


def python_snippet(text, where):
    lines = text.strip().split("\n")
    if "collapse.columns(" in lines[-1]:
        count = len(table("falls.csv")[0])
        lines[-1] = f"assert len({lines[-1].split('#')[0].strip()}) == {count}"
        succeeds(f"{with_pandas()} -c {shlex.quote(chr(10).join(lines))}")
        ran.append((where, "snippet of Python with pandas", f"{count} columns"))
        return
    lines[-1] = "result = " + lines[-1]
    lines.append("for cell, share in result.items(): print('|'.join(['ROW', *cell, repr(float(share))]))")
    printed = succeeds(f"{with_pandas()} -c {shlex.quote(chr(10).join(lines))}")
    theirs = {tuple(r.split("|")[1:3]): float(r.split("|")[3]) for r in printed.split("\n") if r.startswith("ROW")}
    ours = {(r["hypothesis"], r["arm"]): float(r["p_collapse"]) for r in table("summary.csv")}
    need(theirs.keys() == ours.keys(), f"other arms: {theirs.keys()}")
    for cell, share in ours.items():
        need(abs(theirs[cell] - share) < 1e-6, f"{cell}: {theirs[cell]}, summary.csv has {share}")
    ran.append((where, "snippet of Python with pandas", f"{len(ours)} shares as in summary.csv"))


def main():
    args = sys.argv[1:]
    done = set(args[1::2])
    if len(args) % 2 or any(a != "--done" for a in args[::2]):
        sys.exit(__doc__)
    for file in [*MADE, COUNTRY]:
        if file.exists():
            sys.exit(f"{file} exists: this is to run in a clean clone.")
    if "./collapse run" not in done:
        succeeds("./collapse run")
        done.add("./collapse run")
    failures, started = [], time.monotonic()
    try:
        for kind, where, text in found():
            since = time.monotonic()
            shown = f"snippet of {kind}" if kind in ("r", "python") else text.split("\n")[0]
            try:
                if kind in ("guided", "refused"):
                    guided(text, where, kind == "refused")
                elif kind in ("command", "comment"):
                    {"command": command, "comment": comment}[kind](text, where, done)
                else:
                    does = {"edit": edit, "r": r_snippet, "python": python_snippet}
                    does |= {"file": file_of_guide, "shown": told, "slip": slip}
                    does[kind](text, where)
            except (Failure, OSError, ValueError, LookupError, subprocess.SubprocessError) as problem:
                # Every line is tried, and all that fail are told.
                failures.append(f"{where}: {shown}\n  {problem if isinstance(problem, Failure) else repr(problem)}")
                print(f"FAILED {where}: {shown}", file=sys.stderr, flush=True)
            print(f"{time.monotonic() - since:6.1f} s  {where}: {shown}", flush=True)
    finally:
        for file in MADE:
            file.unlink(missing_ok=True)
        shutil.rmtree(COUNTRY, ignore_errors=True)
    print(f"\nRun ({len(ran)}):")
    for where, line, how in ran:
        print(f"  {where}: {line}" + (f"   [{how}]" if how else ""))
    print(f"\nNot run, only checked ({len(checked)}):")
    for where, line, why in checked:
        print(f"  {where}: {line}   [{why}]")
    print(f"\n{len(ran)} run, {len(checked)} checked, {len(failures)} failed, {time.monotonic() - started:.0f} s")
    if failures:
        sys.exit("\n" + "\n".join(failures))


if __name__ == "__main__":
    main()
