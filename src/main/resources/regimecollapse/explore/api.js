// The wire to the program on this machine: requests, and jobs whose answers come bit by bit.
const page = Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
const gone = new Set();
let lost = false;

/** Calls back once the program no longer answers. */
export const onGone = (listener) => gone.add(listener);

function tellGone() {
  lost = true;
  gone.forEach((listener) => listener());
}

/** Asks again whether the program is there; true if so. */
export async function back() {
  lost = false;
  return (await ask("/api/files")).ok;
}

/** The answer to a request: {ok, body, problems}. Never throws. */
async function ask(path, options = {}) {
  if (lost) return { ok: false, lost: true, problems: [] };
  let response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...options, headers: { "X-Page": page, ...options.headers } });
  } catch (error) {
    tellGone();
    return { ok: false, lost: true, problems: [] };
  }
  let body = null;
  try {
    body = await response.json();
  } catch (error) {
    body = null;
  }
  if (response.ok) return { ok: true, body: body || {} };
  const problems = (body && body.problems) || [{ change: null, key: "", text: `The program answered with status ${response.status}.` }];
  return { ok: false, status: response.status, problems };
}

const send = (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const files = () => ask("/api/files");
export const scenario = (file) => ask(`/api/scenario?file=${encodeURIComponent(file)}`);
export const fileText = (name, whatif) => send("/api/file", { name, whatif });
export const save = (name, whatif) => send("/api/save", { name, whatif });

export function replay(job, reading, arm, replication) {
  return ask(`/api/runs/${job}/replay?reading=${encodeURIComponent(reading)}&arm=${arm}&replication=${replication}`);
}

/** The jobs of this page by slot; a new one in a slot ends the one before. */
const running = new Map();

export function stop(slot) {
  const job = running.get(slot);
  if (!job) return;
  running.delete(slot);
  job.over = true;
  if (job.events) job.events.close();
  if (job.id) ask(`/api/runs/${job.id}`, { method: "DELETE" });
}

/** Runs a what-if; `tell(kind, data)` hears started, waiting, progress, result, done, cancelled, failed, problems. */
export async function start(slot, runs, whatif, tell) {
  const before = running.get(slot);
  if (before) {
    before.over = true;
    if (before.events) before.events.close();
  }
  const job = { over: false };
  running.set(slot, job);
  const answer = await send("/api/runs", { slot, runs, whatif });
  if (job.over) {
    tell("cancelled", {});
    if (answer.ok && !running.has(slot)) ask(`/api/runs/${answer.body.job}`, { method: "DELETE" });
    return;
  }
  if (!answer.ok) {
    if (running.get(slot) === job) running.delete(slot);
    if (answer.lost) tell("failed", { text: "The program has ended: nothing is computed." });
    else tell(answer.status === 429 ? "busy" : "problems", { problems: answer.problems });
    return;
  }
  job.id = answer.body.job;
  tell("started", { job: job.id });
  follow(slot, job, tell);
}

function follow(slot, job, tell) {
  job.events = new EventSource(`/api/runs/${job.id}/events`);
  const end = (kind, data) => {
    job.events.close();
    job.over = true;
    if (running.get(slot) === job) running.delete(slot);
    tell(kind, data);
  };
  for (const kind of ["waiting", "progress", "result"]) {
    job.events.addEventListener(kind, (event) => !job.over && tell(kind, JSON.parse(event.data)));
  }
  for (const kind of ["done", "cancelled", "failed"]) {
    job.events.addEventListener(kind, (event) => !job.over && end(kind, JSON.parse(event.data || "{}")));
  }
  job.events.onerror = () => {
    if (job.over) return;
    // A line that breaks off is a program that ended; one that is refused is not asked again.
    const broken = job.events.readyState === EventSource.CONNECTING;
    end("failed", { text: broken ? "The program ended before the answer was complete." : "The program no longer knows this job." });
    if (broken) tellGone();
  };
}
