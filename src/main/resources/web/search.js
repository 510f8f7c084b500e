// What is there and what is found: incidents, articles, quotes and figures, with filters and how many were published when.
import {address, ask, badges, called, copier, headline, isRightToLeft, join, language, make, number, published, row, stretch, text, time, word} from '/dom.js';
import {value, whole} from '/query.js';

const PATHS = {incidents: '/v1/incidents', articles: '/v1/search', quotes: '/v1/quotes', figures: '/v1/figures'};
const SORTS = ['relevance', 'date', 'size'];
const FACETS = ['subject', 'kind', 'status', 'cause', 'country', 'org', 'person', 'speaker', 'unit', 'lang', 'site'];
const PAGE = 20;

/** What the address says. */
export const here = () => new URLSearchParams(location.hash.slice(1));

/** What is looked for, from the address. */
export function wanted(where) {
  const kind = PATHS[where.get('in')] ? where.get('in') : 'incidents';
  const typed = (where.get('q') || '').trim();
  return {typed, kind, filters: where.getAll('is'), sort: SORTS.includes(where.get('sort')) ? where.get('sort') : typed ? 'relevance' : 'date'};
}

// The address of the same with other parts.
function place(search, changes) {
  const {typed, kind, filters, sort} = {...search, ...changes};
  const fields = [['q', typed], ['in', kind === 'incidents' ? '' : kind], ['sort', sort === (typed ? 'relevance' : 'date') ? '' : sort]];
  return '#' + new URLSearchParams([...fields.filter(([, v]) => v), ...filters.map(f => ['is', f])]);
}

// What the filters count.
const countsArticles = kind => kind === 'incidents' || kind === 'articles';

const toggled = (filters, filter) => filters.includes(filter) ? filters.filter(f => f !== filter) : [...filters, filter];

// What a value of a field is called.
function name(field, key) {
  if (field === 'lang') return called('language', key);
  if (field === 'country') return called('region', key);
  if (field === 'date') return time(key);
  const table = {kind: 'kinds', status: 'status', cause: 'categories', unit: 'units'}[field];
  return !table ? key : ['confirmed', 'suspected', 'denied'].includes(key) ? text(key) : word(table, key);
}

function facet(search, field, counts) {
  if (!counts || !counts.length) return '';
  return make('section', {}, make('h3', {}, text(field)), make('ul', {}, ...counts.map(({value: key, count}) => {
    const filter = field + ':' + value(key);
    return make('li', {}, make('a', {href: place(search, {filters: toggled(search.filters, filter)}), 'aria-current': search.filters.includes(filter) && 'true'},
      make('bdi', {}, name(field, key)), ' ', make('small', {}, number(count))));
  })));
}

const WIDTH = 240;
const HEIGHT = 56;

