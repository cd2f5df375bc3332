// Switches of factors, policies of patrons, and the numbers of the model.
import { Fold, Problems, Slider, clamp, h, plural, short, useState } from "./ui.js";
import { changeOf, problemsOf, withChange } from "./changes.js";

const MOST_SHOWN = 12;

export function Switches({ scenario, changes, onChanges, problems }) {
  if (!scenario.switches.length) return null;
  const set = (s, on) => onChanges(withChange(changes, "switch", s.id, on === s.on ? null : { on }));
  return h(Fold, { title: "Factors on or off", note: plural(scenario.switches.length, "switch", "switches") },
    scenario.switches.map((s) => {
      const found = changeOf(changes, "switch", s.id);
      const on = found ? found.on : s.on;
      return h("div", { key: s.id }, h("label", { class: `check${found ? " changed" : ""}` },
        h("input", { type: "checkbox", checked: on, onChange: (e) => set(s, e.currentTarget.checked) }),
        h("span", null, h("strong", null, s.id.replaceAll("-", " ")), h("small", null, s.meaning))),
      h(Problems, { list: problemsOf(problems, changes, (c) => c === found) }));
    }));
}

export function Policies({ scenario, changes, onChanges, problems }) {
  if (!scenario.policies.length) return null;
  return h(Fold, { title: "Policies of patrons", note: plural(scenario.policies.length, "patron") },
    scenario.policies.map((p) => {
      const found = changeOf(changes, "policy", p.patron);
      const mode = found ? found.mode || "path" : "";
      const put = (rest) => onChanges(withChange(changes, "policy", p.patron, rest));
      const meaning = (p.modes.find((m) => m.id === mode) || { meaning: "as the file says" }).meaning;
      return h("div", { key: p.patron, class: `field${found ? " changed" : ""}` }, h("label", { for: `policy-${p.patron}` }, p.title),
        h("select", { id: `policy-${p.patron}`, value: mode, onChange: (e) => put(e.currentTarget.value ? { mode: e.currentTarget.value } : null) },
          h("option", { value: "", selected: mode === "" }, "as documented"), p.modes.map((m) => h("option", { key: m.id, value: m.id, selected: m.id === mode }, m.id))),
        h("p", { class: "quiet hint" }, meaning),
        found && mode && mode !== "path" ? h(PolicyNumbers, { found, put, scenario, patron: p.patron }) : null,
        h(Problems, { list: problemsOf(problems, changes, (c) => c === found) }));
    }));
}

/** From when, and the level of a policy. */
function PolicyNumbers({ found, put, scenario, patron }) {
  const { policy, ...rest } = found;
  const keys = { coerce: ["level", "floor"], sustain: ["level"], exit: ["floor"], surge: ["level"], retaliate: [] }[found.mode] || [];
  const usual = { level: 1, floor: 0.3 };
  return h("div", { class: "pair" },
    h("label", null, "From ", h("input", { type: "date", value: found.from || scenario.timeline.start, min: scenario.timeline.start, max: scenario.timeline.end,
      onChange: (e) => e.currentTarget.value && put({ ...rest, from: e.currentTarget.value }) })),
    keys.map((key) => h(Slider, { key, id: `policy-${patron}-${key}`, label: key === "level" ? "Level, index" : "Lowest index", value: found[key] ?? usual[key], min: 0, max: 3, step: 0.05, words: short,
      changed: found[key] !== undefined, onReset: () => put(Object.fromEntries(Object.entries(rest).filter(([k]) => k !== key))), onCommit: (v) => put({ ...rest, [key]: v }) })));
}

