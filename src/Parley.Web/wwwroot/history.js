// Undoes and redoes steps of the history. The buttons are hidden where there is no script, since they could do nothing.
const said = document.querySelector('[data-said]');

for (const button of document.querySelectorAll('[data-turn]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const answer = await fetch(`/api/${button.dataset.turn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ step: Number(button.dataset.step) }),
    }).catch(() => null);
    if (answer?.ok) {
      location.reload();
      return;
    }
    button.disabled = false;
    said.textContent = answer ? (await answer.json()).title : 'The server does not answer; try again in a moment.';
  });
}
