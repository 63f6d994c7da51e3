// Keys that are typed before it is known what they mean: the list that Enter picks from is on its way still, the statement that they are for is being made. They wait in their order,
// and then do what they would have done: none is lost, and none does something else.
const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Dead']);
let held = null, waiting = null;

addEventListener('keydown', event => {
  if (!held || !event.isTrusted || event.ctrlKey || event.metaKey || event.isComposing || modifiers.has(event.key)) return;
  if (event.key === 'Escape') { held = waiting = null; return; }
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
}, true);

/** What is typed from now on, and before it the key `event`, waits for a promise; it is forgotten where that fails or gives false, and at Escape. */
export function wait(promise, event) {
  held ??= [];
  if (event) held.unshift(event);
  const mine = waiting = {};
  promise.then(kept => kept, () => false).then(kept => {
    if (waiting !== mine) return;
    waiting = null;
    if (kept === false) held = null; else replay();
  });
}

// A turn of the browser between any two, as between keys; what is typed meanwhile comes behind.
async function replay() {
  while (held?.length) {
    press(held.shift());
    await new Promise(done => setTimeout(done));
    if (waiting) return;
  }
  held = null;
}

function press({ key, code, shiftKey, altKey }) {
  if (!(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, altKey, bubbles: true, cancelable: true }))) return;
  const field = document.activeElement;
  if (!field?.matches('input:not([type=checkbox]), textarea')) return;
  if (key === 'Backspace') field.setRangeText('', Math.max(0, field.selectionStart - (field.selectionStart === field.selectionEnd ? 1 : 0)), field.selectionEnd, 'end');
  else if (key.length === 1 || (key === 'Enter' && field.matches('textarea'))) field.setRangeText(key === 'Enter' ? '\n' : key, field.selectionStart, field.selectionEnd, 'end');
  else return;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
