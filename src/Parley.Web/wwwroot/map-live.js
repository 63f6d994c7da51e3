// A reading room that answers.
export function live() {
  const address = (path, said, more = {}) => {
    const query = new URLSearchParams(said);
    for (const [name, value] of Object.entries(more)) query.set(name, value);
    return query.size ? `${path}?${query}` : path;
  };
  return {
    network: async said => {
      const answer = await fetch(address('/api/map', said), { headers: { Accept: 'application/json' } });
      return answer.ok ? answer.json() : null;
    },
    page: (said, nodes) => address('/map/tie', said, nodes),
    behind: async (said, nodes) => {
      const answer = await fetch(address('/map/tie', said, nodes), { headers: { Accept: 'text/html' } });
      if (!answer.ok) return null;
      const article = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('behind'), heading = article.querySelector('h1');
      heading.replaceWith(Object.assign(document.createElement('h2'), { textContent: heading.textContent }));
      return article;
    },
    moved: said => {
      history.replaceState(null, '', address('/map', said));
      for (const file of document.querySelectorAll('[data-format]')) file.href = address('/map/download', said, { format: file.dataset.format });
    },
  };
}
