// The editor's page: the newest incidents, search, an incident, an article with its facts, and a box to add one.
import {address, ask, badges, language, make, row, speak, text, time} from '/dom.js';
import {showArticle} from '/article.js';
import {listIncidents, showIncident} from '/incident.js';

const main = document.getElementById('main');
const message = document.getElementById('message');
const choice = document.getElementById('language');

function marked(passage, lang) {
  const letters = Array.from(passage.text);
  const parts = [];
  let reached = 0;
  for (const {start, end} of passage.marks || []) {
    parts.push(letters.slice(reached, start).join(''), make('mark', {}, letters.slice(start, end).join('')));
    reached = end;
  }
  return make('p', {class: 'passage', dir: 'auto', lang}, ...parts, letters.slice(reached).join(''));
}

function result(hit) {
  return make('li', {},
    make('h2', {dir: 'auto', lang: hit.language}, make('a', {href: address({id: hit.id})}, hit.title || hit.id)),
    make('p', {class: 'meta'}, ...row(hit.subject, hit.site, time(hit.published), hit.language), badges(hit)),
    ...(hit.passages || []).map(p => marked(p, hit.language)));
}

async function search(query) {
  document.getElementById('q').value = query;
  const found = await ask('/v1/search?' + new URLSearchParams({q: query, limit: 50}));
  document.title = query + ' – Dépêche';
  message.textContent = found.total + ' ' + text('articles');
  main.replaceChildren(make('ol', {class: 'results'}, ...(found.hits || []).map(result)));
}

async function follow() {
  const where = new URLSearchParams(location.hash.slice(1));
  message.textContent = '';
  try {
    if (where.has('id')) {
      await showArticle(main, where.get('id'), Number(where.get('from')), Number(where.get('to')), where.get('of'));
    } else if (where.has('incident')) await showIncident(main, where.get('incident'));
    else if (where.get('q')) await search(where.get('q'));
    else {
      document.title = 'Dépêche';
      const health = await ask('/health');
      await listIncidents(main);
      message.textContent = health.articles + ' ' + text('articles');
    }
    main.focus({preventScroll: true});
  } catch (error) {
    main.replaceChildren();
    message.textContent = error.message;
  }
}

// Names all that index.html holds in the editor's language, then shows the place anew.
async function settle(code) {
  await speak(code);
  choice.value = language.code;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  const q = document.getElementById('q');
  q.setAttribute('aria-label', text('search'));
  q.placeholder = text('hint');
  choice.setAttribute('aria-label', text('language'));
  await follow();
}

document.getElementById('find').addEventListener('submit', event => {
  event.preventDefault();
  location.hash = new URLSearchParams({q: document.getElementById('q').value});
});

choice.addEventListener('change', () => {
  localStorage.setItem('language', choice.value);
  settle(choice.value);
});

const paste = document.getElementById('paste');
const opener = document.getElementById('paste-open');
opener.addEventListener('click', () => {
  paste.hidden = !paste.hidden;
  opener.setAttribute('aria-expanded', String(!paste.hidden));
  if (!paste.hidden) paste.elements.body.focus();
});

paste.addEventListener('submit', async event => {
  event.preventDefault();
  const {body, title, published, url} = paste.elements;
  const article = {[/^\s*<[!a-z?]/i.test(body.value) ? 'html' : 'text']: body.value};
  for (const field of [title, published, url]) if (field.value) article[field.name] = field.value;
  message.textContent = text('reading');
  try {
    const record = await ask('/v1/articles',
      {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(article)});
    paste.reset();
    opener.click();
    location.hash = new URLSearchParams({id: record.id});
  } catch (error) {
    message.textContent = error.message;
  }
});

addEventListener('hashchange', follow);
settle(localStorage.getItem('language') || navigator.language.slice(0, 2));
