// Drawings of an incident over time. They are hidden from screen readers: the lists below them say the same.
import {address, isRightToLeft, make, short, stretch, tick, zoneOf} from '/dom.js';

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
const GAPS = [1, 2, 3, 6, 12].map(n => n * HOUR).concat([1, 2, 7, 14].map(n => n * DAY));
const MONTHS = [1, 3, 12, 60];
const SIDE = 34;
const TICKS = 6;

const width = () => document.documentElement.clientWidth < 700 ? 330 : 680;

// Where time lies on an axis that holds these stretches.
function axis(stretches, zone) {
  const precise = stretches.some(s => s.to - s.from <= DAY) ? stretches.filter(s => s.to - s.from <= DAY) : stretches;
  const low = Math.min(...precise.map(s => s.from));
  const high = Math.max(...precise.map(s => s.to));
  const edge = Math.max((high - low) * 0.04, HOUR / 2);
  const from = low - edge;
  const to = high + edge;
  const wide = width();
  const at = ms => {
    const x = SIDE + Math.max(0, Math.min(1, (ms - from) / (to - from))) * (wide - 2 * SIDE);
    return isRightToLeft() ? wide - x : x;
  };
  return {at, wide, ticks: ticks(from, to, zone, wide < 400 ? TICKS - 2 : TICKS)};
}

function ticks(from, to, zone, most) {
  const gap = GAPS.find(g => (to - from) / g <= most);
  const offset = Date.parse('2000-01-01T00:00' + zone) - Date.parse('2000-01-01T00:00Z');
  const found = [];
  if (gap) {
    for (let t = Math.ceil((from - offset) / gap) * gap + offset; t <= to; t += gap) found.push([t, tick(t, gap, zone)]);
  } else {
    const months = MONTHS.find(m => (to - from) / (m * 30 * DAY) <= most) || 120;
    const first = new Date(from);
    for (let m = months > 11 ? 0 : Math.ceil((first.getUTCMonth() + 1) / months) * months; ; m += months) {
      const t = Date.UTC(first.getUTCFullYear(), m, 1);
      if (t > to) break;
      if (t >= from) found.push([t, tick(t, months * 30 * DAY, 'Z')]);
    }
  }
  return found;
}

const line = (x1, y1, x2, y2, name) => make('svg:line', {x1, y1, x2, y2, class: name});
const label = (x, y, words, anchor, name) => make('svg:text', {x, y, 'text-anchor': anchor, class: name}, words);

function base({at, wide, ticks: all}, y) {
  return [line(SIDE / 2, y, wide - SIDE / 2, y, 'axis'),
    ...all.flatMap(([t, words]) => [line(at(t), y, at(t), y + 5, 'axis'), label(at(t), y + 18, words, 'middle')])];
}

const picture = (name, wide, height, ...drawn) =>
  make('svg:svg', {class: name, viewBox: `0 0 ${wide} ${height}`, 'aria-hidden': 'true'}, ...drawn);

/** Steps that have a place in time, each with its number in the list below. */
export function timelineChart(steps) {
  const zone = zoneOf(steps.map(s => s.value));
  const placed = steps.map((s, i) => ({...s, number: i + 1, at: stretch(s.value, zone)})).filter(s => s.at);
  if (placed.length < 2) return '';
  const scale = axis(placed.map(s => s.at), zone);
  const lanes = [];
  const spots = placed.map(s => {
    const x = scale.at((s.at.from + s.at.to) / 2);
    let lane = lanes.findIndex(taken => taken.every(other => Math.abs(other - x) > 22));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane].push(x);
    return {...s, x, lane};
  });
  const y = lanes.length * 24 + 4;
  return picture('line', scale.wide, y + 24, ...base(scale, y), ...spots.flatMap(s => {
    const middle = y - 16 - s.lane * 24;
    const [a, b] = [scale.at(s.at.from), scale.at(s.at.to)];
    return [line(s.x, middle, s.x, y, 'stem'),
      a !== b ? make('svg:rect', {class: 'stretch', x: Math.min(a, b), y: y - 4, width: Math.abs(a - b), height: 8, rx: 4}) : '',
      make('svg:circle', {class: 'dot ' + s.event, cx: s.x, cy: middle, r: 10}), label(s.x, middle + 4, String(s.number), 'middle', 'on')];
  }));
}

// Round numbers from 0 to at least `most`.
function heights(most) {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const gap = [1, 2, 5, 10].map(n => n * power).find(n => n >= rough);
  return Array.from({length: Math.ceil(most / gap) + 1}, (_, i) => i * gap);
}

export const amount = f => f.value ?? f.high ?? f.low;

/** Figures of one kind over time, a colour for each who gives them; nothing where they are of one moment. */
export function figureChart(figures, time, colour) {
  const zone = zoneOf(figures.map(time));
  const placed = figures.map(f => ({...f, at: stretch(time(f), zone)})).filter(f => f.at && amount(f) > 0);
  const moments = new Set(placed.map(f => f.at.from));
  if (moments.size < 2) return '';
  const scale = axis(placed.map(f => f.at), zone);
  const levels = heights(Math.max(...placed.map(amount)));
  const bottom = 150;
  const high = n => bottom - n / levels.at(-1) * (bottom - 24);
  const side = isRightToLeft() ? scale.wide : 0;
  const spots = placed.map(f => ({...f, x: scale.at((f.at.from + f.at.to) / 2), y: high(amount(f))})).sort((a, b) => a.x - b.x);
  const labelled = [];
  const drawn = spots.map(f => {
    const words = short(amount(f));
    const free = labelled.every(o => Math.abs(o.x - f.x) > 38 || Math.abs(o.y - f.y) > 14);
    if (free) labelled.push(f);
    const source = (f.sources || [])[0];
    return make('svg:a', {tabindex: '-1', href: source ? address({id: source.article, from: source.span.start, to: source.span.end}) : undefined},
      f.low !== undefined && f.high !== undefined ? line(f.x, high(f.low), f.x, high(f.high), 'range c' + colour(f)) : '',
      make('svg:circle', {class: 'c' + colour(f), cx: f.x, cy: f.y, r: 6}), free ? label(f.x, f.y - 10, words, 'middle', 'amount') : '');
  });
  const givers = [...Map.groupBy(spots, colour).entries()].map(([c, of]) => [c, of.filter((f, i) => !i || f.x !== of[i - 1].x)]).filter(([, of]) => of.length > 1);
  return picture('chart', scale.wide, bottom + 24,
    ...levels.flatMap(n => [line(SIDE, high(n), scale.wide - SIDE, high(n), 'level'), label(side, high(n) + 4, short(n), side ? 'end' : 'start')]),
    ...base(scale, bottom),
    ...givers.map(([c, of]) => make('svg:polyline', {class: 'c' + c, points: of.map(f => f.x + ',' + f.y).join(' ')})), ...drawn);
}
