// The answer: how often the government collapses, base beside what-if, with bars that shrink as runs come in.
import { Chips, Problems, Term, bare, brief, d3, h, percent, points, short, unplaced, useEffect, useRef, useState, useWidth } from "./ui.js";

const ROW = 27;

/** The windows that the answers tell of, the longest last. */
export const windowsOf = (result) => (result ? result.cells[0].fell.map((f) => ({ id: f.within === null ? "end" : f.within, label: f.label })) : []);
export function fellOf(cell, window) {
  const found = cell.fell.find((f) => (f.within === null ? "end" : f.within) === window) || cell.fell[cell.fell.length - 1];
  return found.share === null ? { ...found, share: NaN } : found;
}
const differenceOf = (result, reading, window) => result.differences.find((d) => d.reading === reading && (d.within === null ? "end" : d.within) === window);

/** The sentences for a window. */
const saidOf = (result, window) => result.said[String(window)] || [];

/** The window on show: the one chosen if the answer has it, else 90 days or the last. */
export function usualWindow(result, scenario, chosen) {
  const all = windowsOf(result).map((w) => w.id);
  if (all.includes(chosen)) return chosen;
  const last = scenario.timeline.windows[scenario.timeline.windows.length - 1];
  return all.includes(last) ? last : all[all.length - 1];
}

export function Answer({ scenario, card, answer, others, window, onWindow, problems, title, onAgain }) {
  const { result } = answer;
  return h("section", { class: "answer", id: "answer", "aria-labelledby": "answer-title", "aria-busy": String(answer.busy) },
    h("h2", { id: "answer-title", tabindex: -1 }, "How often does the government collapse? ", h(Term, { of: "P" })),
    h(Progress, { answer, onAgain }),
    h(Problems, { list: problems, quiet: problems.length > 0 && problems.every((p) => hasField(card.changes[p.change])) }),
    card.changes.length ? null : h("p", { class: "invite" }, "Nothing is changed yet: this is the base. Press a ready what-if, move a slider or drag a point."),
    answer.failed ? h("div", { class: "problem", role: "alert" }, h("p", null, answer.failed), h("button", { type: "button", onClick: onAgain }, "Try again")) : null,
    h(Live, { answer, window }),
    result ? h("div", { class: answer.stale ? "stale" : "" },
      h(Chips, { legend: "Collapse", name: "window", value: window, onChange: onWindow, options: windowsOf(result).map((w) => [w.id, w.label]) }),
      h(Key, { title, others, plain: !card.changes.length }),
      h("div", { class: "readings-answers" }, result.cells.filter((c) => c.arm === "whatif").map((cell) => h(Reading, { key: cell.reading, scenario, card, result, answer, cell, window, others, title }))),
      card.changes.length === 0 ? null : h("div", { class: "said" }, h("h3", null, "In words"), h("ul", null, saidOf(result, window).map((text, i) => h("li", { key: i }, text)))),
      card.changes.length && !answer.stale && (result.warnings || []).length ? h("div", { class: "problem", role: "status" }, result.warnings.map((text, i) => h("p", { key: i }, unplaced(text)))) : null)
      : h("div", { class: "empty", "aria-hidden": "true" }, h("p", null, "The first answer comes after 20 runs of each reading.")));
}

/** Whether a change has a field of its own, at which its problem is told too. */
const hasField = (change) => Boolean(change) && ["replace", "parameter", "switch", "event", "attack", "policy", "scale"].some((verb) => change[verb] !== undefined);

/** n = 60 of 200 runs, a bar, and that the answer on show is old. */
function Progress({ answer, onAgain }) {
  const { result, progress } = answer;
  const of = result ? result.of : 200;
  const n = answer.stale || !result ? 0 : result.runs;
  const share = answer.complete ? 1 : progress && progress.planned ? progress.done / progress.planned : 0;
  const text = answer.complete ? `n = ${n} of ${of} runs of each reading: complete`
    : answer.waiting === "full" ? "The program is busy with other pages; it will be asked again"
      : answer.waiting ? `waiting for ${answer.waiting} other ${answer.waiting === 1 ? "job" : "jobs"}`
        : answer.stale ? `computing … ${result ? "what you see is the answer before" : ""}` : `n = ${n} of ${of} runs of each reading so far, computing …`;
  return h("div", { class: "progress" }, h("progress", { max: 1, value: share, "aria-label": "Runs done" }),
    h("span", { class: answer.busy ? "computing" : "" }, answer.busy || answer.complete ? text : "not computed"),
    !answer.busy && !answer.complete && onAgain ? h("button", { type: "button", class: "small", onClick: onAgain }, "Run again") : null);
}

