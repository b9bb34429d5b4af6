// Chooses a picture by looking at it instead of by its number: the library in a dialog.
const form = document.getElementById('sida');
const dialog = document.getElementById('pictures');
const place = dialog.querySelector('[data-place]');
const LIBRARY = form.dataset.pictures;

let choosing;

async function load(address) {
  place.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { headers: { 'X-Requested-With': 'fetch' } });
    const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
    if (!answer.ok || !shown) throw new Error(String(answer.status));
    shown.querySelector('.a-head').remove(); // the dialog has its own heading
    place.replaceChildren(...shown.childNodes);
  } catch {
    place.textContent = 'Bilderna gick inte att hämta just nu. Det du har skrivit finns kvar. Stäng rutan och försök igen.';
  } finally {
    place.removeAttribute('aria-busy');
  }
}

function change(input, value) {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function choose(tile) {
  const { number, show, button } = choosing;
  change(number, tile.dataset.media);
  show();
  const description = document.getElementById(number.name.replace(/media$/, 'description'));
  if (description && !description.value) change(description, tile.dataset.alt);
  dialog.close();
  button.focus();
}

place.addEventListener('click', (event) => {
  const tile = event.target.closest('[data-media]');
  const paging = event.target.closest('.paging a');
  if (tile) choose(tile);
  if (paging) {
    event.preventDefault();
    load(paging.href);
  }
});
place.addEventListener('submit', (event) => {
  event.preventDefault();
  if (event.target.id === 'upload') return upload(event.target);
  load(`${LIBRARY}?${new URLSearchParams(new FormData(event.target))}`);
});

/** A new picture stands in the library at once, ready to be chosen. */
async function upload(sent) {
  const file = sent.elements.filer.files[0];
  if (!file) return sent.elements.filer.focus();
  const { addRow, send } = await import(form.dataset.upload);
  const queue = place.querySelector('#queue');
  queue.hidden = false;
  queue.replaceChildren();
  await send(sent, file, addRow(queue, file));
  const taken = queue.querySelector('a')?.getAttribute('href').match(/\d+$/)?.[0];
  if (!taken) return;
  await load(LIBRARY);
  place.querySelector(`[data-media="${taken}"]`)?.focus();
}

function button(text, deed) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn--line btn--s';
  made.textContent = text;
  made.addEventListener('click', deed);
  return made;
}

/** The field becomes the picture itself and two buttons; what is sent is still the number. */
function dress(number) {
  if (number.dataset.picture === 'on') return;
  number.dataset.picture = 'on';
  const label = document.getElementById(`${number.id}-label`);
  label.textContent = 'Bild';
  const picture = new Image();
  picture.className = 'picked';
  picture.alt = '';
  const none = document.createElement('p');
  none.className = 'hint';
  none.textContent = 'Ingen bild vald än.';
  picture.addEventListener('error', () => {
    picture.hidden = true;
    none.hidden = false;
    none.textContent = `Bild nummer ${number.value} finns inte i biblioteket.`;
  });
  const pick = button('', () => {
    choosing = { number, show, button: pick };
    dialog.showModal();
    load(LIBRARY);
  });
  pick.id = `${number.id}-pick`;
  const remove = button('Ta bort bilden', () => {
    change(number, '');
    show();
    pick.focus();
  });
  function show() {
    const has = /^\d+$/.test(number.value);
    picture.hidden = !has;
    none.hidden = has;
    remove.hidden = !has;
    if (has) picture.src = `${form.dataset.media}/${number.value}/miniatyr`;
    else picture.removeAttribute('src');
    pick.textContent = has ? 'Byt bild' : 'Välj bild';
  }
  const row = document.createElement('p');
  row.className = 'row';
  row.append(pick, remove);
  const described = number.getAttribute('aria-describedby');
  if (described.endsWith('-error')) pick.setAttribute('aria-describedby', described);
  label.htmlFor = pick.id;
  pick.setAttribute('aria-labelledby', pick.id); // what it does, not only what it is about
  number.hidden = true;
  document.getElementById(`${number.id}-hint`)?.remove();
  number.nextElementSibling.replaceWith(picture, none, row);
  show();
}

const dressIn = (part) => part.querySelectorAll('[data-picture]').forEach(dress);
form.addEventListener('blocks', (event) => dressIn(event.detail));
form.addEventListener('wanted', ({ detail }) => document.getElementById(`${detail.id}-pick`)?.focus());
dressIn(form);
