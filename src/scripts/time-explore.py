#!/usr/bin/env python3
"""How long somebody waits for an answer of ./collapse explore: starts it, asks the base as the page does on opening, then
three what-ifs one after the other, and prints the seconds from each question to its first result (20 runs of each
reading) and to its last (200). The figures of performance.md come from it, on two idle cores.
  src/scripts/time-explore.py [FILE]
"""
import http.cookiejar
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

HOME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
QUESTIONS = [
    ("nothing changed, on opening", []),
    ("support as in 2022-23", [{"hold": ["finance", "logistics", "air", "advisers"], "from": "2023-01-01"}]),
    ("half of the attackers", [{"scale": "opposition-strength", "by": 0.5, "from": "2020-04-01"}]),
    ("the offensive a month later", [{"event": "offensive", "days": 30}]),
]


def main():
    command = [os.path.join(HOME, "collapse"), "explore", "--no-open", *sys.argv[1:]]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        begun = time.time()
        address = next(m.group() for m in (re.search(r"http://\S+", line) for line in program.stdout) if m)
        print(f"start to address: {time.time() - begun:.1f} s")
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        opener.open(address).read()
        base = address.split("/?")[0]
        file = json.load(opener.open(base + "/api/files"))["file"]
        json.load(opener.open(f"{base}/api/scenario?file={file}"))
        for words, changes in QUESTIONS:
            body = {"slot": 0, "runs": 200, "whatif": {"file": file, "changes": changes}}
            asked = time.time()
            request = urllib.request.Request(base + "/api/runs", json.dumps(body).encode(), {"X-Page": "timing"})
            job = json.load(opener.open(request))["job"]
            request = urllib.request.Request(f"{base}/api/runs/{job}/events", headers={"Accept": "text/event-stream"})
            told = []
            name = ""
            for line in opener.open(request):
                line = line.decode().rstrip("\n")
                if line.startswith("event: "):
                    name = line[7:]
                    if name == "result":
                        told.append(time.time() - asked)
                    if name in ("done", "failed", "cancelled"):
                        break
            print(f"{words}: first {told[0]:.1f} s, last {told[-1]:.1f} s ({name})")
    finally:
        program.send_signal(signal.SIGINT)
        program.wait(20)


if __name__ == "__main__":
    main()
