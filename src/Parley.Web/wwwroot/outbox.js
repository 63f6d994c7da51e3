// What was decided in this browser and the server has not confirmed yet. It lies in localStorage until then, so that neither a dropped connection nor a closed tab nor a server that
// restarts loses any of it. Steps are sent in order, one at a time, each under a key of its own: what arrives twice counts once. Each lies in a place of its own: of two tabs that write
// at once neither overwrites what the other keeps.
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join(''); // not every page comes over a secure connection, where randomUUID is

const place = `parley outbox ${document.body.dataset.corpus} ${document.body.dataset.coder}\n`;
const waits = [500, 1000, 2000, 5000, 10000];
const heard = { change: [], saved: [], clash: [], refused: [], failed: [] };
const memory = new Map(), tab = newKey(); // where nothing can be stored it is kept as long as the page is
const tabs = globalThis.BroadcastChannel && new BroadcastChannel(place);
let sending = false, failures = 0, timer = 0, last = 0;

const stored = () => {
  try { return Object.keys(localStorage).filter(name => name.startsWith(place)).map(name => [name, localStorage.getItem(name)]); } catch { return []; }
};
const step = ([name, text]) => { try { return [{ ...JSON.parse(text), name }]; } catch { return []; } };
const read = () => [...stored(), ...memory].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(step);
const tell = (what, ...about) => heard[what].forEach(hear => hear(...about));

function keep({ name, ...step }) {
  try { localStorage.setItem(name, JSON.stringify(step)); } catch { memory.set(name, JSON.stringify(step)); }
  tell('change');
}

function drop({ name }) {
  memory.delete(name);
  try { localStorage.removeItem(name); } catch { /* then it was in memory */ }
  tell('change');
}

export const on = (what, hear) => heard[what].push(hear);
/** What is to be sent. */
export const waiting = () => read().filter(step => !step.clash);
/** What others decided about, too: nothing is sent of it before somebody says which holds. */
export const clashes = () => read().filter(step => step.clash);
export const settle = key => read().filter(step => step.key === key).forEach(drop);
/** Whether a step was decided in this tab. */
export const isMine = step => step.tab === tab;

/** Keeps a step and sends it. `about` is for pages alone: which statements it changes and how. */
export function put(path, body, about = {}) {
  last = Math.max(last + 1, Date.now());
  const key = body.key ?? newKey();
  keep({ name: `${place}${String(last).padStart(16, '0')} ${key}`, key, path, body: { ...body, key }, about, tab });
  flush();
  return key;
}

export async function flush() {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  // Tabs of one corpus share the outbox; one of them sends.
  const alone = navigator.locks ? work => navigator.locks.request(place, work) : work => work();
  let isAway = false;
  try {
    await alone(async () => {
      for (let step; !isAway && (step = waiting()[0]);) {
        isAway = !await send(step);
        failures = isAway ? failures + 1 : 0;
      }
    });
  } finally { sending = false; }
  if (isAway) timer = setTimeout(flush, waits[Math.min(failures, waits.length) - 1]);
  // What was decided while the lock was given back.
  else if (waiting().length) flush();
}

async function send(step) {
  let answer, told;
  try {
    answer = await fetch(step.path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(step.body), signal: AbortSignal.timeout(20000) });
    told = await answer.json().catch(() => ({}));
  } catch { /* no answer */ }
  if (!answer || !told || answer.status === 429 || answer.status === 401 || answer.status >= 500) { all('failed', step); return false; }
  const clashes = answer.status === 409 && told.conflicts;
  if (clashes) keep({ ...step, clash: { title: told.title, messages: told.conflicts.map(conflict => conflict.message) } }); else drop(step);
  all(clashes ? 'clash' : answer.ok ? 'saved' : 'refused', step, told);
  return true;
}

// What came of a step is for the tab in which it was decided, whichever sent it.
function all(what, step, told) {
  tabs?.postMessage({ what, step, told });
  tell(what, step, told);
}

tabs?.addEventListener('message', ({ data: { what, step, told } }) => tell(what, step, told));
addEventListener('online', flush);
addEventListener('pageshow', event => { if (event.persisted) flush(); });
addEventListener('storage', event => { if (event.key?.startsWith(place)) tell('change'); });

// As earlier versions kept it: all steps in one list.
try {
  const before = place.trim();
  for (const { path, body, about } of JSON.parse(localStorage.getItem(before)) ?? []) put(path, body, about);
  localStorage.removeItem(before);
} catch { /* there are none, or none can be kept */ }
