// Keys that work on every page. Pages add their own; none of them is needed for reading.
const isTyping = target => target.closest?.('input, textarea, select, [contenteditable]');

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === '/') {
    event.preventDefault();
    document.querySelector('.bar input[type=search]')?.focus();
  }
  // Pages on which people code have it already.
  if (event.key === '?' && !document.querySelector('main.desk, dialog[open]')) import('./cards.js').then(cards => cards.help());
});
