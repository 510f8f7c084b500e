// An incident: its summary, timeline, causes, figures, quotes and what else happened, each with the words in the articles that say so.
import {address, ask, badges, called, copier, duration, headline, language, make, number, published, row, step, summary, text, time, word} from '/dom.js';
import {amount, figureChart, timelineChart} from '/chart.js';
import {value} from '/query.js';

const COLOURS = 6;
const QUOTES = 6;

/** How many were hit comes before all other figures. */
const ROLES = ['customers-affected', 'passengers-affected', 'user-reports', 'share-affected', 'customers-restored', 'flights-cancelled', 'flights-delayed',
  'trains-cancelled', 'trains-delayed', 'injured', 'deaths', 'cost', 'ransom', 'customers', 'subscribers', 'users'];

const languageOf = (source, all) => (all.find(a => a.id === (source || {}).article) || {}).language;

// Links to where something was read, by the numbers of the articles.
function sources(list, all) {
  const seen = new Set();
  return make('sup', {class: 'sources'}, ...(list || []).filter(s => s.span && !seen.has(s.article) && seen.add(s.article)).flatMap(s => {
    const place = all.findIndex(a => a.id === s.article) + 1;
    return [' ', make('a', {href: address({id: s.article, from: s.span.start, to: s.span.end}),
      title: s.span.text, 'aria-label': text('source') + ' ' + place}, String(place))];
  }));
}

function section(name, ...content) {
  return make('section', {id: name}, make('h2', {tabindex: '-1'}, text(name)), ...content);
}

// Who wrote it: the outlet, or else the number of the article.
const outlet = (source, all) => {
  const place = all.findIndex(a => a.id === (source || {}).article);
  return place < 0 ? '' : all[place].site || text('source') + ' ' + (place + 1);
};

function timeline(incident, all) {
  const steps = incident.timeline || [];
  return steps.length ? section('timeline', timelineChart(steps), make('ol', {class: 'steps'}, ...steps.map(s => make('li', {},
    make('strong', {}, step(s.event)), ' ', make('span', {class: 'meta'}, s.modifier ? text(s.modifier) + ' ' : '', make('time', {}, time(s.value))),
    sources(s.sources, all))))) : '';
}

function claim(c, reason, all) {
  return make('li', {}, make('strong', {}, make('bdi', {}, c.holder || outlet(c.source, all))),
    c.status === reason.status ? '' : make('span', {class: 'badge ' + c.status}, text(c.status)),
    ' ', make('span', {class: 'meta'}, published(c.published)), make('div', {}, make('q', {dir: 'auto', lang: languageOf(c.source, all)}, c.text), sources([c.source], all)));
}

function causes(incident, all) {
  if (!(incident.causes || []).length) return '';
  return section('causes', ...incident.causes.map(c => make('div', {class: 'reason'},
    make('h3', {}, word('categories', c.category), ' ', make('span', {class: 'badge ' + c.status}, text(c.status))),
    make('ul', {class: 'said'}, ...(c.claims || []).map(one => claim(one, c, all))))));
}

const giver = (f, all) => f.source || outlet((f.sources || [])[0], all);
const told = f => f.asOf || f.published;

function amounts(f) {
  const words = f.value !== undefined ? number(f.value) : [f.low, f.high].filter(n => n !== undefined).map(number).join('–');
  return (f.modifier && f.modifier !== 'exact' ? text(f.modifier) + ' ' : '') + words;
}

function figureList(group, all, colour) {
  return make('ul', {class: 'counts'}, ...group.map(f => make('li', {},
    colour ? make('span', {class: 'chip c' + colour(f), 'aria-hidden': 'true'}) : '',
    make('strong', {}, amounts(f)), ' ', make('bdi', {}, word('units', f.unit) || f.noun || ''), ' ',
    make('span', {class: 'meta'}, ...row(giver(f, all), f.asOf ? time(f.asOf) : published(f.published))), sources(f.sources, all))));
}

