// The codebook is changed by forms; each change is a step that can be undone in the history. Only what somebody changed is sent, with what stood there: two people can change a concept.
import { newKey } from './outbox.js';

for (const place of document.querySelectorAll('[data-edit]')) place.hidden = false;
for (const form of document.querySelectorAll('form[data-codebook]')) form.addEventListener('submit', async event => {
  event.preventDefault();
  const concept = Number(form.dataset.concept), told = form.querySelector('[role=alert]'), button = form.querySelector('button'), kind = form.dataset.codebook;
  const [method, path, body] = {
    create: () => ['POST', '/api/concepts', values(form)],
    change: () => ['PATCH', `/api/concepts/${concept}`, changed(form)],
    merge: () => ['POST', '/api/concepts/merge', { into: Number(form.elements.into.value), others: [concept] }],
  }[kind]();
  if (!body) { told.textContent = 'Nothing is changed.'; return; }
  if (button.disabled) return;
  button.disabled = true;
  const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ ...body, key: newKey() }) }).catch(() => null);
  button.disabled = false;
  if (!answer?.ok) {
    told.textContent = (await answer?.json().catch(() => null))?.title ?? 'The reading room does not answer; nothing is lost on this page. Try again.';
    return;
  }
  const kept = await answer.json(), made = kept.concept ?? kept.decisions?.[0]?.subject?.split(' ')[1];
  location.assign(kind === 'create' && made ? `/concepts/${made}` : kind === 'merge' ? `/concepts/${body.into}` : location.pathname);
});

const lines = text => text.split('\n').map(line => line.trim()).filter(line => line);
const read = { name: text => text.trim(), definition: text => text.trim(), parent: Number, examples: lines };
const stood = field => field.options ? [...field.options].find(option => option.defaultSelected)?.value ?? '0' : field.defaultValue;
const fields = form => Object.keys(read).filter(name => form.elements[name]).map(name => [name, form.elements[name]]);

const values = form => Object.fromEntries(fields(form).map(([name, field]) => [name, read[name](field.value)]));

function changed(form) {
  const others = fields(form).filter(([name, field]) => String(read[name](field.value)) !== String(read[name](stood(field))));
  return others.length ? Object.fromEntries([...others.map(([name, field]) => [name, read[name](field.value)]), ['was', Object.fromEntries(others.map(([name, field]) => [name, read[name](stood(field))]))]]) : null;
}
