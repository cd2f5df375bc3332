// The map of places: the whole country, and magnified where places lie close together. Drawn anew as holders change.
import { clamp, h, useMemo, useRef, useState, useWidth } from "./ui.js";

const STACKED = 500;
const INSET = 320;

/** `look(place)` gives {held: 0 to 1, told} of a place; held is null where nothing is known. */
export function AtlasView({ map, look, label }) {
  const [box, width] = useWidth();
  const step = Math.round(width / 40) * 40;
  const views = useMemo(() => viewsOf(map, step), [map, step]);
  const [told, setTold] = useState(null);
  const chosen = told && map.places.find((p) => p.id === told);
  const insets = views.slice(1);
  return h("div", { class: "atlas-view", ref: box },
    h("div", { class: `atlas${insets.length ? " inset" : ""}` },
      h("div", { class: "whole" }, h(View, { view: views[0], map, look, insets, label, onTell: setTold })),
      insets.length ? h("div", { class: "insets" }, insets.map((view) => h("figure", { key: view.letter },
        h("figcaption", null, `${view.letter}: around ${view.middle}`), h(View, { view, map, look, insets: [], label: `The same, magnified around ${view.middle}`, onTell: setTold })))) : null),
    h("p", { class: "readout", role: "status" }, chosen ? `${chosen.name}: ${look(chosen).told}` : " "));
}

function View({ view, map, look, insets, label, onTell }) {
  const whole = view.letter === "";
  const first = useRef(null);
  const step = (event, i) => {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!move) return;
    event.preventDefault();
    const all = [...first.current.querySelectorAll(".place")];
    all[(i + move + all.length) % all.length].focus();
  };
  return h("svg", { ref: first, viewBox: `0 0 ${view.w} ${view.h}`, role: whole ? "group" : "img", "aria-label": whole ? `${label}; arrow keys go from place to place` : label },
    map.outlines ? h("path", { class: "land", d: map.outlines, transform: `scale(${view.scale}) translate(${-view.x} ${-view.y})`, "vector-effect": "non-scaling-stroke" }) : null,
    view.here.map((p, i) => {
      const seen = look(p.place);
      return h("circle", { key: p.place.id, class: `place${seen.held === null ? " unknown" : ""}${p.place.government ? "" : " never"}`, cx: p.x, cy: p.y, r: p.r, tabindex: whole ? (i === 0 ? 0 : -1) : undefined, role: whole ? "img" : undefined,
        "aria-label": whole ? `${p.place.name}: ${seen.told}` : undefined, style: seen.held === null || !p.place.government && seen.held === 0 ? {} : { fill: `color-mix(in srgb, var(--held) ${Math.round(100 * seen.held)}%, var(--lost))` },
        onPointerEnter: () => onTell(p.place.id), onClick: () => onTell(p.place.id), onFocus: () => onTell(p.place.id), onKeyDown: whole ? (e) => step(e, i) : undefined });
    }),
    insets.map((w) => h("g", { key: w.letter, class: "window" }, h("rect", { x: w.x, y: w.y, width: w.width, height: w.height }), h("text", { x: w.x, y: w.y - 4 }, w.letter))),
    view.names.map((n) => h("text", { key: n.name, class: "place-name", x: n.x, y: n.y, "font-size": n.size }, n.name)));
}

/** Names keep their size on paper: the narrower the map is, the larger they are drawn, and the fewer fit. */
function viewsOf(map, width) {
  const stacked = width < STACKED;
  const sizeOf = (view) => (view.letter ? clamp((11 * INSET) / (stacked ? width / 2 : width / 3.6), 14, 22) : clamp((11 * map.width) / (stacked ? width : width / 1.45), 12, 26));
  const plain = { x: 0, y: 0, width: map.width, height: map.height, scale: 1, letter: "" };
  return [plain, ...windows(map)].map((view) => {
    const [w, height] = [view.width * view.scale, view.height * view.scale];
    const here = map.places.map((place) => ({ place, x: (place.x - view.x) * view.scale, y: (place.y - view.y) * view.scale, r: place.r * (view.letter ? 1.5 : 1) }))
      .filter((p) => p.x >= 0 && p.x <= w && p.y >= 0 && p.y <= height);
    return { ...view, w, h: height, here, names: names(here, w, height, Boolean(view.letter), sizeOf(view)) };
  });
}

/** Square windows: close around the capital, and where most other places lie near each other. */
function windows(map) {
  const found = [];
  const add = (centres, share, least) => {
    const side = share * map.width;
    const inside = (w) => map.places.filter((p) => p.x >= w.x && p.x <= w.x + side && p.y >= w.y && p.y <= w.y + side);
    const weight = (w) => inside(w).reduce((sum, p) => sum + p.r, 0);
    const free = centres.map((p) => ({ x: p.x - side / 2, y: p.y - side / 2 }))
      .filter((w) => found.every((f) => w.x > f.x + f.width || w.x + side < f.x || w.y > f.y + f.height || w.y + side < f.y));
    const best = free.reduce((a, b) => (a && weight(a) >= weight(b) ? a : b), null);
    if (!best || inside(best).length < least) return;
    const held = inside(best);
    const middle = (key) => (Math.min(...held.map((p) => p[key])) + Math.max(...held.map((p) => p[key]))) / 2;
    const largest = held.reduce((a, b) => (b.r > a.r ? b : a));
    found.push({ x: middle("x") - side / 2, y: middle("y") - side / 2, width: side, height: side, scale: INSET / side, middle: largest.name, letter: "AB"[found.length] });
  };
  if (map.places.length < 12) return found;
  const capital = map.places.find((p) => p.id === map.capital);
  if (capital) add([capital], 0.11, 4);
  add(map.places, 0.19, 6);
  return found;
}

/** Names where they lie across no dot and no other name: large places, and in a magnified part all that fit. */
function names(dots, width, height, magnified, size) {
  const taken = [];
  const wanted = dots.filter((p) => p.place.lettered || magnified).sort((a, b) => b.place.lettered - a.place.lettered || b.r - a.r);
  for (const p of wanted) {
    const w = 0.6 * size * p.place.name.length;
    const d = p.r + 4;
    const spots = [[d, 0.35 * size], [-d - w, 0.35 * size], [-w / 2, -d - 2], [-w / 2, d + 0.75 * size], [0.8 * d, -0.8 * d], [0.8 * d, 0.8 * d + 0.6 * size], [-0.8 * d - w, -0.8 * d], [-0.8 * d - w, 0.8 * d + 0.6 * size]]
      .map(([dx, dy]) => ({ x: p.x + dx, y: p.y + dy }));
    const overlaps = ({ x, y }) => dots.some((q) => q.x + q.r > x - 1 && q.x - q.r < x + w + 1 && q.y + q.r > y - 0.8 * size && q.y - q.r < y + 0.2 * size);
    const clear = ({ x, y }) => x > 2 && x + w < width - 2 && y - size > 0 && y + 3 < height && taken.every((t) => x > t.x + t.w || x + w < t.x || Math.abs(y - t.y) > size);
    const at = spots.find((s) => clear(s) && !overlaps(s));
    if (at) taken.push({ ...at, w, size, name: p.place.name });
  }
  return taken;
}
