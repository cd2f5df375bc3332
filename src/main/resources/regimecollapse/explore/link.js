// The whole page in the part of the address after #: what-ifs side by side, and which one is open.
const KEYS = ["title", "file", "readings", "mechanism", "draws", "changes"];

export function encode(state) {
  const plain = { v: 1, at: state.at, w: state.cards.map((c) => Object.fromEntries(KEYS.map((key) => [key, c[key]]))) };
  const bytes = new TextEncoder().encode(JSON.stringify(plain));
  let text = "";
  bytes.forEach((b) => { text += String.fromCharCode(b); });
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The state of a link, or null where it is none. */
export function decode(hash) {
  try {
    const text = atob(hash.replace(/^#/, "").replaceAll("-", "+").replaceAll("_", "/"));
    const plain = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(text, (c) => c.charCodeAt(0))));
    const texts = (c) => ["title", "file", "mechanism", "draws"].every((key) => typeof c[key] === "string");
    const good = (c) => c && texts(c) && Array.isArray(c.readings) && c.readings.every((r) => typeof r === "string")
      && Array.isArray(c.changes) && c.changes.every(fits);
    if (plain.v !== 1 || !Array.isArray(plain.w) || plain.w.length < 1 || plain.w.length > 4 || !plain.w.every(good)) return null;
    const at = Number.isInteger(plain.at) && plain.at >= 0 && plain.at < plain.w.length ? plain.at : 0;
    return { at, cards: plain.w.map((c, slot) => ({ ...Object.fromEntries(KEYS.map((key) => [key, c[key]])), slot })) };
  } catch (error) {
    return null;
  }
}

/** Changes that the page can read; the program judges the rest. */
function fits(change) {
  if (!change || typeof change !== "object" || Array.isArray(change)) return false;
  const date = (d) => d === undefined || (typeof d === "string" && !Number.isNaN(Date.parse(`${d}T00:00:00Z`)));
  if (change.replace !== undefined && !(Array.isArray(change.points) && change.points.length
    && change.points.every((p) => p && date(p.date) && p.date && Number.isFinite(p.value)))) return false;
  const dated = ["scale", "hold", "soften", "cut", "delay"].some((verb) => change[verb] !== undefined);
  return date(change.from) && date(change.until) && date(change.date) && (!dated || change.from !== undefined);
}
