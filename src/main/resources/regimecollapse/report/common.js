// What all parts of the script use. Texts of the scenario reach the page as text nodes only.
const data = document.getElementById("data") ? JSON.parse(document.getElementById("data").textContent) : {};
/** The sets of runs of the page, and that on show; what is drawn follows the switch. */
const sets = [{ name: data.name, control: data.control, map: data.map && data.map.cells, replay: data.replay && data.replay.cells }];
if (data.second) sets.push(data.second);
let runs = sets[0];
const followers = [];
const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; children that are not nodes become text. */
function make(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  return fill(node, attributes, children);
}

function draw(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(node, attributes, children) {
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children);
  return node;
}

const digits = new Map([...(data.signs || "")].map((sign, i) => [sign, i]));

/** A whole number in base 64, as Packed.java writes it. */
function digitsAt(text, from, length) {
  let value = 0;
  for (let i = from; i < from + length; i++) value = 64 * value + digits.get(text[i]);
  return value;
}

/** Thousandths in two signs each. */
function unpack(text) {
  const values = new Float64Array(text.length / 2);
  for (let i = 0; i < values.length; i++) values[i] = digitsAt(text, 2 * i, 2) / 1000;
  return values;
}

/** One of several choices; the boxes are drawn as a switch. */
function radios(parent, name, titles, onChange) {
  titles.forEach((title, i) => {
    const box = make("input", { type: "radio", name, value: i });
    box.checked = i === 0;
    box.addEventListener("change", () => onChange(i));
    parent.append(make("label", {}, box, make("bdi", {}, title)));
  });
}

const percent = (share) => `${Math.round(share * 1000) / 10} %`;
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

function date(epochDay) {
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return new Date(Math.floor(epochDay) * 86400000).toLocaleDateString("en-GB", format);
}

function options(select, titles) {
  titles.forEach(([value, title]) => select.append(make("option", { value }, title)));
}

function swatch(arm) {
  const i = arm % data.lines.length;
  const line = draw("line", {
    x1: 1, y1: 6, x2: 33, y2: 6, stroke: data.lines[i], "stroke-width": 2.4, "stroke-dasharray": data.dashes[i],
  });
  return draw("svg", { class: "swatch", viewBox: "0 0 34 12", "aria-hidden": "true" }, line);
}

/** The index of the last number that is not greater; the first where all are greater. */
function indexAt(numbers, value) {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle] <= value + 1e-9) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One of the quantiles of a control curve at one of its days; NaN where the page does not have it. */
function quantileOf(curve, at, name) {
  const q = runs.control.quantiles.indexOf(name);
  curve.values = curve.values || unpack(curve.v);
  return q < 0 ? NaN : curve.values[at * runs.control.quantiles.length + q];
}

/** Frame, grid and labels of a panel of shares; ticks are pairs of value and label. */
function shareAxes(svg, area, x, y, ticks, title) {
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    svg.append(draw("line", { x1: area.left, x2: area.right, y1: y(share), y2: y(share), stroke: "#e0e0e0" }));
    svg.append(draw("text", { x: area.left - 5, y: y(share) + 4, "text-anchor": "end", fill: "#1a1a1a" }, `${share * 100} %`));
  }
  for (const [value, label] of ticks) {
    svg.append(draw("line", { x1: x(value), x2: x(value), y1: area.bottom, y2: area.bottom + 4, stroke: "#777" }));
    svg.append(draw("text", { x: x(value), y: area.bottom + 17, "text-anchor": "middle", fill: "#1a1a1a" }, label));
  }
  svg.append(draw("text", { x: (area.left + area.right) / 2, y: area.bottom + 34, "text-anchor": "middle", fill: "#1a1a1a" }, title));
  svg.append(draw("rect", { x: area.left, y: area.top, width: area.right - area.left, height: area.bottom - area.top, fill: "none", stroke: "#777" }));
}

/** Ticks at round days, not nearer to each other than 32 px. */
function dayTicks(from, to, width) {
  const step = [1, 2, 5, 10, 20, 50, 100].find((s) => (to - from) / s <= width / 32) || 200;
  const list = [];
  for (let d = Math.ceil(from / step) * step; d <= to; d += step) list.push([d, String(d)]);
  return list;
}

/** The letter of a documented date, as what-ifs have numbers: a to z, then a2 and so on. */
function letterOf(i) {
  return "abcdefghijklmnopqrstuvwxyz"[i % 26] + (i < 26 ? "" : Math.floor(i / 26) + 1);
}

/** Dashed lines at the ends of documented dates, with their letters above. */
function recordLines(svg, area, x, from, to) {
  const byDay = new Map();
  data.record.filter((r) => r.shown).forEach((r, i) => {
    if (r.to >= from && r.to <= to) byDay.set(r.to, [...(byDay.get(r.to) || []), letterOf(i)]);
  });
  [...byDay].sort((a, b) => a[0] - b[0]).forEach(([day, numbers], row) => {
    svg.append(draw("line", { x1: x(day), x2: x(day), y1: area.top, y2: area.bottom, stroke: data.recordColour, "stroke-dasharray": "3 2" }));
    svg.append(draw("text", { x: x(day), y: area.top - 3 - 11 * (row % 2), "text-anchor": "middle", fill: data.recordColour, "font-size": 11 }, numbers.join(",")));
  });
}

/** Indices of the points of a curve between two positions. */
function pointsBetween(days, from, to) {
  const list = [];
  days.forEach((d, i) => {
    if (d >= from - 1e-9 && d <= to + 1e-9) list.push(i);
  });
  return list;
}

/** Path data through points. */
const through = (points) => points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");

const dashOf = (arm) => data.dashes[arm % data.lines.length];
const colourOf = (arm) => data.lines[arm % data.lines.length];

/** The name of each line at its end, moved apart where lines end together. */
function lineNumbers(svg, ends, area) {
  const gap = 13;
  ends.sort((a, b) => a.y - b.y);
  let before = area.top - gap;
  for (const end of ends) {
    end.at = Math.max(end.y, before + gap);
    before = end.at;
  }
  let after = area.bottom + gap;
  for (const end of [...ends].reverse()) {
    end.at = Math.min(end.at, after - gap);
    after = end.at;
  }
  for (const end of ends) {
    svg.append(draw("text", { class: "line-number", x: area.right + 6, y: end.at + 4, fill: end.colour }, end.number));
  }
}
