#!/usr/bin/env node
// Looks at a report in headless Chromium, as a reader would: with mouse, with keyboard, on a phone, in the dark,
// on paper. Needs Node 18 or later, Chromium and ChromeDriver, and nothing from npm.
//
//   node src/scripts/check-report.mjs results/three-hypotheses/report.html target/screenshots
//
// The second argument is a folder for screenshots and may be left out. CHROMEDRIVER and CHROMIUM name the programs
// if they are not /usr/bin/chromedriver and /usr/bin/chromium. Exit code 0: all is well; 1: something is not.
// A page that was made from hostile texts is checked in the same way: whatever script of its could run would set
// document.title to "hacked".
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const page = process.argv[2];
const folder = process.argv[3];
if (!page) {
  console.error("usage: check-report.mjs REPORT.html [FOLDER FOR SCREENSHOTS]");
  process.exit(2);
}

const driver = spawn(process.env.CHROMEDRIVER || "/usr/bin/chromedriver", ["--port=0"], { stdio: ["ignore", "pipe", "inherit"] });
let base = "";
let failures = 0;

function check(isRight, what) {
  if (!isRight) failures++;
  console.log(`${isRight ? "ok    " : "WRONG "} ${what}`);
}

/** One command of WebDriver (https://www.w3.org/TR/webdriver2/). */
async function send(method, path, body) {
  const answer = await fetch(base + path, { method, body: method === "GET" || method === "DELETE" ? undefined : JSON.stringify(body || {}) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.message}`);
  return value;
}

const run = (script, ...args) => send("POST", "/execute/sync", { script, args });
const devtools = (cmd, params) => send("POST", "/goog/cdp/execute", { cmd, params });
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function port() {
  return new Promise((done, fail) => {
    let text = "";
    driver.stdout.on("data", (part) => {
      text += part;
      const found = /successfully on port (\d+)/.exec(text);
      if (found) done(found[1]);
    });
    driver.on("error", fail);
    driver.on("exit", () => fail(new Error(`ChromeDriver ended: ${text}`)));
  });
}

async function open() {
  base = `http://127.0.0.1:${await port()}`;
  const session = await send("POST", "/session", {
    capabilities: {
      alwaysMatch: {
        "goog:chromeOptions": {
          binary: process.env.CHROMIUM || "/usr/bin/chromium",
          args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900", "--disable-background-networking"],
        },
        "goog:loggingPrefs": { browser: "ALL" },
      },
    },
  });
  base += `/session/${session.sessionId}`;
}

async function load(width, height) {
  await devtools("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  await send("POST", "/url", { url: pathToFileURL(resolve(page)).href });
  await pause(400);
}

async function picture(name, selector) {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const clip = selector
    ? await run("const b = document.querySelector(arguments[0])?.getBoundingClientRect(); return b && {x: b.x + scrollX, y: b.y + scrollY, width: b.width, height: Math.min(b.height, 2400), scale: 1}", selector)
    : undefined;
  if (selector && !clip) return;
  const { data } = await devtools("Page.captureScreenshot", { format: "png", captureBeyondViewport: Boolean(clip), ...(clip ? { clip } : {}) });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, "base64"));
}

async function errors(when) {
  const log = await send("POST", "/se/log", { type: "browser" });
  const bad = log.filter((entry) => entry.level === "SEVERE" || entry.level === "WARNING");
  check(bad.length === 0, `no error on the console (${when})${bad.map((b) => `\n        ${b.message}`).join("")}`);
}

async function keys(...list) {
  const actions = list.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
  await send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
}

const TAB = "\uE004";
const ENTER = "\uE007";
const RIGHT = "\uE014";

