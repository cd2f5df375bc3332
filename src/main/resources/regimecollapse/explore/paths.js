// Support paths as small charts whose points are dragged, or moved by keyboard.
import { Fold, Problems, Term, clamp, d3, dayOf, h, isoOf, longDate, short, useEffect, useRef, useState, useWidth } from "./ui.js";
import { at, course, documented, isAnyFactor, problemsOf, same, scaleOf, withPoints } from "./changes.js";

const HEIGHT = 128;
const EDGE = { left: 40, right: 12, top: 12, bottom: 22 };
const NEAR = 12;

/** The paths of a patron: the first four open, what remains folded. */
export function PathGroup({ title, paths, ...rest }) {
  const [first, later] = [paths.slice(0, 4), paths.slice(4)];
  return h("div", { class: "path-group" }, first.map((path) => h(PathChart, { key: path.id, path, ...rest })),
    later.length ? h(Fold, { title: `${later.length} more of ${title}`, level: "h4" }, later.map((path) => h(PathChart, { key: path.id, path, ...rest }))) : null);
}

export function PathChart({ path, scenario, changes, factor, problems, onChanges }) {
  const [box, width] = useWidth();
  const [draft, setDraft] = useState(null);
  const [chosen, setChosen] = useState(null);
  const [near, setNear] = useState(false);
  const [adding, setAdding] = useState(false);
  const committed = course(path, changes, (c) => isAnyFactor(scenario, c));
  const points = draft || withEnd(committed, path, scenario);
  useEffect(() => setDraft(null), [changes]);
  const axis = scaleOf(path);
  const { start, end, zero } = scenario.timeline;
  const [from, to] = near ? [dayOf(zero) - 90, dayOf(zero) + 45] : [dayOf(start), dayOf(end)];
  const x = d3.scaleLinear([from, to], [EDGE.left, width - EDGE.right]);
  const most = Math.max(axis.max, ...points.map((p) => p.value * factor));
  const y = d3.scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).clamp(true);
  const handles = points.map((p, i) => ({ ...p, i })).filter((p) => p.t >= from && p.t <= to);
  const crowded = !near && handles.some((p, i) => i && x(p.t) - x(handles[i - 1].t) < NEAR && p.t > dayOf(zero) - 90 && p.t < dayOf(zero) + 45);
  const moved = !same(committed.map(plain), documented(path).map(plain)) || factor !== 1;
  const drawn = changes.some((c) => c.replace === path.id || same(c.replace, [path.id]));
  const list = problemsOf(problems, changes, (c) => c.replace === path.id);

  const give = (next, tag) => {
    setDraft(next);
    onChanges(withPoints(scenario, changes, path, next), tag);
  };
  const setValue = (i, value) => points.map((p, k) => (k === i ? { ...p, value, low: value, high: value } : p));
  const add = (date) => {
    const t = dayOf(date);
    if (Number.isNaN(t) || t < dayOf(start) || t > dayOf(end) || points.some((p) => p.t === t)) return;
    const here = { ...at(points, t, path.interpolation), t, date, source: "", status: "", note: "" };
    const next = [...points, here].sort((a, b) => a.t - b.t);
    setChosen(next.indexOf(here));
    give(next, null);
  };
  const reset = (i) => {
    if (points.length > 2 && i < points.length - 1 && !documented(path).some((p) => p.t === points[i].t)) {
      setChosen(null);
      give(points.filter((p, k) => k !== i), null);
      return;
    }
    const was = at(documented(path), points[i].t, path.interpolation);
    give(points.map((p, k) => (k === i ? { ...p, ...was } : p)), null);
  };
  const placed = (event) => {
    if (event.target.closest(".handle")) return;
    const [px] = d3.pointer(event);
    if (px >= EDGE.left && px <= width - EDGE.right) add(isoOf(clamp(x.invert(px), dayOf(start), dayOf(end))));
  };
  const told = chosen !== null && points[chosen] ? tellPoint(points[chosen], path, factor) : null;
  return h("figure", { class: `path${moved ? " changed" : ""}`, ref: box },
    h("figcaption", null, h("strong", null, path.title),
      crowded || near ? h("button", { type: "button", class: "small", "aria-pressed": String(near), onClick: () => setNear(!near) }, near ? "All years" : "Near day 0") : null,
      h("button", { type: "button", class: "small", "aria-expanded": String(adding), "aria-label": `Add a point to ${path.title}`, title: "Add a point", onClick: () => setAdding(!adding) }, "+"),
      drawn ? h("button", { type: "button", class: "small", onClick: () => onChanges(withPoints(scenario, changes, path, null)), "aria-label": `Reset ${path.title}` }, "Reset") : null),
    h("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, onDblClick: placed, role: "group", "aria-label": `${path.title}: ${path.unit}. Tab to a point, arrow keys move it, Delete resets it.` },
      h(Axes, { x, y, width, zero, zeroTitle: scenario.timeline.zeroTitle, near }),
      h(Lines, { path, points, x, y, factor, moved, from, to }),
      handles.map((p) => h(Handle, { key: p.i, p, path, x, y, axis: { ...axis, max: most }, factor,
        was: at(documented(path), p.t, path.interpolation), on: chosen === p.i,
        onChoose: (yes) => setChosen((now) => (yes ? p.i : now === p.i ? null : now)), onDraft: (value) => setDraft(setValue(p.i, value)),
        onCommit: (value, tag) => give(setValue(p.i, value), tag), onReset: () => reset(p.i) }))),
    adding ? h("form", { class: "adding", onSubmit: (e) => { e.preventDefault(); add(e.currentTarget.elements[0].value); setAdding(false); } },
      h("label", null, "New point on ", h("input", { type: "date", min: start, max: end, required: true, value: zero })), h("button", { class: "small" }, "Add"), h("button", { type: "button", class: "small", onClick: () => setAdding(false) }, "Close")) : null,
    h("p", { class: `quiet hint told${told ? " now" : ""}` }, told || path.unit),
    h(Problems, { list }));
}

