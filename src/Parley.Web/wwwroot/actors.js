// The page of an actor by keyboard: who is the same, what they are called, and which statements are somebody else's. Its forms do the same without this module.
import { newKey } from './outbox.js';
import { pick, write } from './pick.js';
import { actors } from './lists.js';
import { say } from './cards.js';

const place = document.querySelector('.decide');
const turn = { z: '/api/undo', Z: '/api/redo' };
document.body.append(Object.assign(document.createElement('div'), { className: 'say', role: 'status' }));

/** Sends a step; the page is then the server's. */
async function send(path, body, to = location.href) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ ...body, key: newKey() }) }).catch(() => null);
  if (!answer?.ok) return say((await answer?.json().catch(() => null))?.title ?? 'The reading room does not answer; try again in a moment.');
  const kept = await answer.json();
  if (!kept.step) return say('There is nothing of yours to undo or do again.');
  if (to === location.href) location.reload(); else location.assign(to);
}

const boxes = () => [...document.querySelectorAll('.choose')];
const splits = document.querySelector('.splits');
let at = -1;

function go(by) {
  if (!boxes().length) return;
  splits.open = true;
  at = Math.min(boxes().length - 1, Math.max(0, at + by));
  boxes()[at].focus();
  boxes()[at].scrollIntoView({ block: 'nearest' });
}

const acts = {
  async m() {
    const found = await pick(place, { label: `Who is ${place.dataset.name}, too?`, note: 'Enter: is the same, and is called so from now on', find: async typed => (await actors(typed)).filter(one => one.id !== place.dataset.actor) });
    if (found) send('/api/actors/merge', { into: place.dataset.actor, others: [found.id] });
  },
  async r() {
    const name = await write(place, 'Name', place.dataset.name);
    if (name && name !== place.dataset.name) send('/api/decisions', { decisions: [{ subject: `actor ${place.dataset.actor}`, aspect: 'name', value: name }] });
  },
  async p() {
    splits.open = true;
    const chosen = boxes().filter(box => box.checked);
    if (!chosen.length) { at = -1; go(1); return say('Choose statements: j and k go, Space chooses; p again says whose they are.'); }
    const found = await pick(place, {
      label: chosen.length === 1 ? 'Who says it?' : `Who says these ${chosen.length}?`, find: actors,
      make: typed => ['person', 'organization', 'state', 'group'].map(kind => ({ name: typed, kind, note: `new ${kind}` })),
    });
    if (found) send('/api/actors/split', { statements: chosen.map(box => Number(box.value)), speaker: { id: found.id, name: found.name, kind: found.kind } });
  },
  j: () => go(1),
  k: () => go(-1),
  z: () => send(turn.z, {}),
  Z: () => send(turn.Z, {}),
};

if (place) {
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input:not(.choose), textarea, select, dialog') || document.querySelector('dialog[open], .over')) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
