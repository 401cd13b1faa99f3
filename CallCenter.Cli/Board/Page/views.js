
'use strict';
// What is drawn: nodes are made once and kept. What comes from outside only ever becomes text.
const SCALES = [60, 90, 120, 180, 300, 600, 900, 1200, 1800, 2700, 3600, 5400, 7200, 10800, 14400];
const byId = id => document.getElementById(id);

// What is seen and, where that says nothing to who cannot see it, words for it.
function say(element, text, label = '') {
  if (element.said === text && element.label === label) return;
  element.said = text;
  element.label = label;
  if (!label) {
    element.textContent = text;
    return;
  }
  const seen = document.createElement('span'), unseen = document.createElement('span');
  seen.setAttribute('aria-hidden', 'true');
  seen.textContent = text;
  unseen.className = 'unseen';
  unseen.textContent = label;
  element.replaceChildren(seen, unseen);
}

function toggle(element, name, on) {
  if (element.classList.contains(name) !== on) element.classList.toggle(name, on);
}

function hide(element, hidden) {
  if (element.hidden !== hidden) element.hidden = hidden;
}

function style(element, name, value) {
  if (element['styled ' + name] !== value) {
    element['styled ' + name] = value;
    element.style[name] = value;
  }
}

function trace(path, d) {
  if (path.traced !== d) path.setAttribute('d', path.traced = d);
}

function wait(length) {
  const whole = Math.floor(length), s = String(whole % 60).padStart(2, '0'), m = Math.floor(whole / 60);
  return m < 60 ? `${m}:${s}` : `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}:${s}`;
}

