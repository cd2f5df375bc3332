// What all parts of the page use: Preact, small pieces of it, and numbers in words. Texts become text nodes only.
export const { h, render, Fragment } = window.preact;
export const { useState, useEffect, useRef, useMemo, useCallback } = window.preactHooks;
export const d3 = window.d3;

export const DAY = 86400000;
export const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
/** A date as days since 1970, and back. */
export const dayOf = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
export const isoOf = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

export function longDate(date) {
  const format = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return new Date(Date.parse(`${date}T00:00:00Z`)).toLocaleDateString("en-GB", format);
}

/** In per cent as the sentences have it: whole, with a decimal below 1 and above 99, so that only nothing is 0. */
export function bare(share) {
  const percent = share * 100;
  const edge = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
  return String(edge ? Math.round(percent * 10) / 10 : Math.round(percent));
}
export const percent = (share) => (Number.isNaN(share) ? "–" : `${bare(share)} %`);
/** Points of a difference with their sign; halves away from 0, as the sentences round them. */
export const points = (share) => signed(Math.sign(share) * Math.round(Math.abs(share) * 100) || 0);
/** A number with three or four digits that count, and no zeros at its end. */
export const short = (value) => String(Number(Number(value).toPrecision(Math.abs(value) >= 1000 ? 5 : 3))).replace("-", "−");
/** A number with its sign, a true minus. */
export const signed = (value) => (value > 0 ? `+${value}` : String(value).replace("-", "−"));
export const plural = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const WORDS = {
  P: "The share of the simulated runs in which the government collapses, P for short: 30 % means that 30 of 100 runs end so.",
  reading: "A reading is one account of why the government fell; it narrows the numbers that nobody has measured.",
  mechanism: "A mechanism is a rule by which soldiers decide to stay or to leave; the same what-if may end otherwise under another.",
  index: "An index is a number that is 1 at a stated reference, such as the mean of two years; 0.5 is half of that.",
  ranges: "From the ranges: each run draws the unknown numbers anew from wide ranges. Under the fit: only numbers that came near what really happened.",
  interval: "With other chance and as many runs, the share would come out in this interval about 95 times in 100; more runs make it narrower.",
  base: "The base is the same model with everything as documented; each run of your what-if has the same chance as one run of the base.",
  day0: "Day 0 is the day on which the attack begins; in a what-if that moves it, day 0 moves along.",
  range: "The grey band is the range in which the true value may lie; each run draws from it, unless you move the point.",
  replay: "One run is one simulated course of events; the middle run is the one in the middle of all runs by how long the government lasted.",
};

/** A question mark that opens one plain sentence. */
export function Term({ of, name }) {
  const [open, setOpen] = useState(false);
  return h("span", { class: "term" },
    h("button", { type: "button", class: "ask", "aria-expanded": String(open), "aria-label": `What is meant by ${name || of}?`, onClick: () => setOpen(!open), onKeyDown: (e) => e.key === "Escape" && setOpen(false) }, "?"),
    h("span", { role: "status", class: open ? "explained" : "unseen" }, open ? WORDS[of] : ""));
}

export function Fold({ title, note, open, children, level = "h3" }) {
  const [shown, setShown] = useState(Boolean(open));
  return h("details", { open: shown, onToggle: (e) => setShown(e.currentTarget.open), class: "fold" },
    h("summary", null, h(level, null, title), note ? h("span", { class: "quiet" }, ` ${note}`) : null),
    shown ? children : null);
}

/** One of several choices, drawn as chips. */
export function Chips({ legend, name, options, value, onChange, ask }) {
  return h("fieldset", { class: "chips" }, h("legend", null, legend, " ", ask),
    h("div", { class: "row" }, options.map(([id, title, hint]) => h("label", { key: id, title: hint },
      h("input", { type: "radio", name, value: String(id), checked: id === value, onChange: () => onChange(id) }), h("span", null, title)))));
}

/** A slider that says its value while it moves and tells it once it rests. */
export function Slider({ id, label, value, min, max, step, words, onCommit, problems, changed, onReset, disabled, marks, note }) {
  const [draft, setDraft] = useState(null);
  useEffect(() => setDraft(null), [value]);
  const shown = draft === null ? value : draft;
  return h("div", { class: `slider${changed ? " changed" : ""}` },
    h("div", { class: "slider-head" }, h("label", { for: id }, label), h("span", { class: "now" }, h("output", { for: id }, words(shown)),
      changed ? h("button", { type: "button", class: "small", onClick: onReset, "aria-label": `Reset ${label}` }, "Reset") : null)),
    h("div", { class: "track" }, marks,
      h("input", { id, type: "range", min, max, step, value: shown, disabled, "aria-valuetext": words(shown), "aria-invalid": problems && problems.length ? "true" : undefined,
        onInput: (e) => setDraft(Number(e.currentTarget.value)), onChange: (e) => onCommit(Number(e.currentTarget.value)) })),
    note ? h("p", { class: "quiet hint" }, note) : null,
    h(Problems, { list: problems }));
}

/** A title up to its colon, where that is short. */
export const brief = (title) => (/^[^:]{2,26}:/.test(title) ? title.slice(0, title.indexOf(":")) : title);

/** A line of the program without the place in a file that nobody has written yet. */
export const unplaced = (text) => text.replace(/^(.*[\\/])?what-if\.yaml:\d+:\d+: /, "");

/** What the program says is wrong, at its field. */
export function Problems({ list, quiet }) {
  return list && list.length ? h("div", { class: "problem", role: quiet ? undefined : "alert" }, list.map((p, i) => h("p", { key: i }, unplaced(p.text)))) : null;
}

/** The width of an element in pixels, followed as it changes. */
export function useWidth() {
  const ref = useRef(null);
  const [width, setWidth] = useState(340);
  useEffect(() => {
    if (!ref.current) return undefined;
    const look = new ResizeObserver(([entry]) => setWidth(Math.max(220, Math.round(entry.contentRect.width))));
    look.observe(ref.current);
    return () => look.disconnect();
  }, []);
  return [ref, width];
}