export function Parameters(props) {
  const { scenario, changes, card } = props;
  const [words, setWords] = useState("");
  const [most, setMost] = useState(MOST_SHOWN);
  if (!scenario.parameters.length) return null;
  const set = scenario.parameters.filter((p) => changeOf(changes, "parameter", p.id));
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = scenario.parameters.filter((p) => !set.includes(p) && parts.every((w) => `${p.id} ${p.meaning} ${p.unit} ${p.status}`.toLowerCase().includes(w)));
  return h(Fold, { title: "Numbers of the model", note: `${scenario.parameters.length}; ${set.length} set by you` },
    h("p", { class: "quiet hint" }, "Each run draws these numbers from their ranges (the shaded part of a slider). A number that you set is the same in all runs, under all readings. Most are assumptions."),
    set.map((p) => h(Parameter, { key: p.id, p, ...props })),
    h("div", { class: "field" }, h("label", { for: "search" }, "Search numbers"),
      h("input", { id: "search", type: "search", value: words, placeholder: "morale, reserves, deal …", onInput: (e) => { setWords(e.currentTarget.value); setMost(MOST_SHOWN); } })),
    h("p", { class: "quiet hint", role: "status" }, plural(found.length, "number"), " found"),
    found.slice(0, most).map((p) => h(Parameter, { key: p.id, p, ...props })),
    found.length > most ? h("button", { type: "button", onClick: () => setMost(most + 24) }, `Show more (${found.length - most})`) : null);
}

function Parameter({ p, changes, onChanges, problems, card, scenario }) {
  const change = changeOf(changes, "parameter", p.id);
  const ranges = p.ranges.filter((r) => card.readings.includes(r.reading));
  const log = ranges.some((r) => r.log) && p.legalHigh > 0;
  const ends = log ? [Math.max(p.legalLow, Math.min(...ranges.map((r) => r.low)) / 4), p.legalHigh] : [p.legalLow, p.legalHigh];
  const [low, high] = ends;
  const to = (v) => (log ? Math.log(clamp(v, low, high) / low) / Math.log(high / low) : (clamp(v, low, high) - low) / (high - low || 1));
  const back = (u) => Number((log ? low * (high / low) ** u : low + u * (high - low)).toPrecision(3));
  const middle = (ranges[0] || { middle: (low + high) / 2 }).middle;
  const plain = change && typeof change.value === "number";
  const value = plain ? change.value : middle;
  const set = (v) => onChanges(withChange(changes, "parameter", p.id, { value: v }), p.id);
  const list = problemsOf(problems, changes, (c) => c === change);
  const words = (u) => (change || Math.abs(u - to(middle)) > 1e-6 ? `${short(back(u))} ${p.unit}` : ranges.every((r) => r.fixed) ? `${short(middle)} ${p.unit}, fixed` : "free: drawn anew in each run");
  const several = new Set(ranges.map((r) => r.shown)).size > 1;
  const title = (id) => (scenario.readings.find((r) => r.id === id) || { title: id }).title;
  const range = several ? ranges.map((r) => `${title(r.reading)}: ${r.shown}`).join("; ") : (ranges[0] || { shown: "" }).shown;
  const marks = h("svg", { class: "marks", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    ranges.map((r, i) => h("rect", { key: r.reading, x: 100 * to(r.low), width: Math.max(0.6, 100 * (to(r.high) - to(r.low))), y: (6 / ranges.length) * i, height: 6 / ranges.length - 0.4 })));
  return h("div", { class: "parameter" },
    h(Slider, { id: `parameter-${p.id}`, label: sentence(p.meaning), value: to(value), min: 0, max: 1, step: 0.005, words, marks, changed: Boolean(change), onReset: () => onChanges(withChange(changes, "parameter", p.id, null)),
      onCommit: (u) => set(back(u)), note: `${p.id}; ${p.unit}${log ? ", log scale" : ""}; range ${range}; ${[p.status, p.source, p.note].filter(Boolean).join("; ")}` }),
    change ? h("div", { class: "exact" }, h("label", { for: `exact-${p.id}` }, "Exact value"),
      h("input", { id: `exact-${p.id}`, type: "text", inputmode: "decimal", value: typeof change.value === "object" ? JSON.stringify(change.value) : String(change.value), "aria-invalid": list.length ? "true" : undefined,
        onChange: (e) => { const text = e.currentTarget.value.trim(); set(/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : text); } }),
      h("button", { type: "button", class: "small", onClick: () => onChanges(withChange(changes, "parameter", p.id, null)) }, "Set free again")) : null,
    h(Problems, { list }));
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