const plain = (p) => [p.t, p.value];

/** A point at the end of time, so that a level that is held can be moved there; the course stays the same. */
function withEnd(points, path, scenario) {
  const end = dayOf(scenario.timeline.end);
  if (!points.length || points[points.length - 1].t >= end || path.interpolation === "step") return points;
  return [...points, { ...at(points, end, path.interpolation), t: end, date: scenario.timeline.end, source: "", status: "", note: "" }];
}

function tellPoint(p, path, factor) {
  const original = documented(path).find((q) => q.t === p.t);
  const was = original || at(documented(path), p.t, path.interpolation);
  const range = was.low < was.high ? `, range ${short(was.low)} to ${short(was.high)}` : "";
  const why = original ? [original.status, original.source, original.note].filter(Boolean).join("; ") : "between documented points";
  return `${longDate(p.date)}: ${short(p.value * factor)}. Documented ${short(was.value)}${range} (${why})`;
}

function Axes({ x, y, width, zero, zeroTitle, near }) {
  const [from, to] = x.domain();
  const years = near ? d3.utcMonth.range(new Date(from * 86400000), new Date(to * 86400000)) : d3.utcYear.range(new Date(from * 86400000), new Date(to * 86400000));
  const skip = Math.ceil(years.length / (width / 46));
  const z = x(dayOf(zero));
  return h("g", { "aria-hidden": "true" },
    y.ticks(3).map((v) => h("g", { key: v }, h("line", { class: "grid", x1: EDGE.left, x2: width - EDGE.right, y1: y(v), y2: y(v) }), h("text", { class: "tick", x: EDGE.left - 11, y: y(v) + 4, "text-anchor": "end" }, short(v)))),
    years.filter((d, i) => i % skip === 0).map((d) => h("text", { key: +d, class: "tick", x: x(d / 86400000), y: HEIGHT - 6, "text-anchor": "middle" }, near ? d3.utcFormat("%b %y")(d) : d3.utcFormat("%Y")(d))),
    h("line", { class: "zero", x1: z, x2: z, y1: EDGE.top - 4, y2: HEIGHT - EDGE.bottom }, h("title", null, `${zeroTitle}, ${longDate(zero)}`)));
}

