// Formatted text in place of fields with HTML, each when its block is opened.
const form = document.getElementById('sida');
const icons = form.dataset.icons;
const editors = new Map(); // of each field with formatted text, as a promise
let library;

const TOOLS = [
  ['bold', 'Fet', 'bold', (c) => c.toggleBold(), (e) => e.isActive('bold')],
  ['italic', 'Kursiv', 'italic', (c) => c.toggleItalic(), (e) => e.isActive('italic')],
  ['heading-3', 'Underrubrik', 'heading', (c) => c.toggleHeading({ level: 3 }), (e) => e.isActive('heading')],
  ['list', 'Punktlista', 'list', (c) => c.toggleBulletList(), (e) => e.isActive('bulletList')],
  ['list-ordered', 'Numrerad lista', 'ordered', (c) => c.toggleOrderedList(), (e) => e.isActive('orderedList')],
  ['link', 'Länk', 'link', null, (e) => e.isActive('link')],
  ['languages', 'Stycket är på engelska', 'lang', (c, e) => c.updateAttributes(type(e), { lang: isEnglish(e) ? null : 'en' }), isEnglish],
  ['undo-2', 'Ångra', 'undo', (c) => c.undo()],
  ['redo-2', 'Gör om', 'redo', (c) => c.redo()],
];

function type(editor) {
  return editor.isActive('heading') ? 'heading' : 'paragraph';
}

function isEnglish(editor) {
  return editor.getAttributes(type(editor)).lang === 'en';
}

function button(icon, label, withText) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = withText ? 'ib ib--w' : 'ib';
  made.tabIndex = -1;
  if (!withText) made.title = label;
  made.innerHTML = `<svg class="ico" aria-hidden="true"><use href="${icons}#${icon}"/></svg><span></span>`;
  made.lastChild.textContent = label;
  if (!withText) made.lastChild.className = 'vh';
  return made;
}

function toolbar(editor, area) {
  const bar = document.createElement('div');
  bar.className = 'rt__bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Formatera text. Alt och F10 leder hit från texten.');
  bar.setAttribute('aria-controls', `${area.id}-rich`);
  const states = [];
  TOOLS.forEach(([icon, label, key, run, active]) => {
    const tool = button(icon, label);
    tool.dataset.tool = key;
    tool.addEventListener('click', () => (run ? run(editor.chain().focus(), editor).run() : link(editor)));
    if (active) states.push(() => tool.setAttribute('aria-pressed', String(active(editor))));
    bar.append(tool);
  });
  const figure = button('chart-column', 'Infoga siffra', true);
  figure.addEventListener('click', () => pickFigure(editor));
  bar.append(figure);
  const show = () => states.forEach((state) => state());
  editor.on('transaction', show);
  show();
  rove(bar, editor);
  return bar;
}

/** One stop for the tab key; arrows, Home and End go between the tools, Escape back to the text. */
function rove(bar, editor) {
  const tools = [...bar.children];
  tools[0].tabIndex = 0;
  bar.addEventListener('keydown', (event) => {
    const at = tools.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (event.key === 'Escape') editor.commands.focus();
    if (to === undefined) return;
    event.preventDefault();
    tools[(to + tools.length) % tools.length].focus();
  });
  bar.addEventListener('focusin', (event) => tools.forEach((tool) => { tool.tabIndex = tool === event.target ? 0 : -1; }));
}

function link(editor) {
  const dialog = document.getElementById('link');
  const address = dialog.querySelector('input');
  address.value = editor.getAttributes('link').href || '';
  dialog.returnValue = '';
  dialog.onclose = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    const href = address.value.trim();
    if (dialog.returnValue === 'bort' || (dialog.returnValue === 'ok' && !href)) chain.unsetLink().run();
    else if (dialog.returnValue === 'ok') set(editor, chain, /^[\w-]+(\.[\w-]+)+/.test(href) ? `https://${href}` : href);
    else editor.commands.focus();
  };
  dialog.showModal();
}

/** Without a selection the address itself becomes the text. */
function set(editor, chain, href) {
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else {
    chain.setLink({ href }).run();
  }
}

async function pickFigure(editor) {
  const dialog = document.getElementById('figures');
  const place = dialog.querySelector('[data-place]');
  const load = async (address) => {
    const answer = await fetch(address, { headers: { 'X-Requested-With': 'fetch' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = page.getElementById('siffror');
    place.replaceChildren(list ? document.importNode(list, true) : 'Siffrorna gick inte att hämta. Försök igen.');
  };
  place.onsubmit = (event) => {
    event.preventDefault();
    load(`${form.dataset.figures}?${new URLSearchParams(new FormData(event.target))}`);
  };
  place.onclick = (event) => {
    const choice = event.target.closest('[data-figure]');
    if (!choice) return;
    editor.chain().insertContent({ type: 'figure', attrs: { figure: choice.dataset.figure, text: choice.dataset.text } }).run();
    dialog.close();
  };
  dialog.onclose = () => editor.commands.focus();
  dialog.showModal();
  await load(form.dataset.figures);
}

function enrich(area) {
  if (!editors.has(area)) editors.set(area, dress(area));
  return editors.get(area);
}

async function dress(area) {
  library ??= import(form.dataset.editor);
  const { create } = await library;
  const holder = document.createElement('div');
  holder.className = 'rt rt--on';
  const label = `${area.id}-label`;
  const attributes = {
    id: `${area.id}-rich`,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': label,
    lang: form.dataset.lang,
  };
  const describedBy = document.getElementById(`${area.id}-error`)?.id;
  if (describedBy) Object.assign(attributes, { 'aria-describedby': describedBy, 'aria-invalid': 'true' });
  const editor = create(holder, area.value, attributes, (html) => {
    area.value = html;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const bar = toolbar(editor, area);
  holder.prepend(bar);
  holder.addEventListener('keydown', (event) => {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      bar.querySelector('[tabindex="0"]').focus();
    }
  });
  const isWritten = document.activeElement === area; // somebody was faster than the library
  area.before(holder);
  area.hidden = true;
  if (isWritten) editor.commands.focus('end');
  document.getElementById(label)?.addEventListener('click', () => editor.commands.focus());
  area.addEventListener('focus', () => editor.commands.focus());
  return editor;
}

function enrichIn(part) {
  part.querySelectorAll('textarea[data-rich]').forEach((area) => {
    if (!area.closest('details') || area.closest('details').open) enrich(area);
  });
}

form.addEventListener('toggle', (event) => { if (event.target.open) enrichIn(event.target); }, true);
form.addEventListener('blocks', (event) => enrichIn(event.detail));
form.addEventListener('wanted', async ({ detail }) => {
  if (detail.matches('[data-rich]')) (await enrich(detail)).commands.focus('end');
});
document.getElementById('rich-hint').hidden = true;
enrichIn(form);
