import { Editor, Node, Extension, mergeAttributes } from '@tiptap/core';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import Bold from '@tiptap/extension-bold';
import Italic from '@tiptap/extension-italic';
import Heading from '@tiptap/extension-heading';
import HardBreak from '@tiptap/extension-hard-break';
import Link from '@tiptap/extension-link';
import { BulletList, OrderedList, ListItem } from '@tiptap/extension-list';
import { UndoRedo } from '@tiptap/extensions';
import { cleanPaste } from './paste.js';

/** A figure of the store: one unit in the text, written as <data data-figure="key:area:period">. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      figure: { parseHTML: (e) => e.getAttribute('data-figure'), renderHTML: (a) => ({ 'data-figure': a.figure }) },
      text: { parseHTML: (e) => e.textContent, renderHTML: () => ({}) },
    };
  },
  parseHTML() {
    return [{ tag: 'data[data-figure]' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    return ['data', mergeAttributes(HTMLAttributes), node.attrs.text];
  },
  renderText({ node }) {
    return node.attrs.text;
  },
});

/** A paragraph or heading in the other language. */
const Language = Extension.create({
  name: 'language',
  addGlobalAttributes() {
    const lang = { default: null, parseHTML: (e) => e.getAttribute('lang'), renderHTML: (a) => (a.lang ? { lang: a.lang } : {}) };
    return [{ types: ['paragraph', 'heading', 'listItem'], attributes: { lang } }];
  },
});

const extensions = [
  Document, Paragraph, Text, Bold, Italic, HardBreak, BulletList, OrderedList, ListItem, UndoRedo, Figure, Language,
  Heading.configure({ levels: [3] }),
  Link.extend({ inclusive: false }).configure({
    openOnClick: false,
    autolink: true,
    protocols: ['mailto', 'tel'],
    HTMLAttributes: { target: null, rel: null, class: null },
    isAllowedUri: (url) => /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(url),
  }),
];

/** Lists in the store have their text straight in the item, as people write it by hand. */
function stored(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  holder.content.querySelectorAll('li').forEach((item) => {
    if (item.children.length && item.firstElementChild.tagName === 'P' && item.querySelectorAll(':scope > p').length === 1) {
      item.firstElementChild.replaceWith(...item.firstElementChild.childNodes);
    }
  });
  const div = document.createElement('div');
  div.append(holder.content);
  return div.innerHTML === '<p></p>' ? '' : div.innerHTML;
}

/** An editor in place of a text field; what is written comes back into the field as HTML. */
export function create(element, html, attributes, changed) {
  return new Editor({
    element,
    extensions,
    content: html,
    injectCSS: false,
    editorProps: { attributes, transformPastedHTML: cleanPaste },
    onUpdate: ({ editor }) => changed(stored(editor.getHTML())),
  });
}

export { cleanPaste };
