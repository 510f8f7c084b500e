// The editor's page: search, an incident, an article with its facts, and a form to add one. What is shown is in the address.
import {language, make, speak, text} from '/dom.js';
import {showAdd} from '/add.js';
import {showArticle} from '/article.js';
import {completes} from '/complete.js';
import {showIncident} from '/incident.js';
import {placeIn} from '/query.js';
import {here, showSearch, wanted} from '/search.js';

const main = document.getElementById('main');
const message = document.getElementById('message');
const choice = document.getElementById('language');
const find = document.getElementById('find');
const q = document.getElementById('q');
let turn = 0;

const say = (...words) => message.replaceChildren(...words);

// Each makes what is to be shown: its title and nodes, what to say of it, and what is done when it is there.
function view(where) {
  if (where.has('id')) return showArticle(where.get('id'), Number(where.get('from')), Number(where.get('to')));
  if (where.has('incident')) return showIncident(where.get('incident'));
  if (where.has('add')) return showAdd(say);
  return showSearch(wanted(where));
}

const isSearch = where => !['id', 'incident', 'add'].some(field => where.has(field));

// The box holds what was looked for, unless someone is typing already while the page is still loading.
function recall() {
  if (isSearch(here())) q.value = wanted(here()).typed;
}

// What is wrong with a query, and where.
function complain(error, where) {
  const {detail, field, position} = error.problem || {};
  if (field !== 'q' || position === undefined) return say(make('span', {class: 'wrong', dir: 'auto'}, error.message));
  const {typed, filters} = wanted(where);
  const letters = Array.from(typed);
  const at = placeIn(typed, filters, position);
  q.setAttribute('aria-invalid', 'true');
  say(make('span', {class: 'wrong'}, text('wrongQuery') + ' ', make('code', {dir: 'auto'}, letters.slice(0, at).join(''), make('mark', {}, letters[at] || '\u2003'),
    letters.slice(at + 1).join(''))), ' ', make('bdi', {}, detail), ' ', text('character').replace('{n}', at + 1));
  const place = letters.slice(0, at).join('').length;
  q.focus();
  q.setSelectionRange(place, place + (letters[at] || '').length);
}

async function follow() {
  const where = here();
  const mine = ++turn;
  say();
  q.removeAttribute('aria-invalid');
  main.setAttribute('aria-busy', 'true');
  try {
    const {title, nodes, said, settle} = await view(where);
    if (mine !== turn) return;
    document.title = title + ' – Dépêche';
    main.replaceChildren(...nodes);
    say(said || '');
    if (document.activeElement !== q) main.focus({preventScroll: true});
    scrollTo(0, 0);
    if (settle) settle();
  } catch (error) {
    if (mine !== turn) return;
    main.replaceChildren();
    complain(error, where);
  } finally {
    if (mine === turn) main.removeAttribute('aria-busy');
  }
}

// Names all that index.html holds in the editor's language, then shows the place anew.
async function settle(code) {
  await speak(code);
  choice.value = language.code;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  q.setAttribute('aria-label', text('search'));
  q.placeholder = text('hint');
  document.getElementById('completions').setAttribute('aria-label', text('completions'));
  choice.setAttribute('aria-label', text('language'));
  await follow();
}

// A new search keeps what is shown of it, not the filters.
function search() {
  const kind = here().get('in');
  const to = '#' + new URLSearchParams([['q', q.value.trim()], ['in', kind || '']].filter(([, v]) => v));
  if (to === (location.hash || '#')) follow();
  else location.hash = to;
}

find.addEventListener('submit', event => {
  event.preventDefault();
  search();
});

choice.addEventListener('change', () => {
  localStorage.setItem('language', choice.value);
  settle(choice.value);
});

const close = completes(q, document.getElementById('completions'), search);
addEventListener('hashchange', () => {
  close();
  recall();
  follow();
});
recall();
settle(localStorage.getItem('language') || navigator.language.slice(0, 2));
