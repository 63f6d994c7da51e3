// The page of an actor by keyboard: who is the same, what they are called, and which statements are somebody else's. Its forms do the same without this module.
import { wait } from './ahead.js';
import { newKey } from './outbox.js';
import { pick, write } from './pick.js';
import { actors } from './lists.js';
import { say } from './cards.js';

const place = () => document.querySelector('.decide');
const turn = { z: '/api/undo', Z: '/api/redo' };
document.body.append(Object.assign(document.createElement('div'), { className: 'say', role: 'status' }));

/** Sends a step and shows the page as it is then; what is typed meanwhile is for that page. */
function send(path, body) { wait(sent(path, body)); }

async function sent(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ ...body, key: newKey() }) }).catch(() => null);
  if (!answer) return say('The reading room does not answer; try again in a moment.') ?? false;
  const kept = await answer.json().catch(() => null);
  if (!answer.ok) say(`Not kept: ${kept?.title ?? 'the reading room refused it'}`);
  else if (!kept.step) say('There is nothing of yours to undo or do again.');
  await exchange();
  return answer.ok;
}

async function exchange() {
  const page = await fetch(location.href, { headers: { Accept: 'text/html' } }).then(answer => answer.ok ? answer.text() : null).catch(() => null);
  const fresh = page && new DOMParser().parseFromString(page, 'text/html');
  if (!fresh?.querySelector('main')) return location.reload();
  document.querySelector('main').replaceWith(fresh.querySelector('main'));
  document.title = fresh.title;
  at = -1;
}

const boxes = () => [...document.querySelectorAll('.choose')];
const unfold = () => { document.querySelector('.splits').open = true; };
let at = -1;

function go(by) {
  if (!boxes().length) return;
  unfold();
  at = Math.min(boxes().length - 1, Math.max(0, at + by));
  boxes()[at].focus();
  boxes()[at].scrollIntoView({ block: 'nearest' });
}

const acts = {
  async m() {
    const { actor, name } = place().dataset;
    const found = await pick(place(), { label: `Who is ${name}, too?`, note: 'Enter: is the same, and is called so from now on', find: async typed => (await actors(typed)).filter(one => one.id !== actor) });
    if (found) send('/api/actors/merge', { into: actor, others: [found.id] });
  },
  async r() {
    const { actor, name: before, named } = place().dataset, name = await write(place(), { label: 'Name', text: before, draft: `actor ${actor}` });
    if (name && name !== before) send('/api/decisions', { decisions: [{ subject: `actor ${actor}`, aspect: 'name', value: name, seen: Number(named) }] });
  },
  async p() {
    unfold();
    const chosen = boxes().filter(box => box.checked).map(box => Number(box.value));
    if (!chosen.length) { at = -1; go(1); return say('Choose statements: j and k go, Space chooses; p again says whose they are.'); }
    const found = await pick(place(), {
      label: chosen.length === 1 ? 'Who says it?' : `Who says these ${chosen.length}?`, find: actors,
      make: typed => ['person', 'organization', 'state', 'group'].map(kind => ({ name: typed, kind, note: `new ${kind}` })),
    });
    if (found) send('/api/actors/split', { statements: chosen, speaker: { id: found.id, name: found.name, kind: found.kind } });
  },
  j: () => go(1),
  k: () => go(-1),
  z: () => send(turn.z, {}),
  Z: () => send(turn.Z, {}),
};

addEventListener('keydown', event => {
  if (!place() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('input:not(.choose), textarea, select, dialog') || document.querySelector('dialog[open], .over')) return;
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  if (!event.repeat || 'jk'.includes(event.key)) act();
});
