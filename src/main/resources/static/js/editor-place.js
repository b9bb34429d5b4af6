// After saving, the page is where it was: same blocks open, same field, same place on the screen.
const form = document.getElementById('sida');
const KEY = 'sparad plats';

form.addEventListener('submit', () => {
  const open = [...form.querySelectorAll('.blk')].filter((block) => block.querySelector('details').open);
  sessionStorage.setItem(KEY, JSON.stringify({
    path: location.pathname,
    open: open.map((block) => block.id),
    field: document.activeElement.id,
    top: window.scrollY,
  }));
}, true);

function goBack(place) {
  place.open.forEach((id) => document.getElementById(id)?.querySelector('details').setAttribute('open', ''));
  const field = place.field && document.getElementById(place.field.replace(/-rich$/, ''));
  field?.focus({ preventScroll: true }); // a text that is still a plain field hands the focus on when it is formatted
  window.scrollTo({ top: place.top, behavior: 'instant' });
}

const kept = sessionStorage.getItem(KEY);
sessionStorage.removeItem(KEY);
// a fault or a fragment leads elsewhere, and so does another page
if (kept && !location.hash && !document.getElementById('faults') && JSON.parse(kept).path === location.pathname) {
  goBack(JSON.parse(kept));
}
