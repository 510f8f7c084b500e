// Completes what is typed into the search box: names that articles have, fields of queries and their values.
import {ask, called, language, make, text, word} from '/dom.js';
import {FIELDS, value} from '/query.js';

const LIMIT = 8;
const PAUSE = 120;
const NAMES = ['speaker', 'org', 'person', 'place', 'subject'];
const TABLES = {kind: 'kinds', status: 'status', cause: 'categories', unit: 'units'};

const folded = words => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const names = async typed => (await ask('/v1/complete?' + new URLSearchParams({q: typed, limit: LIMIT}))).completions;

// The values that a field of few values can have, with what they are called.
function listed(field) {
  if (field === 'lang') return Object.keys(language.all).map(code => [code, called('language', code)]);
  const values = Object.keys(language.words[TABLES[field]] || {}).map(key => [key, word(TABLES[field], key)]);
  return field === 'cause' ? [...['confirmed', 'suspected', 'denied'].map(key => [key, text(key)]), ...values] : values;
}

// What can stand for the end of `before`: each has what it looks like and what it puts there.
async function options(before) {
  const [, field, typed] = /(?:^|[\s(-])([a-z]+):(?:"([^"]*)|[^\s"():]*)$/.exec(before) || [];
  if (field) {
    const begun = typed ?? before.slice(before.lastIndexOf(':') + 1);
    const start = before.lastIndexOf(field + ':') + field.length + 1;
    if (NAMES.includes(field)) return begun ? (await names(begun)).map(name => ({label: name, start, insert: value(name) + ' '})) : [];
    return listed(field).filter(v => v.some(w => folded(w).startsWith(folded(begun))))
      .map(([key, name]) => ({label: name, note: field + ':' + key, start, insert: key + ' '}));
  }
  const [end] = /[^\s():"]*$/.exec(before);
  if (!end || /"[^"]*$/.test(before.replace(/"[^"]*"/g, ''))) return [];
  const fields = FIELDS.filter(f => f.startsWith(end.toLowerCase())).map(f =>
    ({label: f + ':', note: text(f), start: before.length - end.length, insert: f + ':', open: true}));
  for (const words of [/[^\s():"]+\s+[^\s():"]+$/.exec(before), [end]]) {
    const found = words ? await names(words[0]) : [];
    if (found.length) {
      const plain = name => /^[\p{L}\p{N}\p{M} ’.]+$/u.test(name) && !/\b(AND|OR|NOT)\b/.test(name) ? name : value(name);
      return [...found.map(name => ({label: name, start: before.length - words[0].length, insert: plain(name) + ' '})), ...fields];
    }
  }
  return fields;
}

/** Lets `input` show in `list` what could be meant; `search` is called when a name is chosen. Gives what hides the list. */
export function completes(input, list, search) {
  let shown = [];
  let active = -1;
  let turn = 0;
  let pause;

  const activate = n => {
    active = n;
    [...list.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === n)));
    if (n < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', list.children[n].id);
      list.children[n].scrollIntoView({block: 'nearest'});
    }
  };

  // What is chosen stays chosen where it is offered still.
  const show = found => {
    const chosen = shown[active]?.label;
    shown = found.slice(0, LIMIT);
    list.replaceChildren(...shown.map((o, i) => {
      const li = make('li', {id: 'completion-' + i, role: 'option', 'aria-selected': 'false'},
        make('bdi', {}, o.label), o.note && make('small', {dir: 'auto'}, o.note));
      li.addEventListener('mousedown', event => {
        event.preventDefault();
        pick(o);
      });
      return li;
    }));
    list.hidden = !shown.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(shown.findIndex(o => o.label === chosen));
  };

  // Until the answer is there, what still fits.
  const narrow = () => {
    const before = input.value.slice(0, input.selectionStart);
    show(shown.filter(o => {
      const typed = folded(before.slice(o.start).replace('"', ''));
      return typed && [o.label, o.insert].map(folded).some(w => [w, ...w.split(/[^\p{L}\p{N}]+/u)].some(part => part.startsWith(typed)));
    }));
  };

  const close = () => {
    clearTimeout(pause);
    turn++;
    show([]);
  };

  const pick = o => {
    const rest = input.value.slice(input.selectionStart).trimStart();
    const begun = input.value.slice(0, o.start) + o.insert;
    input.value = begun + rest;
    input.setSelectionRange(begun.length, begun.length);
    close();
    if (o.open) look();
    else search();
  };

  const look = async () => {
    const mine = ++turn;
    try {
      const found = await options(input.value.slice(0, input.selectionStart));
      if (mine === turn) show(found);
    } catch {
      close(); // one can search without
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    turn++;
    narrow();
    pause = setTimeout(look, PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const places = shown.length + 1; // the last is the box itself
      if (!open) look();
      else activate((active + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      pick(shown[active]);
    } else if (event.key === 'Enter') close();
    else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  });
  return close;
}
