// The map over the days: all runs together, or one run played through.
import { Chips, Term, d3, h, percent, short, useEffect, useState } from "./ui.js";
import * as api from "./api.js";
import { AtlasView } from "./atlas.js";

const STEP = 350;

/** A slider over days, played step by step. */
function useDays(days, start) {
  const [at, setAt] = useState(start);
  const [plays, setPlays] = useState(false);
  const last = days.length - 1;
  useEffect(() => {
    if (!plays) return undefined;
    const timer = setInterval(() => setAt((i) => Math.min(i + 1, last)), STEP);
    return () => clearInterval(timer);
  }, [plays, last]);
  useEffect(() => {
    if (plays && at >= last) setPlays(false);
  }, [at, plays, last]);
  const toggle = () => {
    if (!plays && at >= last) setAt(0);
    setPlays(!plays);
  };
  return { i: Math.min(at, last), setAt: (i) => { setPlays(false); setAt(i); }, plays, toggle, last };
}

function Days({ clock, words, id }) {
  return h("div", { class: "days" }, h("button", { type: "button", "aria-pressed": String(clock.plays), onClick: clock.toggle }, clock.plays ? "Stop" : "Play"),
    h("label", { for: id, class: "unseen" }, "Day"), h("input", { id, type: "range", min: 0, max: clock.last, step: 1, value: clock.i, "aria-valuetext": words, onInput: (e) => clock.setAt(Number(e.currentTarget.value)) }), h("output", { for: id }, words));
}

export function Atlas({ scenario, answer, card, onAgain }) {
  const { result } = answer;
  const [mode, setMode] = useState("runs");
  const [arm, setArm] = useState("whatif");
  const [wanted, setReading] = useState(null);
  if (!result || !scenario.map || !scenario.map.places.length) return null;
  const ids = [...new Set(result.cells.map((c) => c.reading))];
  const reading = ids.includes(wanted) ? wanted : ids[0];
  const plain = !card.changes.length;
  const shown = plain ? "base" : arm;
  const cell = result.cells.find((c) => c.reading === reading && c.arm === shown) || result.cells[0];
  const title = (id) => (scenario.readings.find((r) => r.id === id) || { title: id }).title;
  return h("section", { class: `map${answer.stale ? " stale" : ""}`, id: "map", "aria-labelledby": "map-title" },
    h("h2", { id: "map-title" }, "The map"),
    h("div", { class: "map-choices" },
      h(Chips, { legend: "Show", ask: h(Term, { of: "replay", name: "one run" }), name: "map-mode", value: mode, onChange: setMode, options: [["runs", "all runs"], ["one", "one run, fall by fall"]] }),
      plain ? null : h(Chips, { legend: "Runs of the", name: "map-arm", value: arm, onChange: setArm, options: [["whatif", "what-if"], ["base", "base"]] }),
      ids.length > 1 ? h(Chips, { legend: "Reading", name: "map-reading", value: reading, onChange: setReading, options: ids.map((id) => [id, title(id)]) }) : null),
    mode === "runs" ? h(AllRuns, { scenario, cell, key: cell.map.days.join() }) : h(OneRun, { key: `${answer.job}/${reading}/${shown}`, scenario, job: answer.job, cell, reading, arm: shown, most: result.runs, complete: answer.complete, onAgain }));
}

function Scale() {
  return h("p", { class: "scale quiet hint" }, h("i", { class: "ramp" }), h("span", null, "left: lost in all runs; right: still the government’s in all. Hollow: not the government’s from the start."));
}

function AllRuns({ scenario, cell }) {
  const { days, held } = cell.map;
  const clock = useDays(days, Math.max(0, d3.bisectRight(days, scenario.timeline.windows[0] / 3) - 1));
  const look = (place) => {
    const share = held[place.id] ? held[place.id][clock.i] : place.government ? 1 : 0;
    return share === null || share === undefined ? { held: null, told: "not told" } : !place.government && share === 0 ? { held: 0, told: "not the government’s from the start" } : { held: share, told: `the government holds it in ${percent(share)} of the runs` };
  };
  return h("div", null, h(Days, { clock, id: "map-day", words: `day ${short(days[clock.i])}` }), h(AtlasView, { map: scenario.map, look, label: "Map: in which share of the runs the government holds each place" }), h(Scale, null));
}

