
// The server tells the state about once a second; everything that is seen is drawn from it.
const SILENCE = 5; // seconds without a word from the server after which the connection counts as gone
const FASTEST_COUNTED = 5; // at a greater speed than this the figures themselves change fast enough
const TIERS = ['premium', 'regular'];
const STILL = matchMedia('(prefers-reduced-motion: reduce)').matches;

const seconds = () => performance.now() / 1000;

let state = null; // what the server told last
let age = 0; // how old that was when it came, in seconds
let failure = null;
let heard = -Infinity; // when the server last said anything
let events = null;
let kinds = null; // the troubles that were shown last
let wasOld = false;

const COUNTS = [4, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500, 1000];
const views = Object.fromEntries(TIERS.map(tier => [tier, new TierView(tier)]));
const curves = {
  waiting: new Curve('callers waiting', { premium: point => point.waiting.premium, regular: point => point.waiting.regular, talking: point => point.talking }),
  longest: new Curve('longest wait', { premium: point => point.longestSeconds.premium, regular: point => point.longestSeconds.regular }),
};
const reps = Object.fromEntries([...byId('reps').querySelectorAll('[data-of]')].map(each => [each.dataset.of, each]));
const strip = [...byId('reps').querySelectorAll('.strip i')];

function drawReps(board) {
  for (const name of Object.keys(reps)) figure(reps[name], board[name]);
  ['talking', 'free', 'wrapUp', 'pause'].forEach((name, place) => style(strip[place], 'flexGrow', String(board[name]?.value ?? 0)));
}

function drawTroubles(troubles) {
  const list = byId('troubles').firstElementChild;
  toggle(byId('troubles'), 'some', troubles.length > 0);
  while (list.children.length > troubles.length) list.lastChild.remove();
  troubles.forEach((trouble, place) => {
    const item = list.children[place] ?? list.appendChild(document.createElement('li'));
    const name = trouble.grade + (kinds && !kinds.has(trouble.kind) ? ' new' : item.kind === trouble.kind && item.classList.contains('new') ? ' new' : '');
    item.kind = trouble.kind;
    if (item.className !== name) item.className = name;
    say(item, trouble.sentence);
  });
  announce(troubles);
}

// The figures in a sentence change every second; it is read aloud when its trouble comes, and that all is well when the last one goes.
function announce(troubles) {
  const fresh = troubles.filter(trouble => !kinds?.has(trouble.kind));
  const sentences = grade => fresh.filter(trouble => trouble.grade === grade).map(trouble => trouble.sentence).join(' ');
  if (sentences('alarm')) say(byId('alert'), sentences('alarm'));
  if (sentences('warning')) say(byId('status'), sentences('warning'));
  if (kinds?.size && !troubles.length) {
    say(byId('alert'), '');
    say(byId('status'), 'Nothing is wrong any more.');
  }
  kinds = new Set(troubles.map(trouble => trouble.kind));
}

function drawRun(run) {
  hide(byId('pace'), !run || run.hasReport);
  hide(byId('share'), !run);
  hide(byId('over'), !run?.hasReport);
  if (!run) return;
  style(byId('share').firstElementChild, 'transform', `scaleX(${run.share})`);
  say(byId('pause'), run.isPaused ? 'Resume' : 'Pause');
  say(byId('speed'), run.isPaused ? 'paused' : `${run.speed} × real time`);
}

// How old the figures are, and whether they may still be taken for now.
function reading() {
  const now = age + seconds() - heard;
  const isGone = seconds() - heard > SILENCE || events?.readyState !== EventSource.OPEN;
  return { now, isOld: isGone || now > (state?.freshSeconds ?? 5), reason: isGone ? 'The board does not answer; it is asked again and again.' : failure ?? '' };
}

