// Keeps what is typed every few seconds as the editor's own unsaved text, and tells of others at the page.
const form = document.getElementById('sida');
const status = document.getElementById('autosave');
const others = document.getElementById('others');
const PAUSE = 3000;
const SIGN_OF_LIFE = 45000;
const RETRY = 15000;

let dirty = false;
let leaving = false;
let timer = 0;
let sending = false;

async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', body, headers: { 'X-Requested-With': 'fetch', Accept: 'application/json' } });
  if (!answer.ok) {
    throw Object.assign(new Error('refused'), { status: answer.status });
  }
  return answer.json();
}

function tell(answer) {
  if (answer.at) status.textContent = `Autosparat ${answer.at}`;
  others.classList.toggle('presence--none', answer.others.length === 0);
  const sentence = answer.others.join(' ');
  const text = others.querySelector('span');
  if (text.textContent !== sentence) text.textContent = sentence;
}

async function keep() {
  if (!dirty || leaving || sending) return;
  dirty = false;
  sending = true;
  try {
    tell(await post(`${form.action}/autosparning`, new URLSearchParams(new FormData(form))));
  } catch (fault) {
    dirty = true;
    later(RETRY);
    if (fault.status === 401 || fault.status === 403) askToSignIn();
    else status.textContent = 'Ingen kontakt just nu. Texten finns kvar här och sparas när det går.';
  } finally {
    sending = false;
  }
}

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(keep, pause);
}

function noticed() {
  dirty = true;
  document.getElementById('saved')?.setAttribute('hidden', '');
  if (!status.textContent.startsWith('Autosparat')) status.textContent = '';
  later(PAUSE);
}

/** The form stays as it is: sign-in happens in another tab, and the token of the new session is fetched from there. */
function askToSignIn() {
  const dialog = document.getElementById('signin');
  if (!dialog.open) dialog.showModal();
}

async function goOn() {
  const said = document.getElementById('signin-said');
  try {
    const answer = await fetch(form.action, { headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok || answer.redirected) throw new Error('not signed in');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = page.querySelector('#sida input[name=_csrf]').value;
    document.querySelectorAll('input[name=_csrf]').forEach((field) => { field.value = token; });
    document.getElementById('signin').close();
    await keep();
  } catch {
    said.textContent = 'Du är inte inloggad än. Logga in i den andra fliken och tryck här igen.';
  }
}

form.addEventListener('input', noticed);
form.addEventListener('change', noticed);
document.getElementById('signin-on').addEventListener('click', goOn);

// before a whole page is sent: is there still a session?
form.addEventListener('submit', async (event) => {
  if (leaving) return;
  event.preventDefault();
  const button = event.submitter;
  try {
    await post(`${form.action}/narvaro`, new URLSearchParams({ _csrf: form.elements._csrf.value }));
    leaving = true;
    clearTimeout(timer);
    form.requestSubmit(button?.form === form ? button : undefined);
  } catch (fault) {
    if (fault.status === 401 || fault.status === 403) askToSignIn();
    else status.textContent = 'Ingen kontakt just nu. Texten finns kvar här. Försök spara igen om en stund.';
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  form.requestSubmit();
});

window.addEventListener('pageshow', () => { leaving = false; });
window.addEventListener('online', () => later(0));
document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });

setInterval(async () => {
  if (dirty || document.hidden || leaving) return;
  try {
    tell(await post(`${form.action}/narvaro`, new URLSearchParams({ _csrf: form.elements._csrf.value })));
  } catch { /* told when something is typed or saved */ }
}, SIGN_OF_LIFE);