// Those that count the same, in the order of time; each who gives them has a colour.
function figureGroup(group, name, all) {
  const givers = [...new Set(group.map(f => giver(f, all)))];
  const colour = f => givers.indexOf(giver(f, all)) % COLOURS;
  const sorted = group.slice().sort((a, b) => (told(a) || '').localeCompare(told(b) || ''));
  const chart = new Set(group.map(amount)).size > 1 ? figureChart(sorted, told, colour) : '';
  return make('div', {class: 'figures'}, make('h3', {}, name), chart, figureList(sorted, all, chart && colour));
}

function figures(incident, all) {
  const list = incident.figures || [];
  if (!list.length) return '';
  const byRole = Map.groupBy(list.filter(f => f.role), f => f.role);
  const known = [...byRole.keys()].sort((a, b) => (ROLES.indexOf(a) + 1 || 99) - (ROLES.indexOf(b) + 1 || 99))
    .map(role => figureGroup(byRole.get(role), text(role), all));
  const others = list.filter(f => !f.role);
  const rest = others.length ? figureList(others, all) : '';
  return section('figures', ...known, rest && known.length
    ? make('details', {}, make('summary', {}, text('otherFigures') + ' ', make('small', {}, number(others.length))), rest) : rest);
}

function quote(q, all) {
  const from = all.find(a => a.id === (q.sources[0] || {}).article) || {};
  const copied = () => [`“${q.text}”`, [q.speaker, q.role].filter(Boolean).join(', '), from.site, from.url || from.title, from.published].filter(Boolean).join(' — ');
  return make('blockquote', {}, make('p', {}, make('q', {dir: 'auto', lang: q.language}, q.text), sources(q.sources, all)),
    make('footer', {}, make('strong', {}, make('bdi', {}, q.speaker || (q.role ? '' : text(q.kind === 'message' ? 'message' : 'unnamed')))),
      q.speaker && q.role ? ' · ' : '', make('bdi', {}, q.role || ''), ' ', copier(copied)));
}

function quotes(incident, all) {
  const list = (incident.quotes || []).filter(q => q.kind !== 'indirect').sort((a, b) => (b.kind === 'speech') - (a.kind === 'speech'));
  if (!list.length) return '';
  const rest = list.slice(QUOTES);
  return section('quotes', ...list.slice(0, QUOTES).map(q => quote(q, all)), rest.length ? make('details', {},
    make('summary', {}, text('moreQuotes') + ' ', make('small', {}, number(rest.length))), ...rest.map(q => quote(q, all))) : '');
}

function components(incident, all) {
  const states = Map.groupBy(incident.components || [], c => c.state);
  return states.size ? section('components', make('dl', {class: 'states'}, ...[...states].flatMap(([state, parts]) => [
    make('dt', {}, make('span', {class: 'badge ' + state}, text(state))),
    make('dd', {}, ...parts.flatMap((c, i) => [i ? ' · ' : '', make('bdi', {}, word('concepts', c.concept)), sources(c.sources, all)]))]))) : '';
}

const conflicting = (field, v) => field === 'kind' ? word('kinds', v) : field === 'status' ? word('status', v) : field === 'scope' ? text(v)
  : field === 'duration' ? duration(v) : time(v);

function conflicts(incident, all) {
  return (incident.conflicts || []).length ? section('conflicts', make('dl', {class: 'states'}, ...incident.conflicts.flatMap(c => [
    make('dt', {}, text(c.field)),
    make('dd', {}, ...c.values.flatMap((v, i) => [i ? ' / ' : '', make('bdi', {}, conflicting(c.field, v.value)), sources(v.sources, all)]))]))) : '';
}

// When an incident began, or else what is known of its time.
const begun = i => [i.started, ...(i.timeline || [])].filter(Boolean).map(t => t.value)[0]
  || (i.causes || []).flatMap(c => c.claims || []).concat(i.figures || []).map(f => (f.published || '').slice(0, 10)).filter(Boolean).sort()[0] || '';