// A bar for each day, month or year, where it lies in time; the arrow keys go from one to the next.
function histogram(search, dates) {
  if (dates.length < 2) return '';
  const stretches = dates.map(d => stretch(d.value));
  const first = stretches[0].from;
  const at = ms => (ms - first) / (stretches.at(-1).to - first) * WIDTH;
  const most = Math.max(...dates.map(d => d.count));
  const others = search.filters.filter(f => !f.startsWith('date:'));
  const bars = dates.map(({value: key, count}, i) => {
    const width = Math.max(at(stretches[i].to) - at(stretches[i].from), 3);
    const height = Math.max(count / most * HEIGHT, 2);
    const x = isRightToLeft() ? WIDTH - at(stretches[i].from) - width : at(stretches[i].from);
    const said = join(time(key), number(count));
    return make('svg:a', {href: place(search, {filters: [...others, 'date:' + key]}), 'aria-label': said, tabindex: i === dates.length - 1 ? '0' : '-1'},
      make('svg:title', {}, said), make('svg:rect', {class: 'all', x, y: 0, width, height: HEIGHT}),
      make('svg:rect', {x: x + 0.5, y: HEIGHT - height, width: Math.max(width - 1, 2), height}));
  });
  const chart = make('svg:svg', {class: 'histogram', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': text('date')}, ...bars);
  chart.addEventListener('keydown', event => {
    const to = {ArrowRight: 1, ArrowLeft: -1}[event.key] * (isRightToLeft() ? -1 : 1);
    const next = bars[bars.indexOf(document.activeElement) + to];
    if (next) {
      event.preventDefault();
      bars.forEach(b => b.setAttribute('tabindex', b === next ? '0' : '-1'));
      next.focus();
    }
  });
  return make('section', {}, make('h3', {}, text('date')), chart,
    make('p', {class: 'ends meta'}, make('span', {}, time(dates[0].value)), make('span', {}, time(dates.at(-1).value))));
}

function filters(search, found) {
  const wide = matchMedia('(min-width: 56rem)').matches;
  return make('details', {class: 'filters', open: wide},
    make('summary', {}, text('filter') + ' ', make('small', {}, countsArticles(search.kind) ? text('articles', found.total) : number(found.total))),
    histogram(search, found.dates || []), ...FACETS.map(field => facet(search, field, (found.facets || {})[field])));
}

function chips(search) {
  if (!search.filters.length) return '';
  return make('ul', {class: 'chips'}, ...search.filters.map(filter => {
    const [, field, key] = /^(\w+):"?(.*?)"?$/.exec(filter) || [null, '', filter];
    return make('li', {}, make('a', {href: place(search, {filters: toggled(search.filters, filter)}), 'aria-label': text('remove') + ' ' + join(text(field), name(field, key))},
      make('bdi', {}, text(field) + ': ' + name(field, key)), make('span', {'aria-hidden': 'true'}, ' ×')));
  }));
}

function marked(passage, hit) {
  const letters = Array.from(passage.text);
  const marks = passage.marks || [];
  const parts = [];
  let reached = 0;
  for (const {start, end} of marks) {
    parts.push(letters.slice(reached, start).join(''), make('mark', {}, letters.slice(start, end).join('')));
    reached = end;
  }
  const [from, to] = marks.length ? [marks[0].start, marks[0].end] : [0, letters.length];
  return make('p', {class: 'passage', dir: 'auto', lang: hit.language},
    make('a', {href: address({id: hit.id, from: passage.start + from, to: passage.start + to})}, ...parts, letters.slice(reached).join('')));
}

function incidentItem(incident) {
  return make('li', {},
    make('h2', {}, make('a', {href: address({incident: incident.id})}, headline(incident))),
    make('p', {class: 'meta'}, ...row(time(incident.started && incident.started.value), text('articles', incident.articles.length),
      (incident.languages || []).map(code => called('language', code)).join(', ')), badges(incident)),
    make('p', {class: 'passage'}, (incident.summary || {})[language.code] || ''));
}

function article(hit) {
  return make('li', {},
    make('h2', {dir: 'auto', lang: hit.language}, make('a', {href: address({id: hit.id})}, hit.title || hit.id)),
    make('p', {class: 'meta'}, ...row(hit.subject, hit.site, published(hit.published), called('language', hit.language)), badges(hit)),
    ...(hit.passages || []).map(p => marked(p, hit)));
}

// Where a quote or figure was read.
const origin = (hit, span) => make('a', {href: address({id: hit.article, from: span.start, to: span.end}), dir: 'auto', lang: hit.language}, hit.title || hit.article);

function quote(hit) {
  const {quote: q} = hit;
  const who = q.speaker ? [q.speaker.name, q.speaker.role].filter(Boolean) : [];
  return make('li', {}, make('blockquote', {}, make('p', {}, make('q', {dir: 'auto', lang: hit.language}, q.text)),
    make('footer', {}, make('strong', {}, ...row(...who)),
      make('p', {class: 'meta'}, origin(hit, q.span), ' ', ...row(hit.site, published(hit.published)), ' ', copier(() => [`“${q.text}”`, who.join(', '), hit.site, hit.url || hit.title, hit.published].filter(Boolean).join(' — '))))));
}

function figure(hit) {
  const {figure: f} = hit;
  return make('li', {}, make('p', {}, make('strong', {dir: 'auto', lang: hit.language}, f.span.text), ' ',
    make('span', {class: 'meta'}, ...row(f.source))),
    make('p', {class: 'meta'}, origin(hit, f.span), ' ', ...row(hit.site, published(hit.published))));
}

const ITEMS = {incidents: incidentItem, articles: article, quotes: quote, figures: figure};

async function hits(search, cursor) {
  const q = whole(search.typed, search.filters) || '*';
  const fields = {q, sort: search.sort, limit: PAGE, ...(search.kind === 'incidents' ? {language: language.code} : {}), ...(cursor ? {cursor} : {})};
  const found = await ask(PATHS[search.kind] + '?' + new URLSearchParams(fields));
  return {...found, hits: found.hits || found.incidents};
}

function list(search, found) {
  const items = make('ol', {class: 'results'}, ...found.hits.map(h => ITEMS[search.kind](h)));
  const more = make('button', {type: 'button', class: 'more'}, text('more'));
  let {cursor} = found;
  more.hidden = !cursor;
  more.addEventListener('click', async () => {
    more.disabled = true;
    const next = await hits(search, cursor);
    const added = next.hits.map(h => ITEMS[search.kind](h));
    items.append(...added);
    cursor = next.cursor;
    more.disabled = false;
    more.hidden = !cursor;
    if (added.length) added[0].querySelector('a').focus();
  });
  return [items, more];
}

function tabs(search) {
  return make('nav', {class: 'tabs', 'aria-label': text('show')}, ...Object.keys(PATHS).map(kind =>
    make('a', {href: place(search, {kind}), 'aria-current': kind === search.kind && 'page'}, text(kind + '-tab'))));
}

function order(search) {
  const select = make('select', {'aria-label': text('sort')},
    ...SORTS.map(sort => make('option', {value: sort, selected: sort === search.sort}, text('by-' + sort))));
  select.addEventListener('change', () => {
    location.hash = place(wanted(here()), {sort: select.value}); // a new search may be under way
  });
  return select;
}

/** Shows what fits a search; without one, what is new. */
export async function showSearch(search) {
  const all = whole(search.typed, search.filters) || '*';
  const [found, counted] = await Promise.all([
    hits(search),
    ask((search.kind === 'incidents' ? PATHS.articles : PATHS[search.kind]) + '?' + new URLSearchParams({q: all, limit: 1, facets: true}))]);
  const nearly = found.nearly || [];
  const suggestion = found.suggestion || counted.suggestion;
  const meant = suggestion && suggestion.replace(search.filters.join(' '), '').trim();
  return {
    title: search.typed || text('newest'),
    said: !search.typed ? '' : countsArticles(search.kind) ? text('articles', counted.total) : join(text(search.kind + '-tab'), number(counted.total)),
    nodes: [
      make('h1', {class: search.typed ? '' : 'plain-heading', dir: 'auto'}, search.typed || text('newest')),
      make('div', {class: 'bar'}, tabs(search), order(search)),
      chips(search),
      meant ? make('p', {class: 'meant'}, text('meant') + ' ', make('a', {href: place(search, {typed: meant}), dir: 'auto'}, meant)) : '',
      make('div', {class: 'search'},
        filters(search, counted),
        make('div', {}, ...(found.hits.length ? list(search, found) : [make('p', {}, text('nothing'))]),
          ...(nearly.length ? [make('h2', {class: 'nearly'}, text('nearly')), make('ol', {class: 'results'}, ...nearly.map(h => ITEMS[search.kind](h)))] : []))),
    ].filter(Boolean),
  };
}
