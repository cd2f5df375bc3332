// Control of the country over time: base in grey, what-if in colour, with the dated falls of the record.
import { Chips, Fold, Term, d3, dayOf, h, isoOf, longDate, percent, short, useState, useWidth } from "./ui.js";

const HEIGHT = 210;
const EDGE = { left: 42, right: 10, top: 20, bottom: 36 };

export function Control({ scenario, result, slot, stale, plain }) {
  const [span, setSpan] = useState("days");
  const cells = result ? result.cells.filter((c) => c.arm === "whatif") : [];
  if (!cells.length) return null;
  const record = scenario.record.points;
  return h("section", { class: `control${stale ? " stale" : ""}`, id: "control", "aria-labelledby": "control-title" },
    h("h2", { id: "control-title" }, "Who holds the country? "),
    h(Chips, { legend: "Time ", ask: h(Term, { of: "day0", name: "day 0" }), name: "span", value: span, onChange: setSpan, options: [["days", "around day 0"], ["whole", "whole period"]] }),
    h("div", { class: "panels" }, cells.map((cell) => h(Panel, { key: cell.reading, scenario, whole: span === "whole", slot, cell, plain,
      base: result.cells.find((c) => c.reading === cell.reading && c.arm === "base") }))),
    h("p", { class: "quiet hint" }, `Share of the people under the government. Line: half of the runs are above it; darker band: half of the runs; light band: nine tenths; grey: base.${record.length && span === "days" ? " Ticks above: what really fell on that day." : ""}`),
    cells.some((c) => c.control.ownDays) ? h("p", { class: "hint" }, `Here each run chooses the day of its offensive: these curves count from ${longDate(cells[0].control.zero)}, the shares above and the map from the offensive of each run.`) : null,
    record.length ? h(Fold, { title: "What really happened, day by day", level: "h4" }, h("ol", { class: "record" }, record.map((p, i) => h("li", { key: i }, `day ${short(p.low)} to ${short(p.high)}: ${p.title}`)))) : null);
}

/** Days since day 0 of the arm, on the axis of the panel: over the whole period dates are compared. */
function placed(cell, whole, zero) {
  const later = whole ? dayOf(cell.control.zero) - dayOf(zero) : 0;
  return later ? { ...cell, control: { ...cell.control, days: cell.control.days.map((d) => d + later) } } : cell;
}

function Panel({ scenario, whole, slot, plain, ...cells }) {
  const [box, width] = useWidth();
  const [day, setDay] = useState(null);
  const { start, end, zero, windows, zeroTitle } = scenario.timeline;
  const cell = placed(cells.cell, whole, zero);
  const base = cells.base && placed(cells.base, whole, zero);
  const limits = whole ? [dayOf(start) - dayOf(zero), dayOf(end) - dayOf(zero)] : [-2, windows[0]];
  const x = d3.scaleLinear(limits, [EDGE.left, width - EDGE.right]);
  const y = d3.scaleLinear([0, 1], [HEIGHT - EDGE.bottom, EDGE.top]);
  const title = (scenario.readings.find((r) => r.id === cell.reading) || { title: cell.reading }).title;
  const ticks = whole ? d3.utcYear.range(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`)).map((d) => [d / 86400000 - dayOf(zero), d3.utcFormat("%Y")(d)]) : x.ticks(Math.max(3, width / 60)).map((v) => [v, short(v)]);
  const skip = Math.ceil(ticks.length / (width / 44));
  const move = (event) => {
    const [px] = d3.pointer(event);
    setDay(Math.max(limits[0], Math.min(limits[1], x.invert(px))));
  };
  const keyed = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageDown: -7, PageUp: 7 }[event.key];
    if (!step) return;
    event.preventDefault();
    setDay(Math.max(limits[0], Math.min(limits[1], (day === null ? 0 : day) + step * (whole ? 30 : 1))));
  };
  const told = (c) => {
    if (!c.control.p50.length) return "–";
    const i = Math.max(0, d3.bisectRight(c.control.days, day) - 1);
    const at = (q) => (c.control[q][i] === null ? "–" : percent(c.control[q][i]));
    return `${at("p50")} (${at("p05")} to ${at("p95")})`;
  };
  const when = day === null ? null : whole ? longDate(isoOf(dayOf(zero) + day)) : `Day ${short(Math.round(day * 4) / 4)}`;
  return h("figure", { class: "panel", ref: box }, h("figcaption", null, title),
    h("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, tabindex: 0, role: "group", "aria-label": `Control over time, ${title}; arrow keys read off the values`, onPointerMove: move, onPointerLeave: () => setDay(null), onKeyDown: keyed },
      y.ticks(4).map((v) => h("g", { key: v }, h("line", { class: "grid", x1: EDGE.left, x2: width - EDGE.right, y1: y(v), y2: y(v) }), h("text", { class: "tick", x: EDGE.left - 5, y: y(v) + 4, "text-anchor": "end" }, percent(v)))),
      ticks.filter((t, i) => i % skip === 0).map(([v, text]) => h("text", { key: v, class: "tick", x: x(v), y: HEIGHT - 20, "text-anchor": "middle" }, text)),
      h("text", { class: "tick", x: width / 2, y: HEIGHT - 4, "text-anchor": "middle" }, whole ? "Date" : cell.control.ownDays ? `Days since ${longDate(cell.control.zero)}` : `Days since ${zeroTitle}`),
      h("line", { class: "zero", x1: x(0), x2: x(0), y1: EDGE.top, y2: HEIGHT - EDGE.bottom }),
      whole ? null : scenario.record.points.filter((p) => p.high >= limits[0] && p.high <= limits[1]).map((p, i) => h("line", { key: i, class: "fact", x1: x(p.high), x2: x(p.high), y1: 6, y2: 16 }, h("title", null, p.title))),
      base ? h(Course, { cell: base, x, y, limits, look: "base" }) : null, base && plain ? null : h(Course, { cell, x, y, limits, look: `slot-${slot}` }),
      day === null ? null : h("line", { class: "cursor", x1: x(day), x2: x(day), y1: EDGE.top, y2: HEIGHT - EDGE.bottom })),
    h("p", { class: "readout", role: "status" }, day === null ? " " : `${when}: ${plain ? "" : "what-if "}${told(cell)}${base && !plain ? `, base ${told(base)}` : ""}`));
}

function Course({ cell, x, y, limits, look }) {
  const c = cell.control;
  if (!c.p50.length) return null;
  const last = c.days.length - 1;
  const points = c.days.map((d, i) => ({ d, i })).filter(({ d, i }) => (d >= limits[0] || (i < last && c.days[i + 1] > limits[0])) && (d <= limits[1] || (i > 0 && c.days[i - 1] < limits[1])));
  const px = (p) => x(Math.max(limits[0], Math.min(limits[1], p.d)));
  const there = (p) => c.p50[p.i] !== null;
  const line = d3.line(px, (p) => y(c.p50[p.i])).defined(there);
  const area = d3.area(px, (p) => y(c.p05[p.i]), (p) => y(c.p95[p.i])).defined((p) => c.p05[p.i] !== null && c.p95[p.i] !== null);
  const inner = d3.area(px, (p) => y(c.p25[p.i]), (p) => y(c.p75[p.i])).defined((p) => c.p25[p.i] !== null && c.p75[p.i] !== null);
  return h("g", { class: look, "aria-hidden": "true" }, h("path", { class: "band", d: area(points) }), h("path", { class: "band inner", d: inner(points) }), h("path", { class: "line", d: line(points) }));
}