// One of a service's incidents: when, what, how it stands and why.
function other(i, here) {
  return make('li', {}, make('time', {}, time(begun(i))), ' ',
    i.id === here ? make('strong', {}, text('thisOne')) : make('a', {href: address({incident: i.id})}, headline(i)),
    i.id === here ? '' : make('div', {class: 'meta'}, ...row(...(i.causes || []).map(c => `${word('categories', c.category)} (${text(c.status)})`))));
}

// An earlier incident that articles recall, in their words.
function earlier(p, all) {
  const [first] = p.sources || [];
  return make('li', {}, make('time', {}, ...row(time(p.date), duration(p.duration))),
    make('div', {}, first ? make('q', {dir: 'auto', lang: languageOf(first, all)}, first.span.text) : '', sources(p.sources, all)));
}

// What else happened to whom this happened to: other incidents that are known, and earlier ones that the articles recall.
function others(incident, same, all) {
  const before = incident.precedents || [];
  if (!incident.subject && !before.length) return '';
  const list = same.length > 1 || same.some(i => i.id !== incident.id) ? same : [];
  const steps = list.map(i => ({value: begun(i), event: i.id === incident.id ? 'here' : ''}));
  return section('others', list.length ? timelineChart(steps) : '',
    list.length ? make('ol', {class: 'steps'}, ...list.map(i => other(i, incident.id))) : make('p', {class: 'meta'}, text('noOthers')),
    before.length ? make('h3', {}, text('recalled')) : '', make('ul', {class: 'plain'}, ...before.map(p => earlier(p, all))));
}

function articles(all) {
  return section('sources', make('ol', {class: 'articles'}, ...all.map(a => make('li', {},
    make('a', {href: address({id: a.id}), dir: 'auto', lang: a.language}, a.title || a.id), ' ',
    make('span', {class: 'meta'}, ...row(a.site, published(a.published), called('language', a.language)))))));
}

// Leads to the parts of a long page.
function contents(parts) {
  return make('nav', {class: 'contents', 'aria-label': text('contents')}, ...parts.filter(Boolean).map(part => {
    const button = make('button', {type: 'button'}, part.querySelector('h2').textContent);
    button.addEventListener('click', () => {
      part.scrollIntoView();
      part.querySelector('h2').focus({preventScroll: true});
    });
    return button;
  }));
}

/** Shows an incident. */
export async function showIncident(id) {
  const incident = await ask('/v1/incidents/' + encodeURIComponent(id) + '?' + new URLSearchParams({language: language.code}));
  const name = incident.subject && incident.subject.name;
  const [{incidents: same}, ...all] = await Promise.all([
    name ? ask('/v1/incidents?' + new URLSearchParams({q: 'subject:' + value(name), sort: 'date', language: language.code})) : {incidents: []},
    ...incident.articles.map(a => ask('/v1/articles/' + encodeURIComponent(a)))]);
  const parts = [timeline(incident, all), causes(incident, all), figures(incident, all), others(incident, same, all), components(incident, all), conflicts(incident, all)];
  const beside = [quotes(incident, all), articles(all)];
  const ended = incident.ended && time(incident.ended.value);
  return {
    title: headline(incident),
    nodes: [
      make('header', {class: 'headline'}, make('h1', {}, headline(incident)),
        make('p', {class: 'meta'}, ...row([time(incident.started && incident.started.value), ended].filter(Boolean).join(' – '),
          incident.duration && duration(incident.duration.value), text('articles', all.length)), badges(incident))),
      summary(incident, (words, from) => [words, sources(from, all)]),
      contents([...parts, ...beside]),
      make('div', {class: 'columns'}, make('div', {}, ...parts), make('div', {}, ...beside)),
    ],
  };
}
