// What was decided in this browser and the server has not confirmed yet. It lies in localStorage until then, so that neither a dropped connection nor a closed tab nor a server that
// restarts loses any of it. Steps are sent in order, one at a time, each under a key of its own: what arrives twice counts once.
const place = `parley outbox ${document.body.dataset.corpus} ${document.body.dataset.coder}`;
const waits = [500, 1000, 2000, 5000, 10000];
const heard = { change: [], saved: [], clash: [], refused: [] };
let memory = null, sending = false, failures = 0, timer = 0;

const read = () => {
  if (memory) return memory;
  try { return JSON.parse(localStorage.getItem(place)) ?? []; } catch { return []; }
};
const write = steps => {
  try { localStorage.setItem(place, JSON.stringify(steps)); memory = null; } catch { memory = steps; }
  tell('change');
};
const tell = (what, ...about) => heard[what].forEach(hear => hear(...about));
const drop = key => write(read().filter(step => step.key !== key));

export const on = (what, hear) => heard[what].push(hear);
/** What is to be sent. */
export const waiting = () => read().filter(step => !step.clash);
/** What others decided about, too: nothing is sent of it before somebody says which holds. */
export const clashes = () => read().filter(step => step.clash);
export const settle = key => drop(key);

// Not every page comes over a secure connection, where randomUUID is.
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** Keeps a step and sends it. `about` is for this page alone: which statements it changes and how. */
export function put(path, body, about = {}) {
  const step = { key: body.key ?? newKey(), path, body, about };
  step.body.key = step.key;
  write([...read(), step]);
  flush();
  return step.key;
}

export async function flush() {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  // Tabs of one corpus share the outbox; one of them sends.
  const alone = navigator.locks ? work => navigator.locks.request(place, work) : work => work();
  try {
    await alone(async () => {
      for (let step; (step = waiting()[0]);) {
        if (!await send(step)) { timer = setTimeout(flush, waits[Math.min(failures++, waits.length - 1)]); return; }
        failures = 0;
      }
    });
  } finally { sending = false; }
}

async function send(step) {
  let answer, told;
  try {
    answer = await fetch(step.path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify(step.body), signal: AbortSignal.timeout(20000) });
    told = await answer.json().catch(() => ({}));
  } catch { return false; }
  if (answer.status === 429 || answer.status === 401 || answer.status >= 500) return false;
  if (answer.status === 409 && told.conflicts) {
    write(read().map(one => one.key === step.key ? { ...one, clash: { title: told.title, messages: told.conflicts.map(conflict => conflict.message) } } : one));
    tell('clash', step);
    return true;
  }
  drop(step.key);
  tell(answer.ok ? 'saved' : 'refused', step, told);
  return true;
}

addEventListener('online', flush);
addEventListener('storage', event => { if (event.key === place) tell('change'); });
