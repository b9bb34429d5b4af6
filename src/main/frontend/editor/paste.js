/**
 * HTML from Word and Google Docs as the text it means. Word writes list items as paragraphs of the class
 * MsoListParagraph with the bullet as text; Google Docs wraps everything in a <b> that is not bold and says bold and
 * italic by style.
 */
export function cleanPaste(html) {
  const page = new DOMParser().parseFromString(html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '').replace(/<!\[if[^>]*>|<!\[endif\]>/g, ''), 'text/html');
  const body = page.body;
  body.querySelectorAll('style, script, meta, link, title, iframe, object, svg, img, xml').forEach((e) => e.remove());
  removeComments(body);
  wordLists(body);
  body.querySelectorAll('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]').forEach((e) => e.remove());
  marksOfStyles(body);
  [...body.querySelectorAll('*')].forEach(plain);
  body.querySelectorAll('li > p:only-child').forEach(unwrap);
  body.querySelectorAll('p, h3').forEach((p) => {
    if (!p.textContent.replace(/\u00a0/g, ' ').trim() && !p.querySelector('data')) p.remove();
  });
  return body.innerHTML.replace(/\u00a0/g, ' ').replace(/&nbsp;/g, ' ');
}

const KEPT = new Set(['P', 'H3', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'A', 'BR', 'DATA']);
const RENAMED = { B: 'strong', I: 'em', H1: 'h3', H2: 'h3', H4: 'h3', H5: 'h3', H6: 'h3' };

function removeComments(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach((comment) => comment.remove());
}

function wordLists(body) {
  let list = null;
  [...body.querySelectorAll('p')].forEach((p) => {
    const isItem = /MsoList/.test(p.className) || /mso-list:\s*l\d/i.test(p.getAttribute('style') || '');
    if (!isItem) {
      list = null;
      return;
    }
    const marker = p.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
    const mark = (marker ? marker.textContent : p.textContent).trim();
    const ordered = /^(\d+|[a-z])[.)]/i.test(mark);
    if (marker) marker.remove();
    else p.innerHTML = p.innerHTML.replace(/^\s*(?:[·•o§-]|\d+[.)])(?:&nbsp;|\s)+/, '');
    const tag = ordered ? 'OL' : 'UL';
    if (!list || list.tagName !== tag || list.nextElementSibling !== p) {
      list = p.ownerDocument.createElement(tag);
      p.before(list);
    }
    const item = p.ownerDocument.createElement('li');
    item.append(...p.childNodes);
    list.append(item);
    p.remove();
  });
}

function marksOfStyles(body) {
  body.querySelectorAll('b, strong').forEach((e) => {
    if (/font-weight:\s*(normal|400)/i.test(e.getAttribute('style') || '')) unwrap(e);
  });
  body.querySelectorAll('span').forEach((span) => {
    const style = span.getAttribute('style') || '';
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style) && !span.closest('h1, h2, h3, h4, h5, h6')) wrap(span, 'strong');
    if (/font-style:\s*italic/i.test(style)) wrap(span, 'em');
  });
}

function wrap(element, tag) {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

function plain(element) {
  const name = RENAMED[element.tagName];
  if (!name && !KEPT.has(element.tagName)) {
    if (element.tagName === 'DIV' && !element.querySelector('p, div, ul, ol, h1, h2, h3, table')) rename(element, 'p');
    else unwrap(element);
    return;
  }
  const clean = name ? rename(element, name) : element;
  [...clean.attributes].forEach(({ name: attribute, value }) => {
    const isLink = attribute === 'href' && /^(https?:\/\/|mailto:|tel:|\/(?![/\\]))/i.test(value);
    const isFigure = attribute === 'data-figure' || (attribute === 'lang' && /^(sv|en)$/.test(value) && clean.tagName !== 'SPAN');
    if (!isLink && !isFigure) clean.removeAttribute(attribute);
  });
  if (clean.tagName === 'A' && !clean.hasAttribute('href')) unwrap(clean);
}

function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}