function drawAge({ now, isOld, reason }) {
  toggle(document.body, 'old', isOld);
  hide(byId('stale'), !isOld && !failure);
  say(byId('stale').firstElementChild, !state ? 'Nothing to show yet' : isOld ? `As it was ${words(now)} ago` : '');
  say(byId('stale').lastElementChild, reason);
  say(byId('live'), !state || isOld ? '' : 'live');
  if (isOld !== wasOld && state) say(byId('status'), isOld ? `The figures are no longer new. ${reason}` : 'The figures are new again.');
  wasOld = isOld && state !== null;
  const count = state?.troubles.length ? `(${state.troubles.length}) ` : '';
  const title = isOld && state ? `${words(now)} old: the board` : `${count}The board`;
  if (document.title !== title) document.title = title;
}

// What counts up between two readings.
function drawTimes(read) {
  const run = state.run, speed = run ? run.speed : 1;
  const counts = !read.isOld && speed <= FASTEST_COUNTED && !(run && (run.isPaused || run.hasReport));
  const passed = counts ? read.now * speed : 0;
  for (const tier of TIERS) views[tier].draw(state.tiers[tier], state.limitSeconds[tier], passed);
  say(byId('clock'), clock(state.at, passed, 8));
}

function draw(isNew = false) {
  const read = reading();
  drawAge(read);
  if (!state) return;
  drawTimes(read);
  if (!isNew) return;
  toggle(document.body, 'empty', false);
  say(byId('source'), `${state.source} · counts since ${clock(state.countedFrom, 0)}`);
  drawTroubles(state.troubles);
  drawReps(state.reps);
  curves.waiting.draw(state.lastHour, state.at, COUNTS, count => String(count));
  curves.longest.draw(state.lastHour, state.at, SCALES, words);
  drawRun(state.run);
  const figures = [...Object.values(state.reps), ...TIERS.flatMap(tier => ['talking', 'answered', 'answeredInTime', 'gaveUp', 'messages'].map(of => state.tiers[tier][of]))];
  hide(byId('legend'), !figures.some(each => each === null || each.isDerived));
  hide(byId('asking'), !state.asking);
  if (state.asking) say(byId('asking'), `Twilio is asked at most ${state.asking.requestsAnHour} times an hour; ${state.asking.requests} times so far.`);
}

function hear(message, isState) {
  const told = JSON.parse(message.data);
  heard = seconds();
  age = told.ageSeconds ?? 0;
  failure = told.failure;
  if (isState && told.state) state = told.state;
  draw(isState);
}

function connect() {
  events?.close();
  events = new EventSource('events');
  events.addEventListener('state', message => hear(message, true));
  events.addEventListener('age', message => hear(message, false));
  events.onerror = () => draw();
  connect.at = seconds();
}

async function press(button) {
  try {
    const answer = await fetch(`pace?to=${button}`, { method: 'POST' });
    if (answer.ok && state?.run) {
      const { speed, isPaused } = await answer.json();
      Object.assign(state.run, { speed, isPaused });
      drawRun(state.run);
    }
  } catch {
    draw();
  }
}

const pause = () => press(state?.run?.isPaused ? 'resume' : 'pause');
byId('pause').addEventListener('click', pause);
byId('slower').addEventListener('click', () => press('slower'));
byId('faster').addEventListener('click', () => press('faster'));
document.addEventListener('keydown', key => {
  if (key.code === 'Space' && !key.repeat && !key.target.closest('button, summary, a') && !byId('pace').hidden) {
    key.preventDefault();
    pause();
  }
});

let turn = 0;
connect();
setInterval(() => {
  // A browser gives up after some answers, and never notices some silences.
  const isStuck = seconds() - Math.max(heard, connect.at) > SILENCE;
  if (isStuck || (events.readyState === EventSource.CLOSED && seconds() - connect.at > 2)) connect();
  draw();
  // A table of two hundred rows takes most of a frame; two of them would take more than one.
  views[TIERS[turn++ % TIERS.length]].drawTable();
}, STILL ? 500 : 250);
