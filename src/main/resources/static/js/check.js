/* Runs axe in the preview and tells the site what it found. Without script the site's own rules stand alone. */
const form = document.querySelector('#preview-found');
const frame = document.querySelector('#preview');
const status = document.querySelector('#preview-status');

function loaded(element) {
  return new Promise((done, failed) => {
    element.addEventListener('load', done, { once: true });
    element.addEventListener('error', failed, { once: true });
  });
}

async function axeIn(page) {
  const script = page.createElement('script');
  script.src = form.dataset.axe;
  page.head.append(script);
  await loaded(script);
  return page.defaultView.axe;
}

function placed(rule, node, page) {
  const element = page.querySelector(node.target.at(-1));
  const words = element?.textContent.trim() || element?.getAttribute('href') || element?.getAttribute('src') || '';
  return { rule, block: element?.closest('main section[id]')?.id ?? null, detail: words.slice(0, 120) };
}

async function look() {
  frame.hidden = false;
  frame.src = form.dataset.preview;
  await loaded(frame);
  const page = frame.contentDocument;
  const axe = await axeIn(page);
  const { violations, incomplete } = await axe.run(page.querySelector('main'), {
    runOnly: { type: 'rule', values: form.dataset.rules.split(' ') },
    resultTypes: ['violations', 'incomplete'],
  });
  const unsure = incomplete.filter(({ id }) => id === 'identical-links-same-purpose'); // axe is never sure of this one
  return [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map((node) => placed(id, node, page))).slice(0, 200);
}

async function check() {
  status.textContent = 'Läser förhandsgranskningen …';
  try {
    form.elements.found.value = JSON.stringify(await look());
    const answer = await fetch(form.action, { method: 'post', body: new URLSearchParams(new FormData(form)) });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!answer.ok) throw new Error(answer.status);
    document.querySelector('#found').replaceWith(fresh.querySelector('#found'));
    status.textContent = 'Förhandsgranskningen är läst. Det som hittades står i listan.';
  } catch {
    status.textContent = 'Förhandsgranskningen kunde inte läsas. Spara sidan, ladda om här och försök igen.';
  }
}

if (form) {
  document.querySelector('#preview-off').hidden = true;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    check();
  });
  if (form.dataset.seen === 'false') check();
}