/** A real click, at the middle of what the selector finds or at a point of its own. */
async function click(selector, point) {
  const at = await run(`const e = document.querySelector(arguments[0]); e.scrollIntoView({block: "center", behavior: "instant"});
    if (arguments[1]) { const m = e.getScreenCTM(); const p = e.getPointAtLength(e.getTotalLength() * arguments[1]);
      return [p.x * m.a + m.e, p.y * m.d + m.f]; }
    const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2];`, selector, point || 0);
  const move = { type: "pointerMove", duration: 0, x: Math.round(at[0]), y: Math.round(at[1]) };
  await send("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions: [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }] }] });
  await pause(150);
}

const text = (selector) => run("return document.querySelector(arguments[0])?.textContent ?? ''", selector);
const count = (selector) => run("return document.querySelectorAll(arguments[0]).length", selector);

/** Sets a form control as a user does, with its event. */
async function set(selector, value, event = "input") {
  await run(`const e = document.querySelector(arguments[0]); if (e.type === "checkbox") e.checked = arguments[1]; else e.value = arguments[1];
    e.dispatchEvent(new Event(arguments[2], {bubbles: true}))`, selector, value, event);
  await pause(120);
}

async function structure() {
  const h = await run(`return [...document.querySelectorAll("h1,h2,h3")].map(e => Number(e.localName[1]))`);
  check(h.filter((level) => level === 1).length === 1 && h.every((level, i) => i === 0 || level <= h[i - 1] + 1), `headings are in order (${h.length})`);
  check(await count("main") === 1 && await count("header") === 1 && await count("nav[aria-label]") === 1, "landmarks: one header, one named nav, one main");
  const bare = await run(`return [...document.querySelectorAll("input,select,button")].filter(e => !(e.labels && e.labels.length) && !e.textContent.trim() && !e.getAttribute("aria-label")).length`);
  check(bare === 0, "every form control has a name");
  check(await run(`return [...document.images].every(i => i.alt.length > 20)`), "every picture has a text");
  const ids = await run(`const seen = {}; return [...document.querySelectorAll("[id]")].map(e => e.id).filter(id => seen[id] || !(seen[id] = 1))`);
  check(ids.length === 0, `no id twice ${ids.slice(0, 5)}`);
  check(await run(`return [...document.querySelectorAll("nav a")].every(a => document.getElementById(a.hash.slice(1)))`), "all contents lead somewhere");
  check(await run("return performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length") === 0, "nothing is loaded from elsewhere");
  check(await run(`document.querySelectorAll("details.group").forEach(d => d.open = true); return true`), "all groups of charts open");
  const loaded = await run(`return (async () => { for (const i of document.images) { i.loading = "eager"; await i.decode().catch(() => 0); } return [...document.images].filter(i => !i.naturalWidth).length })()`);
  check(loaded === 0, `all ${await count("figure img")} pictures can be drawn`);
  await run(`document.querySelectorAll("details.group").forEach((d, i) => d.open = i === 0)`);
}

async function curves() {
  if (!(await count("#curves"))) return;
  const lines = await count(".curve");
  check(lines > 0 && lines === await count("#curve-values tbody tr"), `${lines} curves, one row of the table each`);
  const before = await text("#curve-values tbody");
  const most = Number(await run("return document.getElementById('curve-day').max"));
  await set("#curve-day", most);
  check(await text("#curve-values tbody") !== before, "the day's slider changes the values");
  const shape = "return [...document.querySelectorAll('.curve .line')].map(e => e.getAttribute('d')).join('|')";
  const first = await run(shape);
  const named = "return document.querySelector('#panels svg').getAttribute('aria-label')";
  const measure = await run(named);
  await set("#measure", "1", "change");
  check(await run(named) !== measure && await count(".curve") === lines, "another measure has its own curves");
  await set("#measure", "0", "change");
  await set("#span", "whole", "change");
  check(await run(shape) !== first, "the whole period draws other curves");
  await picture("control-whole", "#control");
  await set("#span", "days", "change");
  if (await count("#arm-boxes input") > 1) {
    await set("#arm-boxes label:nth-of-type(1) input", false, "change");
    check(await count(".curve") < lines, "an arm that is not chosen has no curve");
    await set("#arm-boxes label:nth-of-type(1) input", true, "change");
  }
  await run("document.querySelector('.curve').focus()");
  const day = await text("#curve-date");
  await keys(RIGHT, RIGHT);
  check((await text("#curve-status")).includes("n = "), "a focused curve tells its values");
  check(await text("#curve-date") !== day || most === 0, "arrow keys move the day");
  await keys(ENTER);
  check(!(await run("return document.getElementById('difference').hidden")) && (await text("#difference-body")).length > 60, "Enter on a curve tells how its inputs differ");
  check(await run("return document.activeElement.id") === "difference", "and the focus goes there");
  await click("#difference-close");
  check(await run("return document.getElementById('difference').hidden"), "the panel closes");
  await click(".curve:last-of-type .hit", 0.3);
  check(!(await run("return document.getElementById('difference').hidden")), "a click on a curve does the same");
  await picture("control", "#control");
}

async function map() {
  if (!(await count("#map-view"))) return;
  const colours = "return [...document.querySelectorAll('circle.place')].map(c => c.getAttribute('fill')).join()";
  await set("#map-day", 0);
  const before = await run(colours);
  let changed = false;
  for (let a = 0; a < await count("#map-arm option") && !changed; a++) {
    await set("#map-arm", String(a));
    await set("#map-day", 0);
    const start = await run(colours);
    await set("#map-day", await run("return document.getElementById('map-day').max"));
    changed = await run(colours) !== start;
  }
  check(changed || before.length > 0 && !(await text("#record")).includes("inside"), "the map's slider changes colours");
  await set("#map-arm", "0");
  await set("#map-place", "0");
  check((await text("#map-status")).includes("%") || (await text("#map-status")).includes("no runs"), "a place tells its share");
  await run("document.querySelector('circle.place[tabindex=\"0\"]').focus()");
  const status = await text("#map-status");
  await keys(RIGHT);
  check(await text("#map-status") !== status || await count("circle.place") === 1, "arrow keys go from place to place");
  await set("#map-day", 0);
  await click("#map-play");
  await pause(800);
  check(Number(await run("return document.getElementById('map-day').value")) > 0, "play moves the days");
  await click("#map-play");
  await set("#map-day", 17);
  await picture("map", "#map");
}

async function filter() {
  const rows = "return [...document.querySelectorAll('#input-groups tbody tr')].filter(r => !r.hidden).length";
  const all = await run(rows);
  await set("#filter", "morale");
  const found = await run(rows);
  check(found > 0 && found < all, `the filter leaves ${found} of ${all} inputs`);
  await picture("inputs", "#inputs");
  await set("#filter", "");
  check(await run(rows) === all, "without words all inputs are back");
}

async function keyboard() {
  await run("document.body.focus(); scrollTo(0, 0)");
  await keys(TAB);
  check((await run("return document.activeElement.className")) === "skip", "the first stop of the keyboard skips to the answer");
  const stops = new Set();
  for (let i = 0; i < 70; i++) {
    await keys(TAB);
    stops.add(await run("const e = document.activeElement; return e.id || e.className?.baseVal || e.localName"));
  }
  for (const id of ["measure", "span", "curve-day"]) {
    check(!(await count("#curves")) || stops.has(id), `the keyboard comes to ${id}`);
  }
}

async function widths() {
  for (const width of [375, 768]) {
    await load(width, 812);
    const over = await run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    check(over <= 0, `nothing sticks out at ${width} px (${over})`);
    if (width === 375) {
      await picture("phone-top");
      for (const part of ["arms", "control", "map", "record"]) await picture(`phone-${part}`, `#${part}`);
    }
  }
}

/** WCAG 2.1, 1.4.3: contrast of text that is in view, against the nearest ground that is not see-through. */
async function contrast(when) {
  const low = await run(`
    const light = (rgb) => rgb.map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
      .reduce((s, c, i) => s + c * [0.2126, 0.7152, 0.0722][i], 0);
    const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
    const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
    const bad = new Set();
    for (const e of document.querySelectorAll("p, li, dt, dd, td, th, small, a, button, label, legend, summary, h1, h2, h3, .verdict, figcaption, code, output")) {
      if (!e.textContent.trim() || !e.getClientRects().length) continue;
      const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(ground(e));
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (ratio < 4.5) bad.add(e.localName + "." + e.className + " " + ratio.toFixed(1));
    }
    return [...bad]`);
  check(low.length === 0, `contrast is at least 4.5 (${when}) ${low.slice(0, 5).join("; ")}`);
}

async function looks() {
  await load(1280, 900);
  await contrast("light");
  await picture("desktop-top");
  for (const part of ["answer", "arms", "record", "honesty", "differences", "rerun"]) await picture(part, `#${part}`);
  await devtools("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: "dark" }] });
  const ground = await run("return getComputedStyle(document.body).backgroundColor");
  check(ground !== "rgb(255, 255, 255)", `dark readers get a dark page (${ground})`);
  await contrast("dark");
  await picture("dark-top");
  for (const part of ["control", "map", "record"]) await picture(`dark-${part}`, `#${part}`);
  await devtools("Emulation.setEmulatedMedia", { features: [] });
  await devtools("Emulation.setDeviceMetricsOverride", { width: 794, height: 1123, deviceScaleFactor: 1, mobile: false });
  await devtools("Emulation.setEmulatedMedia", { media: "print", features: [] });
  await pause(200);
  for (const part of ["answer", "control", "map", "charts"]) await picture(`paper-${part}`, `#${part}`);
  check(!(await run("return getComputedStyle(document.querySelector('nav')).display !== 'none'")), "paper has no menu");
  await devtools("Emulation.setEmulatedMedia", { media: "", features: [] });
  const pdf = await send("POST", "/print", { background: true });
  const pages = (Buffer.from(pdf, "base64").toString("latin1").match(/\/Type\s*\/Page\b/g) || []).length;
  check(pages > 2, `it prints (${pages} pages)`);
  if (folder) writeFileSync(join(folder, "print.pdf"), Buffer.from(pdf, "base64"));
}

async function hostile() {
  const title = await run("return document.title");
  check(title !== "hacked", "no script of the scenario ran");
  check(await count("script") === 2, "there are no scripts but the page's own");
  check(await run(`return [...document.querySelectorAll("*")].every(e => [...e.attributes].every(a => !a.name.startsWith("on")))`), "no element has a handler in its attributes");
}

try {
  await open();
  await load(1280, 900);
  await hostile();
  await structure();
  await curves();
  await map();
  await filter();
  await errors("after using it");
  await load(1280, 900);
  await keyboard();
  await looks();
  await widths();
  await hostile();
  await errors("at the end");
} catch (error) {
  check(false, error.stack);
} finally {
  if (base.includes("/session/")) await send("DELETE", "").catch(() => 0);
  driver.kill();
}
console.log(failures === 0 ? "All is well." : `${failures} wrong.`);
process.exit(failures === 0 ? 0 : 1);