/** Told politely: the first answer and the last. */
function Live({ answer, window }) {
  const [text, setText] = useState("");
  const told = useRef("");
  const { result, stale, complete } = answer;
  const key = result && !stale && (complete || result.runs === 20 || !told.current.startsWith(answer.key)) ? `${answer.key}${complete ? "!" : ""}` : "";
  useEffect(() => {
    if (!key || key === told.current) return;
    told.current = key;
    setText(`${complete ? "Complete" : "First answer"}, ${result.runs} runs: ${saidOf(result, window).join(" ")}`);
  }, [key]);
  return h("p", { class: "unseen", role: "status", "aria-live": "polite" }, text);
}

function Key({ title, others, plain }) {
  return h("ul", { class: "key", "aria-hidden": "true" }, h("li", null, h("i", { class: "swatch base" }), "base: as documented"), plain ? null : h("li", null, h("i", { class: `swatch slot-${title.slot}` }), title.text),
    others.map((o) => h("li", { key: o.slot }, h("i", { class: `swatch slot-${o.slot}` }), o.text)));
}

function Reading({ scenario, card, result, answer, cell, window, others, title }) {
  const base = result.cells.find((c) => c.reading === cell.reading && c.arm === "base");
  const reading = scenario.readings.find((r) => r.id === cell.reading) || { title: cell.reading, claim: "" };
  const rows = [];
  const ghost = (arm) => answer.stages.length > 1 ? answer.stages[0].fell[`${cell.reading}/${arm}`] : null;
  const pick = (fell) => fell && fellOf({ fell }, window);
  if (base) rows.push({ name: "Base", look: "base", fell: fellOf(base, window), first: pick(ghost("base")), n: base.n });
  if (!base || card.changes.length) rows.push({ name: "What-if", look: `slot-${title.slot}`, fell: fellOf(cell, window), first: pick(ghost("whatif")), n: cell.n });
  for (const other of others) {
    const theirs = other.result && other.result.cells.find((c) => c.reading === cell.reading && c.arm === "whatif");
    if (theirs) rows.push({ name: brief(other.text), look: `slot-${other.slot}`, fell: fellOf(theirs, window), n: theirs.n });
  }
  const d = differenceOf(result, cell.reading, window);
  const failed = cell.failed + (base ? base.failed : 0);
  return h("article", { class: "reading-answer" },
    h("h3", null, reading.title), reading.claim ? h("p", { class: "quiet claim" }, reading.claim) : null,
    h(Dots, { rows, label: `${reading.title}: share of runs that collapse ${rows[0].fell.label}` }),
    d && card.changes.length ? h(Verdict, { d }) : null,
    h(When, { cell, base, plain: !card.changes.length, within: scenario.timeline.windows[scenario.timeline.windows.length - 1] }),
    failed ? h("p", { class: "quiet hint" }, `${failed} of these runs failed and are left out.`) : null);
}

/** How soon, among the runs that fall within the longer window. */
function When({ cell, base, plain, within }) {
  const day = (c) => (!c || !c.days ? "–" : c.days.median < 0 ? "before day 0" : `by day ${short(Math.round(c.days.median * 10) / 10)}`);
  if (!cell.days && !(base && base.days)) return null;
  if (!cell.days && !plain) return h("p", { class: "quiet hint" }, `Of the runs of the base that fall within ${within} days, half do so ${day(base)}.`);
  return h("p", { class: "quiet hint" }, plain || !base ? `Of the runs that fall within ${within} days, half do so ${day(base || cell)}.` : `Of the runs that fall within ${within} days, half do so ${day(cell)} (base: ${day(base)}).`);
}

/** The difference, and whether chance alone may have made it. */
function Verdict({ d }) {
  if (d.points === null) return null;
  const clear = d.low > 0 || d.high < 0;
  const words = d.high < 0 ? "fewer collapses, more than chance would do" : d.low > 0 ? "more collapses, more than chance would do" : "no clear difference; chance could do this";
  return h("p", { class: `verdict${clear ? " clear" : ""}` }, h("strong", null, `${points(d.points)} points`), ` (${points(d.low)} to ${points(d.high)}): `, words);
}

/** Why there is no share. */
export const untold = (fell) => (fell.watched === false ? "not watched so long" : "no run finished");

