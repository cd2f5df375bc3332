// What the other mechanisms say of the same what-if: asked for by a press, 20 runs each.
import { Term, bare, h, percent, points, useEffect, useRef, useState } from "./ui.js";
import * as api from "./api.js";
import { fellOf } from "./answer.js";
import { keyOf, whatifOf } from "./store.js";

const SLOTS = [4, 5, 6, 7];
const RUNS = 20;

export function Others({ scenario, card, title, window, main }) {
  const [found, setFound] = useState({});
  const asked = useRef(null);
  const key = keyOf(card);
  const rest = scenario.mechanisms.filter((m) => m.id !== card.mechanism);
  useEffect(() => {
    if (asked.current && asked.current !== key) {
      asked.current = null;
      SLOTS.forEach(api.stop);
      setFound({});
    }
  }, [key]);
  useEffect(() => () => SLOTS.forEach(api.stop), []);
  if (!rest.length) return null;

  const ask = () => {
    asked.current = key;
    setFound(Object.fromEntries(rest.map((m) => [m.id, { text: "waiting" }])));
    const line = [...rest];
    const next = (slot) => {
      const m = line.shift();
      if (!m || asked.current !== key) return;
      const put = (part) => asked.current === key && setFound((old) => ({ ...old, [m.id]: part }));
      api.start(slot, RUNS, whatifOf({ ...card, mechanism: m.id }, title), (kind, data) => {
        if (kind === "progress") setFound((old) => (old[m.id] && old[m.id].result ? old : { ...old, [m.id]: { text: `${data.done} of ${data.planned} runs` } }));
        if (kind === "result") put({ result: data });
        if (kind === "problems" || kind === "busy") put({ text: data.problems.map((p) => p.text).join(" ") });
        if (kind === "failed") put({ text: data.text || "failed" });
        if (["done", "failed", "problems", "busy"].includes(kind)) next(slot);
      });
    };
    SLOTS.forEach(next);
  };
  const readings = card.readings.map((id) => scenario.readings.find((r) => r.id === id) || { id, title: id });
  const row = (m, part, mark) => h("tr", { key: m.id, class: mark ? "mine" : "" }, h("th", { scope: "row" }, m.id, h("small", null, m.meaning)),
    readings.map((r) => h("td", { key: r.id }, part && part.result ? h(Shares, { result: part.result, reading: r.id, window }) : part ? h("span", { class: "quiet" }, part.text) : "–")));
  const shown = Object.keys(found).length > 0;
  return h("section", { id: "others", "aria-labelledby": "others-title" },
    h("h2", { id: "others-title" }, "What do the other mechanisms say? ", h(Term, { of: "mechanism" })),
    shown ? h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Answers under each mechanism" }, h("table", null,
      h("caption", null, `Share of runs that collapse, base → what-if, and the difference in points with its 95 % interval. ${RUNS} runs of each: rough.`),
      h("thead", null, h("tr", null, h("th", { scope: "col" }, "Mechanism"), readings.map((r) => h("th", { key: r.id, scope: "col" }, r.title)))),
      h("tbody", null, main.result && !main.stale ? row(scenario.mechanisms.find((m) => m.id === card.mechanism) || { id: card.mechanism, meaning: "" }, { result: main.result }, true) : null,
        rest.map((m) => row(m, found[m.id])))))
      : h("div", null, h("p", null, `The answer above is under “${card.mechanism}” alone. Ask the other ${rest.length}, with ${RUNS} runs of each reading:`), h("button", { type: "button", class: "primary", onClick: ask }, "Ask the other mechanisms")));
}

function Shares({ result, reading, window }) {
  const of = (arm) => result.cells.find((c) => c.reading === reading && c.arm === arm);
  const [base, whatif] = [of("base"), of("whatif")];
  if (!base || !whatif) return "–";
  const d = result.differences.find((x) => x.reading === reading && (x.within === null ? "end" : x.within) === window);
  if (Number.isNaN(fellOf(base, window).share) || Number.isNaN(fellOf(whatif, window).share)) return "–";
  return h("span", null, `${bare(fellOf(base, window).share)} → ${percent(fellOf(whatif, window).share)}`, d && d.points !== null ? h("small", null, `${points(d.points)} (${points(d.low)} to ${points(d.high)}), n = ${whatif.n}`) : null);
}
