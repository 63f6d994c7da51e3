// Type-ahead: fills the list of choices with actors whose names begin with what is typed. Without it the list holds those who say most.
let asked = 0;
document.addEventListener('input', async ({ target: field }) => {
  if (!field.matches?.('input[data-choose="actors"]')) return;
  const list = document.getElementById('choices'), mine = ++asked;
  if (field.value.length < 2) return;
  await new Promise(wait => setTimeout(wait, 120));
  if (mine !== asked) return;
  const answer = await fetch(`/api/actors?q=${encodeURIComponent(field.value)}`, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const names = new Set((await answer.json()).list.actors.map(actor => actor.name));
  list.replaceChildren(...[...names].slice(0, 30).map(name => Object.assign(document.createElement('option'), { value: name })));
});