/** A dot for each share and a bar for its 95 % interval; thin: the interval after the first 20 runs. */
function Dots({ rows, label }) {
  const [box, width] = useWidth();
  const x = d3.scaleLinear([0, 1], [8, width - 8]);
  const height = rows.length * ROW * 1.35 + 22;
  const y = (i) => 22 + i * ROW * 1.35;
  return h("div", { class: "dots", ref: box },
    h("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": `${label}. ${rows.map((r) => `${r.name}: ${Number.isNaN(r.fell.share) ? untold(r.fell) : `${percent(r.fell.share)}, ${bare(r.fell.low)} to ${bare(r.fell.high)}`}, n = ${r.n}`).join(". ")}` },
      (width < 300 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((v) => h("g", { key: v }, h("line", { class: "grid", x1: x(v), x2: x(v), y1: 4, y2: height - 18 }),
        h("text", { class: "tick", x: x(v), y: height - 4, "text-anchor": v === 0 ? "start" : v === 1 ? "end" : "middle" }, percent(v)))),
      rows.map((r, i) => h("g", { key: r.look, class: r.look },
        h("text", { class: "row-name", x: 8, y: y(i) - 8 }, cropped(r.name, width)),
        h("text", { class: "row-value", x: width - 8, y: y(i) - 8, "text-anchor": "end" }, `${percent(r.fell.share)} `, h("tspan", { class: "row-range" }, Number.isNaN(r.fell.share) ? untold(r.fell) : `${bare(r.fell.low)} to ${bare(r.fell.high)}`)),
        Number.isNaN(r.fell.share) ? null : r.first && !Number.isNaN(r.first.share) ? h("rect", { class: "ghost", x: x(r.first.low), width: Math.max(1, x(r.first.high) - x(r.first.low)), y: y(i) + 0.5, height: 11, rx: 5.5 }, h("title", null, "the interval after the first 20 runs")) : null,
        Number.isNaN(r.fell.share) ? null : h("rect", { class: "bar", x: x(r.fell.low), y: y(i) + 3, width: Math.max(1, x(r.fell.high) - x(r.fell.low)), height: 6, rx: 3, style: { x: `${x(r.fell.low)}px`, width: `${Math.max(1, x(r.fell.high) - x(r.fell.low))}px` } }),
        Number.isNaN(r.fell.share) ? null : h("circle", { class: "spot", r: 6.5, cx: x(r.fell.share), cy: y(i) + 6, style: { cx: `${x(r.fell.share)}px` } })))));
}

/** A name that leaves room for the number at its right. */
function cropped(name, width) {
  const most = Math.max(8, Math.floor((width - 125) / 6.8));
  return name.length > most ? `${name.slice(0, most - 1).trim()}…` : name;
}

/** The answer in one line at the foot of a small screen, so that it is seen while something is moved above. */
export function Mini({ answer, scenario, window, slot }) {
  const { result, stale, busy } = answer;
  if (!result) return null;
  const cells = result.cells.filter((c) => c.arm === "whatif");
  return h("a", { class: `mini${stale ? " stale" : ""}`, href: "#answer", "aria-label": "Go to the answer", onClick: (e) => { e.preventDefault(); document.getElementById("answer").scrollIntoView(); } },
    cells.map((cell) => {
      const base = result.cells.find((c) => c.reading === cell.reading && c.arm === "base");
      const name = (scenario.readings.find((r) => r.id === cell.reading) || { title: cell.reading }).title;
      return h("span", { key: cell.reading }, h("small", null, cells.length > 1 ? name.split(" ")[0] : "Collapse"), " ", base && !Number.isNaN(fellOf(base, window).share) ? `${bare(fellOf(base, window).share)} → ` : "", h("strong", { class: `slot-${slot}` }, percent(fellOf(cell, window).share)));
    }), h("small", null, stale ? "computing" : `n = ${result.runs}${busy ? " …" : ""}`));
}

/** What the interval says, and what it does not. */
export function Sure({ result, scenario, card }) {
  const n = result ? result.runs : 0;
  return h("section", { class: "sure", id: "sure", "aria-labelledby": "sure-title" }, h("h2", { id: "sure-title" }, "How sure is this? ", h(Term, { of: "interval", name: "interval" })),
    h("ul", null,
      h("li", null, h("strong", null, "The bars "), `tell the play of chance among ${n || "the"} runs, and that each run draws the unknown numbers anew${card.draws === "fit" ? " from those that came near the record" : " from their ranges"}. Where the interval of a difference holds 0, chance alone may have made it.`),
      h("li", null, h("strong", null, "They do not tell "), "whether the model is right. Most ranges are assumptions, and wide; other ranges give other shares."),
      scenario.readings.length > 1 ? h("li", null, h("strong", null, "The readings "), "are rival accounts. An answer that holds under all of them is firmer than one that needs one of them.") : null,
      scenario.mechanisms.length > 1 ? h("li", null, h("strong", null, "The mechanism "), "is a choice too: see below what the others say.") : null,
      h("li", null, "This is a tool for thinking: no forecast, and no proof of a reading.")));
}
