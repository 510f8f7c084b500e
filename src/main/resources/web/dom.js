// Making elements, asking the server, and the words of the editor's language. All text reaches the page as text nodes.

export function make(tag, attributes = {}, ...children) {
  const element = tag.startsWith('svg:')
    ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4)) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(c => c !== undefined && c !== null && c !== '' && c !== false));
  return element;
}

export async function ask(address, options) {
  const response = await fetch(address, {...options, headers: {...options?.headers, 'Accept-Language': language.code}});
  const body = await response.json();
  if (!response.ok) throw Object.assign(new Error(body.detail), {problem: body});
  return body;
}

export const join = (...words) => words.filter(Boolean).join(' · ');

// Words in a row, each with its own direction.
export const row = (...words) => words.filter(Boolean).flatMap((w, i) => [i ? ' · ' : '', make('bdi', {}, w)]);

export const address = fields => '#' + new URLSearchParams(fields);

// What the page and its facts are called in the editor's language.
export const language = {code: 'en', all: {}, texts: {}, words: {}};

const texts = ask('/texts.json');

export async function speak(code) {
  language.all = await texts;
  language.code = language.all[code] ? code : 'en';
  language.texts = language.all[language.code];
  language.words = await ask('/v1/words/' + language.code);
  document.documentElement.lang = language.code;
  document.documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr';
}

export const isRightToLeft = () => language.code === 'ar';

// What is called so, with a number in it where there is one: its form is that which the language has for it.
export function text(key, n) {
  const words = language.texts[key] ?? key;
  return typeof words === 'string' ? words : (words[new Intl.PluralRules(locale()).select(n)] || words.other).replace('{n}', number(n));
}

export const word = (table, key) => key && ((language.words[table] || {})[key] || language.texts[key] || key.replaceAll('-', ' '));

// A step of the course; that it began and ended is said by the page itself.
export const step = event => (language.words.events || {})[event] || text(event);

// As the summaries are written.
const locale = () => ({ar: 'ar-u-nu-latn', en: 'en-GB'})[language.code] || language.code;

export const number = value => value === undefined ? '' : new Intl.NumberFormat(locale()).format(value);

export const short = value => new Intl.NumberFormat(locale(), {notation: 'compact'}).format(value);

// What a language or a country is called.
export function called(type, code) {
  try {
    return new Intl.DisplayNames([locale()], {type}).of(type === 'region' ? code.toUpperCase() : code);
  } catch {
    return code;
  }
}

const TIME = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(?:(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:\d\d)?|(MO|AF|EV|NI)))?$/;

// From which to which hour of a day its parts are.
const PARTS = {MO: [6, 12], AF: [12, 18], EV: [18, 23], NI: [21, 29]};

const date = (ms, options) => new Intl.DateTimeFormat(locale(), {timeZone: 'UTC', ...options}).format(new Date(ms));

const LONG = {day: 'numeric', month: 'short', year: 'numeric'};

// A TIMEX value as the editor's language writes it; one that names no time stays as it is.
export function time(value) {
  const rough = /^(\d{4})-(?:([HQW])(\d+)|(SP|SU|FA|WI))$/.exec(value || '');
  if (rough) return text(rough[2] || rough[4]).replace('{n}', Number(rough[3])).replace('{year}', rough[1]);
  const parts = TIME.exec(value || '');
  if (!parts) return value || '';
  const [, year, month, day, clock, zone, part] = parts;
  const how = day ? LONG : month ? {year: 'numeric', month: 'long'} : {year: 'numeric'};
  return [date(Date.parse([year, month, day].filter(Boolean).join('-')), how), clock, zone && 'UTC' + zone.replace(/^Z$|^[+-]00:00$/, ''),
    part && date((PARTS[part][0] + 2) * 3600000, {dayPeriod: 'long'})].filter(Boolean).join(' ');
}

// When something was published, by the editor's own clock.
export function published(value) {
  return /T.*(Z|[+-]\d\d:\d\d)$/.test(value || '')
    ? new Intl.DateTimeFormat(locale(), {...LONG, hour: '2-digit', minute: '2-digit', hourCycle: 'h23'}).format(new Date(value)) : time(value);
}

