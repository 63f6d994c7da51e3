// The codebook and the actors, as type-ahead asks for them.
import { newKey } from './outbox.js';
import { fitting } from './pick.js';

const last = `parley concepts ${document.body.dataset.corpus}`;
let codebook = null;

const json = async path => {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(10000) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
};
const recent = () => { try { return JSON.parse(localStorage.getItem(last)) ?? []; } catch { return []; } };

/** Remembers that a concept was used: it comes first next time. */
export function used(id) {
  try { localStorage.setItem(last, JSON.stringify([id, ...recent().filter(one => one !== id)].slice(0, 50))); } catch { /* then it comes where the codebook has it */ }
}

export const forget = () => { codebook = null; };

/** Those of the codebook that fit. Fails where the server cannot be asked, as `actors` does. */
export async function concepts(typed) {
  const asked = codebook ??= json('/api/concepts').then(all => all.entries.map(entry => entry.line ?? entry));
  asked.catch(() => { if (codebook === asked) codebook = null; });
  const all = await asked, order = recent();
  const place = concept => { const at = order.indexOf(concept.id); return at < 0 ? order.length : at; };
  return fitting([...all].sort((a, b) => place(a) - place(b)).map(concept => ({ id: concept.id, name: concept.name, note: concept.definition ?? '' })), typed);
}

/** A new concept; its number, or null where the server could not be asked or would not. */
export async function createConcept(name, definition, refused) {
  try {
    const answer = await fetch('/api/concepts', { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ key: newKey(), name, definition: definition || undefined }) });
    const told = await answer.json();
    forget();
    if (answer.ok) return told.concept;
    refused(told.title ?? told.detail ?? 'that concept cannot be');
  } catch { refused('no connection: a new concept needs one; try again when the server answers'); }
  return null;
}

export async function actors(typed) {
  if (typed.length < 1) return [];
  const found = await json(`/api/actors?q=${encodeURIComponent(typed)}`);
  return (found.list?.actors ?? []).slice(0, 12).map(actor => ({ id: actor.id, name: actor.name, kind: actor.kind, note: `${actor.kind} · ${actor.statements}` }));
}

/** The likeliest thing that a statement is about; null where the server proposes none. */
export async function suggested(statement) {
  try {
    return (await json(`/api/suggestions?statement=${statement}`)).suggestions[0] ?? null;
  } catch { return null; }
}