function OneRun({ scenario, job, cell, reading, arm, most, complete, onAgain }) {
  const [number, setNumber] = useState(null);
  const [story, setStory] = useState(null);
  const [wrong, setWrong] = useState(null);
  const shown = number === null ? cell.middle ?? 0 : number;
  useEffect(() => {
    let over = false;
    setStory(null);
    setWrong(null);
    if (!job) return undefined;
    const wait = setTimeout(async () => {
      const got = await api.replay(job, reading, arm, shown);
      if (over) return;
      if (got.ok) setStory(got.body);
      else if (!got.lost) setWrong(got.problems.map((p) => p.text).join(" "));
    }, 200);
    return () => { over = true; clearTimeout(wait); };
  }, [job, reading, arm, shown]);
  return h("div", null,
    h("div", { class: "pick" }, h("label", { for: "run-number" }, "Run no. "), h("input", { id: "run-number", type: "number", min: 0, max: most - 1, value: shown,
      onChange: (e) => { const n = Math.round(Number(e.currentTarget.value)); if (e.currentTarget.value !== "" && n >= 0 && n < most) setNumber(n); else e.currentTarget.value = shown; } }),
    number !== null ? h("button", { type: "button", class: "small", onClick: () => setNumber(null) }, "Middle run") : h("span", { class: "quiet" }, "the middle run"), h("span", { class: "quiet" }, `of 0 to ${most - 1}`)),
    wrong ? h("div", { class: "problem", role: "alert" }, h("p", null, wrong), complete ? h("button", { type: "button", onClick: onAgain }, "Run again") : null)
      : story ? h(Story, { key: `${shown}`, scenario, story }) : h("p", { class: "quiet", role: "status" }, "Replaying this run …"));
}

function Story({ scenario, story }) {
  const days = [...new Set([Math.min(0, ...story.falls.map((f) => f.day)) - 0.25, ...story.falls.map((f) => f.day), ...(story.end === null ? [] : [story.end])])].sort((a, b) => a - b);
  const clock = useDays(days, 0);
  const day = days[clock.i];
  const name = (id) => (scenario.map.places.find((p) => p.id === id) || { name: id }).name;
  const holder = (place) => {
    const past = story.falls.filter((f) => f.place === place.id && f.day <= day);
    const last = past[past.length - 1];
    const own = last ? last.government : place.government;
    return { held: own ? 1 : 0, told: last ? `${last.to}, since day ${short(last.day)}` : own ? "the government’s" : "not the government’s from the start" };
  };
  const past = story.falls.filter((f) => f.day <= day).length;
  const end = story.end === null ? "This run failed." : story.fell ? `Day ${short(story.end)}: the government collapses.` : `The government still stands at the end, day ${short(story.end)}.`;
  return h("div", { class: "story" },
    h(Days, { clock, id: "run-day", words: `day ${short(day)}: ${past} of ${story.falls.length} falls` }),
    h("div", { class: "map-columns" }, h(AtlasView, { map: scenario.map, look: holder, label: "Map: who holds each place in this run" }),
      h("ol", { class: "events", tabindex: 0, "aria-label": "Falls of this run", ref: (box) => box && follow(box) },
        story.falls.map((f, i) => h("li", { key: i, class: `${f.day <= day ? "past" : ""}${f.day === day ? " now" : ""}` }, h("span", { class: "day" }, `Day ${short(f.day)} `), `${name(f.place)}: ${f.kindWords}${f.kindWords.includes(f.to) ? "" : ` (${f.to})`}`)),
        h("li", { class: `end${story.end <= day ? " past" : ""}` }, end))));
}

/** Keeps the last thing that happened in the middle of its list. */
function follow(box) {
  const past = box.querySelectorAll(".past");
  const last = past[past.length - 1];
  box.scrollTop = last ? last.offsetTop - box.clientHeight / 2 : 0;
}