function words(length) {
  const whole = Math.round(length);
  return whole < 120 ? `${whole} s` : whole < 7200 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 3600)} h`;
}

// A count as a person reads it: derived ones are marked, unknown ones are a dash.
function figure(element, value) {
  if (value === null) say(element, '–', 'not known');
  else if (value.isDerived) say(element, `≈${value.value}`, `about ${value.value}, derived`);
  else say(element, String(value.value));
}

// The time of day where the source is, some seconds later or earlier.
function clock(at, later, parts = 5) {
  const day = 86400, [h, m, s] = at.slice(11, 19).split(':').map(Number);
  const time = (((h * 3600 + m * 60 + s + Math.floor(later)) % day) + day) % day;
  return [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60].map(each => String(each).padStart(2, '0')).join(':').slice(0, parts);
}

class TierView {
  constructor(tier) {
    this.tier = tier;
    const root = byId('tier').content.cloneNode(true).firstElementChild;
    root.classList.add(tier);
    root.setAttribute('aria-labelledby', `${tier}-name`);
    const name = root.querySelector('h2');
    name.id = `${tier}-name`;
    name.textContent = tier === 'premium' ? 'Premium callers' : 'Regular callers';
    document.querySelector('.grid').insertBefore(root, byId('reps'));
    this.root = root;
    const find = selector => root.querySelector(selector);
    Object.assign(this, {
      waiting: find('.waiting b'), longest: find('.longest b'), longestBox: find('.longest'), box: find('.bars'), row: find('.row'), inPath: find('path.in'), overPath: find('path.over'), scale: find('.scale'),
      limit: find('.limit'), limitText: find('.limit span'), small: find('dd.small'), details: find('details'), rows: find('tbody'), more: find('.more'),
      labels: [], width: 0, rem: 16, board: null, passed: 0,
    });
    this.figures = Object.fromEntries([...root.querySelectorAll('[data-of]')].map(each => [each.dataset.of, each]));
    new ResizeObserver(([entry]) => {
      this.width = entry.contentRect.width;
      this.rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      draw();
    }).observe(this.row);
    this.details.addEventListener('toggle', () => this.drawTable());
  }

  draw(board, limit, passed) {
    say(this.waiting, String(board.waiting));
    const longest = board.callers.length ? board.callers[0].seconds + passed : null;
    if (longest === null) say(this.longest, '–', 'nobody waits');
    else say(this.longest, wait(longest));
    toggle(this.longestBox, 'over', limit !== null && longest > limit);
    this.drawBars(board.callers, limit, passed, longest ?? 0);
    for (const of of ['talking', 'gaveUp', 'messages']) figure(this.figures[of], board[of]);
    for (const of of ['called', 'unclear']) {
      hide(this.figures[of].parentElement, board[of] === null);
      if (board[of] !== null) figure(this.figures[of], board[of]);
    }
    this.drawShare(board.answered, board.answeredInTime);
    Object.assign(this, { board, passed });
  }

  drawBars(callers, limit, passed, longest) {
    const top = SCALES.find(each => each >= Math.max(longest, (limit ?? 0) * 1.25)) ?? longest;
    toggle(this.box, 'some', callers.length > 0);
    // Near the top, the limit tells the scale, and the words of both would lie on each other.
    say(this.scale, callers.length && (limit === null || limit < top / 2) ? words(top) : '');
    hide(this.limit, limit === null || !callers.length);
    if (limit !== null) {
      style(this.limit, 'bottom', `${100 * limit / top}%`);
      say(this.limitText, `limit ${words(limit)}`);
    }
    // Before the page is laid out there is no width; it is drawn again once there is.
    if (!this.width) return;
    const least = 52, gap = this.width / callers.length >= least ? .35 * this.rem : this.width / callers.length >= 3 ? 1 : 0;
    const each = Math.min(4.5 * this.rem, (this.width - gap * (callers.length - 1)) / callers.length);
    const paths = ['', ''];
    callers.forEach((caller, place) => {
      const waited = caller.seconds + passed, high = (100 * Math.min(1, waited / top)).toFixed(1), wide = (1000 * each / this.width).toFixed(2);
      paths[Number(limit !== null && waited > limit)] += `M${(1000 * place * (each + gap) / this.width).toFixed(2)} 100v-${high}h${wide}v${high}z`;
    });
    trace(this.inPath, paths[0]);
    trace(this.overPath, paths[1]);
    this.drawLabels(each >= least - .35 * this.rem ? callers : [], passed, each);
  }

  drawLabels(callers, passed, each) {
    toggle(this.box, 'named', callers.length > 0);
    while (this.labels.length < callers.length) {
      const root = this.row.appendChild(document.createElement('div'));
      this.labels.push({ root, wait: root.appendChild(document.createElement('span')), number: root.appendChild(document.createElement('span')) });
    }
    this.labels.forEach((label, place) => {
      const caller = callers[place];
      hide(label.root, !caller);
      if (!caller) return;
      style(label.root, 'width', `${each.toFixed(1)}px`);
      say(label.wait, wait(caller.seconds + passed));
      say(label.number, caller.number ?? 'hidden');
    });
  }

  drawShare(answered, inTime) {
    const known = answered !== null && inTime !== null;
    const share = known && answered.value > 0 ? Math.floor(100 * inTime.value / answered.value) : null;
    const mark = known && (answered.isDerived || inTime.isDerived) ? '≈' : '';
    if (share !== null) say(this.figures.share, `${mark}${share} %`, mark && `about ${share} %, derived`);
    else say(this.figures.share, '–', known ? 'nobody was answered yet' : 'not known');
    say(this.small, known ? `${inTime.value} of ${answered.value}` : answered ? `${answered.value} answered` : '');
  }

  drawTable() {
    const { board, passed } = this;
    if (!this.details.open || !board) return;
    while (this.rows.rows.length < board.callers.length) {
      const row = this.rows.insertRow();
      for (let cell = 0; cell < 3; cell++) row.insertCell();
    }
    while (this.rows.rows.length > board.callers.length) this.rows.deleteRow(-1);
    board.callers.forEach((caller, place) => {
      const cells = this.rows.rows[place].cells;
      say(cells[0], String(place + 1));
      say(cells[1], caller.number ?? 'hidden');
      say(cells[2], wait(caller.seconds + passed));
    });
    const more = board.waiting - board.callers.length;
    say(this.more, more > 0 ? `and ${more} more` : board.waiting ? '' : 'Nobody waits.');
  }
}

class Curve {
  constructor(title, series) {
    const root = byId('curve').content.cloneNode(true).firstElementChild;
    byId('hour').querySelector('.curves').append(root);
    const find = selector => root.querySelector(selector);
    Object.assign(this, { title, series, svg: find('svg'), top: find('.top'), times: root.querySelectorAll('.times span') });
    find('figcaption').textContent = title;
    this.paths = Object.fromEntries(Object.keys(series).map(name => [name, find(`path.${name}`)]));
  }

  draw(points, at, scales, unit) {
    const end = Date.parse(at), x = point => 600 * (1 - (end - Date.parse(point.at)) / 3600000);
    const shown = points.filter(point => x(point) >= 0);
    const most = name => Math.max(0, ...shown.map(point => this.series[name](point) ?? 0));
    const top = scales.find(each => each >= Math.max(...Object.keys(this.series).map(most))) ?? scales.at(-1);
    say(this.top, unit(top));
    say(this.times[0], clock(at, -3600));
    say(this.times[1], clock(at, 0));
    for (const [name, value] of Object.entries(this.series)) {
      let path = '', last = -Infinity;
      for (const point of shown) {
        const here = value(point), time = Date.parse(point.at);
        if (here === null) continue;
        // Where nothing was kept for minutes, there is no line.
        path += `${time - last > 150000 ? 'M' : 'L'}${x(point).toFixed(1)} ${(99 - 98 * Math.min(1, here / top)).toFixed(1)}`;
        last = time;
      }
      trace(this.paths[name], path);
    }
    const told = `${this.title}: at most ${Object.keys(this.series).map(name => `${unit(most(name))} ${name}`).join(', ')}`;
    if (this.told !== told) this.svg.setAttribute('aria-label', this.told = told);
  }
}
