// What is chosen: actors, place, days, kind, status; each can be taken out again.

import { VIEWS, write } from "../address.js";
import { make } from "../dom.js";
import { go, way } from "../inside.js";
import { fill } from "../place.js";
import { names } from "../store/actors.js";
import { named } from "../words.js";
import { dates } from "./dates.js";

const KINDS = ["meeting", "call", "visit"];
const STATUSES = ["held", "planned", "cancelled", "denied", "proposed"];

function select(name, words, values, value) {
  return make("label", {}, words, make("select", {
    name, onchange: event => go({ [name]: event.target.value, shown: 100 }),
  }, make("option", { value: "" }, "any"), values.map(each => make("option", { value: each, selected: each === value }, each))));
}

function taken(words, changes) {
  return make("li", {}, make("span", {}, words), way({ ...changes, shown: 100 }, { "aria-label": `Take out ${words}`, class: "out" }, "×"));
}

async function chips(state) {
  const [actors, [place]] = await Promise.all([names(state.actors), names([state.place].filter(Boolean))]);
  return [
    ...actors.map(actor => taken(named(actor), { actors: state.actors.filter(each => each !== actor.iri) })),
    ...place ? [taken(`at ${place.name}`, { place: "" })] : [],
  ];
}

/** Fills the part for a state. */
export function chosen(part, state) {
  if (!part.firstChild) {
    part.append(make("ul", { class: "chips", "aria-label": "Chosen" }), make("div", { class: "dates", role: "group", "aria-label": "Days" }), make("form", { class: "more" }));
  }
  const [list, days, more] = part.children;
  dates(days, state);
  fill(list, write({ ...state, view: "list", meeting: "", shown: 1 }), () => chips(state));
  if (!more.firstChild) {
    more.addEventListener("submit", event => event.preventDefault());
    more.append(select("kind", "Kind ", KINDS, state.kind), select("status", "Status ", STATUSES, state.status));
  }
  more.elements.kind.value = state.kind;
  more.elements.status.value = state.status;
}

/** The title of the page, which names a tab and a bookmark. */
export async function title(state) {
  const actors = (await names(state.actors)).map(each => each.name).join(" and ");
  const view = state.view === "list" ? "" : VIEWS[state.view];
  document.title = [state.meeting ? "A meeting" : "", view, actors, "Demarche"].filter(Boolean).join(" – ");
}
