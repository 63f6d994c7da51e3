// The codebook is changed by forms; each change is a step that can be undone in the history.
for (const place of document.querySelectorAll('[data-edit]')) place.hidden = false;
for (const form of document.querySelectorAll('form[data-codebook]')) form.addEventListener('submit', async event => {
  event.preventDefault();
  const said = new FormData(form), concept = Number(form.dataset.concept), told = form.querySelector('[role=alert]');
  const text = name => said.get(name)?.trim() ?? '';
  const whole = () => ({ name: text('name'), definition: text('definition'), parent: Number(text('parent')), ...(said.has('examples') ? { examples: text('examples').split('\n').map(line => line.trim()).filter(line => line) } : {}) });
  const [method, path, body] = {
    create: () => ['POST', '/api/concepts', whole()],
    change: () => ['PATCH', `/api/concepts/${concept}`, whole()],
    merge: () => ['POST', '/api/concepts/merge', { into: Number(text('into')), others: [concept] }],
  }[form.dataset.codebook]();
  const key = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const answer = await fetch(path, { method, headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, body: JSON.stringify({ ...body, key }) }).catch(() => null);
  if (!answer?.ok) {
    told.textContent = (await answer?.json().catch(() => null))?.title ?? 'The reading room does not answer; nothing is lost on this page. Try again.';
    return;
  }
  const kept = await answer.json(), made = kept.concept ?? kept.decisions?.[0]?.subject?.split(' ')[1];
  location.assign(form.dataset.codebook === 'create' && made ? `/concepts/${made}` : form.dataset.codebook === 'merge' ? `/concepts/${body.into}` : location.pathname);
});