/** Thin: as documented, with its range. Thick: the what-if. */
function Lines({ path, points, x, y, factor, moved, from, to }) {
  const curve = path.interpolation === "step" ? d3.curveStepAfter : d3.curveLinear;
  const visible = (list) => [from, ...list.map((p) => p.t).filter((t) => t > from && t < to), to].map((t) => ({ t, ...at(list, t, path.interpolation) }));
  const line = (f) => d3.line((p) => x(p.t), (p) => y(p.value * f)).curve(curve);
  const was = visible(documented(path));
  const band = d3.area((p) => x(p.t), (p) => y(p.low), (p) => y(p.high)).curve(curve);
  return h("g", { "aria-hidden": "true" }, h("path", { class: "range", d: band(was) }), h("path", { class: "was", d: line(1)(was) }),
    h("path", { class: `course${moved ? " moved" : ""}`, d: line(factor)(visible(points)) }));
}

function Handle({ p, path, x, y, axis, factor, was, on, onChoose, onDraft, onCommit, onReset }) {
  const ref = useRef(null);
  const now = useRef({});
  now.current = { p, y, axis, factor, onDraft, onCommit, onChoose };
  useEffect(() => {
    let last = null;
    const drag = d3.drag().container(() => ref.current.ownerSVGElement)
      .subject(() => ({ x: 0, y: now.current.y(now.current.p.value * now.current.factor) }))
      .on("start", () => {
        last = null;
        ref.current.focus({ preventScroll: true });
        now.current.onChoose(true);
      })
      .on("drag", (event) => {
        const { y: scale, axis: a, factor: f } = now.current;
        if (!f) return;
        last = Number(clamp(Math.round(scale.invert(event.y) / f / a.fine) * a.fine, 0, a.max / f).toPrecision(6));
        now.current.onDraft(last);
      })
      .on("end", () => last !== null && now.current.onCommit(last, null));
    const knob = d3.select(ref.current).call(drag);
    return () => knob.on(".drag", null);
  }, []);
  const key = (event) => {
    const big = axis.step * 5;
    const step = { ArrowUp: axis.step, ArrowRight: axis.step, ArrowDown: -axis.step, ArrowLeft: -axis.step, PageUp: big, PageDown: -big, Home: -1e9, End: 1e9 }[event.key];
    if (step && factor) {
      event.preventDefault();
      onCommit(Number(clamp(p.value + step, 0, axis.max / factor).toPrecision(6)), `${path.id}/${p.t}`);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onReset();
    }
  };
  const words = tellPoint(p, path, factor);
  const off = Math.abs(p.value * factor - was.value) > 1e-9;
  return h("g", { ref, class: `handle${on ? " on" : ""}${off ? " off" : ""}`, transform: `translate(${x(p.t)} ${y(p.value * factor)})`,
    tabindex: 0, role: "slider", "aria-orientation": "vertical", "aria-label": `${path.title}, ${longDate(p.date)}`, "aria-valuemin": 0, "aria-valuemax": axis.max, "aria-valuenow": p.value * factor, "aria-valuetext": `${words}. Unit: ${path.unit}`,
    "aria-disabled": factor ? undefined : "true", onKeyDown: key, onDblClick: (e) => { e.stopPropagation(); onReset(); }, onFocus: () => onChoose(true), onBlur: () => onChoose(false), onPointerEnter: () => onChoose(true) },
  h("circle", { class: "hit", r: 16 }), h("circle", { class: "knob", r: 6 }));
}

/** What thin line, band and points mean. */
export function PathKey() {
  return h("p", { class: "quiet hint" }, "Drag a point up or down (keyboard: Tab to it, arrow keys). Thin line: as documented; band: its range ", h(Term, { of: "range", name: "range" }), "; dashed: day 0. Double-click a point, or Delete, puts it back; double-click elsewhere, or +, adds one.");
}
