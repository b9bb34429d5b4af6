// Moves, removes, copies and adds blocks and rows in place. Without this script the same buttons load the page anew.
const form = document.getElementById('sida');
const list = form.querySelector('.blks');

const said = document.createElement('p');
said.className = 'vh';
said.setAttribute('role', 'status');
form.append(said);

const name = (block) => block.querySelector('h3').textContent;
const changed = () => form.dispatchEvent(new Event('change', { bubbles: true }));

/** The block keeps its place on the screen: the page moves under it, not the eye. */
function still(block, deed) {
  const before = block.getBoundingClientRect().top;
  deed();
  window.scrollBy({ top: block.getBoundingClientRect().top - before, behavior: 'instant' });
}

function move(button, block, up) {
  const other = up ? block.previousElementSibling : block.nextElementSibling;
  if (!other) return;
  still(block, () => (up ? other.before(block) : other.after(block)));
  const hidden = getComputedStyle(button).visibility === 'hidden';
  (hidden ? block.querySelector(`[data-do="${up ? 'down' : 'up'}"]`) : button).focus({ preventScroll: true });
  const place = [...list.children].indexOf(block) + 1;
  said.textContent = `${name(block)} är nu nummer ${place} av ${list.children.length}.`;
  changed();
}

function remove(block) {
  const gone = block.querySelector('[data-removed]');
  const isGone = gone.value !== 'true';
  gone.value = String(isGone);
  block.classList.toggle('blk--gone', isGone);
  block.querySelector(isGone ? '.blk__gone button' : '.blk__t [data-do="remove"]').focus();
  said.textContent = isGone ? `${name(block)} tas bort när du sparar.` : `${name(block)} är tillbaka.`;
  changed();
}

/** The server makes the new part, and keeps all that is typed on the way; only the new part is put into this page. */
async function fetched(button) {
  const fields = new FormData(form);
  if (button.name) fields.append(button.name, button.value);
  const answer = await fetch(button.formAction, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'X-Requested-With': 'fetch' },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const id = new URL(answer.url).searchParams.get('block');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return document.importNode(page.getElementById(`b-${id}`), true);
}

async function add(button) {
  const block = await fetched(button);
  const after = button.closest('[data-block]');
  if (after) after.after(block);
  else list.append(block);
  block.querySelector('details').open = true;
  form.dispatchEvent(new CustomEvent('blocks', { detail: block }));
  block.scrollIntoView({ block: 'nearest' });
  block.querySelector('summary').focus();
  said.textContent = `${name(block)} är tillagt.`;
  changed();
}

async function changeRows(button, block) {
  if (button.dataset.row === 'bort') {
    const row = button.closest('fieldset');
    const next = row.nextElementSibling;
    row.remove();
    (next.querySelector('input, textarea, button') || next).focus();
    changed();
    return;
  }
  const row = [...(await fetched(button)).querySelectorAll('.rows__r')].at(-1);
  button.closest('.rows').querySelector(':scope > p').before(row);
  form.dispatchEvent(new CustomEvent('blocks', { detail: row }));
  row.querySelector('input:not([type=hidden])').focus();
  changed();
}

form.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-do], button[data-row]');
  if (!button) return;
  event.preventDefault();
  const block = button.closest('[data-block]');
  const deed = button.dataset.do;
  if (deed === 'up' || deed === 'down') return move(button, block, deed === 'up');
  if (deed === 'remove') return remove(block);
  button.setAttribute('aria-busy', 'true');
  try {
    await (button.dataset.row ? changeRows(button, block) : add(button));
  } catch {
    said.classList.remove('vh');
    said.textContent = 'Det gick inte just nu. Det du har skrivit finns kvar. Försök igen om en stund.';
  } finally {
    button.removeAttribute('aria-busy');
  }
});

document.getElementById('faults')?.focus();
if (location.hash.startsWith('#b-')) {
  const block = document.getElementById(location.hash.slice(1));
  block?.querySelector('details')?.setAttribute('open', '');
}
// a link to a fault opens the block it is in and leads to what stands in the field's place: formatted text, or a picture
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field || !form.contains(field)) return;
  const details = field.closest('details') || field.querySelector('details');
  if (details) details.open = true;
  if (!field.matches('[data-rich], [data-picture]')) return;
  event.preventDefault();
  form.dispatchEvent(new CustomEvent('wanted', { detail: field }));
});
