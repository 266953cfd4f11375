// The timeline: a lane for each of those who met most, a mark for each meeting.

import { drawn, make } from "../dom.js";
import { go, way } from "../inside.js";
import { say } from "../place.js";
import { lanes } from "../store/lanes.js";
import { count, days, named, number } from "../words.js";

const WIDTH = 900;
const LEFT = 190;
const LANE = 24;
const TOP = 26;
const DAY = 86400000;

const at = day => Date.parse(`${day}T00:00:00Z`) / DAY;

/** Where a day lies, right of the names; ends are given some room. */
function scale(marks) {
  const all = marks.flatMap(mark => [at(mark.first), at(mark.last || mark.first)]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(20, (high - low) * .03);
  const place = value => LEFT + (WIDTH - LEFT) * (value - low + room) / (high - low + 2 * room);
  return { place, low: low - room, high: high + room };
}

/** Years, or months where there are few; so many that their words do not touch. */
function ticks({ place, low, high }) {
  const [first, last] = [low, high].map(value => new Date(value * DAY).getUTCFullYear());
  const months = last - first < 2;
  const step = months ? 3 : Math.max(1, Math.ceil((last - first) / 12));
  const found = [];
  for (let year = first; year <= last + 1; year += months ? 1 : step) {
    for (const month of months ? [1, 4, 7, 10] : [1]) {
      const value = Date.UTC(year, month - 1) / DAY;
      if (value >= low && value <= high) {
        found.push({ x: place(value), words: months ? `${year}-${String(month).padStart(2, "0")}` : String(year) });
      }
    }
  }
  return found;
}

const short = name => name.length > 32 ? `${name.slice(0, 30)}…` : name;

function mark(each, place, y) {
  const [from, to] = [place(at(each.first)), place(at(each.last || each.first) + 1)];
  return drawn("rect", {
    class: `mark ${each.status}`, x: from - 4, y: y - 7, width: Math.max(8, to - from + 4), height: 14, rx: 4,
    onclick: () => go({ meeting: each.meeting }),
  }, drawn("title", {}, `${days(each.first, each.last)}: ${each.kind}, ${each.status}`));
}

function picture(found) {
  const marks = found.flatMap(lane => lane.marks);
  const line = scale(marks);
  const height = TOP + LANE * found.length;
  return drawn("svg", { class: "lanes", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": "Timeline; a table of it follows." },
    ticks(line).map(tick => [drawn("line", { x1: tick.x, x2: tick.x, y1: TOP - 6, y2: height }),
      drawn("text", { x: tick.x, y: 14, "text-anchor": "middle" }, tick.words)]),
    found.map((lane, row) => [
      drawn("line", { class: "lane", x1: 0, x2: WIDTH, y1: TOP + LANE * (row + 1), y2: TOP + LANE * (row + 1) }),
      lane.marks.map(each => mark(each, line.place, TOP + LANE * (row + .5))),
      drawn("text", { class: "who", x: 6, y: TOP + LANE * row + 16 }, short(named(lane.actor))),
    ]));
}

function table(found) {
  const row = ({ actor, marks }) => make("tr", {},
    make("th", { scope: "row" }, way({ actors: [actor.iri], shown: 100 }, {}, named(actor))), make("td", {}, String(marks.length)),
    make("td", {}, marks.at(-1)?.first ?? ""), make("td", {}, marks[0]?.first ?? ""));
  return make("details", {}, make("summary", {}, `The same as a table: ${count(found.length, "actor")}`), make("div", { class: "wide" }, make("table", {},
    make("thead", {}, make("tr", {}, ["Who", "Meetings", "First", "Last"].map(each => make("th", { scope: "col" }, each)))),
    make("tbody", {}, found.map(row)))));
}

/** The view for a state. */
export async function show(state) {
  const { lanes: all, whole } = await lanes(state);
  const found = all.filter(lane => lane.marks.length);
  const marks = new Set(found.flatMap(lane => lane.marks.map(each => each.meeting))).size;
  const note = `${count(marks, "meeting")} with a date${whole ? "" : ", the latest,"} of the ${number(found.length)} `
    + (state.actors.length ? "whom they met most often." : "who met most.");
  say(note);
  return [make("div", { class: "head" }, make("h2", {}, "When they met"), make("p", { class: "quiet" }, note)),
    ...found.length ? [make("div", { class: "wide" }, picture(found)),
      make("p", { class: "legend quiet" }, ["held", "planned", "cancelled", "denied", "proposed"].map(each =>
        make("span", { class: each }, make("i", {}), each))), table(found)] : [make("p", { class: "quiet" }, "No meeting with a date fits.")]];
}