const UNITS = {Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second'};

// A TIMEX duration as the editor's language writes it; nothing of one that isn't known.
export function duration(value) {
  const parts = /^P[\dYMWDTHS.]+$/.test(value || '') ? [...value.matchAll(/([\d.]+)([YMWDHS])/g)] : [];
  const clock = (value || '').indexOf('T');
  const words = parts.map(p => [p[1], UNITS[(clock > 0 && p.index > clock ? 'T' : '') + p[2]]]).filter(([, unit]) => unit)
    .map(([n, unit]) => new Intl.NumberFormat(locale(), {style: 'unit', unit, unitDisplay: 'long'}).format(Number(n)));
  return words.join(' ');
}

const DAY = 24 * 3600 * 1000;

// From when to when a value is, in milliseconds, for drawing; a clock without a zone is in that of `zone`. Nothing where it names no moment.
export function stretch(value, zone = 'Z') {
  const parts = TIME.exec(value || '');
  if (!parts) return undefined;
  const [, year, month, day, clock, own, part] = parts;
  if (clock) {
    const at = Date.parse(`${year}-${month}-${day}T${clock}${own || zone}`);
    return isNaN(at) ? undefined : {from: at, to: at};
  }
  const from = Date.parse(`${year}-${month || '01'}-${day || '01'}T00:00${zone}`);
  if (part) return {from: from + PARTS[part][0] * 3600000, to: from + PARTS[part][1] * 3600000};
  const to = day ? from + DAY : month ? Date.UTC(Number(year), Number(month), 1) : Date.UTC(Number(year) + 1, 0, 1);
  return isNaN(from) ? undefined : {from, to};
}

// The zone that times are in, as the first of them that says so has it.
export const zoneOf = values => values.map(v => TIME.exec(v || '')).filter(p => p && p[5]).map(p => p[5])[0] || 'Z';

// A moment on an axis whose ticks lie `gap` milliseconds apart, in a zone.
export function tick(ms, gap, zone) {
  const sign = /([+-])(\d\d):(\d\d)/.exec(zone);
  const there = ms + (sign ? (sign[1] === '-' ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3])) * 60000 : 0);
  const how = gap < DAY ? {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'} : gap < 28 * DAY ? {day: 'numeric', month: 'short'}
    : gap < 366 * DAY ? {month: 'short', year: 'numeric'} : {year: 'numeric'};
  return gap < DAY && there % DAY === 0 ? date(there, {day: 'numeric', month: 'short'}) : date(there, how);
}

// What happened in a line; of an incident that isn't told, whose it is.
export const headline = incident => (incident.headline || {})[language.code] || (incident.subject || {}).name || incident.id;

// The summary of a record or an incident in the editor's language; `piece` makes what stands for a statement of its words and sources.
export function summary(it, piece) {
  const letters = Array.from((it.summary || {})[language.code] || '');
  const statements = (it.clauses || []).filter(c => c.places[language.code])
    .map(c => ({sources: c.sources, ...c.places[language.code]})).sort((a, b) => a.start - b.start);
  let reached = 0;
  const pieces = statements.flatMap(({start, end, sources}) => {
    const between = letters.slice(reached, start).join('');
    reached = end;
    return [between, ...piece(letters.slice(start, end).join(''), sources)];
  });
  return letters.length ? make('p', {class: 'summary'}, ...pieces, letters.slice(reached).join('')) : '';
}

export function badges(it) {
  return make('span', {class: 'badges'},
    it.kind && make('span', {class: 'badge'}, word('kinds', it.kind)),
    it.status && make('span', {class: 'badge ' + it.status}, word('status', it.status)),
    it.scope && make('span', {class: 'badge'}, text(it.scope)));
}

// Beyond this machine, without TLS, a browser has no clipboard for pages but this.
async function clip(words) {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const box = make('textarea', {}, words);
  document.body.append(box);
  box.select();
  document.execCommand('copy');
  box.remove();
}

// A button that copies what `words` gives.
export function copier(words) {
  const button = make('button', {type: 'button', class: 'copy'}, text('copy'));
  button.addEventListener('click', async () => {
    await clip(words());
    button.textContent = text('copied');
  });
  return button;
}
